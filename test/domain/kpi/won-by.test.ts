import { expect, test } from 'vitest';
import { dealsOf } from '../../../src/domain/kpi/deals.ts';
import { periodOf } from '../../../src/domain/kpi/period.ts';
import { wonBy } from '../../../src/domain/kpi/won-by.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { dealNames } from '../../../src/i18n/fields/deal.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

test('the amount won by product counts deals won in the period that have an amount, the largest first', () => {
  const table = openTable(
    [
      ['ID', 'Étape', 'Clos le', 'Montant', 'Produit'],
      ['1', 'Gagné', '2026-03-05', 1000, 'Cours'],
      ['2', 'Gagné', '2026-03-20', '2 500,00 €', 'Atelier'],
      ['3', 'Perdu', '2026-03-21', 400, 'Cours'],
      ['4', 'Gagné', '2026-04-15', 900, 'Cours'],
      ['5', 'Gagné', '2026-03-30', '', 'Cours'],
      ['6', 'Gagné', '2026-03-30', 300, 'cours'],
      ['7', 'Gagné', '2026-03-30', 10, ''],
    ],
    dealNames,
    french,
  );
  const march = periodOf(day('2026-03-01'), day('2026-03-31'));
  expect(wonBy(dealsOf(table), table.column('product') ?? -1, march)).toEqual([
    { name: 'Atelier', amount: 2500, n: 1 },
    { name: 'Cours', amount: 1300, n: 2 },
    { name: '', amount: 10, n: 1 },
  ]);
});
