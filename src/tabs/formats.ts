import type { Field } from '../i18n/fields/define.ts';

/** Number formats that depend on where the file lives, in Sheets' own notation (which is the same in every locale). */
export type Formats = {
  readonly day: string;
  readonly money: string;
  readonly rate: string;
  readonly share: string;
  readonly number: string;
};

const currencies: Readonly<Record<string, string>> = {
  en_US: '[$$]#,##0.00',
  en_GB: '[$£]#,##0.00',
  en_CA: '[$$]#,##0.00',
  fr_CA: '#,##0.00 [$$]',
  fr_CH: '#,##0.00 [$CHF]',
};

/** The formats of a spreadsheet's locale. Euro where the locale's own currency is not known to us. */
export function formatsOf(locale: string): Formats {
  return {
    day: locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy',
    money: currencies[locale] ?? '#,##0.00 [$€]',
    // A space stands before the sign in French.
    rate: locale.startsWith('fr') ? '0.0 %' : '0.0%',
    share: locale.startsWith('fr') ? '0 %' : '0%',
    number: '#,##0.##',
  };
}

/** The format of a column by what it holds; null leaves the cells automatic. */
export function formatOf(kind: Field['kind'], formats: Formats): string | null {
  if (kind === 'day') return formats.day;
  if (kind === 'moment') return `${formats.day} hh:mm`;
  if (kind === 'money') return formats.money;
  if (kind === 'share') return formats.share;
  return null;
}
