import { isBlank, isError } from '../table/blank.ts';
import { dice } from '../table/likeness.ts';
import { foldText, normaliseName } from '../table/names.ts';
import type { Table } from '../table/table.ts';

/** How alike two spellings must be to be one word mistyped. */
const ALIKE = 0.8;
/** A spelling that is mistyped is rare beside the right one. */
const TIMES = 3;
/** A column with more different texts is no list of words. */
const MOST = 400;

/**
 * Words of a column that stand for the same as a commoner spelling of it: `won`, `Closed Won` and `Gagné` beside one
 * another, `Négociaton`, `ANA`. A team that writes one word its own way throughout is left alone.
 *
 * @param meaning the key of a word where the column has choices; null for a word of the team's own
 * @param own the list's own words, which win where the team uses them
 * @returns written → how it should be written
 */
export function otherSpellings(
  table: Table,
  field: string,
  meaning: (text: string) => string | null,
  own: ReadonlySet<string>,
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const cell = table.cell(row, field);
    if (isBlank(cell) || isError(cell) || typeof cell !== 'string') continue;
    const text = table.text(row, field);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const right = new Map<string, string>();
  if (counts.size < 2 || counts.size > MOST) return right;
  const groups = new Map<string, string[]>();
  for (const text of counts.keys()) {
    const key = meaning(text) ?? `= ${foldText(text)}`;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  const best = (texts: readonly string[]) =>
    texts.reduce((first, text) => {
      if (own.has(first) !== own.has(text)) return own.has(text) ? text : first;
      return (counts.get(text) ?? 0) > (counts.get(first) ?? 0) ? text : first;
    });
  const chosen = [...groups].map(([key, texts]) => ({ key, word: best(texts), texts }));
  for (const { word, texts } of chosen) for (const text of texts) if (text !== word) right.set(text, word);
  // A word that nobody knows, alike a commoner one: mistyped.
  for (const { key, word, texts } of chosen) {
    if (!key.startsWith('= ')) continue;
    const name = normaliseName(word);
    const times = texts.reduce((sum, text) => sum + (counts.get(text) ?? 0), 0);
    const better = chosen
      .filter((other) => other.word !== word && (counts.get(other.word) ?? 0) >= TIMES * times)
      .map((other) => ({ ...other, points: dice(name, normaliseName(other.word)) }))
      .filter(({ points, word: other }) => points >= ALIKE && digitsOf(other) === digitsOf(word))
      .sort((a, b) => b.points - a.points)[0];
    if (better) for (const text of texts) right.set(text, better.word);
  }
  return right;
}

/** Numbers in names tell things apart: `Relance 1` is not `Relance 2`. */
export function digitsOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}
