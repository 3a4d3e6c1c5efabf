import type { Deals } from './deals.ts';
import { contains, isAlways, type Period } from './period.ts';

/**
 * A KPI with what it was computed from. A rate is numerator ÷ denominator, null where the denominator is 0; a count or
 * an amount is its numerator, and the denominator says over how many deals.
 */
export type Kpi = {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** Rows with data that had no part in it because something in them could not be read. */
  readonly unread: number;
  /** Of those that the denominator counts, how many are neither won nor lost yet; left out where none of them can be. */
  readonly stillOpen?: number;
};

/** `cohort`: of those created in the period, how many are won by now. `period`: won in it ÷ created in it. */
export type ConversionMode = 'cohort' | 'period';
export type Conversion = Kpi & { readonly stillOpen: number };

/**
 * Conversion rate (K1): won leads ÷ leads created. A cohort with open leads can still rise; mode `period` can exceed 1.
 *
 * @param period by day of creation (and, for the won ones of mode `period`, by day of closing); unbounded, every lead
 *   counts, dated or not
 * @throws UserError columnMissing where a bounded period has no column of dates
 */
export function conversion(deals: Deals, period: Period, mode: ConversionMode = 'cohort'): Conversion {
  const { table } = deals;
  const dated = !isAlways(period);
  if (dated)
    table.require(...(mode === 'period' ? (['created', 'closed'] as const) : (['created'] as const)));
  let won = 0;
  let entered = 0;
  let stillOpen = 0;
  let unread = deals.notRead;
  for (const row of deals.rows) {
    const outcome = deals.outcome(row);
    const created = dated ? table.day(row, 'created') : null;
    const closed = dated && mode === 'period' && outcome === 'won' ? table.day(row, 'closed') : null;
    const isIn = !dated || (created !== null && contains(period, created));
    if (dated && (created === null || (mode === 'period' && outcome === 'won' && closed === null))) unread++;
    if (isIn) entered++;
    if (isIn && outcome === 'open') stillOpen++;
    if (
      outcome === 'won' &&
      (mode === 'cohort' || !dated ? isIn : closed !== null && contains(period, closed))
    )
      won++;
  }
  return {
    value: entered === 0 ? null : won / entered,
    numerator: won,
    denominator: entered,
    unread,
    stillOpen,
  };
}

/** Win rate (K2): won ÷ (won + lost), by day of closing. Open deals have no part in it. */
export function winRate(deals: Deals, period: Period): Kpi {
  const { won, lost, unread } = closedIn(deals, period);
  return {
    value: won + lost === 0 ? null : won / (won + lost),
    numerator: won,
    denominator: won + lost,
    unread,
  };
}

/** Deals won in the period, by day of closing; the denominator counts those closed in it. */
export function wonCount(deals: Deals, period: Period): Kpi {
  const { won, lost, unread } = closedIn(deals, period);
  return { value: won, numerator: won, denominator: won + lost, unread };
}

/**
 * Amount won in the period, by day of closing; the denominator counts the won deals that have an amount. A won deal
 * without one is not worth 0: it is counted as unread.
 */
export function wonAmount(deals: Deals, period: Period): Kpi {
  deals.table.require('amount');
  const { wonRows, unread } = closedIn(deals, period);
  let sum = 0;
  let counted = 0;
  for (const row of wonRows) {
    const amount = deals.table.number(row, 'amount');
    if (amount === null) continue;
    sum += amount;
    counted++;
  }
  return { value: sum, numerator: sum, denominator: counted, unread: unread + wonRows.length - counted };
}

/** Leads created in the period. */
export function leadCount(deals: Deals, period: Period): Kpi {
  const { denominator, unread } = conversion(deals, period);
  return { value: denominator, numerator: denominator, denominator, unread };
}

/** The deals closed in the period, by day of closing; those that have no readable day are counted as unread. */
export function closedIn(
  deals: Deals,
  period: Period,
): { won: number; lost: number; unread: number; wonRows: number[] } {
  const dated = !isAlways(period);
  if (dated) deals.table.require('closed');
  let lost = 0;
  let unread = deals.notRead;
  const wonRows: number[] = [];
  for (const row of deals.rows) {
    const outcome = deals.outcome(row);
    if (outcome === 'open') continue;
    const closed = dated ? deals.table.day(row, 'closed') : null;
    if (dated && closed === null) unread++;
    else if (closed === null || contains(period, closed)) {
      if (outcome === 'won') wonRows.push(row);
      else lost++;
    }
  }
  return { won: wonRows.length, lost, unread, wonRows };
}
