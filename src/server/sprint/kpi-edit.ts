import { measureNames } from '../../functions/choices.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { apply } from '../../sheets/apply.ts';
import { fileFacts } from '../../sheets/workbook.ts';
import { readCard } from '../../tabs/card.ts';
import { formatsOf } from '../../tabs/formats.ts';
import { kpi } from '../../tabs/kpi.ts';
import { kpiFormatSteps } from '../../tabs/kpi-values.ts';

/**
 * After a person chose another KPI in the KPI tab: its figures are shown in its unit, which no formula can set. It is part
 * of what the person did, and no action of the log.
 */
export function formatChosenKpi({ range, value }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const name = readChoice(measureNames, String(value ?? ''));
  if (name === null || range.getColumn() !== 2) return;
  const filled = range.getSheet().getDataRange();
  if (readCard(kpi, filled.getValues()).kpi?.row !== range.getRow()) return;
  const steps = kpiFormatSteps(
    range.getSheet().getSheetId(),
    filled.getFormulas(),
    name,
    formatsOf(fileFacts().locale),
  );
  if (steps.length > 0) apply({ steps });
}
