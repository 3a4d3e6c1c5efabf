import { sprintEnd } from '../../domain/calendar/working-days.ts';
import { addDays, type Day, isoOf, weekdayOf } from '../../domain/day.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis, kpiUnits } from '../../tabs/goal-kpis.ts';
import type { KpiChoice, Member, SprintDraft } from '../contract.ts';
import { openHistory } from '../history/table.ts';
import { openActions } from '../retro/notes.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { goalBase } from './goal-base.ts';
import { goalValues, objectiveInWords, pastResults } from './goal-figures.ts';
import { ownersOf } from './owners.ts';
import { deliveryInWords } from './past-delivery.ts';
import { readSprint } from './read-sprint.ts';
import { teamOf, teamProblems, weeksOf } from './team-tab.ts';

/** The number of the next sprint: one more than the highest that the sprint tab or History knows. */
export function nextNumber(workbook: Workbook): number {
  const known = [readSprint(workbook)?.number ?? 0];
  const table = openHistory(workbook);
  if (table?.has('sprint')) for (const row of table.rows) known.push(table.number(row, 'sprint') ?? 0);
  return known.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** Why no sprint can start now: one runs already. */
export function refusalToStart(workbook: Workbook, language: Language): string | null {
  const sprint = readSprint(workbook);
  if (sprint?.state !== 'running') return null;
  return say.sprintRuns(language, sprint.number, formatDay(sprint.end, language));
}

/** What the *New sprint* view starts from: the last sprint's team, the pipeline's figures as base, the next Monday. */
export function draftSprint(workbook: Workbook, today: Day, language: Language): SprintDraft {
  const hints: string[] = [];
  if (!workbook.find('backlog')) hints.push(say.noBacklog(language));
  if (!workbook.find('pipeline')) hints.push(say.noPipeline(language));
  const { weeks } = settingsOf(workbook).values.planning;
  const length = ([1, 2, 3, 4] as const).find((known) => known === Math.round(weeks)) ?? 2;
  const start = nextMonday(today);
  const sprint = { start, end: sprintEnd(start, length) };
  const kpis = (Object.keys(goalKpis.choices) as GoalKpi[]).map((key): KpiChoice => {
    const { value, inWords } = goalBase(workbook, key, [], sprint, today, language);
    const label = choiceWord(goalKpis, key, language);
    return { key, label, unit: kpiUnits[key], base: value, baseInWords: inWords };
  });
  const first = usualAim(kpis);
  const team = usualTeam(workbook);
  return {
    refused: refusalToStart(workbook, language),
    number: nextNumber(workbook),
    start: isoOf(start),
    weeks: length,
    kpis,
    goal: {
      text: '',
      kpi: first?.key ?? 'winRate',
      base: first?.base ?? null,
      target: null,
      segments: [],
    },
    values: goalValues(workbook),
    past: pastResults(workbook),
    dateOrder: workbook.conventions.dateOrder,
    objective: objectiveInWords(workbook, start, length, language),
    actions: openActions(workbook, today, language).map(({ line }) => line),
    team,
    delivered: deliveryInWords(
      team.map(({ name }) => name),
      workbook,
      language,
    ),
    worked: weeksOf(workbook),
    hints: [...hints, ...teamProblems(workbook, language)],
  };
}

/**
 * What a goal aims at unless the user says otherwise: the win rate, once deals are closed. It counts what closes during
 * the sprint; the conversion rate follows the leads created during it, few of which close within so short a time, so
 * that it would stay near 0 whatever the team does.
 */
function usualAim(kpis: readonly KpiChoice[]): KpiChoice | undefined {
  const known = kpis.filter(({ base }) => base !== null);
  return known.find(({ key }) => key === 'winRate') ?? known[0] ?? kpis[0];
}

/** Today where it is a Monday, else the next one. */
function nextMonday(today: Day): Day {
  return addDays(today, (8 - weekdayOf(today)) % 7);
}

/** The team's tab; before there is one, the people that the pipeline and the backlog name as owners. */
function usualTeam(workbook: Workbook): Member[] {
  const members = teamOf(workbook);
  if (members.length > 0) return members;
  const { hoursPerDay, focus } = settingsOf(workbook).values.planning;
  return ownersOf(workbook).map(({ name, skills }) => ({ name, skills, hoursPerDay, daysOff: 0, focus }));
}
