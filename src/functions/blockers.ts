import { blockersOf } from '../domain/execution/blockers.ts';
import { journalOf } from '../domain/execution/journal.ts';
import type { Result } from '../domain/table/cell.ts';
import { blockerHeaders } from '../i18n/execution.ts';
import { sprintItemNames } from '../i18n/fields/sprint-item.ts';
import { formatDay } from '../i18n/format.ts';
import { journalArg } from './args.ts';
import { defineFunction } from './define.ts';
import { backlog, journal } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_BLOCKERS',
  summary: {
    fr: 'Ce qui est bloqué un jour donné : responsable, obstacle, depuis quand, et la valeur bloquée.',
    en: 'What is blocked on a given day: owner, blocker, since when, and the value blocked.',
  },
  args: {
    journal: journalArg,
    date: {
      type: 'day',
      label: { fr: 'date', en: 'date' },
      help: {
        fr: 'Le jour où l’on regarde, une cellule avec =TODAY().',
        en: 'The day that is looked at, a cell with =TODAY().',
      },
    },
    items: {
      type: 'table',
      fields: sprintItemNames,
      optional: true,
      label: { fr: 'éléments', en: 'items' },
      help: {
        fr: 'Une plage avec ID et Titre, pour nommer les éléments : les lignes de Sprint ou de Backlog.',
        en: 'A range with ID and Title, to name the items: the rows of Sprint or Backlog.',
      },
    },
  },
  returns: {
    fr: 'Une ligne d’en-têtes, puis une par élément bloqué, le plus ancien d’abord : élément, titre, responsable, obstacle, depuis, jours, valeur bloquée.',
    en: 'A row of headers, then one for each blocked item, the oldest first: item, title, owner, blocker, since, days, value blocked.',
  },
  source:
    'Blocked: the status says so, or an obstacle is written, and the item is neither done nor cancelled',
  examples: [
    {
      formula: '=SPRINT_BLOCKERS(Journal!A:G; "2026-04-03"; Backlog!A:H)',
      tables: { Journal: journal, Backlog: backlog },
      result: [
        ['Élément', 'Titre', 'Responsable', 'Obstacle', 'Depuis', 'Jours', 'Valeur bloquée'],
        ['T2', 'Démo pour Beta', 'Ana', 'Attend le devis', '01/04/2026', 2, 2000],
      ],
    },
  ],
  run: ({ journal: table, date, items }, { language }) => {
    const titles = new Map(
      items?.has('id') ? items.rows.map((row) => [items.text(row, 'id'), items.text(row, 'title')]) : [],
    );
    return [
      blockerHeaders.map((header) => header[language]),
      ...blockersOf(journalOf(table), date).map(({ id, owner, obstacle, since, age, value }): Result[] => [
        id,
        titles.get(id) ?? '',
        owner,
        obstacle,
        formatDay(since, language),
        age,
        value ?? '',
      ]),
    ];
  },
});
