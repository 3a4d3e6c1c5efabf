import { isBlank } from '../../domain/table/blank.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { contentAt, isSame } from '../cell-content.ts';
import { BLANK, MARK_LENGTH, markOfCell, UNCHANGED } from './cell-mark.ts';
import { gapsIn, headerIn, linesIn } from './journal-remains.ts';
import { type PlaceNow, placesOf } from './places.ts';
import { type BlockRecord, type FormatRecord, SEARCHED, type UndoRecord } from './record.ts';
import { keysOf, type WrittenCell, type WrittenRow, writtenRows } from './written.ts';

/** What taking a plan back would do to the workbook as it is now. */
export type Restoration = {
  readonly steps: readonly Step[];
  /** Cells that hold something else than what was written: a person changed them, and they are left alone. `Backlog!Q5`. */
  readonly kept: readonly string[];
  /** Rows of new records that a sort carried between others; blank once the steps are done. */
  readonly holes: readonly { readonly tab: number; readonly row: number }[];
};

/**
 * The steps that give cells back what they held before a plan: those that still hold what it wrote, wherever their rows
 * and columns have been moved since. Cells that hold what they held before need nothing; all others are a person's.
 * Made again after it was cut half-way, it goes on where it stopped.
 */
export function restoreCells(record: UndoRecord, workbook: Workbook): Restoration {
  const kept: string[] = [];
  const steps: Step[] = [];
  const holes: Restoration['holes'][number][] = [];
  const moved = new Map<number, ReadonlyMap<number, number>>();
  for (const [tab, blocks] of byTab(record.blocks)) {
    const content = contentOf(tab, record, workbook);
    if (!content) continue;
    const restored = restoreTab(content, blocks, typeof tab === 'string', workbook);
    for (const step of restored.steps) steps.push(step);
    for (const cell of restored.kept) kept.push(cell);
    for (const row of restored.holes) holes.push({ tab: content.id, row });
    moved.set(content.id, restored.moved);
  }
  for (const format of record.formats) {
    if (workbook.ids.includes(format.tab))
      steps.push(...restoreFormats(format, moved.get(format.tab), workbook));
  }
  for (const { back, after, titled } of record.charts ?? []) {
    if (typeof back.tab !== 'number' || !workbook.ids.includes(back.tab)) continue;
    const now = workbook.chart(back.tab, back);
    // One that draws something else by now is a person's, and so is a title that says something else.
    if ((now?.rows ?? 0) === after)
      steps.push({ ...back, title: now === null || now.title === titled ? back.title : '' });
  }
  // One that is ours by now was marked again, by an undo that was cut.
  for (const { tab, key } of record.marks ?? [])
    if (workbook.ids.includes(tab) && workbook.keyOf(tab) === null) steps.push({ do: 'mark', tab, key });
  return { steps, kept, holes };
}

/**
 * The steps after the cells were given back: holes in a table close, rows of the grid that were added go, and tabs that
 * we made go where nothing is left in them. Where a person's cells are left, the tab is theirs from now on. A journal
 * stays one while it has lines: they tell what people did since.
 */
export function removeRemains(
  record: UndoRecord,
  holes: Restoration['holes'],
  workbook: Workbook,
): Restoration {
  const steps: Step[] = [];
  const kept: string[] = [];
  const journal = workbook.find('journal')?.id;
  const hadLines = record.blocks.some(({ keyed }) => keyed === true);
  for (const tab of workbook.ids) {
    const grown = record.grown.find((one) => one.tab === tab);
    const rows =
      tab === journal && hadLines
        ? gapsIn(workbook.readById(tab), workbook)
        : holes.filter((hole) => hole.tab === tab).map(({ row }) => row);
    if (grown || rows.length > 0) steps.push(...rowRemovals(workbook.readById(tab), grown ?? null, rows));
  }
  for (const { name } of record.made) {
    const content = contentOf(name, record, workbook);
    const isJournal = content?.id === journal;
    if (!content || (isJournal && linesIn(content, workbook).size > 0)) continue;
    const header = isJournal ? headerIn(content) : new Map<number, null>();
    const left = filledCells(content).filter(({ row, column }) => row > 1 || !header.has(column));
    if (left.length === 0) steps.push({ do: 'removeTab', tab: content.id });
    else {
      if (header.size > 0) steps.push(...writesOf(content, new Map([[1, header]]), [], workbook));
      steps.push({ do: 'letGo', tab: content.id, cells: left });
      for (const { back } of record.charts ?? [])
        if (typeof back.tab === 'object' && back.tab.made === name && workbook.chart(content.id, back))
          steps.push({ ...back, tab: content.id });
    }
    // Not as arguments of one push: a tab can hold more cells than a call takes.
    for (const { row, column } of left) kept.push(nameOf(content, row, column));
  }
  return { steps, kept, holes: [] };
}

