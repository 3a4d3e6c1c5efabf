import { type Day, dayOf, isoOf, type Serial } from '../day.ts';
import { UserError } from '../errors.ts';
import { isBlank, isDate, isError } from './blank.ts';
import type { Cell, Conventions, Rows } from './cell.ts';
import type { FieldName, FieldNames } from './field.ts';
import { readFlag } from './flag.ts';
import { headerByNames } from './header.ts';
import { isTotal } from './left-out.ts';
import { type DateOrder, momentOf, orderOf, takeApart } from './moment.ts';
import { normaliseName } from './names.ts';
import { readNumber } from './number.ts';
import { arePercents, shareIn } from './share.ts';

/** How many unread cells are kept in detail; all are counted. */
const UNREAD_KEPT = 50;
/** Serial numbers that a date column may hold as plain numbers: 1927 to 2173. */
const SERIALS = { from: 10_000, to: 100_000 };

/** A cell that could not be read as what its column holds. `row` is 1 for the range's first row. */
export type Unread = {
  readonly row: number;
  readonly field: string;
  readonly found: string;
  /** What the cell should hold, where it holds a value of the right kind that makes no sense there. */
  readonly expected?: Expected;
};

/** A share is 0 to 100 %, hours of a day are 0 to 24, and a name stands on one row alone. */
export type Expected = 'share' | 'hoursADay' | 'once';

export type TableOptions = {
  /** What the range is called in sentences about it (the argument's label, the tab's name). */
  readonly name?: string;
};

/**
 * Finds the table in a range: its header row, the column of each field, its rows with data.
 *
 * The header is the row, among the first 25, that bears the most known names, at least two (one in a range of one
 * column). Without such a row the columns are read in the fields' own order. Blank rows are skipped; those
 * after the last filled row are looked at once.
 *
 * @throws UserError emptyTable where no cell of the range is filled
 */
export function openTable<K extends string>(
  rows: Rows,
  fields: FieldNames<K>,
  conventions: Conventions,
  options: TableOptions = {},
): Table<K> {
  const end = filledHeight(rows);
  if (end === 0) throw new UserError({ code: 'emptyTable', ...(options.name ? { tab: options.name } : {}) });
  const headerRow = headerByNames(rows, end, fields)?.row ?? null;
  return new Table(rows, end, headerRow, fields, conventions, options);
}

/** A table that was found in a range, with its cells converted when they are asked for. */
export class Table<K extends string = string> {
  /** The header's texts as written; empty where there is no header row. */
  readonly headers: readonly string[];
  /** The header's place in the range, 0 for its first row; null where there is none. */
  readonly headerRow: number | null;
  /** The rows with data, as places in the range, in its order. */
  readonly rows: readonly number[];
  /** How many rows of the range hold anything or stand above one that does. */
  readonly height: number;
  readonly name: string | undefined;
  readonly fields: FieldNames<K>;
  /** The first cells that could not be read, in the order of reading. */
  readonly unread: Unread[] = [];
  /** How many could not be read, error cells among them. */
  unreadCount = 0;
  /** How many error cells were met, by their text (`#N/A`). */
  readonly errors = new Map<string, number>();

  private readonly source: Rows;
  private readonly conventions: Conventions;
  private readonly columns = new Map<string, number>();
  private readonly orders = new Map<number, DateOrder>();
  private readonly percents = new Map<number, boolean>();
  /** By field, the keys of words that were met: a column of choices repeats few of them. */
  private readonly words = new Map<FieldName, Map<string, string | null>>();
  private readonly reported = new Set<string>();

