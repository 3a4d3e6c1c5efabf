import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/domain/backlog/item.ts';
import { type Method, prioritise } from '../../../src/domain/backlog/priority.ts';
import { robustness } from '../../../src/domain/backlog/robust.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { scoredItemNames } from '../../../src/i18n/fields/scoring.ts';
import { french } from '../conventions.ts';

const header = ['ID', 'Valeur', 'Probabilité', 'Urgence', 'Effort'];
const itemsFrom = (rows: Cell[][]) => itemsOf(openTable([header, ...rows], scoredItemNames, french));
const moves = (rows: Cell[][], method: Method, top: number, weights = {}) =>
  robustness(itemsFrom(rows), method, weights, top).shifts.map(
    ({ criterion, move, enters, leaves }) =>
      `${criterion} ${move}: +${enters.map(({ id }) => id)} -${leaves.map(({ id }) => id)}`,
  );

describe('the first items when one weight moves', () => {
  test('under weights: 3 × 4/7 + 2 × 0.8 = 3.31 against 3; with 1.6 for effort 2.99 against 3', () => {
    const rows: Cell[][] = [
      ['T1', 6000, 1, 1, 4],
      ['T2', 2000, 1, 1, 2],
      ['T3', 9000, 1, 1, 12],
    ];
    expect(moves(rows, 'weighted', 1, { value: 3, effort: -2 })).toEqual([
      'value -0.2: + -',
      'value 0.2: + -',
      'effort -0.2: +T3 -T1',
      'effort 0.2: + -',
    ]);
  });

  test('in a product: 1000 ÷ 10 = 100 against 90 ÷ 1; with an effort of exponent 1.2, 63 against 90', () => {
    const rows: Cell[][] = [
      ['A', 1000, 1, 1, 10],
      ['B', 90, 1, 1, 1],
    ];
    expect(moves(rows, 'sales', 1)).toEqual([
      // 1000^0.8 ÷ 10 = 25 against 90^0.8 = 37.
      'value -0.2: +B -A',
      'value 0.2: + -',
      'probability -0.2: + -',
      'probability 0.2: + -',
      'criticality -0.2: + -',
      'criticality 0.2: + -',
      'effort -0.2: + -',
      'effort 0.2: +B -A',
    ]);
  });

  test('in the sum of WSJF: (8 + 1) ÷ 1 against (1 + 7.5) ÷ 1; a value that counts 0.8 gives 7.4 against 8.3', () => {
    const rows: Cell[][] = [
      ['A', 8, 1, 1, 1],
      ['B', 1, 1, 7.5, 1],
    ];
    expect(moves(rows, 'wsjf', 1)).toEqual([
      'value -0.2: +B -A',
      'value 0.2: + -',
      'urgency -0.2: + -',
      'urgency 0.2: +B -A',
      'risk -0.2: + -',
      'risk 0.2: + -',
      'effort -0.2: + -',
      'effort 0.2: + -',
    ]);
  });

  test('are all that share the last rank of the top; without a score there is none', () => {
    const rows: Cell[][] = [
      ['A', 100, 1, 1, 1],
      ['B', 50, 1, 1, 1],
      ['C', 50, 1, 1, 1],
      ['D', 10, 1, 1, 1],
    ];
    expect(robustness(itemsFrom(rows), 'sales', {}, 2).top.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(robustness(itemsFrom([['A', '', 1, 1, 1]]), 'sales', {}, 5)).toEqual({
      top: [],
      scored: 0,
      shifts: [],
    });
  });
});

test('under weights it says what the ranks with that weight say', () => {
  const row = fc.tuple(
    fc.nat(100),
    fc.nat(100),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 20 }),
  );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 1, max: 6 }),
      (rows, top) => {
        const items = itemsFrom(
          rows.map(([value, chance, urgency, effort], at) => [
            `T${at}`,
            value,
            `${chance} %`,
            urgency,
            effort,
          ]),
        );
        const weights = { value: 3, urgency: 2, effort: -1 };
        const first = (given: typeof weights) =>
          prioritise(items, 'weighted', given)
            .filter(({ rank }) => rank !== null && rank <= top)
            .map(({ item }) => item.id);
        for (const { criterion, move, enters, leaves } of robustness(items, 'weighted', weights, top)
          .shifts) {
          const key = criterion as keyof typeof weights;
          const now = first({ ...weights, [key]: weights[key] * (1 + move) });
          const before = first(weights);
          expect(enters.map(({ id }) => id)).toEqual(now.filter((id) => !before.includes(id)));
          expect(leaves.map(({ id }) => id)).toEqual(before.filter((id) => !now.includes(id)));
        }
      },
    ),
  );
});
