import type { Board, Item } from './board.ts';

/** A plan as a linear program, its limits by row in compressed form: what each takes of a column's variable. */
export type Relaxation = {
  readonly items: readonly Item[];
  /** Columns are pairs of an item and a person who may take it; by item, where its own begin. */
  readonly starts: readonly number[];
  /** By column: its person's place, and the gain in the tier, by the largest one. */
  readonly worker: Int32Array;
  readonly worth: Float64Array;
  /** The largest gain. */
  readonly scale: number;
  /** By row: where its cells begin, with the end of the last one, and its limit. */
  readonly rowStarts: Int32Array;
  readonly limits: Float64Array;
  /** By cell. */
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
};

/**
 * The rows are: each item once; then the hours of each person; then places, budget, prerequisites, and the tiers above.
 *
 * @param values what the tiers above are to keep
 * @param forced true for tiers whose every item is in
 */
export function relaxationOf(
  board: Board,
  tier: number,
  values: readonly number[],
  forced: readonly boolean[],
): Relaxation {
  const items = board.items.filter((item) => item.urgency <= tier);
  const scale = Math.max(1, ...items.map((item) => (item.tier === tier ? item.gain : 0)));
  const starts = [0];
  const worth: number[] = [];
  const workers: number[] = [];
  const place = new Map<Item, number>();
  const capacity: [number, number][][] = board.workers.map(() => []);
  const places: [number, number][][] = board.workers.map(() => []);
  items.forEach((item, at) => {
    place.set(item, at);
    for (const worker of item.able) {
      const column = worth.length;
      worth.push(item.tier === tier ? item.gain / scale : 0);
      workers.push(worker.at);
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
  for (const worker of board.workers)
    rows.push({ cells: capacity[worker.at] ?? [], limit: worker.capacity > 0 ? 1 : 0 });
  for (const worker of board.workers)
    if (worker.places < items.length)
      rows.push({ cells: places[worker.at] ?? [], limit: worker.places > 0 ? 1 : 0 });
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
    starts,
    worker: Int32Array.from(workers),
    worth: Float64Array.from(worth),
    scale,
    rowStarts: Int32Array.from(rowStarts),
    limits: Float64Array.from(rows, ({ limit }) => limit),
    columns: Int32Array.from(flat, ([column]) => column),
    coefficients: Float64Array.from(flat, ([, coefficient]) => coefficient),
  };
}

/**
 * What each column still brings once it pays for the rows from one on, each at its price.
 *
 * @param left receives it
 * @returns what the limits of these rows cost in all
 */
export function pay(
  { worth, rowStarts, limits, columns, coefficients }: Relaxation,
  prices: Float64Array,
  from: number,
  left: Float64Array,
): number {
  left.set(worth);
  let paid = 0;
  for (let row = from; row < limits.length; row++) {
    const price = prices[row] as number;
    if (price === 0) continue;
    paid += price * (limits[row] as number);
    for (let k = rowStarts[row] as number; k < (rowStarts[row + 1] as number); k++) {
      const column = columns[k] as number;
      left[column] = (left[column] as number) - price * (coefficients[k] as number);
    }
  }
  return paid;
}
