import { languages, type Text } from '../../i18n/text.ts';
import { letterOf } from '../a1.ts';

/** How much of a header is written for people to read; the letters are what counts. */
const SHOWN = 60;

/** The columns that fields are read from, as people read it: `Titre = C (Summary)`, a line a field. */
export function writeMapping(
  lines: readonly { readonly label: string; readonly columns: readonly number[]; readonly header: string }[],
): string {
  return lines
    .map(
      ({ label, columns, header }) =>
        `${label} = ${columns.map((at) => letterOf(at + 1)).join(', ')} (${header.replace(/\s+/g, ' ').slice(0, SHOWN)})`,
    )
    .join('\n');
}

/**
 * Reads it back: field key → columns, 0 for A; a field that no line names is left out.
 *
 * @param width how many columns the source has: what lies beyond is not read
 */
export function readMapping(
  text: string,
  fields: Readonly<Record<string, { readonly header: Text }>>,
  width: number,
): Record<string, number[]> {
  const mapping: Record<string, number[]> = {};
  for (const line of text.split('\n')) {
    const [, label, letters] = /^(.+) = ([A-Z]{1,3}(?:, [A-Z]{1,3})*)(?: \(.*)?$/.exec(line.trim()) ?? [];
    const key = Object.keys(fields).find((one) => languages.some((l) => fields[one]?.header[l] === label));
    const columns = (letters ?? '')
      .split(', ')
      .map(columnOf)
      .filter((column) => column >= 0 && column < width);
    if (key !== undefined && columns.length > 0) mapping[key] = columns;
  }
  return mapping;
}

/** 0 for A, −1 for nothing. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
