import { rateAfter } from '../statistics/sample.ts';
import { type Aim, type Change, goalMeasures, type Unit } from './model.ts';

/** The answer to *relative or points?*, *by or to?*. */
export type Meaning = 'relative' | 'points' | 'to';

/** The units that a value of each measure can be said in: 10 % is no amount of money, 50 € no number of deals. */
const units: { readonly [M in (typeof goalMeasures)[Aim]]: readonly Unit[] } = {
  rate: ['percent', 'points'],
  count: ['plain'],
  money: ['plain', 'money'],
  days: ['plain'],
  score: ['plain', 'points'],
};

/**
 * The value that a goal's change leads to from its base; null where something has to be asked, the base is not known, or
 * what is said is no value of the KPI.
 *
 * @param meaning what the goal's writer answered, where the goal itself does not say
 */
export function targetOf(
  change: Change | null,
  base: number | null,
  kpi: Aim | null,
  meaning: Meaning | null,
): number | null {
  if (change === null || change.per !== undefined) return null;
  const measure = kpi === null ? null : goalMeasures[kpi];
  const isValue = (unit: Unit) => measure === null || units[measure].includes(unit);
  if (change.kind === 'to') return isValue(change.unit) ? change.to : null;
  if (change.kind === 'byOrTo' && meaning === 'to')
    return isValue(change.unit) ? Math.abs(change.amount) : null;
  const said = change.kind === 'by' ? change.said : change.unit;
  const asked =
    change.kind === 'by' && change.unit !== 'unknown' ? change.unit : meaning === 'to' ? null : meaning;
  if (asked === null || base === null) return null;
  const unit = said === 'plain' || said === 'money' ? 'absolute' : asked;
  if (unit === 'absolute') return isValue(said) && measure !== 'rate' ? base + change.amount : null;
  if (unit === 'points' && measure !== null && measure !== 'rate') return null;
  return rateAfter(base, change.amount, unit);
}
