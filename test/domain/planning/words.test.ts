import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/domain/backlog/item.ts';
import { listAmong, listLike, ownersIn } from '../../../src/domain/planning/words.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { backlogItemNames } from '../../../src/i18n/fields/backlog-item.ts';
import { french } from '../conventions.ts';

describe('a list of ids', () => {
  const known = listLike(['2026/12', 'C++', 'A+B', 'A+B/C', 'T1', '2026']);

  test.each([
    ['2026/12', ['2026/12']],
    [' c++ ', ['c++']],
    ['T1, 2026/12 ; T9', ['T1', '2026/12', 'T9']],
    ['a+b/c', ['a+b/c']],
    ['A+B / T1', ['A+B', 'T1']],
    ['2026/13', ['2026', '13']],
    ['', []],
    [' ; ', []],
  ])('%j is %j: the longest id that there is has the say', (text, ids) => {
    expect(listAmong(text, known)).toEqual(ids);
  });

  test('is read so in a backlog, wherever the id stands', () => {
    const table = openTable(
      [
        ['ID', 'Titre', 'Dépend de'],
        ['T2', 'b', '2026/12, T3'],
        ['T3', 'c', ''],
        ['2026/12', 'a', ''],
      ],
      backlogItemNames,
      french,
    );
    expect(itemsOf(table).map(({ dependsOn }) => dependsOn)).toEqual([['2026/12', 'T3'], [], []]);
  });
});

test('an owner is one person by the whole cell, else each person of a list, once', () => {
  const team = ['Ana', 'Bob', 'Appels/Démo'];
  expect(ownersIn('', team)).toEqual([]);
  expect(ownersIn('Appels/Démo', team)).toEqual(['appels/demo']);
  expect(ownersIn('Ana, appels/démo + ANA', team)).toEqual(['ana', 'appels/demo']);
  expect(ownersIn('Zoé', team)).toEqual(['zoe']);
});
