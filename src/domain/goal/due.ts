import { isWorkingDay, sprintEnd } from '../calendar/working-days.ts';
import { addDays, type Day, dayFrom, partsOf, weekdayOf } from '../day.ts';
import type { DateOrder } from '../table/moment.ts';
import { dayOfMonth, MONTHS, month, named, weekday, written } from './dates.ts';
import { BEFORE, dueAt, lastOf } from './due-words.ts';
import type { Folded } from './folded.ts';
import type { Due, TimeUnit } from './model.ts';
import { UNIT, unitOf } from './time-units.ts';

/**
 * Dates and lengths as goals say them. Own code: the libraries that read dates out of sentences (chrono-node and its kind)
 * are several times the size of all of this, and take `mars` or `50` for a date where a goal means something else.
 */

/**
 * Takes the deadline out of the text.
 *
 * @param start the sprint's first day: what `two weeks` and `Friday` count from; null where it is not known
 * @param order of day and month in 03/04/2026; null where nobody can say: then the date is asked for
 */
export function takeDue(
  text: Folded,
  start: Day | null,
  order: DateOrder | null,
): { due: Due | null; ambiguous: boolean } {
  for (const pattern of NO_DEADLINES) text.takeMatch(pattern);
  if (!TIMED.test(text.rest)) text.takeMatch(AGE);
  return (
    written(text, start, order) ?? {
      due:
        named(text, start) ??
        month(text, start) ??
        dayOfMonth(text, start) ??
        weekday(text, start) ??
        length(text, start) ??
        shortened(text, start) ??
        period(text, start),
      ambiguous: false,
    }
  );
}

