import { type Day, dayFrom, isoOf } from '../domain/day.ts';
import { isBlank } from '../domain/table/blank.ts';
import { foldText } from '../domain/table/names.ts';
import { readNumber } from '../domain/table/number.ts';
import { workItemFields } from '../i18n/fields/work-item.ts';
import type {
  FieldMapping,
  Mapping,
  SourceCell,
  SourceColumn,
  SourceKind,
  SourceRow,
  SourceTable,
} from './source-table.ts';

/** Columns that hold one number each of a row in time: a month each (`janv. 2024`), or a day of a sprint (`Jour 3`). */
export type Series = {
  readonly of: 'months' | 'days';
  readonly columns: readonly number[];
  /** The first day of each month as ISO text; none for days. */
  readonly months: readonly string[];
  /** What the numbers plainly are: effort that is left, which never grows; null where a person must say. */
  readonly plain: 'first' | null;
};

/**
 * What a series stands for: an amount of each month, which becomes a row (`rows`); parts of one number (`sum`); what is
 * left day by day, of which the first is the whole (`first`); nothing of ours (`none`).
 */
export type SeriesAnswer = 'rows' | 'sum' | 'first' | 'none';

const DAY = /^(?:jour|journee|j|day|d)\s*[-_.#]?\s*(?:n°\s*)?(\d{1,3})$/;
const FEWEST = 3;
/** The same in both languages. */
const EFFORT = workItemFields.effort.header.fr;

/** The series of a table; null where it has none, or where the field that it would fill has a column of its own. */
export function seriesOf(table: SourceTable, kind: SourceKind): Series | null {
  const found = table.wide ? monthsOf(table.wide) : daysOf(table);
  const mapping: Readonly<Record<string, FieldMapping | undefined>> = table.mappings[kind];
  return found && mapping[fieldOf(found, kind)] === undefined ? found : null;
}

/** The field that the numbers of a series become. */
export function fieldOf({ of }: Pick<Series, 'of'>, kind: SourceKind): 'effort' | 'value' | 'amount' {
  if (kind === 'pipeline') return 'amount';
  return of === 'days' ? 'effort' : 'value';
}

function monthsOf({ months }: NonNullable<SourceTable['wide']>): Series {
  return {
    of: 'months',
    columns: months.map(({ column }) => column),
    months: months.map(({ day }) => day),
    plain: null,
  };
}

/** Headers that count days up from 0 or 1, with numbers below. */
function daysOf({ columns, rows, decimal }: SourceTable): Series | null {
  const numbered = columns.flatMap(({ header }, column) => {
    const number = DAY.exec(foldText(header))?.[1];
    return number === undefined ? [] : [{ column, number: Number(number) }];
  });
  const first = numbered[0]?.number ?? 2;
  if (numbered.length < FEWEST || first > 1 || numbered.some(({ number }, at) => number !== first + at))
    return null;
  const places = numbered.map(({ column }) => column);
  const numbers = rows.map(({ cells }) => places.map((at) => numberIn(cells[at] ?? null, decimal)));
  const isNumber = rows.every(({ cells }, row) =>
    places.every((at, place) => isBlank(cells[at]) || numbers[row]?.[place] !== null),
  );
  if (!isNumber) return null;
  const falls = numbers.map((of) => of.filter((number) => number !== null));
  const never = falls.every((of) => of.every((number, at) => at === 0 || number <= (of[at - 1] ?? 0)));
  const some = falls.filter((of) => (of[of.length - 1] ?? 0) < (of[0] ?? 0)).length;
  return { of: 'days', columns: places, months: [], plain: never && some > 0 ? 'first' : null };
}

/** The table with a column, or with a row a month, of what a person said that its series stands for. */
export function withSeries(
  table: SourceTable,
  kind: SourceKind,
  series: Series | null,
  answer: SeriesAnswer | null,
): SourceTable {
  if (!series || answer === null || answer === 'none') return table;
  const { columns, decimal } = table;
  const at = columns.length;
  // Of days, the header would say that the numbers count days.
  const header = series.of === 'days' ? EFFORT : spanOf(table, series);
  const field = fieldOf(series, kind);
  const numbersOf = ({ cells }: SourceRow) =>
    series.columns.map((column) => numberIn(cells[column] ?? null, decimal));
  if (answer !== 'rows') {
    const rows = table.rows.map((row): SourceRow => {
      const numbers = numbersOf(row).filter((number) => number !== null);
      const whole =
        answer === 'first' ? (numbers[0] ?? null) : numbers.reduce((sum, number) => sum + number, 0);
      return { ...row, cells: padded(row, at, [numbers.length === 0 ? null : whole]) };
    });
    return extended(table, kind, rows, [[field, made(header, rows, at)]]);
  }
  const label = labelOf(table, kind);
  const id = idOf(table, kind);
  const rows = table.rows.flatMap((row) =>
    numbersOf(row).flatMap((number, place): SourceRow[] => {
      if (number === null || number === 0) return [];
      const month = series.months[place] ?? '';
      const cells = padded(row, at, [
        number,
        lastOf(month),
        `${textOf(row, label)} · ${columns[series.columns[place] ?? 0]?.header ?? ''}`,
      ]);
      // An id of the row's own is that of all its months.
      for (const column of id)
        if (!isBlank(cells[column])) cells[column] = `${cells[column]} ${month.slice(0, 7)}`;
      return [{ ...row, cells }];
    }),
  );
  return extended(table, kind, rows, [
    [field, made(header, rows, at)],
    [kind === 'pipeline' ? 'closed' : 'due', made(header, rows, at + 1)],
    [kind === 'pipeline' ? 'name' : 'title', made(columns[label[0] ?? 0]?.header ?? '', rows, at + 2)],
  ]);
}

/** `janv. 2024 … déc. 2024` */
export function spanOf({ columns }: SourceTable, { columns: of }: Series): string {
  const name = (column: number | undefined) => columns[column ?? -1]?.header ?? '';
  return `${name(of[0])} … ${name(of[of.length - 1])}`;
}

function extended(
  table: SourceTable,
  kind: SourceKind,
  rows: readonly SourceRow[],
  added: readonly (readonly [field: string, column: SourceColumn])[],
): SourceTable {
  const mapping: Record<string, FieldMapping> = { ...table.mappings[kind] };
  added.forEach(([field], place) => {
    mapping[field] = { columns: [table.columns.length + place], confidence: 'likely', alternatives: [] };
  });
  return {
    ...table,
    rows,
    columns: [...table.columns, ...added.map(([, column]) => column)],
    mappings: { ...table.mappings, [kind]: mapping as Mapping },
  };
}

function made(header: string, rows: readonly SourceRow[], at: number): SourceColumn {
  const values = rows.flatMap(({ cells }) => (isBlank(cells[at]) ? [] : [String(cells[at])]));
  return {
    header,
    madeFrom: null,
    filled: values.length,
    samples: [...new Set(values)].slice(0, 3),
    dateOrder: null,
  };
}

function padded({ cells }: SourceRow, width: number, more: readonly SourceCell[]): SourceCell[] {
  return [...Array.from({ length: width }, (_, at) => cells[at] ?? null), ...more];
}

/** The columns that name a row: its title, else the first columns of text that are no month. */
function labelOf({ mappings, columns, wide }: SourceTable, kind: SourceKind): readonly number[] {
  const { backlog, pipeline } = mappings;
  const named = kind === 'pipeline' ? (pipeline.name ?? pipeline.client) : backlog.title;
  if (named && named.columns.length > 0) return named.columns.slice(0, 1);
  return (wide?.labels ?? []).filter((at) => (columns[at]?.filled ?? 0) > 0).slice(0, 2);
}

function idOf({ mappings }: SourceTable, kind: SourceKind): readonly number[] {
  const { id, externalId }: Readonly<Record<string, FieldMapping | undefined>> = mappings[kind];
  return [...new Set([...(id?.columns ?? []), ...(externalId?.columns ?? [])])];
}

function textOf({ cells }: SourceRow, columns: readonly number[]): string {
  return columns
    .map((at) => String(cells[at] ?? '').trim())
    .filter(Boolean)
    .join(' ');
}

/** The last day of a month that is named by its first. */
function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, number + 1, 1);
  return isoOf(((next ?? 1) - 1) as Day);
}

function numberIn(cell: SourceCell, decimal: ',' | '.'): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell.trim() !== '' ? (readNumber(cell, decimal) ?? null) : null;
}
