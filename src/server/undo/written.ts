import type { Content } from '../../tabs/plan.ts';
import { BLANK, MARK_LENGTH, UNCHANGED } from './cell-mark.ts';
import type { BlockRecord } from './record.ts';

/** What a plan wrote into one tab, row by row as the rows stood then. */
export type WrittenRow = {
  /** 1 for the first row, as it was when the plan was made. */
  readonly row: number;
  /** The mark of column A after the plan; BLANK where it holds nothing. */
  readonly key: string;
  /** By column, as it was when the plan was made. */
  readonly cells: Map<number, WrittenCell>;
  readonly isKeyed: boolean;
  /** For a new record of a tab that was there: the keys of the rows above it. */
  above: ReadonlySet<string> | null;
};

export type WrittenCell = {
  /** Where the column stands now. */
  readonly column: number;
  readonly before: Content;
  /** The mark of what was written. */
  readonly after: string;
  /** The marks of what other blocks had written there before: a plan that was cut may have come no further. */
  readonly earlier: readonly string[];
};

/**
 * The rows that the blocks of one tab cover, from the top; cells that a plan leaves as they were are left out. Where
 * blocks overlap, the last one says what a cell holds.
 *
 * @param columnsOf where a block's columns stand now, from its first one
 */
export function writtenRows(
  blocks: readonly BlockRecord[],
  columnsOf: (block: BlockRecord) => readonly number[],
): WrittenRow[] {
  const rows = new Map<number, WrittenRow>();
  for (const block of blocks) {
    const columns = columnsOf(block);
    const height = block.after.length / MARK_LENGTH / Math.max(1, block.columns);
    const above = block.records && block.above !== '' ? new Set(marksOf(block.above)) : null;
    for (let i = 0; i < height; i++) {
      const row = block.row + i;
      const known = rows.get(row) ?? {
        row,
        key: markAt(block.keys, i),
        cells: new Map<number, WrittenCell>(),
        isKeyed: block.keyed === true,
        above: null,
      };
      known.above ??= above;
      rows.set(row, known);
      for (let j = 0; j < block.columns; j++) {
        const after = markAt(block.after, i * block.columns + j);
        const before = block.before?.[i]?.[j] ?? null;
        const column = block.column + j;
        const other = known.cells.get(column);
        const earlier = other ? [...other.earlier, other.after] : [];
        // A blank over a blank is no change, unless a block before this one filled the cell.
        if (after === UNCHANGED || (after === BLANK && before === null && !other)) continue;
        known.cells.set(column, { column: columns[j] ?? column, before, after, earlier });
      }
    }
  }
  return [...rows.values()].filter(({ cells }) => cells.size > 0).sort((a, b) => a.row - b.row);
}

function markAt(marks: string, index: number): string {
  return marks.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH);
}

/** The keys of a tab's rows, written or not, as far as they were noted. */
export function keysOf(blocks: readonly BlockRecord[]): ReadonlySet<string> {
  const keys = blocks.flatMap(({ above, keys, below }) => [above, keys, below ?? '']);
  return new Set(keys.flatMap(marksOf).filter((key) => key !== BLANK));
}

function marksOf(marks: string): string[] {
  return Array.from({ length: marks.length / MARK_LENGTH }, (_, i) => markAt(marks, i));
}