  constructor(
    source: Rows,
    height: number,
    headerRow: number | null,
    fields: FieldNames<K>,
    conventions: Conventions,
    options: TableOptions,
  ) {
    this.source = source;
    this.height = height;
    this.headerRow = headerRow;
    this.fields = fields;
    this.conventions = conventions;
    this.name = options.name;
    const headers = headerRow === null ? [] : headerTexts(source[headerRow]);
    this.headers = headers;
    if (headerRow === null) {
      const width = source[0]?.length ?? 0;
      (Object.keys(fields.fields) as K[]).forEach((key, at) => {
        if (at < width) this.columns.set(key, at);
      });
    } else {
      for (const [key, column] of columnsByName(headers, fields)) this.columns.set(key, column);
    }
    const filled: number[] = [];
    for (let row = headerRow === null ? 0 : headerRow + 1; row < height; row++)
      if (!isBlankRow(source[row])) filled.push(row);
    this.rows = filled;
  }

  has(key: K): boolean {
    return this.columns.has(key);
  }

  /** The column of a field, 0 for the range's first; null where it is absent. */
  column(key: K): number | null {
    return this.columns.get(key) ?? null;
  }

  /** Throws columnMissing, with the columns that were read, where one of the fields has no column. */
  require(...keys: readonly K[]): void {
    const missing = keys.filter((key) => !this.columns.has(key));
    if (missing.length > 0) throw this.missing(missing);
  }

  /** The problem of fields (or headers) that have no column here. */
  missing(fields: readonly string[]): UserError {
    const read =
      this.headerRow === null ? (this.source[0] ?? []).map((cell) => this.show(cell)) : this.headers;
    return new UserError({
      code: 'columnMissing',
      fields,
      of: this.fields.set,
      read: read.filter((header) => header !== ''),
      ...(this.name ? { tab: this.name } : {}),
    });
  }

  /** The column that a person names: by a header of the range, or by any name of a field; null where none is. */
  columnNamed(words: string): number | null {
    const name = normaliseName(words);
    if (name === '') return null;
    const at = this.headers.findIndex((header) => normaliseName(header) === name);
    if (at >= 0) return at;
    for (const [key, field] of Object.entries<FieldName>(this.fields.fields)) {
      if (field.names.includes(name)) return this.columns.get(key) ?? null;
    }
    return null;
  }

  /** The field that a name stands for, by any of its names; null where none is. */
  fieldNamed(words: string): string | null {
    const name = normaliseName(words);
    const known = Object.entries<FieldName>(this.fields.fields).find(([, field]) =>
      field.names.includes(name),
    );
    return known?.[0] ?? null;
  }

  /** The cell as Sheets handed it over. */
  cell(row: number, key: K): Cell {
    const column = this.columns.get(key);
    return column === undefined ? '' : this.source[row]?.[column];
  }

  cellAt(row: number, column: number): Cell {
    return this.source[row]?.[column];
  }

  /** Whether a row sums others up: its one text says so beside numbers. */
  isTotal(row: number): boolean {
    return isTotal(this.source[row] ?? []);
  }

  /** The text of a cell, without spaces around it; '' for a blank. Numbers and dates as they read in a file. */
  text(row: number, key: K): string {
    return this.textIn(row, key, this.columns.get(key) ?? -1);
  }

  /** `text` for one column that is read row by row: the column is found once. */
  textsOf(key: K): (row: number) => string {
    const column = this.columns.get(key) ?? -1;
    return (row) => this.textIn(row, key, column);
  }

  private textIn(row: number, key: K, column: number): string {
    const cell = this.source[row]?.[column];
    if (isError(cell)) {
      this.report(row, key, cell);
      return '';
    }
    return this.show(cell);
  }

  textAt(row: number, column: number): string {
    return this.show(this.cellAt(row, column));
  }

  /** The number of a cell; null where it is blank or unreadable, which is reported. A `share` is 0 to 1. */
  number(row: number, key: K): number | null {
    return this.numberIn(row, key, this.columns.get(key) ?? -1, this.fields.fields[key]);
  }

  /** `number` for one column that is read row by row: what is found of the column is found once. */
  numbersOf(key: K): (row: number) => number | null {
    const column = this.columns.get(key) ?? -1;
    const field = this.fields.fields[key];
    return (row) => this.numberIn(row, key, column, field);
  }