/** The tabs that an action made and that are still there. */
export function madeTabs(record: UndoRecord, workbook: Workbook): SheetContent[] {
  return record.made.flatMap(({ name }) => contentOf(name, record, workbook) ?? []);
}

function byTab(blocks: readonly BlockRecord[]): Map<BlockRecord['tab'], BlockRecord[]> {
  const tabs = new Map<BlockRecord['tab'], BlockRecord[]>();
  for (const block of blocks) {
    const known = tabs.get(block.tab);
    if (known) known.push(block);
    else tabs.set(block.tab, [block]);
  }
  return tabs;
}

/** A sheet by its id, or a tab that the plan made: by the id that it got, else by its name, where that was not there before. */
function contentOf(tab: number | string, record: UndoRecord, workbook: Workbook): SheetContent | null {
  const id = typeof tab === 'number' ? tab : record.made.find(({ name }) => name === tab)?.id;
  if (id !== undefined) return workbook.ids.includes(id) ? workbook.readById(id) : null;
  const content = workbook.readNamed(String(tab));
  return content && !record.sheets.includes(content.id) ? content : null;
}

type RestoredTab = {
  readonly steps: Step[];
  readonly kept: string[];
  readonly holes: number[];
  /** Where written rows stand now. */
  readonly moved: ReadonlyMap<number, number>;
};

function restoreTab(
  content: SheetContent,
  blocks: readonly BlockRecord[],
  isMade: boolean,
  workbook: Workbook,
): RestoredTab {
  const rows = writtenRows(blocks, (block) => columnsNow(block, content));
  const mark = (row: number, column: number) =>
    markOfCell(
      content.values[row - 1]?.[column - 1] ?? '',
      content.formulas[row - 1]?.[column - 1] ?? '',
      workbook.conventions,
    );
  const isBefore = (before: Content, row: number, column: number) =>
    isSame(
      content.values[row - 1]?.[column - 1] ?? '',
      content.formulas[row - 1]?.[column - 1] ?? '',
      before,
      workbook,
    );
  const places = placesOf(
    rows,
    {
      count: content.values.length,
      key: (row) => mark(row, 1),
      matches: ({ cells }, row) =>
        [...cells.values()].filter((cell) => cell.after !== BLANK && isOurs(cell, mark(row, cell.column)))
          .length,
      isUntouched: (written) => isUntouched(written, isBefore, mark),
    },
    keysOf(blocks),
    isMade,
  );
  const restored = new Map<number, Map<number, Content>>();
  const kept: string[] = [];
  const emptied: { written: WrittenRow; row: number }[] = [];
  for (const [written, { row, isCertain }] of places) {
    const cells = new Map<number, Content>();
    const others: string[] = [];
    for (const cell of written.cells.values()) {
      const { column, before } = cell;
      if (isBefore(before, row, column)) continue;
      if (isOurs(cell, mark(row, column))) cells.set(column, before);
      else others.push(nameOf(content, row, column));
    }
    // A row that was not found again and holds nothing of ours is another row: none of its cells is named.
    if (!isCertain && cells.size === 0) continue;
    kept.push(...others);
    if (cells.size > 0) restored.set(row, cells);
    if (written.above && cells.size > 0 && others.length === 0) emptied.push({ written, row });
  }
  const isEmptied = new Set(emptied.map(({ row }) => row));
  return {
    steps: writesOf(content, restored, blocks, workbook),
    kept,
    holes: emptied
      .filter(({ written, row }) => isAmongOthers(written, row, content, mark, isEmptied))
      .map(({ row }) => row),
    moved: new Map([...places].map(([written, place]: [WrittenRow, PlaceNow]) => [written.row, place.row])),
  };
}

