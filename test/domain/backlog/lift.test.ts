import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BacklogItem, itemsOf } from '../../../src/domain/backlog/item.ts';
import { liftsOf } from '../../../src/domain/backlog/lift.ts';
import { type Method, prioritise, usualWeights, type Weights } from '../../../src/domain/backlog/priority.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { scoredItemNames } from '../../../src/i18n/fields/scoring.ts';
import { french } from '../conventions.ts';

const header = [
  'ID',
  'Valeur',
  'Probabilité',
  'Urgence',
  'Effort',
  'Importance',
  'Portée',
  'Facilité',
  'Risque',
];
const itemsFrom = (rows: Cell[][]) => itemsOf(openTable([header, ...rows], scoredItemNames, french));
const lifted = (method: Method, rows: Cell[][], weights: Weights = usualWeights) =>
  liftsOf(prioritise(itemsFrom(rows), method, weights), method, weights).map(
    (lift) => lift && `${lift.criterion} ${lift.sign} ${lift.value} > ${lift.above.id}`,
  );

describe('the change that lifts an item', () => {
  test('is the smallest in proportion, rounded so that it holds', () => {
    // 1500 against 1000: effort 2 × 1000 ÷ 1500 = 1.33 h, value 3000 would only draw level.
    expect(
      lifted('sales', [
        ['T1', 6000, 0.5, 5, 4],
        ['T2', 2000, 1, 1, 2],
      ]),
    ).toEqual([null, 'effort ≤ 1.25 > T1']);
    // 100 against 98: effort would have to lose a quarter of an hour of one, value 2 %.
    expect(
      lifted('sales', [
        ['T1', 100, 1, 1, 1],
        ['T2', 98, 1, 1, 1],
      ]),
    ).toEqual([null, 'value ≥ 101 > T1']);
    // A value of five digits is told with three.
    expect(
      lifted('sales', [
        ['T1', 51_234, 1, 1, 1],
        ['T2', 51_000, 1, 1, 1],
      ]),
    ).toEqual([null, 'value ≥ 51300 > T1']);
  });

  test('is named by the column that the backlog has', () => {
    // RICE from Importance and Probability: 100 × 3 × 50 % ÷ 1 against 100 × 2 × 50 % ÷ 1.
    const rows: Cell[][] = [
      ['A', '', 0.8, '', 1, 5, 100],
      ['B', '', 0.7, '', 1, 5, 100],
      ['C', '', 0.7, '', 1, 1, 100],
    ];
    expect(lifted('rice', rows)).toEqual([null, 'reach ≥ 115 > A', 'reach ≥ 501 > B']);
  });

  test('is found for the last of two under weights, where it is an end of every scale', () => {
    // Level on the value, it is ahead by its effort.
    expect(
      lifted(
        'weighted',
        [
          ['A', 100, '', '', 2],
          ['B', 300, '', '', 10],
        ],
        { value: 3, effort: -1 },
      ),
    ).toEqual(['value ≥ 300 > B', null]);
  });

  test('goes no further than a share, a scale or what the items use', () => {
    const rows: Cell[][] = [
      ['A', 0, 0.5, 5, 1],
      ['B', 100, 1, 1, 1],
    ];
    // From a value of 0 only the value helps.
    expect(lifted('sales', rows)).toEqual(['value ≥ 101 > B', null]);
    // 3 × 50 % × 3 against 5 × 90 % × 5: no single scale reaches it, and 100 % does not either.
    expect(
      lifted('ice', [
        ['A', '', 0.9, '', '', 5, '', 5],
        ['B', '', 0.5, '', '', 3, '', 3],
      ]),
    ).toEqual([null, null]);
  });

  test('is none for the first, for what has no score, and where none is above', () => {
    expect(
      lifted('sales', [
        ['A', 100, 1, 1, 1],
        ['B', 100, 1, 1, 1],
        ['C', '', 1, 1, 1],
      ]),
    ).toEqual([null, null, null]);
  });
});

const row = fc.tuple(
  fc.oneof(fc.nat(20), fc.nat(90_000), fc.double({ min: 0.5, max: 100, noNaN: true })),
  fc.oneof(
    fc.constant(''),
    fc.nat(100).map((n) => n / 100),
  ),
  fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 5 })),
  fc.integer({ min: 1, max: 60 }).map((n) => n / 4),
  fc.integer({ min: 1, max: 5 }),
  fc.nat(500),
  fc.integer({ min: 1, max: 10 }),
  fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 13 })),
);
const weighting = fc.record({
  value: fc.integer({ min: 0, max: 3 }),
  urgency: fc.integer({ min: -1, max: 2 }),
  importance: fc.integer({ min: 0, max: 2 }),
  effort: fc.integer({ min: -3, max: -1 }),
});

test('made in the backlog, every change that is told improves the rank as told', () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 25 }),
      fc.constantFrom<Method>('sales', 'rice', 'ice', 'wsjf', 'weighted'),
      weighting,
      (rows, method, weights) => {
        const items = itemsFrom(rows.map((cells, at) => [`T${at}`, ...cells]));
        const before = prioritise(items, method, weights);
        liftsOf(before, method, weights).forEach((lift, at) => {
          if (!lift) return;
          told++;
          const ranked = (value: number) => {
            const changed: BacklogItem[] = items.map((item, place) =>
              place === at ? { ...item, [lift.criterion]: value } : item,
            );
            const after = prioritise(changed, method, weights);
            return [after[at]?.rank, after.find(({ item }) => item.id === lift.above.id)?.rank] as [
              number,
              number,
            ];
          };
          const [own, above] = ranked(lift.value);
          expect(own).toBeLessThan(above);
          expect(own).toBeLessThan(before[at]?.rank ?? 0);
          // The sentence reads ≤ or ≥: what goes further must stand above that item, too.
          const [further, left] = ranked(lift.sign === '≥' ? lift.value * 1.5 : lift.value / 2);
          expect(further).toBeLessThan(left);
          // It is written with two decimals at most.
          expect(Math.abs(lift.value * 100 - Math.round(lift.value * 100))).toBeLessThan(1e-6);
        });
      },
    ),
    { numRuns: 400 },
  );
  expect(told).toBeGreaterThan(1000);
});
