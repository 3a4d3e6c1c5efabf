import type { Serial } from './day.ts';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;

/**
 * The wall clock of a time zone: gives the moment that a Date shows there, as Sheets counts it.
 *
 * Dates reach a script as instants, and a script's own zone can differ from its spreadsheet's; reading their day with
 * getDate() is then off by one. The offset is asked of Intl once an hour of the calendar and remembered, since a column
 * of 100,000 dates repeats few of them.
 *
 * @param zone IANA name, `Europe/Paris`.
 */
export function wallClock(zone: string): (date: Date) => Serial {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<number, number>();

  function offsetAt(ms: number): number {
    const hour = Math.floor(ms / MS_PER_HOUR);
    const known = offsets.get(hour);
    if (known !== undefined) return known;
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(hour * MS_PER_HOUR)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = parts;
    const offset = Date.UTC(year, month - 1, day, hours, minute, second) - hour * MS_PER_HOUR;
    offsets.set(hour, offset);
    return offset;
  }

  return (date) => {
    const ms = date.getTime();
    return ((ms + offsetAt(ms)) / MS_PER_DAY + UNIX_EPOCH) as Serial;
  };
}
