import type { SourceRow } from './source-table.ts';

const POINTS = /^\s*[([](\d+(?:[.,]\d+)?)[)\]]\s+(?=\S)/;
/** The fewest titles that say it, and their share of all: a single `(2) …` is a numbering. */
const FEWEST = 3;
const SHARE = 0.2;

/** A title's points and what is left of it: `(8) As a seller…`; null where it has none. */
export function splitPoints(title: string): { points: number; title: string } | null {
  const found = POINTS.exec(title);
  return found?.[1]
    ? { points: Number(found[1].replace(',', '.')), title: title.slice(found[0].length) }
    : null;
}

/** How many titles begin with points, where that is a habit of the board; 0 where it is not. */
export function pointsInTitles(rows: readonly SourceRow[], column: number | undefined): number {
  if (column === undefined) return 0;
  const count = rows.filter(({ cells }) => splitPoints(String(cells[column] ?? '')) !== null).length;
  return count >= FEWEST && count >= SHARE * rows.length ? count : 0;
}