  private numberIn(row: number, key: K, column: number, field: FieldName): number | null {
    const cell = this.source[row]?.[column];
    if (isBlank(cell)) return null;
    const value = this.readNumber(cell, field);
    if (value === undefined) return this.report(row, key, cell);
    if (field.kind !== 'share') return value;
    const share = typeof cell === 'string' && cell.includes('%') ? value : this.shareOf(value, column);
    return share >= 0 && share <= 1 ? share : this.report(row, key, cell, 'share');
  }

  /** The moment of a cell; null where it is blank, unreadable, or ambiguous, which is reported. */
  serial(row: number, key: K): Serial | null {
    const cell = this.cell(row, key);
    if (isBlank(cell)) return null;
    const moment = this.readMoment(cell, this.columns.get(key) ?? -1);
    return moment === undefined ? this.report(row, key, cell) : moment;
  }

  /** The day of a cell; null as for `serial`. */
  day(row: number, key: K): Day | null {
    const moment = this.serial(row, key);
    return moment === null ? null : dayOf(moment);
  }

  /** The day of a cell of any column; null where it is blank or no day. Columns that no field stands for are not reported. */
  dayAt(row: number, column: number): Day | null {
    const cell = this.cellAt(row, column);
    if (isBlank(cell)) return null;
    const moment = this.readMoment(cell, column);
    return moment === undefined ? null : dayOf(moment);
  }

  /** Yes or no; null where it is blank or unreadable, which is reported. */
  flag(row: number, key: K): boolean | null {
    const cell = this.cell(row, key);
    const value = readFlag(cell);
    return value === undefined ? this.report(row, key, cell) : value;
  }

  /** The key of a choice; null where it is blank or no word of the list. Another word is not reported: it is the user's own. */
  choice(row: number, key: K): string | null {
    const cell = this.cell(row, key);
    if (isBlank(cell)) return null;
    if (isError(cell)) return this.report(row, key, cell);
    return this.wordOf(this.fields.fields[key], String(cell));
  }

  /** Whether every filled cell of the column reads as yes or no (and at least one does). */
  isFlagColumn(key: K): boolean {
    let some = false;
    for (const row of this.rows) {
      const cell = this.cell(row, key);
      const flag = readFlag(cell);
      if (flag === undefined && !isError(cell)) return false;
      if (flag !== null) some = true;
    }
    return some;
  }

  /** Notes that a cell could not be used, once, and gives null. */
  report(row: number, key: K, cell: Cell, expected?: Expected): null {
    const at = `${row} ${key}`;
    if (this.reported.has(at)) return null;
    this.reported.add(at);
    this.unreadCount++;
    if (isError(cell)) this.errors.set(cell, (this.errors.get(cell) ?? 0) + 1);
    if (this.unread.length < UNREAD_KEPT)
      this.unread.push({ row: row + 1, field: key, found: this.show(cell), ...(expected && { expected }) });
    return null;
  }

  private show(cell: Cell): string {
    if (typeof cell === 'string') return cell.trim();
    if (cell === null || cell === undefined) return '';
    if (isDate(cell)) {
      const serial = Number.isNaN(cell.getTime()) ? Number.NaN : this.conventions.serialOf(cell);
      return Number.isNaN(serial) ? '' : isoOf(dayOf(serial as Serial));
    }
    return String(cell).trim();
  }

  /** The key that a text stands for among a field's choices; of a list of words also where the word stands adorned. */
  private wordOf(field: FieldName, text: string): string | null {
    const { choices } = field;
    if (!choices) return null;
    let met = this.words.get(field);
    if (!met) {
      met = new Map();
      this.words.set(field, met);
    }
    let key = met.get(text);
    if (key === undefined) {
      const plain = field.kind === 'choice' ? withoutOrnament(text) : text;
      key = choices.get(normaliseName(text)) ?? choices.get(normaliseName(plain)) ?? null;
      met.set(text, key);
    }
    return key;
  }

