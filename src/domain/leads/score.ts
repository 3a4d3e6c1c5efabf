import { UserError } from '../errors.ts';
import { isBlank, isError } from '../table/blank.ts';
import type { Cell, Conventions, Rows } from '../table/cell.ts';
import type { FieldName, FieldNames } from '../table/field.ts';
import { normaliseName } from '../table/names.ts';
import { readNumber } from '../table/number.ts';
import { columnsByName, Table } from '../table/table.ts';
import { type Rule, readRule, type Seen, seeing } from './rule.ts';

/** How far down the headers may stand below titles and notes. */
const HEADER_SEARCH = 25;

/** A line of a grid: what a cell of a column is worth. */
export type GridLine = {
  readonly column: string;
  /** As typed. */
  readonly value: Cell;
  readonly points: number;
};

/** What is wrong with a grid: a line whose points or value cannot be read, as found; or no line, '' found. */
export type GridFault = { readonly found: string };

/** Reads a grid of column, value, points; a first line without points is its header. */
export function readGrid(rows: Rows, { decimal }: Conventions): GridLine[] | GridFault {
  const lines: GridLine[] = [];
  for (const [at, [column, value, points]] of rows.entries()) {
    if (isBlank(column) && isBlank(points)) continue;
    const worth =
      typeof points === 'number'
        ? points
        : typeof points === 'string'
          ? readNumber(points, decimal)
          : undefined;
    if (worth !== undefined && !isBlank(column))
      lines.push({ column: String(column).trim(), value, points: worth });
    else if (at > 0 || worth !== undefined)
      return { found: isBlank(column) ? String(points) : `${column} ${value ?? ''} ${points ?? ''}`.trim() };
  }
  return lines.length === 0 ? { found: '' } : lines;
}

/** The columns' lines of a grid, ready for a table's leads. */
export type Grid = {
  readonly columns: readonly {
    readonly name: string;
    readonly at: number;
    readonly lines: readonly (GridLine & { readonly rule: Rule })[];
  }[];
  /** The most that a lead can have. */
  readonly best: number;
};

/**
 * The table of leads: its header is the first row, of the first 25, that has every column of the grid, by its name or by
 * another name of the same field. Where none has, the row with the most, to say what is missing from it.
 */
export function openLeads<K extends string>(
  rows: Rows,
  grid: readonly GridLine[],
  fields: FieldNames<K>,
  conventions: Conventions,
  name: string,
): Table<K> {
  const wanted = [...new Set(grid.map(({ column }) => column))];
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every(isBlank)) end--;
  if (end === 0) throw new UserError({ code: 'emptyTable', tab: name });
  let [best, most] = [0, -1];
  for (let at = 0; at < Math.min(end, HEADER_SEARCH); at++) {
    const headers = (rows[at] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
    const names = new Set(headers.map(normaliseName));
    const known = columnsByName(headers, fields);
    const found = wanted.filter(
      (column) => names.has(normaliseName(column)) || fieldOf(column, fields, known),
    ).length;
    if (found > most) [best, most] = [at, found];
  }
  const table = new Table(rows, end, best, fields, conventions, { name });
  const missing = wanted.filter((column) => table.columnNamed(column) === null);
  if (missing.length > 0) throw table.missing(missing);
  return table;
}

function fieldOf(column: string, fields: FieldNames, known: ReadonlyMap<string, number>): boolean {
  const name = normaliseName(column);
  return Object.entries<FieldName>(fields.fields).some(
    ([key, field]) => known.has(key) && field.names.includes(name),
  );
}

/** The grid by columns. @returns the fault of a value that cannot be read */
export function gridOf(lines: readonly GridLine[], table: Table, conventions: Conventions): Grid | GridFault {
  const columns = new Map<number, { name: string; at: number; lines: (GridLine & { rule: Rule })[] }>();
  for (const line of lines) {
    const at = table.columnNamed(line.column) ?? -1;
    const field = Object.entries<FieldName>(table.fields.fields).find(([key]) => table.column(key) === at);
    const rule = readRule(line.value, conventions, field?.[1].choices);
    if (!rule) return { found: String(line.value) };
    const column = columns.get(at) ?? { name: line.column, at, lines: [] };
    column.lines.push({ ...line, rule });
    columns.set(at, column);
  }
  const all = [...columns.values()];
  const see = seeing(conventions);
  // What one cell can hold at best: a blank, any text, what a line asks for, or the words of all lines that give points.
  const best = all.reduce((sum, column) => {
    const words = column.lines
      .filter(({ points }) => points > 0)
      .flatMap(({ rule }) => rule.samples)
      .filter((one) => typeof one === 'string');
    const cells: Cell[] = [
      '',
      '\u2026',
      words.join(' '),
      ...column.lines.flatMap(({ rule }) => rule.samples),
    ];
    return sum + Math.max(...cells.map((cell) => pointsOf(held(column.lines, see(cell)))));
  }, 0);
  return { columns: all, best };
}

export type LeadScore = {
  readonly row: number;
  /** 0 to 100; null where nothing that the grid asks for is known. */
  readonly score: number | null;
  readonly points: number;
  readonly held: readonly GridLine[];
  /** Columns that are blank and that no line gives points for being so. */
  readonly unknown: readonly string[];
  /** Cells that hold an error, by its text. */
  readonly errors: readonly string[];
};

/**
 * The score of each lead: the points of all lines that hold, as a share of the most that a lead can have, 0 to 100. A
 * blank holds only the line of blanks: it is unknown, not a no.
 */
export function scoreLeads(table: Table, { columns, best }: Grid, conventions: Conventions): LeadScore[] {
  const see = seeing(conventions);
  // A column repeats few values.
  const met = columns.map(() => new Map<Cell, readonly GridLine[]>());
  return table.rows.map((row) => {
    const own: GridLine[] = [];
    const unknown: string[] = [];
    const errors: string[] = [];
    columns.forEach((column, place) => {
      const cell = table.cellAt(row, column.at);
      let lines = met[place]?.get(cell);
      if (!lines) {
        lines = held(column.lines, see(cell));
        met[place]?.set(cell, lines);
      }
      if (isError(cell)) errors.push(cell);
      if (lines.length > 0) own.push(...lines);
      else if (isBlank(cell) || isError(cell)) unknown.push(column.name);
    });
    const points = pointsOf(own);
    const share = Math.min(1, Math.max(0, points / best));
    return {
      row,
      score: unknown.length === columns.length ? null : Math.round(100 * share),
      points,
      held: own,
      unknown,
      errors,
    };
  });
}

function held<L extends { readonly rule: Rule }>(lines: readonly L[], seen: Seen | null): L[] {
  return seen === null ? [] : lines.filter(({ rule }) => rule.holds(seen));
}

function pointsOf(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}
