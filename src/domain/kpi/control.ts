import type { Count } from '../statistics/newcombe.ts';
import { deviationOf, sorted, sumOf } from '../statistics/spread.ts';
import { studentOf } from '../statistics/student.ts';

/** Between what a KPI moves by chance alone, judging by its own past. */
export type Limits = {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** How many past sprints they rest on. */
  readonly sprints: number;
  /** The share of sprints without any change that break them all the same. */
  readonly falseAlarms: number;
};

/** Fewer past sprints than this say too little of how a KPI moves. */
export const LEAST_SPRINTS = 4;
/** One unchanged sprint in a hundred breaks the limits. */
const FALSE_ALARMS = 0.01;

/**
 * The control limits of a value (an amount, days, a count) for the next sprint: mean ± t · s · √(1 + 1/n). Unlike three
 * standard deviations, they allow for how little a short past says, so that the share of false alarms is what it says
 * where sprints vary normally.
 *
 * Source: the prediction interval of one further observation, e.g. G. J. Hahn and W. Q. Meeker, Statistical Intervals
 * (1991), 4.7.
 *
 * @param past values of closed sprints; null where there are fewer than four
 */
export function valueLimits(past: readonly number[], falseAlarms = FALSE_ALARMS): Limits | null {
  const sprints = past.length;
  if (sprints < LEAST_SPRINTS) return null;
  const middle = sumOf(past) / sprints;
  const half =
    studentOf(1 - falseAlarms, sprints - 1) * deviationOf(sorted(past)) * Math.sqrt(1 + 1 / sprints);
  return { low: middle - half, middle, high: middle + half, sprints, falseAlarms };
}

/**
 * The control limits of a rate for a sprint of so many cases: the pooled rate ± t · √(φ p (1−p) (1/n + 1/N)), φ being how
 * much more the past sprints varied than chance alone makes them (Laney's idea for p charts), never less than 1.
 *
 * @param past counts of closed sprints; those without trials do not count
 * @param trials of the sprint to judge, greater than 0
 */
export function rateLimits(
  past: readonly Count[],
  trials: number,
  falseAlarms = FALSE_ALARMS,
): Limits | null {
  const counted = past.filter((one) => one.trials > 0);
  const sprints = counted.length;
  if (sprints < LEAST_SPRINTS || trials <= 0) return null;
  const all = counted.reduce((sum, one) => sum + one.trials, 0);
  const middle = counted.reduce((sum, one) => sum + one.successes, 0) / all;
  const variance = middle * (1 - middle);
  // Pearson's χ² ÷ its degrees of freedom.
  const spread =
    variance === 0
      ? 1
      : counted.reduce((sum, one) => sum + (one.successes / one.trials - middle) ** 2 * one.trials, 0) /
        variance /
        (sprints - 1);
  const half =
    studentOf(1 - falseAlarms, sprints - 1) *
    Math.sqrt(Math.max(1, spread) * variance * (1 / trials + 1 / all));
  return { low: Math.max(0, middle - half), middle, high: Math.min(1, middle + half), sprints, falseAlarms };
}

/** Whether a value breaks its limits, and on which side. */
export function breach(value: number, limits: Limits): 'low' | 'high' | null {
  return value < limits.low ? 'low' : value > limits.high ? 'high' : null;
}
