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
    expect(unestimated).toEqual([{ id: 'T3', title: 'C', owner: 'Ana', found: '' }]);
  });

  test('an item of several people is on a line of theirs, and shared out among none', () => {
    const { members } = load(
      ['T1', 'A', 'Ana, Bruno', '', 4],
      ['T2', 'B', 'bruno + ana', '', 2],
      ['T3', 'C', 'Ana, ana', '', 1],
      ['T4', 'D', 'Zoé, Max', '', 3],
    );
    expect(members.map(({ name, load, state }) => [name, load, state])).toEqual([
      ['Ana', 1, 'fine'],
      ['Bruno', 0, 'fine'],
      ['Chloé', 0, 'fine'],
      ['Ana, Bruno', 6, 'shared'],
      ['Zoé, Max', 3, 'notInTeam'],
    ]);
  });

  test('tells an effort that cannot be read from one that nobody estimated, of which 0 is one', () => {
    const { unestimated, members } = load(
      ['T1', '', 'Ana', '', 'abc'],
      ['T2', '', 'Ana', '', -4],
      ['T3', '', 'Ana', '', '#N/A'],
      ['T4', '', 'Ana', '', ''],
      ['T5', '', 'Ana', '', 0],
    );
    expect(unestimated.map(({ id, found }) => [id, found])).toEqual([
      ['T1', 'abc'],
      ['T2', '-4'],
      ['T3', '#N/A'],
      ['T4', ''],
      ['T5', ''],
    ]);
    expect(members[0]).toMatchObject({ load: 0, items: 5 });
  });

  test('who is in the team with hours that cannot be read is in the team all the same', () => {
    const people = openTable(
      [
        ['Membre', 'Heures nettes'],
        ['Ana', 'dix'],
        ['Chloé', 5],
        ['Chloé', 6],
      ],
      capacityNames,
      french,
    );
    const items = openTable(
      [
        ['ID', 'Responsable', 'Effort'],
        ['T1', 'Ana', 4],
      ],
      sprintItemNames,
      french,
    );
    const { members, capacity: hours } = loadOf(items, people);
    expect(members.map(({ name, load, capacity, state }) => [name, load, capacity, state])).toEqual([
      ['Ana', 4, null, 'noHours'],
      ['Chloé', 0, 5, 'fine'],
    ]);
    expect(hours).toBe(5);
    expect(people.unread.map(({ row, found, expected }) => [row, found, expected])).toEqual([
      [4, 'Chloé', 'once'],
      [2, 'dix', undefined],
    ]);
  });
});
