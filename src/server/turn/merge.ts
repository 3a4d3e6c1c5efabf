import type { Table } from '../../domain/table/table.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { isSame } from '../cell-content.ts';
import { addedRecords, columnSteps, lastFilled } from '../table-writes.ts';
import type { Kind } from './kinds.ts';
import type { SourceRecord } from './records.ts';

export type Merge = {
  readonly steps: readonly Step[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
};

/**
 * The steps that bring a tab of ours up to date with the source: known ids are updated where the source says something
 * else, new ones are added below, nothing is removed, and what the source leaves blank stays as it is.
 */
export function merge(
  content: SheetContent,
  table: Table,
  records: readonly SourceRecord[],
  kind: Kind,
  workbook: Workbook,
): Merge {
  const rowOf = new Map(table.rows.map((row) => [table.text(row, 'id'), row]));
  const changes = new Map<number, Map<number, Content>>();
  const fresh: SourceRecord[] = [];
  let changed = 0;
  let unchanged = 0;
  for (const record of records) {
    const row = rowOf.get(record.id);
    if (row === undefined) {
      fresh.push(record);
      continue;
    }
    let differs = false;
    for (const [key, after] of record.contents) {
      const column = table.column(key);
      if (column === null || key === 'id') continue;
      if (isSame(content.values[row]?.[column], content.formulas[row]?.[column] ?? '', after, workbook))
        continue;
      differs = true;
      changes.set(column, (changes.get(column) ?? new Map<number, Content>()).set(row, after));
    }
    if (differs) changed++;
    else unchanged++;
  }
  const known = new Set(records.map(({ id }) => id));
  return {
    steps: [
      ...[...changes].flatMap(([column, rows]) => columnSteps(content, column, rows, workbook)),
      ...appendSteps(content, table, fresh, kind),
    ],
    added: fresh.length,
    changed,
    unchanged,
    gone: [...rowOf.keys()].filter((id) => id !== '' && !known.has(id)).length,
  };
}

/** New records below the last filled row, in the tab's own order of columns. */
function appendSteps(
  content: SheetContent,
  table: Table,
  records: readonly SourceRecord[],
  kind: Kind,
): Step[] {
  if (records.length === 0) return [];
  const keys = Object.keys(kind.fields);
  const placed = keys.filter((key) => table.column(key) !== null);
  const width = Math.max(...placed.map((key) => (table.column(key) ?? 0) + 1));
  const first = lastFilled(content, width) + 1;
  const cells = records.map(({ contents }) => {
    const row: Content[] = new Array<Content>(width).fill(null);
    for (const key of placed) row[table.column(key) ?? 0] = contents.get(key) ?? null;
    return row;
  });
  return addedRecords(content, first, cells, kind.tab.key);
}

/** A record as a row of a tab that is made: every field in the tab's order. */
export function rowOf(record: SourceRecord, kind: Kind): Content[] {
  return Object.keys(kind.tab.columns).map((key) => record.contents.get(key) ?? null);
}
