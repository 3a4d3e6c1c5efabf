import { addDays, type Day, dayFrom, partsOf } from '../day.ts';
import { foldText } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import { contains, type Period } from './period.ts';

export type CustomerKey = 'client' | 'joined' | 'left' | 'bought';

export type Retention = {
  /** Clients at the start (S), those of them still there at the end (E − N), new ones (N), all at the end (E). */
  readonly start: number;
  readonly kept: number;
  readonly added: number;
  readonly end: number;
  readonly unread: number;
};

/**
 * Client retention (K12): (E − N) ÷ S.
 *
 * In a table of clients with the day of leaving, the clients at the start are those who had come before the period and
 * had not left, and those kept have not left by its end. In a table of purchases, the clients at the start are those who
 * bought in the period of the same length just before, and those kept bought in both.
 *
 * @param start @param end the period's first and last day
 * @throws UserError columnMissing where there is neither
 */
export function retention(table: Table<CustomerKey>, start: Day, end: Day): Retention {
  return table.has('left') ? ofStays(table, start, end) : ofPurchases(table, start, end);
}

function ofStays(table: Table<CustomerKey>, first: Day, last: Day): Retention {
  table.require('joined', 'left');
  let start = 0;
  let kept = 0;
  let added = 0;
  let unread = 0;
  for (const row of table.rows) {
    const joined = table.day(row, 'joined');
    const before = table.unreadCount;
    const left = table.day(row, 'left');
    if (joined === null || table.unreadCount > before) {
      unread++;
      continue;
    }
    const stays = left === null || left > last;
    if (joined < first && (left === null || left >= first)) {
      start++;
      if (stays) kept++;
    } else if (joined >= first && joined <= last && stays) added++;
  }
  return { start, kept, added, end: kept + added, unread };
}

function ofPurchases(table: Table<CustomerKey>, first: Day, last: Day): Retention {
  table.require('client', 'bought');
  const period = { start: first, end: last };
  const before = periodBefore(first, last);
  const then = new Set<string>();
  const now = new Set<string>();
  let unread = 0;
  for (const row of table.rows) {
    const day = table.day(row, 'bought');
    const client = foldText(table.text(row, 'client'));
    if (day === null || client === '') unread++;
    else if (contains(period, day)) now.add(client);
    else if (contains(before, day)) then.add(client);
  }
  let kept = 0;
  for (const client of then) if (now.has(client)) kept++;
  return { start: then.size, kept, added: now.size - kept, end: now.size, unread };
}

/** The period of the same length that ends the day before: as many months where it is whole months, else as many days. */
export function periodBefore(first: Day, last: Day): Period {
  const end = addDays(first, -1);
  const from = partsOf(first);
  const next = partsOf(addDays(last, 1));
  if (from.day === 1 && next.day === 1) {
    const months = (next.year - from.year) * 12 + next.month - from.month;
    const month = from.year * 12 + from.month - 1 - months;
    return { start: dayFrom(Math.floor(month / 12), (month % 12) + 1, 1), end };
  }
  return { start: addDays(first, first - last - 1), end };
}
