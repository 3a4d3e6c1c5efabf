import type { Day } from '../day.ts';
import type { Table } from '../table/table.ts';
import type { Kpi } from './kpi.ts';

export type TrialKey = 'client' | 'trialStart' | 'paid';

/** `young`: trials that have not had their days yet, and are not counted. */
export type TrialConversion = Kpi & { readonly young: number };

/**
 * Trials that paid (K26): those that paid within so many days of their start ÷ those that are at least so many days old.
 * Young trials are left out: with them the rate would fall whenever trials grow.
 *
 * @param days that a trial has to pay
 * @param today the day up to which is counted
 * @throws UserError columnMissing
 */
export function trialConversion(
  table: Table<TrialKey>,
  days: number,
  today: Day,
  keep?: (row: number) => boolean,
): TrialConversion {
  table.require('trialStart', 'paid');
  let paid = 0;
  let old = 0;
  let young = 0;
  let unread = 0;
  for (const row of table.rows) {
    if (keep && !keep(row)) continue;
    const start = table.day(row, 'trialStart');
    const before = table.unreadCount;
    const paying = table.day(row, 'paid');
    if (start === null || table.unreadCount > before) {
      unread++;
      continue;
    }
    if (paying !== null && paying < start) {
      table.report(row, 'paid', table.cell(row, 'paid'));
      unread++;
      continue;
    }
    if (today - start < days) young++;
    else {
      old++;
      if (paying !== null && paying - start <= days) paid++;
    }
  }
  return { value: old === 0 ? null : paid / old, numerator: paid, denominator: old, unread, young };
}
