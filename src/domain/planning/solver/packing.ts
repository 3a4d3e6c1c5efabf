import type { Overfull } from './overfull.ts';
import type { Random } from './random.ts';

/** For how many steps an item stays away from whom it left: at least so many, at most almost twice as many. */
const tenure = 6;
/** What an hour too many costs more after each step that gained nothing, in its first price. */
const dearer = 0.02;
/** Up to so many of a person's items are looked at in one step: who always looks at all of them walks in circles. */
const looked = 4;

/**
 * Finds who takes what, where what is taken is given: hands an item of somebody who has too much over to somebody else, or
 * exchanges it, as gains the most or loses the least, until nobody has too much. What left somebody may not come back for
 * a while (tabu search: Glover 1989), and the hours of those who stay overloaded get dearer (Morris 1993).
 */
export class Packing {
  /** The steps of the last call's innermost loops. */
  operations = 0;
  private readonly people: number;
  /** By item and person: the step before which it may not come there. */
  private readonly until: Int32Array;
  private readonly price: Float64Array;
  private readonly can: Uint8Array;

  constructor(
    private readonly plan: Overfull,
    private readonly random: Random,
  ) {
    this.people = plan.free.length;
    this.until = new Int32Array(plan.who.length * this.people);
    this.price = new Float64Array(this.people);
    this.can = new Uint8Array(plan.who.length * this.people);
    plan.able.forEach((able, item) => {
      for (const worker of able) this.can[item * this.people + worker] = 1;
    });
  }

  /** Walks for so many operations, or until nobody has too much; true where that was reached. */
  run(budget: number): boolean {
    const { plan, random, until, price, can, people } = this;
    const { free, counts, of, effort, able } = plan;
    until.fill(0);
    price.fill(1);
    this.operations = 0;
    for (let step = 1; plan.over > 0; step++) {
      if (this.operations >= budget) return false;
      const from = this.anyOverloaded();
      const own = of[from] as Int32Array;
      const all = counts[from] as number;
      const lacking = free[from] as number;
      const high = price[from] as number;
      const relief = high * this.crowd(from, -1);
      let best = Number.POSITIVE_INFINITY;
      let ties = 0;
      let [item, to, other] = [-1, -1, -1];
      const first = random.below(all);
      const some = Math.min(all, 1 + random.below(looked));
      for (let k = 0; k < some; k++) {
        const one = own[(first + k) % all] as number;
        const hours = effort[one] as number;
        for (const worker of able[one] as Int32Array) {
          if (worker === from) continue;
          const isBarred = (until[one * people + worker] as number) > step;
          const room = free[worker] as number;
          const low = price[worker] as number;
          const before = high * Math.min(0, lacking) + low * Math.min(0, room);
          if (!isBarred) {
            const after = high * Math.min(0, lacking + hours) + low * Math.min(0, room - hours);
            const change = before - after + relief + low * this.crowd(worker, 1);
            if (change < best) ties = 0;
            if (change <= best && random.below(++ties) === 0) {
              best = change;
              item = one;
              to = worker;
              other = -1;
            }
          }
          const theirs = of[worker] as Int32Array;
          const count = counts[worker] as number;
          for (let q = 0; q < count; q++) {
            const back = theirs[q] as number;
            const more = hours - (effort[back] as number);
            if (more === 0 || can[back * people + from] !== 1) continue;
            if (isBarred && (until[back * people + from] as number) > step) continue;
            const after = high * Math.min(0, lacking + more) + low * Math.min(0, room - more);
            const change = before - after;
            if (change < best) ties = 0;
            if (change <= best && random.below(++ties) === 0) {
              best = change;
              item = one;
              to = worker;
              other = back;
            }
          }
          this.operations += 2 + 2 * count;
        }
      }
      this.operations += 20;
      if (item < 0) continue;
      if (best >= 0) this.raise();
      this.hand(item, to, step);
      if (other >= 0) this.hand(other, from, step);
    }
    return true;
  }

  private hand(item: number, to: number, step: number): void {
    const from = this.plan.who[item] as number;
    this.until[item * this.people + from] = step + tenure + this.random.below(tenure);
    this.plan.hand(item, to);
  }

  private anyOverloaded(): number {
    let found = -1;
    let seen = 0;
    for (let worker = 0; worker < this.people; worker++)
      if (this.isOverloaded(worker) && this.random.below(++seen) === 0) found = worker;
    return found;
  }

  private isOverloaded(worker: number): boolean {
    const { free, counts, places } = this.plan;
    return (free[worker] as number) < 0 || (counts[worker] as number) > (places[worker] as number);
  }

  private raise(): void {
    for (let worker = 0; worker < this.people; worker++)
      if (this.isOverloaded(worker)) this.price[worker] = (this.price[worker] as number) + dearer;
  }

  /** By how much one item more or less changes what somebody has beyond their places. */
  private crowd(worker: number, items: number): number {
    const beyond = (this.plan.counts[worker] as number) - (this.plan.places[worker] as number);
    return Math.max(0, beyond + items) - Math.max(0, beyond);
  }
}
