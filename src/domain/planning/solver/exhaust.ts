import type { Board, Item } from './board.ts';
import { type Bound, wholeBound } from './bound.ts';
import { pay } from './relaxation.ts';

/** Of more items there are too many plans. */
const mostItems = 32;
const longest = 2e6;

/**
 * The best value of the first tier that is not complete, where the time is enough to look at all plans. Branch and bound
 * (Land & Doig 1960): one item after the other goes to each who may take it, and to nobody. Two bounds end a branch: by
 * the prices of the relaxation, each choice but the best one costs something; and all hours that are left, together, hold
 * no more than the densest items (Dantzig 1957).
 *
 * @param bound of the relaxation
 * @param taken the value of the plan's tier
 * @returns infinite where not all could be looked at
 */
export function exhausted(board: Board, tier: number, bound: Bound, taken: number): number {
  if (bound.relaxation.items.length > mostItems) return Number.POSITIVE_INFINITY;
  const tree = new Tree(board, tier, bound, taken);
  tree.visit(0, 0);
  board.operations += tree.operations;
  return tree.operations < longest ? tree.best : Number.POSITIVE_INFINITY;
}

class Tree {
  best: number;
  operations = 0;
  /** Places among the relaxation's items: each behind what it needs, large ones first. */
  private readonly order: readonly number[];
  /** Those of the tier, the densest first, each with its place in the order. */
  private readonly dense: readonly { readonly item: Item; readonly turn: number }[];
  /** By column: what a choice adds to the bound, which is never above 0. */
  private readonly left: Float64Array;
  /** By worker: the first who may take the same items. */
  private readonly alike: readonly number[];
  /** By place in the order: the effort of what must be in from there on. */
  private readonly due: Float64Array;

  private readonly free: number[];
  private readonly places: number[];
  /** By item of the board. */
  private readonly inside: Uint8Array;
  private money: number;
  private hours: number;
  private value = 0;

  constructor(
    board: Board,
    private readonly tier: number,
    private readonly bound: Bound,
    taken: number,
  ) {
    const { relaxation, prices } = bound;
    const { items } = relaxation;
    this.best = taken;
    this.left = new Float64Array(relaxation.worth.length);
    pay(relaxation, prices, 0, this.left);
    this.order = orderOf(items, tier);
    this.due = new Float64Array(items.length + 1);
    for (let turn = items.length - 1; turn >= 0; turn--) {
      const item = items[this.order[turn] as number] as Item;
      this.due[turn] = (this.due[turn + 1] as number) + (item.tier < tier ? item.effort : 0);
    }
    this.dense = this.order
      .map((at, turn) => ({ item: items[at] as Item, turn }))
      .filter(({ item }) => item.tier === tier)
      .sort((a, b) => b.item.gain * a.item.effort - a.item.gain * b.item.effort);
    const set = board.workers.map(({ at }) => items.map(({ can }) => can[at]).join());
    this.alike = set.map((items) => set.indexOf(items));
    this.free = board.workers.map(({ capacity }) => capacity);
    this.places = board.workers.map(({ places }) => places);
    this.inside = new Uint8Array(board.items.length);
    this.money = board.budget;
    this.hours = this.free.reduce((sum, hours) => sum + hours, 0);
  }

  /**
   * Looks at all that can become of the items from a place in the order on.
   *
   * @param lost what the choices so far have cost of the bound
   */
  visit(turn: number, lost: number): void {
    const { order, bound, tier, inside } = this;
    if (this.operations >= longest || this.isRuledOut(turn, lost)) return;
    const at = order[turn];
    if (at === undefined) {
      this.best = this.value;
      return;
    }
    const { items, starts } = bound.relaxation;
    const item = items[at] as Item;
    if (item.cost <= this.money && item.needs.every((need) => inside[need.at])) {
      const first = starts[at] as number;
      for (let column = first; column < (starts[at + 1] as number); column++)
        if (this.isNew(item, column, first)) this.take(item, column, turn, lost);
    }
    if (item.tier >= tier) this.visit(turn + 1, lost + (bound.prices[at] as number));
  }

  private isRuledOut(turn: number, lost: number): boolean {
    const { bound, best, value, dense } = this;
    const whole = (exact: number) => wholeBound(exact) <= best;
    if (whole(bound.exact - lost * bound.relaxation.scale)) return true;
    let room = this.hours - (this.due[turn] as number);
    if (room < 0) return true;
    let most = value;
    for (const { item, turn: own } of dense) {
      this.operations++;
      if (own < turn) continue;
      if (item.effort > room) return whole(most + (item.gain * room) / item.effort);
      most += item.gain;
      room -= item.effort;
    }
    return whole(most);
  }

  /** True for a person with room for the item, unless somebody before is like them. */
  private isNew({ effort }: Item, column: number, first: number): boolean {
    const { free, places, alike } = this;
    const { worker } = this.bound.relaxation;
    const who = worker[column] as number;
    this.operations++;
    if ((free[who] as number) < effort || (places[who] as number) < 1) return false;
    for (let before = first; before < column; before++) {
      const other = worker[before] as number;
      if (alike[other] === alike[who] && free[other] === free[who] && places[other] === places[who])
        return false;
    }
    return true;
  }

  private take(item: Item, column: number, turn: number, lost: number): void {
    const who = this.bound.relaxation.worker[column] as number;
    const gain = item.tier === this.tier ? item.gain : 0;
    this.move(item, who, 1, gain);
    this.visit(turn + 1, lost - (this.left[column] as number));
    this.move(item, who, -1, -gain);
  }

  private move({ at, effort, cost }: Item, who: number, by: 1 | -1, gain: number): void {
    this.free[who] = (this.free[who] as number) - by * effort;
    this.places[who] = (this.places[who] as number) - by;
    this.hours -= by * effort;
    this.money -= by * cost;
    this.value += gain;
    this.inside[at] = by === 1 ? 1 : 0;
  }
}

/** What must be in first, then by effort; each behind what it needs. */
function orderOf(items: readonly Item[], tier: number): number[] {
  const place = new Map(items.map((item, at) => [item, at]));
  const order: number[] = [];
  const seen = new Set<Item>();
  const list = (item: Item): void => {
    if (seen.has(item)) return;
    seen.add(item);
    for (const need of item.needs) list(need);
    order.push(place.get(item) as number);
  };
  const isDue = (item: Item) => Number(item.tier < tier);
  const byEffort = [...items].sort((a, b) => isDue(b) - isDue(a) || b.effort - a.effort || a.at - b.at);
  for (const item of byEffort) list(item);
  return order;
}
