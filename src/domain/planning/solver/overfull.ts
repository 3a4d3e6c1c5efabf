import { type Board, type Item, tiers } from './board.ts';

/**
 * A plan that may hold more than people have room for: who takes what, with the hours and places that are lacking. Kept
 * in flat arrays, since a walk over such plans takes millions of steps. Prerequisites and the budget always hold.
 */
export class Overfull {
  readonly value = new Float64Array(tiers);
  /** By item: the place of its worker, −1 where it is out. */
  readonly who: Int32Array;
  /** The items that are in (the first `ins`), and those that are in for each worker. */
  readonly inside: Int32Array;
  readonly of: readonly Int32Array[];
  readonly counts: Int32Array;
  ins = 0;
  /** By worker: hours that are free, below 0 where there are too many items. */
  readonly free: Int32Array;
  readonly places: Float64Array;
  /** Hours and items above what people have room for, in all. */
  over = 0;
  money = 0;
  readonly effort: Int32Array;
  readonly gain: Float64Array;
  readonly cost: Float64Array;
  readonly tier: Uint8Array;
  readonly able: readonly Int32Array[];
  readonly needs: readonly Int32Array[];
  /** By item: prerequisites that are out, and items inside that need it. */
  readonly missing: Int32Array;
  readonly held: Int32Array;
  private readonly neededBy: readonly Int32Array[];
  private readonly slot: Int32Array;
  private readonly seat: Int32Array;

  constructor(private readonly board: Board) {
    const { items, workers } = board;
    const places = (of: (item: Item) => readonly { readonly at: number }[]) =>
      items.map((item) => Int32Array.from(of(item), ({ at }) => at));
    this.effort = Int32Array.from(items, ({ effort }) => effort);
    this.gain = Float64Array.from(items, ({ gain }) => gain);
    this.cost = Float64Array.from(items, ({ cost }) => cost);
    this.tier = Uint8Array.from(items, ({ tier }) => tier);
    this.able = places(({ able }) => able);
    this.needs = places(({ needs }) => needs);
    this.neededBy = places(({ neededBy }) => neededBy);
    this.places = Float64Array.from(workers, (worker) => worker.places);
    this.of = workers.map(() => new Int32Array(items.length));
    this.free = new Int32Array(workers.length);
    this.counts = new Int32Array(workers.length);
    this.who = new Int32Array(items.length);
    this.inside = new Int32Array(items.length);
    this.missing = new Int32Array(items.length);
    this.held = new Int32Array(items.length);
    this.slot = new Int32Array(items.length);
    this.seat = new Int32Array(items.length);
  }

  load(owners: Int32Array): void {
    this.who.fill(-1);
    this.value.fill(0);
    this.counts.fill(0);
    this.held.fill(0);
    this.ins = 0;
    this.over = 0;
    this.money = this.board.budget;
    for (const { at, capacity } of this.board.workers) this.free[at] = capacity;
    for (const { at, needs } of this.board.items) this.missing[at] = needs.length;
    owners.forEach((worker, item) => {
      if (worker >= 0) this.place(item, worker);
    });
  }

  place(item: number, worker: number): void {
    this.seat[item] = this.ins;
    this.inside[this.ins++] = item;
    this.attach(item, worker);
    this.count(item, 1);
  }

  displace(item: number): void {
    this.detach(item);
    this.who[item] = -1;
    const last = this.inside[--this.ins] as number;
    this.inside[this.seat[item] as number] = last;
    this.seat[last] = this.seat[item] as number;
    this.count(item, -1);
  }

  hand(item: number, worker: number): void {
    this.detach(item);
    this.attach(item, worker);
  }

  private attach(item: number, worker: number): void {
    const count = this.counts[worker] as number;
    (this.of[worker] as Int32Array)[count] = item;
    this.who[item] = worker;
    this.slot[item] = count;
    this.counts[worker] = count + 1;
    if (count >= (this.places[worker] as number)) this.over++;
    this.give(worker, -(this.effort[item] as number));
  }

  private detach(item: number): void {
    const worker = this.who[item] as number;
    const own = this.of[worker] as Int32Array;
    const count = (this.counts[worker] as number) - 1;
    const last = own[count] as number;
    own[this.slot[item] as number] = last;
    this.slot[last] = this.slot[item] as number;
    this.counts[worker] = count;
    if (count >= (this.places[worker] as number)) this.over--;
    this.give(worker, this.effort[item] as number);
  }

  private give(worker: number, hours: number): void {
    const before = this.free[worker] as number;
    const after = before + hours;
    this.free[worker] = after;
    this.over += Math.max(0, -after) - Math.max(0, -before);
  }

  private count(item: number, sign: number): void {
    const tier = this.tier[item] as number;
    this.value[tier] = (this.value[tier] as number) + sign * (this.gain[item] as number);
    this.money -= sign * (this.cost[item] as number);
    for (const later of this.neededBy[item] as Int32Array)
      this.missing[later] = (this.missing[later] as number) - sign;
    for (const need of this.needs[item] as Int32Array) this.held[need] = (this.held[need] as number) + sign;
  }
}
