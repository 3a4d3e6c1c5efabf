import { type Sorted, sorted, sumOf } from '../statistics/spread.ts';
import { closedIn } from './kpi.ts';
import type { Leads } from './leads.ts';
import { contains, isAlways, type Period } from './period.ts';

/** Amounts in ascending order. `without` is how many deals had none that could be read: they are not worth 0. */
export type Amounts = { readonly amounts: Sorted; readonly without: number; readonly unread: number };

/** A deal that makes more than this share of a sum is named: the mean speaks of it, not of the others. */
export const LARGE_SHARE = 0.3;

/** The amounts of the deals won in the period, by day of closing (K4). */
export function wonAmounts(leads: Leads, period: Period): Amounts {
  leads.table.require('amount');
  const { wonRows, unread } = closedIn(leads, period);
  return amountsOf(leads, wonRows, unread);
}

/**
 * The amounts of the deals that are open, of a bounded period those due to close in it; with a share for each, weighted
 * by it (K23).
 */
export function openAmounts(leads: Leads, period: Period, weighted = false): Amounts {
  const { table } = leads;
  table.require('amount', ...(weighted ? (['probability'] as const) : []));
  const dated = !isAlways(period);
  if (dated) table.require('closed');
  let unread = leads.notRead;
  const rows = leads.rows.filter((row) => {
    if (leads.outcome(row) !== 'open') return false;
    if (!dated) return true;
    const due = table.day(row, 'closed');
    if (due === null) unread++;
    return due !== null && contains(period, due);
  });
  return amountsOf(leads, rows, unread, weighted);
}

/** The share of the sum that the largest amount makes; null without a sum. */
export function largestShare(amounts: Sorted): number | null {
  const sum = sumOf(amounts);
  return sum > 0 ? (amounts[amounts.length - 1] ?? 0) / sum : null;
}

function amountsOf({ table }: Leads, rows: readonly number[], unread: number, weighted = false): Amounts {
  const amounts: number[] = [];
  for (const row of rows) {
    const amount = table.number(row, 'amount');
    const share = weighted ? table.number(row, 'probability') : 1;
    if (amount !== null && share !== null) amounts.push(amount * share);
  }
  const without = rows.length - amounts.length;
  return { amounts: sorted(amounts), without, unread: unread + without };
}
