import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/domain/errors.ts';
import { dealsOf } from '../../../src/domain/kpi/deals.ts';
import { conversion, leadCount, winRate, wonAmount, wonCount } from '../../../src/domain/kpi/kpi.ts';
import { always, periodOf } from '../../../src/domain/kpi/period.ts';
import type { Cell, Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { dealNames } from '../../../src/i18n/fields/deal.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const header = ['ID', 'Étape', 'Créé le', 'Clos le', 'Montant'];
const march = periodOf(day('2026-03-01'), day('2026-03-31'));
const open = (rows: Rows) => dealsOf(openTable(rows, dealNames, french));
const pipeline = open([
  header,
  ['1', 'Gagné', '2026-02-10', '2026-03-05', 1000],
  ['2', 'Gagné', '2026-03-02', '2026-03-20', '2 500,00 €'],
  ['3', 'Perdu', '2026-03-03', '2026-04-02', 400],
  ['4', 'Négociation', '2026-03-31', '', 900],
  ['5', 'Gagné', '2026-03-31', '2026-04-15', ''],
  ['6', 'Gagné', '', '2026-03-30', 10],
]);

describe('conversion', () => {
  test('of a cohort is won by now ÷ created in the period, both ends included', () => {
    expect(conversion(pipeline, march)).toEqual({
      value: 2 / 4,
      numerator: 2,
      denominator: 4,
      unread: 1,
      stillOpen: 1,
    });
  });

  test('of a period is won in it ÷ created in it', () => {
    expect(conversion(pipeline, march, 'period')).toMatchObject({
      value: 3 / 4,
      numerator: 3,
      denominator: 4,
      unread: 1,
    });
  });

  test('without dates is over every lead, dated or not', () => {
    expect(conversion(pipeline, always)).toEqual({
      value: 4 / 6,
      numerator: 4,
      denominator: 6,
      unread: 0,
      stillOpen: 1,
    });
  });

  test('of no lead is no number', () => {
    expect(conversion(pipeline, periodOf(day('2020-01-01'), day('2020-01-31'))).value).toBeNull();
    expect(conversion(open([header]), always).value).toBeNull();
  });

  test('needs the column of dates only where there are dates', () => {
    const undated = open([
      ['ID', 'Étape'],
      ['1', 'Gagné'],
    ]);
    expect(conversion(undated, always).value).toBe(1);
    expect(() => conversion(undated, march)).toThrow(UserError);
  });

  test('never counts more won than entered in a cohort, and splits by any rule into the same whole', () => {
    const stage = fc.constantFrom<Cell>('Gagné', 'Perdu', 'Nouveau', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(stage, fc.integer({ min: 46_080, max: 46_120 })), { maxLength: 40 }),
        (leads) => {
          const rows: Rows = [
            header,
            ...leads.map(([word, created], at) => [`L${at}`, word, created, created + 5, 1]),
          ];
          const table = openTable(rows, dealNames, french);
          const whole = conversion(dealsOf(table), march);
          const parts = [0, 1].map((rest) =>
            conversion(
              dealsOf(table, (row) => row % 2 === rest),
              march,
            ),
          );
          expect(whole.numerator).toBeLessThanOrEqual(whole.denominator);
          expect(parts.reduce((sum, part) => sum + part.numerator, 0)).toBe(whole.numerator);
          expect(parts.reduce((sum, part) => sum + part.denominator, 0)).toBe(whole.denominator);
        },
      ),
    );
  });
});

describe('the other KPI', () => {
  test('win rate is won ÷ closed, by close date', () => {
    expect(winRate(pipeline, march)).toEqual({ value: 1, numerator: 3, denominator: 3, unread: 0 });
    expect(winRate(pipeline, always)).toMatchObject({ value: 4 / 5, numerator: 4, denominator: 5 });
    expect(winRate(open([header, ['1', 'Nouveau', '', '', '']]), always).value).toBeNull();
  });

  test('won count and amount are of deals closed in the period; a won deal without an amount is not worth 0', () => {
    expect(wonCount(pipeline, march).value).toBe(3);
    expect(wonAmount(pipeline, march)).toEqual({ value: 3510, numerator: 3510, denominator: 3, unread: 0 });
    expect(wonAmount(pipeline, always)).toMatchObject({ value: 3510, denominator: 3, unread: 1 });
  });

  test('lead count is of leads created in the period', () => {
    expect(leadCount(pipeline, march)).toEqual({ value: 4, numerator: 4, denominator: 4, unread: 1 });
  });
});

describe('what is a lead, and how it stands', () => {
  test.each<[Cell, Cell]>([
    [1, 0],
    ['oui', 'non'],
    ['VRAI', 'FAUX'],
    [true, false],
    ['Yes', ''],
    ['1', '0'],
  ])('a column of %j and %j says won, or not won', (yes, no) => {
    const { numerator, denominator, stillOpen } = conversion(
      open([
        ['Lead', 'Converted'],
        ['A', yes],
        ['B', no],
        ['C', no],
      ]),
      always,
    );
    expect([numerator, denominator, stillOpen]).toEqual([1, 3, 2]);
  });

  test('a stage typed as a number among words is open, not won', () => {
    expect(
      conversion(
        open([
          ['Lead', 'Étape'],
          ['A', 1],
          ['B', 'Gagné'],
          ['C', 3],
        ]),
        always,
      ).numerator,
    ).toBe(1);
  });

  test('without a stage, a date under “Gagné le” says won', () => {
    const deals = open([
      ['Lead', 'Créé le', 'Gagné le'],
      ['A', '2026-03-01', '2026-03-09'],
      ['B', '2026-03-01', ''],
    ]);
    expect(conversion(deals, always).value).toBe(0.5);
    expect(() =>
      open([
        ['Lead', 'Créé le', 'Clos le'],
        ['A', '2026-03-01', '2026-03-09'],
      ]),
    ).toThrow(UserError);
  });

  test('a total under the table and an error for a stage are no leads, and are counted', () => {
    const deals = open([
      header,
      ['1', 'Gagné', '2026-03-01', '', 5],
      ['2', '#N/A', '2026-03-01', '', 5],
      ['3', '', '2026-03-02', '', ''],
      ['Total', '', '', '', 10],
    ]);
    expect(conversion(deals, always)).toMatchObject({ numerator: 1, denominator: 2, unread: 2 });
  });

  test('columns taken by their place alone must look like a pipeline', () => {
    expect(() =>
      open([
        ['Jean', 'x', 'y', 'z'],
        ['Luc', 'x', 'y', 'z'],
      ]),
    ).toThrow(UserError);
    expect(
      conversion(
        open([
          ['1', 'Contrat', 'Acme', 'Gagné'],
          ['2', 'Contrat', 'Acme', 'Appel'],
        ]),
        always,
      ).value,
    ).toBe(0.5);
  });
});
