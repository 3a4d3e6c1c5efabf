import { orderByDependencies } from '../domain/backlog/dependencies.ts';
import { itemsOf } from '../domain/backlog/item.ts';
import type { Result } from '../domain/table/cell.ts';
import { blockedSentence, cycleText } from '../i18n/dependencies.ts';
import { backlogItemNames } from '../i18n/fields/backlog-item.ts';
import { itemName } from '../i18n/priority-why.ts';
import { defineFunction } from './define.ts';
import { linked } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_DEPS',
  summary: {
    fr: 'L’ordre que les dépendances imposent, ce qui bloque chaque élément, et les cycles.',
    en: 'The order that dependencies allow, what blocks each item, and the cycles.',
  },
  args: {
    backlog: {
      type: 'table',
      fields: backlogItemNames,
      label: { fr: 'backlog', en: 'backlog' },
      help: {
        fr: 'La plage du backlog avec ses en-têtes : ID et Dépend de, et Statut s’il y est.',
        en: 'The range of the backlog with its headers: ID and Depends on, and Status where present.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par élément, dans l’ordre à suivre : ID, Ordre, Bloqué par, Cycle. Sans ordre : dans un cycle, derrière un cycle, ou fini.',
    en: 'A row for each item, in the order to follow: ID, Order, Blocked by, Cycle. Without an order: in a cycle, behind one, or over.',
  },
  source: 'Topological order; cycles by strongly connected components (R. Tarjan, 1972)',
  short: ['backlog'],
  examples: [
    {
      formula: '=SPRINT_DEPS(Backlog!A:D)',
      tables: { Backlog: linked },
      result: [
        ['ID', 'Ordre', 'Bloqué par', 'Cycle'],
        ['T2', 1, '', ''],
        ['T1', 2, 'T2, T8 (inconnu)', ''],
        ['T3', 3, '', ''],
        ['T4', '', 'T9', 'T4 → T9 → T4'],
        ['T9', '', 'T4', 'T4 → T9 → T4'],
        ['T5', '', 'T9', ''],
        ['T6', '', 'déjà terminé', ''],
      ],
    },
  ],
  run: ({ backlog: table }, { language }) => {
    const fr = language === 'fr';
    table.require('id', 'dependsOn');
    const lines = orderByDependencies(itemsOf(table)).map((one): Result[] => [
      itemName(one.item, language),
      one.order ?? '',
      blockedSentence(one, language),
      cycleText(one.cycle),
    ]);
    // A row without an id and without a title is reported, under these two alone.
    const noKey = table.unread.filter(({ field }) => field === 'id' || field === 'title');
    return [
      fr ? ['ID', 'Ordre', 'Bloqué par', 'Cycle'] : ['ID', 'Order', 'Blocked by', 'Cycle'],
      ...lines,
      ...noKey.map(({ row }): Result[] => [
        '',
        '',
        fr ? `ligne ${row}\u00a0: ni ID ni titre` : `row ${row}: no ID and no title`,
        '',
      ]),
    ];
  },
});
