import { type Problem, UserError } from '../domain/errors.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Cell, Result, ResultRows, Rows } from '../domain/table/cell.ts';
import { readNumber } from '../domain/table/number.ts';
import type { Context } from './define.ts';

/** An argument of columns that are read side by side: its name, and its cells. */
export type Column = { readonly label: string; readonly range: Rows };

/** Reads a cell as what a column holds: null for a blank, the problem where it cannot be read. */
export type Reading<V> = (cell: Cell, label: string) => V | null | Problem;

/**
 * Columns of one height, as cells side by side; one cell alone stands for every row. Rows are taken as columns, all of
 * them: what is computed then stands in a row. Blank rows at the end do not count. `single` where there are cells alone.
 *
 * @throws UserError shapesDiffer, argumentType for a range of several rows and columns
 */
export function sideBySide(columns: readonly Column[]): {
  lines: Cell[][];
  across: boolean;
  single: boolean;
} {
  const long = columns.filter(({ range }) => range.length > 1 || (range[0]?.length ?? 0) > 1);
  const across = long.some(({ range }) => (range[0]?.length ?? 0) > 1);
  for (const { label, range } of long) {
    const width = range[0]?.length ?? 0;
    if (range.length > 1 && width > 1)
      throw new UserError({
        code: 'argumentType',
        argument: label,
        expected: 'column',
        found: `${range.length} × ${width}`,
      });
  }
  const cellsOf = ({ range }: Column) => (across ? range[0] : undefined);
  const heightOf = (column: Column) => cellsOf(column)?.length ?? column.range.length;
  const [first] = long;
  for (const other of long.slice(1))
    if (first && heightOf(first) !== heightOf(other))
      throw new UserError({ code: 'shapesDiffer', argument: first.label, other: other.label });
  const at = columns.map((column) => {
    const row = cellsOf(column);
    if (!long.includes(column)) return () => column.range[0]?.[0];
    return row ? (place: number) => row[place] : (place: number) => column.range[place]?.[0];
  });
  let height = first ? heightOf(first) : 1;
  const own = at.filter((_, place) => !first || long.includes(columns[place] as Column));
  while (height > 1 && own.every((cell) => isBlank(cell(height - 1)))) height--;
  return {
    lines: Array.from({ length: height }, (_, place) => at.map((cell) => cell(place))),
    across,
    single: !first,
  };
}

/**
 * Computes line by line. A line where a cell is blank gives blanks: blank is unknown, not 0. A line where a cell cannot
 * be used says so in its place (`effort : #N/A`), so that the other lines keep their results.
 *
 * @param header what stands beside the columns' own headers, where the first line has texts and nothing that is read
 * @throws UserError the first problem, where no line can be used
 */
export function overLines<V>(
  columns: readonly Column[],
  read: Reading<V>,
  header: readonly Result[],
  compute: (values: V[], labels: readonly string[]) => Result[] | Problem,
  { language }: Context,
): Result | ResultRows {
  const { lines, across, single } = sideBySide(columns);
  const labels = columns.map(({ label }) => label);
  const blank = header.map((): Result => '');
  let problem: Problem | undefined;
  let some = false;
  const results = lines.map((cells, place): Result[] => {
    const values = cells.map((cell, at) => (isBlank(cell) ? null : read(cell, labels[at] ?? '')));
    if (place === 0 && !single && isHeader(cells, values, columns)) return [...header];
    const wrong = values.findIndex(isProblem);
    const known = values.filter((value): value is V => value !== null && !isProblem(value));
    const line =
      wrong >= 0 ? (values[wrong] as Problem) : known.length < values.length ? blank : compute(known, labels);
    if (!isProblem(line)) {
      if (line !== blank) some = true;
      return line;
    }
    problem ??= line;
    const { argument = '', found = '' } = line as { argument?: string; found?: string };
    const said = `${argument}${language === 'fr' ? '\u00a0' : ''}: ${found.slice(0, 40)}`;
    return blank.map((_, at) => (at === 0 ? said : ''));
  });
  if (problem && !some) throw new UserError(problem);
  if (single && header.length === 1) return results[0]?.[0] ?? '';
  return across ? header.map((_, at) => results.map((line) => line[at] ?? '')) : results;
}

/** A reading of numbers; below 0 makes no sense to a score. */
export function measures({ conventions }: Context): Reading<number> {
  return (cell, argument) => {
    const value =
      typeof cell === 'number'
        ? cell
        : typeof cell === 'string'
          ? readNumber(cell, conventions.decimal)
          : undefined;
    if (value === undefined || !Number.isFinite(value))
      return { code: 'argumentType', argument, expected: 'number', found: String(cell) };
    return value < 0 ? outOfBounds(argument, '≥\u00a00', value) : value;
  };
}

/** The problem of a number that may not be what it is. */
export function outOfBounds(argument: string, bound: string, value: number): Problem {
  return { code: 'argumentBounds', argument, bound, found: String(value) };
}

function isHeader(cells: readonly Cell[], values: readonly unknown[], columns: readonly Column[]): boolean {
  let texts = 0;
  for (let at = 0; at < cells.length; at++) {
    if ((columns[at]?.range.length ?? 0) === 1 && columns[at]?.range[0]?.length === 1) continue;
    if (values[at] !== null && !isProblem(values[at])) return false;
    if (typeof cells[at] === 'string' && !String(cells[at]).startsWith('#') && !isBlank(cells[at])) texts++;
  }
  return texts > 0;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value;
}
