import type { Board, Item } from './board.ts';
import { type Bound, wholeBound } from './bound.ts';
import { Knapsack } from './knapsack.ts';
import { pay, type Relaxation } from './relaxation.ts';

/** Operations at most: the first steps gain the most. Where there is not even time for so many steps, none is made. */
const longest = 5e5;
const fewest = 10;
/** So many steps without a lower bound, and the next ones are half as long, from the prices of the lowest. */
const patience = 20;
const shortest = 0.01;
/** How much of the last direction is kept. */
const kept = 0.5;
/** What sums of prices may be wrong by, for each unit of price: prices can grow without end where nothing depends on it. */
const noise = 1e-13;

/**
 * A bound for the first tier that is not complete, often tighter than the relaxation's, where an item may be split.
 * Everyone fills their hours by a knapsack of whole items, while all else (each item once, places, budget,
 * prerequisites) has a price; it holds for any prices. They are moved to lower it, which is Lagrangian relaxation (Held &
 * Karp 1971), by steps as long as Polyak 1969 has them, towards the value taken, in directions after Camerini, Fratta &
 * Maffioli 1975.
 *
 * @param bound of the relaxation
 * @param taken the value of the plan's tier
 */
export function tightened(board: Board, tier: number, bound: Bound, taken: number): number {
  const { relaxation } = bound;
  const { items, worth, scale, rowStarts, limits, columns, coefficients } = relaxation;
  const team = new Team(board, relaxation);
  if (team.mostOperations * fewest > longest) return bound.value;
  const prices = bound.prices.slice();
  const [firstOfHours, behindHours] = [items.length, items.length + board.workers.length];
  // Hours are kept, so they have no price.
  prices.fill(0, firstOfHours, behindHours);
  // What must be in, for the tier above is complete, may cost less than nothing.
  const isFree = (row: number) => row < items.length && (items[row] as Item).tier < tier;

  const left = new Float64Array(worth.length);
  const direction = new Float64Array(limits.length);
  const bestPrices = prices.slice();
  let best = bound.exact;
  let length = 1;
  let since = 0;
  const end = board.operations + longest;
  while (board.operations < end && length > shortest) {
    const value = pay(relaxation, prices, 0, left) + team.fill(left);
    board.operations += columns.length + team.operations;
    const sure = scale * (value + noise * prices.reduce((sum, price) => sum + Math.abs(price), items.length));
    if (sure < best) {
      best = sure;
      bestPrices.set(prices);
      since = 0;
      if (wholeBound(best) <= taken) break;
    } else if (++since === patience) {
      since = 0;
      length /= 2;
      direction.fill(0);
      prices.set(bestPrices);
      continue;
    }
    let size = 0;
    for (let row = 0; row < limits.length; row++) {
      if (row >= firstOfHours && row < behindHours) continue;
      let excess = -(limits[row] as number);
      for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++)
        excess += (coefficients[k] as number) * (team.taken[columns[k] as number] as number);
      if (prices[row] === 0 && excess < 0 && !isFree(row)) excess = 0;
      const step = excess + kept * (direction[row] as number);
      direction[row] = step;
      size += step ** 2;
    }
    if (size === 0) break;
    const by = (length * (value - taken / scale)) / size;
    for (let row = 0; row < limits.length; row++) {
      const price = (prices[row] as number) + by * (direction[row] as number);
      prices[row] = isFree(row) ? price : Math.max(0, price);
    }
  }
  return wholeBound(best);
}

/** Everyone's hours, and the columns that may fill them. */
class Team {
  /** 1 for each column taken by the last fill. */
  readonly taken: Uint8Array;
  /** Steps of the last fill, and about how many a fill can have. */
  operations = 0;
  readonly mostOperations: number;
  private readonly members: readonly { readonly capacity: number; readonly own: readonly number[] }[];
  private readonly effort: Int32Array;
  private readonly knapsack: Knapsack;
  private readonly efforts: Int32Array;
  private readonly weights: Float64Array;
  private readonly offered: Int32Array;
  private readonly chosen: Int32Array;

  constructor({ workers }: Board, { items, starts, worker }: Relaxation) {
    const own: number[][] = workers.map(() => []);
    worker.forEach((at, column) => {
      own[at]?.push(column);
    });
    this.members = workers.map(({ at, capacity }) => ({ capacity, own: own[at] ?? [] }));
    this.mostOperations = this.members.reduce((sum, one) => sum + one.own.length * one.capacity, 0);
    this.effort = new Int32Array(worker.length);
    items.forEach(({ effort }, at) => {
      this.effort.fill(effort, starts[at], starts[at + 1]);
    });
    this.taken = new Uint8Array(worker.length);
    const most = Math.max(...own.map(({ length }) => length));
    this.efforts = new Int32Array(most);
    this.weights = new Float64Array(most);
    this.offered = new Int32Array(most);
    this.chosen = new Int32Array(most);
    this.knapsack = new Knapsack(most, Math.max(1, ...workers.map(({ capacity }) => capacity)));
  }

  /** Fills everyone's hours with the columns that bring the most; returns what they bring in all. */
  fill(left: Float64Array): number {
    const { members, effort, knapsack, efforts, weights, offered, chosen, taken } = this;
    let value = 0;
    this.operations = 0;
    taken.fill(0);
    for (const { capacity, own } of members) {
      let count = 0;
      for (const column of own) {
        if ((left[column] as number) <= 0) continue;
        offered[count] = column;
        efforts[count] = effort[column] as number;
        weights[count++] = left[column] as number;
      }
      const number = knapsack.choose(efforts, weights, count, capacity, chosen);
      this.operations += own.length + knapsack.operations;
      for (let k = 0; k < number; k++) {
        const at = chosen[k] as number;
        value += weights[at] as number;
        taken[offered[at] as number] = 1;
      }
    }
    return value;
  }
}
