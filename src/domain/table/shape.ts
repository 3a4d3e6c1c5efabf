import { isBlank } from './blank.ts';
import type { Cell, Conventions, Rows } from './cell.ts';
import { isDitto } from './ditto.ts';
import type { FieldName, FieldNames } from './field.ts';
import { fillGroups } from './groups.ts';
import { findHeader } from './header.ts';
import { rowsLeftOut } from './left-out.ts';
import { joinMarks, splitRanges } from './made-columns.ts';
import { type ColumnMatch, type MatchOptions, matchColumns } from './match.ts';
import { monthOf } from './month.ts';

/** Why a row of a range is no record. */
export type LeftOutReason = 'aboveHeader' | 'total' | 'footer' | 'group' | 'detail' | 'repeatedHeader';

/** A column of the shape; `madeFrom` names the columns of the range that it was made from, where it is not one itself. */
export type ShapeColumn = {
  readonly header: string;
  readonly madeFrom: {
    readonly columns: readonly number[];
    readonly how: 'marks' | 'rangeStart' | 'rangeEnd';
  } | null;
};

export type ShapeRecord = {
  /** 1 for the range's first row. */
  readonly row: number;
  readonly cells: Cell[];
  /** Rows below it that only add to it. */
  readonly details: string[];
};

/** What was done to make records of the rows. Rows are 1 for the range's first, columns places in `columns`. */
export type ShapeNote =
  | { readonly code: 'headerBelowTop'; readonly row: number }
  | { readonly code: 'headerMissing' }
  | { readonly code: 'rowsLeftOut'; readonly why: LeftOutReason; readonly rows: readonly number[] }
  | { readonly code: 'dittosFilled'; readonly column: number; readonly cells: number }
  | { readonly code: 'groupsFilled'; readonly column: number; readonly cells: number }
  | { readonly code: 'marksJoined'; readonly column: number }
  | { readonly code: 'rangesSplit'; readonly column: number; readonly cells: number };

export type ShapeProblem = {
  readonly code: 'marksConflict';
  readonly row: number;
  readonly columns: readonly number[];
};

export type Shape<K extends string = string> = {
  /** 1 for the range's first row; null where there is none. */
  readonly headerRow: number | null;
  readonly columns: readonly ShapeColumn[];
  readonly records: readonly ShapeRecord[];
  readonly matches: Readonly<Record<K, ColumnMatch>>;
  /** Columns that are one month each, with the month's first day, where there are three or more. */
  readonly months: readonly { readonly column: number; readonly day: number }[];
  readonly notes: readonly ShapeNote[];
  readonly problems: readonly ShapeProblem[];
};

export type ShapeOptions<K extends string> = MatchOptions<K> & {
  /** Where the header stands, 1 for the first row, when a person has said it. */
  readonly headerRow?: number;
  /** A row in which none of these is filled is no record. The first is what names it. */
  readonly telling: readonly K[];
  /** A tool wrote the range: what would be a ditto mark is a text like any other. */
  readonly byTool?: boolean;
};

/** A range is looked at to this width at most: a sheet's used range may claim 16,375 columns. */
const WIDEST = 1000;
const FEWEST_MONTHS = 3;

/**
 * Finds the records in a range as people keep it: the header below titles and blank rows, ditto marks and groups filled
 * in, one column a status joined into one, two dates of a cell split, totals, footers and acceptance criteria set apart.
 * What was done is told as facts; nothing of the range is changed.
 */
export function shapeOf<K extends string>(
  range: Rows,
  fields: FieldNames<K>,
  conventions: Conventions,
  options: ShapeOptions<K>,
): Shape<K> {
  const found = options.headerRow === undefined ? findHeader(range, fields) : options.headerRow - 1;
  const first = found === null ? 0 : found + 1;
  const width = widthOf(range, found ?? 0);
  const notes: ShapeNote[] = [];
  if (found === null) notes.push({ code: 'headerMissing' });
  else if (found > 0) notes.push({ code: 'headerBelowTop', row: found + 1 });
  const headers = Array.from({ length: width }, (_, at) =>
    headerText(found === null ? '' : range[found]?.[at]),
  );
  const filled: ShapeRecord[] = [];
  for (let row = first; row < range.length; row++) {
    const cells = Array.from({ length: width }, (_, at) => range[row]?.[at] ?? '');
    if (!cells.every(isBlank)) filled.push({ row: row + 1, cells, details: [] });
  }
  const above = rowsAbove(range, found ?? 0);
  const leftOut = new Map<LeftOutReason, number[]>(above.length > 0 ? [['aboveHeader', above]] : []);
  let records = rowsLeftOut(filled, headers, leftOut);
  if (!options.byTool) fillDittos(records, width, notes);
  const columns: ShapeColumn[] = headers.map((header) => ({ header, madeFrom: null }));
  const problems: ShapeProblem[] = [];
  const months = headers.flatMap((header, column) => {
    const day = monthOf(header);
    return day === null ? [] : [{ column, day }];
  });
  const wide = months.length >= FEWEST_MONTHS ? months : [];
  const named = headers.map((header, at) => (wide.some(({ column }) => column === at) ? '' : header));
  joinMarks(records, columns, named, fields, notes, problems);
  splitRanges(records, columns, named, fields, notes);
  const matches = matchColumns(
    named,
    records.map(({ cells }) => cells),
    fields,
    conventions,
    options,
  );
  records = fillGroups(records, columns, named, matches, fields, options.telling, notes, leftOut);
  for (const [why, rows] of leftOut) if (rows.length > 0) notes.push({ code: 'rowsLeftOut', why, rows });
  return {
    headerRow: found === null ? null : found + 1,
    columns,
    records,
    matches,
    months: wide,
    notes,
    problems,
  };
}

/** A header as one line: Sheets lets it break. */
export function headerText(cell: Cell): string {
  return String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function widthOf(range: Rows, from: number): number {
  let width = 0;
  for (let row = from; row < range.length; row++) {
    const cells = range[row] ?? [];
    for (let at = Math.min(cells.length, WIDEST) - 1; at >= width; at--) {
      if (isBlank(cells[at])) continue;
      width = at + 1;
      break;
    }
  }
  return width;
}

function rowsAbove(range: Rows, header: number): number[] {
  return range.slice(0, header).flatMap((row, at) => (row.every(isBlank) ? [] : [at + 1]));
}

/** Writes what a ditto mark stands for: the nearest value above it in its column. */
function fillDittos(records: readonly ShapeRecord[], width: number, notes: ShapeNote[]): void {
  for (let column = 0; column < width; column++) {
    let above: Cell = '';
    let cells = 0;
    for (const record of records) {
      const cell = record.cells[column];
      if (isBlank(cell)) continue;
      if (!isDitto(cell)) above = cell;
      else if (!isBlank(above)) {
        record.cells[column] = above;
        cells++;
      }
    }
    if (cells > 0) notes.push({ code: 'dittosFilled', column, cells });
  }
}

/** The header that a made column is matched by: the field's own name. */
export function ownName(fields: FieldNames, ...keys: readonly string[]): string {
  for (const key of keys) {
    const field: FieldName | undefined = fields.fields[key];
    if (field) return field.names[0] ?? '';
  }
  return '';
}
