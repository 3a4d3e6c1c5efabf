import type { Locale } from './locales.ts';

/** What a typed string becomes in a cell. `format` is the number format that typing gives a cell that has none. */
export type Entry =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number; format?: string }
  | { kind: 'formula'; text: string };

const monthWords: Record<string, RegExp[]> = {
  fr: [
    /^janv(?:ier)?\.?$/,
    /^f[ée]vr?(?:ier)?\.?$/,
    /^mars\.?$/,
    /^avr(?:il)?\.?$/,
    /^mai\.?$/,
    /^juin\.?$/,
    /^juil(?:let)?\.?$/,
    /^ao[uû]t\.?$/,
    /^sept?(?:embre)?\.?$/,
    /^oct(?:obre)?\.?$/,
    /^nov(?:embre)?\.?$/,
    /^d[ée]c(?:embre)?\.?$/,
  ],
  en: [
    /^jan(?:uary)?\.?$/,
    /^feb(?:ruary)?\.?$/,
    /^mar(?:ch)?\.?$/,
    /^apr(?:il)?\.?$/,
    /^may\.?$/,
    /^june?\.?$/,
    /^july?\.?$/,
    /^aug(?:ust)?\.?$/,
    /^sept?(?:ember)?\.?$/,
    /^oct(?:ober)?\.?$/,
    /^nov(?:ember)?\.?$/,
    /^dec(?:ember)?\.?$/,
  ],
};

/**
 * Reads a string as if it was typed into a cell of a spreadsheet in this locale: a leading apostrophe makes text and is
 * not part of it, a leading `=` a formula; numbers, money, percentages, dates, times and booleans are recognised.
 * `year` completes a date that names none.
 */
export function readTyped(typed: string, locale: Locale, year: number): Entry {
  if (typed === '') return { kind: 'blank' };
  if (typed.startsWith("'")) return { kind: 'text', text: typed.slice(1) };
  if (typed.startsWith('=') && typed.length > 1) return { kind: 'formula', text: typed };
  const text = typed.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === locale.words.true) return { kind: 'boolean', value: true };
  if (upper === 'FALSE' || upper === locale.words.false) return { kind: 'boolean', value: false };
  if (!/\d/.test(text) || text.length > 60) return { kind: 'text', text: typed };
  return readNumber(text, locale) ?? readDateTime(text, locale, year) ?? { kind: 'text', text: typed };
}

const spaces = '[ \u00a0\u202f]';

function readNumber(text: string, locale: Locale): Entry | null {
  const money = /^(-?)\s*([€$£])\s*(.+)$|^(.+?)[ \u00a0\u202f]*([€$£])$/.exec(text);
  const sign = money?.[1] ?? '';
  const symbol = money?.[2] ?? money?.[5];
  const bare = money ? sign + (money[3] ?? money[4] ?? '') : text;
  const percent = /^(.+?)[ \u00a0\u202f]*%$/.exec(bare);
  const digits = percent ? (percent[1] ?? '') : bare;
  const plain = readDigits(digits, locale);
  if (plain === null) return null;
  if (percent && symbol) return null;
  if (percent) return { kind: 'number', value: plain.value / 100, format: plain.decimals ? '0.00%' : '0%' };
  if (symbol) return { kind: 'number', value: plain.value, format: moneyFormat(symbol, locale) };
  if (plain.grouped)
    return { kind: 'number', value: plain.value, format: plain.decimals ? '#,##0.00' : '#,##0' };
  if (plain.scientific) return { kind: 'number', value: plain.value, format: '0.00E+00' };
  return { kind: 'number', value: plain.value };
}

function moneyFormat(symbol: string, locale: Locale): string {
  return locale.decimalSeparator === ',' ? `#,##0.00 [$${symbol}]` : `[$${symbol}]#,##0.00`;
}

function readDigits(
  text: string,
  locale: Locale,
): { value: number; grouped: boolean; decimals: boolean; scientific: boolean } | null {
  const decimal = locale.decimalSeparator === ',' ? ',' : '\\.';
  const thousands =
    locale.thousandsSeparator === '\u202f' ? spaces : locale.thousandsSeparator === '.' ? '\\.' : ',';
  const shape = new RegExp(
    `^(-?)(?:(\\d{1,3}(?:${thousands}\\d{3})+)|(\\d*))(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`,
  );
  const found = shape.exec(text);
  if (!found) return null;
  const [, minus = '', grouped, plain = '', decimals, exponent] = found;
  const whole = grouped ? grouped.replace(/\D/g, '') : plain;
  if (!whole && !decimals) return null;
  const value = Number(`${minus}${whole || '0'}.${decimals || '0'}e${exponent ?? '0'}`);
  if (!Number.isFinite(value)) return null;
  return {
    value,
    grouped: grouped !== undefined,
    decimals: Boolean(decimals),
    scientific: exponent !== undefined,
  };
}

function readDateTime(text: string, locale: Locale, year: number): Entry | null {
  const parts =
    /^(.*?)(?:[ T]+|^)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(text) ?? null;
  const time = parts ? readTime(parts) : null;
  if (parts && time === null) return null;
  const dateText = parts ? (parts[1] ?? '').trim() : text;
  if (parts && dateText === '') return { kind: 'number', value: time ?? 0, format: locale.timeFormat };
  const day = readDay(dateText, locale, year);
  if (day === null) return null;
  const format = time === null ? locale.dateFormat : `${locale.dateFormat} ${locale.timeFormat}`;
  return { kind: 'number', value: day + (time ?? 0), format };
}

function readTime(parts: RegExpExecArray): number | null {
  let hours = Number(parts[2]);
  const [minutes, seconds] = [Number(parts[3]), Number(`${parts[4] ?? 0}${parts[5] ?? ''}`)];
  const half = parts[6]?.toLowerCase();
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  if (hours > 23 || minutes > 59 || seconds >= 60) return null;
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** The serial number of a day written in the locale's order, in ISO order, or with the month in letters. */
function readDay(text: string, locale: Locale, thisYear: number): number | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const short = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (short) {
    // `1.2` is no date where the point is the decimal sign; `3.4.2026` is read nowhere in English.
    if (short[2] === '.' && locale.decimalSeparator === '.') return null;
    if (short[2] === '.' && short[4] === undefined) return null;
    const [first, second] = [Number(short[1]), Number(short[3])];
    const year = short[4] === undefined ? thisYear : fullYear(short[4]);
    return locale.dateOrder === 'mdy' ? serialOf(year, first, second) : serialOf(year, second, first);
  }
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)?[- ]([A-Za-zéûÉÛ]{3,10}\.?)(?:,?[- ](\d{4}|\d{2}))?$/.exec(
    text,
  );
  const american = /^([A-Za-z]{3,10}\.?) (\d{1,2})(?:,? (\d{4}))?$/.exec(text);
  const [day, word, year] = words
    ? [words[1], words[2], words[3]]
    : american && locale.language === 'en'
      ? [american[2], american[1], american[3]]
      : [undefined, undefined, undefined];
  if (day === undefined || word === undefined) return null;
  const months = monthWords[locale.language] ?? [];
  const month = months.findIndex((pattern) => pattern.test(word.toLowerCase())) + 1;
  if (month === 0) return null;
  return serialOf(year === undefined ? thisYear : fullYear(year), month, Number(day));
}

function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  const short = Number(digits);
  return short < 30 ? 2000 + short : 1900 + short;
}

function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.getTime() / 86_400_000 + 25_569;
}
