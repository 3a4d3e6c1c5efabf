import { rateAfter } from '../statistics/sample.ts';
import { type Aim, type Change, goalMeasures } from './model.ts';

/** The answer to *relative or points?*, or *by or to?*. */
export type Meaning = 'relative' | 'points' | 'to';

/**
 * The value that a goal's change leads to from its base; null where something has to be asked or the base is not known.
 *
 * @param meaning what the goal's writer answered, where the goal itself does not say
 */
export function targetOf(
  change: Change | null,
  base: number | null,
  kpi: Aim | null,
  meaning: Meaning | null,
): number | null {
  if (change === null) return null;
  const rate = kpi !== null && goalMeasures[kpi] === 'rate';
  if (change.kind === 'to') return rate && change.unit === 'plain' ? null : change.to;
  if (change.kind === 'byOrTo' && meaning === 'to') return change.amount;
  const unit =
    change.kind === 'by' && change.unit !== 'unknown' ? change.unit : meaning === 'to' ? null : meaning;
  if (unit === null || base === null) return null;
  if (unit === 'absolute') return base + change.amount;
  return rateAfter(base, change.amount, unit);
}
