import { sprintEnd } from '../src/domain/calendar/working-days.ts';
import { dayFromIso, isoOf, weekdayOf } from '../src/domain/day.ts';
import { formatDay } from '../src/i18n/format.ts';
import type { Text } from '../src/i18n/text.ts';
import type { IsoDay } from '../src/server/contract.ts';

const weekdays: readonly Text[] = [
  { fr: 'lundi', en: 'Monday' },
  { fr: 'mardi', en: 'Tuesday' },
  { fr: 'mercredi', en: 'Wednesday' },
  { fr: 'jeudi', en: 'Thursday' },
  { fr: 'vendredi', en: 'Friday' },
  { fr: 'samedi', en: 'Saturday' },
  { fr: 'dimanche', en: 'Sunday' },
];

/** The day as people write it; the text as it stands where it is no day. */
export function dayInWords(iso: IsoDay): Text {
  const day = dayFromIso(iso);
  return day === null ? { fr: iso, en: iso } : { fr: formatDay(day, 'fr'), en: formatDay(day, 'en') };
}

/** With its weekday: `vendredi 17/04/2026`. */
export function weekdayInWords(iso: IsoDay): Text {
  const day = dayFromIso(iso);
  const weekday = day === null ? undefined : weekdays[weekdayOf(day) - 1];
  const plain = dayInWords(iso);
  return weekday ? { fr: `${weekday.fr} ${plain.fr}`, en: `${weekday.en} ${plain.en}` } : plain;
}

/** The last day of a sprint of so many weeks; null where the start is no day. */
export function endOf(start: IsoDay, weeks: 1 | 2 | 3 | 4): IsoDay | null {
  const day = dayFromIso(start);
  return day === null ? null : isoOf(sprintEnd(day, weeks));
}
