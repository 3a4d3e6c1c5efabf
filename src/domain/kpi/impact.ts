import { addDays, type Day } from '../day.ts';
import { groupDeals } from './group.ts';
import type { Leads } from './leads.ts';
import { countOf, type Measure } from './measure.ts';
import { lessIsBetter, type MeasureName, measures, natures } from './measures.ts';
import type { Period } from './period.ts';
import { type VerdictKind, verdict } from './verdict.ts';

/** A KPI before and after a team took up sprints. */
export type Comparison = {
  /** '' for leads without a value in the column, null for all of them. */
  readonly name: string | null;
  readonly before: Measure;
  readonly after: Measure;
  /** After − before; null where either is not known. */
  readonly difference: number | null;
  /** Of the difference of two rates. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Null for a sum, which has no interval, and where there are fewer than `LEAST` cases on a side. */
  readonly kind: VerdictKind | null;
};

export type Impact = {
  readonly before: { readonly start: Day; readonly end: Day };
  readonly after: { readonly start: Day; readonly end: Day };
  readonly all: Comparison;
  /** The largest that have enough cases before and after. */
  readonly groups: readonly Comparison[];
  /** How many other values the column holds. */
  readonly others: number;
  readonly unread: number;
};

/** A verdict on fewer cases than this, before or after, would only be noise. */
export const LEAST = 10;
/** More groups than this are not listed. */
const MOST = 9;

/**
 * Compares a KPI over the days since the first sprint started with as many days just before it. There is no control
 * group: what else changed at that time is in the difference too.
 *
 * @param first the day on which the first sprint started
 * @param last the last day that counts
 * @param column by the values of which the comparison is also made; null for the whole alone
 */
export function impact(
  leads: Leads,
  name: MeasureName,
  first: Day,
  last: Day,
  column: number | null,
  level: number,
): Impact {
  const { before, after } = comparedDays(first, last);
  const compare = (label: string | null, of: Leads): Comparison => {
    const measured = (period: Period) => measures[name](of, period, level);
    return compared(label, measured(before), measured(after), name, level);
  };
  const all = compare(null, leads);
  const present = (column === null ? [] : groupDeals(leads, column))
    .map((one) => compare(one.name, one.deals))
    .filter((one) => one.before.n + one.after.n > 0);
  const groups = present
    .filter(({ before: { n }, after: { n: m } }) => Math.min(n, m) >= LEAST)
    .slice(0, MOST);
  return {
    before,
    after,
    all,
    groups,
    others: present.length - groups.length,
    unread: Math.max(all.before.unread, all.after.unread),
  };
}

/** The days since the first sprint started, and as many days just before them. */
export function comparedDays(first: Day, last: Day): Pick<Impact, 'before' | 'after'> {
  return {
    before: { start: addDays(first, first - last - 1), end: addDays(first, -1) },
    after: { start: first, end: last },
  };
}

function compared(
  name: string | null,
  before: Measure,
  after: Measure,
  of: MeasureName,
  level: number,
): Comparison {
  const [nature] = natures[of];
  const known = before.value !== null && after.value !== null && (nature === 'sum' || before.n * after.n > 0);
  const difference = known ? (after.value ?? 0) - (before.value ?? 0) : null;
  const nothing = { name, before, after, difference, interval: null, kind: null };
  if (!known || nature === 'sum' || Math.min(before.n, after.n) < LEAST) return nothing;
  if (nature === 'rate') {
    const { interval, kind } = verdict(countOf(before), countOf(after), null, level);
    return { ...nothing, interval, kind };
  }
  const [b, a] = [before.interval, after.interval];
  if (!a || !b) return nothing;
  // Intervals that do not overlap: stricter than a test, and as the figures beside it show.
  const [more, less] = lessIsBetter.has(of)
    ? (['decline', 'progress'] as const)
    : (['progress', 'decline'] as const);
  return { ...nothing, kind: a.low > b.high ? more : a.high < b.low ? less : 'early' };
}
