import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import { type Day, dayOf, isoOf } from '../../domain/day.ts';
import { type Pace, paceOf } from '../../domain/execution/pace.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Board, BoardCard } from '../contract.ts';
import { openHistory } from '../history/table.ts';
import { idInJournal } from '../journal/item-id.ts';
import { readJournal } from '../journal/journal-tab.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { openBacklog } from '../sprint/backlog-updates.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import { peopleOf } from '../sprint/people.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { sprintOrReason } from '../sprint/running.ts';

/** How many closed sprints the pace looks back. */
const LOOKED_BACK = 6;

/** The running sprint as cards, with what a person may have in progress and how fast the team finishes things. */
export function board(workbook: Workbook, today: Day, language: Language): Board {
  const of = sprintOrReason(workbook, language);
  if (typeof of === 'string') return { ...nothing, refused: of, locale: workbook.locale };
  const off = knownHolidays(of.holidays, of.start, of.end, workbook);
  return {
    refused: null,
    number: of.number,
    goal: of.goal,
    end: isoOf(of.end),
    workingDaysLeft: countWorkingDays(Math.max(today, of.start) as Day, of.end, off),
    locale: workbook.locale,
    cards: cardsOf(of, today, workbook),
    ...limitsOf(workbook),
    pace: teamPace(of, today, off, workbook),
  };
}

const nothing = {
  number: 0,
  goal: '',
  end: '',
  workingDaysLeft: 0,
  cards: [],
  limits: {},
  limit: 0,
  pace: { items: 0, days: 0 },
};

/** One card an item; of rows with the same id the first. */
function cardsOf(sprint: Sprint, today: Day, workbook: Workbook): BoardCard[] {
  const backlog = openBacklog(workbook);
  const rows = new Map(backlog?.rows.map((row) => [backlog.text(row, 'id'), row]));
  const since = new Map<string, Day>();
  for (const { item, field, sprint: of, when } of readJournal(workbook))
    if (field === 'status' && of === sprint.number) since.set(item, dayOf(when));
  const cards = new Map<string, BoardCard>();
  for (const item of sprint.items) {
    if (item.id === '' && item.title === '') continue;
    const key = idInJournal(item, sprint.number);
    if (cards.has(key)) continue;
    const row = rows.get(item.id);
    const day = since.get(key);
    const said = (field: 'client' | 'product') =>
      row === undefined || !backlog ? '' : backlog.text(row, field);
    const { id, title, owner, state, status, effort, value, blocker } = item;
    const moscow = sprint.table?.text(item.row - 1, 'moscow') ?? '';
    cards.set(key, {
      ...{ key, id, title, owner, state, status, effort, value, moscow, blocker },
      client: said('client'),
      product: said('product'),
      days: day === undefined ? null : Math.max(0, today - day),
    });
  }
  return [...cards.values()];
}

/** Per person the Team tab's limit, else that of the Settings. */
function limitsOf(workbook: Workbook): Pick<Board, 'limits' | 'limit'> {
  const known = peopleOf(workbook).flatMap(({ name, most }) => (most === null ? [] : [[name, most]]));
  return { limits: Object.fromEntries(known), limit: settingsOf(workbook).values.planning.wipLimit };
}

/** What was finished in the last closed sprints and in the running one, on the days that have begun. */
function teamPace(sprint: Sprint, today: Day, off: ReadonlySet<Day>, workbook: Workbook): Pace {
  const until = Math.min(today, sprint.end) as Day;
  const now = {
    items: sprint.items.filter(({ state }) => state === 'done').length,
    days: countWorkingDays(sprint.start, until, off),
  };
  return paceOf([...closedPaces(workbook), ...(now.days > 0 ? [now] : [])]);
}

function closedPaces(workbook: Workbook): Pace[] {
  const table = openHistory(workbook);
  if (!table) return [];
  const { holidays } = settingsOf(workbook).values.calendar;
  return table.rows
    .flatMap((row): Pace[] => {
      const [start, end] = [table.day(row, 'start'), table.day(row, 'end')];
      const items = table.number(row, 'doneItems');
      if (start === null || end === null || items === null || table.day(row, 'closedOn') === null) return [];
      return [{ items, days: countWorkingDays(start, end, knownHolidays(holidays, start, end, workbook)) }];
    })
    .slice(-LOOKED_BACK);
}
