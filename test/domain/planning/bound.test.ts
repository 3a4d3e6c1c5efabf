import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../../src/domain/planning/solver/board.ts';
import { boundOf } from '../../../src/domain/planning/solver/bound.ts';
import { exhausted } from '../../../src/domain/planning/solver/exhaust.ts';
import { solve } from '../../../src/domain/planning/solver/solve.ts';
import { tightened } from '../../../src/domain/planning/solver/tighten.ts';
import { bestOf, boardOf, type Made, sprints } from './small-sprints.ts';

/** The bounds of the first tier that cannot be complete, for a plan that has nothing there; null where all can. */
function bounds(board: Board): { relaxed: number; tight: number; proven: number; best: number } | null {
  const best = bestOf(board);
  const possible = best.map((_, tier) =>
    board.items.reduce((sum, item) => sum + (item.tier === tier ? item.gain : 0), 0),
  );
  const tier = best.findIndex((value, at) => value < (possible[at] as number));
  if (tier < 0) return null;
  const above = best.map((value, at) => (at < tier ? value : 0));
  const isComplete = best.map((_, at) => at < tier);
  const relaxed = boundOf(board, tier, above, isComplete);
  return {
    relaxed: relaxed.value,
    tight: tightened(board, tier, relaxed, 0),
    proven: exhausted(board, tier, relaxed, 0),
    best: best[tier] as number,
  };
}

describe('the bound', () => {
  it('is exceeded by no plan of up to seven items, whole items only lower it, and all plans together are the best', () => {
    let tighter = 0;
    fc.assert(
      fc.property(sprints, (made) => {
        const found = bounds(boardOf(made));
        if (!found) return;
        expect(found.tight).toBeGreaterThanOrEqual(found.best);
        expect(found.tight).toBeLessThanOrEqual(found.relaxed);
        expect(found.proven).toBe(found.best);
        if (found.tight < found.relaxed) tighter++;
      }),
      { numRuns: 1000 },
    );
    expect(tighter).toBeGreaterThan(0);
  });

  it('does not count what only a part of an item would fill', () => {
    const item = (effort: number, gain: number, able: number[]): Made['items'][number] => ({
      effort,
      gain,
      able,
      tier: 3,
      cost: 0,
      needs: [],
    });
    const board = boardOf({
      people: [
        { capacity: 10, places: 9 },
        { capacity: 6, places: 9 },
      ],
      // One of the first three and one of the last two: 8 + 5. In parts it would be 8 + 7 × 4/6 and 5 + 4 × 2/4.
      items: [item(6, 8, [0]), item(6, 7, [0]), item(6, 6, [0]), item(4, 5, [1]), item(4, 4, [1])],
      budget: Number.POSITIVE_INFINITY,
    });
    expect(bounds(board)).toEqual({ relaxed: 19, tight: 13, proven: 13, best: 13 });
    expect(solve(board).certificate).toEqual({ tier: 3, bound: 13 });
  });
});
