import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Knapsack } from '../../../src/domain/planning/solver/knapsack.ts';

const cells = 40;
const sack = new Knapsack(10, cells);
const things = fc.array(
  fc.record({ effort: fc.integer({ min: 0, max: 30 }), weight: fc.integer({ min: 0, max: 99 }) }),
  { maxLength: 10 },
);
type Things = readonly { readonly effort: number; readonly weight: number }[];

function choose(given: Things, room: number) {
  const chosen = new Int32Array(10);
  const number = sack.choose(
    Int32Array.from(given, ({ effort }) => effort),
    Float64Array.from(given, ({ weight }) => weight),
    given.length,
    room,
    chosen,
  );
  return [...chosen.subarray(0, number)].map((at) => given[at] as Things[number]);
}

const sumOf = (given: Things, key: 'effort' | 'weight') => given.reduce((sum, one) => sum + one[key], 0);

/** By trying every choice. */
function bestWeight(given: Things, room: number): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** given.length; choice++) {
    const taken = given.filter((_, at) => (choice >> at) & 1);
    if (sumOf(taken, 'effort') <= room) best = Math.max(best, sumOf(taken, 'weight'));
  }
  return best;
}

describe('the knapsack of one person', () => {
  it('takes the greatest weight that fits, in a room that the grid holds unit by unit', () => {
    fc.assert(
      fc.property(things, fc.integer({ min: 0, max: cells }), (given, room) => {
        const taken = choose(given, room);
        expect(new Set(taken).size).toBe(taken.length);
        expect(sumOf(taken, 'effort')).toBeLessThanOrEqual(room);
        expect(sumOf(taken, 'weight')).toBe(bestWeight(given, room));
      }),
    );
  });

  it('fits by true efforts in a room that is rounded to the grid', () => {
    fc.assert(
      fc.property(things, fc.integer({ min: cells + 1, max: 200 }), (given, room) => {
        expect(sumOf(choose(given, room), 'effort')).toBeLessThanOrEqual(room);
      }),
    );
  });
});
