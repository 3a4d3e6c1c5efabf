import { formulasCompleted, nothingToComplete } from '../i18n/sentences/refreshing.ts';
import type { Language } from '../i18n/text.ts';
import { apply } from '../sheets/apply.ts';
import { openWorkbook, type Workbook } from '../sheets/workbook.ts';
import type { Step } from '../tabs/plan.ts';
import type { Decision } from './decision.ts';
import { completed, hasShortForm } from './short-form.ts';
import { preview, TRIES, write } from './write.ts';

/** What became of it: whether a formula was completed. */
export type Refreshed = { readonly done: boolean; readonly sentence: string };

/**
 * Completes every formula that was typed or pasted without its ranges. It changes no figure, so that no one is asked
 * first: where somebody changes the workbook meanwhile, it is tried again.
 */
export function refresh(language: Language): Refreshed {
  const decide = (workbook: Workbook) => decideRefresh(workbook, language);
  for (let tries = 1; ; tries++) {
    const { token } = preview(decide, language);
    if (decide(openWorkbook()).plan.steps.length === 0)
      return { done: false, sentence: nothingToComplete(language) };
    const { done, sentence } = write('refresh', decide, token, language);
    if (done || tries >= TRIES) return { done, sentence };
  }
}

/** The formulas of the whole workbook that have no ranges, completed. */
function decideRefresh(workbook: Workbook, language: Language): Decision {
  const steps = workbook.ids.flatMap((id) => completions(id, 1, 1, workbook.readById(id).formulas, workbook));
  return { plan: { steps }, notes: [], problems: [], done: formulasCompleted(language, steps.length) };
}

/**
 * After a person's edit: completes a short formula where it was typed. Reads nothing but the edited cells where there is
 * none. It is part of what the person typed, and no action of the log.
 */
export function completeEdited(range: GoogleAppsScript.Spreadsheet.Range): void {
  const formulas = range.getFormulas();
  if (!formulas.some((row) => row.some(hasShortForm))) return;
  const steps = completions(
    range.getSheet().getSheetId(),
    range.getRow(),
    range.getColumn(),
    formulas,
    openWorkbook(),
  );
  if (steps.length > 0) apply({ steps });
}

/** A write for each formula that can be completed, in an area whose first cell stands at this row and column. */
function completions(
  tab: number,
  top: number,
  left: number,
  formulas: readonly (readonly string[])[],
  workbook: Workbook,
): Step[] {
  return formulas.flatMap((row, i) =>
    row.flatMap((formula, j): Step[] => {
      const better = hasShortForm(formula) ? completed(formula, workbook) : formula;
      if (better === formula) return [];
      return [
        { do: 'write', tab, row: top + i, column: left + j, cells: [[{ formula: better as `=${string}` }]] },
      ];
    }),
  );
}
