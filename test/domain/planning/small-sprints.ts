import fc from 'fast-check';
import { type Board, compareValues, tiers } from '../../../src/domain/planning/solver/board.ts';
import { boardOf as instanceOf } from '../../../src/domain/planning/solver/instance.ts';

/** A sprint small enough to try every plan. */
export type Made = {
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
export const sprints: fc.Arbitrary<Made> = fc.record({
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

export function boardOf({ people, items, budget }: Made): Board {
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

/** The best values by tier, found by trying everybody, and nobody, for every item. */
export function bestOf(board: Board): number[] {
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
