import type { Board, Item } from './board.ts';

/** What no plan can exceed in one tier, given what the tiers above it have. */
export type Bound = {
  readonly value: number;
  /** The same before it was rounded down. */
  readonly exact: number;
  /** By item: by how much the bound falls without it, where that is above 0; below 0, by how much it falls with it. */
  readonly leaning: Float64Array;
};

/** Gains are whole numbers, but sums of fractions are not exact: so much more is no more. */
export const rounding = 1e-6;

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
  const program = relaxation(board, tier, values, forced);
  const { items, starts, worth, columns, coefficients, owner, rowStarts, limits, scale } = program;
  const width = worth.length;
  const height = limits.length;
  const leaning = new Float64Array(board.items.length);
  if (width === 0) return { value: 0, exact: 0, leaning };

  let best = Number.POSITIVE_INFINITY;
  const cost = new Float64Array(width);
  /** By item, at the best bound: what it adds with whom it adds the most. */
  const added = new Float64Array(items.length);
  const tried = new Float64Array(items.length);
  /** Takes prices of the limits; the better they are, the lower the bound that they prove. */
  function prove(prices: Float64Array, share: number): number {
    cost.set(worth);
    let value = 0;
    for (let row = items.length; row < height; row++) {
      const price = (prices[row] as number) * share;
      if (price === 0) continue;
      value += price * (limits[row] as number);
      for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
        const column = columns[k] as number;
        cost[column] = (cost[column] as number) - price * (coefficients[k] as number);
      }
    }
    items.forEach((item, at) => {
      let gain = Number.NEGATIVE_INFINITY;
      for (let k = starts[at] as number; k < (starts[at + 1] as number); k++)
        gain = Math.max(gain, cost[k] as number);
      tried[at] = gain;
      value += forced[item.tier] ? gain : Math.max(0, gain);
    });
    board.operations += columns.length + width;
    if (value < best) {
      best = value;
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
  owner.forEach((isIn, column) => {
    if (isIn) x[column] = 1;
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
    slope.set(worth);
    for (let row = 0; row < height; row++) {
      const price = y[row] as number;
      if (price === 0) continue;
      for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
        const column = columns[k] as number;
        slope[column] = (slope[column] as number) - price * (coefficients[k] as number);
      }
    }
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
    const average = prove(sumY, 1 / since);
    const current = prove(y, 1);
    if (Math.floor(best * scale + rounding) <= (values[tier] as number)) break;
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
  items.forEach(({ at }, place) => {
    leaning[at] = (added[place] as number) * scale;
  });
  return { value: Math.floor(exact + rounding), exact, leaning };
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += ((a[at] as number) - (b[at] as number)) ** 2;
  return Math.sqrt(sum);
}

/** The rows are: each item once; then capacity, places, budget, prerequisites, and the tiers above. */
function relaxation(board: Board, tier: number, values: readonly number[], forced: readonly boolean[]) {
  const items = board.items.filter((item) => item.urgency <= tier);
  const scale = Math.max(1, ...items.map((item) => (item.tier === tier ? item.gain : 0)));
  const starts = [0];
  const worth: number[] = [];
  const owner: boolean[] = [];
  const place = new Map<Item, number>();
  const capacity: [number, number][][] = board.workers.map(() => []);
  const places: [number, number][][] = board.workers.map(() => []);
  items.forEach((item, at) => {
    place.set(item, at);
    for (const worker of item.able) {
      const column = worth.length;
      worth.push(item.tier === tier ? item.gain / scale : 0);
      owner.push(item.who === worker);
      capacity[worker.at]?.push([column, item.effort / Math.max(1, worker.capacity)]);
      places[worker.at]?.push([column, 1 / Math.max(1, worker.places)]);
    }
    starts.push(worth.length);
  });
  /** A coefficient for an item, whoever takes it. */
  const spread = (item: Item, coefficient: number): [number, number][] => {
    const at = place.get(item) as number;
    const first = starts[at] as number;
    return item.able.map((_, k) => [first + k, coefficient]);
  };
  const rows: { readonly cells: readonly [number, number][]; readonly limit: number }[] = [];
  for (const item of items) rows.push({ cells: spread(item, 1), limit: 1 });
  for (const worker of board.workers) {
    rows.push({ cells: capacity[worker.at] ?? [], limit: worker.capacity > 0 ? 1 : 0 });
    if (worker.places < items.length)
      rows.push({ cells: places[worker.at] ?? [], limit: worker.places > 0 ? 1 : 0 });
  }
  if (board.budget < Number.POSITIVE_INFINITY) {
    const all = Math.max(1, board.budget);
    rows.push({ cells: items.flatMap((item) => spread(item, item.cost / all)), limit: board.budget / all });
  }
  for (const item of items)
    for (const need of item.needs)
      if (!forced[need.tier]) rows.push({ cells: [...spread(item, 1), ...spread(need, -1)], limit: 0 });
  for (let above = 0; above < tier; above++) {
    const value = values[above] as number;
    if (forced[above] || value === 0) continue;
    const cells = items.flatMap((item) => (item.tier === above ? spread(item, -item.gain / value) : []));
    rows.push({ cells, limit: -1 });
  }
  const rowStarts = [0];
  for (const { cells } of rows) rowStarts.push((rowStarts[rowStarts.length - 1] as number) + cells.length);
  const flat = rows.flatMap(({ cells }) => cells);
  return {
    items,
    scale,
    starts,
    worth: Float64Array.from(worth),
    owner,
    columns: Int32Array.from(flat, ([column]) => column),
    coefficients: Float64Array.from(flat, ([, coefficient]) => coefficient),
    rowStarts: Int32Array.from(rowStarts),
    limits: Float64Array.from(rows, ({ limit }) => limit),
  };
}
