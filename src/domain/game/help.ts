import type { Day } from '../day.ts';
import { contains, type Period } from '../kpi/period.ts';
import { keyOf, listOf } from '../planning/words.ts';
import type { Table } from '../table/table.ts';

/** How often others named somebody as who helped them. */
export type Helped = { readonly name: string; times: number };

/** Who helped, by the key of the name: one time a day and person who says so. Nobody helps themselves. */
export function helpIn(
  table: Table<'day' | 'member' | 'helpedBy'>,
  period: Period,
): ReadonlyMap<string, Helped> {
  const helped = new Map<string, Helped>();
  const told = new Set<string>();
  if (!table.has('day') || !table.has('helpedBy')) return helped;
  for (const row of table.rows) {
    const day: Day | null = table.day(row, 'day');
    if (day === null || !contains(period, day)) continue;
    const member = keyOf(table.text(row, 'member'));
    for (const name of listOf(table.text(row, 'helpedBy'))) {
      const key = keyOf(name);
      const once = `${day} ${member} ${key}`;
      if (key === member || told.has(once)) continue;
      told.add(once);
      const known = helped.get(key) ?? { name, times: 0 };
      helped.set(key, known);
      known.times++;
    }
  }
  return helped;
}
