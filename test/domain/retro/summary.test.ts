import { expect, test } from 'vitest';
import { summariseRetro } from '../../../src/domain/retro/summary.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { retroNoteNames } from '../../../src/i18n/fields/retro-note.ts';
import { termsOf } from '../../../src/i18n/terms.ts';
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
  summariseRetro(openTable(rows, retroNoteNames, french), sprint, ['good', 'bad'], (note) =>
    termsOf(note, 'fr'),
  );

test('every note of the sprint is kept, by category and theme, most votes first', () => {
  expect(
    summary('10').themes.map(({ category, words, notes, votes }) => [
      category,
      words.join(', '),
      notes,
      votes,
    ]),
  ).toEqual([
    ['good', 'Démos', ['A'], 1],
    ['bad', 'Appels', ['B', 'C'], 5],
    ['bad', 'CRM', ['D'], 0],
    ['Idées folles', '', ['E'], 0],
  ]);
});

test('notes without a theme are sorted by the words they share, and a theme says in which sprints it was met', () => {
  const notes: Rows = [
    ['Sprint', 'Catégorie', 'Note', 'Thème'],
    [1, 'Pas bien', 'Relances oubliées', ''],
    [2, 'Bien', 'Le script d’appel aide', 'Appels'],
    [3, 'Bien', 'On relance plus tôt', ''],
    [3, 'Pas bien', 'Trop peu de relances le vendredi', ''],
    [3, 'Pas bien', 'CRM lent', ''],
    [3, 'Bien', 'Appels plus courts', 'appels'],
  ];
  const { themes } = summariseRetro(openTable(notes, retroNoteNames, french), null, ['good', 'bad'], (note) =>
    termsOf(note, 'fr'),
  );
  expect(themes.map(({ category, words, notes: said, sprints }) => [category, words, said, sprints])).toEqual(
    [
      ['good', ['relance'], ['On relance plus tôt'], ['1', '3']],
      ['good', ['appels'], ['Appels plus courts'], ['2', '3']],
      ['bad', ['relance'], ['Trop peu de relances le vendredi'], ['1', '3']],
      ['bad', [], ['CRM lent'], ['3']],
    ],
  );
});

test('a note that stands alone in its sprint takes its theme from other sprints: the word that fewest notes have', () => {
  const notes: Rows = [
    ['Sprint', 'Catégorie', 'Note'],
    [1, 'Bien', 'Bonne collaboration au sein de l’équipe'],
    [1, 'Bien', 'Équipe motivée'],
    [2, 'Bien', 'Collaboration et communication'],
    [2, 'Pas bien', 'CRM lent'],
  ];
  const { themes } = summariseRetro(openTable(notes, retroNoteNames, french), '2', ['good', 'bad'], (note) =>
    termsOf(note, 'fr'),
  );
  expect(themes.map(({ words, sprints }) => [words, sprints])).toEqual([
    [['collaboration'], ['1', '2']],
    [[], ['2']],
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
