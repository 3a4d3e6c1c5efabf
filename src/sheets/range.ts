import type { Rows } from '../domain/table/cell.ts';

/** The values of a range by its text (`Pipeline!A:M`), down to the last filled row of its sheet. */
export function readRange(text: string): Rows {
  const range = SpreadsheetApp.getActive().getRange(text);
  const sheet = range.getSheet();
  const rows = Math.min(range.getNumRows(), Math.max(1, sheet.getLastRow() - range.getRow() + 1));
  return range.offset(0, 0, rows).getValues();
}
