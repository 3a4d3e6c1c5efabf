import { isBlank } from '../domain/table/blank.ts';
import { normaliseName } from '../domain/table/names.ts';
import type { Field } from '../i18n/fields/define.ts';
import { languages } from '../i18n/text.ts';
import type { SheetContent, Workbook } from '../sheets/workbook.ts';
import type { TabKey } from '../tabs/define.ts';
import type { Content, Step } from '../tabs/plan.ts';
import { contentAt } from './cell-content.ts';

type ColumnOptions = {
  /** The columns that together say whose row it is, 0 for A; those that a tab lacks are left out. */
  readonly keys: readonly (number | null)[];
  /** Words of a list and marks of ours have no links: cells between are not looked at. */
  readonly holds?: 'words';
};

/** How many blocks may be written into one column; beyond it neighbouring blocks are joined over unchanged cells. */
const BLOCKS_PER_COLUMN = 4;

/**
 * The changed cells of a column as a few blocks; cells between them are written back as they are, save those whose text
 * would lose its links or its looks by it: there are as many more blocks.
 *
 * @param column 0 for A
 * @param rows changed row, 0 for the sheet's first, → what its cell becomes
 */
export function columnSteps(
  content: SheetContent,
  column: number,
  rows: ReadonlyMap<number, Content>,
  workbook: Workbook,
  { keys, holds }: ColumnOptions,
): Step[] {
  const isRich = (row: number) =>
    holds !== 'words' && !rows.has(row) && workbook.isRich(content.id, row + 1, column + 1);
  return blocksOf(
    [...rows.keys()].sort((a, b) => a - b),
    BLOCKS_PER_COLUMN,
  )
    .flatMap((block) => partsOf(block, rows, isRich))
    .map(([first, last]) => ({
      do: 'write',
      tab: content.id,
      row: first + 1,
      column: column + 1,
      keys: keys.flatMap((key) => (key === null ? [] : [key + 1])),
      ...(holds === 'words' ? { words: true } : {}),
      cells: Array.from({ length: last - first + 1 }, (_, i): Content[] => {
        const after = rows.get(first + i);
        return [after === undefined ? contentAt(content, first + i + 1, column + 1, workbook) : after];
      }),
    }));
}

/** A block cut at the rows that must not be written, from a changed row to a changed row each. */
function partsOf(
  [first, last]: [number, number],
  changed: ReadonlyMap<number, Content>,
  isCut: (row: number) => boolean,
): [number, number][] {
  const parts: [number, number][] = [];
  let isOpen = false;
  for (let row = first; row <= last; row++) {
    const part = parts[parts.length - 1];
    if (isCut(row)) isOpen = false;
    else if (changed.has(row)) {
      if (isOpen && part) part[1] = row;
      else parts.push([row, row]);
      isOpen = true;
    }
  }
  return parts;
}

/** Rows as at most `most` spans, joined where the gaps are smallest. */
export function blocksOf(rows: readonly number[], most: number): [number, number][] {
  const spans = rows.map((row): [number, number] => [row, row]);
  const gaps = rows.slice(1).map((row, i) => row - (rows[i] ?? row));
  const allowed = [...gaps].sort((a, b) => b - a).slice(0, most - 1);
  const blocks: [number, number][] = [];
  spans.forEach((span, i) => {
    const last = blocks[blocks.length - 1];
    const gap = gaps[i - 1];
    const cut = gap !== undefined && gap > 1 ? allowed.indexOf(gap) : -1;
    if (!last || cut >= 0) {
      if (cut >= 0) allowed.splice(cut, 1);
      blocks.push([...span]);
    } else last[1] = span[1];
  });
  return blocks;
}

/**
 * New records in the rows below a table. They bring as many rows to the grid, whether or not it has some to spare, so
 * that a tab costs the same calls whatever it holds, and keeps what it has to spare.
 *
 * @param row where the first record goes, 1 for the sheet's first
 * @param cells the records from column A on
 */
export function addedRecords(
  content: SheetContent,
  row: number,
  cells: readonly (readonly Content[])[],
  records: TabKey,
): Step[] {
  if (cells.length === 0) return [];
  return [
    { do: 'growTo', tab: content.id, rows: Math.max(content.maxRows, row - 1) + cells.length },
    { do: 'write', tab: content.id, row, column: 1, cells, records },
  ];
}

/**
 * Where fields stand in a tab that may have been made before there were all of them, or in which people have columns of
 * their own: by header, in either language; those that it lacks are added on the right.
 *
 * @param headerRow 0 for the sheet's first
 * @returns columns by field, 0 for A
 */
export function columnsWithNew<K extends string>(
  content: SheetContent,
  headerRow: number,
  fields: Readonly<Record<K, Field>>,
  workbook: Workbook,
): { readonly columns: ReadonlyMap<K, number>; readonly steps: Step[] } {
  const header = (content.values[headerRow] ?? []).map((cell) => normaliseName(String(cell ?? '')));
  const columns = new Map<K, number>();
  const added: string[] = [];
  for (const [key, field] of Object.entries(fields) as [K, Field][]) {
    const names = languages.map((language) => normaliseName(field.header[language]));
    const at = header.findIndex((name) => names.includes(name));
    columns.set(key, at < 0 ? header.length + added.length : at);
    if (at < 0) added.push(field.header[workbook.language]);
  }
  const tab = content.id;
  const steps: Step[] = [
    { do: 'growTo', tab, rows: content.maxRows, columns: header.length + added.length },
    { do: 'write', tab, row: headerRow + 1, column: header.length + 1, cells: [added] },
  ];
  return { columns, steps: added.length > 0 ? steps : [] };
}

/** The last row in which one of the table's own columns holds something (what spills beside it does not count). */
export function lastFilled(content: SheetContent, width: number): number {
  for (let row = content.values.length; row > 0; row--) {
    for (let column = 0; column < width; column++) {
      const value = content.values[row - 1]?.[column];
      if (!isBlank(value)) return row;
    }
  }
  return 0;
}
