import { type Board, compareValues, type Item, tiers } from './board.ts';
import type { Decided } from './bound.ts';
import { Overfull } from './overfull.ts';
import type { Random } from './random.ts';
import type { Weights } from './weights.ts';

/** How warm a walk begins and ends, in the mean gain of an item. */
const warm = 0.3;
const cold = 0.02;
/** After so many steps the prices follow what is lacking. */
const review = 200;
const dearer = 1.1;
const cheaper = 0.97;
/** The least and the most that an hour too many may cost, in the mean gain of an hour. */
const least = 1.5;
const most = 1000;
/** What gain of the tiers above is worth at the start, in gain of the tier that is looked for. */
const above = 10;
/** More than this many items are not taken in by one move. */
const longestBundle = 4;
/** Of 100 steps: those that hand an item over, and that exchange two; the others change what is in. */
const handing = 45;
const exchanging = 30;

/**
 * Looks for better plans among those that ask too much of people: an hour too many has a price, which rises for whoever
 * stays overloaded and falls for the others (strategic oscillation: Glover 1986; prices a person: Yagiura, Ibaraki &
 * Glover 2004). Single items are handed over, exchanged, taken in and out, by simulated annealing; whenever nobody has
 * too much, the plan counts. Where the room is tight, refilling people one by one hardly finds such plans.
 */
export class Press {
  /** The best plan so far: by item the place of its worker, −1 where it is out. */
  readonly best: Int32Array;
  value: readonly number[] = [];
  private readonly plan: Overfull;
  private readonly hour: Float64Array;
  private readonly place: Float64Array;
  private readonly tierPrice = new Float64Array(tiers);
  private readonly stays: Uint8Array;
  private readonly barred: Uint8Array;
  private open: Int32Array = new Int32Array(0);
  /** The items that one move takes in together, each behind what it needs. */
  private readonly bundle: number[] = [];
  private temperature = 0;
  private stage = 0;
  private usual = 1;
  private usualPlace = 1;

  constructor(
    private readonly board: Board,
    private readonly weights: Weights,
    private readonly random: Random,
  ) {
    this.plan = new Overfull(board);
    this.best = new Int32Array(board.items.length).fill(-1);
    this.hour = new Float64Array(board.workers.length);
    this.place = new Float64Array(board.workers.length);
    this.stays = new Uint8Array(board.items.length);
    this.barred = new Uint8Array(board.items.length);
  }

  /** Turns to a tier; the items of what is complete above it stay in. */
  enter(stage: number, isComplete: readonly boolean[]): void {
    this.stage = stage;
    const live = this.board.items.filter(({ urgency }) => urgency <= stage);
    const own = live.filter(({ tier }) => tier === stage);
    const effort = own.reduce((sum, item) => sum + item.effort, 0);
    this.usual = (this.weights.possible[stage] as number) / Math.max(1, effort);
    this.usualPlace = (this.usual * effort) / Math.max(1, live.length);
    this.hour.fill(this.usual);
    this.place.fill(this.usualPlace);
    for (let tier = 0; tier < tiers; tier++)
      this.tierPrice[tier] = tier < stage ? above : tier === stage ? 1 : 0.01;
    for (const item of this.board.items) {
      this.stays[item.at] = isComplete[item.tier] ? 1 : 0;
      this.barred[item.at] = item.urgency <= stage && item.able.length > 0 ? 0 : 1;
    }
  }

  /** Starts from a plan that breaks nothing, with what is known of those that are better. */
  start(owners: readonly Item['who'][], value: readonly number[], decided: Decided): void {
    this.best.set(owners.map((worker) => worker?.at ?? -1));
    this.value = [...value];
    this.plan.load(this.best);
    decided.forEach((sign, at) => {
      if (sign > 0) this.stays[at] = 1;
      if (sign < 0) this.barred[at] = 1;
    });
    this.open = Int32Array.from(
      this.board.items
        .map(({ at }) => at)
        .filter((at) => ((this.best[at] as number) >= 0 ? this.stays[at] === 0 : this.barred[at] === 0)),
    );
  }

