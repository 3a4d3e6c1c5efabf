import type { Expected, Unread } from '../domain/table/table.ts';
import { formatCount, quote } from './format.ts';
import { fieldName } from './problems.ts';
import type { Language, Text } from './text.ts';

/** What could not be read of a table, or of a column: then the field is the argument's name. */
export type UnreadCells = {
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
  readonly fields?: { readonly set: string };
};

/** How many of the cells that could not be read are named; the others are counted. */
const NAMED = 3;

const counted = {
  rows: { fr: ['ligne non lue', 'lignes non lues'], en: ['row not read', 'rows not read'] },
  cells: { fr: ['cellule non lue', 'cellules non lues'], en: ['cell not read', 'cells not read'] },
} as const;

const blank: Text = { fr: 'vide', en: 'blank' };

/** What a cell should hold, to go behind what it holds. */
export const expectedText: Readonly<Record<Expected, Text>> = {
  share: { fr: 'de 0 à 100\u202f%, comme 80\u202f%', en: '0 to 100%, such as 80%' },
  hoursADay: { fr: 'de 0 à 24', en: '0 to 24' },
  once: { fr: 'déjà plus haut', en: 'already above' },
};

/**
 * What was left out, for the last row of a table: `3 rows not read: Amount, row 5: “#N/A”; …`.
 *
 * @param count rows that had no part in the figures, cells aside that only lack a value
 * @param of `cells`: the rest of their rows counts
 */
export function unreadSentence(
  count: number,
  cells: UnreadCells,
  language: Language,
  of: keyof typeof counted = 'rows',
): string {
  const [one, many] = counted[of][language];
  const total = formatCount(count, language, one, many);
  return listed(total, namedIn(cells, language), cells.unreadCount, language);
}

/** What was not read of ranges, each by its name: `2 cells not read: backlog, Effort, row 5: “abc”; …`; '' where all was. */
export function unreadOf(
  ranges: readonly (UnreadCells & { readonly name: string | undefined })[],
  language: Language,
): string {
  const count = ranges.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  if (count === 0) return '';
  const [one, many] = counted.cells[language];
  const named = ranges.flatMap((range) =>
    namedIn(range, language).map((cell) => (range.name ? `${range.name}, ${cell}` : cell)),
  );
  return listed(formatCount(count, language, one, many), named.slice(0, NAMED), count, language);
}

/** The first cells of a range: where, what was found, and what was expected where that is more than a kind of value. */
function namedIn({ unread, fields }: UnreadCells, language: Language): string[] {
  const fr = language === 'fr';
  return unread.slice(0, NAMED).map(({ row, field, found, expected }) => {
    const header = fieldName(fields?.set, field, language);
    const cell = found === '' ? blank[language] : quote(found.slice(0, 40), language);
    const should = expected ? ` (${expectedText[expected][language]})` : '';
    return fr ? `${header}, ligne ${row}\u00a0: ${cell}${should}` : `${header}, row ${row}: ${cell}${should}`;
  });
}

function listed(total: string, named: readonly string[], count: number, language: Language): string {
  if (named.length === 0) return total;
  const fr = language === 'fr';
  const more = count - named.length;
  return `${total}${fr ? '\u00a0' : ''}: ${named.join(fr ? '\u202f; ' : '; ')}${more > 0 ? ` … +${more}` : ''}`;
}
