import type { Serial } from './day.ts';

const MS_PER_DAY = 86_400_000;
/** Clocks change at whole quarters of an hour. */
const QUARTER = 900_000;
/** No zone has left its offset and come back to it within this time since 1970: Boa Vista did within seven days, in 2000. */
const STRETCH = 4 * MS_PER_DAY;
/** The last moment that a Date can be; as far before 1970 is the first. */
const LAST = 100_000_000 * MS_PER_DAY;
const UNIX_EPOCH = 25_569;

/**
 * The wall clock of a time zone: gives the moment that a Date shows there, as Sheets counts it.
 *
 * Dates reach a script as instants, and a script's own zone can differ from its spreadsheet's; reading their day with
 * getDate() is then off by one. Intl is slow to make and to ask: it is made for the first date, and asked at both ends of
 * four days, which are one offset where the ends agree; a column of 100,000 dates over years asks some hundred times.
 *
 * @param zone IANA name, `Europe/Paris`.
 */
export function wallClock(zone: string): (date: Date) => Serial {
  let format: Intl.DateTimeFormat | undefined;
  const asked = new Map<number, number>();
  /** The offset of a stretch of four days by its number; null where it changes within. */
  const stretches = new Map<number, number | null>();

  function ask(ms: number): number {
    const known = asked.get(ms);
    if (known !== undefined) return known;
    format ??= formatFor(zone);
    // `3/31/2026, 14:05:00`: faster to take apart than formatToParts().
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = (
      format.format(ms).match(/\d+/g) ?? []
    ).map(Number);
    const offset = Date.UTC(year, month - 1, day, hour, minute, second) - ms;
    asked.set(ms, offset);
    return offset;
  }

  function offsetAt(ms: number): number {
    const number = Math.floor(ms / STRETCH);
    let offset = stretches.get(number);
    if (offset === undefined) {
      const atStart = ask(Math.max(number * STRETCH, -LAST));
      offset = atStart === ask(Math.min((number + 1) * STRETCH, LAST)) ? atStart : null;
      stretches.set(number, offset);
    }
    return offset ?? ask(Math.floor(ms / QUARTER) * QUARTER);
  }

  return (date) => {
    const ms = date.getTime();
    return ((ms + offsetAt(ms)) / MS_PER_DAY + UNIX_EPOCH) as Serial;
  };
}

function formatFor(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