function isOurs({ after, earlier }: WrittenCell, now: string): boolean {
  return now === after || earlier.includes(now);
}

/** Whether a row, at its old place, holds what it held before, its key included; a row that was blank tells nothing. */
function isUntouched(
  { row, key, cells }: WrittenRow,
  isBefore: (before: Content, row: number, column: number) => boolean,
  mark: (row: number, column: number) => string,
): boolean {
  const written = [...cells.values()];
  if (written.every(({ before }) => before === null)) return false;
  const keyCell = cells.get(1);
  return (
    (keyCell !== undefined || mark(row, 1) === key) &&
    written.every(({ before, column }) => isBefore(before, row, column))
  );
}

/**
 * Whether a row that stood above the table's new records stands below this one now: a sort has carried it there. Where rows
 * share their key, as notes of one sprint do, a new one below is none of them: it is emptied as well.
 */
function isAmongOthers(
  { above }: WrittenRow,
  row: number,
  content: SheetContent,
  mark: (row: number, column: number) => string,
  isEmptied: ReadonlySet<number>,
): boolean {
  for (let below = row + 1; below <= content.values.length; below++) {
    const key = mark(below, 1);
    if (key !== BLANK && above?.has(key) && !isEmptied.has(below)) return true;
  }
  return false;
}

/**
 * Where each column of a block stands now: by its header's text. One between two that stand where they did has not moved:
 * its header was typed anew, and the same word elsewhere in the row is another column's.
 */
function columnsNow(block: BlockRecord, content: SheetContent): number[] {
  const { headers } = block;
  const row =
    headers &&
    content.values
      .slice(0, SEARCHED)
      .find((cells) => headers.every((header) => cells.some((cell) => String(cell).trim() === header)));
  const stands = (j: number) => String(row?.[block.column + j - 1] ?? '').trim() === headers?.[j];
  return Array.from({ length: block.columns }, (_, j) => {
    const at = block.column + j;
    const header = headers?.[j];
    if (!row || header === undefined || stands(j) || (stands(j - 1) && stands(j + 1))) return at;
    return row.findIndex((cell) => String(cell).trim() === header) + 1;
  });
}

function restoreFormats(
  format: FormatRecord,
  moved: ReadonlyMap<number, number> | undefined,
  workbook: Workbook,
): Step[] {
  const rowOf = (i: number) => moved?.get(format.row + i) ?? format.row + i;
  const columns = format.before[0]?.length ?? 0;
  const { maxRows } = workbook.readById(format.tab);
  const steps: Step[] = [];
  // Rows that stand below one another still are looked at together, and written back together where they held the same.
  for (let first = 0, end = 1; first < format.before.length; first = end++) {
    while (end < format.before.length && rowOf(end) === rowOf(end - 1) + 1) end++;
    const row = rowOf(first);
    const count = Math.min(end - first, maxRows - row + 1);
    if (row < 1 || count < 1) continue;
    const now = workbook.formatsOf(format.tab, row, format.column, count, columns);
    for (let j = 0; j < columns; j++)
      for (let i = 0, next = 1; i < count; i = next++) {
        const numberFormat = format.before[first + i]?.[j] ?? '';
        const isBack = (at: number) =>
          now[at]?.[j] === format.after && format.before[first + at]?.[j] === numberFormat;
        if (numberFormat === format.after || !isBack(i)) continue;
        while (next < count && isBack(next)) next++;
        const area = { tab: format.tab, row: row + i, column: format.column + j, rows: next - i, columns: 1 };
        steps.push({ do: 'format', area, numberFormat });
      }
  }
  return steps;
}

