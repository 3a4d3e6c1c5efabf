import { quantile, sorted } from '../statistics/spread.ts';
import type { Table } from '../table/table.ts';
import type { ItemKey } from './item.ts';

/** Fewer finished items than this say little of the next one. */
export const ENOUGH = 5;

/** What finished items of a type took, in hours: the middle one, and between what at least half of them lie. */
export type UsualEffort = {
  readonly n: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
};

/**
 * The efforts of a backlog's finished items by type (the key of its choice). Items without an effort or with one of 0,
 * and those of a type that only the team knows, take no part.
 */
export function usualEfforts(table: Table<ItemKey | 'type'>): Map<string, UsualEffort> {
  const efforts = new Map<string, number[]>();
  if (!table.has('type') || !table.has('effort') || !table.has('status')) return new Map();
  for (const row of table.rows) {
    if (table.choice(row, 'status') !== 'done') continue;
    const type = table.choice(row, 'type');
    const effort = table.number(row, 'effort');
    if (type === null || effort === null || effort <= 0) continue;
    const list = efforts.get(type);
    if (list) list.push(effort);
    else efforts.set(type, [effort]);
  }
  return new Map(
    [...efforts].map(([type, values]) => {
      const ascending = sorted(values);
      const n = ascending.length;
      // Efforts that were: between interpolated quartiles there may be fewer than half of a few.
      const low = ascending[Math.floor((n - 1) * 0.25)] ?? Number.NaN;
      const high = ascending[Math.ceil((n - 1) * 0.75)] ?? Number.NaN;
      return [type, { n, median: quantile(ascending, 0.5), low, high }];
    }),
  );
}
