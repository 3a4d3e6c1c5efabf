import { isBlank } from './blank.ts';
import type { Rows } from './cell.ts';
import type { FieldNames } from './field.ts';
import { monthOf } from './month.ts';
import { normaliseName } from './names.ts';

/** How far down a header may stand below titles and notes. */
const HEADER_SEARCH = 25;
/** Fewer known names than this may stand in a row of data. */
const FEW = 3;

/**
 * The row of the header, 0 for the first; null where no row is one: the row that bears the most known names, unless
 * those are few and a row above it reads like a header; else that row: the first of at least two texts that are all
 * different and fill most of the table's width.
 */
export function findHeader(rows: Rows, fields: FieldNames): number | null {
  const named = headerByNames(rows, rows.length, fields);
  const texts = firstOfTexts(rows, Math.min(rows.length, HEADER_SEARCH));
  if (named === null) return texts;
  return texts !== null &&
    texts < named.row &&
    named.names < FEW &&
    filledIn(rows, texts) >= filledIn(rows, named.row)
    ? texts
    : named.row;
}

/** The row, among the first 25, that bears the most known names, at least two (one in a range of one column). */
export function headerByNames(
  rows: Rows,
  end: number,
  fields: FieldNames,
): { readonly row: number; readonly names: number } | null {
  const known = new Set<string>();
  for (const field of Object.values(fields.fields)) for (const name of field.names) known.add(name);
  let best: { row: number; names: number } | null = null;
  for (let at = 0; at < Math.min(end, HEADER_SEARCH); at++) {
    const row = rows[at] ?? [];
    const names = new Set<string>();
    for (const cell of row) {
      if (typeof cell !== 'string' || cell === '' || cell.length > 100) continue;
      const name = normaliseName(cell);
      if (known.has(name)) names.add(name);
    }
    if (names.size >= (row.length === 1 ? 1 : 2) && names.size > (best?.names ?? 0))
      best = { row: at, names: names.size };
  }
  return best;
}

function firstOfTexts(rows: Rows, last: number): number | null {
  const width = usualWidth(rows);
  for (let at = 0; at < last; at++) {
    const filled = (rows[at] ?? []).filter((cell) => !isBlank(cell));
    const texts = filled.filter(
      (cell) => typeof cell === 'string' && (!/^[\d\s.,%€$()+-]+$/.test(cell) || monthOf(cell) !== null),
    );
    if (
      filled.length >= Math.max(2, width / 2) &&
      texts.length === filled.length &&
      new Set(texts).size === texts.length &&
      at + 1 < rows.length
    )
      return at;
  }
  return null;
}

function filledIn(rows: Rows, at: number): number {
  return (rows[at] ?? []).filter((cell) => !isBlank(cell)).length;
}

/** How many cells are filled in the middle one of the first rows. */
function usualWidth(rows: Rows): number {
  const widths = rows
    .slice(0, 200)
    .map((row) => row.reduce<number>((count, cell) => (isBlank(cell) ? count : count + 1), 0))
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
