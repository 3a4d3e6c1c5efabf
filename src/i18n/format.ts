import { type Day, isoOf, partsOf } from '../domain/day.ts';
import type { Language } from './text.ts';

/** Narrow no-break space: before % and between thousands, so that a number never breaks over two lines. */
const THIN = '\u202f';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1 234,5` or `1,234.5`: at most so many decimals, none that are zero. */
export function formatNumber(value: number, language: Language, decimals = 2): string {
  const size = Math.abs(value);
  // Most numbers are whole: nothing to round.
  const [whole = '', fraction = ''] = (Number.isInteger(size) ? `${size}` : size.toFixed(decimals)).split(
    '.',
  );
  return notation(value < 0, whole, fraction.replace(/0+$/, ''), language);
}

/** A number with its sign, which says more of a change than the number: `+3`, `−2`, `0`. */
export function formatChange(value: number, language: Language, decimals = 2): string {
  return `${value > 0 ? '+' : ''}${formatNumber(value, language, decimals)}`;
}

/** A share of 0 to 1 as `38,5 %` or `38.5%`: one decimal unless said otherwise, kept even where it is zero. */
export function formatShare(value: number, language: Language, decimals = 1): string {
  const [whole = '', fraction = ''] = Math.abs(value * 100)
    .toFixed(decimals)
    .split('.');
  return `${notation(value < 0, whole, fraction, language)}${language === 'fr' ? THIN : ''}%`;
}

/** Digits with thousands apart, the language's decimal sign, and a true minus unless all of them are zero. */
function notation(isNegative: boolean, whole: string, fraction: string, language: Language): string {
  const grouped =
    whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? THIN : ',');
  const sign = isNegative && /[1-9]/.test(whole + fraction) ? '−' : '';
  return `${sign}${grouped}${fraction === '' ? '' : (language === 'fr' ? ',' : '.') + fraction}`;
}

/** `31/03/2026` in French, `31 Mar 2026` in English, which no reader takes for another day. */
export function formatDay(day: Day, language: Language): string {
  if (language === 'fr') return isoOf(day).split('-').reverse().join('/');
  const { year, month, day: number } = partsOf(day);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

/** A day, or the first and last of several, in a form that is read in one way alone in a file of that language. */
export function formatStretch(from: Day, to: Day, language: Language): string {
  const print = (day: Day) => (language === 'fr' ? formatDay(day, language) : isoOf(day));
  return from === to ? print(from) : `${print(from)} ${language === 'fr' ? 'au' : 'to'} ${print(to)}`;
}

/** `a`, `a et b`, `a, b et c`. */
export function formatList(items: readonly string[], language: Language): string {
  const and = language === 'fr' ? ' et ' : ' and ';
  return items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(', ') + and + items[items.length - 1];
}

/** A text between the language's quotation marks. */
export function quote(text: string, language: Language): string {
  return language === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`;
}

/** The currency that a spreadsheet's locale writes; the euro where it is not known to us. */
export function currencyOf(locale: string): string {
  return { en_US: 'USD', en_GB: 'GBP', en_CA: 'CAD', fr_CA: 'CAD', fr_CH: 'CHF' }[locale] ?? 'EUR';
}

/** `1 234,50 €` or `€1,234.50`: an amount in the file's currency, in the reader's notation. */
export function formatMoney(value: number, locale: string, language: Language): string {
  const style = { style: 'currency', currency: currencyOf(locale) } as const;
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-US', style).format(value);
}

/** `3 lignes`, `1 row`: zero is singular in French, plural in English. */
export function formatCount(value: number, language: Language, one: string, many: string): string {
  const singular = language === 'fr' ? Math.abs(value) < 2 : value === 1;
  return `${formatNumber(value, language)} ${singular ? one : many}`;
}
