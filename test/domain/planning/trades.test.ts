import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/domain/planning/solver/groups.ts';
import { Overfull } from '../../../src/domain/planning/solver/overfull.ts';
import { Packing } from '../../../src/domain/planning/solver/packing.ts';
import { Random } from '../../../src/domain/planning/solver/random.ts';
import { solve } from '../../../src/domain/planning/solver/solve.ts';
import { bestOf, boardOf, type Made, sprints } from './small-sprints.ts';

/** True where people have room for all items together. */
const isRoomForAll = (made: Made) => {
  const items = made.items.map((one) => ({ ...one, tier: 1, gain: 1, needs: [] }));
  return bestOf(boardOf({ ...made, items, budget: Number.POSITIVE_INFINITY }))[1] === items.length;
};

describe('the solver, against trying every plan', () => {
  it('finds the best plan of up to seven items, and proves it', () => {
    fc.assert(
      fc.property(sprints, (made) => {
        const board = boardOf(made);
        const best = bestOf(board);
        const { value, certificate } = solve(board);
        expect([...value]).toEqual(best);
        if (certificate) expect(certificate.bound).toBe(best[certificate.tier]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the packing', () => {
  it('finds who takes what wherever there is a way, from any start, and keeps to who is able', () => {
    fc.assert(
      fc.property(sprints, fc.integer({ min: 1, max: 1e6 }), (made, seed) => {
        const board = boardOf(made);
        const random = new Random(seed);
        const plan = new Overfull(board);
        plan.load(Int32Array.from(board.items, ({ able }) => random.of(able).at));
        const isPacked = new Packing(plan, random).run(2e5);
        expect(isPacked).toBe(isRoomForAll(made));
        for (const { at, can } of board.items) expect(can[plan.who[at] as number]).toBe(1);
        for (const { at, capacity, places } of board.workers) {
          const own = board.items.filter((item) => plan.who[item.at] === at);
          expect(plan.free[at]).toBe(capacity - own.reduce((sum, { effort }) => sum + effort, 0));
          expect(plan.counts[at]).toBe(own.length);
          if (isPacked) expect(own.length <= places && (plan.free[at] as number) >= 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('groups of items that move together', () => {
  it('hold all that an item needs, no set twice by the same items, and not more than was asked for', () => {
    fc.assert(
      fc.property(sprints, fc.integer({ min: 1, max: 3 }), (made, size) => {
        const { items } = boardOf(made);
        const terms = {
          weight: Float64Array.from(items, ({ gain }) => gain),
          price: new Float64Array(items.length),
          lost: new Float64Array(items.length),
        };
        const groups = groupsOf(
          items,
          ({ needs }) => needs,
          () => true,
          terms,
          1,
          size,
        );
        for (const group of groups) {
          expect(group.size).toBeLessThanOrEqual(size);
          expect(new Set(group.items).size).toBe(group.items.length);
          for (const { needs } of group.items) for (const need of needs) expect(group.items).toContain(need);
          expect(group.weight).toBe(group.items.reduce((sum, { gain }) => sum + gain, 0));
          expect(group.hours).toBe(group.items.reduce((sum, { effort }) => sum + effort, 0));
        }
        // Each item alone that moves with three others at most.
        const alone = items.filter(({ needs }) => needs.length === 0);
        for (const item of alone)
          expect(groups.some(({ items: [only], size: one }) => one === 1 && only === item)).toBe(true);
      }),
    );
  });
});
