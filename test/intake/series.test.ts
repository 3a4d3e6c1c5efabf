import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../src/domain/day.ts';
import { readDeals } from '../../src/intake/deals.ts';
import { readFile } from '../../src/intake/read-file.ts';
import { type SeriesAnswer, seriesOf, spanOf, withSeries } from '../../src/intake/series.ts';
import type { SourceKind, SourceTable } from '../../src/intake/source-table.ts';
import { readWorkItems } from '../../src/intake/work-items.ts';

const read = (...lines: string[]): SourceTable => {
  const [table] = readFile(new TextEncoder().encode(lines.join('\n')), 'file.csv');
  if (!table) throw new Error('no table');
  return table;
};
const answered = (table: SourceTable, kind: SourceKind, answer: SeriesAnswer) =>
  withSeries(table, kind, seriesOf(table, kind), answer);

const months = read(
  'Client;Commercial;Étape;janv. 2024;févr. 2024;mars 2024',
  'Duval;Ana;Gagné;1 200,50;;300',
  'Zola;Zoé;Gagné;0;50;-',
  'Hugo;Ana;Gagné;;;',
);

describe('a column a month', () => {
  test('is asked: a row for each amount, with the month’s last day', () => {
    expect(seriesOf(months, 'pipeline')).toMatchObject({ of: 'months', plain: null });
    expect(
      spanOf(months, seriesOf(months, 'pipeline') ?? { of: 'months', columns: [], months: [], plain: null }),
    ).toBe('janv. 2024 … mars 2024');
    const { records } = readDeals(answered(months, 'pipeline', 'rows'));
    expect(
      records.map(({ row, title, client, amount, closed, status }) => [
        row,
        title,
        client,
        amount,
        closed === null ? null : isoOf(closed),
        status,
      ]),
    ).toEqual([
      [2, 'Duval · janv. 2024', 'Duval', 1200.5, '2024-01-31', 'won'],
      [2, 'Duval · mars 2024', 'Duval', 300, '2024-03-31', 'won'],
      [3, 'Zola · févr. 2024', 'Zola', 50, '2024-02-29', 'won'],
    ]);
  });

  test('or parts of one amount: their sum, blank where none is filled', () => {
    expect(readDeals(answered(months, 'pipeline', 'sum')).records.map(({ amount }) => amount)).toEqual([
      1500.5,
      50,
      null,
    ]);
  });

  test('left aside, or not yet answered, the table stays as it is', () => {
    expect(answered(months, 'pipeline', 'none')).toBe(months);
    expect(withSeries(months, 'pipeline', seriesOf(months, 'pipeline'), null)).toBe(months);
  });

  test('is not asked where the amount has a column of its own', () => {
    const table = read(
      'Client;Étape;Montant;Créé le;2024-01;2024-02;2024-03',
      'Duval;Gagné;500;15/01/2024;1;2;3',
    );
    expect(seriesOf(table, 'pipeline')).toBeNull();
  });

  test('neither loses nor adds an amount, whichever way it is read', () => {
    const cell = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 9_999 }).map(String));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const table = read(
          'Client;Étape;01/2024;02/2024;03/2024',
          ...rows.map((cells, at) => `Client ${at};Gagné;${cells.join(';')}`),
        );
        const total = rows.flat().reduce((sum, text) => sum + Number(text), 0);
        for (const answer of ['rows', 'sum'] as const) {
          const { records } = readDeals(answered(table, 'pipeline', answer));
          expect(records.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(total);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a column a day', () => {
  const left = read(
    'Tâche,Statut,Jour 1,Jour 2,Jour 3',
    'Appeler,À faire,8,5,0',
    'Écrire,Terminé,3,3,1',
    'Lire,À faire,,,',
  );

  test('of what never grows is the effort that is left: that of the first day', () => {
    expect(seriesOf(left, 'backlog')).toMatchObject({ of: 'days', plain: 'first' });
    expect(readWorkItems(answered(left, 'backlog', 'first')).records.map(({ effort }) => effort)).toEqual([
      { amount: 8, unit: 'hours' },
      { amount: 3, unit: 'hours' },
      null,
    ]);
  });

  test('of anything else is asked, and may be hours to add up', () => {
    const spent = read('Task,Status,Day 1,Day 2,Day 3', 'Call,Done,1,2,0', 'Write,Done,0,3,4');
    expect(seriesOf(spent, 'backlog')).toMatchObject({ of: 'days', plain: null });
    expect(
      readWorkItems(answered(spent, 'backlog', 'sum')).records.map(({ effort }) => effort?.amount),
    ).toEqual([3, 7]);
  });

  test('is none where an estimate stands beside, days are missing, or cells hold words', () => {
    const none = (...lines: string[]) => expect(seriesOf(read(...lines), 'backlog')).toBeNull();
    none('Tâche,Statut,Estimation (h),Jour 1,Jour 2,Jour 3', 'Appeler,À faire,8,8,5,0');
    none('Tâche,Statut,Jour 1,Jour 2,Jour 4', 'Appeler,À faire,8,5,0');
    none('Tâche,Statut,Jour 1,Jour 2,Jour 3', 'Appeler,À faire,lundi,mardi,jeudi');
  });
});
