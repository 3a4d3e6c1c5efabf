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

/** An id or a name as it is compared: accents, case, spaces around and a leading # aside. */
export function keyOf(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldText(text).replace(/^#\s*/, '');
}
