import { groupDeals } from '../domain/kpi/group.ts';
import type { Kpi } from '../domain/kpi/kpi.ts';
import type { Leads } from '../domain/kpi/leads.ts';
import { rateMeasure } from '../domain/kpi/measure.ts';
import type { Result, ResultRows } from '../domain/table/cell.ts';
import { readChoice } from '../i18n/choices/define.ts';
import type { Language } from '../i18n/text.ts';
import { sampleStats } from './choices.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

/**
 * A rate of leads as a function gives it: alone, or as a table by a column's values, with a last row for the whole.
 *
 * @param by a header of the range; a word for "detail" gives the whole alone; null gives the rate
 * @param words the headers of rate, numerator and denominator
 * @throws UserError columnMissing where `by` names no column
 */
export function rateBy(
  leads: Leads,
  by: string | null,
  compute: (leads: Leads) => Kpi,
  words: readonly [string, string, string],
  language: Language,
): Result | ResultRows {
  const { table } = leads;
  if (by === null) return shown(compute(leads).value);
  const fr = language === 'fr';
  const column = table.columnNamed(by);
  if (column === null && readChoice(sampleStats, by) !== 'detail') throw table.missing([by]);
  const line = (name: string, kpi: Kpi): Result[] => [
    name,
    shown(kpi.value),
    kpi.numerator,
    kpi.denominator,
    ...bounds(rateMeasure(kpi, 0.95).interval),
  ];
  const groups = (column === null ? [{ name: 'Total', deals: leads }] : groupDeals(leads, column))
    .map(({ name, deals }) => ({ name, kpi: compute(deals) }))
    .sort((a, b) => b.kpi.denominator - a.kpi.denominator);
  // Groups do not hold the rows that are no lead.
  const unread = groups.reduce((sum, { kpi }) => sum + kpi.unread, column === null ? 0 : leads.notRead);
  const heading = column === null ? '' : table.headers[column] || by;
  const rows = [
    [heading, ...words, ...shownInterval[language]],
    ...groups.map(({ name, kpi }) => line(name === '' ? (fr ? '(vide)' : '(blank)') : name, kpi)),
  ];
  return withUnread(rows, unread, table, language);
}
