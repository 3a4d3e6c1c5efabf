import { type BacklogItem, itemsOf } from '../../domain/backlog/item.ts';
import { type Method, type Priority, prioritise } from '../../domain/backlog/priority.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import { isoOf } from '../../domain/day.ts';
import type { Person, Task } from '../../domain/planning/model.ts';
import { planSprint, tasksOf } from '../../domain/planning/plan.ts';
import { keyOf } from '../../domain/planning/words.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { scoringOf } from '../../functions/scoring.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { moscow } from '../../i18n/choices/moscow.ts';
import { scoredItemNames } from '../../i18n/fields/scoring.ts';
import { sayPlan } from '../../i18n/fit.ts';
import type { Language } from '../../i18n/text.ts';
import { unreadOf } from '../../i18n/unread.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { placesIn } from '../../tabs/settings/places.ts';
import type { PlanItem, Proposal, SprintRequest } from '../contract.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { nextNumber } from './draft.ts';
import { checkRequest, usualHolidays } from './request.ts';
import { capacities, holidaysOf } from './team-tab.ts';

/**
 * The backlog's items with their priority, by the method and weights of the Settings tab: the ranks that the backlog
 * itself shows. None where there is no backlog.
 */
export function scoredBacklog(workbook: Workbook): {
  readonly priorities: readonly Priority[];
  readonly method: Method;
  /** Null where there is none. */
  readonly table: Table | null;
} {
  const content = workbook.read('backlog');
  const { method } = settingsOf(workbook).values.priority;
  if (!content) return { priorities: [], method: 'sales', table: null };
  const { name, values } = content;
  const table = openTable(values, scoredItemNames, workbook.conventions, { name });
  const sheet = workbook.read('settings');
  const place = sheet && placesIn(sheet.values).priority.table;
  const lines = place ? sheet.values.slice(place.first - 1, place.last) : null;
  const scoring = scoringOf(table, method, lines, workbook);
  return {
    priorities: prioritise(itemsOf(table), scoring.method, scoring.weights),
    method: scoring.method,
    table,
  };
}

/** An item that can still be taken: not done, not dropped. */
export function isTakeable({ state }: Pick<BacklogItem, 'state'>): boolean {
  return state !== 'done' && state !== 'cancelled';
}

/** Which items would fit the sprint, whose they would be, and why: in priority order within hours, skills and dependencies. */
export function propose(workbook: Workbook, request: SprintRequest, language: Language): Proposal {
  const checked = checkRequest(request, nextNumber(workbook), language);
  const holidays = holidaysOf(usualHolidays(workbook), checked.start, checked.end, workbook);
  const capacity = capacities(workbook, checked.team, checked.start, checked.end, holidays);
  const people: Person[] = capacity.map(({ name, hours, skills, maxItems }) => ({
    name,
    hours: hours ?? 0,
    skills,
    maxItems,
  }));
  const { priorities, method, table } = scoredBacklog(workbook);
  const tasks = tasksOf(priorities, method);
  const plan = planSprint(tasks, people);
  const ranks = ranksOf(priorities);
  return {
    end: isoOf(checked.end),
    workingDays: countWorkingDays(checked.start, checked.end, holidays),
    people,
    items: plan.items
      .filter(({ task }) => isTakeable(task))
      .map((planned) => ({
        ...boardItem(planned.task, ranks, language),
        in: planned.in,
        owner: planned.owner,
      })),
    others: waitedFor(tasks),
    quality: sentenceCase(sayPlan(plan, table ? unreadOf([table], language) : '', language)),
  };
}

/** The rank of each item by its id. */
export function ranksOf(priorities: readonly Priority[]): ReadonlyMap<string, number | null> {
  return new Map(priorities.map(({ item, rank }) => [item.id, rank]));
}

/** What a page's list says of a task, wherever it stands. */
export function boardItem(
  task: Task,
  ranks: ReadonlyMap<string, number | null>,
  language: Language,
): Pick<PlanItem, 'id' | 'task' | 'moscow' | 'rank'> {
  return {
    id: task.id,
    task,
    moscow: choiceWord(moscow, task.tier, language),
    rank: ranks.get(task.id) ?? null,
  };
}

/** The items that are over and that others wait for. */
export function waitedFor(tasks: readonly Task[]): Task[] {
  const named = new Set(tasks.filter(isTakeable).flatMap(({ dependsOn }) => dependsOn.map(keyOf)));
  return tasks.filter((task) => !isTakeable(task) && named.has(keyOf(task.id)));
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
