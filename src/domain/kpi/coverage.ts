import type { Day } from '../day.ts';
import { sumOf } from '../statistics/spread.ts';
import { openAmounts } from './amounts.ts';
import { winRate } from './kpi.ts';
import type { Leads } from './leads.ts';
import { always } from './period.ts';

export type Coverage = {
  /** Open amount due by the end, and over how many deals. */
  readonly open: number;
  readonly n: number;
  /** Open amount ÷ what is left of the quota. */
  readonly coverage: number;
  /** 1 ÷ win rate; null where no deal was won. */
  readonly needed: number | null;
  /** What the pipeline lacks to cover the quota at this win rate; negative where it holds more. */
  readonly lacking: number | null;
  readonly rate: number | null;
  /** Closed deals that the win rate rests on; null where the rate was given. */
  readonly closed: number | null;
  readonly unread: number;
};

/**
 * Pipeline coverage (K8): open amount due by the end ÷ remaining quota; what is needed is 1 ÷ the team's own win rate.
 *
 * @param quota what is left to reach, greater than 0
 * @param end the last day by which a deal must close to count; null counts every open deal
 * @param given a win rate to take instead of the own one
 */
export function coverage(leads: Leads, quota: number, end: Day | null, given: number | null): Coverage {
  const { amounts, unread } = openAmounts(leads, { start: null, end });
  const own = given === null ? winRate(leads, always) : null;
  const rate = own ? own.value : given;
  const open = sumOf(amounts);
  const needed = rate === null || rate === 0 ? null : 1 / rate;
  return {
    open,
    n: amounts.length,
    coverage: open / quota,
    needed,
    lacking: needed === null ? null : quota * needed - open,
    rate,
    closed: own?.denominator ?? null,
    unread,
  };
}
