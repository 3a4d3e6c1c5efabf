import { chanceBetter } from '../statistics/better.ts';
import { looksConstant } from '../statistics/looks.ts';
import { type Count, newcombe } from '../statistics/newcombe.ts';
import { type Interval, zOf } from '../statistics/wilson.ts';

/**
 * `progress` and `decline`: the whole interval lies on one side of 0. `flat`: it lies within the margin, so that any
 * difference is too small to matter. `early`: it allows both.
 */
export type VerdictKind = 'progress' | 'decline' | 'flat' | 'early';

export type Verdict = {
  readonly kind: VerdictKind;
  /** After − before, in shares: 0.15 is 15 points. */
  readonly points: number;
  /** After ÷ before − 1; null from a rate of 0. */
  readonly relative: number | null;
  readonly interval: Interval;
  /** P(the rate after is above the rate before), looks aside. */
  readonly better: number;
  /** Standard errors on either side of the interval. */
  readonly z: number;
};

/** The looks of a sprint: today is the `day`-th of `days`, and each day may be looked at. */
export type Looks = { readonly day: number; readonly days: number };

/** The share of the rate before that a difference must reach to matter. */
const MATTERS = 0.2;

/**
 * Whether a rate has changed (K17), in a way that may be asked every day (K18).
 *
 * Asked once, at a horizon fixed beforehand, the interval is Newcombe's. Asked daily, it is wider early on: z is the
 * O'Brien–Fleming constant of so many looks ÷ √t, t being the share of the information there will be at the end, where the
 * cases go on coming in at today's pace. False alarms over all the looks then stay at 1 − level.
 *
 * Cases that are still open (K1) are no failures: the rate may rise up to what it were if all of them succeeded, and the
 * interval reaches up to that rate's. So a decline, which it must lie below 0 for, is called only where those that did fail
 * establish it, and false alarms stay at 1 − level however much slower successes are than failures. To count them in at
 * the base's rate instead would call a decline for no other reason than that losses are known before wins.
 *
 * @param before @param after whole counts; trials greater than 0
 * @param looks null for a horizon fixed beforehand
 * @param margin the difference, in shares, that is too small to matter; null for a fifth of the rate before
 * @param open how many of the cases after are not decided yet
 */
export function verdict(
  before: Count,
  after: Count,
  looks: Looks | null,
  level: number,
  margin: number | null = null,
  open = 0,
): Verdict {
  const z = looks ? zOfLook(before, after, looks, level) : zOf(level);
  const { trials } = after;
  const atBest = { successes: Math.min(trials, after.successes + open), trials };
  const interval = { low: newcombe(before, after, z).low, high: newcombe(before, atBest, z).high };
  const p0 = before.successes / before.trials;
  const points = after.successes / trials - p0;
  const small = margin ?? MATTERS * p0;
  const { low, high } = interval;
  const kind =
    low > 0 ? 'progress' : high < 0 ? 'decline' : low >= -small && high <= small ? 'flat' : 'early';
  return {
    kind,
    points,
    relative: p0 === 0 ? null : points / p0,
    interval,
    better: chanceBetter(before, after),
    z,
  };
}

function zOfLook(before: Count, after: Count, { day, days }: Looks, level: number): number {
  const information = (trials: number) => 1 / (1 / before.trials + 1 / trials);
  const share = information(after.trials) / information((after.trials * days) / day);
  return looksConstant(days, level) / Math.sqrt(share);
}
