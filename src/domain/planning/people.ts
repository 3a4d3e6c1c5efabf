import type { Table } from '../table/table.ts';
import { memberRows } from './member-rows.ts';
import type { Person } from './model.ts';
import { listOf } from './words.ts';

export type CapacityKey = 'member' | 'hours' | 'skills' | 'maxItems';

/** A person of a capacity table; null hours are not known. */
export type Available = Omit<Person, 'hours'> & { readonly hours: number | null };

/** The people of a capacity table, each once. Its line of totals is no person; hours that are not known are reported. */
export function availableIn(table: Table<CapacityKey>): Available[] {
  table.require('member', 'hours');
  return memberRows(table, 'member').map((row) => {
    const hours = table.number(row, 'hours');
    const known = hours !== null && hours >= 0;
    return {
      name: table.text(row, 'member'),
      hours: known ? hours : table.report(row, 'hours', table.cell(row, 'hours')),
      skills: listOf(table.text(row, 'skills')),
      maxItems: table.number(row, 'maxItems'),
    };
  });
}

/** The people of a capacity table as a plan takes them: nothing can be given to whoever has no known hours. */
export function peopleOf(table: Table<CapacityKey>): Person[] {
  return availableIn(table).map((one) => ({ ...one, hours: one.hours ?? 0 }));
}
