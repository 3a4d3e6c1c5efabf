import { addDays, type Day, weekdayOf } from '../day.ts';
import { usualWeek, type Week } from './week.ts';

/** A day that the week has, Monday to Friday where none is given, and no holiday. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>, week: Week = usualWeek): boolean {
  return week[weekdayOf(day) - 1] === true && !holidays.has(day);
}

/** The working days from the start to the end, both included; none where the end is first. */
export function workingDays(
  start: Day,
  end: Day,
  holidays: ReadonlySet<Day> = new Set(),
  week: Week = usualWeek,
): Day[] {
  const days: Day[] = [];
  for (let day = start; day <= end; day = addDays(day, 1))
    if (isWorkingDay(day, holidays, week)) days.push(day);
  return days;
}

/** How many working days there are, counted by whole weeks, so that a period of years costs no more than one of days. */
export function countWorkingDays(
  start: Day,
  end: Day,
  holidays: ReadonlySet<Day> = new Set(),
  week: Week = usualWeek,
): number {
  if (end < start) return 0;
  const isIn = (day: Day) => week[weekdayOf(day) - 1] === true;
  const weeks = Math.floor((end - start + 1) / 7);
  let count = weeks * week.filter((worked) => worked).length;
  for (let day = addDays(start, weeks * 7); day <= end; day = addDays(day, 1)) if (isIn(day)) count++;
  for (const day of holidays) if (day >= start && day <= end && isIn(day)) count--;
  return count;
}

/** The last day of a sprint of so many weeks: the day before the same weekday, so that the next can follow at once. */
export function sprintEnd(start: Day, weeks: 1 | 2 | 3 | 4): Day {
  return addDays(start, 7 * weeks - 1);
}
