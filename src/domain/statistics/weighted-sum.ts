import type { Sorted } from './spread.ts';

/** What comes in with a chance: an amount of 0 or more, and 0 to 1. */
export type Chance = { readonly amount: number; readonly probability: number };

/** The distribution of a sum: its values in ascending order, with their chances. */
export type Distribution = {
  readonly values: Sorted;
  readonly chances: Float64Array;
  /** 0 where it is exact; else the step of the grid that amounts were spread over. */
  readonly step: number;
};

/** How many cells a distribution may have, and how many additions it may take: well below a second. */
const CELLS = 1_500_000;
const WORK = 100_000_000;
/** Up to so many chances every combination is met: 2 to this power. */
const FEW = 17;
/** Cells of the grid where amounts share no unit. */
const GRID = 131_072;
/** A chance that does not count: all the cells that it could be left out of hold less than 1e-20 together. */
const TINY = 1e-30;

/**
 * The distribution of the sum of independent amounts that each come in or not (the Poisson-binomial, with amounts).
 *
 * It is exact where the amounts share a unit that is not too small for their total (10 €, 500 €), by adding one amount
 * after the other, and for 17 amounts or fewer, by all combinations. Else each amount is spread over the two nearest
 * points of a grid of 131,072 cells such that its mean is kept; chances then differ by about 1e-6.
 */
export function sumDistribution(chances: readonly Chance[]): Distribution {
  const sure = chances.reduce((sum, { amount, probability }) => sum + (probability >= 1 ? amount : 0), 0);
  const open = chances.filter(({ amount, probability }) => amount > 0 && probability > 0 && probability < 1);
  const total = open.reduce((sum, { amount }) => sum + amount, 0);
  const unit = unitOf(open.map(({ amount }) => amount));
  const cells = unit === 0 ? Number.POSITIVE_INFINITY : Math.round(total / unit) + 1;
  if (cells <= CELLS && (cells * open.length) / 2 <= WORK) return onGrid(open, unit, sure, 0);
  if (open.length <= FEW) return combined(open, sure);
  const step = total / (GRID - open.length);
  return onGrid(open, step, sure, step);
}

/** P(sum ≥ target), with a grain of tolerance for sums of decimals. */
export function chanceOfReaching({ values, chances }: Distribution, target: number): number {
  const least = target - Math.abs(target) * 1e-12;
  let sum = 0;
  // Summed from the smallest side of the tail, so that nothing is lost to rounding.
  for (let at = values.length - 1; at >= 0 && (values[at] ?? 0) >= least; at--) sum += chances[at] ?? 0;
  return Math.min(1, sum);
}

/** The smallest sum that is not exceeded in a share `q` of cases. */
export function sumQuantile({ values, chances }: Distribution, q: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += chances[at] ?? 0;
    if (sum >= q - 1e-12) return values[at] ?? 0;
  }
  return values[values.length - 1] ?? 0;
}

function onGrid(open: readonly Chance[], unit: number, sure: number, step: number): Distribution {
  const places = open.map(({ amount }) => amount / unit);
  const size = places.reduce((sum, place) => sum + (step === 0 ? Math.round(place) : Math.ceil(place)), 1);
  const chances = new Float64Array(size);
  chances[0] = 1;
  // Only the cells between these hold a chance; what is too small to count is left out, which keeps additions fast.
  let first = 0;
  let last = 0;
  const held = (at: number) => (at >= first && at <= last ? (chances[at] as number) : 0);
  open.forEach(({ probability }, index) => {
    const place = places[index] ?? 0;
    const low = step === 0 ? Math.round(place) : Math.floor(place);
    const part = step === 0 ? 0 : place - low;
    const stay = 1 - probability;
    const down = probability * (1 - part);
    const up = probability * part;
    const high = part === 0 ? low : low + 1;
    // From the end, so that each cell is read before it is written.
    for (let at = last + high; at > last; at--) chances[at] = held(at - low) * down + held(at - high) * up;
    const middle = first + high;
    if (part === 0)
      for (let at = last; at >= middle; at--)
        chances[at] = (chances[at] as number) * stay + (chances[at - low] as number) * down;
    else
      for (let at = last; at >= middle; at--)
        chances[at] =
          (chances[at] as number) * stay +
          (chances[at - low] as number) * down +
          (chances[at - high] as number) * up;
    for (let at = Math.min(last, middle - 1); at >= first; at--)
      chances[at] = (chances[at] as number) * stay + held(at - low) * down;
    last += high;
    while ((chances[last] as number) < TINY) chances[last--] = 0;
    while ((chances[first] as number) < TINY) chances[first++] = 0;
  });
  return {
    values: Float64Array.from({ length: last - first + 1 }, (_, at) => sure + (first + at) * unit),
    chances: chances.slice(first, last + 1),
    step,
  };
}

function combined(open: readonly Chance[], sure: number): Distribution {
  let sums = [sure];
  let parts = [1];
  for (const { amount, probability } of open) {
    sums = [...sums, ...sums.map((sum) => sum + amount)];
    parts = [...parts.map((part) => part * (1 - probability)), ...parts.map((part) => part * probability)];
  }
  const order = sums.map((_, at) => at).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0));
  return {
    values: Float64Array.from(order, (at) => sums[at] ?? 0),
    chances: Float64Array.from(order, (at) => parts[at] ?? 0),
    step: 0,
  };
}

/** The largest unit, of a cent or more, that every amount is a multiple of; 0 where there is none. */
function unitOf(amounts: readonly number[]): number {
  let unit = 0;
  for (const amount of amounts) {
    const cents = Math.round(amount * 100);
    if (Math.abs(amount * 100 - cents) > 1e-6) return 0;
    let [a, b] = [cents, unit];
    while (b > 0) [a, b] = [b, a % b];
    unit = a;
  }
  return unit / 100;
}
