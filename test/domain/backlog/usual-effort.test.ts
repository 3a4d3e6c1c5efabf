import fc from 'fast-check';
import { expect, test } from 'vitest';
import { usualEfforts } from '../../../src/domain/backlog/usual-effort.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { backlogItemNames } from '../../../src/i18n/fields/backlog-item.ts';
import { french } from '../conventions.ts';

const of = (...rows: Cell[][]) =>
  usualEfforts(openTable([['Titre', 'Type', 'Effort (h)', 'Statut'], ...rows], backlogItemNames, french));

test('the effort of a type is the median and the middle half of its finished items, whatever they call it', () => {
  const rows: Cell[][] = [
    ['A', 'Relance', 1, 'Terminé'],
    ['B', 'Suivi', 2, 'Fait'],
    ['C', 'Follow-up', '3 h', 'Done'],
    ['D', 'Suivi', 4, 'Terminé'],
    ['E', 'Suivi', 10, 'Terminé'],
  ];
  // QUARTILE({1;2;3;4;10};1…3) in a sheet: its own values where n − 1 is a multiple of four.
  expect(of(...rows)).toEqual(new Map([['followUp', { n: 5, median: 3, low: 2, high: 4 }]]));
});

test('what is open, cancelled, without an effort or of a type that nobody knows takes no part', () => {
  expect(
    of(
      ['A', 'Suivi', 1, 'À faire'],
      ['B', 'Suivi', 2, 'Abandonné'],
      ['C', 'Suivi', '', 'Terminé'],
      ['D', 'Suivi', 0, 'Terminé'],
      ['E', 'Suivi', '#N/A', 'Terminé'],
      ['F', 'Zumba', 3, 'Terminé'],
      ['G', 'Démo', 2, 'Terminé'],
    ),
  ).toEqual(new Map([['presentation', { n: 1, median: 2, low: 2, high: 2 }]]));
});

test('a table that lacks one of the columns teaches nothing', () => {
  const table = openTable(
    [
      ['Titre', 'Effort (h)'],
      ['A', 3],
    ],
    backlogItemNames,
    french,
  );
  expect(usualEfforts(table).size).toBe(0);
});

test('at least half of the items lie between low and high, and the order of rows does not matter', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rows, (efforts) => {
      const cells = efforts.map((effort): Cell[] => ['A', 'Suivi', effort, 'Terminé']);
      const usual = of(...cells).get('followUp');
      expect(of(...[...cells].reverse()).get('followUp')).toEqual(usual);
      const { low = 0, median = 0, high = 0 } = usual ?? {};
      expect(low <= median && median <= high).toBe(true);
      const inside = efforts.filter((effort) => effort >= low && effort <= high).length;
      expect(inside * 2).toBeGreaterThanOrEqual(efforts.length);
    }),
  );
});
