import { countDaysOff } from '../../domain/calendar/days-off.ts';
import { countWorkingDays, workingDays } from '../../domain/calendar/working-days.ts';
import { type Day, isoOf } from '../../domain/day.ts';
import { capacityOf, membersOf, type TeamMember } from '../../domain/planning/capacity.ts';
import type { Person, Task } from '../../domain/planning/model.ts';
import { tasksOf } from '../../domain/planning/plan.ts';
import { keyOf } from '../../domain/planning/words.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { AdaptDraft, IsoDay, PlanItem } from '../contract.ts';
import { idInJournal } from '../journal/item-id.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import { boardItem, isTakeable, ranksOf, scoredBacklog, waitedFor } from '../sprint/propose.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';
import { sprintOrReason } from '../sprint/running.ts';
import { openTeam } from '../sprint/team-tab.ts';
import { worthInSprint } from './worth.ts';

/** What the *Adapt the sprint* view starts from. */
export function adaptDraft(workbook: Workbook, today: Day, language: Language): AdaptDraft {
  const sprint = sprintOrReason(workbook, language);
  if (typeof sprint === 'string') return { ...nothing, refused: sprint };
  return draftOf(sprint, workbook, today, language);
}

const nothing = {
  number: 0,
  goal: '',
  end: '',
  days: [],
  worked: {},
  people: [],
  items: [],
  others: [],
};

function draftOf(sprint: Sprint, workbook: Workbook, today: Day, language: Language): AdaptDraft {
  const { priorities, method } = scoredBacklog(workbook);
  const ranks = ranksOf(priorities);
  const held = new Map<string, SprintItem>();
  for (const item of sprint.items) {
    const id = idInJournal(item, sprint.number);
    if ((item.id !== '' || item.title !== '') && !held.has(keyOf(id))) held.set(keyOf(id), item);
  }
  const backlog = new Map(priorities.map(({ item }) => [keyOf(item.id), item]));
  const planned = tasksOf(priorities, method);
  const known = new Map(planned.map((task) => [keyOf(task.id), task]));
  const own = [...held].map(([key, item]) => ({
    task: taskOf(item, known.get(key), worthInSprint(item, backlog.get(key)), sprint),
    owner: item.owner,
  }));
  const rest = planned.filter((task) => !held.has(keyOf(task.id)));
  const item = (task: Task, owner: string | null): PlanItem => ({
    ...boardItem(task, ranks, language),
    in: owner !== null,
    owner: owner ?? '',
  });
  const last = Number.POSITIVE_INFINITY;
  const outside = rest
    .filter(isTakeable)
    .map((task) => item(task, null))
    .sort((a, b) => Math.sign((a.rank ?? last) - (b.rank ?? last)) || 0);
  const from = (today > sprint.start ? today : sprint.start) as Day;
  return {
    refused: null,
    number: sprint.number,
    goal: sprint.goal,
    end: isoOf(sprint.end),
    days: workingDays(from, sprint.end, knownHolidays(sprint.holidays, from, sprint.end, workbook)).map(
      isoOf,
    ),
    ...peopleLeft(sprint, from, workbook),
    items: [
      ...own.filter(({ task }) => isTakeable(task)).map((one) => item(one.task, one.owner)),
      ...outside,
    ],
    others: waitedFor([...own.map(({ task }) => task), ...rest]),
  };
}

/**
 * An item as the sprint has it: its state, its effort and its value are those of the Sprint tab. What it gains a plan
 * stays the backlog's priority, as its rank does. The effort is the whole one: no column says what remains of it.
 */
function taskOf(item: SprintItem, known: Task | undefined, worth: number | null, sprint: Sprint): Task {
  const { state, effort, title } = item;
  const base: Task = known ?? {
    id: idInJournal(item, sprint.number),
    title,
    tier: 'should',
    state: 'todo',
    effort,
    worth,
    score: null,
    gain: worth,
    cost: null,
    skills: [],
    dependsOn: [],
    owner: '',
  };
  return { ...base, state, effort, worth };
}

/**
 * The hours that people have left, from a day to the end, and the days that they work. Days off that are dates are taken
 * as they are; a number of days off, and meetings, are spread over the sprint.
 */
function peopleLeft({ start, end, holidays }: Sprint, from: Day, workbook: Workbook) {
  const table = openTeam(workbook);
  const people: Person[] = [];
  const worked: Record<string, IsoDay[]> = {};
  if (!table) return { people, worked };
  const off = knownHolidays(holidays, start, end, workbook);
  const all = countWorkingDays(start, end, off);
  const share = all === 0 ? 0 : countWorkingDays(from, end, off) / all;
  for (const member of membersOf(table, workbook.conventions)) {
    if (member.allocation <= 0) continue;
    const { daysOff, week } = member;
    const left: TeamMember = {
      ...member,
      meetingHours: member.meetingHours * share,
      daysOff: 'count' in daysOff ? { count: daysOff.count * share } : daysOff,
    };
    const { name, hours, skills, maxItems } = capacityOf(left, from, end, off);
    people.push({ name, hours: hours ?? 0, skills, maxItems });
    const isThere = (day: Day) => 'count' in daysOff || countDaysOff(daysOff, day, day, off, week) === 0;
    worked[name] = workingDays(from, end, off, week).filter(isThere).map(isoOf);
  }
  return { people, worked };
}
