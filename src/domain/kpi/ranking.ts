import type { Measure } from './measure.ts';

/** A place among others: `from` equals `to` where it is certain. Null where there is no value. */
export type Rank = { readonly from: number; readonly to: number } | null;

/**
 * The places that each could have: as many stand surely before it as have an interval wholly above its own, and as many
 * surely after. Where intervals overlap nobody is ranked above another. Counts and sums are facts, ranked as they stand.
 *
 * @param ascending where less is better, as for days
 */
export function ranksOf(measures: readonly Measure[], ascending = false): Rank[] {
  const known = measures.filter(({ value, n }) => value !== null && n > 0);
  const exact = known.every(({ interval }) => interval === null);
  const bounds = known.flatMap(({ value, interval }) =>
    interval ? [interval] : exact && value !== null ? [{ low: value, high: value }] : [],
  );
  const lows = bounds.map(({ low }) => low).sort((a, b) => a - b);
  const highs = bounds.map(({ high }) => high).sort((a, b) => a - b);
  return measures.map(({ value, n, interval }) => {
    if (value === null || n === 0) return null;
    const own = interval ?? (exact ? { low: value, high: value } : null);
    // Too few cases for an interval: it could stand anywhere.
    if (own === null) return { from: 1, to: known.length };
    const above = lows.length - countUpTo(lows, own.high);
    const below = countBelow(highs, own.low);
    return ascending
      ? { from: 1 + below, to: known.length - above }
      : { from: 1 + above, to: known.length - below };
  });
}

/** How many of ascending numbers are at most this. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from;
}

function countBelow(numbers: readonly number[], bound: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
