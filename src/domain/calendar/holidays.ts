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

/** Where French law has holidays of its own. */
export type FrenchPlace = 'france' | 'alsaceMoselle';

/**
 * The eleven public holidays of a year in France, in order; in the departments of Alsace and Moselle also Good Friday and
 * 26 December. The overseas departments have others.
 *
 * Source: Code du travail, articles L3133-1 and L3134-13 (which has Good Friday where there is a Protestant church).
 */
export function frenchHolidays(year: number, place: FrenchPlace = 'france'): Day[] {
  const sunday = easter(year);
  const local = place === 'alsaceMoselle';
  const fixed = [...FIXED, ...(local ? ([[12, 26]] as const) : [])].map(
    ([month, day]) => dayFrom(year, month, day) as Day,
  );
  const movable = [...MOVABLE, ...(local ? [-2] : [])].map((days) => addDays(sunday, days));
  return [...fixed, ...movable].sort((a, b) => a - b);
}

/** The French public holidays of every year that a period touches. */
export function frenchHolidaysOf(start: Day, end: Day, place: FrenchPlace = 'france'): Set<Day> {
  const days = new Set<Day>();
  for (let { year } = partsOf(start); year <= partsOf(end).year; year++)
    for (const day of frenchHolidays(year, place)) days.add(day);
  return days;
}
