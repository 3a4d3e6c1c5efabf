import { quantile } from '../statistics/quantile.ts';
import { randomFrom } from '../statistics/random.ts';
import type { BurndownDay } from './burndown.ts';

/** How many working days of pace a forecast needs. */
export const LEAST_DAYS = 3;
const FUTURES = 5_000;

/** An item that is still open, in the order in which the team would do them. */
export type OpenItem = {
  readonly id: string;
  readonly size: number;
  readonly value: number | null;
  /** A Must is never proposed to be dropped. */
  readonly isMust: boolean;
};

export type MidSprint = {
  readonly remaining: number;
  readonly daysLeft: number;
  /** What will be done until the end: in 15, 50 and 85 futures of 100 at most so much. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** The share of futures in which all is done in time. */
  readonly chance: number;
  /** Working days from now until all is done at the median pace; null where nothing is being done. */
  readonly daysNeeded: number | null;
  /** Open items that the likely pace does not reach, in their order. */
  readonly atRisk: readonly string[];
  /** Items whose leaving brings what remains within the likely pace: no Must, those of least value an hour first. */
  readonly toDrop: readonly string[];
  /** Whether that is enough. */
  readonly fits: boolean;
};

/**
 * How the sprint will end at the pace so far: each future draws the done work of past working days at random, with
 * replacement, for the days that are left. A day on which work was reopened counts as what it was.
 *
 * @param days the sprint's burndown; days that are not known yet are those that are left
 * @returns null below three days of pace
 */
export function midSprint(
  days: readonly BurndownDay[],
  open: readonly OpenItem[],
  seed: number,
): MidSprint | null {
  const known = days.filter((day) => day.done !== null);
  if (known.length < LEAST_DAYS) return null;
  const burned = known.map(({ done }, at) => (done ?? 0) - (known[at - 1]?.done ?? 0));
  const daysLeft = days.length - known.length;
  const remaining = open.reduce((sum, { size }) => sum + size, 0);
  const random = randomFrom(seed);
  const futures = Array.from({ length: FUTURES }, () => {
    let done = 0;
    for (let day = 0; day < daysLeft; day++) done += burned[Math.floor(random.next() * burned.length)] ?? 0;
    return Math.max(0, done);
  });
  const likely = quantile(futures, 0.5);
  const pace = burned.reduce((sum, done) => sum + done, 0) / burned.length;
  const { atRisk, toDrop, fits } = squeezed(open, remaining, likely);
  return {
    remaining,
    daysLeft,
    low: quantile(futures, 0.15),
    likely,
    high: quantile(futures, 0.85),
    chance: futures.filter((done) => done >= remaining - 1e-9).length / FUTURES,
    daysNeeded: remaining === 0 ? 0 : pace > 0 ? Math.ceil(remaining / pace - 1e-9) : null,
    atRisk,
    toDrop,
    fits,
  };
}

function squeezed(
  open: readonly OpenItem[],
  remaining: number,
  likely: number,
): Pick<MidSprint, 'atRisk' | 'toDrop' | 'fits'> {
  let reached = 0;
  const atRisk = open.filter(({ size }) => {
    reached += size;
    return reached > likely + 1e-9;
  });
  const worth = ({ value, size }: OpenItem) => (size > 0 ? (value ?? 0) / size : Number.POSITIVE_INFINITY);
  // The sort is stable: of equal worth, the one that would come last goes first.
  const candidates = [...open].reverse().filter(({ isMust, size }) => !isMust && size > 0);
  candidates.sort((a, b) => worth(a) - worth(b));
  let left = remaining;
  const toDrop: string[] = [];
  for (const { id, size } of candidates) {
    if (left <= likely + 1e-9) break;
    left -= size;
    toDrop.push(id);
  }
  return { atRisk: atRisk.map(({ id }) => id), toDrop, fits: left <= likely + 1e-9 };
}
