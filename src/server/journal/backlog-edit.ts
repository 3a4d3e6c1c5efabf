import { comparedFields } from '../../domain/execution/compare.ts';
import type { JournalField, JournalValue } from '../../domain/execution/journal.ts';
import type { Conventions, Rows } from '../../domain/table/cell.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { backlogItemNames } from '../../i18n/fields/backlog-item.ts';
import { type Edited, readBefore } from './edited.ts';
import type { Change } from './journal-tab.ts';

const FIELDS = [...comparedFields.filter((field) => field !== 'blocker'), 'sprint'] as const;
type Key = keyof (typeof backlogItemNames)['fields'];

/**
 * The changes that an edit of the backlog makes: of every cell in its range that says how an item stands. What several
 * cells held before is not told by Sheets. Nothing is computed from these lines; they say who moved what.
 */
export function backlogEdit(rows: Rows, edited: Edited, conventions: Conventions): Change[] {
  const table = openTable(rows, backlogItemNames, conventions);
  if (!table.has('id')) return [];
  const fields = FIELDS.filter((field) => {
    const column = table.column(field);
    return column !== null && column + 1 >= edited.column && column + 1 < edited.column + edited.columns;
  });
  return table.rows
    .filter((row) => row + 1 >= edited.row && row + 1 < edited.row + edited.rows)
    .flatMap((row) => {
      const item = table.text(row, 'id');
      return item === ''
        ? []
        : fields.flatMap((field) => changeOf(table, row, item, field, edited, conventions));
    });
}

function changeOf(
  table: Table<Key>,
  row: number,
  item: string,
  field: (typeof FIELDS)[number],
  edited: Edited,
  conventions: Conventions,
): Change[] {
  const after = valueAt(table, row, field);
  const before = !edited.isTyped
    ? null
    : field === 'sprint'
      ? numbered(edited.oldValue ?? '')
      : readBefore(field, edited.oldValue, conventions);
  return before === after ? [] : [{ item, field, before, after, sprint: null, source: 'grid' }];
}

function valueAt(table: Table<Key>, row: number, field: JournalField & Key): JournalValue {
  if (field === 'effort' || field === 'value') return table.number(row, field);
  if (field === 'sprint') return numbered(table.text(row, field));
  const key = field === 'status' ? table.choice(row, field) : null;
  return key ?? (table.text(row, field) || (field === 'status' ? 'todo' : null));
}

/** A sprint's number where it is one. */
function numbered(text: string): JournalValue {
  return /^\d+$/.test(text) ? Number(text) : text || null;
}
