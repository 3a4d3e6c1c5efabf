import { isBlank } from '../../domain/table/blank.ts';
import { openTable } from '../../domain/table/table.ts';
import { journalLineNames } from '../../i18n/fields/journal-line.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { journal } from '../../tabs/journal.ts';

/** What is in the journal once an undo took its lines out: lines of people's doing, or texts that are none. */

/** The rows that read as lines of the journal, 1 for the sheet's first: with a moment, and a field of ours. */
export function linesIn({ values }: SheetContent, { conventions }: Workbook): Set<number> {
  if (values.every((row) => row.every(isBlank))) return new Set();
  const table = openTable(values, journalLineNames, conventions);
  const isLine = (row: number) => table.serial(row, 'when') !== null && table.choice(row, 'field') !== null;
  return new Set(table.rows.filter(isLine).map((row) => row + 1));
}

/**
 * The blank rows among lines, from the bottom up: what an undo took out leaves no gaps. Above anything but lines they
 * stay, so that what a person typed stays in its cell.
 */
export function gapsIn(content: SheetContent, workbook: Workbook): number[] {
  const lines = linesIn(content, workbook);
  const { values } = content;
  const gaps: number[] = [];
  let isBelowLine = false;
  for (let row = values.length; row > 1; row--) {
    if (lines.has(row)) isBelowLine = true;
    else if (!values[row - 1]?.every(isBlank)) break;
    else if (isBelowLine) gaps.push(row);
  }
  return gaps;
}

/** The columns, 1 for A, in which a journal's header stands as it was written, each with the blank that takes it away. */
export function headerIn({ values, formulas }: SheetContent): Map<number, null> {
  const headers = new Set<string>(
    Object.values(journal.columns).flatMap(({ field }) => Object.values(field.header)),
  );
  const cells = new Map<number, null>();
  values[0]?.forEach((text, at) => {
    if (headers.has(String(text)) && !formulas[0]?.[at]) cells.set(at + 1, null);
  });
  return cells;
}
