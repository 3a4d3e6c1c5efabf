import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/domain/statistics/normal.ts';
import { randomFrom } from '../../../src/domain/statistics/random.ts';
import { rateAfter, sampleSize } from '../../../src/domain/statistics/sample.ts';

describe('how many leads it takes, per period (K19)', () => {
  test.each([
    [0.15, 0.3, 120],
    [0.1, 0.25, 100],
    [0.6, 0.66, 1015],
    [0.04, 0.05, 6745],
    [0.2, 0.224, 4552],
  ])('from %d to %d: %d', (from, to, n) => {
    expect(sampleSize(from, to)).toBe(n);
  });

  test('a fall takes as many as the rise back, more power and a higher level take more', () => {
    expect(sampleSize(0.3, 0.15)).toBe(sampleSize(0.15, 0.3));
    expect(sampleSize(0.15, 0.3, 0.9)).toBeGreaterThan(sampleSize(0.15, 0.3));
    expect(sampleSize(0.15, 0.3, 0.8, 0.99)).toBeGreaterThan(sampleSize(0.15, 0.3));
  });
});

test('15 % on 20 % is 23 % where it is relative, 35 % where it is points', () => {
  expect(rateAfter(0.2, 0.15, 'relative')).toBe(0.23);
  expect(rateAfter(0.2, 0.15, 'points')).toBe(0.35);
});

describe('the power that is promised is the power that is had', () => {
  const grid = [0.1, 0.2, 0.35, 0.5].flatMap((from) =>
    [0.06, 0.1, 0.2].flatMap((effect) => [0.8, 0.9].map((power) => [from, effect, power] as const)),
  );
  test.each(grid)(
    'from %d by %d, for %d: within 2 points, within 3 below 100 leads',
    (from, effect, power) => {
      const to = from + effect;
      const n = sampleSize(from, to, power);
      const random = randomFrom(Math.round(1000 * (from + 10 * effect + 100 * power))).next;
      const drawn = (rate: number) => {
        let wins = 0;
        for (let i = 0; i < n; i++) if (random() < rate) wins++;
        return wins;
      };
      const z = normalQuantile(0.975);
      const runs = 4000;
      let told = 0;
      for (let i = 0; i < runs; i++) {
        const [before, after] = [drawn(from), drawn(to)];
        const mean = (before + after) / (2 * n);
        if ((after - before) / n > z * Math.sqrt((2 * mean * (1 - mean)) / n)) told++;
      }
      expect(Math.abs(told / runs - power)).toBeLessThan(n < 100 ? 0.03 : 0.02);
    },
  );
});
