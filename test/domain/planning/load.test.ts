import { describe, expect, test } from 'vitest';
import { loadOf } from '../../../src/domain/planning/load.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { capacityNames } from '../../../src/i18n/fields/capacity.ts';
import { sprintItemNames } from '../../../src/i18n/fields/sprint-item.ts';
import { french } from '../conventions.ts';

const capacity: Rows = [
  ['Membre', 'Heures nettes'],
  ['Ana', 10],
  ['Bruno', 8],
  ['Chloé', 0],
  ['Total', 18],
];
const load = (...items: Rows[number][]) =>
  loadOf(
    openTable([['ID', 'Titre', 'Responsable', 'Statut', 'Effort'], ...items], sprintItemNames, french),
    openTable(capacity, capacityNames, french),
  );

describe('the load of a team (K24: assigned effort ÷ net capacity)', () => {
  test('is effort ÷ net hours, by member and in all; over 100 % is said', () => {
    const {
      members,
      load: all,
      capacity: hours,
    } = load(
      ['T1', 'A', 'Ana', 'À faire', 7],
      ['T2', 'B', 'ana', 'Terminé', '5,5 h'],
      ['T3', 'C', 'Bruno', 'En cours', 8],
    );
    expect(members.map(({ name, load, share, state }) => [name, load, share, state])).toEqual([
      ['Ana', 12.5, 1.25, 'over'],
      ['Bruno', 8, 1, 'full'],
      ['Chloé', 0, null, 'fine'],
    ]);
    expect([all, hours, all / hours]).toEqual([20.5, 18, 20.5 / 18]);
  });

  test('anything on someone without hours is too much', () => {
    const { members } = load(['T1', 'A', 'Chloé', '', 1]);
    expect(members[2]).toMatchObject({ load: 1, capacity: 0, share: null, state: 'over' });
  });

  test('names who is not in the team, what nobody owns, and what has no estimate; a cancelled item is none', () => {
    const { members, unestimated } = load(
      ['T1', 'A', 'Zoé', '', 2],
      ['T2', 'B', '', '', 3],
      ['T3', 'C', 'Ana', '', ''],
      ['T4', 'D', 'Ana', 'Abandonné', 4],
      ['', '', '', '', ''],
      ['Total', '', '', '', 5],
    );
    expect(members.slice(3).map(({ name, load, state }) => [name, load, state])).toEqual([
      ['Zoé', 2, 'notInTeam'],
      ['', 3, 'noOwner'],
    ]);
    expect(members[0]).toMatchObject({ load: 0, items: 1 });
    expect(unestimated).toEqual([{ id: 'T3', title: 'C', owner: 'Ana' }]);
  });
});