  /** Walks for so many operations, less and less willing to lose, or until `isEnough` of what was found. */
  run(budget: number, isEnough: () => boolean): void {
    const begin = this.board.operations;
    const mean = this.weights.mean[this.stage] as number;
    for (let step = 0; this.plan.ins > 0; step++) {
      if (step % 64 === 0) {
        const rest = 1 - (this.board.operations - begin) / budget;
        if (rest <= 0 || isEnough()) return;
        this.temperature = mean * (cold + (warm - cold) * rest * rest);
      }
      if (step % review === review - 1) this.reprice();
      this.board.operations += 10;
      const kind = this.random.below(100);
      const moved =
        kind < handing ? this.handOver() : kind < handing + exchanging ? this.exchange() : this.change();
      if (!moved) continue;
      this.board.operations += 10;
      if (this.plan.over === 0) this.record();
    }
  }

  /**
   * Walks for so many operations from the best plan with one more item, and what it needs, in it, whatever that breaks; they
   * stay in meanwhile. A better plan may differ from the best one in so much that no walk comes by it step by step.
   */
  probe(item: number, budget: number, isEnough: () => boolean): void {
    const { plan, random, bundle, stays } = this;
    plan.load(this.best);
    bundle.length = 0;
    if ((plan.who[item] as number) >= 0 || !this.gather(item) || this.costOfBundle() > plan.money) return;
    const forced = [...bundle];
    for (const one of forced) {
      const able = plan.able[one] as Int32Array;
      plan.place(one, able[random.below(able.length)] as number);
      stays[one] = 1;
    }
    this.run(budget, isEnough);
    for (const one of forced) stays[one] = 0;
  }

  private handOver(): boolean {
    const { plan, random } = this;
    const item = this.anyInside();
    const able = plan.able[item] as Int32Array;
    const to = able[random.below(able.length)] as number;
    const from = plan.who[item] as number;
    if (to === from) return false;
    const effort = plan.effort[item] as number;
    if (!this.accepts(this.strain(to, effort, 1) + this.strain(from, -effort, -1))) return false;
    plan.hand(item, to);
    return true;
  }

  private exchange(): boolean {
    const { plan } = this;
    const [one, other] = [this.anyInside(), this.anyInside()];
    const [from, to] = [plan.who[one] as number, plan.who[other] as number];
    const more = (plan.effort[one] as number) - (plan.effort[other] as number);
    if (from === to || more === 0 || !this.can(one, to) || !this.can(other, from)) return false;
    if (!this.accepts(this.strain(to, more, 0) + this.strain(from, -more, 0))) return false;
    plan.hand(one, to);
    plan.hand(other, from);
    return true;
  }

  /** Takes an item out, or in, the latter often for another one. */
  private change(): boolean {
    const { plan, random, open } = this;
    if (open.length === 0) return false;
    const item = open[random.below(open.length)] as number;
    if ((plan.who[item] as number) >= 0) {
      if (!this.mayLeave(item) || !this.accepts(this.loss(item))) return false;
      plan.displace(item);
      return true;
    }
    if (this.barred[item] === 1) return false;
    if (plan.missing[item] !== 0) return this.bring(item);
    if ((plan.cost[item] as number) > plan.money) return false;
    const able = plan.able[item] as Int32Array;
    const to = able[random.below(able.length)] as number;
    const other = random.chance(50) ? this.anyLeaving(to) : -1;
    const effort = plan.effort[item] as number;
    let change = -this.worth(item);
    if (other < 0) change += this.strain(to, effort, 1);
    else if (plan.who[other] !== to) change += this.strain(to, effort, 1) + this.loss(other);
    else change += this.strain(to, effort - (plan.effort[other] as number), 0) + this.worth(other);
    if (!this.accepts(change)) return false;
    if (other >= 0) {
      const from = plan.who[other] as number;
      plan.displace(other);
      if (plan.missing[item] !== 0) {
        plan.place(other, from);
        return false;
      }
    }
    plan.place(item, to);
    return true;
  }

  /** Takes an item in together with what it needs, half of the time for another one: alone, that may be worth nothing. */
  private bring(item: number): boolean {
    const { plan, random, bundle } = this;
    bundle.length = 0;
    if (!this.gather(item)) return false;
    this.board.operations += 10 * bundle.length;
    const other = random.chance(50) ? this.anyLeaving(-1) : -1;
    const from = other < 0 ? -1 : (plan.who[other] as number);
    let change = 0;
    if (other >= 0) {
      change = this.loss(other);
      plan.displace(other);
    }
    let placed = 0;
    const hasRoom = this.costOfBundle() <= plan.money;
    // What left may be what the bundle needs.
    for (; hasRoom && placed < bundle.length && plan.missing[bundle[placed] as number] === 0; placed++) {
      const one = bundle[placed] as number;
      const able = plan.able[one] as Int32Array;
      const to = able[random.below(able.length)] as number;
      change += this.strain(to, plan.effort[one] as number, 1) - this.worth(one);
      plan.place(one, to);
    }
    if (placed === bundle.length && this.accepts(change)) return true;
    while (placed > 0) plan.displace(bundle[--placed] as number);
    if (other >= 0) plan.place(other, from);
    return false;
  }

