import { isBlank } from '../../domain/table/blank.ts';
import { type LogEntry, readData } from '../../sheets/log.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import type { TabKey } from '../../tabs/define.ts';
import {
  type ChartStep,
  type Content,
  isFormula,
  type Plan,
  type Step,
  type TabHandle,
} from '../../tabs/plan.ts';
import { contentAt, isSame } from '../cell-content.ts';
import { markOfContent, UNCHANGED } from './cell-mark.ts';

/** What is needed to take a plan back, written to the log before the plan is applied. JSON. */
export type UndoRecord = {
  /** The tabs that the plan makes. Their ids are filled in once they are there, so that a renamed one is found again. */
  readonly made: readonly { readonly name: string; readonly id?: number }[];
  /** The ids of all sheets before: another one of a made tab's name is ours. */
  readonly sheets: readonly number[];
  readonly blocks: readonly BlockRecord[];
  readonly formats: readonly FormatRecord[];
  readonly grown: readonly { readonly tab: number; readonly from: number; readonly to: number }[];
  /** The steps that put charts back, and what each drew after the plan. Absent in older lines, and the title too. */
  readonly charts?: readonly { readonly back: ChartStep; readonly after: number; readonly titled?: string }[];
  /** The sheets that cease to be a tab of ours, and which one they were. Absent where there are none. */
  readonly marks?: readonly { readonly tab: number; readonly key: TabKey }[];
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
  /** What the rows are told apart by after they were moved: the marks of column A after the plan, one string. */
  readonly keys: string;
  /** Whether each row is a new record, which goes as a whole. */
  readonly records: boolean;
  /** Whether each row has a key of its own, so that no other row is taken for it: the journal’s moments. */
  readonly keyed?: boolean;
  /** Whether the column holds words of a list, which have no links or looks that writing them back would take. */
  readonly words?: boolean;
  /** The keys of the rows above: where one of those stands below new records, the table was sorted. */
  readonly above: string;
  /** The keys of the rows below: one of those in a row's place is another row, which moved up. */
  readonly below?: string;
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

type Write = Extract<Step, { do: 'write' }>;

/** How far from the top a table's header is looked for. */
export const SEARCHED = 60;

/** How many rows above and below a block are remembered. */
const ROWS_AROUND = 50;

/**
 * What of a record is to be taken back where only some steps of the plan were applied. How cells and charts looked before
 * stands in the record alone: by now they look otherwise.
 */
export function recordOfApplied(steps: readonly Step[], record: UndoRecord, workbook: Workbook): UndoRecord {
  const formats = new Set(
    steps.flatMap((step) => (step.do === 'format' ? [placeName(step.area.tab, step.area)] : [])),
  );
  const charts = new Set(steps.flatMap((step) => (step.do === 'chart' ? [placeName(step.tab, step)] : [])));
  return {
    ...recordOf({ steps: steps.filter((step) => step.do !== 'format' && step.do !== 'chart') }, workbook),
    formats: record.formats.filter((one) => formats.has(placeName(one.tab, one))),
    ...(record.charts
      ? { charts: record.charts.filter(({ back }) => charts.has(placeName(back.tab, back))) }
      : {}),
  };
}

const placeName = (tab: TabHandle, { row, column }: { readonly row: number; readonly column: number }) =>
  JSON.stringify([tab, row, column]);

/** The record of a plan against the workbook as it was read. */
export function recordOf(plan: Plan, workbook: Workbook): UndoRecord {
  const steps = plan.steps;
  const after = tabsAfter(steps, workbook);
  return {
    made: steps.flatMap((step) =>
      step.do === 'makeTab' || step.do === 'copyTab' ? [{ name: step.name }] : [],
    ),
    sheets: workbook.ids,
    blocks: steps.flatMap((step) =>
      step.do === 'write' && !isJournalHeader(step, steps) ? [blockOf(step, after(step.tab), workbook)] : [],
    ),
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
    ...chartsOf(steps, workbook),
    ...marksOf(steps, workbook),
  };
}

function marksOf(steps: readonly Step[], workbook: Workbook): Pick<UndoRecord, 'marks'> {
  const marks = steps.flatMap((step) => {
    const key = step.do === 'mark' ? workbook.keyOf(step.tab) : null;
    return step.do === 'mark' && key ? [{ tab: step.tab, key }] : [];
  });
  return marks.length > 0 ? { marks } : {};
}

function chartsOf(steps: readonly Step[], workbook: Workbook): Pick<UndoRecord, 'charts'> {
  const charts = steps.flatMap((step) => {
    if (step.do !== 'chart') return [];
    const known = typeof step.tab === 'number' ? workbook.chart(step.tab, step) : null;
    const title = step.title && known ? known.title : step.title;
    return [{ back: { ...step, rows: known?.rows ?? 0, title }, after: step.rows, titled: step.title }];
  });
  return charts.length > 0 ? { charts } : {};
}

/** The header of a journal that is made: it goes with the tab, and stays with the lines that people wrote meanwhile. */
function isJournalHeader({ tab, records }: Write, steps: readonly Step[]): boolean {
  return (
    typeof tab === 'object' &&
    records === undefined &&
    steps.some((step) => step.do === 'makeTab' && step.key === 'journal' && step.name === tab.made)
  );
}

/** The record that a line of the log keeps; null where it was given up, or is no longer readable. */
export function recordIn(entry: LogEntry): UndoRecord | null {
  if (!entry.kept) return null;
  try {
    return JSON.parse(readData(entry)) as UndoRecord;
  } catch (error) {
    // What Sheets throws is no matter of the record.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The record with the ids of the tabs that were made. Only its beginning differs. */
export function withIds(record: UndoRecord, ids: ReadonlyMap<string, number>): UndoRecord {
  return {
    ...record,
    made: record.made.map(({ name }) => {
      const id = ids.get(name);
      return id === undefined ? { name } : { name, id };
    }),
  };
}

function blockOf(step: Write, after: TabAfter, workbook: Workbook): BlockRecord {
  const columns = step.cells[0]?.length ?? 0;
  const content = typeof step.tab === 'number' ? workbook.readById(step.tab) : null;
  const before =
    content &&
    step.cells.map((row, i) =>
      row.map((_, j) => contentAt(content, step.row + i, step.column + j, workbook)),
    );
  const marks = step.cells.map((row, i) =>
    row.map((cell, j) =>
      content && isUnchanged(cell, content, step.row + i, step.column + j, workbook)
        ? UNCHANGED
        : markOfContent(cell),
    ),
  );
  const keyOf = (row: number) => markOfContent(after.cell(row, 1));
  const end = step.row + step.cells.length;
  const [first, last] = content
    ? [Math.max(1, step.row - ROWS_AROUND), Math.min(content.values.length, end - 1 + ROWS_AROUND)]
    : [step.row, end - 1];
  return {
    tab: typeof step.tab === 'number' ? step.tab : step.tab.made,
    row: step.row,
    column: step.column,
    columns,
    before: before?.every((row) => row.every((cell) => cell === null)) ? null : before,
    after: marks.map((row) => row.join('')).join(''),
    keys: step.cells.map((_, i) => keyOf(step.row + i)).join(''),
    records: step.records !== undefined,
    ...(step.records === 'journal' ? { keyed: true } : {}),
    ...(step.words ? { words: true } : {}),
    above: Array.from({ length: step.row - first }, (_, i) => keyOf(first + i)).join(''),
    below: Array.from({ length: Math.max(0, last - end + 1) }, (_, i) => keyOf(end + i)).join(''),
    headers: headersOver(after, step.row, step.column, columns),
  };
}

/** A blank that is written over a blank is a change all the same: another block may have filled the cell. */
function isUnchanged(
  cell: Content,
  content: SheetContent,
  row: number,
  column: number,
  workbook: Workbook,
): boolean {
  const value = content.values[row - 1]?.[column - 1] ?? '';
  const formula = content.formulas[row - 1]?.[column - 1] ?? '';
  return cell !== null && cell !== '' && isSame(value, formula, cell, workbook);
}

/** A tab as it will be after the plan. */
type TabAfter = { readonly width: number; cell(row: number, column: number): Content };

function tabsAfter(steps: readonly Step[], workbook: Workbook): (tab: TabHandle) => TabAfter {
  const known = new Map<number | string, TabAfter>();
  return (tab) => {
    const name = typeof tab === 'number' ? tab : tab.made;
    let after = known.get(name);
    if (!after) {
      after = tabAfter(steps, tab, workbook);
      known.set(name, after);
    }
    return after;
  };
}

function tabAfter(steps: readonly Step[], tab: TabHandle, workbook: Workbook): TabAfter {
  const isThis = (other: TabHandle) =>
    typeof tab === 'number' || typeof other === 'number' ? other === tab : other.made === tab.made;
  const writes = steps.filter((step): step is Write => step.do === 'write' && isThis(step.tab)).reverse();
  const content = typeof tab === 'number' ? workbook.readById(tab) : null;
  const width = Math.max(
    content?.values[0]?.length ?? 0,
    ...writes.map(({ column, cells }) => column - 1 + (cells[0]?.length ?? 0)),
  );
  return {
    width,
    cell(row, column) {
      const write = writes.find(
        (one) =>
          row >= one.row &&
          row < one.row + one.cells.length &&
          column >= one.column &&
          column < one.column + (one.cells[0]?.length ?? 0),
      );
      if (write) return write.cells[row - write.row]?.[column - write.column] ?? null;
      return content ? contentAt(content, row, column, workbook) : null;
    },
  };
}

/**
 * The header of the tab's table, where it stands over the block: the first row in which every filled cell is a text of
 * its own, and there are several (a card's row has two).
 */
function headersOver(after: TabAfter, row: number, column: number, columns: number): string[] | null {
  for (let at = 1; at <= Math.min(row, SEARCHED); at++) {
    const filled: string[] = [];
    let isHeader = true;
    for (let c = 1; c <= after.width && isHeader; c++) {
      const cell = after.cell(at, c);
      if (cell === null || isFormula(cell) || isBlank(cell)) continue;
      if (typeof cell === 'string') filled.push(cell.trim());
      else isHeader = false;
    }
    if (!isHeader || filled.length < 3 || new Set(filled).size < filled.length) continue;
    const texts = Array.from({ length: columns }, (_, j) => after.cell(at, column + j));
    return texts.every((text): text is string => typeof text === 'string' && !isBlank(text))
      ? texts.map((text) => text.trim())
      : null;
  }
  return null;
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
