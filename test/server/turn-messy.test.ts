import { expect, test } from 'vitest';
import { openHost, turn } from './host.ts';

/** A sprint backlog as teams keep it: a title, a story beside its first task, an x in a column a status, ditto marks, totals. */
const messy = {
  name: 'Sprint',
  rows: [
    ['Sprint Backlog'],
    ['Users stories', 'Tâches', 'Responsable', 'Durée (h)', 'À faire', 'En cours', 'Terminé'],
    ['Voir le\nmonde', 'Choix graphique', 'Amit', 1, '', '', 'x'],
    ['', 'Coder l’affichage', '"', 2, '', 'x', ''],
    ['Voir la mer', 'Herbe, sable', '" "', 3, 'x', '', ''],
    [],
    ['', 'Total', '', 6],
    [],
    ['', 'Nombre de jours', '', 6],
  ],
};

test('a sheet as teams keep it becomes its tasks: marks, dittos and totals are understood', () => {
  const opened = openHost([messy]);
  const { source, preview, outcome } = turn(opened, 'backlog', 'Sprint');
  expect(outcome).toMatchObject({ done: true });
  expect([source.headerRow, source.rows]).toEqual([2, 3]);
  expect(source.columns.find(({ header }) => header.includes('/'))).toMatchObject({
    letter: 'E–G',
    filled: 3,
  });
  const [header = [], ...rows] = opened.host.values('Backlog');
  const at = (name: string) => header.indexOf(name);
  expect(
    rows
      .filter((row) => row[at('Titre')] !== '')
      .map((row) => ['Titre', 'Responsable', 'Effort (h)', 'Statut'].map((name) => row[at(name)])),
  ).toEqual([
    ['Choix graphique', 'Amit', 1, 'Terminé'],
    ['Coder l’affichage', 'Amit', 2, 'En cours'],
    ['Herbe, sable', 'Amit', 3, 'À faire'],
  ]);
  expect(preview.problems.join(' ')).toMatch(
    /2 lignes de totaux, de notes ou de précisions .*\(ligne 7, 9\)/,
  );
});
