import { usualWeek, type Week } from '../../domain/calendar/week.ts';
import type { Day } from '../../domain/day.ts';
import {
  type Capacity,
  capacityOf,
  type MemberKey,
  membersOf,
  type TeamMember,
} from '../../domain/planning/capacity.ts';
import { memberRows } from '../../domain/planning/member-rows.ts';
import { listOf } from '../../domain/planning/words.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { holidaysOf as readHolidays } from '../../functions/holidays.ts';
import { memberFields, memberNames } from '../../i18n/fields/member.ts';
import { memberAbove, memberUnread } from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import { expectedText } from '../../i18n/unread.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { letterOf } from '../../tabs/a1.ts';
import { freeName } from '../../tabs/free-name.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import { type Content, formula, type Step, type TabHandle } from '../../tabs/plan.ts';
import {
  capacityColumn,
  capacityColumns,
  capacityWidths,
  GAP,
  sprintCell,
  teamRange,
} from '../../tabs/references.ts';
import { calendar } from '../../tabs/settings/calendar.ts';
import { team } from '../../tabs/team.ts';
import { teamPlaces } from '../../tabs/team-places.ts';
import type { Member } from '../contract.ts';
import { addedRecords, columnSteps, lastFilled } from '../table-writes.ts';

/** The holidays that a sprint's card or the Settings tab names, as SPRINT_CAPACITY reads them. @throws UserError argumentUnread */
export function holidaysOf(text: string, start: Day, end: Day, workbook: Workbook): ReadonlySet<Day> {
  return readHolidays(text, start, end, calendar.title[workbook.language], workbook);
}

/** The team's tab opened, without what is computed beside it; null where there is none. @throws UserError emptyTable */
export function openTeam(workbook: Workbook): Table<keyof typeof memberFields> | null {
  const content = workbook.read('team');
  return (
    content && openTable(teamPlaces(content).cells, memberNames, workbook.conventions, { name: content.name })
  );
}

/** What of the team's rows cannot be read, one sentence each: where, what was found, what was expected. */
export function teamProblems(workbook: Workbook, language: Language): string[] {
  const table = openTeam(workbook);
  if (!table) return [];
  membersOf(table, workbook.conventions);
  return table.unread
    .filter(({ field, expected }) => field !== 'name' || expected === 'once')
    .map(({ row, field, found, expected }) => {
      const { header, note } = memberFields[field as keyof typeof memberFields];
      const place = `${letterOf((table.column(field as keyof typeof memberFields) ?? 0) + 1)}${row}`;
      if (expected === 'once') return memberAbove(language, table.name ?? '', place, found);
      const should = expected ? `${expectedText[expected][language]}.` : (note?.[language] ?? '');
      return memberUnread(language, table.name ?? '', place, header[language], found, should);
    });
}

function teamMembers(workbook: Workbook): TeamMember[] {
  const table = openTeam(workbook);
  return table ? membersOf(table, workbook.conventions) : [];
}

/** The days of the week of who works others than Monday to Friday, by name. */
export function weeksOf(workbook: Workbook): Readonly<Record<string, Week>> {
  const others = teamMembers(workbook).filter(({ week }) => week.join() !== usualWeek.join());
  return Object.fromEntries(others.map(({ name, week }) => [name, week]));
}

/** The team as its tab says; nobody where there is none. Days off are of one sprint: they are not carried to the next. */
export function teamOf(workbook: Workbook): Member[] {
  return teamMembers(workbook).map((member) => ({
    name: member.name,
    skills: member.skills.join(', '),
    hoursPerDay: member.hoursPerDay ?? 0,
    daysOff: 0,
    focus: member.focus,
  }));
}

/** What each member of a request brings, with what the team's tab knows beside (meetings, allocation, most items). */
export function capacities(
  workbook: Workbook,
  members: readonly Member[],
  start: Day,
  end: Day,
  holidays: ReadonlySet<Day>,
): Capacity[] {
  const known = new Map(teamMembers(workbook).map((member) => [member.name, member]));
  return members.map(({ name, skills, hoursPerDay, daysOff, focus }) => {
    const before = known.get(name);
    const member: TeamMember = {
      name,
      skills: listOf(skills),
      hoursPerDay,
      daysOff: { count: daysOff },
      focus,
      week: before?.week ?? usualWeek,
      // Who takes part again after a sprint without them has their time back.
      allocation: before?.allocation || 1,
      meetingHours: before?.meetingHours ?? 0,
      maxItems: before?.maxItems ?? null,
    };
    return capacityOf(member, start, end, holidays);
  });
}

