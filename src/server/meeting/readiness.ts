import { orderByDependencies } from '../../domain/backlog/dependencies.ts';
import { type BacklogItem, type ItemKey, itemsOf } from '../../domain/backlog/item.ts';
import { readDaysOff } from '../../domain/calendar/days-off.ts';
import { readWeek } from '../../domain/calendar/week.ts';
import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { type Capacity, capacityOf, membersOf } from '../../domain/planning/capacity.ts';
import { memberRows } from '../../domain/planning/member-rows.ts';
import { topItems } from '../../domain/planning/readiness.ts';
import { keyOf } from '../../domain/planning/words.ts';
import type { Table } from '../../domain/table/table.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import { tabs } from '../../tabs/index.ts';
import type { KpiChoice, MeetingCheck, MeetingGap } from '../contract.ts';
import { openBacklog } from '../sprint/backlog-updates.ts';
import { isUnfinished } from '../sprint/close.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { openTeam } from '../sprint/team-tab.ts';

/** The days that a meeting plans, and their holidays as Settings or the sprint's card name them. */
export type Period = { readonly start: Day; readonly end: Day; readonly holidays: string };

type What = MeetingGap['what'];

const gap = (what: What, tab: string, cell = '', of = '', found = ''): MeetingGap => ({
  what,
  tab,
  cell,
  of,
  found,
});

/** In a row of a table of ours. */
const gapAt = (what: What, table: Table, row: number, key: string, of: string, found = '') =>
  gap(what, table.name ?? '', `${letterOf((table.column(key) ?? 0) + 1)}${row + 1}`, of, found);

const nameOf = ({ id, title }: { readonly id: string; readonly title: string }) => `${id} ${title}`.trim();

/**
 * What a goal needs: of a sprint that runs, its words, KPI and target; before, when it is yet to be set, the KPI that have
 * a base.
 */
export function goalCheck(
  workbook: Workbook,
  sprint: Sprint | null,
  kpis: readonly KpiChoice[],
): MeetingCheck {
  const about = 'goal';
  if (sprint) {
    const lack = (what: What, fact: 'goal' | 'kpi' | 'target', isMissing: boolean) =>
      isMissing ? [gap(what, sprint.content.name, `B${sprint.rowOf(fact) ?? ''}`)] : [];
    const gaps = [
      ...lack('noGoal', 'goal', sprint.goal.trim() === ''),
      ...lack('noKpi', 'kpi', sprint.kpi === null),
      ...lack('noTarget', 'target', sprint.target === null),
    ];
    return { about, ready: 3 - gaps.length, of: 3, found: '', gaps };
  }
  const tab = workbook.find('pipeline')?.name;
  const measured = kpis.filter(({ base }) => base !== null);
  const [first] = measured;
  return {
    about,
    ready: measured.length,
    of: kpis.length,
    found: first ? first.baseInWords : '',
    gaps: first ? [] : [gap(tab ? 'noMeasure' : 'noPipeline', tab ?? tabs.pipeline.name[workbook.language])],
  };
}

/** Everybody's hours in the period, and whose cannot be computed. */
export function capacityCheck(
  workbook: Workbook,
  { start, end, holidays }: Period,
): { readonly check: MeetingCheck; readonly people: readonly Capacity[]; readonly hours: number | null } {
  const table = whole(() => openTeam(workbook));
  const off = knownHolidays(holidays, start, end, workbook);
  const members = (table && whole(() => membersOf(table, workbook.conventions))) ?? [];
  const people = members.map((member) => capacityOf(member, start, end, off));
  const gaps =
    table &&
    memberRows(table, 'name').flatMap((row, at) => {
      const of = table.text(row, 'name');
      const lack = (what: What, key: 'hoursPerDay' | 'daysOff' | 'week', isMissing: boolean) =>
        isMissing && members.length > 0 ? [gapAt(what, table, row, key, of, table.text(row, key))] : [];
      return [
        ...lack('noHours', 'hoursPerDay', members[at]?.hoursPerDay === null),
        ...lack('daysOffUnread', 'daysOff', !readDaysOff(table.cell(row, 'daysOff'), workbook.conventions)),
        ...lack('weekUnread', 'week', !readWeek(table.cell(row, 'week'))),
      ];
    });
  const unclear = new Set(gaps?.map(({ of }) => of));
  const known = people.flatMap(({ hours }) => hours ?? []);
  const hours = known.length > 0 ? Math.round(known.reduce((a, b) => a + b) * 100) / 100 : null;
  return {
    check: {
      about: 'capacity',
      ready: people.length - unclear.size,
      of: people.length,
      found: String(hours ?? ''),
      gaps:
        people.length > 0 && gaps ? gaps : [gap('noTeam', table?.name ?? tabs.team.name[workbook.language])],
    },
    people,
    hours,
  };
}

/** The estimates and the prerequisites of a running sprint's items; before, of those that the meeting will talk about. */
export function itemChecks(workbook: Workbook, sprint: Sprint | null, hours: number | null): MeetingCheck[] {
  const table = whole(() => openBacklog(workbook));
  const all = table ? itemsOf(table as Table<ItemKey>) : [];
  const held = sprint?.items.filter(isUnfinished);
  const keys = new Set(held?.map(({ id }) => keyOf(id)));
  const items = held ? all.filter(({ id }) => keys.has(keyOf(id))) : topItems(all, hours);
  const none = table || sprint ? [] : [gap('noBacklog', tabs.backlog.name[workbook.language])];
  // The hours of a running sprint are those of its own tab, where a row is 1 for the sheet's first.
  const of = held?.map((item) => ({ ...item, row: item.row - 1 })) ?? items;
  const at = held ? sprint?.table : table;
  const unestimated = at
    ? of.flatMap((one) => (one.effort ? [] : [gapAt('noEstimate', at, one.row, 'effort', nameOf(one))]))
    : [];
  const waiting = table ? dependencyGaps(table, all, items) : [];
  const check = (about: MeetingCheck['about'], n: number, gaps: readonly MeetingGap[]): MeetingCheck => ({
    about,
    ready: n - new Set(gaps.map(({ cell }) => cell)).size,
    of: n,
    found: '',
    gaps: [...none, ...gaps],
  });
  return [check('estimates', of.length, unestimated), check('dependencies', items.length, waiting)];
}

/** What the items wait for that no one of them brings: ids that nobody has, cycles, open items that are not among them. */
function dependencyGaps(
  table: Table,
  all: readonly BacklogItem[],
  items: readonly BacklogItem[],
): MeetingGap[] {
  const among = new Set(items.map(({ id }) => keyOf(id)));
  return orderByDependencies(all).flatMap(({ item, blockers, cycle }) => {
    const lack = (what: What, ids: readonly string[], between = ', ') =>
      ids.length > 0 ? [gapAt(what, table, item.row, 'dependsOn', nameOf(item), ids.join(between))] : [];
    const ids = (isOpen: boolean) =>
      blockers.flatMap(({ because, id }) =>
        (because === 'open') === isOpen && !(isOpen && among.has(keyOf(id))) ? [id] : [],
      );
    if (!items.includes(item)) return [];
    return [
      ...lack('unknownId', ids(false)),
      ...(cycle ? lack('cycle', cycle, ' → ') : lack('waits', ids(true))),
    ];
  });
}

/** A tab that is empty, or whose columns were deleted, lacks what the meeting needs: it must not keep it from opening. */
function whole<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
