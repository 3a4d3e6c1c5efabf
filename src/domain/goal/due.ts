import { isWorkingDay, sprintEnd } from '../calendar/working-days.ts';
import { addDays, type Day, dayFrom, dayOf, partsOf, type Serial, weekdayOf } from '../day.ts';
import type { DateOrder } from '../table/moment.ts';
import { momentOf, takeApart } from '../table/moment.ts';
import type { Folded } from './folded.ts';
import type { Due, TimeUnit } from './model.ts';

/**
 * Dates and lengths as goals say them. Own code: the libraries that read dates out of sentences (chrono-node and its kind)
 * are several times the size of all of this, and take `mars` or `50` for a date where a goal means something else.
 */

const MONTHS =
  'janv(?:ier)?|jan(?:uary)?|fev(?:rier)?|feb(?:ruary)?|mars|march|mar|avr(?:il)?|apr(?:il)?|mai|may|juin|june|jun|juil(?:let)?|july|jul|aout|aug(?:ust)?|sept(?:embre)?|sep(?:tember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?';
const WEEKDAYS = [
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
  'dimanche|sunday',
];
const UNITS: readonly (readonly [TimeUnit, string])[] = [
  ['day', 'jours?(?: ouvres?)?|(?:working |business )?days?'],
  ['week', 'semaines?|weeks?'],
  ['month', 'mois|months?'],
  ['quarter', 'trimestres?|quarters?'],
  ['year', 'ans?|annees?|years?'],
  ['sprint', 'sprints?'],
];
const UNIT = UNITS.map(([, words]) => words).join('|');
/** What may stand before a time, and belongs to it. */
const BEFORE =
  "(?:(?:d'ici(?: a)?|avant|jusqu'(?:a|au)|pour|en|sous|dans|pendant|durant|sur|over|within|in|for|during|by|before|until|till|on|au|le|la|les|l'|the|cours|end of|fin(?: de| du| d')?|de|du|des|prochaine?s?|next|coming|a)\\s*)*";

/** The unit that a word names. */
function unitOf(word: string): TimeUnit {
  return UNITS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word))?.[0] ?? 'day';
}

/** Takes a pace out of the text: par mois, per day, monthly. It says how often, not until when. */
export function takeEvery(text: Folded): TimeUnit | null {
  const match = text.takeMatch(
    new RegExp(
      `(?:\\b(?:par|per|chaque|every|each|a|an)\\s+|\\/\\s*)(${UNIT})\\b|\\b(dai|week|month|quarter)ly\\b|\\b(quotidien|hebdomadaire|mensuel|trimestriel)(?:le)?s?\\b`,
    ),
  );
  if (!match) return null;
  if (match[1]) return unitOf(match[1]);
  const adverb = match[2] ?? match[3] ?? '';
  return (
    ({ dai: 'day', week: 'week', month: 'month', quotidien: 'day', hebdomadaire: 'week', mensuel: 'month' }[
      adverb
    ] as TimeUnit | undefined) ?? 'quarter'
  );
}

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
  // What lies behind is a base, no deadline.
  text.takeMatch(
    new RegExp(
      `\\b(?:last|past|previous)\\s+(?:\\d+\\s+)?(?:${UNIT})\\b|\\b\\d*\\s*(?:${UNIT})\\s+(?:dernier|derniere|passe|precedent)e?s?\\b|\\b\\d+\\s+(?:derniers?|dernieres?)\\s+(?:${UNIT})\\b`,
    ),
  );
  return (
    written(text, order) ?? {
      due: named(text, start) ?? weekday(text, start) ?? length(text, start) ?? period(text, start),
      ambiguous: false,
    }
  );
}

function due(text: Folded, match: RegExpExecArray, day: Day | null, count: Due['length'] = null): Due {
  return { said: text.said(match.index, match.index + match[0].length), day, length: count };
}

/** 2026-12-31, 31/12/2026. */
function written(text: Folded, order: DateOrder | null): { due: Due | null; ambiguous: boolean } | null {
  const match = text.takeMatch(
    new RegExp(`${BEFORE}(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})\\b`),
  );
  if (!match) return null;
  const parts = takeApart(match[1] ?? '');
  const moment = parts ? momentOf(parts, order) : undefined;
  return {
    due: due(text, match, moment === undefined ? null : dayOf(moment as Serial)),
    ambiguous: moment === undefined,
  };
}

