import { addDays, type Day, dayFrom, partsOf } from '../day.ts';
import { easter } from './easter.ts';

/** Month and day of the French public holidays that never move. */
const FIXED = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
] as const;
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const MOVABLE = [1, 39, 50] as const;

/**
 * The eleven public holidays of a year in France, in order. Alsace-Moselle and the overseas departments have more.
 *
 * Source: Code du travail, article L3133-1.
 */
export function frenchHolidays(year: number): Day[] {
  const sunday = easter(year);
  const fixed = FIXED.map(([month, day]) => dayFrom(year, month, day) as Day);
  return [...fixed, ...MOVABLE.map((days) => addDays(sunday, days))].sort((a, b) => a - b);
}

/** The French public holidays of every year that a period touches. */
export function frenchHolidaysOf(start: Day, end: Day): Set<Day> {
  const days = new Set<Day>();
  for (let { year } = partsOf(start); year <= partsOf(end).year; year++)
    for (const day of frenchHolidays(year)) days.add(day);
  return days;
}
