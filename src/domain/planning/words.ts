import { foldText } from '../table/names.ts';

/** Most ids: nothing to take off. */
const PLAIN = /^[\w-]*$/;
const SEPARATOR = /[,;|+/\n]+|^\s|\s$/;

/** The separate skills or ids of a cell: by commas, semicolons, slashes, bars, plus signs or lines. */
export function listOf(text: string): string[] {
  // Most cells hold one alone.
  if (!SEPARATOR.test(text)) return text === '' ? [] : [text];
  return text
    .split(SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** How many pieces of a list one id or name may be made of: `2026/12/B`. */
const MOST_PIECES = 6;

/** Of ids or names, the keys of those that could be taken for a list: `2026/12`, `Ana + Bob`. */
export function listLike(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => SEPARATOR.test(name.trim())).map(keyOf));
}

/**
 * The separate ids or names of a cell, some of which have a separator in them.
 *
 * @param known the keys of those (see `listLike`): the longest that stands in the cell has the say
 */
export function listAmong(text: string, known: ReadonlySet<string>): string[] {
  if (known.size === 0) return listOf(text);
  if (known.has(keyOf(text))) return [text.trim()];
  const pieces = [...text.matchAll(/[^,;|+/\n]*[^,;|+/\s][^,;|+/\n]*/g)].map(({ 0: piece, index = 0 }) => ({
    from: index,
    to: index + piece.length,
  }));
  const between = (first: number, end: number) => text.slice(pieces[first]?.from, pieces[end - 1]?.to).trim();
  const found: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = Math.min(pieces.length, at + MOST_PIECES);
    while (end > at + 1 && !known.has(keyOf(between(at, end)))) end--;
    found.push(between(at, end));
    at = end;
  }
  return found;
}

/** Whom an owner's cell names, by key: one of these people by the whole of it, else a list of people. Empty for anybody. */
export function ownersIn(owner: string, names: readonly string[]): string[] {
  if (keyOf(owner) === '') return [];
  const listed = listAmong(owner, listLike(names));
  return [...new Set((listed.length > 0 ? listed : [owner]).map(keyOf))];
}

/** An id or a name as it is compared: accents, case, spaces around and a leading # aside. */
export function keyOf(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldText(text).replace(/^#\s*/, '');
}
