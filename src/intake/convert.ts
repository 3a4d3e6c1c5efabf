import { type Day, dayOf } from '../domain/day.ts';
import { isBlank } from '../domain/table/blank.ts';
import { readFlag } from '../domain/table/flag.ts';
import { type DateOrder, momentOf, takeApart } from '../domain/table/moment.ts';
import { readNumber } from '../domain/table/number.ts';
import { SEVERAL } from './grid.ts';
import type { Answers, Unread } from './neutral.ts';
import type { Mapping, SourceCell, SourceRow, SourceTable } from './source-table.ts';

/** Notion links what it names: `Call (https://www.notion.so/Call-1a2b)`. */
const LINK = /\s*\(https?:\/\/[^\s)]+\)\s*$/;
/** What tools write where nobody has an item. */
const NOBODY = /^(?:unassigned|no owner|nobody|non (?:assign|attribu)é(?:e|\(e\))?|personne|aucun)$/i;
/** How many unread cells are kept in detail; all are counted. */
const KEPT = 50;
/** A number of a workbook that is a day although no date format says so: 1927 to 2173. */
const SERIALS = { from: 10_000, to: 100_000 };

/**
 * Reads the cells of a table through a mapping: each field as what it holds. What is to be asked is not read; what
 * cannot be read is kept as a fact, and is null.
 */
export class Reading<K extends string> {
  readonly unread: Unread[] = [];
  unreadCount = 0;
  private readonly table: SourceTable;
  private readonly mapping: Mapping<K>;
  private readonly answers: Answers;
  private readonly shares = new Map<number, boolean>();

  constructor(table: SourceTable, mapping: Mapping<K>, answers: Answers) {
    this.table = table;
    this.mapping = mapping;
    this.answers = answers;
  }

  /** The columns that a field is read from; none where it is absent or open. */
  columns(field: K): readonly number[] {
    const found = this.mapping[field];
    return found && found.confidence !== 'ask' ? found.columns : [];
  }

  has(field: K): boolean {
    return this.columns(field).length > 0;
  }

  header(field: K): string {
    return this.table.columns[this.columns(field)[0] ?? -1]?.header ?? '';
  }

  cell(row: SourceRow, field: K): SourceCell {
    return row.cells[this.columns(field)[0] ?? -1] ?? null;
  }

  text(row: SourceRow, field: K): string {
    return shown(this.cell(row, field));
  }

  /** A person's name; '' where it says that there is nobody. */
  person(row: SourceRow, field: K): string {
    return named(this.text(row, field));
  }

  /** Every value of a field: of all its columns; `split` also where one cell holds several between commas. */
  list(row: SourceRow, field: K, split: boolean): string[] {
    const values = this.columns(field).flatMap((at) => {
      const text = shown(row.cells[at] ?? null);
      return text.includes(SEVERAL) || !split ? text.split(SEVERAL) : text.split(/\s*[,;]\s*/);
    });
    return [...new Set(values.map(unlinked).filter((value) => value !== ''))];
  }

  number(row: SourceRow, field: K): number | null {
    const cell = this.cell(row, field);
    if (isBlank(cell)) return null;
    if (typeof cell === 'number') return cell;
    const value = typeof cell === 'string' ? readNumber(cell, this.table.decimal) : undefined;
    return value ?? this.report(row, field);
  }

  /** A share, 0 to 1: where any number of the column is above 1, all are percentages. */
  share(row: SourceRow, field: K): number | null {
    const value = this.number(row, field);
    if (value === null) return null;
    const share = /%/.test(String(this.cell(row, field))) || !this.isPercentage(field) ? value : value / 100;
    return share < 0 || share > 1 ? this.report(row, field) : share;
  }

  day(row: SourceRow, field: K): Day | null {
    const column = this.columns(field)[0] ?? -1;
    const cell = row.cells[column] ?? null;
    if (isBlank(cell)) return null;
    if (typeof cell === 'number' && cell >= SERIALS.from && cell < SERIALS.to) return Math.floor(cell) as Day;
    const written = typeof cell === 'string' ? takeApart(cell) : undefined;
    const order: DateOrder =
      this.answers.dateOrders?.[column] ?? this.table.columns[column]?.dateOrder ?? null;
    const moment = written && momentOf(written, order);
    return moment === undefined ? this.report(row, field) : dayOf(moment);
  }

  flag(row: SourceRow, field: K): boolean | null {
    return readFlag(this.cell(row, field)) ?? null;
  }

  report(row: SourceRow, field: K): null {
    this.unreadCount++;
    const column = this.columns(field)[0] ?? -1;
    if (this.unread.length < KEPT)
      this.unread.push({ row: row.row, column, field, found: shown(row.cells[column] ?? null) });
    return null;
  }

  private isPercentage(field: K): boolean {
    const column = this.columns(field)[0] ?? -1;
    const known = this.shares.get(column);
    if (known !== undefined) return known;
    const above = this.table.rows.some(({ cells }) => {
      const cell = cells[column];
      const value =
        typeof cell === 'string' && !cell.includes('%') ? readNumber(cell, this.table.decimal) : cell;
      return typeof value === 'number' && value > 1;
    });
    this.shares.set(column, above);
    return above;
  }
}

/** The name, or '' where it says that there is nobody. */
export function named(name: string): string {
  return NOBODY.test(name) ? '' : name;
}

/** A name without the link that stands behind it. */
export function unlinked(name: string): string {
  return name.replace(LINK, '').trim();
}

function shown(cell: SourceCell): string {
  return cell === null ? '' : String(cell).trim();
}

/** Ids that several records bear. */
export function repeatedIds(
  records: readonly { readonly row: number; readonly externalId: string }[],
): { id: string; rows: number[] }[] {
  const rows = new Map<string, number[]>();
  for (const { externalId, row } of records)
    if (externalId !== '') rows.set(externalId, [...(rows.get(externalId) ?? []), row]);
  return [...rows].filter(([, of]) => of.length > 1).map(([id, of]) => ({ id, rows: of }));
}
