import { type Board, compareValues, type Item, tiers, type Worker } from './board.ts';
import { bundleOf, byDensity, startPlan } from './greedy.ts';
import type { Random } from './random.ts';
import { type Manner, Refill } from './refill.ts';
import type { Weights } from './weights.ts';

/** How much worse a plan may be to be walked on from, at the start: a share of an item's mean gain. */
const warmth = 0.1;
/** In tiers below the one that is being searched, so much more. */
const below = 5;
const warm = 0.7;
/** The share of moves, in percent, that aim at an item that is out. */
const aim = 35;

/**
 * Looks for better plans tier after tier: what is below the tier of the stage is not in the plan yet, what is above may
 * change but not lose. Each move empties a few people who could exchange work and fills them again; a worse plan is
 * sometimes walked on from, less and less (simulated annealing).
 */
export class Search {
  /** The best plan so far. */
  owners: readonly (Worker | null)[];
  value: readonly number[];
  /** What no plan can exceed, by tier, as far as it is known. */
  readonly upper: number[];
  stage = 0;
  private readonly refill: Refill;
  private readonly workers: readonly Worker[];
  private readonly around: readonly (readonly Worker[])[];
  private live: readonly Item[] = [];

  constructor(
    private readonly board: Board,
    private readonly weights: Weights,
    private readonly random: Random,
  ) {
    this.owners = board.owners();
    this.value = [...board.value];
    this.upper = [...weights.possible];
    this.refill = new Refill(board, weights, random);
    this.workers = board.workers.filter(({ capacity }) => capacity > 0);
    const links = board.workers.map(() => new Set<Worker>());
    for (const { able } of board.items)
      for (const one of able) for (const other of able) links[one.at]?.add(other);
    this.around = board.workers.map((one) =>
      this.workers.filter((other) => other !== one && links[one.at]?.has(other)),
    );
  }

  /** Goes on to a tier: its items may come in from now on. */
  enter(stage: number): void {
    this.stage = stage;
    this.live = this.board.items.filter(({ urgency }) => urgency <= stage);
    this.refill.stage = stage;
    this.refill.live = this.live;
    this.refill.liveOf = this.board.workers.map(({ at }) => this.live.filter(({ can }) => can[at] === 1));
    this.refill.ranked = byDensity(this.live, this.weights);
    this.board.restore(this.owners);
    startPlan(this.board, this.live, this.weights);
    this.record();
  }

  /** True where no better plan is possible up to the tier of the stage. */
  isProven(): boolean {
    return this.firstOpen() > this.stage;
  }

  /** Searches for so many operations, from the best plan. */
  run(budget: number): void {
    const { board, random, workers } = this;
    if (workers.length === 0 || this.live.length === 0) return;
    board.restore(this.owners);
    const begin = board.operations;
    let stale = 0;
    let before = [...board.value];
    while (board.operations - begin < budget && !this.isProven()) {
      const open = random.chance(50) ? this.stage : Math.min(this.stage, this.firstOpen());
      const wanted = random.chance(aim) ? this.pickOut(open + (random.chance(20) ? 1 : 0)) : [];
      this.refill.run(this.pickWorkers(wanted), this.pickManner(wanted));
      const temperature = warmth * (1 - (board.operations - begin) / budget);
      const tier = before.findIndex((value, at) => value !== board.value[at]);
      const loss = tier < 0 ? 0 : (before[tier] as number) - (board.value[tier] as number);
      stale++;
      if (loss > 0) {
        const patience = temperature * (this.weights.mean[tier] as number) * (tier > open ? below : 1);
        if (tier < open || loss >= patience * warm * random.patience()) {
          board.undo();
          continue;
        }
      }
      board.keep();
      if (this.record()) stale = 0;
      if (loss > 0 && stale > 400 + 20 * workers.length) {
        board.restore(this.owners);
        stale = 0;
      }
      before = [...board.value];
    }
    board.restore(this.owners);
  }

  /** Goes on from a plan that was found elsewhere, where it is better. */
  adopt(owners: readonly (Worker | null)[]): void {
    this.board.restore(owners);
    this.record();
  }

  private firstOpen(): number {
    let tier = 0;
    while (tier < tiers && (this.value[tier] as number) >= (this.upper[tier] as number)) tier++;
    return tier;
  }

  private record(): boolean {
    if (compareValues(this.board.value, this.value) <= 0) return false;
    // A bound holds for what the tiers above it have: with more there, it has to be found anew.
    for (let tier = 0; tier < tiers; tier++) {
      if (this.board.value[tier] === this.value[tier]) continue;
      for (let lower = tier + 1; lower < tiers; lower++)
        this.upper[lower] = this.weights.possible[lower] as number;
      break;
    }
    this.value = [...this.board.value];
    this.owners = this.board.owners();
    return true;
  }

  /** An item that is out and no lower than a tier, behind its prerequisites; none where a few draws find none. */
  private pickOut(lowest: number): Item[] {
    for (let draw = 0; draw < 12; draw++) {
      const item = this.random.of(this.live);
      if (!item.who && item.tier <= lowest) return bundleOf(item);
    }
    return [];
  }

  /** A few workers who could exchange work, in random order. */
  private pickWorkers(wanted: readonly Item[]): Worker[] {
    const { random } = this;
    const draw = random.below(100);
    let size = draw < 12 ? 1 : draw < 60 ? 2 : draw < 90 ? 3 : 4;
    const picked: Worker[] = [];
    const add = (worker: Worker) => {
      if (picked.length < size && !picked.includes(worker)) picked.push(worker);
    };
    const target = wanted[wanted.length - 1];
    if (target) {
      size = Math.min(Math.max(size, wanted.length + 1), 5);
      for (const { able } of wanted) add(random.of(able));
      const from = random.below(target.able.length);
      for (let k = 0; k < target.able.length; k++)
        add(target.able[(from + k) % target.able.length] as Worker);
    } else {
      const [one, other] = [random.of(this.workers), random.of(this.workers)];
      add(random.chance(40) && other.free > one.free ? other : one);
    }
    const around = this.around[(picked[0] as Worker).at] as readonly Worker[];
    for (let k = 0; k < 3 * size && around.length > 0; k++) add(random.of(around));
    for (let k = picked.length - 1; k > 0; k--) {
      const other = random.below(k + 1);
      [picked[k], picked[other]] = [picked[other] as Worker, picked[k] as Worker];
    }
    return picked;
  }

  private pickManner(wanted: readonly Item[]): Manner {
    const { random } = this;
    const draw = random.below(100);
    return {
      target: wanted[wanted.length - 1] ?? null,
      wanted,
      noise: draw < 25 ? 0 : draw < 70 ? 300 : 800,
      stay: random.chance(60) ? 40 : 0,
      pack: random.chance(50),
    };
  }
}
