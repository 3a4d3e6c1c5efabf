import type { Board, Item, Worker } from './board.ts';
import { topUp } from './greedy.ts';
import { Knapsack } from './knapsack.ts';
import type { Random } from './random.ts';
import type { Weights } from './weights.ts';

/** How one move empties and fills again. */
export type Manner = {
  /** The item to bring in, null where none is aimed at, and what comes in with it: its prerequisites and itself. */
  readonly target: Item | null;
  readonly wanted: readonly Item[];
  /** By how much weights are shaken, in thousandths. */
  readonly noise: number;
  /** In percent, how likely an item stays where it is. */
  readonly stay: number;
  /** All but the last are packed as full as can be with what was let go, so that the last has room to choose. */
  readonly pack: boolean;
};

/** As `Board.inside` has it. */
const wasIn = 1;
const letGo = 2;
const aimed = 4;
/** Coarser above: more cells make a knapsack slower and hardly better. */
const cells = 240;

/** Ruin and recreate (Schrimpf et al. 2000): empties some workers, and fills each again by a knapsack of its own. */
export class Refill {
  /** What may be moved, and in the order in which room that is left over is given. */
  live: readonly Item[] = [];
  /** By worker: what of it they can take. */
  liveOf: readonly (readonly Item[])[] = [];
  ranked: readonly Item[] = [];
  stage = 0;
  private readonly marks: Uint8Array;
  private readonly pool: Item[] = [];
  private readonly efforts: Int32Array;
  private readonly loads: Float64Array;
  private readonly chosen: Int32Array;
  private readonly knapsack: Knapsack;
  private readonly needsFirst: readonly Item[];

  constructor(
    private readonly board: Board,
    private readonly weights: Weights,
    private readonly random: Random,
  ) {
    const size = board.items.length;
    this.marks = new Uint8Array(size);
    this.efforts = new Int32Array(size);
    this.loads = new Float64Array(size);
    this.chosen = new Int32Array(size);
    this.knapsack = new Knapsack(size, cells);
    this.needsFirst = needsFirst(board.items);
  }

  run(workers: readonly Worker[], manner: Manner): void {
    const { board, marks, random, live } = this;
    marks.set(board.inside);
    for (const item of manner.wanted) marks[item.at] = aimed;
    const released: Item[] = [];
    for (const worker of workers)
      for (const item of worker.items)
        if (item.urgency <= this.stage && !random.chance(manner.stay)) released.push(item);
    for (const item of released) {
      marks[item.at] = wasIn + letGo;
      board.lift(item);
    }
    board.operations += live.length;
    workers.forEach((worker, at) => {
      this.fillOne(worker, manner, manner.pack && at < workers.length - 1);
    });
    for (const item of this.needsFirst) if (item.who && item.missing > 0) board.lift(item);
    topUp(board, this.ranked);
  }

  private fillOne(worker: Worker, manner: Manner, pack: boolean): void {
    const { board, pool, loads, efforts, chosen } = this;
    if (worker.items.length >= worker.places) return;
    let count = 0;
    const live = this.liveOf[worker.at] as readonly Item[];
    for (const item of live) {
      if (item.who || item.effort > worker.free || item.cost > board.money) continue;
      if (item.missing > 0 && !this.mayFollow(item)) continue;
      const known = this.marks[item.at] as number;
      if (pack && (known & (letGo | aimed)) === 0) continue;
      loads[count] = pack ? this.packWeight(item, manner) : this.weight(item, manner);
      efforts[count] = item.effort;
      pool[count++] = item;
    }
    board.operations += live.length;
    let number = this.knapsack.choose(efforts, loads, count, worker.free, chosen);
    board.operations += this.knapsack.operations;
    const places = worker.places - worker.items.length;
    if (number > places || board.money < Number.POSITIVE_INFINITY)
      chosen.subarray(0, number).sort((a, b) => (loads[b] as number) - (loads[a] as number) || a - b);
    number = Math.min(number, places);
    for (let k = 0; k < number; k++) {
      const item = pool[chosen[k] as number] as Item;
      if (board.fits(item, worker)) board.put(item, worker);
    }
  }

  /** True where all that an item needs is in, or may come in by this move. */
  private mayFollow(item: Item): boolean {
    const known = this.marks[item.at] as number;
    return item.needs.every((need) => {
      const other = this.marks[need.at] as number;
      return need.who !== null || (other & letGo) !== 0 || (other & known & aimed) !== 0;
    });
  }

  private packWeight(item: Item, { target }: Manner): number {
    const isAimed = ((this.marks[item.at] as number) & aimed) !== 0;
    const urgency = isAimed && target ? Math.min(item.urgency, target.urgency) : item.urgency;
    const shaken = 1 + 0.0004 * this.random.below(1000);
    return (item.effort + 0.01) * (this.weights.tier[urgency] as number) * shaken * (isAimed ? 1.5 : 1);
  }

  private weight(item: Item, { target, noise }: Manner): number {
    const { random, weights } = this;
    const known = this.marks[item.at] as number;
    let weight = weights.of[item.at] as number;
    if (noise > 0) weight *= 1 + (noise * (random.below(1000) - 500)) / 1e6;
    if ((known & aimed) !== 0 && target) weight = 4 * Math.max(weight, weights.of[target.at] as number);
    if (item.neededBy.length === 0) return weight;
    if ((known & letGo) !== 0) return weight + this.lostWith(item);
    // It may open the way to what needs it.
    if (random.chance(50))
      for (const later of item.neededBy)
        if (!later.who && later.urgency <= this.stage)
          weight += 0.0005 * random.below(1000) * (weights.of[later.at] as number);
    return weight;
  }

  /** The weight of all that was in and that needs an item. */
  private lostWith(item: Item): number {
    let sum = 0;
    for (const later of item.neededBy)
      if (((this.marks[later.at] as number) & wasIn) !== 0)
        sum += (this.weights.of[later.at] as number) + this.lostWith(later);
    return sum;
  }
}

/** The items that need any, each behind what it needs. */
function needsFirst(items: readonly Item[]): Item[] {
  const order = new Set<Item>();
  const visit = (item: Item) => {
    if (order.has(item)) return;
    item.needs.forEach(visit);
    order.add(item);
  };
  items.forEach(visit);
  return [...order].filter((item) => item.needs.length > 0);
}
