import {
  type ComparedField,
  comparedFields,
  type Difference,
  differences,
  type SeenItem,
} from '../../domain/execution/compare.ts';
import type { JournalLine } from '../../domain/execution/journal.ts';
import { replay } from '../../domain/execution/replay.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';
import { idInJournal } from './item-id.ts';

type ReadSprint = Pick<Sprint<unknown>, 'number' | 'goal' | 'items' | 'table' | 'parts'>;

/** What the sprint's tab shows and the journal does not know. Nothing where the items' table is not found: it was not emptied. */
export function unknownTo(lines: readonly JournalLine[], sprint: ReadSprint): Difference[] {
  const { table, number, goal, parts } = sprint;
  if (!table?.has('id')) return [];
  const fields = comparedFields.filter((field) => table.has(field));
  return differences(replay(lines, number), seenItems(sprint), goal, number, fields, parts);
}

/** The items of the sprint's tab as the journal names them; a row with neither id nor title is none. */
export function seenItems({ items, number }: Pick<ReadSprint, 'items' | 'number'>): SeenItem[] {
  return items
    .filter(({ id, title }) => id !== '' || title !== '')
    .map((item) => ({ ...item, id: idInJournal(item, number), status: statusInJournal(item) }));
}

/** The key of a status, or the team's own words for one; a blank is to do. */
export function statusInJournal({ state, status }: Pick<SprintItem, 'state' | 'status'>): string {
  return state !== 'todo' ? state : (readChoice(itemStatuses, status) ?? (status || 'todo'));
}

/** A field of an item, as the journal keeps it. */
export function fieldOf(item: SprintItem, field: ComparedField): string | number | null {
  const value = field === 'status' ? statusInJournal(item) : item[field];
  return value === '' ? null : value;
}
