import { type Day, dayFrom, type Serial } from '../day.ts';
import { foldText } from './names.ts';

/** Which of day and month comes first in dates typed as text. */
export type DateOrder = 'dmy' | 'mdy' | null;

/** The first letters that tell the months apart, in French and in English. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];
const TIME =
  /[t ,]*(?:(?:a|at)\s)?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2}|\(.+\))?$/;

/** The three numbers of a text such as 03/04/2026 whose order of day and month is not written. */
type Numeric = {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly time: number;
};
export type WrittenMoment = { readonly serial: Serial } | Numeric;

/**
 * Takes a written date apart: ISO (`2026-03-31`, with or without a time), numbers with a year at the end
 * (`31/03/2026`, `03-31-26`), or a month in words (`12 mars 2026`, `October 8, 2021`, `25/Feb/26 2:54 PM`).
 * A time zone that is written is not applied: the wall clock that stands there is taken.
 *
 * @returns undefined where the text is no date
 */
export function takeApart(text: string): WrittenMoment | undefined {
  // Most texts are no dates, and that is told at a look.
  if (text.length > 60 || !/\d/.test(text)) return undefined;
  let rest = foldText(text);
  if (rest.length > 40) return undefined;
  let time = 0;
  const clock = TIME.exec(rest);
  if (clock && clock.index > 0) {
    const half = clock[4];
    const hours = (Number(clock[1]) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0);
    time = (hours * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)) / 86_400;
    rest = rest.slice(0, clock.index);
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(rest) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(rest);
  if (iso) return at(dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])), time);
  const numeric = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(rest);
  if (numeric)
    return { first: Number(numeric[1]), second: Number(numeric[2]), year: yearOf(numeric[3] ?? ''), time };
  const dayFirst =
    /^(?:[a-z]+[.,]? )?(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+([a-z]+)\.?[-/., ]+(\d{4}|\d{2})$/.exec(rest);
  if (dayFirst) return at(inWords(dayFirst[3], dayFirst[2], dayFirst[1]), time);
  const monthFirst = /^(?:[a-z]+, )?([a-z]+)\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})$/.exec(
    rest,
  );
  if (monthFirst) return at(inWords(monthFirst[3], monthFirst[1], monthFirst[2]), time);
  return undefined;
}

/** The moment in a given order of day and month; undefined where the order is needed and not known, or no such day is. */
export function momentOf(written: WrittenMoment, order: DateOrder): Serial | undefined {
  if ('serial' in written) return written.serial;
  const evident = orderOf(written);
  const chosen = evident ?? (written.first === written.second ? 'dmy' : order);
  if (chosen === null) return undefined;
  const [day, month] = chosen === 'dmy' ? [written.first, written.second] : [written.second, written.first];
  return at(dayFrom(written.year, month, day), written.time)?.serial;
}

/** The order that a date itself gives away: 31/03 can only be day first; null for 03/04. */
export function orderOf(written: WrittenMoment): DateOrder {
  if ('serial' in written) return null;
  if (written.first > 12 && written.second <= 12) return 'dmy';
  if (written.second > 12 && written.first <= 12) return 'mdy';
  return null;
}

function at(day: Day | null, time: number): { serial: Serial } | undefined {
  return day === null ? undefined : { serial: (day + time) as Serial };
}

/** Years of two digits: 70 to 99 are of the last century. */
function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function inWords(year = '', month = '', day = ''): Day | null {
  const at = MONTHS.findIndex((starts) => starts.some((start) => month.startsWith(start)));
  return at < 0 ? null : dayFrom(yearOf(year), at + 1, Number(day));
}
