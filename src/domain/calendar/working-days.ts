import { addDays, type Day, weekdayOf } from '../day.ts';

/** Monday to Friday, and no holiday. */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day);
}

/** The working days from the start to the end, both included; none where the end is first. */
export function workingDays(start: Day, end: Day, holidays: ReadonlySet<Day> = new Set()): Day[] {
  const days: Day[] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) days.push(day);
  return days;
}

/** How many working days there are, counted by whole weeks, so that a period of years costs no more than one of days. */
export function countWorkingDays(start: Day, end: Day, holidays: ReadonlySet<Day> = new Set()): number {
  if (end < start) return 0;
  const length = end - start + 1;
  let count = Math.floor(length / 7) * 5;
  for (let day = addDays(start, Math.floor(length / 7) * 7); day <= end; day = addDays(day, 1))
    if (weekdayOf(day) <= 5) count++;
  for (const day of holidays) if (day >= start && day <= end && weekdayOf(day) <= 5) count--;
  return count;
}

/** The last day of a sprint of so many weeks: the day before the same weekday, so that the next can follow at once. */
export function sprintEnd(start: Day, weeks: 1 | 2 | 3 | 4): Day {
  return addDays(start, 7 * weeks - 1);
}
