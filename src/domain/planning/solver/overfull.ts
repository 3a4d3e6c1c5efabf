import { type Board, tiers } from './board.ts';

/**
 * A plan that may hold more than people have room for: who takes what, with the hours and places that are lacking. Kept
 * in flat arrays, since a walk over such plans takes millions of steps.
 */
export class Overfull {
  readonly value = new Float64Array(tiers);
  /** By item: the place of its worker, −1 where it is out. */
  readonly who: Int32Array;
  /** By worker: the items that they have (the first `counts`). */
  readonly of: readonly Int32Array[];
  readonly counts: Int32Array;
  /** By worker: hours that are free, below 0 where there are too many items. */
  readonly free: Int32Array;
  readonly places: Float64Array;
  /** Hours and items above what people have room for, in all. */
  over = 0;
  readonly effort: Int32Array;
  readonly able: readonly Int32Array[];
  private readonly slot: Int32Array;

  constructor(private readonly board: Board) {
    const { items, workers } = board;
    this.effort = Int32Array.from(items, ({ effort }) => effort);
    this.able = items.map(({ able }) => Int32Array.from(able, ({ at }) => at));
    this.places = Float64Array.from(workers, ({ places }) => places);
    this.of = workers.map(() => new Int32Array(items.length));
    this.free = new Int32Array(workers.length);
    this.counts = new Int32Array(workers.length);
    this.who = new Int32Array(items.length);
    this.slot = new Int32Array(items.length);
  }

  load(owners: Int32Array): void {
    this.who.fill(-1);
    this.value.fill(0);
    this.counts.fill(0);
    this.over = 0;
    for (const { at, capacity } of this.board.workers) this.free[at] = capacity;
    owners.forEach((worker, item) => {
      if (worker >= 0) this.place(item, worker);
    });
  }

  place(item: number, worker: number): void {
    this.attach(item, worker);
    this.count(item, 1);
  }

  displace(item: number): void {
    this.detach(item);
    this.who[item] = -1;
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
    const { tier, gain } = this.board.items[item] as Board['items'][number];
    this.value[tier] = (this.value[tier] as number) + sign * gain;
  }
}
