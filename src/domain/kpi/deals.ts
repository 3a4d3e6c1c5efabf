import { isBlank } from '../table/blank.ts';
import { readFlag } from '../table/flag.ts';
import { foldText, normaliseName } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

/** The fields that KPI read of a pipeline. */
export type DealKey = 'id' | 'name' | 'stage' | 'created' | 'closed' | 'amount';

/** Headers of a column of dates that only won deals have: where there is no stage, a date there says won. */
const WON_ON = new Set([
  'gagnele',
  'gagneele',
  'datedegain',
  'wonon',
  'wondate',
  'datewon',
  'wontime',
  'signele',
  'datedesignature',
  'convertile',
  'datedeconversion',
  'conversiondate',
]);
const FOOTER = /^(?:sous-?total|sub-?total|grand total|total|totaux|totals|somme|sum|moyenne|average)\b/;

/** A pipeline with the outcome of each of its leads. */
export type Deals = {
  readonly table: Table<DealKey>;
  /** The rows that are leads, as places in the range. */
  readonly rows: readonly number[];
  /** Rows with data that are none: totals under the table, an error instead of a stage, nothing to know a lead by. */
  readonly notRead: number;
  outcome(row: number): Outcome;
};

/**
 * Reads which rows of a pipeline are leads, and how each stands.
 *
 * The stage says it: a word for won or lost, any other word meaning open. A column of yes and no (`Converted`, 1 and 0)
 * says won, or not won: open as far as the file says. Without a stage, a column headed *Won on* says won where it holds
 * a date. A lead without a stage is open; a row with neither a stage nor an id, a name or a day of creation is no lead.
 *
 * @param keep rows to look at; all where it is absent
 * @throws UserError columnMissing where nothing says the outcome
 */
export function dealsOf(table: Table<DealKey>, keep?: (row: number) => boolean): Deals {
  const outcome = outcomeReader(table);
  const rows: number[] = [];
  let notRead = 0;
  for (const row of table.rows) {
    if (keep && !keep(row)) continue;
    if (isLead(table, row)) rows.push(row);
    else notRead++;
  }
  return { table, rows, notRead, outcome };
}

function outcomeReader(table: Table<DealKey>): (row: number) => Outcome {
  if (!table.has('stage')) {
    const closed = table.column('closed');
    if (closed === null || !WON_ON.has(normaliseName(table.headers[closed] ?? '')))
      throw table.missing(['stage']);
    return (row) => (isBlank(table.cell(row, 'closed')) ? 'open' : 'won');
  }
  if (table.isFlagColumn('stage'))
    return (row) => (readFlag(table.cell(row, 'stage')) === true ? 'won' : 'open');
  // Columns taken by their place alone must at least look like what they are taken for.
  if (table.headerRow === null && !table.rows.some((row) => table.choice(row, 'stage') !== null))
    throw table.missing(['stage']);
  return (row) => outcomeOf(table.choice(row, 'stage'));
}

function isLead(table: Table<DealKey>, row: number): boolean {
  const stage = table.has('stage') ? table.text(row, 'stage') : '';
  if (stage !== '') return true;
  if (table.has('stage') && !isBlank(table.cell(row, 'stage'))) return false;
  if (isFooter(table, row)) return false;
  return (['id', 'name', 'created'] as const).some((key) => table.has(key) && !isBlank(table.cell(row, key)));
}

function isFooter(table: Table<DealKey>, row: number): boolean {
  for (let column = 0; ; column++) {
    const cell = table.cellAt(row, column);
    if (cell === undefined) return false;
    if (!isBlank(cell)) return typeof cell === 'string' && FOOTER.test(foldText(cell));
  }
}
