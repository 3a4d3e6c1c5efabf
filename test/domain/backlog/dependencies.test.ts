import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderByDependencies } from '../../../src/domain/backlog/dependencies.ts';
import { itemsOf } from '../../../src/domain/backlog/item.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { backlogItemNames } from '../../../src/i18n/fields/backlog-item.ts';
import { french } from '../conventions.ts';

const ordered = (rows: Cell[][]) =>
  orderByDependencies(
    itemsOf(openTable([['ID', 'Dépend de', 'Statut', 'Titre'], ...rows], backlogItemNames, french)),
  );
const ids = (rows: Cell[][]) =>
  ordered(rows).map(({ item, order }) => (order === null ? `${item.id} -` : item.id));
const cycle = (rows: Cell[][], id: string) =>
  ordered(rows)
    .find(({ item }) => item.id === id)
    ?.cycle?.join(' → ');

describe('the order', () => {
  test('is the backlog’s own, each item right after what it needs', () => {
    expect(ids([['T1', 'T3'], ['T2'], ['T3', 'T4'], ['T4']])).toEqual(['T4', 'T3', 'T1', 'T2']);
  });

  test('leaves out what is in a cycle, behind one, or over', () => {
    expect(
      ids([
        ['A', 'B'],
        ['B', 'A'],
        ['C', 'A'],
        ['D', 'E'],
        ['E', '', 'Terminé'],
        ['F', '', 'Abandonné'],
      ]),
    ).toEqual(['D', 'A -', 'B -', 'C -', 'E -', 'F -']);
  });

  test('goes through a chain of thousands', () => {
    const rows = Array.from({ length: 5000 }, (_, at): Cell[] => [`T${at}`, at === 4999 ? '' : `T${at + 1}`]);
    expect(ids(rows)[0]).toBe('T4999');
    const ring = ordered(rows.map(([id, need]) => [id, need === '' ? 'T0' : need]));
    expect(ring.every(({ order, cycle: way }) => order === null && way?.length === 5001)).toBe(true);
  });
});

describe('what blocks an item', () => {
  test('is what it names and is not done: open, cancelled or unknown, whatever the spelling', () => {
    const blocked = ordered([
      ['T1'],
      ['T2', '', 'Terminé'],
      ['T3', '', 'Abandonné'],
      ['T4', '#t1; T2 / T3, T9'],
    ]).find(({ item }) => item.id === 'T4');
    expect(blocked?.blockers).toEqual([
      { id: '#t1', because: 'open' },
      { id: 'T3', because: 'cancelled' },
      { id: 'T9', because: 'unknown' },
    ]);
  });

  test('is every item that bears the id, and each says that it shares it', () => {
    const all = ordered([['A', 'B'], ['B'], ['b', 'C'], ['C'], ['', '', '', 'Sans ID']]);
    expect(all.map(({ item, bearers }) => [item.id || item.title, bearers])).toEqual([
      ['B', 2],
      ['C', 1],
      ['b', 2],
      ['A', 1],
      ['Sans ID', 0],
    ]);
  });
});

describe('a cycle', () => {
  test('is written out, from its first item in the backlog', () => {
    const rows: Cell[][] = [
      ['T9', 'T4'],
      ['T4', 'T9'],
      ['T5', 'T4'],
    ];
    expect([cycle(rows, 'T9'), cycle(rows, 'T4'), cycle(rows, 'T5')]).toEqual([
      'T9 → T4 → T9',
      'T9 → T4 → T9',
      undefined,
    ]);
  });

  test('may be an item that needs itself, and the shortest is told', () => {
    expect(cycle([['A', 'A']], 'A')).toBe('A → A');
    const rows: Cell[][] = [
      ['A', 'B, C'],
      ['B', 'C'],
      ['C', 'A'],
    ];
    expect([cycle(rows, 'A'), cycle(rows, 'B')]).toEqual(['A → C → A', 'B → C → A → B']);
  });
});

test('every need comes first, and without an order there is a cycle ahead', () => {
  const graph = fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(graph, (needs) => {
      const count = needs.length;
      const clean = needs.map((of) => [...new Set(of.map((need) => need % count))]);
      const all = ordered(clean.map((of, at) => [`T${at}`, of.map((need) => `T${need}`).join(',')]));
      const of = new Map(all.map((one) => [Number(one.item.id.slice(1)), one]));
      const reaches = (from: number, to: number) => {
        const seen = new Set<number>();
        const queue = [...(clean[from] ?? [])];
        for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
          if (at === to) return true;
          if (!seen.has(at)) queue.push(...(clean[at] ?? []));
          seen.add(at);
        }
        return false;
      };
      for (let at = 0; at < count; at++) {
        const one = of.get(at);
        expect(one?.cycle !== null).toBe(reaches(at, at));
        const behind = [...of.keys()].some(
          (other) => reaches(other, other) && (other === at || reaches(at, other)),
        );
        expect(one?.order === null).toBe(behind);
        for (const need of clean[at] ?? [])
          if (one?.order) expect(of.get(need)?.order).toBeLessThan(one.order);
        const way = one?.cycle ?? [];
        expect(way[0]).toBe(way[way.length - 1]);
        expect(way.length === 0 || way.includes(`T${at}`)).toBe(true);
        for (let step = 0; step + 1 < way.length; step++)
          expect(clean[Number(way[step]?.slice(1))]).toContain(Number(way[step + 1]?.slice(1)));
      }
      const orders = all.flatMap(({ order }) => order ?? []);
      expect(orders).toEqual(orders.map((_, at) => at + 1));
    }),
  );
});
