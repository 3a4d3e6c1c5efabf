import { type Day, dayOf } from '../day.ts';
import { type Sorted, sorted } from '../statistics/spread.ts';
import { closedIn } from './kpi.ts';
import type { Leads } from './leads.ts';
import type { Period } from './period.ts';

/** Days in ascending order, and how many rows had none that could be read. */
export type Durations = { readonly days: Sorted; readonly unread: number };

/**
 * Sales cycle (K5): days from creation to closing of the deals won in the period, by day of closing. A deal closed before
 * it was created is not counted, and is reported.
 */
export function cycleDays(leads: Leads, period: Period): Durations {
  const { table } = leads;
  table.require('created', 'closed');
  const { wonRows, unread } = closedIn(leads, period);
  const days: number[] = [];
  for (const row of wonRows) {
    const created = table.day(row, 'created');
    const closed = table.day(row, 'closed');
    if (created === null || closed === null) continue;
    if (closed < created) table.report(row, 'closed', table.cell(row, 'closed'));
    else days.push(closed - created);
  }
  return { days: sorted(days), unread: unread + wonRows.length - days.length };
}

/** How long deals have been open on a day: of each that was created by then, its row and its age in days. */
export function openAges(leads: Leads, today: Day): { row: number; age: number }[] {
  const { table } = leads;
  table.require('created');
  const ages: { row: number; age: number }[] = [];
  for (const row of leads.rows) {
    if (leads.outcome(row) !== 'open') continue;
    const created = table.serial(row, 'created');
    if (created !== null && created < today + 1) ages.push({ row, age: today - dayOf(created) });
  }
  return ages;
}
