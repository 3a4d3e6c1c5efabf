import { countDaysOff, type DaysOff, readDaysOff } from '../calendar/days-off.ts';
import { readWeek, usualWeek, type Week } from '../calendar/week.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../day.ts';
import type { Conventions } from '../table/cell.ts';
import type { Table } from '../table/table.ts';
import { memberRows } from './member-rows.ts';
import { listOf } from './words.ts';

/** What a person brings to a sprint. */
export type TeamMember = {
  readonly name: string;
  readonly skills: readonly string[];
  /** Null where the team's table does not say it: then there is no capacity to compute. */
  readonly hoursPerDay: number | null;
  readonly daysOff: DaysOff;
  readonly week: Week;
  /** Share of the net hours that goes to sprint items, 0 to 1. */
  readonly focus: number;
  /** Share of the working time that is this team's, 0 to 1. */
  readonly allocation: number;
  /** Hours of meetings over the whole sprint. */
  readonly meetingHours: number;
  /** Null for no limit. */
  readonly maxItems: number | null;
};

export type Capacity = {
  readonly name: string;
  readonly skills: readonly string[];
  readonly maxItems: number | null;
  /** Working days of their week less days off. */
  readonly days: number;
  /** Net hours, rounded to a hundredth; null where the hours a day are not known. */
  readonly hours: number | null;
};

export type MemberKey =
  | 'name'
  | 'skills'
  | 'hoursPerDay'
  | 'daysOff'
  | 'week'
  | 'focus'
  | 'allocation'
  | 'meetingHours'
  | 'maxItems';

/**
 * Net hours of a person in a sprint: ((working days − days off) × hours a day × allocation − meetings) × focus, never
 * below 0. The first factors are those of Azure Boards' sprint capacity; the focus factor and the meetings come on top.
 */
export function capacityOf(member: TeamMember, start: Day, end: Day, holidays: ReadonlySet<Day>): Capacity {
  const { name, skills, maxItems, hoursPerDay, daysOff, week, allocation, meetingHours, focus } = member;
  const days = Math.max(
    0,
    countWorkingDays(start, end, holidays, week) - countDaysOff(daysOff, start, end, holidays, week),
  );
  const hours =
    hoursPerDay === null ? null : Math.max(0, (days * hoursPerDay * allocation - meetingHours) * focus);
  return { name, skills, maxItems, days, hours: hours === null ? null : Math.round(hours * 100) / 100 };
}

/**
 * The members of a team's table. A blank focus or allocation is 100 %, blank days off and meetings are none, blank
 * maximum is no limit, a blank week is Monday to Friday; blank hours a day are unknown. What cannot be read is reported.
 */
export function membersOf(table: Table<MemberKey>, conventions: Conventions): TeamMember[] {
  table.require('name', 'hoursPerDay');
  const members: TeamMember[] = [];
  for (const row of memberRows(table, 'name')) {
    const cell = table.cell(row, 'daysOff');
    const daysOff = readDaysOff(cell, conventions);
    if (daysOff === undefined) table.report(row, 'daysOff', cell);
    const days = table.cell(row, 'week');
    const week = readWeek(days);
    if (week === undefined) table.report(row, 'week', days);
    members.push({
      name: table.text(row, 'name'),
      skills: listOf(table.text(row, 'skills')),
      hoursPerDay: hoursADay(table, row),
      daysOff: daysOff ?? { count: 0 },
      week: week ?? usualWeek,
      focus: table.number(row, 'focus') ?? 1,
      allocation: table.number(row, 'allocation') ?? 1,
      meetingHours: positive(table, row, 'meetingHours') ?? 0,
      maxItems: positive(table, row, 'maxItems'),
    });
  }
  return members;
}

/** A day has 24 hours: more were meant for a week. */
function hoursADay(table: Table<MemberKey>, row: number): number | null {
  const hours = positive(table, row, 'hoursPerDay');
  return hours !== null && hours > 24 ? table.report(row, 'hoursPerDay', hours, 'hoursADay') : hours;
}

function positive(table: Table<MemberKey>, row: number, key: MemberKey): number | null {
  const value = table.number(row, key);
  return value !== null && value < 0 ? table.report(row, key, value) : value;
}
