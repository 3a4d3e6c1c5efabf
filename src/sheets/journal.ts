import type { Rows } from '../domain/table/cell.ts';
import type { Content } from '../tabs/plan.ts';
import { entered } from './apply.ts';
import { sheetMarked } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet of the journal, in calls that do not grow with the sheets; null where there is none. */
export function journalSheet(): Sheet | null {
  return sheetMarked('journal');
}

/** The rows of a sheet from its first. */
export function rowsOf(sheet: Sheet): Rows {
  return sheet.getDataRange().getValues();
}

/** The header of a sheet whose table begins in its first row. */
export function headerOf(sheet: Sheet): Rows {
  return sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues();
}

/** The last filled row of a sheet. */
export function lastRowOf(sheet: Sheet): Rows[number] {
  const width = Math.max(1, sheet.getLastColumn());
  return sheet.getRange(Math.max(1, sheet.getLastRow()), 1, 1, width).getValues()[0] ?? [];
}

/** Appends lines below the last filled row. Only under the document lock: two writers would take the same row. */
export function appendRows(sheet: Sheet, cells: readonly (readonly Content[])[]): void {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  const row = sheet.getLastRow() + 1;
  const missing = row + cells.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(row - 1, missing);
  sheet.getRange(row, 1, cells.length, width).setValues(cells.map((line) => line.map(entered)));
}
