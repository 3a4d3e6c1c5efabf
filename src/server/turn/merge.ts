import type { Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { presence } from '../../i18n/choices/presence.ts';
import { type OriginField, originFields } from '../../i18n/fields/origin.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import type { Tab } from '../../tabs/define.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { isSame } from '../cell-content.ts';
import { addedRecords, columnSteps, columnsWithNew, lastFilled } from '../table-writes.ts';
import type { Kind } from './kinds.ts';
import type { SourceRecord } from './records.ts';

export type Merge = {
  readonly steps: readonly Step[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows of the tab that the source no longer has. */
  readonly gone: number;
  /** Items of the running sprint whose status or sprint the source would have changed. */
  readonly kept: number;
};

/** Where records come from that bear the fields of `originFields`: the source's name, and whether it was given whole. */
export type Origin = { readonly name: string; readonly complete: boolean };

/**
 * The steps that bring a tab of ours up to date with the source: known rows are updated where the source says something
 * else, new ones are added below, nothing is removed, and what the source leaves blank stays as it is.
 *
 * A row is known by its id; with an origin first by that and the id at the source, so that two sources may use the same
 * ids. What has not changed at the source since its last import is left alone, whatever people made of it meanwhile, and
 * what is gone there is marked. An item of the running sprint keeps its status and sprint: the Sprint tab has the say.
 */
export function merge(
  content: SheetContent,
  table: Table,
  records: readonly SourceRecord[],
  kind: Kind,
  workbook: Workbook,
  origin: Origin | null,
): Merge {
  const own = origin && columnsWithNew(content, table.headerRow ?? 0, originFields, workbook);
  const columnOf = (key: string) => table.column(key) ?? own?.columns.get(key as OriginField) ?? null;
  const textAt = (row: number, key: OriginField) => String(content.values[row]?.[columnOf(key) ?? -1] ?? '');
  const byId = new Map(table.rows.map((row) => [table.text(row, 'id'), row]));
  const imported = new Map(
    table.rows.flatMap((row) =>
      origin && textAt(row, 'origin') === origin.name ? [[textAt(row, 'externalId'), row] as const] : [],
    ),
  );
  const find = ({ id, contents }: SourceRecord): number | undefined => {
    const row = imported.get(String(contents.get('externalId'))) ?? byId.get(id);
    return row === undefined || !origin || ['', origin.name].includes(textAt(row, 'origin'))
      ? row
      : undefined;
  };
  const changes = new Map<number, Map<number, Content>>();
  const change = (row: number, column: number, after: Content): boolean => {
    if (isSame(content.values[row]?.[column], content.formulas[row]?.[column] ?? '', after, workbook))
      return false;
    changes.set(column, (changes.get(column) ?? new Map<number, Content>()).set(row, after));
    return true;
  };
  const fresh: SourceRecord[] = [];
  const taken = new Set(byId.keys());
  const found = new Set<number>();
  let [changed, kept] = [0, 0];
  for (const record of records) {
    const row = find(record);
    if (row === undefined || found.has(row)) {
      fresh.push({ ...record, ...withFreeId(record, taken) });
      continue;
    }
    found.add(row);
    const isKnown = own !== null && textAt(row, 'fingerprint') === record.contents.get('fingerprint');
    const inSprint =
      kind.tab.key === 'backlog' && table.has('status') && table.choice(row, 'status') === 'planned';
    let differs = false;
    for (const [key, after] of record.contents) {
      const column = columnOf(key);
      if (column === null || key === 'id' || (isKnown && !(key in originFields))) continue;
      if (inSprint && (key === 'status' || key === 'sprint')) {
        const now = content.values[row]?.[column];
        if (key === 'status' && !isSame(now, '', after, workbook)) kept++;
      } else if (change(row, column, after)) differs = true;
    }
    if (differs) changed++;
  }
  const gone = (origin ? [...imported.values()] : [...byId].flatMap(([id, row]) => (id ? [row] : []))).filter(
    (row) => !found.has(row),
  );
  const mark = columnOf('atSource');
  if (origin?.complete && mark !== null)
    for (const row of gone) change(row, mark, choiceWord(presence, 'gone', workbook.language));
  const quiet = columnOf('fingerprint');
  const texts = new Set(
    Object.entries(kind.fields).flatMap(([key, field]) => (field.kind === 'text' ? [columnOf(key)] : [])),
  );
  return {
    steps: [
      ...(own?.steps ?? []),
      ...[...changes].flatMap(([column, rows]) =>
        columnSteps(content, column, rows, workbook, {
          keys: [columnOf('id')],
          ...(texts.has(column) ? {} : { holds: 'words' }),
        }).map((step): Step => (column === quiet && step.do === 'write' ? { ...step, quiet: true } : step)),
      ),
      ...appendSteps(content, columnOf, fresh, kind),
    ],
    added: fresh.length,
    changed,
    unchanged: found.size - changed,
    gone: gone.length,
    kept,
  };
}

/** A new record with an id that no row of the tab has: another source may use the same. */
function withFreeId({ id, contents }: SourceRecord, taken: Set<string>) {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return { id: free, contents: new Map(contents).set('id', free) };
}

/** New records below the last filled row, in the tab's own order of columns. */
function appendSteps(
  content: SheetContent,
  columnOf: (key: string) => number | null,
  records: readonly SourceRecord[],
  kind: Kind,
): Step[] {
  if (records.length === 0) return [];
  const fields = Object.keys(kind.fields).filter((key) => columnOf(key) !== null);
  const width = Math.max(...fields.map((key) => (columnOf(key) ?? 0) + 1));
  const origin = Object.keys(originFields).filter((key) => columnOf(key) !== null);
  const first = lastFilled(content, width) + 1;
  const cellsOf = (keys: readonly string[], left: number) => {
    const columns = keys.map((key) => columnOf(key) ?? 0);
    return records.map(({ contents }) => {
      const row = new Array<Content>(Math.max(...columns) - left + 1).fill(null);
      keys.forEach((key, at) => {
        row[(columns[at] ?? 0) - left] = contents.get(key) ?? null;
      });
      return row;
    });
  };
  // What is computed beside the table may stand between it and the origin: it must not be written over.
  const left = Math.min(...origin.map((key) => columnOf(key) ?? 0));
  if (origin.length === 0 || left <= width)
    return addedRecords(content, first, cellsOf([...fields, ...origin], 0), kind.tab.key);
  const cells = cellsOf(origin, left);
  return [
    ...addedRecords(content, first, cellsOf(fields, 0), kind.tab.key),
    { do: 'write', tab: content.id, row: first, column: left + 1, cells, records: kind.tab.key },
  ];
}

/** A record as a row of a tab that is made: every field in the tab's order. */
export function rowOf(record: SourceRecord, tab: Tab): Content[] {
  return Object.keys(tab.columns).map((key) => record.contents.get(key) ?? null);
}
