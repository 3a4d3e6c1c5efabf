import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Board, compareValues, tiers } from '../../../src/domain/planning/solver/board.ts';
import { groupsOf } from '../../../src/domain/planning/solver/groups.ts';
import { boardOf as instanceOf } from '../../../src/domain/planning/solver/instance.ts';
import { Overfull } from '../../../src/domain/planning/solver/overfull.ts';
import { Packing } from '../../../src/domain/planning/solver/packing.ts';
import { Random } from '../../../src/domain/planning/solver/random.ts';
import { solve } from '../../../src/domain/planning/solver/solve.ts';

type Made = {
  readonly people: readonly { readonly capacity: number; readonly places: number }[];
  readonly items: readonly {
    readonly effort: number;
    readonly gain: number;
    readonly cost: number;
    readonly tier: number;
    readonly able: readonly number[];
    readonly needs: readonly number[];
  }[];
  readonly budget: number;
};

const few = 3;
const sprints: fc.Arbitrary<Made> = fc.record({
  people: fc.array(
    fc.record({
      capacity: fc.integer({ min: 0, max: 12 }),
      places: fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY),
    }),
    { minLength: few, maxLength: few },
  ),
  items: fc.array(
    fc.record({
      effort: fc.integer({ min: 0, max: 8 }),
      gain: fc.integer({ min: 1, max: 20 }),
      cost: fc.integer({ min: 0, max: 5 }),
      tier: fc.integer({ min: 0, max: tiers - 1 }),
      able: fc.uniqueArray(fc.integer({ min: 0, max: few - 1 }), { minLength: 1 }),
      needs: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  budget: fc.constantFrom(6, 12, Number.POSITIVE_INFINITY),
});

const tierNames = ['must', 'must', 'should', 'could'] as const;

function boardOf({ people, items, budget }: Made): Board {
  const { board } = instanceOf({
    candidates: items.map(({ effort, gain, cost, tier, able, needs }, at) => ({
      task: {
        id: `T${at}`,
        title: '',
        tier: tierNames[tier] ?? 'could',
        state: 'todo',
        effort,
        worth: null,
        score: null,
        gain,
        cost,
        skills: [],
        dependsOn: [],
        owner: '',
      },
      effort,
      cost,
      pinned: tier === 0,
      // What an item needs stands before it, so that nothing goes in a circle.
      needs: needs.filter((need) => need < at),
      able,
      skilled: able,
    })),
    workers: people.map(({ capacity, places }, at) => ({
      person: { name: `R${at}`, hours: capacity, skills: [], maxItems: places },
      capacity,
      places,
      skills: new Set<string>(),
    })),
    excluded: [],
    budget,
  });
  return board;
}

/** By trying everybody, and nobody, for every item. */
function bestOf(board: Board): number[] {
  let best = Array.from({ length: tiers }, () => 0);
  const value = Array.from({ length: tiers }, () => 0);
  const free = board.workers.map(({ capacity }) => capacity);
  const places = board.workers.map((worker) => worker.places);
  const inside = board.items.map(() => false);
  const visit = (at: number, money: number) => {
    const item = board.items[at];
    if (!item) {
      if (compareValues(value, best) > 0) best = [...value];
      return;
    }
    visit(at + 1, money);
    if (item.cost > money || item.needs.some((need) => !inside[need.at])) return;
    for (const { at: who } of item.able) {
      if ((free[who] as number) < item.effort || (places[who] as number) < 1) continue;
      free[who] = (free[who] as number) - item.effort;
      places[who] = (places[who] as number) - 1;
      value[item.tier] = (value[item.tier] as number) + item.gain;
      inside[at] = true;
      visit(at + 1, money - item.cost);
      inside[at] = false;
      value[item.tier] = (value[item.tier] as number) - item.gain;
      places[who] = (places[who] as number) + 1;
      free[who] = (free[who] as number) + item.effort;
    }
  };
  visit(0, board.budget);
  return best;
}

/** True where people have room for all items together. */
const isRoomForAll = (made: Made) => {
  const items = made.items.map((one) => ({ ...one, tier: 1, gain: 1, needs: [] }));
  return bestOf(boardOf({ ...made, items, budget: Number.POSITIVE_INFINITY }))[1] === items.length;
};

describe('the solver, against trying every plan', () => {
  it('finds the best plan of up to seven items', () => {
    fc.assert(
      fc.property(sprints, (made) => {
        const board = boardOf(made);
        const best = bestOf(board);
        const { value, certificate } = solve(board);
        expect([...value]).toEqual(best);
        if (certificate) expect(certificate.bound).toBeGreaterThanOrEqual(best[certificate.tier] as number);
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
