import { balance } from './balance.ts';
import { type Board, compareValues, tiers, type Worker } from './board.ts';
import { boundOf } from './bound.ts';
import { Press } from './press.ts';
import { Random } from './random.ts';
import { Search } from './search.ts';
import { weigh } from './weights.ts';

export type Solution = {
  readonly owners: readonly (Worker | null)[];
  /** By tier: the value taken, and that of all items that could be taken but for room. */
  readonly value: readonly number[];
  readonly possible: readonly number[];
  /** The first tier that is not complete, with what no plan can exceed there; null where all are complete. */
  readonly certificate: { readonly tier: number; readonly bound: number } | null;
  readonly operations: number;
};

const seed = 36;
/** How much each plan along the relaxation is shaken, in thousandths. */
const noises = [0, 300, 700, 150];
/** How often the two searches of a tier start anew from the best plan, warm again. */
const rounds = 3;
/** After so many of them that found nothing better, the tier is left. */
const idle = 2;
/** Above so many operations, trying what is out one by one hardly helps. */
const probing = 10e6;

/**
 * The best plan that a fixed number of operations finds, tier after tier, with a bound for the first tier that cannot be
 * complete. The board is left with the plan on it.
 *
 * @param effort 1 for the usual number of operations
 */
export function solve(board: Board, effort = 1): Solution {
  const budget = effort * budgetFor(board);
  const weights = weigh(board);
  const search = new Search(board, weights, new Random(seed));
  const press = new Press(board, weights, new Random(seed));
  let certificate: { tier: number; bound: number } | null = null;
  for (let stage = 0; stage < tiers; stage++) {
    search.enter(stage);
    if (search.isProven() || weights.possible[stage] === 0) continue;
    // The tiers above that are complete leave what they would have taken to the last one.
    const isLast = !weights.possible.some((possible, tier) => tier > stage && possible > 0);
    const whole = budget * (certificate ? 0.6 : isLast ? 0.85 : 0.5);
    search.run(0.12 * whole);
    if (search.isProven()) continue;
    const forced = weights.possible.map((possible, tier) => tier < stage && search.value[tier] === possible);
    const { value, parts, decided } = boundOf(board, stage, search.value, forced);
    search.upper[stage] = Math.min(search.upper[stage] as number, value);
    certificate ??= { tier: stage, bound: search.upper[stage] as number };
    search.follow(parts);
    for (const noise of noises) if (!search.isProven()) search.runAlong(noise, 0.03 * whole);
    press.enter(stage, forced);
    const isEnough = () => (press.value[stage] as number) >= (search.upper[stage] as number);
    const adopt = () => search.adopt(Array.from(press.best, (worker) => board.workers[worker] ?? null));
    for (let round = 0, found = 0; round < rounds && round - found < idle && !search.isProven(); round++) {
      const before = search.value;
      press.start(search.owners, search.value, decided);
      press.run(0.22 * whole, isEnough);
      adopt();
      search.run(0.15 * whole);
      if (compareValues(search.value, before) > 0) found = round + 1;
    }
    if (search.isProven()) continue;
    press.start(search.owners, search.value, decided);
    const out = board.items.filter(
      ({ at, tier, able }) => tier === stage && able.length > 0 && !search.owners[at] && decided[at] !== -1,
    );
    // Of the last tier many items are out, and few of them can still come in.
    const each = ((stage === tiers - 1 ? 0.3 : 0.7) * Math.min(whole, probing)) / out.length;
    for (const { at } of out) press.probe(at, each, isEnough);
    adopt();
  }
  board.restore(search.owners);
  balance(board);
  const first = search.value.findIndex((value, tier) => value < (weights.possible[tier] as number));
  return {
    owners: board.owners(),
    value: search.value,
    possible: weights.possible,
    // What a later stage found may have completed the tier.
    certificate: certificate && certificate.tier === first ? certificate : null,
    operations: board.operations,
  };
}

/** Grows with the plan, up to what a cell has time for. */
function budgetFor({ items }: Board): number {
  return Math.min(60e6, Math.max(3e5 * items.length, 5e5 * items.length - 12e6));
}