/** Holes that are blank now, and as many blank rows at the end as the plan had added; from the bottom up. */
function rowRemovals(
  content: SheetContent,
  grown: UndoRecord['grown'][number] | null,
  holes: readonly number[],
): Step[] {
  const blank = holes.filter((row) => (content.values[row - 1] ?? []).every(isBlank)).sort((a, b) => b - a);
  const surplus = grown ? Math.min(grown.to, content.maxRows) - grown.from - blank.length : 0;
  const first = Math.max(content.values.length, content.maxRows - surplus) + 1;
  const rows = content.maxRows - first + 1;
  const steps = runsUp(blank).map(([row, rows]): Step => ({ do: 'removeRows', tab: content.id, row, rows }));
  return surplus > 0 && rows > 0
    ? [{ do: 'removeRows', tab: content.id, row: first, rows }, ...steps]
    : steps;
}

/** Rows from the bottom up as runs: the first row of each, and how many. */
function runsUp(rows: readonly number[]): [row: number, count: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.[0] === row + 1) runs[runs.length - 1] = [row, last[1] + 1];
    else runs.push([row, 1]);
  }
  return runs;
}

/**
 * Cells as few rectangles: a cell in between is written back as it is where it is blank, or where the plan itself had
 * written it back (see `columnSteps`). Calls do not grow with the rows.
 */
function writesOf(
  content: SheetContent,
  rows: ReadonlyMap<number, ReadonlyMap<number, Content>>,
  blocks: readonly BlockRecord[],
  workbook: Workbook,
): Step[] {
  const passedOver = new Map(
    blocks
      .filter(leavesCells)
      .flatMap((block) => columnsNow(block, content).map((column) => [column, block.words === true])),
  );
  const cellOf = (row: number, column: number): Content | undefined => {
    const restored = rows.get(row)?.get(column);
    if (restored !== undefined) return restored;
    const now = contentAt(content, row, column, workbook);
    if (now === null) return now;
    const isWords = passedOver.get(column);
    return isWords || (isWords === false && !workbook.isRich(content.id, row, column)) ? now : undefined;
  };
  const isFree = ({ top, bottom, left, right }: Rectangle): boolean => {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) if (cellOf(row, column) === undefined) return false;
    }
    return true;
  };
  const rectangles: Rectangle[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    for (const column of [...(rows.get(row)?.keys() ?? [])].sort((a, b) => a - b)) {
      const open = rectangles[rectangles.length - 1];
      const grown = open && {
        top: open.top,
        bottom: row,
        left: Math.min(open.left, column),
        right: Math.max(open.right, column),
      };
      if (grown && addedParts(open, grown).every(isFree)) rectangles[rectangles.length - 1] = grown;
      else rectangles.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return rectangles.map(({ top, bottom, left, right }) => ({
    do: 'write',
    tab: content.id,
    row: top,
    column: left,
    cells: Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (_, j) => cellOf(top + i, left + j) ?? null),
    ),
  }));
}

type Rectangle = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** What a rectangle gained: columns on either side, over all its rows, and rows below. */
function addedParts(from: Rectangle, to: Rectangle): Rectangle[] {
  return [
    { ...to, right: from.left - 1 },
    { ...to, left: from.right + 1 },
    { ...to, top: from.bottom + 1, left: from.left, right: from.right },
  ].filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}

/** Whether a block wrote cells back as they were, between those that it changed. */
function leavesCells({ after }: BlockRecord): boolean {
  for (let at = 0; at < after.length; at += MARK_LENGTH) if (after.startsWith(UNCHANGED, at)) return true;
  return false;
}

function filledCells({
  values,
  formulas,
}: SheetContent): { readonly row: number; readonly column: number }[] {
  return values.flatMap((row, i) =>
    row.flatMap((cell, j) => (isBlank(cell) && !formulas[i]?.[j] ? [] : [{ row: i + 1, column: j + 1 }])),
  );
}

function nameOf({ name }: SheetContent, row: number, column: number): string {
  return `${name}!${letterOf(column)}${row}`;
}
