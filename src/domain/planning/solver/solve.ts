import { balance } from './balance.ts';
import { type Board, compareValues, tiers, type Worker } from './board.ts';
import { type Bound, boundOf } from './bound.ts';
import { exhausted } from './exhaust.ts';
import { Random } from './random.ts';
import { Search } from './search.ts';
import { tightened } from './tighten.ts';
import { Trades } from './trades.ts';
import { type Weights, weigh } from './weights.ts';

export type Solution = {
  readonly owners: readonly (Worker | null)[];
  /** By tier: the value taken, and that of all items that could be taken but for room. */
  readonly value: readonly number[];
  readonly possible: readonly number[];
  /** The first tier that is not complete, with what no plan can exceed there; null where all are complete. */
  readonly certificate: { readonly tier: number; readonly bound: number } | null;
  readonly operations: number;
};

/** Each is an attempt of its own: which plans are found depends on chance more than on longer work. */
const seeds = [1, 2];
/** Operations for each tier, an item and at most: of the search, then of the trades, which often end before. */
const searching = { each: 18e3, most: 4e6 };
const trading = { each: 1e5, most: 16e6 };

/**
 * The best plan that a fixed number of operations finds, tier after tier, with a bound for the first tier that cannot be
 * complete. The board is left with the plan on it.
 *
 * @param effort 1 for the usual number of operations
 */
export function solve(board: Board, effort = 1): Solution {
  const weights = weigh(board);
  let best: Attempt | null = null;
  for (const seed of seeds) {
    const next = attempt(board, weights, new Random(seed), effort);
    if (best === null || compareValues(next.value, best.value) > 0) best = next;
    if (best.isProven) break;
  }
  const { owners, value, certificate } = best as Attempt;
  board.restore(owners);
  balance(board);
  return {
    owners: board.owners(),
    value,
    possible: weights.possible,
    certificate: certificate && {
      tier: certificate.tier,
      bound: Math.min(
        weights.possible[certificate.tier] as number,
        certified(board, certificate, value[certificate.tier] as number),
      ),
    },
    operations: board.operations,
  };
}

type Attempt = Pick<Solution, 'owners' | 'value'> & {
  readonly certificate: Certificate | null;
  readonly isProven: boolean;
};

/** The first tier that is not complete, with the bound of the relaxation. */
type Certificate = { readonly tier: number; readonly bound: Bound };

function attempt(board: Board, weights: Weights, random: Random, effort: number): Attempt {
  board.restore(board.items.map(() => null));
  const search = new Search(board, weights, random);
  const trades = new Trades(board, weights, random);
  let certificate: Certificate | null = null;
  let isProven = true;
  for (let stage = 0; stage < tiers; stage++) {
    search.enter(stage);
    if (search.isProven() || weights.possible[stage] === 0) continue;
    search.run(effort * share(searching, board));
    if (search.isProven()) continue;
    const isComplete = weights.possible.map(
      (possible, tier) => tier < stage && search.value[tier] === possible,
    );
    const bound = boundOf(board, stage, search.value, isComplete);
    search.upper[stage] = Math.min(search.upper[stage] as number, bound.value);
    certificate ??= { tier: stage, bound };
    search.adopt(
      trades.run(stage, search.owners, search.value, bound, isComplete, effort * share(trading, board)),
    );
    isProven &&= search.isProven();
  }
  const first = search.value.findIndex((value, tier) => value < (weights.possible[tier] as number));
  return {
    owners: search.owners,
    value: search.value,
    // What a later stage found may have completed the tier.
    certificate: certificate?.tier === first ? certificate : null,
    isProven,
  };
}

function certified(board: Board, { tier, bound }: Certificate, taken: number): number {
  if (bound.value <= taken) return bound.value;
  const tight = tightened(board, tier, bound, taken);
  return tight <= taken ? tight : Math.min(tight, exhausted(board, tier, bound, taken));
}

function share({ each, most }: { readonly each: number; readonly most: number }, { items }: Board): number {
  return Math.min(most, each * items.length);
}
