import { countWorkingDays } from '../domain/calendar/working-days.ts';
import { type Day, dayOf, isoOf } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import type { JournalValue } from '../domain/execution/journal.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { journalFields } from '../i18n/choices/journal.ts';
import { formatDay } from '../i18n/format.ts';
import * as say from '../i18n/sentences/goal.ts';
import type { Language } from '../i18n/text.ts';
import { userName } from '../sheets/user.ts';
import type { Workbook } from '../sheets/workbook.ts';
import { headerRowOf, type TabKey } from '../tabs/define.ts';
import { tabs } from '../tabs/index.ts';
import type { Home, SprintCard, SprintForecast } from './contract.ts';
import { brokenSeals } from './history/seal.ts';
import { printKpi } from './sprint/goal-value.ts';
import { goalChanges } from './sprint/goal-versions.ts';
import { knownHolidays } from './sprint/known-holidays.ts';
import { progressOf } from './sprint/progress.ts';
import { readSprint, type Sprint } from './sprint/read-sprint.ts';
import { sprintForecast } from './sprint/sprint-forecast.ts';
import { lastFilled } from './table-writes.ts';
import { loggedActions } from './undo/undo.ts';
import { who } from './who.ts';

/** What the home view shows: the running sprint in brief, and which of our tabs there are. */
export function home(workbook: Workbook, today: Day, recovered: readonly string[], language: Language): Home {
  const counted = (key: TabKey) => {
    const content = workbook.read(key);
    if (!content) return null;
    const width = Object.keys(tabs[key].columns).length;
    return {
      name: content.name,
      rows: width === 0 ? 0 : Math.max(0, lastFilled(content, width) - headerRowOf(tabs[key])),
    };
  };
  return {
    language,
    who: { name: who(language), given: userName() !== null },
    recovered,
    broken: brokenSeals(workbook, language),
    lastAction: loggedActions(workbook, language).find(({ isNext }) => isNext) ?? null,
    sprint: sprintCard(workbook, today, language),
    activeTab: workbook.activeName,
    tabs: {
      pipeline: counted('pipeline'),
      backlog: counted('backlog'),
      team: counted('team'),
      sprint: counted('sprint'),
      kpi: counted('kpi'),
      retro: counted('retro'),
      history: counted('history'),
      points: counted('points'),
      settings: counted('settings'),
    },
  };
}

/** The last change of the goal since the start, with who made it and when; empty where there is none. */
function goalChanged(workbook: Workbook, sprint: Sprint, language: Language): string {
  const changes = goalChanges(workbook, sprint);
  const last = changes[changes.length - 1];
  if (!last) return '';
  const print = (value: JournalValue) =>
    typeof value === 'number' && sprint.kpi !== null
      ? printKpi(sprint.kpi, value, workbook, language)
      : String(value ?? '');
  return say.goalChanged(
    language,
    changes.length,
    choiceWord(journalFields, last.field, language),
    formatDay(dayOf(last.when), language),
    last.who,
    print(last.before),
    print(last.after),
  );
}

function sprintCard(workbook: Workbook, today: Day, language: Language): SprintCard | null {
  const sprint = readSprint(workbook);
  if (sprint?.state !== 'running') return null;
  const from = today > sprint.start ? today : sprint.start;
  return {
    number: sprint.number,
    goal: sprint.goal,
    start: isoOf(sprint.start),
    end: isoOf(sprint.end),
    workingDaysLeft: countWorkingDays(
      from,
      sprint.end,
      knownHolidays(sprint.holidays, sprint.start, sprint.end, workbook),
    ),
    ...progressOf(workbook, sprint, today, language),
    goalChanged: goalChanged(workbook, sprint, language),
    items: { total: sprint.items.length, done: sprint.items.filter(({ state }) => state === 'done').length },
    forecast: forecastOf(sprint, today, workbook),
  };
}

/** A journal whose columns were deleted is said where its formulas stand. */
function forecastOf(sprint: Sprint, today: Day, workbook: Workbook): SprintForecast | null {
  try {
    return sprintForecast(sprint, today, workbook);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
