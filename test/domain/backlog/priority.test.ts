import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/domain/backlog/item.ts';
import {
  criticality,
  type Method,
  partsOf,
  prioritise,
  usualWeights,
} from '../../../src/domain/backlog/priority.ts';
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
  'Statut',
  'Portée',
  'Impact',
  'Confiance',
  'Facilité',
  'Risque',
];
const items = (...rows: Cell[][]) => itemsOf(openTable([header, ...rows], scoredItemNames, french));
const scores = (method: Method, ...rows: Cell[][]) =>
  prioritise(items(...rows), method).map(({ score, rank }) => [score, rank]);

describe('the score', () => {
  test('of SALES is value × probability ÷ effort × time criticality', () => {
    // 6000 × 50 % × 2 ÷ 4; urgency 5 doubles.
    expect(scores('sales', ['1', 6000, 0.5, 5, 4])).toEqual([[1500, 1]]);
  });

  test('time criticality goes from 1 to 2 in equal steps, and is 1 where blank', () => {
    expect([null, 1, 2, 3, 4, 5, 9].map(criticality)).toEqual([1, 1, 1.25, 1.5, 1.75, 2, 2]);
  });

  test('a blank probability is 100 %, and is said', () => {
    const [item] = items(['1', 100, '', 1, 1]);
    expect(scores('sales', ['1', 100, '', 1, 1])).toEqual([[100, 1]]);
    expect(item && partsOf(item, 'sales', usualWeights)[1]).toEqual({
      criterion: 'probability',
      value: 1,
      assumed: true,
    });
  });

  test('of RICE, ICE and WSJF follow their definitions', () => {
    const row: Cell[] = ['1', 8, 0.5, 5, 4, '', 100, 3, '80 %', 2, 3];
    expect(scores('rice', row)).toEqual([[60, 1]]); // 100 × 3 × 0.8 ÷ 4
    expect(scores('ice', row)).toEqual([[4.8, 1]]); // 3 × 0.8 × 2
    expect(scores('wsjf', row)).toEqual([[4, 1]]); // (8 + 5 + 3) ÷ 4
  });

  test('weighted scales each criterion between its least and greatest', () => {
    const weighted = prioritise(
      items(['1', 100, '', '', 2], ['2', 300, '', '', 10], ['3', 200, '', '', 6]),
      'weighted',
      { value: 3, effort: -1 },
    );
    // 1: value 0, effort best: (0×3 + 1×1) ÷ 4. 2: (1×3 + 0) ÷ 4. 3: half of both.
    expect(weighted.map(({ score, rank }) => [score, rank])).toEqual([
      [25, 3],
      [75, 1],
      [50, 2],
    ]);
  });
});

describe('the rank', () => {
  test('is shared by equal scores, the next one after them', () => {
    expect(
      scores('sales', ['1', 100, 1, 1, 1], ['2', 200, 1, 1, 2], ['3', 50, 1, 1, 1]).map(([, rank]) => rank),
    ).toEqual([1, 1, 3]);
  });

  test('does not split scores that differ by rounding alone', () => {
    expect(scores('sales', ['1', 0.3, 1, 1, 1], ['2', 0.1 + 0.2, 1, 1, 1]).map(([, rank]) => rank)).toEqual([
      1, 1,
    ]);
  });

  test('is not given to what is over or lacks a criterion', () => {
    const priorities = prioritise(
      items(
        ['1', 100, 1, 1, ''],
        ['2', '', 1, 1, 1],
        ['3', 100, 1, 1, 1, 'Terminé'],
        ['4', 100, 1, 1, 1, 'Abandonné'],
        ['5', 100, 1, 1, 0],
      ),
      'sales',
    );
    expect(priorities.map(({ score, rank, unscored }) => [score, rank, unscored])).toEqual([
      [null, null, { because: 'missing', criteria: ['effort'] }],
      [null, null, { because: 'missing', criteria: ['value'] }],
      [null, null, { because: 'done' }],
      [null, null, { because: 'cancelled' }],
      [null, null, { because: 'noEffort' }],
    ]);
  });

  test('grows with the score, whatever the rows’ order', () => {
    const row = fc.tuple(
      fc.nat(1000),
      fc.nat(100),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom<Method>('sales', 'wsjf', 'weighted'),
        (rows, method) => {
          const cells = rows.map(([value, chance, urgency, effort], at): Cell[] => [
            `T${at}`,
            value,
            `${chance} %`,
            urgency,
            effort,
            '',
            '',
            3,
          ]);
          const weights = { ...usualWeights, importance: 0 };
          const ranks = (given: Cell[][]) =>
            Object.fromEntries(
              prioritise(items(...given), method, weights).map(({ item, rank, score }) => [
                item.id,
                [score, rank],
              ]),
            );
          const forward = ranks(cells);
          expect(ranks([...cells].reverse())).toEqual(forward);
          const all = Object.values(forward) as [number, number][];
          for (const [score, rank] of all)
            expect(rank).toBe(1 + all.filter(([other]) => other > score).length);
        },
      ),
    );
  });
});

test('a negative measure and a row without id and title are reported, not used', () => {
  const table = openTable([header, ['1', -5, 1, 1, 1], ['', 100, 1, 1, 1]], scoredItemNames, french);
  expect(itemsOf(table).map(({ value }) => value)).toEqual([null]);
  expect(table.unread.map(({ row, field }) => [row, field])).toEqual([
    [2, 'value'],
    [3, 'id'],
  ]);
});
