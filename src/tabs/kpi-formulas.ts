import type { MeasureName } from '../domain/kpi/measures.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { stages } from '../i18n/choices/stage.ts';
import type { Language, Text } from '../i18n/text.ts';
import { detailMode, FAR_DAY, kpiFormula } from './goal-kpis.ts';
import type { kpi } from './kpi.ts';
import { type Content, formula } from './plan.ts';
import { historyColumn, historyRange, pipelineColumn } from './references.ts';
import { type SettingsSheet, settingCell } from './settings/references.ts';

/** The formulas of the KPI tab. */

/** What the tab's formulas read, by the names of the tabs; null where there is none yet. */
export type KpiSources = {
  readonly pipeline: string;
  /** The pipeline's columns, those that a team has added among them. */
  readonly range: string;
  /** Whether one of them says when leads were first contacted. */
  readonly hasFirstContact: boolean;
  readonly sprint: string | null;
  readonly history: string | null;
  readonly settings: SettingsSheet | null;
  /** The KPI of the sprint's goal, and what it counts by as the sprint starts; the usual one and null without a sprint. */
  readonly kpi: MeasureName;
  readonly definition: string | null;
};

export type At = (fact: keyof (typeof kpi)['card']) => string;

/** The blocks that are one formula. */
export type SpilledBlock =
  | 'trend'
  | 'alerts'
  | 'sprintCohort'
  | 'allCohort'
  | 'dealSize'
  | 'response'
  | 'funnel'
  | 'impact'
  | 'by';

/** The days of the sprint before, which Pareto is compared with; blank without a history. */
export function compared(history: string | null, at: At): readonly [Content, Content] {
  if (history === null) return [null, null];
  const [starts, ends] = [historyColumn(history, 'start'), historyColumn(history, 'end')];
  const last = `MAXIFS(${starts};${starts};"<"&N(${at('start')}))`;
  return [
    formula(`=IF(${last}=0;"";${last})`),
    formula(`=IF(${at('beforeStart')}="";"";MAXIFS(${ends};${starts};${at('beforeStart')}))`),
  ];
}

/** The formula of each block. */
export function formulasOf(
  at: At,
  { range, history, settings }: KpiSources,
  language: Language,
): Readonly<Record<SpilledBlock, `=${string}`>> {
  const past = history === null ? '' : historyRange(history);
  const period = `${at('start')};${at('end')}`;
  const detail = `"${detailMode[language]}"`;
  const setting = (key: 'quota' | 'responseHours' | 'silentDays') =>
    settings ? settingCell(settings, 'alerts', key) : '';
  const thresholds = [setting('quota'), setting('responseHours'), setting('silentDays')].join(';');
  const counted = `${at('segment')};${at('definition')}`;
  return {
    trend: `=SPRINT_TREND(${range};${at('kpi')};${past};${period};${counted})`,
    alerts: `=IF(${at('seen')}="";"";SPRINT_ALERTS(${range};${at('seen')};${at('kpi')};${past};${period};${thresholds};${counted}))`,
    sprintCohort: `=SPRINT_CONVERSION(${range};${period};${detail})`,
    allCohort: `=SPRINT_CONVERSION(${range};;;${detail})`,
    dealSize: `=SPRINT_DEALSIZE(${range};${period};${detail})`,
    response: `=SPRINT_RESPONSE(${range};${period})`,
    funnel: `=SPRINT_FUNNEL(${range};;${period})`,
    impact: `=SPRINT_IMPACT(${range};${at('kpi')};${past};;;${at('by')};${at('segment')})`,
    by: `=SPRINT_BY(${range};${at('kpi')};${at('by')};${period};${at('segment')})`,
  };
}

/** Pareto's sort of the amounts won in the period, by the header that the card names, and in the days before it. */
export function paretoOf({ pipeline, range }: KpiSources, at: At, language: Language): `=${string}` {
  const headers = range.replace(/([A-Z]+):([A-Z]+)$/, '$11:$21');
  const closed = pipelineColumn(pipeline, 'closed');
  const won = `${pipelineColumn(pipeline, 'stage')}="${choiceWord(stages, 'won', language)}"`;
  const until = `IF(${at('end')}="";${FAR_DAY};${at('end')})`;
  const labels = `INDEX(${range};0;MATCH(${at('pareto')};${headers};0))`;
  const both = (from: string, to: string) =>
    [labels, pipelineColumn(pipeline, 'amount')]
      .map((column) => `IFERROR(FILTER(${column};${won};${closed}>=${from};${closed}<=${to});"")`)
      .join(';');
  const any = kpiFormula('wonCount', pipeline, at('start'), at('end'), language).slice(1);
  const now = both(`N(${at('start')})`, until);
  // Without days to compare with, nothing lies between them.
  const before = both(at('beforeStart'), at('beforeEnd'));
  return `=IF(${any}=0;"";SPRINT_PARETO(${now};;${before}))`;
}

/** The last day that the pipeline knows of, within the sprint: no clock, which a function may not be given. */
export function seenOn(pipeline: string, end: string, language: Language): `=${string}` {
  const [stage, closed] = [pipelineColumn(pipeline, 'stage'), pipelineColumn(pipeline, 'closed')];
  const last = (of: 'won' | 'lost') => `MAXIFS(${closed};${stage};"${choiceWord(stages, of, language)}")`;
  const day = `MAX(${pipelineColumn(pipeline, 'created')};${last('won')};${last('lost')})`;
  return `=IF(${day}=0;"";MIN(${day};IF(${end}="";${FAR_DAY};${end})))`;
}

/** The KPI's course as a small line, the oldest sprint on the left; the base, which is no sprint, is left out. */
export function sparkline(row: number): `=${string}` {
  const [sprints, values] = [`A${row}:A${row + 10}`, `B${row}:B${row + 10}`];
  const kept = (column: string) => `IFERROR(FILTER(${column};ISNUMBER(${sprints}));${column})`;
  return `=IF(COUNT(${values})<2;"";SPARKLINE(SORT(${kept(values)};${kept(sprints)};1)))`;
}

/** What a formula or a cell of the tab says in words. */
export const noSprint: Text = {
  fr: 'Aucun sprint n’a commencé : toutes les dates comptent.',
  en: 'No sprint has started: all dates count.',
};
export const total: Text = { fr: 'Total', en: 'Total' };
