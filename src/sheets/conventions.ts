import type { Conventions } from '../domain/table/cell.ts';
import { wallClock } from '../domain/time-zone.ts';

/** Locales that write a point as decimal sign; every other one that Sheets offers is taken as a comma locale. */
const POINT = /^(en|ja|zh|ko|th|he|iw|hi|bn|ta|te|fil|es_MX)/;
/** Locales that write the month first. */
const MONTH_FIRST = /^(en_US|en_PH|fil)/;

/** How a spreadsheet of this locale and time zone writes numbers and dates. */
export function conventionsOf(locale: string, timeZone: string): Conventions {
  return {
    decimal: POINT.test(locale) ? '.' : ',',
    dateOrder: MONTH_FIRST.test(locale) ? 'mdy' : 'dmy',
    serialOf: wallClock(timeZone),
  };
}
