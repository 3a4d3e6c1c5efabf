import { formatNumber } from '../src/i18n/format.ts';
import type { Language } from '../src/i18n/text.ts';

/** What a field holds: null where it is empty, NaN where its text is not a number. */
export type Entry = number | null;

/** How a field's number is read and written: a share typed as a percentage, an amount of money, a plain number. */
export type NumberKind = 'rate' | 'money' | 'count';

const SPACES = /[\s\u00a0\u202f]/g;
const CURRENCY = /^(?:€|\$|£|EUR|USD|GBP)|(?:€|\$|£|EUR|USD|GBP)$/gi;

/**
 * The number a person typed.
 * @param text e.g. `1 234,5 €`, `20 %`, `0,2`, `1,234.5`
 * @param kind with `rate` the result is a share: `20 %`, `20` and `0,2` all give 0.2. A bare number up to 1 is a share,
 *   above 1 a percentage.
 * @param language whose decimal sign wins where a text could be read in two ways
 * @returns null for an empty text, NaN for a text that is no number or could be two (French `1.234`)
 */
export function readNumber(text: string, kind: NumberKind, language: Language): Entry {
  const bare = text.replace(SPACES, '').replace(/\u2212/g, '-');
  if (bare === '') return null;
  const percent = bare.endsWith('%');
  if (percent && kind !== 'rate') return Number.NaN;
  const digits = percent ? bare.slice(0, -1) : kind === 'money' ? bare.replace(CURRENCY, '') : bare;
  const value = plainNumber(digits, language);
  if (kind !== 'rate') return value;
  return percent || Math.abs(value) > 1 ? value / 100 : value;
}

/** A number as a field shows it, which `readNumber` reads back: `1 234,5`, `20 %`; empty for null. */
export function writeNumber(value: Entry, kind: NumberKind, language: Language): string {
  if (value === null || Number.isNaN(value)) return '';
  // Rounded first: 0.07 × 100 is 7.000000000000001.
  if (kind !== 'rate') return formatNumber(value, language);
  const percent = formatNumber(Math.round(value * 1e6) / 1e4, language);
  return language === 'fr' ? `${percent}\u202f%` : `${percent}%`;
}

/** Optional sign, digits with thousands grouped or not, one decimal sign; NaN otherwise. Spaces are gone by now. */
function plainNumber(text: string, language: Language): number {
  const match = /^([+-]?)(\d[\d.,']*|[.,]\d+)$/.exec(text);
  if (!match) return Number.NaN;
  const body = (match[2] as string).replace(/'/g, '');
  const own = language === 'fr' ? ',' : '.';
  const other = own === ',' ? '.' : ',';
  const plain = body.includes(own) ? withOwnSign(body, own, other) : withOtherSign(body, other, language);
  return plain === null ? Number.NaN : Number(`${match[1]}${plain}`);
}

/** `1.234,5` in French: the language's sign is the decimal one, the other may only group thousands before it. */
function withOwnSign(body: string, own: string, other: string): string | null {
  const [whole = '', fraction = '', ...rest] = body.split(own);
  if (rest.length > 0 || fraction.includes(other)) return null;
  if (whole.includes(other) && !grouped(whole, other)) return null;
  return `${whole.split(other).join('') || '0'}.${fraction || '0'}`;
}

/** `0.2` in French, `1,234` in English: English groups by commas, French never by points. */
function withOtherSign(body: string, other: string, language: Language): string | null {
  const parts = body.split(other);
  if (parts.length === 1) return body;
  if (grouped(body, other)) return language === 'en' || parts.length > 2 ? parts.join('') : null;
  return parts.length === 2 ? `${parts[0] || '0'}.${parts[1] || '0'}` : null;
}

function grouped(whole: string, sign: string): boolean {
  const [first = '', ...groups] = whole.split(sign);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
}
