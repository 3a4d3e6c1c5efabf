import { type Day, dayFrom } from '../day.ts';

/**
 * Easter Sunday of a year of the Gregorian calendar.
 *
 * Source: the anonymous algorithm of *Nature* 13 (1876) 487, as given in J. Meeus, Astronomical Algorithms, chapter 8.
 */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  // Always a day of March or April, so never null.
  return dayFrom(year, Math.floor(sum / 31), (sum % 31) + 1) as Day;
}