/** What lies behind is a base; the number of a sprint or of a goal is its name. */
const NO_DEADLINES = [
  new RegExp(
    `\\b(?:last|past|previous)\\s+(?:\\d+\\s+)?(?:${UNIT})\\b|\\b\\d*\\s*(?:${UNIT})\\s+(?:dernier|derniere|passe|precedent)e?s?\\b|\\b\\d+\\s+(?:derniers?|dernieres?)\\s+(?:${UNIT})\\b`,
  ),
  new RegExp(`\\b(?:in|en)\\s+(?:${MONTHS})\\b(?=\\s+(?:to|a)\\s+[€$£]?\\d)`),
  /^\W*sprint\s*(?:n\s?[°o]\.?\s*|no\.\s*|#\s*)?\d+(?=\s*[:,.)|-])|\bsprint\s*(?:n\s?[°o]\.?|no\.|#)\s*\d+/,
  /^\W*(?:(?:objectif|but|goal|okr|kr|priorite|priority)\s*(?:n\s?[°o]\.?|no\.|#)?\s*\d{1,2}\s*(?:[:)]|[.,-]\s+(?!\d))|\d{1,2}\s*(?:\)|\.\s)(?=\s*[a-z]))/,
];
/** Quotes of more than 30 days: how old they are. */
const AGE = new RegExp(
  `\\b(?:de plus de|vieux de|datant de|depuis(?: plus de)?|older than|(?:for )?more than)\\s+\\d+\\s*(?:${UNIT})\\b|\\b\\d+[- ](?:${UNIT})[- ]old\\b`,
);

/** A KPI that is itself a time: its days are a value, unless a word says that they are a deadline. */
const TIMED = /\b(?:cycles?|delais?|temps|response|time to|duree|repond(?:re|ons)|respond|reply)\b/;

/** In two weeks, 10-day, in 2 to 3 weeks: the longer. */
function length(text: Folded, start: Day | null): Due | null {
  const before = TIMED.test(text.rest)
    ? "(?:en|sous|dans|d'ici|pendant|durant|within|in|over|for|during)\\s+(?:les |the )?(?:prochaine?s |next )?"
    : BEFORE;
  const match = text.takeMatch(
    new RegExp(
      `\\b${before}(?:\\d{1,2}\\s*(?:a|to|ou|or|-)\\s*)?(\\d{1,3})[ -]?(?:prochaine?s |next )?(${UNIT})\\b`,
    ),
  );
  if (!match) return null;
  const count = Number(match[1]);
  const unit = unitOf(match[2] ?? '');
  const worked = /ouvre|working|business/.test(match[2] ?? '');
  const end = start === null ? null : worked ? endOfWork(start, count) : endOfLength(start, count, unit);
  return dueAt(text, match, end, { count, unit });
}

/** The last of so many days of Monday to Friday. */
function endOfWork(start: Day, count: number): Day {
  let day = start;
  for (let left = count - (isWorkingDay(day, NONE) ? 1 : 0); left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, NONE)) left--;
  }
  return day;
}
const NONE: ReadonlySet<Day> = new Set();

function endOfLength(start: Day, count: number, unit: TimeUnit): Day | null {
  if (unit === 'sprint') return null;
  if (unit === 'week')
    return count <= 4 && count > 0 ? sprintEnd(start, count as 1 | 2 | 3 | 4) : addDays(start, 7 * count - 1);
  if (unit === 'day') return addDays(start, count - 1);
  const months = { month: 1, quarter: 3, year: 12 }[unit] * count;
  const { year, month, day } = partsOf(start);
  const at = month - 1 + months;
  // The 31st of a month of 30 days is its last.
  for (let date = day; date > 27; date--) {
    const found = dayFrom(year + Math.floor(at / 12), (at % 12) + 1, date);
    if (found !== null) return addDays(found, -1);
  }
  const found = dayFrom(year + Math.floor(at / 12), (at % 12) + 1, day);
  return found === null ? null : addDays(found, -1);
}

/** By EOM, EOQ, EOW, EOY. */
function shortened(text: Folded, start: Day | null): Due | null {
  const match = text.takeMatch(/(?<![a-z])(?:by |before |at |pour |d'ici )?(?:the )?eo([wmqy])\b/);
  if (!match) return null;
  const unit = ({ w: 'week', m: 'month', q: 'quarter', y: 'year' } as const)[
    match[1] as 'w' | 'm' | 'q' | 'y'
  ];
  return dueAt(text, match, start === null ? null : endOfPeriod(start, unit, false));
}

/** This quarter, by the end of the month, during the sprint, Q3. */
function period(text: Folded, start: Day | null): Due | null {
  const quarter = text.takeMatch(new RegExp(`\\b${BEFORE}[qt]([1-4])\\b(?:\\s+(\\d{4}))?`));
  if (quarter) {
    const year = quarter[2] ? Number(quarter[2]) : start === null ? null : partsOf(start).year;
    return dueAt(text, quarter, year === null ? null : lastOf(year, Number(quarter[1]) * 3));
  }
  const year = text.takeMatch(/\b(?:en|in|pour|for|d'ici|by|fin|end of)\s+(20\d\d)\b/);
  if (year) return dueAt(text, year, dayFrom(Number(year[1]), 12, 31));
  const match = text.takeMatch(
    new RegExp(
      `\\b((?:d'ici(?: a)?|avant|pour|by|before|until|over|within|in|on|during|for|pendant|durant|a|au|en|sur)?\\s*(?:l[ae]\\s*)?(?:the )?(?:fin|end|cours)?\\s*(?:de|du|of)?\\s*(?:l'|la |le )?(?:the\\s+)?)(ce|cet|cette|this|current|next|prochaine?|le|la|the|de|du|of|l'|d')\\s*(?:prochaine? |next |current )?(${UNIT})\\b(\\s+(?:prochaine?|en cours|courant|suivante?))?`,
    ),
  );
  if (!match) return null;
  const unit = unitOf(match[3] ?? '');
  const next = /next|prochain|suivant/.test(match[0]);
  return dueAt(
    text,
    match,
    start === null ? null : endOfPeriod(start, unit, next),
    unit === 'sprint' ? { count: 1, unit } : null,
  );
}

function endOfPeriod(start: Day, unit: TimeUnit, next: boolean): Day | null {
  const { year, month } = partsOf(start);
  const later = next ? 1 : 0;
  if (unit === 'week') return addDays(start, 7 - weekdayOf(start) + 7 * later);
  if (unit === 'month') return lastOf(year, month + later);
  if (unit === 'quarter') return lastOf(year, (Math.floor((month - 1) / 3) + 1 + later) * 3);
  if (unit === 'year') return lastOf(year + later, 12);
  return null;
}
