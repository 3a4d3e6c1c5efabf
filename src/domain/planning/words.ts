import { foldText } from '../table/names.ts';

/** The separate skills or ids of a cell: by commas, semicolons, slashes, bars, plus signs or lines. */
export function listOf(text: string): string[] {
  if (text === '') return [];
  return text
    .split(/[,;|+/\n]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** An id or a name as it is compared: accents, case, spaces around and a leading # aside. */
export function keyOf(text: string): string {
  return foldText(text).replace(/^#\s*/, '');
}
