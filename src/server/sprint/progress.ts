import { UserError } from '../../domain/errors.ts';
import { explain } from '../../i18n/problems.ts';
import * as say from '../../i18n/sentences/goal.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { goalValue, kpiInWords, printKpi } from './goal-value.ts';
import type { Sprint } from './read-sprint.ts';

/** Where the sprint's goal stands, with its n and its target, or why it cannot be said. */
export function progressOf(workbook: Workbook, sprint: Sprint, language: Language): string {
  if (!sprint.kpi) return say.notMeasured(language);
  try {
    const value = goalValue(workbook, sprint.kpi, sprint.start, sprint.end, sprint.segments);
    if (!value) return say.notMeasured(language);
    const words = kpiInWords(sprint.kpi, value, workbook, language);
    return sprint.target === null
      ? words
      : say.withTarget(language, words, printKpi(sprint.kpi, sprint.target, workbook, language));
  } catch (error) {
    if (error instanceof UserError) return explain(error, language);
    throw error;
  }
}
