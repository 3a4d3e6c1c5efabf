import { dayOf, type Serial, weekdayOf } from '../day.ts';
import { type Sorted, sorted } from '../statistics/spread.ts';
import type { Leads } from './leads.ts';
import { contains, isAlways, type Period } from './period.ts';

/** Opening hours of working days, Monday to Friday. */
export type Hours = { readonly from: number; readonly to: number };

export type Responses = {
  /** Hours until the first contact, in ascending order. */
  readonly hours: Sorted;
  /** How many were answered within an hour. */
  readonly withinHour: number;
  /** Leads that nobody contacted so far. */
  readonly none: number;
  /** Answered, but one of the two has no time of day: how fast is not known. */
  readonly withoutTime: number;
  readonly unread: number;
};

/**
 * How long leads created in the period waited for the first contact (K9).
 *
 * @param working counts working hours alone; all hours where it is absent
 * @throws UserError columnMissing without a day of creation, and another column of the first contact
 */
export function responses(leads: Leads, period: Period, working?: Hours): Responses {
  const { table } = leads;
  table.require('created', 'firstContact');
  if (table.column('created') === table.column('firstContact')) throw table.missing(['created']);
  const hours: number[] = [];
  let none = 0;
  let withoutTime = 0;
  let unread = leads.notRead;
  for (const row of leads.rows) {
    const created = table.serial(row, 'created');
    if (created === null) unread++;
    if (created === null || (!isAlways(period) && !contains(period, dayOf(created)))) continue;
    const before = table.unreadCount;
    const contact = table.serial(row, 'firstContact');
    if (contact === null) {
      if (table.unreadCount > before) unread++;
      else none++;
    } else if (Number.isInteger(created) || Number.isInteger(contact)) withoutTime++;
    else if (contact < created) {
      table.report(row, 'firstContact', table.cell(row, 'firstContact'));
      unread++;
    } else hours.push(working ? workingHours(created, contact, working) : (contact - created) * 24);
  }
  const waited = sorted(hours);
  // A second of tolerance: clock times are fractions of a day.
  const withinHour = waited.filter((hour) => hour <= 1 + 1 / 3600).length;
  return { hours: waited, withinHour, none, withoutTime, unread };
}

/** The working hours between two moments. */
export function workingHours(from: Serial, to: Serial, { from: open, to: close }: Hours): number {
  const first = dayOf(from);
  const last = dayOf(to);
  let hours = 0;
  for (let day = first; day <= last; day = dayOf((day + 1) as Serial)) {
    if (weekdayOf(day) > 5) continue;
    const start = Math.max(open, day === first ? (from - day) * 24 : open);
    const end = Math.min(close, day === last ? (to - day) * 24 : close);
    hours += Math.max(0, end - start);
  }
  return hours;
}
