import { countWorkingDays, sprintEnd } from '../../domain/calendar/working-days.ts';
import { addDays, type Day, dayFromIso } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { pipelineValues, segmentFields } from '../../domain/goal/pipeline-values.ts';
import type { Kpi } from '../../domain/kpi/kpi.ts';
import type { Condition } from '../../domain/table/condition.ts';
import { openTable } from '../../domain/table/table.ts';
import { readChoice } from '../../i18n/choices/define.ts';
import { dealFields, dealNames } from '../../i18n/fields/deal.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/goal.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis, kpiUnits } from '../../tabs/goal-kpis.ts';
import type { Api, GoalFigures, GoalSegment, SprintDraft } from '../contract.ts';
import { openHistory } from '../history/table.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { goalBase } from './goal-base.ts';
import { goalValue, isCounted, printKpi } from './goal-value.ts';
import { holidaysOf } from './team-tab.ts';

/** The pace of leads is that of so many weeks before today. */
const PACE_WEEKS = 8;

/** The KPI that a page names; the first where it names none of ours. */
export function kpiOf(key: string): GoalKpi {
  return (Object.keys(goalKpis.choices) as GoalKpi[]).find((known) => known === key) ?? 'conversion';
}

/** A page's segments, checked: columns that we know, texts of a cell's length. */
export function checkedSegments(segments: unknown): GoalSegment[] {
  return (Array.isArray(segments) ? segments : []).flatMap((one: Partial<GoalSegment>): GoalSegment[] => {
    const field = segmentFields.find((known) => known === one?.field);
    const value = String(one?.value ?? '').trim();
    return field === undefined || value === '' ? [] : [{ field, value: value.slice(0, 200) }];
  });
}

/** Segments as the conditions that a filter reads; several values of a column are any of them. */
export function conditionsOf(segments: readonly GoalSegment[], language: Language): Condition[] {
  return segmentFields.flatMap((field): Condition[] => {
    const values = segments.filter((one) => one.field === field).map(({ value }) => value);
    return values.length === 0 ? [] : [{ column: dealFields[field].header[language], values }];
  });
}

/** What a goal on a KPI and a part of the pipeline starts from: its base with its n, and what the sprint will bring. */
export function goalFigures(
  workbook: Workbook,
  request: Parameters<Api['goalFigures']>[0],
  today: Day,
  language: Language,
): GoalFigures {
  const kpi = kpiOf(String(request.kpi));
  const conditions = conditionsOf(checkedSegments(request.segments), workbook.language);
  // A page asks while a day is being typed: the base is then that of a sprint from today on.
  const asked = dayFromIso(String(request.start));
  const start = asked ?? today;
  const weeks = ([1, 2, 3, 4] as const).find((known) => known === request.weeks);
  const end = sprintEnd(start, weeks ?? 2);
  const base = goalBase(workbook, kpi, conditions, { start, end }, today, language);
  const figures = { base: base.value, baseInWords: base.inWords, expected: null, paceInWords: '' };
  if (isCounted(kpi) || asked === null || weeks === undefined) return figures;
  const from = addDays(today, -7 * PACE_WEEKS);
  const until = addDays(today, -1);
  const lately = known(() => goalValue(workbook, kpi, from, until, conditions));
  const holidays = (first: Day, last: Day) =>
    holidaysOf(settingsOf(workbook).values.calendar.holidays, first, last, workbook);
  const worked = countWorkingDays(from, until, holidays(from, until));
  if (!lately || lately.denominator === 0 || worked === 0)
    return { ...figures, paceInWords: say.noPace(language, PACE_WEEKS) };
  const days = countWorkingDays(start, end, holidays(start, end));
  return {
    ...figures,
    expected: Math.round((lately.denominator / worked) * days),
    paceInWords: say.pace(language, lately.denominator, PACE_WEEKS, days),
  };
}

/** The pipeline's values that the words of a goal are matched with. */
export function goalValues(workbook: Workbook): SprintDraft['values'] {
  const content = workbook.read('pipeline');
  if (!content) return {};
  return pipelineValues(openTable(content.values, dealNames, workbook.conventions, { name: content.name }));
}

/** What closed sprints came to, by the KPI of their goal. */
export function pastResults(workbook: Workbook): SprintDraft['past'] {
  const table = openHistory(workbook);
  const past: { [K in GoalKpi]?: number[] } = {};
  if (!table) return past;
  for (const row of table.rows) {
    const kpi = readChoice(goalKpis, table.text(row, 'kpi'));
    const result = table.number(row, 'result');
    if (kpi === null || result === null) continue;
    const results = past[kpi] ?? [];
    past[kpi] = results;
    results.push(result);
  }
  return past;
}

/**
 * What is left of the objective in Settings, and this sprint's share of it by its working days. A rate is no sum that could
 * be shared: its target is given as it stands.
 */
export function objectiveInWords(
  workbook: Workbook,
  start: Day,
  weeks: 1 | 2 | 3 | 4,
  language: Language,
): string {
  const { values } = settingsOf(workbook);
  const { kpi: key, target, from, to } = values.objective;
  if (key === null || target === null || from === null || to === null || to < start) return '';
  const kpi = kpiOf(String(key));
  const print = (amount: number) => printKpi(kpi, amount, workbook, language);
  const label = goalKpis.choices[kpi].words[language];
  const last = formatDay(to as Day, language);
  if (kpiUnits[kpi] === 'rate') return say.objectiveRate(language, label, print(target), last);
  const value = known(() => goalValue(workbook, kpi, from as Day, to as Day));
  const left = Math.max(0, target - (value?.value ?? 0));
  const days = (first: Day, end: Day) =>
    countWorkingDays(first, end, holidaysOf(values.calendar.holidays, first, end, workbook));
  const sprint = sprintEnd(start, weeks);
  const all = days(start, to as Day);
  if (all === 0) return '';
  const share = (left * days(start, sprint < to ? sprint : (to as Day))) / all;
  return say.objectiveShare(
    language,
    label,
    print(left),
    last,
    print(kpiUnits[kpi] === 'count' ? Math.ceil(share) : share),
  );
}

/** A figure that the pipeline's columns do not allow is not known; the others still are. */
export function known(value: () => Kpi | null): Kpi | null {
  try {
    return value();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
