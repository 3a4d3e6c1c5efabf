import { type Sorted, sorted } from '../statistics/spread.ts';
import { isBlank } from '../table/blank.ts';
import type { Table } from '../table/table.ts';
import { contains, isAlways, type Period } from './period.ts';

export type PurchaseKey = 'id' | 'client' | 'bought' | 'amount';

/**
 * What each order of the period came to, in ascending order (K13: revenue ÷ orders). Lines with the same order id are one
 * order; a line without an id is an order of its own.
 *
 * @throws UserError columnMissing without amounts, or dates where the period is bounded
 */
export function orderAmounts(
  table: Table<PurchaseKey>,
  period: Period,
  keep?: (row: number) => boolean,
): { amounts: Sorted; unread: number } {
  const dated = !isAlways(period);
  table.require('amount', ...(dated ? (['bought'] as const) : []));
  const orders = new Map<string, number>();
  let unread = 0;
  for (const row of table.rows) {
    if (keep && !keep(row)) continue;
    const day = dated ? table.day(row, 'bought') : null;
    if (dated && day === null) unread++;
    if (dated && (day === null || !contains(period, day))) continue;
    const amount = table.number(row, 'amount');
    if (amount === null) {
      unread++;
      continue;
    }
    const id = isBlank(table.cell(row, 'id')) ? `row ${row}` : `id ${table.text(row, 'id')}`;
    orders.set(id, (orders.get(id) ?? 0) + amount);
  }
  return { amounts: sorted([...orders.values()]), unread };
}
