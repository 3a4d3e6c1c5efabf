import type { Kpi } from './kpi.ts';
import { type Leads, qualifiedReader } from './leads.ts';
import { contains, isAlways, type Period } from './period.ts';

/** `unknown`: of those created in the period, how many say neither yes nor no. They are not qualified, so far. */
export type Qualification = Kpi & { readonly unknown: number };

/**
 * Qualification rate (K3): leads that meet the definition ÷ leads created in the period.
 *
 * @throws UserError columnMissing where nothing says who is qualified, or a bounded period has no column of dates
 */
export function qualification(leads: Leads, period: Period): Qualification {
  const { table } = leads;
  const dated = !isAlways(period);
  if (dated) table.require('created');
  const isQualified = qualifiedReader(leads);
  let qualified = 0;
  let created = 0;
  let unknown = 0;
  let stillOpen = 0;
  let unread = leads.notRead;
  for (const row of leads.rows) {
    const day = dated ? table.day(row, 'created') : null;
    if (dated && day === null) unread++;
    if (dated && (day === null || !contains(period, day))) continue;
    const is = isQualified(row);
    created++;
    if (leads.outcome(row) === 'open') stillOpen++;
    if (is === null) unknown++;
    else if (is) qualified++;
  }
  const value = created === 0 ? null : qualified / created;
  return { value, numerator: qualified, denominator: created, unread, unknown, stillOpen };
}
