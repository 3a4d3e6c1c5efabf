import { expect, test } from 'vitest';
import { summariseRetro } from '../../../src/domain/retro/summary.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { retroNoteNames } from '../../../src/i18n/fields/retro-note.ts';
import { french } from '../conventions.ts';

const rows: Rows = [
  ['Sprint', 'Catégorie', 'Note', 'Votes', 'Thème', 'Action', 'Responsable', 'Échéance', 'Statut'],
  ['Sprint 9', 'Bien', 'ancienne', 9, '', '', '', '', ''],
  ['Sprint 10', 'What went well', 'A', 1, 'Démos', '', '', '', ''],
  ['Sprint 10', 'Pas bien', 'B', 2, 'Appels', 'Appeler avant 10 h', 'Ana', '2026-04-10', 'En cours'],
  ['Sprint 10', 'pas bien', 'C', 3, 'appels', '', '', '', ''],
  ['Sprint 10', 'Pas bien', 'D', '', 'CRM', '', '', '', ''],
  ['Sprint 10', 'Idées folles', 'E', '', '', '', '', '', ''],
];
const summary = (sprint: string | null) =>
  summariseRetro(openTable(rows, retroNoteNames, french), sprint, ['good', 'bad']);

test('every note of the sprint is kept, by category and theme, most votes first', () => {
  expect(
    summary('10').themes.map(({ category, theme, notes, votes }) => [category, theme, notes, votes]),
  ).toEqual([
    ['good', 'Démos', ['A'], 1],
    ['bad', 'Appels', ['B', 'C'], 5],
    ['bad', 'CRM', ['D'], 0],
    ['Idées folles', '', ['E'], 0],
  ]);
});

test('without a sprint it is the last one, Sprint 10 after Sprint 9', () => {
  expect(summary(null).sprint).toBe('Sprint 10');
  expect(summary(null)).toEqual(summary('Sprint 10'));
  expect(summary('9').themes.length).toBe(1);
});

test('the actions keep owner, date and status', () => {
  expect(summary(null).actions).toEqual([
    { action: 'Appeler avant 10 h', owner: 'Ana', due: 46_122, status: 'doing', statusIsKey: true },
  ]);
});
