import type { Day } from '../../domain/day.ts';
import { conversion, type Kpi, leadCount, winRate, wonAmount, wonCount } from '../../domain/kpi/kpi.ts';
import { type LeadKey, leadsOf } from '../../domain/kpi/leads.ts';
import { always, type Period } from '../../domain/kpi/period.ts';
import { qualification } from '../../domain/kpi/qualification.ts';
import { type Condition, rowTest } from '../../domain/table/condition.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { type CountedKpi, sayCases } from '../../i18n/counted-cases.ts';
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
  const table = openLeads(workbook);
  if (!table) return null;
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

/** The pipeline as the table that a goal's KPI reads; null where there is none. */
export function openLeads(workbook: Workbook): Table<LeadKey> | null {
  const content = workbook.read('pipeline');
  return content && openTable(content.values, leadNames, workbook.conventions, { name: content.name });
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

/** Whether a KPI is a count or an amount: of so many days, where a rate is a share of cases. */
export function isCounted(kpi: GoalKpi): kpi is CountedKpi {
  return kpiUnits[kpi] !== 'rate';
}

/**
 * A value with what it was computed from: no rate stands without its n.
 *
 * @param label the KPI's, with the days that are counted where they are to be said
 */
export function kpiInWords(
  kpi: GoalKpi,
  value: Kpi,
  workbook: Workbook,
  language: Language,
  label = choiceWord(goalKpis, kpi, language),
): string {
  if (isCounted(kpi))
    return say.amountOf(
      language,
      label,
      printKpi(kpi, value.numerator, workbook, language),
      sayCases(kpi, value.denominator, language),
    );
  if (value.value === null) return say.nothingYet(language, label);
  return say.rateOf(language, label, value.numerator, value.denominator, formatShare(value.value, language));
}
