/** Sheets' day numbers (1 = 31 December 1899, in the spreadsheet's time zone) and instants. */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** The zone's distance from UTC at an instant, in milliseconds. */
export function zoneOffset(instant: number, timeZone: string): number {
  const key = timeZone + Math.floor(instant / 900_000);
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formats.set(timeZone, format);
  }
  const parts: Record<string, string> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  const offset = wall.getTime() - Math.floor(instant / 1000) * 1000;
  offsets.set(key, offset);
  return offset;
}

/** The instant at which the zone's clock shows the serial number's day and time. */
export function serialToInstant(serial: number, timeZone: string): number {
  const wall = Math.round((serial - 25_569) * 86_400_000);
  let instant = wall - zoneOffset(wall, timeZone);
  instant = wall - zoneOffset(instant, timeZone);
  return instant;
}

/** The serial number that the zone's clock shows at an instant. */
export function instantToSerial(instant: number, timeZone: string): number {
  return (instant + zoneOffset(instant, timeZone)) / 86_400_000 + 25_569;
}

/** True for a Date of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
