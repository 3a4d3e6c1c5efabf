import { isBlank } from '../../domain/table/blank.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { contentAt } from '../cell-content.ts';
import { MARK_LENGTH, markOfCell } from './cell-mark.ts';
import type { BlockRecord, UndoRecord } from './record.ts';

/** What taking a plan back would do to the workbook as it is now. */
export type Restoration = {
  readonly steps: readonly Step[];
  /** Cells that hold something else than what was written: a person changed them, and they are left alone. `Backlog!Q5`. */
  readonly kept: readonly string[];
};

/** How far from the top a table's header is looked for. */
const SEARCHED = 60;

/**
 * The steps that give cells back what they held before a plan: those that still hold what it wrote, wherever their rows
 * and columns have been moved since. Cells that hold what they held before need nothing; all others are a person's.
 * Made again after it was cut half-way, it goes on where it stopped.
 */
export function restoreCells(record: UndoRecord, workbook: Workbook): Restoration {
  const kept: string[] = [];
  const steps: Step[] = [];
  for (const block of [...record.blocks].reverse()) {
    const content = contentOf(block, record, workbook);
    if (content) for (const step of restoreBlock(block, content, workbook, kept)) steps.push(step);
  }
  for (const { tab, row, column, before, after } of record.formats) {
    if (!workbook.ids.includes(tab)) continue;
    const now = workbook.formatsOf(tab, row, column, before.length, before[0]?.length ?? 0);
    before.forEach((formats, i) => {
      formats.forEach((numberFormat, j) => {
        if (now[i]?.[j] !== after || numberFormat === after) return;
        steps.push({
          do: 'format',
          area: { tab, row: row + i, column: column + j, rows: 1, columns: 1 },
          numberFormat,
        });
      });
    });
  }
  // Rows go last and from the bottom up, since the other steps name rows as they stand now.
  const removals = steps.filter((step) => step.do === 'removeRows').sort((a, b) => b.row - a.row);
  return { steps: [...steps.filter((step) => step.do !== 'removeRows'), ...removals], kept };
}

/**
 * The steps after the cells were given back: blank rows that were ours go where a sort left them in the middle, rows of
 * the grid that were added go, and tabs that we made go where nothing is left in them.
 */
export function removeRemains(record: UndoRecord, workbook: Workbook): Restoration {
  const steps: Step[] = [];
  const kept: string[] = [];
  for (const { tab, from } of record.grown) {
    if (!workbook.ids.includes(tab)) continue;
    const content = workbook.readById(tab);
    const first = Math.max(from, content.values.length) + 1;
    if (content.maxRows >= first && content.maxRows > from)
      steps.push({ do: 'removeRows', tab, row: first, rows: content.maxRows - first + 1 });
  }
  for (const name of record.made) {
    const content = madeTab(name, record, workbook);
    if (!content) continue;
    const left = filledCells(content);
    if (left.length === 0) steps.push({ do: 'removeTab', tab: content.id });
    // Not as arguments of one push: a tab can hold more cells than a call takes.
    else for (const cell of left) kept.push(cell);
  }
  return { steps, kept };
}

function contentOf(block: BlockRecord, record: UndoRecord, workbook: Workbook): SheetContent | null {
  if (typeof block.tab === 'string') return madeTab(block.tab, record, workbook);
  return workbook.ids.includes(block.tab) ? workbook.readById(block.tab) : null;
}

/** A tab that the plan made: of its name, and not there before. */
function madeTab(name: string, record: UndoRecord, workbook: Workbook): SheetContent | null {
  const content = workbook.readNamed(name);
  return content && !record.sheets.includes(content.id) ? content : null;
}

function restoreBlock(block: BlockRecord, content: SheetContent, workbook: Workbook, kept: string[]): Step[] {
  const height = block.after.length / MARK_LENGTH / Math.max(1, block.columns);
  const columns = columnsNow(block, content);
  const restored = new Map<number, Map<number, Content>>();
  const emptied = new Set<number>();
  const isUntouched = (i: number) => {
    const before = block.before?.[i];
    if (!before || before.every((cell) => cell === null)) return false;
    return before.every((cell, j) =>
      isBefore(cell, content, block.row + i, columns[j] ?? block.column + j, workbook),
    );
  };
  rowsNow(block, content, height).forEach(({ row, certain }, i) => {
    // The plan was cut before this row: the same id elsewhere is another row, which was there all along.
    if (isUntouched(i)) return;
    const cells = new Map<number, Content>();
    const others: string[] = [];
    for (let j = 0; j < block.columns; j++) {
      const column = columns[j] ?? block.column + j;
      const at = (i * block.columns + j) * MARK_LENGTH;
      const before = block.before?.[i]?.[j] ?? null;
      const now = markOfCell(
        content.values[row - 1]?.[column - 1],
        content.formulas[row - 1]?.[column - 1] ?? '',
        workbook.conventions,
      );
      if (isBefore(before, content, row, column, workbook)) continue;
      if (now === block.after.slice(at, at + MARK_LENGTH)) cells.set(column, before);
      else others.push(`${content.name}!${letterOf(column)}${row}`);
    }
    // A row that was not found again and holds nothing of ours is another row: none of its cells is named.
    if (!certain && cells.size === 0) return;
    kept.push(...others);
    if (cells.size > 0) restored.set(row, cells);
    const wasBlank = (block.before?.[i] ?? []).every((content) => content === null);
    if (block.records && wasBlank && others.length === 0 && cells.size > 0) emptied.add(row);
  });
  const gone = rowsInTheMiddle(content, emptied);
  for (const row of gone) restored.delete(row);
  return [
    ...writesOf(content.id, restored),
    ...gone.map((row): Step => ({ do: 'removeRows', tab: content.id, row, rows: 1 })),
  ];
}