  /** Adds to the bundle what an item needs and lacks, then the item; false where one may not come in. */
  private gather(item: number): boolean {
    const { plan, bundle } = this;
    if (this.barred[item] === 1 || bundle.length > longestBundle) return false;
    for (const need of plan.needs[item] as Int32Array)
      if ((plan.who[need] as number) < 0 && !bundle.includes(need) && !this.gather(need)) return false;
    bundle.push(item);
    return true;
  }

  private costOfBundle(): number {
    return this.bundle.reduce((sum, one) => sum + (this.plan.cost[one] as number), 0);
  }

  /** An item that is in; one that several people can take where a few draws find it. */
  private anyInside(): number {
    const { plan, random } = this;
    let item = plan.inside[random.below(plan.ins)] as number;
    for (let draw = 0; draw < 3 && (plan.able[item] as Int32Array).length < 2; draw++)
      item = plan.inside[random.below(plan.ins)] as number;
    return item;
  }

  /** One that may leave for another, half of the time one of its worker, where one is named; −1 where the draw finds none. */
  private anyLeaving(worker: number): number {
    const { plan, random } = this;
    const count = worker >= 0 && random.chance(50) ? (plan.counts[worker] as number) : 0;
    const own = count > 0 ? (plan.of[worker] as Int32Array) : plan.inside;
    const item = own[random.below(count || plan.ins)] as number;
    return this.mayLeave(item) ? item : -1;
  }

  private mayLeave(item: number): boolean {
    return this.stays[item] === 0 && this.plan.held[item] === 0;
  }

  private can(item: number, worker: number): boolean {
    return (this.board.items[item] as Item).can[worker] === 1;
  }

  private worth(item: number): number {
    return (this.plan.gain[item] as number) * (this.tierPrice[this.plan.tier[item] as number] as number);
  }

  /** What is lost where an item leaves, less what its worker is relieved of. */
  private loss(item: number): number {
    const { plan } = this;
    return this.worth(item) + this.strain(plan.who[item] as number, -(plan.effort[item] as number), -1);
  }

  /** The price of what a worker has too much, once so many hours and items are added. */
  private strain(worker: number, hours: number, items: number): number {
    const { plan } = this;
    const free = plan.free[worker] as number;
    const change = Math.max(0, hours - free) - Math.max(0, -free);
    const price = change * (this.hour[worker] as number);
    const beyond = (plan.counts[worker] as number) - (plan.places[worker] as number);
    if (items === 0 || beyond < -1) return price;
    return price + (Math.max(0, beyond + items) - Math.max(0, beyond)) * (this.place[worker] as number);
  }

  private accepts(loss: number): boolean {
    return loss <= 0 || loss < this.temperature * this.random.patience();
  }

  private reprice(): void {
    const { plan } = this;
    const follow = (price: number, isLacking: boolean, unit: number) =>
      Math.min(most * unit, Math.max(least * unit, price * (isLacking ? dearer : cheaper)));
    for (let tier = 0; tier < this.stage; tier++) {
      const isLacking = (plan.value[tier] as number) < (this.value[tier] as number);
      this.tierPrice[tier] = follow(this.tierPrice[tier] as number, isLacking, 1);
    }
    for (let at = 0; at < this.hour.length; at++) {
      this.hour[at] = follow(this.hour[at] as number, (plan.free[at] as number) < 0, this.usual);
      const isLacking = (plan.counts[at] as number) > (plan.places[at] as number);
      this.place[at] = follow(this.place[at] as number, isLacking, this.usualPlace);
    }
  }

  private record(): void {
    const { plan } = this;
    if (compareValues(plan.value, this.value) <= 0) return;
    this.value = [...plan.value];
    this.best.set(plan.who);
    this.board.operations += plan.who.length;
  }
}
