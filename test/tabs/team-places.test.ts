import { describe, expect, test } from 'vitest';
import type { Rows } from '../../src/domain/table/cell.ts';
import { capacityColumn, capacityRange, teamRange } from '../../src/tabs/references.ts';
import { team } from '../../src/tabs/team.ts';
import { teamPlaces } from '../../src/tabs/team-places.ts';

const spilled = ['Membre', 'Jours ouvrés', 'Heures nettes', 'Compétences', 'Éléments max'];
const capacityFormula = '=SPRINT_CAPACITY(A:I;Sprint!B4;Sprint!B5;Sprint!B6)';

/** A tab of these headers with the capacity beside them, one column left free; one person in it. */
function tab(headers: readonly string[], shown: readonly string[] = spilled) {
  const values: Rows = [
    [...headers, '', ...shown],
    [...headers.map((_, at) => (at === 0 ? 'Ana' : '')), '', 'Ana', 10, 56, '', ''],
  ];
  const formulas = values.map((row, at) =>
    row.map((_, column) => (at === 0 && column === headers.length + 1 ? capacityFormula : '')),
  );
  return { values, formulas };
}

const headersOf = (language: 'fr' | 'en') =>
  Object.values(team.columns).map(({ field }) => field.header[language]);
const before = headersOf('fr').filter((header) => header !== 'Jours travaillés');

describe('the places of a Team tab', () => {
  test('of a new one are those of the schema', () => {
    const { width, capacity } = teamPlaces(tab(headersOf('fr')));
    expect([width, capacity]).toEqual([10, capacityColumn]);
    expect([teamRange('Équipe', width), capacityRange('Équipe', capacity ?? 0)]).toEqual([
      "'Équipe'!A:J",
      "'Équipe'!L:P",
    ]);
  });

  test('of one made before there were days worked are a column further left', () => {
    const { width, capacity } = teamPlaces(tab(before));
    expect([teamRange('Team', width), capacityRange('Team', capacity ?? 0)]).toEqual([
      'Team!A:I',
      'Team!K:O',
    ]);
  });

  test('follow columns that people added, moved and deleted', () => {
    const moved = ['Remarque', ...[...before].reverse(), 'Ville', 'Jours travaillés'];
    expect(teamPlaces(tab(moved))).toMatchObject({ width: 12, capacity: 14 });
    expect(teamPlaces(tab(['Membre', 'h/jour']))).toMatchObject({ width: 2, capacity: 4 });
  });

  test('are found where the capacity shows an error, and where its values alone are left', () => {
    expect(teamPlaces(tab(before, ['#REF!', '', '', '', ''])).capacity).toBe(11);
    const english = ['Member', 'Working days', 'Net hours', 'Skills', 'Max items'];
    const { values } = tab(before, english);
    expect(teamPlaces({ values, formulas: values.map((row) => row.map(() => '')) }).capacity).toBe(11);
  });

  test('have no capacity where none is computed: the table is all that is filled', () => {
    const values: Rows = [
      ['Membre', 'h/jour', '', ''],
      ['Ana', 7, '', ''],
    ];
    const formulas = values.map((row) => row.map(() => ''));
    expect(teamPlaces({ values, formulas })).toEqual({ width: 2, capacity: null, cells: values });
  });

  test('leave out of the table what is computed beside it, whose headers name columns of a team too', () => {
    const { cells } = teamPlaces(tab(before));
    expect(cells).toEqual([
      [...before, '', '', '', '', '', ''],
      ['Ana', ...new Array(14).fill('')],
    ]);
  });
});
