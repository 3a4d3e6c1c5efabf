import type { Conventions } from './cell.ts';

const SPACES = /[\s\u00a0\u202f\u2009\u2007]+/g;
const UNITS = /(?:€|\$|£|eur|euros?|usd|gbp|chf|h|heures?|hours?|pts?|points?)\.?$/i;
const SHORT = /^(\d+)(?:[.,](\d\d?))?(?:[ \u00a0\u202f]?[h€])?$/;
const LEADING_UNITS = /^(?:€|\$|£|eur|usd|gbp|chf)/i;

/**
 * The number that a text stands for: `1 234,5 €`, `12 %` (0.12), `(3)` (−3), `1,234.50`, `12 k€`; spaces may be no-break
 * ones. Where both signs appear the last is the decimal one, whatever the locale. A text that can be read in two ways
 * (`1.234` where the comma is the decimal sign) is not guessed.
 *
 * @param decimal the decimal sign of the spreadsheet's locale
 * @returns undefined where the text is no number, or no single one
 */
export function readNumber(text: string, decimal: Conventions['decimal']): number | undefined {
  // Words and plain digits are most of what is asked: both are told at a look.
  if (!/\d/.test(text)) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  // So are `1,5` and `3 h`: two digits after a sign are no group of thousands, whatever the locale.
  const short = SHORT.exec(text);
  if (short) return Number(`${short[1]}.${short[2] ?? 0}`);
  let rest = text.replace(SPACES, '').replace(/[−–]/g, '-');
  let sign = 1;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1] ?? '';
  }
  rest = rest.replace(LEADING_UNITS, '');
  if (/^[+-]/.test(rest)) {
    if (rest.startsWith('-')) sign = -sign;
    rest = rest.slice(1).replace(LEADING_UNITS, '');
  } else if (/-$/.test(rest)) {
    sign = -sign;
    rest = rest.slice(0, -1);
  }
  let factor = sign;
  if (rest.endsWith('%')) {
    factor /= 100;
    rest = rest.slice(0, -1);
  } else {
    rest = rest.replace(UNITS, '');
    if (/\dk$/i.test(rest)) {
      factor *= 1000;
      rest = rest.slice(0, -1);
    } else if (/\dM$/.test(rest)) {
      factor *= 1_000_000;
      rest = rest.slice(0, -1);
    }
  }
  const digits = plainDigits(rest, decimal);
  if (digits === undefined) return undefined;
  // A percentage divides, so that 12 % is exactly 0.12.
  return Math.abs(factor) < 1 ? (Number(digits) * sign) / 100 : Number(digits) * factor;
}

/** The digits with a point as decimal sign and no grouping; undefined where the text is no number, or two. */
function plainDigits(text: string, decimal: Conventions['decimal']): string | undefined {
  if (/^\d+$/.test(text)) return text;
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return text.replace(',', '.');
  if (!/^[\d.,'’]*\d[\d.,'’]*$/.test(text)) return undefined;
  const ungrouped = text.replace(/(?<=\d)['’](?=\d{3}(?!\d))/g, '');
  if (/['’]/.test(ungrouped)) return undefined;
  const comma = ungrouped.lastIndexOf(',');
  const point = ungrouped.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    const last = comma > point ? ',' : '.';
    const group = last === ',' ? '.' : ',';
    const [whole = '', fraction = '', more] = ungrouped.split(last);
    if (more !== undefined || !isGrouped(whole, group)) return undefined;
    return `${whole.split(group).join('')}.${fraction || '0'}`;
  }
  const only = comma >= 0 ? ',' : point >= 0 ? '.' : '';
  if (only === '') return ungrouped;
  const parts = ungrouped.split(only);
  if (parts.length > 2) return isGrouped(ungrouped, only) ? parts.join('') : undefined;
  if (only === decimal) return `${parts[0] || '0'}.${parts[1] || '0'}`;
  if (!isGrouped(ungrouped, only) || parts[0] === '0') return `${parts[0] || '0'}.${parts[1] || '0'}`;
  // `1,234` groups thousands where the point is the decimal sign. `1.234` where the comma is could be either.
  return only === ',' ? parts.join('') : undefined;
}

function isGrouped(text: string, group: string): boolean {
  const [first = '', ...others] = text.split(group);
  return /^\d{1,3}$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
}
