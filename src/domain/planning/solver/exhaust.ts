import type { Board, Item } from './board.ts';
import { type Bound, wholeBound } from './bound.ts';
import { pay } from './relaxation.ts';

/** Of more items there are too many plans. */
const mostItems = 32;
const longest = 8e6;
/** What a visit and a choice cost beside the items that are looked at, as operations. */
const perVisit = 12;
const perChoice = 4;

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

/** Items stand in the order in which they are decided: each behind what it needs, what must be in first, large ones first. */
class Tree {
  best: number;
  operations = 0;
  private readonly exact: number;
  private readonly scale: number;
  private readonly items: readonly Item[];
  private readonly effort: Float64Array;
  private readonly gain: Float64Array;
  private readonly needs: readonly Int32Array[];
  /** What leaving it out costs of the bound; infinite for what must be in. */
  private readonly without: Float64Array;
  /** Who may take it, and what each choice costs of the bound. */
  private readonly able: readonly Int32Array[];
  private readonly cost: readonly Float64Array[];
  /** The effort of what must be in from here on. */
  private readonly due: Float64Array;
  /** Those of the tier, the densest first. */
  private readonly dense: Int32Array;
  /** By worker: the first who may take the same items. */
  private readonly alike: Int32Array;

  private readonly inside: Uint8Array;
  private readonly free: Float64Array;
  private readonly places: Float64Array;
  private hours: number;
  private money: number;
  private value = 0;

  constructor(board: Board, tier: number, { relaxation, prices, exact }: Bound, taken: number) {
    const { items, starts, worker, scale } = relaxation;
    const left = new Float64Array(worker.length);
    pay(relaxation, prices, 0, left);
    const order = orderOf(items, tier);
    const turn = new Map(order.map((at, place) => [items[at] as Item, place]));
    const own = order.map((at) => [starts[at] as number, starts[at + 1] as number] as const);
    const isDue = ({ tier: of }: Item) => of < tier;
    this.best = taken;
    this.exact = exact;
    this.scale = scale;
    this.items = order.map((at) => items[at] as Item);
    this.effort = Float64Array.from(this.items, ({ effort }) => effort);
    this.gain = Float64Array.from(this.items, (item) => (item.tier === tier ? item.gain : 0));
    this.needs = this.items.map(({ needs }) => Int32Array.from(needs, (need) => turn.get(need) as number));
    this.without = Float64Array.from(order, (at) =>
      isDue(items[at] as Item) ? Number.POSITIVE_INFINITY : (prices[at] as number),
    );
    this.able = own.map(([from, to]) => worker.slice(from, to));
    this.cost = own.map(([from, to]) => left.slice(from, to).map((value) => -value));
    this.due = new Float64Array(order.length + 1);
    for (let at = order.length - 1; at >= 0; at--) {
      const item = this.items[at] as Item;
      this.due[at] = (this.due[at + 1] as number) + (isDue(item) ? item.effort : 0);
    }
    const { gain, effort } = this;
    const density = (at: number) => (gain[at] as number) / (effort[at] as number);
    this.dense = Int32Array.from(gain.keys())
      .filter((at) => (gain[at] as number) > 0)
      .sort((a, b) => density(b) - density(a) || a - b);
    const set = board.workers.map(({ at }) => items.map(({ can }) => can[at]).join());
    this.alike = Int32Array.from(set, (one) => set.indexOf(one));
    this.inside = new Uint8Array(order.length);
    this.free = Float64Array.from(board.workers, ({ capacity }) => capacity);
    this.places = Float64Array.from(board.workers, ({ places }) => places);
    this.hours = this.free.reduce((sum, hours) => sum + hours, 0);
    this.money = board.budget;
  }

  /**
   * Looks at all that can become of the items from one on.
   *
   * @param lost what the choices so far have cost of the bound
   */
  visit(at: number, lost: number): void {
    this.operations += perVisit;
    if (this.operations >= longest || this.isRuledOut(at, lost)) return;
    if (at === this.items.length) {
      this.best = this.value;
      return;
    }
    const able = this.able[at] as Int32Array;
    const cost = this.cost[at] as Float64Array;
    if (this.canCome(at))
      for (let k = 0; k < able.length; k++)
        if (this.isNew(at, able, k)) {
          this.move(at, able[k] as number, 1);
          this.visit(at + 1, lost + (cost[k] as number));
          this.move(at, able[k] as number, -1);
        }
    const without = this.without[at] as number;
    if (without < Number.POSITIVE_INFINITY) this.visit(at + 1, lost + without);
  }

  private isRuledOut(at: number, lost: number): boolean {
    const { best, dense, effort, gain } = this;
    if (wholeBound(this.exact - lost * this.scale) <= best) return true;
    let room = this.hours - (this.due[at] as number);
    if (room < 0) return true;
    let most = this.value;
    for (const one of dense) {
      this.operations++;
      if (one < at) continue;
      const size = effort[one] as number;
      if (size > room) {
        most += ((gain[one] as number) * room) / size;
        break;
      }
      most += gain[one] as number;
      room -= size;
    }
    return wholeBound(most) <= best;
  }

  private canCome(at: number): boolean {
    if ((this.items[at] as Item).cost > this.money) return false;
    for (const need of this.needs[at] as Int32Array) if (this.inside[need] === 0) return false;
    return true;
  }

  /** True for a person with room for the item, unless somebody before is like them. */
  private isNew(at: number, able: Int32Array, k: number): boolean {
    const { free, places, alike } = this;
    const who = able[k] as number;
    this.operations += perChoice;
    if ((free[who] as number) < (this.effort[at] as number) || (places[who] as number) < 1) return false;
    for (let before = 0; before < k; before++) {
      const other = able[before] as number;
      if (alike[other] === alike[who] && free[other] === free[who] && places[other] === places[who])
        return false;
    }
    return true;
  }

  private move(at: number, who: number, by: 1 | -1): void {
    const effort = by * (this.effort[at] as number);
    this.free[who] = (this.free[who] as number) - effort;
    this.places[who] = (this.places[who] as number) - by;
    this.hours -= effort;
    this.money -= by * (this.items[at] as Item).cost;
    this.value += by * (this.gain[at] as number);
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
