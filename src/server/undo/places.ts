import { BLANK } from './cell-mark.ts';
import type { WrittenRow } from './written.ts';

/** A tab as it is now, to look for rows in. Rows count from 1. */
export type RowsNow = {
  readonly count: number;
  /** The mark of column A. */
  key(row: number): string;
  /** How many of the written cells, blank ones left out, a row holds. */
  matches(written: WrittenRow, row: number): number;
  /** Whether the row, at its old place, holds what it held before: then the plan was cut before it, or it was undone. */
  isUntouched(written: WrittenRow): boolean;
};

/** Where a written row stands now. Where it is not certain, only cells that match say that the row is the same. */
export type PlaceNow = { readonly row: number; readonly isCertain: boolean };

/** How many rows with the same key are looked at for one. */
const LOOKED_AT = 200;

/**
 * Finds rows again after people inserted, removed and sorted rows: by column A; where several hold the same or it is
 * blank, by the cells; else by the rows around them. A row that was removed has no place.
 *
 * @param known the keys of rows that there were: one of those in a row's place is another row
 * @param isMade in a tab that the plan made, any row that holds what was written is a row that was written
 */
export function placesOf(
  rows: readonly WrittenRow[],
  now: RowsNow,
  known: ReadonlySet<string>,
  isMade: boolean,
): Map<WrittenRow, PlaceNow> {
  const places = new Map<WrittenRow, PlaceNow>();
  const taken = new Set<number>();
  const open = new Set(rows);
  for (const written of rows) {
    if (!now.isUntouched(written)) continue;
    taken.add(written.row);
    open.delete(written);
  }
  const byKey = new Map<string, number[]>();
  for (let row = 1; row <= now.count; row++) {
    const same = byKey.get(now.key(row));
    if (same) same.push(row);
    else byKey.set(now.key(row), [row]);
  }
  const uses = new Map<string, number>();
  for (const { key } of rows) uses.set(key, (uses.get(key) ?? 0) + 1);

  const place = (written: WrittenRow, row: number, isCertain: boolean) => {
    places.set(written, { row, isCertain });
    taken.add(row);
    open.delete(written);
  };
  for (const written of [...open]) {
    const found = byKey.get(written.key) ?? [];
    if (written.key === BLANK || uses.get(written.key) !== 1) continue;
    const [only] = found;
    if (found.length === 1 && only !== undefined && !taken.has(only)) place(written, only, true);
  }
  // Where other rows had the key already (a sprint's number beside each of its notes), it does not tell a row from them.
  const isTold = ({ key, isKeyed }: WrittenRow) =>
    isMade || isKeyed || key === BLANK || (byKey.get(key)?.length ?? 0) <= (uses.get(key) ?? 0);
  const alike = (candidates: readonly number[], written: WrittenRow, expected: number) => {
    const cells = filled(written);
    return candidates.filter((row) =>
      row === expected
        ? !written.above || now.matches(written, row) >= cells - 1
        : cells > 1 && now.matches(written, row) === cells,
    );
  };
  // First those that are found whole, so that a row which lost a cell does not take the place of another.
  for (const isWhole of [true, false]) {
    for (const written of [...open]) {
      const expected = written.row + offsetAt(written, rows, places);
      const candidates = (written.key === BLANK && !isMade ? [expected] : (byKey.get(written.key) ?? []))
        .filter((row) => !taken.has(row) && now.key(row) === written.key)
        .sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
        .slice(0, LOOKED_AT);
      const best = bestOf(isTold(written) ? candidates : alike(candidates, written, expected), written, now);
      if (!best || (isWhole && best.matches < filled(written))) continue;
      if (best.matches > 0 || best.row === expected) place(written, best.row, true);
    }
  }
  for (const written of [...open]) {
    const expected = written.row + offsetAt(written, rows, places);
    if (written.isKeyed) {
      // Its key was typed over. Where it must stand, the rest tells it, less one more cell; elsewhere all of the rest does.
      const isIt = (row: number) =>
        !taken.has(row) &&
        now.matches(written, row) >= Math.max(1, filled(written) - (row === expected ? 2 : 1));
      const near = Array.from(
        { length: 2 * LOOKED_AT },
        (_, at) => expected + (at % 2 ? 1 : -1) * Math.ceil(at / 2),
      );
      const row = near.find((one) => one >= 1 && one <= now.count && isIt(one));
      if (row !== undefined) place(written, row, true);
      continue;
    }
    if (isMade) {
      const all = Array.from({ length: now.count }, (_, at) => at + 1).filter((row) => !taken.has(row));
      const best = bestOf(
        all.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected)),
        written,
        now,
      );
      if (best && best.matches > 0) place(written, best.row, true);
    } else if (expected >= 1 && !taken.has(expected) && !known.has(now.key(expected)))
      place(written, expected, false);
  }
  return places;
}

/** How many cells a written row fills. */
function filled({ cells }: WrittenRow): number {
  let count = 0;
  for (const { after } of cells.values()) if (after !== BLANK) count++;
  return count;
}

/** How far the nearest found row above has moved; without one, the nearest below. */
function offsetAt(
  written: WrittenRow,
  rows: readonly WrittenRow[],
  places: ReadonlyMap<WrittenRow, PlaceNow>,
): number {
  const at = rows.indexOf(written);
  const offset = (near: WrittenRow | undefined): number | null => {
    const place = near && places.get(near);
    return near && place?.isCertain ? place.row - near.row : null;
  };
  for (let above = at - 1; above >= 0; above--) {
    const found = offset(rows[above]);
    if (found !== null) return found;
  }
  for (let below = at + 1; below < rows.length; below++) {
    const found = offset(rows[below]);
    if (found !== null) return found;
  }
  return 0;
}

/** The row that holds most of what was written, the first among equals. */
function bestOf(
  rows: readonly number[],
  written: WrittenRow,
  now: RowsNow,
): { row: number; matches: number } | null {
  let best: { row: number; matches: number } | null = null;
  for (const row of rows) {
    const matches = now.matches(written, row);
    if (!best || matches > best.matches) best = { row, matches };
  }
  return best;
}
