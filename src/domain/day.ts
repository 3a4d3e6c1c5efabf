declare const serialBrand: unique symbol;
declare const dayBrand: unique symbol;

/** A wall-clock moment as Sheets counts it: days since 1899-12-30, the fraction being the time of day. No time zone. */
export type Serial = number & { readonly [serialBrand]: true };

/** A calendar day: a Serial without a fraction. */
export type Day = Serial & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;
/** 1970-01-01 counted from 1899-12-30. */
const UNIX_EPOCH = 25_569;

/** The day a moment falls on. */
export function dayOf(moment: Serial): Day {
  return Math.floor(moment) as Day;
}

/** The day of a proleptic Gregorian date, month 1 to 12; null where no such day exists (31/02). */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return (date.getTime() / MS_PER_DAY + UNIX_EPOCH) as Day;
}

/** The calendar parts of a day, month 1 to 12. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date((day - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-03-31`. */
export function isoOf(day: Day): string {
  return new Date((day - UNIX_EPOCH) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day written `2026-03-31`; null for any other text. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((day + 5) % 7) + 1;
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}
