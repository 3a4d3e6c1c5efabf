import { type Board, type Item, tiers } from './board.ts';

/** What items weigh against one another: any item of a tier outweighs all of the tiers below together. */
export type Weights = {
  /** By item. */
  readonly of: Float64Array;
  /** What one unit of gain weighs, by tier. */
  readonly tier: readonly number[];
  /** The mean gain of an item, by tier. */
  readonly mean: readonly number[];
  /** The gain of all items, by tier. */
  readonly possible: readonly number[];
};

/** Where whole numbers can no longer hold it exactly, a tier outweighs the next by this much at least. */
const coarse = 1e4;

export function weigh(board: Board): Weights {
  const possible = Array.from({ length: tiers }, () => 0);
  const count = Array.from({ length: tiers }, () => 0);
  for (const { tier, gain } of board.items) {
    possible[tier] = (possible[tier] as number) + gain;
    count[tier] = (count[tier] as number) + 1;
  }
  const tier = Array.from({ length: tiers }, () => 1);
  for (let t = tiers - 2; t >= 0; t--) tier[t] = (tier[t + 1] as number) * ((possible[t + 1] as number) + 1);
  if ((tier[0] as number) * ((possible[0] as number) + 1) > Number.MAX_SAFE_INTEGER)
    for (let t = 0; t < tiers; t++) tier[t] = coarse ** (tiers - 1 - t);
  return {
    of: Float64Array.from(board.items, (item) => item.gain * (tier[item.tier] as number)),
    tier,
    mean: possible.map((sum, t) => sum / Math.max(1, count[t] as number)),
    possible,
  };
}

/** Weight a unit of effort. */
export function density(weights: Weights, item: Item): number {
  return (weights.of[item.at] as number) / Math.max(1, item.effort);
}
