import { readDaysOff } from '../domain/calendar/days-off.ts';
import { frenchHolidaysOf } from '../domain/calendar/holidays.ts';
import { addDays, type Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Rows } from '../domain/table/cell.ts';
import { normaliseName } from '../domain/table/names.ts';
import type { Context } from './define.ts';

const FRENCH = new Set(['fr', 'france', 'feriesfr', 'joursferiesfrancais']);

/**
 * The holidays that an argument names: `FR` for the French public holidays, dates in cells or in a text; none where it
 * is blank.
 *
 * @throws UserError argumentUnread for a cell that is no date
 */
export function holidaysOf(
  given: Rows | string | null,
  start: Day,
  end: Day,
  argument: string,
  { conventions }: Context,
): ReadonlySet<Day> {
  const days = new Set<Day>();
  const cells = given === null ? [] : typeof given === 'string' ? [given] : given.flat();
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (typeof cell === 'string' && FRENCH.has(normaliseName(cell))) {
      for (const day of frenchHolidaysOf(start, end)) days.add(day);
      continue;
    }
    const read = readDaysOff(cell, conventions);
    if (!read || 'count' in read)
      throw new UserError({ code: 'argumentUnread', argument, found: String(cell) });
    for (const { from, to } of read.stretches) {
      for (let day = from < start ? start : from; day <= to && day <= end; day = addDays(day, 1))
        days.add(day);
    }
  }
  return days;
}
