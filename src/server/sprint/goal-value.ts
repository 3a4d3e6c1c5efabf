import type { Day } from '../../domain/day.ts';
import { conversion, type Kpi, leadCount, winRate, wonAmount, wonCount } from '../../domain/kpi/kpi.ts';
import { leadsOf } from '../../domain/kpi/leads.ts';
import { always, type Period } from '../../domain/kpi/period.ts';
import { qualification } from '../../domain/kpi/qualification.ts';
import { type Condition, rowTest } from '../../domain/table/condition.ts';
import { openTable } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import { formatMoney, formatNumber, formatShare } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/goal.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis, kpiUnits } from '../../tabs/goal-kpis.ts';

/**
 * A goal's KPI computed from the pipeline tab; null where there is no pipeline, or nothing in it that says the outcome.
 *
 * @param start @param end days, both included; null leaves the side open
 * @param segments the part of the pipeline that the goal is about
 */
export function goalValue(
  workbook: Workbook,
  kpi: GoalKpi,
  start: Day | null,
  end: Day | null,
  segments: readonly Condition[] = [],
): Kpi | null {
  const content = workbook.read('pipeline');
  if (!content) return null;
  const table = openTable(content.values, leadNames, workbook.conventions, { name: content.name });
  const leads = leadsOf(table, segments.length === 0 ? undefined : rowTest(table, segments));
  const period: Period = start === null && end === null ? always : { start, end };
  switch (kpi) {
    case 'conversion':
      return conversion(leads, period);
    case 'winRate':
      return winRate(leads, period);
    case 'qualification':
      return qualification(leads, period);
    case 'wonCount':
      return wonCount(leads, period);
    case 'wonAmount':
      return wonAmount(leads, period);
    case 'leadCount':
      return leadCount(leads, period);
  }
}

/** A KPI's value in its unit: `15,0 %`, `1 234,50 €`, `12`. */
export function printKpi(kpi: GoalKpi, value: number, workbook: Workbook, language: Language): string {
  switch (kpiUnits[kpi]) {
    case 'rate':
      return formatShare(value, language);
    case 'money':
      return formatMoney(value, workbook.locale, language);
    case 'count':
      return formatNumber(value, language);
  }
}

/** A value with what it was computed from: no rate stands without its n. */
export function kpiInWords(kpi: GoalKpi, value: Kpi, workbook: Workbook, language: Language): string {
  const label = choiceWord(goalKpis, kpi, language);
  if (kpiUnits[kpi] !== 'rate')
    return say.amountOf(
      language,
      label,
      printKpi(kpi, value.numerator, workbook, language),
      value.denominator,
    );
  if (value.value === null) return say.nothingYet(language, label);
  return say.rateOf(language, label, value.numerator, value.denominator, formatShare(value.value, language));
}
