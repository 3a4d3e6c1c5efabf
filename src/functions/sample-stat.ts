import { LARGE_SHARE, largestShare } from '../domain/kpi/amounts.ts';
import { meanMeasure, medianMeasure } from '../domain/kpi/measure.ts';
import { type Sorted, sumOf } from '../domain/statistics/spread.ts';
import type { Result, ResultRows } from '../domain/table/cell.ts';
import type { Table } from '../domain/table/table.ts';
import { formatShare } from '../i18n/format.ts';
import type { Language, Text } from '../i18n/text.ts';
import { sampleStats } from './choices.ts';
import { bounds, shown, withUnread } from './show.ts';

/** The choice between mean, median and all. */
export const statArg = {
  type: 'text',
  choices: sampleStats,
  optional: true,
  default: 'mean',
  label: { fr: 'stat', en: 'stat' },
  help: {
    fr: 'Ce qui est donné : "moyenne" (par défaut), "médiane", ou "détail" : les deux, avec n, intervalles, somme et part du plus gros montant.',
    en: 'What is given: "mean" (by default), "median", or "detail": both, with n, intervals, sum and share of the largest amount.',
  },
} as const;

export const statReturns: Text = {
  fr: 'Le montant, vide sans cas ; en détail, un tableau qui signale un montant de plus de 30 % de la somme.',
  en: 'The amount, blank without cases; in detail, a table that flags an amount above 30 % of the sum.',
};

/** Amounts as a function shows them: one number, or the table of all that is told of them. */
export function amountResult(
  amounts: Sorted,
  stat: string,
  unread: number,
  table: Table,
  language: Language,
): Result | ResultRows {
  const mean = meanMeasure(amounts, unread, 0.95);
  const median = medianMeasure(amounts, unread, 0.95);
  if (stat === 'mean') return shown(mean.value);
  if (stat === 'median') return shown(median.value);
  const fr = language === 'fr';
  const largest = largestShare(amounts);
  const said = largest === null ? '' : formatShare(largest, language, 0);
  const flag =
    largest !== null && largest > LARGE_SHARE && amounts.length > 1
      ? fr
        ? `Un seul montant fait ${said} de la somme\u00a0: préférez la médiane.`
        : `A single amount makes ${said} of the sum: prefer the median.`
      : '';
  return withUnread(
    [
      fr
        ? [
            'Moyenne',
            'IC bas',
            'IC haut',
            'Médiane',
            'IC bas',
            'IC haut',
            'n',
            'Somme',
            'Plus gros',
            'Alerte',
          ]
        : ['Mean', 'CI low', 'CI high', 'Median', 'CI low', 'CI high', 'n', 'Sum', 'Largest', 'Alert'],
      [
        shown(mean.value),
        ...bounds(mean.interval),
        shown(median.value),
        ...bounds(median.interval),
        mean.n,
        mean.n === 0 ? '' : sumOf(amounts),
        shown(largest),
        flag,
      ],
    ],
    unread,
    table,
    language,
  );
}
