import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { alertsOf, type Watched } from '../../domain/kpi/alerts.ts';
import { leadsOf } from '../../domain/kpi/leads.ts';
import { type MeasureName, natures } from '../../domain/kpi/measures.ts';
import type { Period } from '../../domain/kpi/period.ts';
import type { Trend } from '../../domain/kpi/trend.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { ALERT_SPRINTS } from '../../functions/alerts.ts';
import { measureNames } from '../../functions/choices.ts';
import { filterOf } from '../../functions/filter.ts';
import { trendOf } from '../../functions/kpi-trend.ts';
import { kpiWord } from '../../functions/kpi-word.ts';
import type { Printing } from '../../i18n/alerts.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import { formatMoney, formatNumber, formatShare } from '../../i18n/format.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { readCard } from '../../tabs/card.ts';
import { kpi } from '../../tabs/kpi.ts';
import { isMoney } from '../../tabs/kpi-values.ts';
import { openHistory } from '../history/table.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { readSprint, type Sprint } from '../sprint/read-sprint.ts';

export type LeadTable = Table<keyof (typeof leadNames)['fields']>;

/** A workbook's KPI and its alerts, as the KPI tab shows them; today is the clock's. */
export type WatchedKpi = Watched & {
  readonly name: MeasureName;
  readonly table: LeadTable;
  readonly pipeline: string;
  /** Null where the KPI's columns are not there. */
  readonly trend: Trend | null;
  readonly sprint: Sprint | null;
  readonly responseHours: number;
};

/** The pipeline as KPI read it; null where there is none. */
export function pipelineTable(workbook: Workbook): { table: LeadTable; name: string } | null {
  const content = workbook.read('pipeline');
  if (!content) return null;
  const { name, values } = content;
  return { table: openTable(values, leadNames, workbook.conventions, { name }), name };
}

/** @returns null without a pipeline */
export function watched(workbook: Workbook, today: Day): WatchedKpi | null {
  const pipeline = pipelineTable(workbook);
  if (!pipeline) return null;
  const { table } = pipeline;
  const sprint = readSprint(workbook);
  const period: Period = { start: sprint?.start ?? null, end: sprint?.end ?? null };
  const tab = workbook.read('kpi');
  const card = tab && readCard(kpi, tab.values);
  const chosen = String(card?.kpi?.value ?? '');
  const name = readChoice(measureNames, chosen) ?? sprint?.kpi ?? 'conversion';
  const history = openHistory(workbook);
  const filter = String(card?.segment?.value ?? '').trim() || null;
  const definition = String(card?.definition?.value ?? '') || null;
  const trend = known(() =>
    trendOf(
      { table, name, history, period, filter, definition, most: ALERT_SPRINTS, level: 0.95 },
      workbook.language,
    ),
  );
  const { quota, responseHours, silentDays } = settingsOf(workbook).values.alerts;
  const line = trend?.current ?? null;
  const watch = { today, period, quota, responseHours, silentDays, line };
  const found = known(() => alertsOf(leadsOf(table, filterOf(table, filter, '')), watch)) ?? {
    alerts: [],
    judged: new Set(),
  };
  return { ...found, name, table, pipeline: pipeline.name, trend, sprint, responseHours };
}

/** How the alerts' figures are written for a user. */
export function printing(
  { name, table }: Pick<WatchedKpi, 'name' | 'table'>,
  workbook: Workbook,
  language: Language,
): Printing {
  const money = (value: number) => formatMoney(value, workbook.locale, language);
  return {
    language,
    kpi: kpiWord(name, language),
    value: (value) =>
      natures[name][0] === 'rate'
        ? formatShare(value, language)
        : isMoney(name)
          ? money(value)
          : formatNumber(value, language),
    money,
    title: (row) => titleOf(table, row),
  };
}

/** How a deal is called: by its name, else its client, else its id. */
export function titleOf(table: LeadTable, row: number): string {
  for (const key of ['name', 'client', 'id'] as const) {
    const text = table.has(key) ? table.text(row, key) : '';
    if (text !== '') return text;
  }
  return '';
}

/** What the pipeline's columns do not allow is not known. */
function known<T>(value: () => T): T | null {
  try {
    return value();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
