import { type Board, compareValues, type Item, type Worker } from './board.ts';
import { type Bound, rounding } from './bound.ts';
import { type Group, groupsOf } from './groups.ts';
import { Overfull } from './overfull.ts';
import { Packing } from './packing.ts';
import type { Random } from './random.ts';
import type { Weights } from './weights.ts';

/** What comes in, what leaves for it, and the hours that are free then. */
type Trade = { readonly ins: Group; readonly outs: Group; readonly spare: number };

/** Up to so many come in, and leave, at once. */
const widest = 4;
const mostTrades = 4000;
/** How many operations a trade is tried for at first; whenever none succeeds, each gets so many times more. */
const patience = 8000;
const longer = 4;

/**
 * Looks for better plans by what they take: some items come in, with what they need, and others leave, with what needs
 * them. What room, money or the prices of the relaxation rule out is not tried; for the rest, a packing looks for who
 * could take what. The plans that a search misses differ from those that it finds in few items, but in most owners.
 */
export class Trades {
  /** The best plan so far: by item the place of its worker, −1 where it is out. */
  private readonly best: Int32Array;
  private value: readonly number[] = [];
  private readonly plan: Overfull;
  private readonly packing: Packing;
  private stage = 0;
  /** Where what is looked for ends: operations, and value of the stage's tier. */
  private end = 0;
  private upper = 0;

  constructor(
    private readonly board: Board,
    private readonly weights: Weights,
    random: Random,
  ) {
    this.plan = new Overfull(board);
    this.packing = new Packing(this.plan, random);
    this.best = new Int32Array(board.items.length);
  }

  /**
   * Looks for so many operations for a plan that takes more of a tier, and no less of those above.
   *
   * @param owners of a plan that breaks nothing, with its value
   * @param bound of the tier, for the value that those above have
   * @param isComplete true for tiers above whose every item is in: these stay
   * @returns the owners of the best plan
   */
  run(
    stage: number,
    owners: readonly (Worker | null)[],
    value: readonly number[],
    bound: Bound,
    isComplete: readonly boolean[],
    budget: number,
  ): (Worker | null)[] {
    const { board } = this;
    this.stage = stage;
    this.best.set(owners.map((worker) => worker?.at ?? -1));
    this.value = [...value];
    this.end = board.operations + budget;
    this.upper = bound.value;
    while (this.improve(bound, isComplete));
    return Array.from(this.best, (worker) => board.workers[worker] ?? null);
  }

  /**
   * Goes on to a better plan; false where none was found. Few items are traded at first, and each trade is tried for a
   * short time.
   */
  private improve(bound: Bound, isComplete: readonly boolean[]): boolean {
    const bySize: Trade[][] = [];
    for (let round = 0; this.hasTime(); round++) {
      if (bySize.length < widest) bySize.push(this.trades(bySize.length + 1, bound, isComplete));
      else if (bySize.every((trades) => trades.length === 0)) return false;
      for (let at = 0; at < bySize.length; at++) {
        const each = patience * longer ** (round - at);
        if ((bySize[at] as Trade[]).some((trade) => this.hasTime() && this.succeeds(trade, each)))
          return true;
      }
    }
    return false;
  }

  private hasTime(): boolean {
    return this.board.operations < this.end && (this.value[this.stage] as number) < this.upper;
  }

  private succeeds({ ins, outs }: Trade, budget: number): boolean {
    const { plan, board, packing } = this;
    plan.load(this.best);
    for (const { at } of outs.items) plan.displace(at);
    for (const { at } of ins.items) plan.place(at, this.freest(at));
    const isPacked = packing.run(Math.min(budget, this.end - board.operations));
    board.operations += packing.operations + 4 * board.items.length;
    if (!isPacked || compareValues(plan.value, this.value) <= 0) return false;
    this.best.set(plan.who);
    this.value = [...plan.value];
    return true;
  }

  private freest(item: number): number {
    const { able, free } = this.plan;
    const of = able[item] as Int32Array;
    let best = of[0] as number;
    for (const worker of of) if ((free[worker] as number) > (free[best] as number)) best = worker;
    return best;
  }

  /**
   * The trades of a size that would be worth it and are not ruled out: those of the fewest items first, then those that
   * leave the most room.
   */
  private trades(size: number, { exact, leaning }: Bound, isComplete: readonly boolean[]): Trade[] {
    const { board, weights, stage, best } = this;
    const value = this.value[stage] as number;
    const live = board.items.filter(({ urgency, able }) => urgency <= stage && able.length > 0);
    const isIn = ({ at }: Item) => (best[at] as number) >= 0;
    const mayMove = ({ urgency, tier }: Item) => urgency <= stage && !isComplete[tier];
    let room = board.workers.reduce((sum, { capacity }) => sum + capacity, 0);
    let money = board.budget;
    // What the plan could pay for more, at the prices of the relaxation.
    let paid = exact - value;
    for (const item of live) {
      const lean = leaning[item.at] as number;
      if (!isIn(item)) {
        paid -= Math.max(0, lean);
        continue;
      }
      room -= item.effort;
      money -= item.cost;
      if (!isComplete[item.tier]) paid += Math.min(0, lean);
    }
    const weight = Float64Array.from(board.items, ({ at, tier }) =>
      tier <= stage ? (weights.of[at] as number) : 0,
    );
    const price = Float64Array.from(
      board.items,
      ({ at, tier, gain }) => (tier === stage ? gain : 0) - (leaning[at] as number),
    );
    const groups = (from: Item[], along: (item: Item) => readonly Item[], lost: Float64Array) =>
      groupsOf(from, along, mayMove, { weight, price, lost }, exact - value, size);
    const ins = groups(
      live.filter((item) => !isIn(item)),
      ({ needs }) => needs.filter((need) => !isIn(need)),
      leaning.map((lean) => -lean),
    );
    const outs = groups(live.filter(isIn), ({ neededBy }) => neededBy.filter(isIn), leaning);
    board.operations += 2 * ins.length * outs.length + 10 * (ins.length + outs.length);
    const trades: Trade[] = [];
    for (const one of ins)
      for (const other of outs) {
        // Smaller ones have been looked at before.
        if (one.size < size && other.size < size) continue;
        if (one.weight - other.weight < (weights.tier[stage] as number)) continue;
        if (one.price - other.price > paid + rounding || one.cost - other.cost > money) continue;
        const spare = room - one.hours + other.hours;
        if (spare < 0 || one.items.some(({ needs }) => needs.some((need) => other.items.includes(need))))
          continue;
        trades.push({ ins: one, outs: other, spare });
      }
    const changed = ({ ins, outs }: Trade) => ins.items.length + outs.items.length;
    return trades.sort((a, b) => changed(a) - changed(b) || b.spare - a.spare).slice(0, mostTrades);
  }
}
