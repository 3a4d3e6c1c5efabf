import type { LocaleData } from './o-spreadsheet.ts';

/** Narrow no-break space: what French number formats put between thousands. */
const NARROW = '\u202f';

/** A spreadsheet locale: the engine's fields and what typed entry and display need beside. */
export type Locale = LocaleData & {
  language: string;
  /** The order of a short date's parts. */
  dateOrder: 'dmy' | 'mdy' | 'ymd';
  words: { true: string; false: string };
  /** How a typed amount of money is formatted. */
  currency: string;
};

const comma = {
  decimalSeparator: ',',
  formulaArgSeparator: ';',
  weekStart: 1,
  timeFormat: 'hh:mm:ss',
} as const;
const point = { decimalSeparator: '.', formulaArgSeparator: ',', thousandsSeparator: ',' } as const;
const english = { language: 'en', words: { true: 'TRUE', false: 'FALSE' } } as const;
const french = { language: 'fr', words: { true: 'VRAI', false: 'FAUX' } } as const;

const locales: Record<string, Locale> = {
  en_US: {
    ...point,
    ...english,
    name: 'English (US)',
    code: 'en_US',
    weekStart: 7,
    dateFormat: 'm/d/yyyy',
    timeFormat: 'h:mm:ss a',
    dateOrder: 'mdy',
    currency: '[$$]#,##0.00',
  },
  en_GB: {
    ...point,
    ...english,
    name: 'English (UK)',
    code: 'en_GB',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    dateOrder: 'dmy',
    currency: '[$£]#,##0.00',
  },
  fr_FR: {
    ...comma,
    ...french,
    name: 'French',
    code: 'fr_FR',
    thousandsSeparator: NARROW,
    dateFormat: 'dd/mm/yyyy',
    dateOrder: 'dmy',
    currency: '#,##0.00 [$€]',
  },
  fr_CA: {
    ...comma,
    ...french,
    name: 'French (Canada)',
    code: 'fr_CA',
    thousandsSeparator: NARROW,
    dateFormat: 'yyyy-mm-dd',
    dateOrder: 'ymd',
    currency: '#,##0.00 [$$]',
  },
  de_DE: {
    ...comma,
    language: 'de',
    words: { true: 'WAHR', false: 'FALSCH' },
    name: 'German',
    code: 'de_DE',
    thousandsSeparator: '.',
    dateFormat: 'dd.mm.yyyy',
    dateOrder: 'dmy',
    currency: '#,##0.00 [$€]',
  },
};

/** The locale of a code such as `fr_FR`. Throws for one that the host does not know. */
export function localeOf(code: string): Locale {
  const found = locales[code];
  if (!found) throw new Error(`host: locale ${code} is not emulated (${Object.keys(locales).join(', ')})`);
  return found;
}

/** The part that the engine keeps. */
export function engineLocale(locale: Locale): LocaleData {
  const {
    name,
    code,
    thousandsSeparator,
    decimalSeparator,
    weekStart,
    dateFormat,
    timeFormat,
    formulaArgSeparator,
  } = locale;
  return {
    name,
    code,
    thousandsSeparator,
    decimalSeparator,
    weekStart,
    dateFormat,
    timeFormat,
    formulaArgSeparator,
  };
}
