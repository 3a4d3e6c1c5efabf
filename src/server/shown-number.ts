import { dayOf, type Serial } from '../domain/day.ts';
import { formatDay, formatMoney, formatNumber, formatShare } from '../i18n/format.ts';
import type { Language } from '../i18n/text.ts';
import type { Workbook } from '../sheets/workbook.ts';
import type { Plan, TabHandle } from '../tabs/plan.ts';

/** The number format that a plan gives to a cell; null where it gives none. */
export function plannedFormat(plan: Plan, tab: TabHandle, row: number, column: number): string | null {
  const nameOf = (handle: TabHandle) => (typeof handle === 'number' ? handle : handle.made);
  let format: string | null = null;
  for (const step of plan.steps) {
    if (step.do !== 'look' && step.do !== 'format') continue;
    const given = step.do === 'format' ? step.numberFormat : step.look.numberFormat;
    const { area } = step;
    const covers =
      nameOf(area.tab) === nameOf(tab) &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    if (given !== undefined && covers) format = given;
  }
  return format;
}

/** A number as a cell of this format shows it, in the reader's notation. Of a moment its day. */
export function shownNumber(
  value: number,
  format: string | null,
  { formats, locale }: Pick<Workbook, 'formats' | 'locale'>,
  language: Language,
): string {
  if (format === formats.money) return formatMoney(value, locale, language);
  // Words in quotation marks and currencies in brackets are no part of the notation.
  const notation = (format ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[dy]/i.test(notation)) return formatDay(dayOf(value as Serial), language);
  if (notation.includes('%'))
    return formatShare(value, language, /\.([0#]+)/.exec(notation)?.[1]?.length ?? 0);
  return formatNumber(value, language);
}

/** Yes or no as Sheets shows it in a cell, which a box in the cell stands for. */
export function shownBoolean(value: boolean, language: Language): string {
  return { fr: ['FAUX', 'VRAI'], en: ['FALSE', 'TRUE'] }[language][Number(value)] ?? '';
}
