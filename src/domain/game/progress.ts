import { valueLimits } from '../kpi/control.ts';
import type { Measure } from '../kpi/measure.ts';

/** Points above the own mean of so many past sprints. */
export type Progress = { readonly by: number; readonly sprints: number };

/** The share of sprints in which somebody may seem to have made progress by chance. */
const FALSE_ALARMS = 0.05;

/**
 * How far somebody's points lie above their own mean, where that is more than chance: above the limits of the next sprint,
 * judging by past ones, and the mean below what the facts of this sprint alone might be. So many people are looked at that
 * each is given their share of false alarms.
 *
 * @param past the points of closed sprints under the same rules; null where there are fewer than four
 */
export function progressOf(points: Measure, past: readonly number[], people: number): Progress | null {
  // The limits stand on both sides; only what lies above them counts.
  const limits = valueLimits(past, (2 * FALSE_ALARMS) / people);
  const { value, interval } = points;
  return limits && value !== null && value > limits.high && interval && interval.low > limits.middle
    ? { by: value - limits.middle, sprints: limits.sprints }
    : null;
}
