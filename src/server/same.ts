import { isDate } from '../domain/table/blank.ts';
import type { Cell } from '../domain/table/cell.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { type Content, isFormula } from '../tabs/plan.ts';

/** Whether a cell already holds what would be written. */
export function isSame(value: Cell, formula: string, after: Content, workbook: Pick<Workbook, 'conventions'>): boolean {
  if (isFormula(after)) return normalFormula(formula) === normalFormula(after.formula);
  if (formula !== '') return false;
  if (after === null) return value === '' || value === null || value === undefined;
  if (isDate(value)) return workbook.conventions.serialOf(value) === after;
  return value === after;
}

/** Formulas come back with the file's separators and with spaces where Sheets likes them. */
function normalFormula(formula: string): string {
  return formula.replace(/\s+/g, '').replace(/,/g, ';').toUpperCase();
}
