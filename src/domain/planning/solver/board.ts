/** What may be taken, as the solver sees it: whole numbers, and where it stands in the plan that is being made. */
export type Item = {
  /** Its place among the candidates of the problem. */
  readonly at: number;
  readonly effort: number;
  readonly gain: number;
  readonly cost: number;
  /** 0 for what is to be in whatever it displaces, then Must, Should, Could. */
  readonly tier: number;
  /** The least tier among its own and those of all that need it. */
  readonly urgency: number;
  readonly needs: readonly Item[];
  readonly neededBy: readonly Item[];
  readonly able: readonly Worker[];
  /** 1 at the place of each worker of `able`. */
  readonly can: Uint8Array;
  who: Worker | null;
  /** Its place in its worker's list, where it is in. */
  slot: number;
  /** How many of `needs` are out. */
  missing: number;
};

export type Worker = {
  /** Its place among the workers of the problem. */
  readonly at: number;
  readonly capacity: number;
  /** How many items at most. */
  readonly places: number;
  free: number;
  readonly items: Item[];
};

export const tiers = 4;

/** A plan in the making: who takes what, what is free, what is gained by tier. */
export class Board {
  readonly items: readonly Item[];
  readonly workers: readonly Worker[];
  readonly budget: number;
  readonly value: number[] = Array.from({ length: tiers }, () => 0);
  money: number;
  /** By item: 1 where it is in, else 0; to be copied at once. */
  readonly inside: Uint8Array;
  /** Work done, in steps of the innermost loops: what a search may spend is said in these, never in time. */
  operations = 0;
  private readonly journal: { readonly item: Item; readonly from: Worker | null }[] = [];

  constructor(items: readonly Item[], workers: readonly Worker[], budget: number) {
    this.items = items;
    this.workers = workers;
    this.budget = budget;
    this.money = budget;
    this.inside = new Uint8Array(items.length);
  }

  fits(item: Item, worker: Worker): boolean {
    return worker.free >= item.effort && worker.items.length < worker.places && this.money >= item.cost;
  }

  /** Takes an item in. The caller sees to it that it fits, in the end. */
  put(item: Item, worker: Worker): void {
    this.journal.push({ item, from: null });
    this.place(item, worker);
  }

  /** Takes an item out. What needs it is the caller's concern, in the end. */
  lift(item: Item): void {
    this.journal.push({ item, from: item.who });
    this.displace(item);
  }

  /** Hands an item that is in to another worker. */
  hand(item: Item, worker: Worker): void {
    this.lift(item);
    this.put(item, worker);
  }

  /** Keeps all that was done since the last `keep` or `undo`. */
  keep(): void {
    this.journal.length = 0;
  }

  /** Takes back all that was done since the last `keep` or `undo`. */
  undo(): void {
    for (let last = this.journal.pop(); last; last = this.journal.pop()) {
      if (last.from) this.place(last.item, last.from);
      else this.displace(last.item);
    }
  }

  /** Of the workers who can take an item as things stand, the one whom it leaves the least free. */
  bestFit(item: Item): Worker | null {
    let best: Worker | null = null;
    for (const worker of item.able)
      if (this.fits(item, worker) && (best === null || worker.free < best.free)) best = worker;
    this.operations += item.able.length;
    return best;
  }

  /** Who has each item, to come back to. */
  owners(): (Worker | null)[] {
    return this.items.map(({ who }) => who);
  }

  restore(owners: readonly (Worker | null)[]): void {
    for (const item of this.items) if (item.who) this.displace(item);
    for (const item of this.items) {
      const worker = owners[item.at];
      if (worker) this.place(item, worker);
    }
    this.keep();
  }

  private place(item: Item, worker: Worker): void {
    item.who = worker;
    this.inside[item.at] = 1;
    item.slot = worker.items.length;
    worker.items.push(item);
    worker.free -= item.effort;
    this.money -= item.cost;
    this.value[item.tier] = (this.value[item.tier] as number) + item.gain;
    for (const later of item.neededBy) later.missing--;
  }

  private displace(item: Item): void {
    const worker = item.who as Worker;
    const last = worker.items.pop() as Item;
    if (last !== item) {
      worker.items[item.slot] = last;
      last.slot = item.slot;
    }
    item.who = null;
    this.inside[item.at] = 0;
    worker.free += item.effort;
    this.money += item.cost;
    this.value[item.tier] = (this.value[item.tier] as number) - item.gain;
    for (const later of item.neededBy) later.missing++;
  }
}

/** How two values compare, tier by tier: above 0 where the first is the better. */
export function compareValues(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let tier = 0; tier < tiers; tier++) {
    const difference = (a[tier] as number) - (b[tier] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
