import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceBetter } from '../../../src/domain/statistics/better.ts';
import { looksConstant } from '../../../src/domain/statistics/looks.ts';
import { newcombe } from '../../../src/domain/statistics/newcombe.ts';
import { medianInterval, quantile, sorted } from '../../../src/domain/statistics/spread.ts';
import { studentOf } from '../../../src/domain/statistics/student.ts';
import {
  type Chance,
  chanceOfReaching,
  sumDistribution,
  sumQuantile,
} from '../../../src/domain/statistics/weighted-sum.ts';
import { zOf } from '../../../src/domain/statistics/wilson.ts';

const count = (successes: number, trials: number) => ({ successes, trials });

describe('the interval of a difference (K17)', () => {
  // Newcombe (1998), table II, case (a), method 10; and the cases of the method's description.
  test.each([
    [48, 80, 56, 70, 0.0524, 0.3339],
    [6, 40, 12, 40, -0.0345, 0.3235],
    [15, 100, 30, 100, 0.0341, 0.2615],
  ])('from %d/%d to %d/%d is %d to %d', (s0, n0, s1, n1, low, high) => {
    const interval = newcombe(count(s0, n0), count(s1, n1), zOf(0.95));
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('back is the mirror of forth', () => {
    const rate = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((s) => count(s, n)));
    fc.assert(
      fc.property(rate, rate, (a, b) => {
        const forth = newcombe(a, b, 1.96);
        const back = newcombe(b, a, 1.96);
        expect(back.low).toBeCloseTo(-forth.high, 10);
        expect(back.high).toBeCloseTo(-forth.low, 10);
      }),
    );
  });
});

describe('the chance of being better', () => {
  // scipy 1.10: the integral of one beta distribution's density times the other's distribution function.
  test.each([
    [6, 40, 12, 40, 0.9425221589],
    [30, 200, 14, 50, 0.9835130968],
  ])('from %d/%d to %d/%d is %d', (s0, n0, s1, n1, chance) => {
    expect(chanceBetter(count(s0, n0), count(s1, n1))).toBeCloseTo(chance, 9);
  });

  test('and of being worse make one, and counts of hundred thousands do not vanish', () => {
    expect(chanceBetter(count(5, 20), count(9, 30)) + chanceBetter(count(9, 30), count(5, 20))).toBeCloseTo(
      1,
      12,
    );
    expect(chanceBetter(count(30_000, 200_000), count(30_000, 200_000))).toBeCloseTo(0.5, 6);
  });
});

describe('the constant of repeated looks (K18)', () => {
  // Jennison and Turnbull (2000), table 2.3, α = 0.05 (3 digits).
  test.each([
    [1, 1.96],
    [2, 1.977],
    [3, 2.004],
    [4, 2.024],
    [5, 2.04],
    [8, 2.072],
    [10, 2.087],
    [15, 2.11],
    [20, 2.126],
  ])('of %d looks is %d', (looks, c) => {
    expect(Math.abs(looksConstant(looks, 0.95) - c)).toBeLessThan(0.00051);
  });

  // The same table, α = 0.1 and α = 0.01.
  test.each([
    [5, 0.9, 1.751],
    [5, 0.99, 2.621],
  ])('of %d looks at level %d is %d', (looks, level, c) => {
    expect(Math.abs(looksConstant(looks, level) - c)).toBeLessThan(0.0011);
  });

  test('grows with the looks, and stays below that of looking without end', () => {
    const all = [1, 2, 6, 12, 30, 60].map((looks) => looksConstant(looks, 0.95));
    expect([...all].sort((a, b) => a - b)).toEqual(all);
    expect(all[all.length - 1]).toBeLessThan(2.2414);
  });
});

describe('the Student quantile', () => {
  // Tables of the t distribution, two-sided 95 % and 99 %.
  test.each([
    [0.95, 1, 12.7062],
    [0.95, 2, 4.3027],
    [0.95, 5, 2.5706],
    [0.95, 30, 2.0423],
    [0.99, 9, 3.2498],
    [0.95, 1000, 1.9623],
  ])('at %d with %d degrees is %d', (level, freedom, t) => {
    expect(studentOf(level, freedom)).toBeCloseTo(t, 4);
  });
});

describe('quantiles and medians', () => {
  test('a quantile is that of PERCENTILE', () => {
    expect(quantile(sorted([20, 30]), 0.85)).toBeCloseTo(28.5, 12);
    expect(quantile(sorted([3, 1, 2, 4]), 0.5)).toBe(2.5);
  });

  // Binomial tables: P(X ≤ 0 of 6) = 1.6 %, P(X ≤ 1 of 10) = 1.1 %, P(X ≤ 5 of 20) = 2.1 %.
  test.each([
    [5, null],
    [6, [1, 6]],
    [10, [2, 9]],
    [20, [6, 15]],
  ])('the interval of the median of %d values goes from one of them to another', (n, places) => {
    const interval = medianInterval(sorted(Array.from({ length: n }, (_, at) => at + 1)), 0.95);
    expect(interval && [interval.low, interval.high]).toEqual(places);
  });
});

describe('the sum of what may come in', () => {
  const enumerated = (chances: readonly Chance[], target: number) => {
    let reached = 0;
    for (let mask = 0; mask < 1 << chances.length; mask++) {
      let cents = 0;
      let chance = 1;
      chances.forEach(({ amount, probability }, at) => {
        const comes = (mask >> at) & 1;
        if (comes) cents += Math.round(amount * 100);
        chance *= comes ? probability : 1 - probability;
      });
      if (cents >= Math.round(target * 100)) reached += chance;
    }
    return reached;
  };
  const probability = fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0, max: 1, noNaN: true }));
  const deals = (amount: fc.Arbitrary<number>, most: number) =>
    fc.array(fc.record({ amount, probability }), { minLength: 1, maxLength: most });
  const hundreds = fc.integer({ min: 0, max: 60 }).map((amount) => amount * 100);
  const cents = fc.integer({ min: 1, max: 5_000_000 }).map((amount) => amount / 100);

  test.each([
    ['amounts of hundreds', hundreds],
    ['amounts to the cent', cents],
  ])('is that of all combinations to 1e-12: %s', (_, amount) => {
    fc.assert(
      fc.property(deals(amount, 11), fc.double({ min: 0, max: 1, noNaN: true }), (chances, part) => {
        const total = chances.reduce((sum, one) => sum + one.amount, 0);
        const target = Math.round(total * part * 100) / 100;
        const found = chanceOfReaching(sumDistribution(chances), target);
        expect(Math.abs(found - enumerated(chances, target))).toBeLessThan(1e-12);
      }),
      { numRuns: 40 },
    );
  });

  test('of sixteen deals is that of all 65,536 combinations', () => {
    const chances = Array.from({ length: 16 }, (_, at) => ({
      amount: 1000 + 137.31 * at ** 2,
      probability: (at + 1) / 18,
    })).map(({ amount, probability: p }) => ({ amount: Math.round(amount * 100) / 100, probability: p }));
    for (const target of [8_000, 40_000, 90_000])
      expect(
        Math.abs(chanceOfReaching(sumDistribution(chances), target) - enumerated(chances, target)),
      ).toBeLessThan(1e-12);
  });

  test('of 500 deals to the cent keeps its mean, and says the step of its grid', () => {
    const chances = Array.from({ length: 500 }, (_, at) => ({
      amount: 1000 + ((at * 7919) % 9973) + 0.01 * (at % 100),
      probability: ((at * 37) % 99) / 100,
    }));
    const sum = sumDistribution(chances);
    const mean = chances.reduce((all, one) => all + one.amount * one.probability, 0);
    expect(sum.step).toBeGreaterThan(0);
    expect(sum.values.reduce((all, value, at) => all + value * (sum.chances[at] ?? 0), 0) / mean).toBeCloseTo(
      1,
      9,
    );
    expect(sum.chances.reduce((all, chance) => all + chance, 0)).toBeCloseTo(1, 9);
    // The normal approximation of 500 independent deals is good to a few thousandths.
    expect(chanceOfReaching(sum, mean)).toBeCloseTo(0.5, 2);
    expect(Math.abs(sumQuantile(sum, 0.5) / mean - 1)).toBeLessThan(0.005);
  });

  test('a weighted pipeline above its target still fails often: five deals', () => {
    const chances = [
      { amount: 20, probability: 0.6 },
      { amount: 12, probability: 0.5 },
      { amount: 8, probability: 0.4 },
      { amount: 7, probability: 0.4 },
      { amount: 6, probability: 0.3 },
    ];
    const sum = sumDistribution(chances);
    // Weighs 25.8: 12 + 6 + 3.2 + 2.8 + 1.8.
    expect(chances.reduce((all, { amount, probability }) => all + amount * probability, 0)).toBeCloseTo(
      25.8,
      12,
    );
    expect(chanceOfReaching(sum, 25)).toBeCloseTo(enumerated(chances, 25), 12);
    expect(chanceOfReaching(sum, 25)).toBeCloseTo(0.5852, 10);
    expect(chanceOfReaching(sum, 0)).toBeCloseTo(1, 12);
    expect(chanceOfReaching(sum, 54)).toBe(0);
  });
});