/** The steps that bring the team's tab in line with a request: known names are updated, new ones added, absent ones get no time. */
export function teamSteps(workbook: Workbook, members: readonly Member[], sprintName: string): Step[] {
  const content = workbook.read('team');
  const table = openTeam(workbook);
  if (!content || !table) return newTeam(workbook, members, sprintName);
  table.require('name', 'hoursPerDay');
  const rowOf = new Map(memberRows(table, 'name').map((row) => [table.text(row, 'name'), row]));
  const named = new Set(members.map(({ name }) => name));
  const columns = new Map<MemberKey, Map<number, Content>>();
  const set = (key: MemberKey, row: number, value: Content) => {
    const rows = columns.get(key) ?? new Map<number, Content>();
    columns.set(key, rows.set(row, value));
  };
  for (const member of members) {
    const row = rowOf.get(member.name);
    if (row === undefined) continue;
    for (const [key, value] of Object.entries(contentsOf(member)) as [MemberKey, Content][]) {
      if (key !== 'name') set(key, row, value);
    }
    if (table.number(row, 'allocation') === 0) set('allocation', row, 1);
  }
  for (const [name, row] of rowOf) if (!named.has(name)) set('allocation', row, 0);
  const added = members.filter(({ name }) => !rowOf.has(name));
  return [
    ...[...columns].flatMap(([key, rows]) => {
      const column = table.column(key);
      const of = { keys: [table.column('name')] };
      return column === null ? [] : columnSteps(content, column, rows, workbook, of);
    }),
    ...addedRecords(
      content,
      lastFilled(content, teamPlaces(content).width) + 1,
      cellsOf(added, (key) => table.column(key)),
      'team',
    ),
  ];
}

function newTeam(workbook: Workbook, members: readonly Member[], sprintName: string): Step[] {
  const name = freeName(team.name[workbook.language], workbook.names);
  const tab: TabHandle = { made: name };
  const keys = Object.keys(team.columns);
  const capacityFormula: `=${string}` = `=SPRINT_CAPACITY(${teamRange(name)};${sprintCell(sprintName, 'start')};${sprintCell(sprintName, 'end')};${sprintCell(sprintName, 'holidays')})`;
  return [
    ...makeTab(team, name, members.length, [GAP, ...capacityWidths], workbook),
    {
      do: 'write',
      tab,
      row: 2,
      column: 1,
      cells: cellsOf(members, (key) => keys.indexOf(key)),
      records: 'team',
    },
    { do: 'write', tab, row: 1, column: capacityColumn, cells: [[formula(capacityFormula)]] },
    {
      do: 'look',
      area: { tab, row: 1, column: capacityColumn, rows: 1, columns: capacityColumns },
      look: { bold: true, background: '#fef7e0', color: '#202124', wrap: true },
    },
    // The total's line says there what it could not read.
    {
      do: 'look',
      area: { tab, row: 2, column: capacityColumn + 3, rows: members.length + 50, columns: 1 },
      look: { wrap: true },
    },
    // Days and hours are numbers: their headers stand over them.
    {
      do: 'look',
      area: { tab, row: 1, column: capacityColumn + 1, rows: 1, columns: 2 },
      look: { align: 'right' },
    },
  ];
}

/** Members as rows, from column A on. */
function cellsOf(members: readonly Member[], columnOf: (key: MemberKey) => number | null): Content[][] {
  const keys = Object.keys(team.columns) as MemberKey[];
  const width = Math.max(...keys.map((key) => (columnOf(key) ?? -1) + 1));
  return members.map((member) => {
    const contents = contentsOf(member);
    const cells: Content[] = new Array<Content>(width).fill(null);
    for (const [key, value] of Object.entries({ ...contents, allocation: 1 }) as [MemberKey, Content][]) {
      const column = columnOf(key);
      if (column !== null) cells[column] = value;
    }
    return cells;
  });
}

function contentsOf({
  name,
  skills,
  hoursPerDay,
  daysOff,
  focus,
}: Member): Record<'name' | 'skills' | 'hoursPerDay' | 'daysOff' | 'focus', Content> {
  return { name, skills, hoursPerDay, daysOff, focus };
}
