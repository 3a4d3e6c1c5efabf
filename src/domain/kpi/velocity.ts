import { quantile, sumOf } from '../statistics/spread.ts';
import { wonAmounts } from './amounts.ts';
import { cycleDays } from './cycle.ts';
import { winRate } from './kpi.ts';
import { type Leads, qualifiedReader } from './leads.ts';
import type { Period } from './period.ts';

/** One of the four things that make sales velocity, over how many cases it was taken. */
export type Lever = {
  readonly key: 'opportunities' | 'value' | 'winRate' | 'cycle';
  readonly value: number | null;
  readonly n: number;
};
export type Velocity = {
  /** Amount a day; null where a lever is not known, or the cycle is 0. */
  readonly perDay: number | null;
  readonly levers: readonly Lever[];
  readonly unread: number;
};

/** Sales velocity (K6): opportunities × mean amount × win rate ÷ cycle in days. */
export function velocityOf(opportunities: number, value: number, rate: number, cycle: number): number {
  return (opportunities * value * rate) / cycle;
}

/**
 * Sales velocity of a pipeline: open qualified opportunities (every open one where nothing says who is qualified), and the
 * mean amount, win rate and median cycle of the deals closed in the period.
 */
export function salesVelocity(leads: Leads, period: Period): Velocity {
  const open = leads.rows.filter((row) => leads.outcome(row) === 'open');
  const { table } = leads;
  const knows = table.has('qualified') || (table.has('stage') && !table.isFlagColumn('stage'));
  const isQualified = knows ? qualifiedReader(leads) : () => true;
  const opportunities = open.filter((row) => isQualified(row) === true).length;
  const { amounts, unread: withoutAmount } = wonAmounts(leads, period);
  const rate = winRate(leads, period);
  const { days, unread: withoutDays } = cycleDays(leads, period);
  const value = amounts.length === 0 ? null : sumOf(amounts) / amounts.length;
  const cycle = days.length === 0 ? null : quantile(days, 0.5);
  const known = value !== null && rate.value !== null && cycle !== null && cycle > 0;
  return {
    perDay: known ? velocityOf(opportunities, value, rate.value, cycle) : null,
    levers: [
      { key: 'opportunities', value: opportunities, n: open.length },
      { key: 'value', value, n: amounts.length },
      { key: 'winRate', value: rate.value, n: rate.denominator },
      { key: 'cycle', value: cycle, n: days.length },
    ],
    unread: Math.max(withoutAmount, withoutDays, rate.unread),
  };
}

/** What a tenth more of a lever gains a day: of the cycle, a tenth less. */
export function gainOfTenth(perDay: number, key: Lever['key']): number {
  return key === 'cycle' ? perDay / 0.9 - perDay : perDay * 0.1;
}
