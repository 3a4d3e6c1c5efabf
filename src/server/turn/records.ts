import type { Cell, Conventions, Rows } from '../../domain/table/cell.ts';
import type { Shape } from '../../domain/table/shape.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { type ChoiceList, choiceWord } from '../../i18n/choices/define.ts';
import type { Language } from '../../i18n/text.ts';
import type { Content } from '../../tabs/plan.ts';
import { hash } from '../fingerprint.ts';
import type { Kind } from './kinds.ts';
import { shapeSource } from './shape-source.ts';

/** A row of the source as our tab would hold it. */
export type SourceRecord = {
  readonly id: string;
  /** Whether the id came from the source; else it was made from the row's own facts. */
  readonly given: boolean;
  /** 1 for the sheet's first row. */
  readonly sourceRow: number;
  readonly contents: ReadonlyMap<string, Content>;
};

export type Records = {
  readonly records: readonly SourceRecord[];
  readonly table: Table;
  /** Ids that the source gives to several rows, with those rows. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
  /** Rows that were left out because no required field is filled (titles of groups). */
  readonly empty: readonly number[];
  /** Rows that are no record although they say something: totals, footers, details of the row above. */
  readonly apart: readonly number[];
  /** The columns of the sheet that one of a mapping is made from: itself, or those that were joined. */
  readonly from: (column: number | null) => readonly number[];
  /** Whether the stage was read from a yes/no column, where "no" does not say lost. */
  readonly flagStage: boolean;
  /** Where a row of `table` stands in the source: 1 for its first row. */
  readonly placeOf: (row: number) => number;
};

/**
 * Reads the rows of a sheet through a mapping, see `recordsOf`.
 *
 * @param mapping field key → column of the source, 0 for A
 * @param headerRow 1 for the sheet's first row
 */
export function readRecords(
  values: Rows,
  headerRow: number,
  mapping: Readonly<Record<string, number | null>>,
  kind: Kind,
  conventions: Conventions,
  language: Language,
): Records {
  const keys = Object.keys(kind.fields).filter((key) => typeof mapping[key] === 'number');
  const columns = keys.map((key) => mapping[key] as number);
  // Each record stays as far below the header as it is, so that a row that is named is the sheet's.
  const shape = shapeSource(values, headerRow, kind, conventions);
  const last = shape.records[shape.records.length - 1]?.row ?? headerRow;
  const rows: Cell[][] = Array.from({ length: last - headerRow }, () => []);
  for (const { row, cells } of shape.records)
    rows[row - headerRow - 1] = columns.map((column) => cells[column]);
  const read = recordsOf(rows, keys, (row) => headerRow + row, kind, conventions, language);
  const { empty, apart } = leftOut(shape);
  return {
    ...read,
    empty: [...empty, ...read.empty],
    apart,
    from: (column) => (column === null ? [] : (shape.columns[column]?.madeFrom?.columns ?? [column])),
  };
}

/**
 * Makes contents of our tab of a source's rows: numbers and days converted, words of lists written in the file's
 * language, everything else as it stands.
 *
 * @param rows cells in the order of `keys`
 * @param keys the fields of ours that the cells are of
 * @param placeOf where a row stands in the source; 1 is the first of `rows`
 */
export function recordsOf(
  rows: Rows,
  keys: readonly string[],
  placeOf: (row: number) => number,
  kind: Kind,
  conventions: Conventions,
  language: Language,
): Records {
  // Under our own headers the source reads like a table of ours.
  const projected: Rows = [keys.map((key) => kind.fields[key]?.header.en ?? key), ...rows];
  const table = openTable(projected, kind.names, conventions);
  const stageKey = keys.includes('stage') ? 'stage' : null;
  const flagStage = stageKey !== null && table.isFlagColumn(stageKey);
  const seen = new Map<string, number[]>();
  const empty: number[] = [];
  const records: SourceRecord[] = [];
  for (const row of table.rows) {
    const sourceRow = placeOf(row);
    if (!kind.required.some((key) => table.text(row, key) !== '')) {
      empty.push(sourceRow);
      continue;
    }
    const contents = new Map<string, Content>();
    for (const key of keys) {
      const content =
        key === stageKey && flagStage
          ? wonOrBlank(table, row, kind, language)
          : contentOf(table, row, key, kind, language);
      if (content !== null && content !== '') contents.set(key, content);
    }
    const given = table.text(row, 'id');
    const wished = given || madeId(kind, contents);
    const bearers = seen.get(wished) ?? [];
    bearers.push(sourceRow);
    seen.set(wished, bearers);
    const id = bearers.length === 1 ? wished : `${wished}-${bearers.length}`;
    records.push({ id, given: given !== '', sourceRow, contents: contents.set('id', id) });
  }
  const repeated = new Map(
    [...seen].filter(
      ([id, bearers]) => bearers.length > 1 && records.some((record) => record.given && record.id === id),
    ),
  );
  const from = (column: number | null) => (column === null ? [] : [column]);
  return { records, table, repeated, empty, apart: [], from, flagStage, placeOf };
}

function leftOut({ notes }: Shape): { empty: number[]; apart: number[] } {
  const rows = (...reasons: readonly string[]) =>
    notes
      .flatMap((note) => (note.code === 'rowsLeftOut' && reasons.includes(note.why) ? note.rows : []))
      .sort((a, b) => a - b);
  return { empty: rows('group'), apart: rows('total', 'footer', 'detail') };
}

function contentOf(table: Table, row: number, key: string, kind: Kind, language: Language): Content {
  const field = kind.fields[key];
  switch (field?.kind) {
    case 'number':
    case 'money':
    case 'share':
      return table.number(row, key);
    case 'day':
      return table.day(row, key);
    case 'flag':
      return table.flag(row, key);
    case 'choice': {
      const choice = table.choice(row, key);
      return choice === null ? table.text(row, key) : wordOf(field.choices, choice, language);
    }
    default:
      return table.text(row, key);
  }
}

/** A yes/no column says who was won; a "no" leaves the stage open. */
function wonOrBlank(table: Table, row: number, kind: Kind, language: Language): Content {
  return table.flag(row, 'stage') === true ? wordOf(kind.fields.stage?.choices, 'won', language) : null;
}

function wordOf(list: ChoiceList | undefined, key: string, language: Language): string {
  return list ? choiceWord(list, key, language) : key;
}

/** An id that the same row gets again next time, from the facts of it that do not change. */
function madeId(kind: Kind, contents: ReadonlyMap<string, Content>): string {
  const facts = kind.identity.map((key) => String(contents.get(key) ?? '').toLowerCase());
  const known = facts.some((fact) => fact !== '') ? facts : [...contents.values()].map(String);
  return `${kind.letter}-${hash(known.join('\n')).slice(0, 6).toUpperCase()}`;
}
