import { type BacklogItem, itemsOf } from '../../domain/backlog/item.ts';
import { type Priority, prioritise } from '../../domain/backlog/priority.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import { isoOf } from '../../domain/day.ts';
import type { Person } from '../../domain/planning/model.ts';
import { planSprint, tasksOf } from '../../domain/planning/plan.ts';
import { openTable } from '../../domain/table/table.ts';
import { scoringOf } from '../../functions/scoring.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { moscow } from '../../i18n/choices/moscow.ts';
import { scoredItemNames } from '../../i18n/fields/scoring.ts';
import { sayReason } from '../../i18n/reasons.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { placesIn } from '../../tabs/settings/places.ts';
import type { Proposal, ProposedItem, SprintRequest } from '../contract.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { nextNumber } from './draft.ts';
import { checkRequest, usualHolidays } from './request.ts';
import { capacities, holidaysOf } from './team-tab.ts';

/**
 * The backlog's items with their priority, by the method and weights of the Settings tab: the ranks that the backlog
 * itself shows. None where there is no backlog.
 */
export function scoredBacklog(workbook: Workbook): Priority[] {
  const content = workbook.read('backlog');
  if (!content) return [];
  const { name, values } = content;
  const table = openTable(values, scoredItemNames, workbook.conventions, { name });
  const { method } = settingsOf(workbook).values.priority;
  const sheet = workbook.read('settings');
  const place = sheet && placesIn(sheet.values).priority.table;
  const lines = place ? sheet.values.slice(place.first - 1, place.last) : null;
  const scoring = scoringOf(table, method, lines, workbook);
  return prioritise(itemsOf(table), scoring.method, scoring.weights);
}

/** An item that can still be taken: not done, not dropped. */
export function isTakeable({ state }: BacklogItem): boolean {
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
  const priorities = scoredBacklog(workbook);
  const byId = new Map(priorities.map((priority) => [priority.item.id, priority]));
  const plan = planSprint(tasksOf(priorities), people);
  const items = plan.items.flatMap((planned): ProposedItem[] => {
    const priority = byId.get(planned.task.id);
    if (!priority || !isTakeable(priority.item)) return [];
    const { item, score, rank } = priority;
    return [
      {
        id: item.id,
        title: item.title,
        moscow: choiceWord(moscow, item.tier, language),
        effort: item.effort,
        score,
        rank,
        skill: item.skills.join(', '),
        in: planned.in,
        owner: planned.owner,
        // Its rank says already why it is in.
        reason: planned.reason.code === 'taken' ? '' : sayReason(planned, language),
      },
    ];
  });
  return {
    end: isoOf(checked.end),
    workingDays: countWorkingDays(checked.start, checked.end, holidays),
    capacity: people.map(({ name, hours }) => ({ member: name, hours })),
    items,
  };
}