/** The rows to be emptied above one that stays filled, from the bottom up: a sort carried them there. */
function rowsInTheMiddle(content: SheetContent, emptied: ReadonlySet<number>): number[] {
  let last = content.values.length;
  while (last > 0 && (emptied.has(last) || (content.values[last - 1] ?? []).every(isBlank))) last--;
  return [...emptied].filter((row) => row < last).sort((a, b) => b - a);
}

/** Whether the cell holds what it held before the plan: then the plan was cut before it, or this was done already. */
function isBefore(
  before: Content,
  content: SheetContent,
  row: number,
  column: number,
  workbook: Workbook,
): boolean {
  return JSON.stringify(contentAt(content, row, column, workbook)) === JSON.stringify(before);
}

/**
 * Where each row of a block stands now: by the text in column A, nearest to where it was. Where that text is nowhere,
 * the old place is all that is left, and it is not certain that the row is the same.
 */
function rowsNow(
  block: BlockRecord,
  content: SheetContent,
  height: number,
): { readonly row: number; readonly certain: boolean }[] {
  const keyAt = (row: number) => String(content.values[row - 1]?.[0] ?? '').trim();
  const places = new Map<string, number[]>();
  if (block.keys.length > 0) {
    content.values.forEach((_, at) => {
      const key = keyAt(at + 1);
      places.set(key, [...(places.get(key) ?? []), at + 1]);
    });
  }
  const taken = new Set<number>();
  return Array.from({ length: height }, (_, i) => {
    const old = block.row + i;
    const key = (block.keys[i] ?? '').trim();
    const distance = (row: number) => Math.abs(row - old);
    const row =
      key === '' || keyAt(old) === key
        ? old
        : (places.get(key) ?? []).filter((at) => !taken.has(at)).sort((a, b) => distance(a) - distance(b))[0];
    if (row !== undefined) taken.add(row);
    return row === undefined ? { row: old, certain: false } : { row, certain: true };
  });
}

/** Where each column of a block stands now: by its header's text. */
function columnsNow(block: BlockRecord, content: SheetContent): (number | undefined)[] {
  const { headers } = block;
  if (!headers) return [];
  const row = content.values
    .slice(0, SEARCHED)
    .find((cells) => headers.every((header) => cells.some((cell) => String(cell).trim() === header)));
  if (!row) return [];
  return headers.map((header, j) => {
    const at = block.column + j;
    return String(row[at - 1] ?? '').trim() === header
      ? at
      : row.findIndex((cell) => String(cell).trim() === header) + 1;
  });
}

/** Cells as rectangles: rows that follow one another with the same columns are one write. */
function writesOf(tab: number, rows: ReadonlyMap<number, ReadonlyMap<number, Content>>): Step[] {
  type Open = { row: number; column: number; cells: Content[][] };
  const done: Open[] = [];
  let open: Open[] = [];
  let last = 0;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const runs = runsOf(rows.get(row) ?? new Map());
    const same =
      row === last + 1 &&
      runs.length === open.length &&
      runs.every(
        ({ column, cells }, i) => open[i]?.column === column && open[i]?.cells[0]?.length === cells.length,
      );
    if (same) {
      runs.forEach(({ cells }, i) => {
        open[i]?.cells.push(cells);
      });
    } else {
      open = runs.map(({ column, cells }) => ({ row, column, cells: [cells] }));
      done.push(...open);
    }
    last = row;
  }
  return done.map(({ row, column, cells }) => ({ do: 'write', tab, row, column, cells }));
}

function runsOf(cells: ReadonlyMap<number, Content>): { column: number; cells: Content[] }[] {
  const runs: { column: number; cells: Content[] }[] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const content = cells.get(column) ?? null;
    const run = runs[runs.length - 1];
    if (run && run.column + run.cells.length === column) run.cells.push(content);
    else runs.push({ column, cells: [content] });
  }
  return runs;
}

function filledCells(content: SheetContent): string[] {
  return content.values.flatMap((row, i) =>
    row.flatMap((cell, j) =>
      isBlank(cell) && !content.formulas[i]?.[j] ? [] : [`${content.name}!${letterOf(j + 1)}${i + 1}`],
    ),
  );
}
