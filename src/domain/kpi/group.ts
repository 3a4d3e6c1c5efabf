import { foldText } from '../table/names.ts';
import type { Deals } from './deals.ts';

/**
 * The deals of each value of a column, spelt as first met; accents, case and doubled spaces aside. Largest group first,
 * then by name; deals without a value are a group with the name ''.
 */
export function groupDeals<D extends Deals>(
  deals: D,
  column: number,
): { readonly name: string; readonly deals: D }[] {
  const groups = new Map<string, { name: string; rows: number[] }>();
  // A column repeats its spellings: each is compared once.
  const spelt = new Map<string, { name: string; rows: number[] }>();
  for (const row of deals.rows) {
    const name = deals.table.textAt(row, column);
    let group = spelt.get(name);
    if (!group) {
      const key = foldText(name);
      group = groups.get(key) ?? { name, rows: [] };
      groups.set(key, group);
      spelt.set(name, group);
    }
    group.rows.push(row);
  }
  return [...groups]
    .sort(([a, { rows: of }], [b, { rows: others }]) => others.length - of.length || (a < b ? -1 : 1))
    .map(([, { name, rows }]) => ({ name, deals: { ...deals, rows, notRead: 0 } }));
}
