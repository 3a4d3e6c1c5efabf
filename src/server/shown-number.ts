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

/** A number as a cell of this format shows it, in the reader's notation. */
export function shownNumber(
  value: number,
  format: string | null,
  workbook: Workbook,
  language: Language,
): string {
  if (format === workbook.formats.day) return formatDay(dayOf(value as Serial), language);
  if (format === workbook.formats.money) return formatMoney(value, workbook.locale, language);
  if (format === workbook.formats.share) return formatShare(value, language, 0);
  if (format === workbook.formats.rate) return formatShare(value, language);
  return formatNumber(value, language);
}
