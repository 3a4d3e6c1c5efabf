import { serialToInstant } from './date-serial.ts';

/** A quoted text, an escaped character, or a run of letters that stands for a name: `ddd`, `dddd`, `mmm`, `mmmm`, `mmmmm`. */
const parts = /"[^"]*"|\\.|\[[^\]]*\]|d{3,4}|m{3,5}/gi;

/**
 * A date's number format with the names of its day and month written out in the file's language, as Sheets shows them
 * (the names of Unicode's CLDR): `d mmm yyyy` of 1 February is `d "févr." yyyy` in French.
 *
 * @param serial the date as Sheets' serial number
 */
export function withNames(format: string, serial: number, language: string): string {
  if (language === 'en') return format;
  const instant = serialToInstant(Math.floor(serial), 'UTC');
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(instant);
  return format.replace(parts, (part) => {
    switch (part.toLowerCase()) {
      case 'ddd':
        return `"${name({ weekday: 'short' })}"`;
      case 'dddd':
        return `"${name({ weekday: 'long' })}"`;
      case 'mmm':
        return `"${name({ month: 'short' })}"`;
      case 'mmmm':
        return `"${name({ month: 'long' })}"`;
      case 'mmmmm':
        return `"${name({ month: 'narrow' })}"`;
      default:
        return part;
    }
  });
}
