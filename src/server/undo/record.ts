import { isBlank } from '../../domain/table/blank.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import type { Content, Plan, Step } from '../../tabs/plan.ts';
import { contentAt } from '../cell-content.ts';
import { markOfContent } from './cell-mark.ts';

/** What is needed to take a plan back, written to the log before the plan is applied. JSON. */
export type UndoRecord = {
  /** The ids of all sheets before: another one of a made tab's name is ours. */
  readonly sheets: readonly number[];
  /** The names of the tabs that the plan makes. */
  readonly made: readonly string[];
  readonly blocks: readonly BlockRecord[];
  readonly formats: readonly FormatRecord[];
  readonly grown: readonly { readonly tab: number; readonly from: number; readonly to: number }[];
};

/** A rectangle that the plan writes. */
export type BlockRecord = {
  /** The sheet's id, or the name of a made one. */
  readonly tab: number | string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** What the cells held, row by row; null where all were blank. Formulas as `{ formula }`. */
  readonly before: readonly (readonly Content[])[] | null;
  /** The marks of what they hold after, row by row, one string. */
  readonly after: string;
  /** What the rows are told apart by after they were moved: the text of column A, after the write. */
  readonly keys: readonly string[];
  /** Whether each row is a new record, which goes as a whole. */
  readonly records: boolean;
  /** The header's texts over the columns, to find them after they were moved; null where the block is no part of a table. */
  readonly headers: readonly string[] | null;
};

export type FormatRecord = {
  readonly tab: number;
  readonly row: number;
  readonly column: number;
  readonly before: readonly (readonly string[])[];
  readonly after: string;
};

/** The record of a plan against the workbook as it was read. */
export function recordOf(plan: Plan, workbook: Workbook): UndoRecord {
  const steps = plan.steps;
  return {
    sheets: workbook.ids,
    made: steps.flatMap((step) => (step.do === 'makeTab' || step.do === 'copyTab' ? [step.name] : [])),
    blocks: steps.flatMap((step) => (step.do === 'write' ? [blockOf(step, workbook)] : [])),
    // Rows that the grid does not have yet have no format to go back to.
    formats: steps
      .flatMap((step) =>
        step.do === 'format' && typeof step.area.tab === 'number' ? [formatOf(step, workbook)] : [],
      )
      .filter(({ before }) => before.length > 0),
    grown: steps.flatMap((step) => {
      if (step.do !== 'growTo' || typeof step.tab !== 'number') return [];
      const from = workbook.readById(step.tab).maxRows;
      return from < step.rows ? [{ tab: step.tab, from, to: step.rows }] : [];
    }),
  };
}

function blockOf(step: Extract<Step, { do: 'write' }>, workbook: Workbook): BlockRecord {
  const columns = step.cells[0]?.length ?? 0;
  const after = step.cells.map((row) => row.map(markOfContent).join('')).join('');
  const place = { row: step.row, column: step.column, columns, after, records: step.records !== undefined };
  if (typeof step.tab !== 'number')
    return { ...place, tab: step.tab.made, before: null, keys: [], headers: null };
  const content = workbook.readById(step.tab);
  const before = step.cells.map((row, i) =>
    row.map((_, j) => contentAt(content, step.row + i, step.column + j, workbook)),
  );
  return {
    ...place,
    tab: step.tab,
    before: before.every((row) => row.every((cell) => cell === null)) ? null : before,
    keys: step.cells.map((row, i) =>
      step.column === 1 ? textOf(row[0] ?? null) : String(content.values[step.row + i - 1]?.[0] ?? ''),
    ),
    headers: headersOver(content, step.row, step.column, columns),
  };
}

/** The nearest row above in which every cell over the columns is a text, all different: the table's header. */
function headersOver(content: SheetContent, row: number, column: number, columns: number): string[] | null {
  for (let at = row - 1; at >= 1; at--) {
    const cells = (content.values[at - 1] ?? []).slice(column - 1, column - 1 + columns);
    const texts = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
    if (
      texts.length === columns &&
      texts.every((text) => text !== '') &&
      new Set(texts).size === columns &&
      isFullRow(content, at)
    )
      return texts;
  }
  return null;
}

/** A header is a row of several texts; a card's row has two cells. */
function isFullRow(content: SheetContent, row: number): boolean {
  return (content.values[row - 1] ?? []).filter((cell) => !isBlank(cell)).length > 2;
}

function textOf(content: Content): string {
  return content === null || typeof content === 'object' ? '' : String(content);
}

function formatOf(step: Extract<Step, { do: 'format' }>, workbook: Workbook): FormatRecord {
  const { tab, row, column, rows, columns } = step.area;
  if (typeof tab !== 'number') throw new Error('A made tab has no format of its own before');
  return {
    tab,
    row,
    column,
    before: workbook.formatsOf(tab, row, column, rows, columns),
    after: step.numberFormat,
  };
}
