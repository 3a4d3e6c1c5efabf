import { readDaysOff } from '../domain/calendar/days-off.ts';
import { type FrenchPlace, frenchHolidaysOf } from '../domain/calendar/holidays.ts';
import { addDays, type Day } from '../domain/day.ts';
import { UserError } from '../domain/errors.ts';
import { isBlank } from '../domain/table/blank.ts';
import type { Cell, Rows } from '../domain/table/cell.ts';
import { foldText, normaliseName } from '../domain/table/names.ts';
import type { Context } from './define.ts';

/** What stands for holidays by rule. A table without a prototype: a cell may well say `constructor`. */
const places: Readonly<Record<string, FrenchPlace>> = Object.assign(Object.create(null), {
  fr: 'france',
  france: 'france',
  feriesfr: 'france',
  joursferiesfrancais: 'france',
  alsacemoselle: 'alsaceMoselle',
  fr57: 'alsaceMoselle',
  fr67: 'alsaceMoselle',
  fr68: 'alsaceMoselle',
});

/** The words that a column of holidays is called by: any other text above dates may be one that cannot be read. */
const TITLE = /\b(?:dates?|jours?|feries?|conges?|vacances|fermetures?|holidays?|days?|closures?|leave)\b/;

/**
 * The holidays that an argument names: `FR` for the French public holidays, `Alsace-Moselle` for those and the two more
 * there, dates in cells or in a text, also several of these with `;` between them; none where it is blank. The title of a
 * column of dates is passed over.
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
  const cells = given === null ? [] : typeof given === 'string' ? [given] : withoutTitle(given);
  for (const cell of cells) {
    let dates = cell;
    if (typeof cell === 'string') {
      const others = cell.split(/[;,\n]/).filter((part) => {
        const place = places[normaliseName(part)];
        if (place) for (const day of frenchHolidaysOf(start, end, place)) days.add(day);
        return !place;
      });
      dates = others.join(';');
    }
    if (isBlank(dates)) continue;
    const read = readDaysOff(dates, conventions);
    if (!read || 'count' in read)
      throw new UserError({ code: 'argumentUnread', argument, found: String(cell), expected: 'holidays' });
    for (const { from, to } of read.stretches) {
      for (let day = from < start ? start : from; day <= to && day <= end; day = addDays(day, 1))
        days.add(day);
    }
  }
  return days;
}

/** The cells of a range, less the titles in its first filled row. */
function withoutTitle(rows: Rows): Cell[] {
  const filled = rows.filter((row) => !row.every(isBlank));
  const [first = [], ...others] = filled;
  const isTitle = (cell: Cell) =>
    isBlank(cell) || (typeof cell === 'string' && TITLE.test(foldText(cell)) && !/\d/.test(cell));
  return (first.every(isTitle) ? others : filled).flat();
}
