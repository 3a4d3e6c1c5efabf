import { addDays, type Day, dayFrom, dayOf, partsOf, type Serial, weekdayOf } from '../day.ts';
import type { DateOrder } from '../table/moment.ts';
import { momentOf, takeApart } from '../table/moment.ts';
import { BEFORE, dueAt, lastOf } from './due-words.ts';
import type { Folded } from './folded.ts';
import type { Due } from './model.ts';

/** Names of months, folded, as a part of a pattern. */
export const MONTHS =
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
/** From the 1st to: of two days the last is the deadline. */
const SINCE = `\\b(?:du|from|between|entre le)\\s+(?:the )?\\d{1,2}(?:er|st|nd|rd|th)?(?:\\s+(?:${MONTHS}))?\\s+(?:au|to|and|et le)\\s+(?:the )?`;

/** A date in figures, and whether nobody can say which of two days it is. */
type Written = { readonly due: Due | null; readonly ambiguous: boolean };

/** 2026-12-31, 31/12/2026, by 12/31. */
export function written(text: Folded, start: Day | null, order: DateOrder | null): Written | null {
  const match = text.takeMatch(
    new RegExp(`${BEFORE}(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})\\b`),
  );
  if (!match) return withoutYear(text, start, order);
  const parts = takeApart(match[1] ?? '');
  const moment = parts ? momentOf(parts, order) : undefined;
  return {
    due: dueAt(text, match, moment === undefined ? null : dayOf(moment as Serial)),
    ambiguous: moment === undefined,
  };
}

/** Pour le 24/04, by 4/24: a score of 9/10 is none, so a word has to say that it is a date. The next such day is meant. */
function withoutYear(text: Folded, start: Day | null, order: DateOrder | null): Written | null {
  const match = text.takeMatch(
    new RegExp(
      `(?<![a-z])(?:(?:du|from) \\d{1,2}/\\d{1,2} (?:au|to) |${BEFORE}(?<=\\b(?:le|au|by|before|until|till|on|the|avant|d'ici|due) ))(\\d{1,2})/(\\d{1,2})(?![\\d/%])`,
    ),
  );
  if (!match) return null;
  const { year } = start === null ? { year: LEAP_YEAR } : partsOf(start);
  const inYear = (one: number) => {
    const parts = takeApart(`${match[1]}/${match[2]}/${one}`);
    const moment = parts && momentOf(parts, order);
    return moment === undefined ? null : dayOf(moment as Serial);
  };
  const this_ = inYear(year);
  const day = start !== null && this_ !== null && this_ < start ? inYear(year + 1) : this_;
  return { due: dueAt(text, match, start === null ? null : day), ambiguous: this_ === null };
}
const LEAP_YEAR = 2000;

/** 31 décembre 2026, March 31st. Without a year the next such day is meant. */
export function named(text: Folded, start: Day | null): Due | null {
  const match =
    text.takeMatch(
      new RegExp(
        `(?:${SINCE}|${BEFORE})\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTHS})\\b\\.?(?:,?\\s+(\\d{4}))?`,
      ),
    ) ??
    text.takeMatch(
      new RegExp(
        // In April 12 deals: twelve of them.
        `${BEFORE}\\b(${MONTHS})\\.?\\s+(\\d{1,2})(?:(?:st|nd|rd|th)\\b|\\b(?!\\s*[%€$£]| (?!(?:for|with|in|on|from|to|at|and|via|by|or|of|so)\\b)[a-z]))(?:,?\\s+(\\d{4}))?`,
      ),
    );
  if (!match) return null;
  const [first = '', second = '', year] = match.slice(1);
  const [number, name] = /^\d/.test(first) ? [Number(first), second] : [Number(second), first];
  const month = monthOf(name);
  return dueAt(
    text,
    match,
    inYears(year, start, (one) => dayFrom(one, month, number)),
  );
}

/** A day of the year that is said, else of the first year in which it is not over when the sprint starts. */
function inYears(
  said: string | undefined,
  start: Day | null,
  dayIn: (year: number) => Day | null,
): Day | null {
  if (said !== undefined) return dayIn(Number(said));
  if (start === null) return null;
  const { year } = partsOf(start);
  const day = dayIn(year);
  return day !== null && day < start ? dayIn(year + 1) : day;
}

/** D'ici fin avril, in April, mid-April: the last day of the month, or its middle. */
export function month(text: Folded, start: Day | null): Due | null {
  const match = text.takeMatch(
    new RegExp(
      `(?<![a-z])${BEFORE}(?:(mi-?\\s?|mid[- ]?)|(?:\\b(?:fin|end)(?: (?:de|du|of))?|\\b(?:en|in|courant|during|pendant|au cours de|au)) ?(?:(?:le |the )?(?:mois|month) )?(?:de |d'|of )?)\\b(${MONTHS})\\b\\.?(?:,?\\s+(\\d{4}))?`,
    ),
  );
  if (!match) return null;
  const of = monthOf(match[2] ?? '');
  return dueAt(
    text,
    match,
    inYears(match[3], start, (year) => (match[1] ? dayFrom(year, of, 15) : lastOf(year, of))),
  );
}

/** Pour le 17, by the 17th: the next such day. */
export function dayOfMonth(text: Folded, start: Day | null): Due | null {
  const match =
    text.takeMatch(
      /(?<![a-z])(?:(?:d'ici(?: a)?|avant|pour|au plus tard)\s+le|jusqu'au|d'ici au|le(?=\s+\d+(?:er)?\s*(?:$|[.,;:!?)¦]|(?:avec|pour|sur|en|dans|chez|et|par|via|afin|de ce|du mois|puis|sans|hors)\b)))\s+(\d{1,2})(?:er)?(?![a-z\d/]|[.,]\d|\s*[%€$£])(?:\s+(?:de ce|du) mois\b)?/,
    ) ??
    text.takeMatch(
      /\b(?:by|before|until|till|on|no later than)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)\b(?:\s+of (?:this|the) month\b)?(?!\s+(?:of|day|week|month|quarter|sprint|year|deal|lead|call|demo|meeting))/,
    );
  if (!match) return null;
  return dueAt(text, match, start === null ? null : nextDay(start, Number(match[1])));
}

function nextDay(start: Day, number: number): Day | null {
  const { year, month: first } = partsOf(start);
  // Of two months that follow each other one has 31 days.
  for (let at = first - 1; at < first + 2; at++) {
    const day = dayFrom(year + Math.floor(at / 12), (at % 12) + 1, number);
    if (day !== null && day >= start) return day;
  }
  return null;
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
export function weekday(text: Folded, start: Day | null): Due | null {
  const match = text.takeMatch(new RegExp(`\\b${BEFORE}(${WEEKDAYS.join('|')})\\b`));
  if (!match) return null;
  const wanted = WEEKDAYS.findIndex((names) => names.split('|').includes(match[1] ?? '')) + 1;
  return dueAt(text, match, start === null ? null : addDays(start, (wanted - weekdayOf(start) + 7) % 7));
}
