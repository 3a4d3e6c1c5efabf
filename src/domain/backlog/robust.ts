import type { BacklogItem, NumberKey } from './item.ts';
import {
  isOpen,
  type Method,
  type Part,
  type Priority,
  prioritise,
  type Ratio,
  termsOf,
  termValues,
} from './priority.ts';
import { scaleOf, shareOn, type Weights, weighted } from './scale.ts';

/** How far each weight is moved, both ways. */
export const MOVE = 0.2;

/** What the first items become when one criterion counts for a fifth more or less. */
export type Shift = {
  readonly criterion: NumberKey | 'criticality';
  /** −0.2 or 0.2. */
  readonly move: number;
  readonly enters: readonly BacklogItem[];
  readonly leaves: readonly BacklogItem[];
};

export type Robustness = {
  /** The first items as they are, best first: those ranked within the top, so more than it where the last share a rank. */
  readonly top: readonly BacklogItem[];
  /** How many items have a score: where that is no more than the top, nothing can change. */
  readonly scored: number;
  readonly shifts: readonly Shift[];
};

/**
 * Whether the first items stay the first when each weight alone moves by 20 %, down and up. The weight of a criterion is,
 * for `weighted`, its weight; for a score that multiplies and divides, the exponent of the criterion (1); for the sum of
 * WSJF, the factor of each term (1), and the exponent of the size. Units do not matter to any of them.
 *
 * @param top how many items are the first ones
 */
export function robustness(
  items: readonly BacklogItem[],
  method: Method,
  weights: Weights,
  top: number,
): Robustness {
  const scored = prioritise(items, method, weights).filter(({ score }) => score !== null);
  const first = firstOf(
    scored.map(({ score }) => score ?? 0),
    top,
  );
  const again = method === 'weighted' ? weightedAgain(items, scored, weights) : ratioAgain(scored, method);
  const shifts = again.flatMap(({ criterion, scoresAt }) =>
    [-MOVE, MOVE].map((move): Shift => {
      const now = firstOf(scoresAt(move), top);
      const inOne = (one: readonly boolean[], other: readonly boolean[]) =>
        scored.filter((_, at) => one[at] && !other[at]).map(({ item }) => item);
      return { criterion, move, enters: inOne(now, first), leaves: inOne(first, now) };
    }),
  );
  const best = scored.filter((_, at) => first[at]).sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  return { top: best.map(({ item }) => item), scored: scored.length, shifts };
}

type Again = { readonly criterion: Part['criterion']; scoresAt(move: number): number[] };

/** Which scores are among the first so many; scores that differ by rounding alone are equal. */
function firstOf(scores: readonly number[], top: number): boolean[] {
  const ascending = Float64Array.from(scores).sort();
  const last = ascending[ascending.length - top] ?? Number.NEGATIVE_INFINITY;
  const least = last - Math.abs(last) * 1e-11;
  return scores.map((score) => score >= least);
}

function ratioAgain(scored: readonly Priority[], method: Ratio): Again[] {
  const terms = scored.length === 0 ? [] : termsOf[method];
  const numbers = scored.map(({ item }) => termValues(terms, item) ?? []);
  return terms.map(({ criterion }, place) => ({
    criterion,
    scoresAt: (move) =>
      scored.map(({ score }, at) => {
        const value = numbers[at]?.[place] ?? 1;
        const base = score ?? 0;
        if (criterion === 'effort') return base * value ** -move;
        if (method !== 'wsjf') return base === 0 ? 0 : base * value ** move;
        return base + (move * value) / (numbers[at]?.[3] ?? 1);
      }),
  }));
}

function weightedAgain(
  items: readonly BacklogItem[],
  scored: readonly Priority[],
  weights: Weights,
): Again[] {
  const open = items.filter(isOpen);
  const used = weighted(weights);
  const shares = used.map(([key, weight]) => {
    const { least = 0, greatest = 0 } = scaleOf(open, key) ?? {};
    return scored.map(({ item }) => Math.abs(weight) * shareOn(least, greatest, item[key] ?? 0, weight));
  });
  // The sum of weights divides all scores alike: the order does not need it.
  const sums = scored.map((_, at) => shares.reduce((sum, of) => sum + (of[at] ?? 0), 0));
  return used.map(([criterion], place) => ({
    criterion,
    scoresAt: (move) => sums.map((sum, at) => sum + move * (shares[place]?.[at] ?? 0)),
  }));
}
