import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/domain/statistics/normal.ts';
import { wilson } from '../../../src/domain/statistics/wilson.ts';

describe('the normal quantile', () => {
  // Tables of the standard normal distribution.
  test.each([
    [0.5, 0],
    [0.8, 0.8416212335729143],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [1e-10, -6.361340902404056],
  ])('of %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });
});

describe('the Wilson interval', () => {
  // Check values of the KPI's definition: 15/100, 6/40, 0/20 at 95 %.
  test.each([
    [15, 100, 0.0931, 0.2328],
    [6, 40, 0.0706, 0.2907],
    [0, 20, 0, 0.1611],
  ])('of %d in %d is %d to %d', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  const sample = fc
    .integer({ min: 1, max: 100_000 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

  test('lies within 0 and 1 and holds the rate', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([successes, trials], level) => {
        const { low, high } = wilson(successes, trials, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials + 1e-12);
        expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12);
      }),
    );
  });

  test('of the failures is the mirror of that of the successes', () => {
    fc.assert(
      fc.property(sample, ([successes, trials]) => {
        const { low, high } = wilson(successes, trials);
        const mirror = wilson(trials - successes, trials);
        expect(mirror.low).toBeCloseTo(1 - high, 9);
        expect(mirror.high).toBeCloseTo(1 - low, 9);
      }),
    );
  });
});