/** 31 décembre 2026, March 31st. Without a year the next such day is meant. */
function named(text: Folded, start: Day | null): Due | null {
  const match =
    text.takeMatch(
      new RegExp(
        `${BEFORE}\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS})\\b\\.?(?:,?\\s+(\\d{4}))?`,
      ),
    ) ??
    text.takeMatch(
      new RegExp(`${BEFORE}\\b(${MONTHS})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*%)(?:,?\\s+(\\d{4}))?`),
    );
  if (!match) return null;
  const [first = '', second = '', year] = match.slice(1);
  const [number, name] = /^\d/.test(first) ? [Number(first), second] : [Number(second), first];
  const month = monthOf(name);
  if (year !== undefined) return due(text, match, dayFrom(Number(year), month, number));
  const from = start === null ? null : partsOf(start).year;
  const this_ = from === null ? null : dayFrom(from, month, number);
  return due(
    text,
    match,
    this_ !== null && start !== null && this_ < start ? dayFrom((from ?? 0) + 1, month, number) : this_,
  );
}

function monthOf(name: string): number {
  const key = name.slice(0, 3);
  if (key === 'jui') return name.startsWith('juin') ? 6 : 7;
  const at = [
    'jan',
    'fev feb',
    'mar',
    'avr apr',
    'mai may',
    'jun',
    'jul',
    'aou aug',
    'sep',
    'oct',
    'nov',
    'dec',
  ];
  return at.findIndex((keys) => keys.includes(key)) + 1;
}

/** Before Friday: the next one from the sprint's start on. */
function weekday(text: Folded, start: Day | null): Due | null {
  const match = text.takeMatch(new RegExp(`\\b${BEFORE}(${WEEKDAYS.join('|')})\\b`));
  if (!match) return null;
  const wanted = WEEKDAYS.findIndex((names) => names.split('|').includes(match[1] ?? '')) + 1;
  return due(text, match, start === null ? null : addDays(start, (wanted - weekdayOf(start) + 7) % 7));
}

/** A KPI that is itself a time: its days are a value, unless a word says that they are a deadline. */
const TIMED = /\b(?:cycles?|delais?|temps|response|time to|duree)\b/;

/** In two weeks, 10-day. */
function length(text: Folded, start: Day | null): Due | null {
  const before = TIMED.test(text.rest)
    ? "(?:en|sous|dans|d'ici|pendant|durant|within|in|over|for|during)\\s+(?:les |the )?"
    : BEFORE;
  const match = text.takeMatch(new RegExp(`\\b${before}(\\d{1,3})[ -]?(?:prochaine?s |next )?(${UNIT})\\b`));
  if (!match) return null;
  const count = Number(match[1]);
  const unit = unitOf(match[2] ?? '');
  const worked = /ouvre|working|business/.test(match[2] ?? '');
  const end = start === null ? null : worked ? endOfWork(start, count) : endOfLength(start, count, unit);
  return due(text, match, end, { count, unit });
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

/** This quarter, by the end of the month, during the sprint, Q3. */
function period(text: Folded, start: Day | null): Due | null {
  const quarter = text.takeMatch(new RegExp(`\\b${BEFORE}[qt]([1-4])\\b(?:\\s+(\\d{4}))?`));
  if (quarter) {
    const year = quarter[2] ? Number(quarter[2]) : start === null ? null : partsOf(start).year;
    return due(text, quarter, year === null ? null : lastOf(year, Number(quarter[1]) * 3));
  }
  const year = text.takeMatch(/\b(?:en|in|pour|for|d'ici|by|fin|end of)\s+(20\d\d)\b/);
  if (year) return due(text, year, dayFrom(Number(year[1]), 12, 31));
  const match = text.takeMatch(
    new RegExp(
      `\\b((?:d'ici(?: a)?|avant|pour|by|before|until|over|within|in|on|during|for|pendant|durant|a|au|en|sur)?\\s*(?:l[ae]\\s*)?(?:the )?(?:fin|end|cours)?\\s*(?:de|du|of)?\\s*(?:l'|la |le )?(?:the\\s+)?)(ce|cet|cette|this|current|next|prochaine?|le|la|the|de|du|of|l'|d')\\s*(?:prochaine? |next |current )?(${UNIT})\\b(\\s+(?:prochaine?|en cours|courant|suivante?))?`,
    ),
  );
  if (!match) return null;
  const unit = unitOf(match[3] ?? '');
  const next = /next|prochain|suivant/.test(match[0]);
  return due(
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

/** The last day of a month; month 13 is January of the next year. */
function lastOf(year: number, month: number): Day | null {
  const next = dayFrom(year + Math.floor(month / 12), (month % 12) + 1, 1);
  return next === null ? null : addDays(next, -1);
}
