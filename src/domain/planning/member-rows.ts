import { saysTotal } from '../table/left-out.ts';
import type { Table } from '../table/table.ts';
import { keyOf } from './words.ts';

/**
 * The rows that are somebody's: no line of totals, and each person once. A row without a name, or with one that stands
 * above already, is reported.
 *
 * @param key the column of names
 */
export function memberRows<K extends string>(table: Table<K>, key: K): number[] {
  const known = new Set<string>();
  return table.rows.filter((row) => {
    const name = table.text(row, key);
    if (saysTotal(name) || table.isTotal(row)) return false;
    const own = keyOf(name);
    const isNew = name !== '' && !known.has(own);
    if (!isNew) table.report(row, key, name, name === '' ? undefined : 'once');
    known.add(own);
    return isNew;
  });
}
