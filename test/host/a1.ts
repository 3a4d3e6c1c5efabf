import type { Zone } from './o-spreadsheet.ts';

/** `AB` for 27 (zero-based). */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 27 (zero-based) for `AB`. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A reference as written: its tab, if one is named, and its zone; an open end is null (`A2:C`, `A:A`, `3:4`). */
export type Reference = {
  tab: string | null;
  left: number | null;
  top: number | null;
  right: number | null;
  bottom: number | null;
};

/** Reads `A1`, `A1:B2`, `A:C`, `2:3`, `A2:C`, with or without a tab's name; null for anything else. */
export function readReference(text: string): Reference | null {
  const named = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const tab = named ? (named[1]?.replace(/''/g, "'") ?? named[2] ?? null) : null;
  const rest = (named ? named[3] : text.trim())?.replace(/\$/g, '') ?? '';
  const ends = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/i.exec(rest);
  if (!ends) return null;
  const [, c1 = '', r1 = '', c2, r2] = ends;
  if (c2 === undefined || r2 === undefined) {
    if (!c1 || !r1) return null;
    const [column, row] = [columnIndex(c1), Number(r1) - 1];
    return row < 0 ? null : { tab, left: column, top: row, right: column, bottom: row };
  }
  if ((!c1 && !r1) || (!c2 && !r2)) return null;
  const column = (letters: string): number | null => (letters ? columnIndex(letters) : null);
  const row = (digits: string): number | null => (digits ? Number(digits) - 1 : null);
  let [left, right, top, bottom] = [column(c1), column(c2), row(r1), row(r2)];
  if (left !== null && right !== null && left > right) [left, right] = [right, left];
  if (top !== null && bottom !== null && top > bottom) [top, bottom] = [bottom, top];
  if (left === null && right !== null) return null;
  if (top === null && bottom !== null) [top, bottom] = [bottom, null];
  return { tab, left, top, right, bottom };
}

/** A zone in A1 notation within a sheet of the given size; whole columns and rows are written `A:C`, `2:3`. */
export function zoneName(zone: Zone, kind: 'cells' | 'columns' | 'rows' = 'cells'): string {
  if (kind === 'columns') return `${columnLetters(zone.left)}:${columnLetters(zone.right)}`;
  if (kind === 'rows') return `${zone.top + 1}:${zone.bottom + 1}`;
  const first = cellName(zone.left, zone.top);
  return zone.left === zone.right && zone.top === zone.bottom
    ? first
    : `${first}:${cellName(zone.right, zone.bottom)}`;
}

/** A tab's name as it is written in a reference. */
export function quotedTab(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}
