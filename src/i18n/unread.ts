import type { Unread } from '../domain/table/table.ts';
import { formatCount, quote } from './format.ts';
import { fieldName } from './problems.ts';
import type { Language } from './text.ts';

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
  const fr = language === 'fr';
  const [one, many] = counted[of][language];
  const total = formatCount(count, language, one, many);
  const named = cells.unread.slice(0, NAMED).map(({ row, field, found }) => {
    const header = fieldName(cells.fields?.set, field, language);
    const cell = quote(found.slice(0, 40), language);
    return fr ? `${header}, ligne ${row}\u00a0: ${cell}` : `${header}, row ${row}: ${cell}`;
  });
  const more = cells.unreadCount - named.length;
  if (named.length === 0) return total;
  return `${total}${fr ? '\u00a0' : ''}: ${named.join(fr ? '\u202f; ' : '; ')}${more > 0 ? ` … +${more}` : ''}`;
}
