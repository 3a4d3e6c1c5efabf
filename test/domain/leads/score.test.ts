import { describe, expect, test } from 'vitest';
import { readRule, seeing } from '../../../src/domain/leads/rule.ts';
import { gridOf, openLeads, readGrid, scoreLeads } from '../../../src/domain/leads/score.ts';
import type { Cell, Rows } from '../../../src/domain/table/cell.ts';
import { dealNames } from '../../../src/i18n/fields/deal.ts';
import { french } from '../conventions.ts';

function holds(value: Cell, cell: Cell): boolean | null {
  const rule = readRule(value, french, dealNames.fields.stage.choices);
  const seen = seeing(french)(cell);
  return rule && seen && rule.holds(seen);
}

describe('a value of the grid', () => {
  test.each<[Cell, Cell, Cell]>([
    ['Santé', ' SANTE ', 'Santé publique'],
    ['>5000', '5 000,01 €', 5000],
    ['>= 5000', 5000, 4999.99],
    ['≤10 %', '9 %', 0.11],
    ['<5000', 0, ''],
    ['<5000', '4 999', 'cher'],
    ['*direct*', 'La Directrice', 'Stagiaire'],
    ['direct*', 'Directeur', 'Vice-directeur'],
    ['*.fr', 'a@b.fr', 'a@bfr'],
    ['*', 0, ''],
    ['', '', 0],
    ['=', '  ', 'x'],
    ['<>', 'x', ''],
    ['<>non', 'oui', 'Non'],
    ['<>3', 4, 3],
    [3, '3,0', 30],
    ['oui', true, false],
    [false, 'non', 'oui'],
    ['Gagné', 'Closed Won', 'Closed Lost'],
    ['>2026-01-31', new Date('2026-02-01T00:00:00Z'), '15/01/2026'],
    ['2026-02-01', '01/02/2026', '02/01/2026'],
  ])('%j holds %j and not %j', (value, yes, no) => {
    expect([holds(value, yes), holds(value, no)]).toEqual([true, false]);
  });

  test('that compares with a word is none', () => {
    expect(readRule('>cher', french, undefined)).toBeNull();
  });

  test('holds nothing of an error', () => {
    expect([holds('', '#N/A'), holds('*', '#N/A'), holds('<>x', '#N/A')]).toEqual([null, null, null]);
  });
});

function scored(rows: Rows, leads: Rows) {
  const lines = readGrid(rows, french);
  if ('found' in lines) throw new Error(lines.found);
  const table = openLeads(leads, lines, dealNames, french, 'leads');
  const grid = gridOf(lines, table, french);
  if ('found' in grid) throw new Error(grid.found);
  return { best: grid.best, scores: scoreLeads(table, grid, french) };
}

describe('the score', () => {
  test('is the share of the most that one lead can have', () => {
    const { best, scores } = scored(
      [
        ['Secteur', 'Santé', 20],
        ['Secteur', 'Sport', 5],
        ['Montant', '>5000', 10],
        ['Montant', '>20000', 15],
        ['Montant', '<100', 8],
        ['Poste', '*directeur*', 20],
        ['Poste', '*achat*', 10],
        ['Poste', 'Stagiaire', -30],
        ['E-mail', '', -5],
      ],
      [
        ['Secteur', 'Montant', 'Poste', 'E-mail'],
        ['Santé', 30_000, 'Directeur des achats', 'a@b.fr'],
        ['Sport', 6000, 'Directeur', ''],
        ['Sport', 6000, 'Stagiaire', 'a@b.fr'],
        ['', '', '', 'a@b.fr'],
        ['Santé', '#N/A', '', 'a@b.fr'],
      ],
    );
    // A cell is one sector, one amount above both limits, and a title with both words.
    expect(best).toBe(20 + 25 + 30);
    expect(scores.map(({ points, score }) => [points, score])).toEqual([
      [75, 100],
      [30, 40],
      [-15, 0],
      [0, 0],
      [20, 27],
    ]);
    expect(scores[4]).toMatchObject({ unknown: ['Montant', 'Poste'], errors: ['#N/A'] });
  });

  test('is none for a lead of which nothing is known', () => {
    const { scores } = scored(
      [
        ['Secteur', 'Santé', 20],
        ['Montant', '<5000', 10],
      ],
      [
        ['Affaire', 'Secteur', 'Montant'],
        ['Acme', '', ''],
      ],
    );
    expect(scores).toMatchObject([{ score: null, points: 0, unknown: ['Secteur', 'Montant'] }]);
  });

  test('finds columns by the names of their field, below titles', () => {
    const { scores } = scored(
      [['Amount', '>5000', 10]],
      [
        ['Export du 3 mars', ''],
        ['Lead', 'Montant (€)'],
        ['Acme', 6000],
      ],
    );
    expect(scores).toMatchObject([{ row: 2, score: 100 }]);
  });
});

test('a grid says which of its lines cannot be read', () => {
  expect(
    readGrid(
      [
        ['Colonne', 'Valeur', 'Points'],
        ['A', 'x', 'beaucoup'],
      ],
      french,
    ),
  ).toEqual({ found: 'A x beaucoup' });
  expect(readGrid([['', '', '']], french)).toEqual({ found: '' });
  expect(readGrid([['', 'x', 3]], french)).toEqual({ found: '3' });
});
