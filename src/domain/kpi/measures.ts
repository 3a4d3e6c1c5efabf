import { sumOf } from '../statistics/spread.ts';
import { type Amounts, openAmounts, wonAmounts } from './amounts.ts';
import { cycleDays } from './cycle.ts';
import { conversion, leadCount, winRate, wonAmount, wonCount } from './kpi.ts';
import type { Leads } from './leads.ts';
import { type Measure, meanMeasure, medianMeasure, rateMeasure, sumMeasure } from './measure.ts';
import { contains, isAlways, type Period } from './period.ts';
import { qualification } from './qualification.ts';
import { responses } from './response.ts';
import { csat, nps } from './satisfaction.ts';

/** The KPI of leads that can be taken of any group of them. */
export type MeasureName =
  | 'conversion'
  | 'winRate'
  | 'qualification'
  | 'wonAmount'
  | 'wonCount'
  | 'leadCount'
  | 'dealMean'
  | 'dealMedian'
  | 'cycle'
  | 'response'
  | 'openAmount'
  | 'weighted'
  | 'csat'
  | 'nps';

/**
 * What a KPI is over several periods: a rate of cases that are pooled, a sum that is averaged over periods, a figure of a
 * sample (mean, median, score) that is taken again of all cases together.
 */
export type Nature = 'rate' | 'sum' | 'sample';

/** By which of its days a lead belongs to a period of the KPI. */
export type DatedBy = 'created' | 'closed';

export const natures: Readonly<Record<MeasureName, readonly [Nature, DatedBy]>> = {
  conversion: ['rate', 'created'],
  winRate: ['rate', 'closed'],
  qualification: ['rate', 'created'],
  wonAmount: ['sum', 'closed'],
  wonCount: ['sum', 'closed'],
  leadCount: ['sum', 'created'],
  dealMean: ['sample', 'closed'],
  dealMedian: ['sample', 'closed'],
  cycle: ['sample', 'closed'],
  response: ['sample', 'created'],
  openAmount: ['sum', 'closed'],
  weighted: ['sum', 'closed'],
  csat: ['rate', 'created'],
  nps: ['sample', 'created'],
};

/** KPI of which less is better. */
export const lessIsBetter: ReadonlySet<MeasureName> = new Set(['cycle', 'response']);

/** KPI that do not need to know how a lead came out. */
export const withoutOutcome: ReadonlySet<MeasureName> = new Set([
  'response',
  'csat',
  'nps',
  'qualification',
  'leadCount',
]);

/** How each is computed: rates, means and medians carry an interval of this level, counts and sums none. */
export const measures: Readonly<
  Record<MeasureName, (leads: Leads, period: Period, level: number) => Measure>
> = {
  conversion: (leads, period, level) => rateMeasure(conversion(leads, period), level),
  winRate: (leads, period, level) => rateMeasure(winRate(leads, period), level),
  qualification: (leads, period, level) => rateMeasure(qualification(leads, period), level),
  wonAmount: (leads, period) => sumMeasure(wonAmount(leads, period)),
  wonCount: (leads, period) => sumMeasure(wonCount(leads, period)),
  leadCount: (leads, period) => sumMeasure(leadCount(leads, period)),
  dealMean: (leads, period, level) => {
    const { amounts, unread } = wonAmounts(leads, period);
    return meanMeasure(amounts, unread, level);
  },
  dealMedian: (leads, period, level) => {
    const { amounts, unread } = wonAmounts(leads, period);
    return medianMeasure(amounts, unread, level);
  },
  cycle: (leads, period, level) => {
    const { days, unread } = cycleDays(leads, period);
    return medianMeasure(days, unread, level);
  },
  response: (leads, period, level) => {
    const { hours, unread } = responses(leads, period);
    return medianMeasure(hours, unread, level);
  },
  openAmount: (leads, period) => total(openAmounts(leads, period)),
  weighted: (leads, period) => total(openAmounts(leads, period, true)),
  csat: (leads, period, level) => {
    const { ratings, unread } = ratingsOf(leads, period);
    const measure = csat(ratings, 5, level);
    return { ...measure, unread: unread + measure.unread };
  },
  nps: (leads, period, level) => {
    const { ratings, unread } = ratingsOf(leads, period);
    const measure = nps(ratings, level);
    return { ...measure, unread: unread + measure.unread };
  },
};

function total({ amounts, unread }: Amounts): Measure {
  return { value: sumOf(amounts), n: amounts.length, interval: null, unread };
}

/** The answers of leads created in the period; a blank is no answer. */
function ratingsOf({ table, rows, notRead }: Leads, period: Period): { ratings: number[]; unread: number } {
  table.require('rating');
  const dated = !isAlways(period);
  if (dated) table.require('created');
  let unread = notRead;
  const ratings: number[] = [];
  for (const row of rows) {
    const day = dated ? table.day(row, 'created') : null;
    if (dated && (day === null || !contains(period, day))) {
      if (day === null) unread++;
      continue;
    }
    const before = table.unreadCount;
    const rating = table.number(row, 'rating');
    if (rating !== null) ratings.push(rating);
    else if (table.unreadCount > before) unread++;
  }
  return { ratings, unread };
}
