import { addDays, type Day, dayOf, type Serial } from '../day.ts';
import { isBlank, isDate } from '../table/blank.ts';
import type { Cell, Conventions } from '../table/cell.ts';
import { momentOf, orderOf, takeApart } from '../table/moment.ts';
import { readNumber } from '../table/number.ts';
import type { Week } from './week.ts';
import { isWorkingDay } from './working-days.ts';

const DATE = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}-\d{1,2}-\d{4}/g;
const THROUGH = /^\s*(?:-|–|—|→|->|\.\.+|au|à|to|until|through|jusqu['’]au)\s*$/i;
const BETWEEN = /^[\s,;+&|]*(?:(?:et|and)\s+)?(?:(?:du|le|les|from|the)\s+)?$/i;

/** A stretch of days, both ends included. */
export type Stretch = { readonly from: Day; readonly to: Day };
/** Days off as they were given: how many, or which. */
export type DaysOff = { readonly count: number } | { readonly stretches: readonly Stretch[] };

/**
 * Reads days off: a number of days (`2`, `0,5`), a date, or a text of dates and stretches of dates
 * (`12/05/2026; 14/05/2026-18/05/2026`, `2026-05-14 to 2026-05-18`). A blank is none.
 *
 * @returns undefined where the cell is none of these, or a date in it can be read in two ways
 */
export function readDaysOff(cell: Cell, conventions: Conventions): DaysOff | undefined {
  if (isBlank(cell)) return { count: 0 };
  if (isDate(cell)) return single(dayOf(conventions.serialOf(cell)));
  if (typeof cell === 'number') {
    if (cell >= 10_000) return single(dayOf(cell as Serial));
    return cell >= 0 && cell <= 366 ? { count: cell } : undefined;
  }
  if (typeof cell !== 'string') return undefined;
  const dates = [...cell.matchAll(DATE)];
  if (dates.length === 0) {
    const count = readNumber(cell.replace(/\s*(?:jours?|days?|j|d)\.?\s*$/i, ''), conventions.decimal);
    return count !== undefined && count >= 0 && count <= 366 ? { count } : undefined;
  }
  const written = dates.map(([text]) => takeApart(text));
  const evident = new Set(
    written.map((one) => (one ? orderOf(one) : null)).filter((order) => order !== null),
  );
  const order =
    evident.size === 1 ? ([...evident][0] ?? null) : evident.size > 1 ? null : conventions.dateOrder;
  const days = written.map((one) => (one ? momentOf(one, order) : undefined));
  const stretches: { from: Day; to: Day }[] = [];
  let end = 0;
  for (const [at, match] of dates.entries()) {
    const moment = days[at];
    if (moment === undefined) return undefined;
    const day = dayOf(moment);
    const gap = cell.slice(end, match.index);
    const last = stretches[stretches.length - 1];
    if (at > 0 && last && THROUGH.test(gap)) {
      if (day < last.from) return undefined;
      last.to = day;
    } else if (BETWEEN.test(gap)) stretches.push({ from: day, to: day });
    else return undefined;
    end = match.index + match[0].length;
  }
  return /^[\s.;,]*$/.test(cell.slice(end)) ? { stretches } : undefined;
}

/** How many working days of a period are off: of named days only those that fall in it and would be worked. */
export function countDaysOff(
  daysOff: DaysOff,
  start: Day,
  end: Day,
  holidays: ReadonlySet<Day>,
  week?: Week,
): number {
  if ('count' in daysOff) return daysOff.count;
  const off = new Set<Day>();
  for (const { from, to } of daysOff.stretches) {
    for (let day = from < start ? start : from; day <= to && day <= end; day = addDays(day, 1)) {
      if (isWorkingDay(day, holidays, week)) off.add(day);
    }
  }
  return off.size;
}

function single(day: Day): DaysOff {
  return { stretches: [{ from: day, to: day }] };
}
