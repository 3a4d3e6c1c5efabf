import type { Board, Item } from './board.ts';
import { pay, type Relaxation, relaxationOf } from './relaxation.ts';

/** What no plan can exceed in one tier, given what the tiers above it have. */
export type Bound = {
  readonly value: number;
  /** The same before it was rounded down. */
  readonly exact: number;
  /** By item: by how much the bound falls without it, where that is above 0; below 0, by how much it falls with it. */
  readonly leaning: Float64Array;
  /** What it is a bound for, and the price of each row by which it is proven. */
  readonly relaxation: Relaxation;
  readonly prices: Float64Array;
};

/** Gains are whole numbers, but sums of fractions are not exact: so much more is no more. */
export const rounding = 1e-6;

/** Rounded down. */
export function wholeBound(exact: number): number {
  return Math.floor(exact + rounding);
}

const checkEvery = 40;
const longest = 640;

/**
 * A bound on the value of a tier: the linear relaxation of the plan (items may be split, among people too), solved by a
 * primal-dual first-order method (Chambolle & Pock 2011, with the diagonal steps of Pock & Chambolle 2011 and restarts as
 * in Applegate et al. 2021). Whatever the method has reached when it stops, the bound holds: it is computed from the
 * prices of the limits (capacity, places, budget, prerequisites) by weak duality. By the same prices, each item tells by
 * how much the bound falls with it or without it (Dantzig, Fulkerson & Johnson 1954).
 *
 * @param values what the tiers above are to keep
 * @param forced true for tiers whose every item is in
 */
export function boundOf(
  board: Board,
  tier: number,
  values: readonly number[],
  forced: readonly boolean[],
): Bound {
  const relaxation = relaxationOf(board, tier, values, forced);
  const { items, starts, worth, columns, coefficients, rowStarts, limits, scale } = relaxation;
  const width = worth.length;
  const height = limits.length;
  const leaning = new Float64Array(board.items.length);
  const prices = new Float64Array(height);
  if (width === 0) return { value: 0, exact: 0, leaning, relaxation, prices };

  let best = Number.POSITIVE_INFINITY;
  const left = new Float64Array(width);
  /** By item, at the best bound: what it adds with whom it adds the most. */
  const added = new Float64Array(items.length);
  const tried = new Float64Array(items.length);
  /** Takes prices of the limits; the better they are, the lower the bound that they prove. */
  function prove(offered: Float64Array): number {
    let value = pay(relaxation, offered, items.length, left);
    items.forEach((item, at) => {
      let gain = Number.NEGATIVE_INFINITY;
      for (let k = starts[at] as number; k < (starts[at + 1] as number); k++)
        gain = Math.max(gain, left[k] as number);
      tried[at] = gain;
      value += forced[item.tier] ? gain : Math.max(0, gain);
    });
    board.operations += columns.length + width;
    if (value < best) {
      best = value;
      prices.set(offered);
      added.set(tried);
    }
    return value;
  }

  const tau = new Float64Array(width);
  const sigma = new Float64Array(height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
      const size = Math.abs(coefficients[k] as number);
      sum += size;
      tau[columns[k] as number] = (tau[columns[k] as number] as number) + size;
    }
    sigma[row] = sum > 0 ? 1 / sum : 0;
  }
  for (let column = 0; column < width; column++) tau[column] = 1 / (1e-9 + (tau[column] as number));
  const x = new Float64Array(width);
  const y = new Float64Array(height);
  items.forEach(({ able, who }, at) => {
    if (who) x[(starts[at] as number) + able.indexOf(who)] = 1;
  });
  const ahead = new Float64Array(width);
  const slope = new Float64Array(width);
  let sumX = new Float64Array(width);
  let sumY = new Float64Array(height);
  let startX = x.slice();
  let startY = y.slice();
  let since = 0;
  let omega = 1;
  let lastValue = Number.POSITIVE_INFINITY;
  const target = (values[tier] as number) / scale;
  for (let step = 1; step <= longest; step++) {
    pay(relaxation, y, 0, slope);
    for (let column = 0; column < width; column++) {
      const old = x[column] as number;
      const next = Math.min(
        1,
        Math.max(0, old + omega * (tau[column] as number) * (slope[column] as number)),
      );
      x[column] = next;
      sumX[column] = (sumX[column] as number) + next;
      ahead[column] = 2 * next - old;
    }
    for (let row = 0; row < height; row++) {
      let use = -(limits[row] as number);
      for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++)
        use += (coefficients[k] as number) * (ahead[columns[k] as number] as number);
      const price = (y[row] as number) + ((sigma[row] as number) / omega) * use;
      const free = row < items.length && forced[(items[row] as Item).tier];
      y[row] = free ? price : Math.max(0, price);
      sumY[row] = (sumY[row] as number) + (y[row] as number);
    }
    since++;
    board.operations += 2 * columns.length;
    if (step % checkEvery !== 0) continue;
    const average = prove(sumY.map((sum) => sum / since));
    const current = prove(y);
    if (wholeBound(best * scale) <= (values[tier] as number)) break;
    if (
      (since < 2 * checkEvery || average > lastValue - 0.2 * (lastValue - target)) &&
      since < 6 * checkEvery
    )
      continue;
    lastValue = Math.min(average, lastValue);
    if (average <= current) {
      for (let column = 0; column < width; column++) x[column] = (sumX[column] as number) / since;
      for (let row = 0; row < height; row++) y[row] = (sumY[row] as number) / since;
    }
    const [dx, dy] = [distance(x, startX), distance(y, startY)];
    if (dx > 1e-6 && dy > 1e-6) omega = Math.min(30, Math.max(0.03, Math.sqrt(omega * (dx / dy))));
    startX = x.slice();
    startY = y.slice();
    sumX = new Float64Array(width);
    sumY = new Float64Array(height);
    since = 0;
  }
  const exact = best * scale;
  items.forEach((item, at) => {
    const adds = added[at] as number;
    leaning[item.at] = adds * scale;
    prices[at] = forced[item.tier] ? adds : Math.max(0, adds);
  });
  return { value: wholeBound(exact), exact, leaning, relaxation, prices };
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += ((a[at] as number) - (b[at] as number)) ** 2;
  return Math.sqrt(sum);
}