  private readNumber(cell: Cell, field: FieldName): number | undefined {
    if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
    if (typeof cell !== 'string') return undefined;
    const value = readNumber(cell, this.conventions.decimal);
    if (value !== undefined || !field.choices) return value;
    const level = this.wordOf(field, cell);
    return level === null ? undefined : Number(level);
  }

  private shareOf(value: number, column: number): number {
    let isPercent = this.percents.get(column);
    if (isPercent === undefined) {
      isPercent = arePercents(
        this.rows.map((row) => this.cellAt(row, column)),
        this.conventions.decimal,
      );
      this.percents.set(column, isPercent);
    }
    return shareIn(value, isPercent);
  }

  private readMoment(cell: Cell, column: number): Serial | undefined {
    if (isDate(cell)) return Number.isNaN(cell.getTime()) ? undefined : this.conventions.serialOf(cell);
    if (typeof cell === 'number')
      return cell >= SERIALS.from && cell < SERIALS.to ? (cell as Serial) : undefined;
    if (typeof cell !== 'string') return undefined;
    const written = takeApart(cell);
    if (!written) return undefined;
    return momentOf(written, 'serial' in written ? null : this.dateOrder(column));
  }

  /** The order of day and month in a column: what its own dates give away (31/03), else the locale's. */
  private dateOrder(column: number): DateOrder {
    const known = this.orders.get(column);
    if (known !== undefined) return known;
    let dmy = false;
    let mdy = false;
    for (const row of this.rows) {
      const cell = this.cellAt(row, column);
      const written = typeof cell === 'string' ? takeApart(cell) : undefined;
      const order = written ? orderOf(written) : null;
      if (order === 'dmy') dmy = true;
      else if (order === 'mdy') mdy = true;
    }
    const order = dmy && mdy ? null : dmy ? 'dmy' : mdy ? 'mdy' : this.conventions.dateOrder;
    this.orders.set(column, order);
    return order;
  }
}

/** `4 - Gagné`, `Lost (price)`, `🏆 Won`: the word itself. */
export function withoutOrnament(text: string): string {
  return text.replace(/^[^\p{L}]+/u, '').replace(/\s*[([:/|].*$|\s[-–—]\s.*$/u, '');
}

/** How many rows there are up to the last filled one: looked for from the end, so that blank rows cost one look. */
function filledHeight(rows: Rows): number {
  let end = rows.length;
  while (end > 0 && isBlankRow(rows[end - 1])) end--;
  return end;
}

function isBlankRow(row: readonly Cell[] | undefined): boolean {
  if (!row) return true;
  for (let at = 0; at < row.length; at++) if (!isBlank(row[at])) return false;
  return true;
}

/** The columns that `openTable` would find, without opening the table; none where no row is a header. */
export function columnsIn(rows: Rows, fields: FieldNames): Map<string, number> {
  const found = headerByNames(rows, rows.length, fields);
  return found ? columnsByName(headerTexts(rows[found.row]), fields) : new Map();
}

function headerTexts(row: readonly Cell[] = []): string[] {
  return row.map((cell) => (isBlank(cell) ? '' : String(cell)));
}

/** The column of each field by exact name: a field's own header before its synonyms, then the leftmost. */
export function columnsByName(headers: readonly string[], fields: FieldNames): Map<string, number> {
  const at = new Map<string, number>();
  headers.forEach((header, column) => {
    const name = header.length > 100 ? '' : normaliseName(header);
    if (name !== '' && !at.has(name)) at.set(name, column);
  });
  const columns = new Map<string, number>();
  for (const [key, field] of Object.entries(fields.fields)) {
    for (const name of field.names) {
      const column = at.get(name);
      if (column === undefined) continue;
      columns.set(key, column);
      break;
    }
  }
  return columns;
}
