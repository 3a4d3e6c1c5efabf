import type { Measure } from '../kpi/measure.ts';
import { zOf } from '../statistics/wilson.ts';

/**
 * Points as a count of facts, each with its weight, between what they might as well have been: y + √(v ÷ x) · (bound − x),
 * y being the sum of the weights, v that of their squares, x the number of facts, and the bounds those of a Poisson count
 * x by Byar's approximation. Few facts give a wide interval: three of 5 points are 15, between 3 and 44.
 *
 * Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer, Confidence intervals for weighted sums of Poisson parameters,
 * Statistics in Medicine 10 (1991) 457–462; Byar: N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II
 * (1987), 2.3. Items that were committed vary less than a Poisson count, so that theirs is on the safe side.
 *
 * @param weights of the facts, greater than 0
 * @param heaviest the weight of a fact, for who has none yet
 */
export function weightedCount(weights: readonly number[], heaviest: number, level: number): Measure {
  const n = weights.length;
  const z = zOf(level);
  const byar = (count: number, side: number) =>
    count === 0 ? 0 : count * (1 - 1 / (9 * count) + side / (3 * Math.sqrt(count))) ** 3;
  const value = weights.reduce((sum, weight) => sum + weight, 0);
  const spread =
    n === 0 ? heaviest : Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / n);
  return {
    value,
    n,
    interval: {
      low: Math.max(0, value + spread * (byar(n, -z) - n)),
      high: value + spread * (byar(n + 1, z) - n),
    },
    unread: 0,
  };
}
