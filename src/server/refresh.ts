import { formulasCompleted, nothingToComplete } from '../i18n/sentences/refreshing.ts';
import type { Language } from '../i18n/text.ts';
import { rewriteAllFormulas, rewriteFormulas } from '../sheets/formulas.ts';
import { openWorkbook } from '../sheets/workbook.ts';
import { completed, hasShortForm } from './short-form.ts';

/** Completes every formula that was typed or pasted without its ranges. */
export function refresh(language: Language): string {
  const workbook = openWorkbook();
  const count = rewriteAllFormulas((formula) => (hasShortForm(formula) ? completed(formula, workbook) : formula));

  return count > 0 ? formulasCompleted(language, count) : nothingToComplete(language);
}

/** After a person's edit: completes a short formula where it was typed. Reads nothing but the edited cells when there is none. */
export function completeEdited(range: GoogleAppsScript.Spreadsheet.Range): void {
  const formulas = range.getFormulas();
  if (!formulas.some((row) => row.some(hasShortForm))) return;
  const workbook = openWorkbook();
  rewriteFormulas(range, (formula) => (hasShortForm(formula) ? completed(formula, workbook) : formula));
}
