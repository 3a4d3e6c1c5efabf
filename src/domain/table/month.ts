import { type Day, dayFrom } from '../day.ts';
import { takeApart } from './moment.ts';
import { foldText } from './names.ts';

/**
 * The first day of the month that a header names: `2021-01`, `01/2021`, `janv. 2021`, `Jan-21`, or a date that is a
 * month's first; null for any other text.
 */
export function monthOf(header: string): Day | null {
  const text = foldText(header);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return dayFrom(Number(yearFirst[1]), Number(yearFirst[2]), 1);
  const yearLast = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast) return dayFrom(Number(yearLast[2]), Number(yearLast[1]), 1);
  if (/^[a-z]+\.?[-/. ]+(?:\d{4}|['’]?\d{2})$/.test(text)) {
    const written = takeApart(`1 ${text.replace(/['’]/, '')}`);
    return written && 'serial' in written ? (written.serial as Day) : null;
  }
  const iso = /^(\d{4})-(\d{2})-01(?:t00:00.*)?$/.exec(text);
  return iso ? dayFrom(Number(iso[1]), Number(iso[2]), 1) : null;
}
