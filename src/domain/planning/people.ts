import { foldText } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import type { Person } from './model.ts';
import { keyOf, listOf } from './words.ts';

export type CapacityKey = 'member' | 'hours' | 'skills' | 'maxItems';

/** The people of a capacity table. Its line of totals is no person; nor is a row without a name or hours, or a
 * second one of the same name (reported). */
export function peopleOf(table: Table<CapacityKey>): Person[] {
  table.require('member', 'hours');
  const people: Person[] = [];
  const known = new Set<string>();
  for (const row of table.rows) {
    const name = table.text(row, 'member');
    if (/^total\b/.test(foldText(name))) continue;
    const hours = table.number(row, 'hours');
    if (known.has(keyOf(name))) {
      table.report(row, 'member', name);
      continue;
    }
    if (name === '' || hours === null || hours < 0) {
      table.report(row, name === '' ? 'member' : 'hours', table.cell(row, name === '' ? 'member' : 'hours'));
      continue;
    }
    known.add(keyOf(name));
    people.push({
      name,
      hours,
      skills: listOf(table.text(row, 'skills')),
      maxItems: table.number(row, 'maxItems'),
    });
  }
  return people;
}
