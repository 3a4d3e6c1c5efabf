import { isDate } from '../domain/table/blank.ts';
import type { Cell } from '../domain/table/cell.ts';
import type { SheetContent, Workbook } from '../sheets/workbook.ts';
import { type Content, isFormula } from '../tabs/plan.ts';

/** Cells as they were read, beside contents as they are written. */

/** What a cell holds, as content that writes the same again. Rows and columns count from 1. */
export function contentAt(
  content: SheetContent,
  row: number,
  column: number,
  workbook: Pick<Workbook, 'conventions'>,
): Content {
  const formula = content.formulas[row - 1]?.[column - 1];
  if (formula) return { formula: formula as `=${string}` };
  const value = content.values[row - 1]?.[column - 1];
  if (isDate(value)) return workbook.conventions.serialOf(value);
  return value === undefined || value === null || value === '' ? null : value;
}

/** Whether a cell already holds what would be written. */
export function isSame(
  value: Cell,
  formula: string,
  after: Content,
  workbook: Pick<Workbook, 'conventions'>,
): boolean {
  if (isFormula(after)) return normalFormula(formula) === normalFormula(after.formula);
  if (formula !== '') return false;
  if (after === null || after === '') return value === '' || value === null || value === undefined;
  if (isDate(value)) return workbook.conventions.serialOf(value) === after;
  return value === after;
}

/** Formulas come back with the file's separators and with spaces where Sheets likes them. */
export function normalFormula(formula: string): string {
  return formula.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase();
}
