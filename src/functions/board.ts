import type { ItemState } from '../domain/execution/replay.ts';
import type { Cell, Result } from '../domain/table/cell.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { itemStatuses } from '../i18n/choices/item-status.ts';
import { meansFrom, stateMeant } from '../i18n/choices/work-state.ts';
import { sprintItemNames } from '../i18n/fields/sprint-item.ts';
import { formatNumber } from '../i18n/format.ts';
import { filterArg, filterLabel } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { sprintItems } from './samples.ts';

const states = Object.keys(itemStatuses.choices) as ItemState[];

export default defineFunction({
  name: 'SPRINT_BOARD',
  summary: {
    fr: 'Le tableau du sprint à lire : une colonne par sorte de statut, une carte par cellule.',
    en: 'The sprint’s board to read: a column for each kind of status, a card in each cell.',
  },
  args: {
    items: {
      type: 'table',
      fields: sprintItemNames,
      label: { fr: 'éléments', en: 'items' },
      help: {
        fr: 'La plage des éléments avec ses en-têtes : Titre, Statut, et s’ils y sont Responsable, Effort.',
        en: 'The range of the items with its headers: Title, Status, and where present Owner, Effort.',
      },
    },
    statuses: {
      type: 'range',
      optional: true,
      label: { fr: 'statuts', en: 'statuses' },
      help: {
        fr: 'Deux colonnes : les mots de l’équipe et ce qu’ils veulent dire, comme dans Réglages.',
        en: 'Two columns: the team’s own words and what they mean, as in Settings.',
      },
    },
    filter: filterArg,
  },
  returns: {
    fr: 'Une ligne d’en-têtes avec le nombre de cartes, puis les cartes : titre, responsable, effort.',
    en: 'A row of headers with the number of cards, then the cards: title, owner, effort.',
  },
  source: 'Kinds of status: to do, in progress, blocked, done, cancelled',
  examples: [
    {
      formula: '=SPRINT_BOARD(Sprint!A:E; ; "Responsable=Ana")',
      tables: { Sprint: sprintItems },
      result: [
        ['À faire (1)', 'En cours (0)', 'Bloqué (0)', 'Terminé (1)', 'Abandonné (1)'],
        ['Démo pour Beta · Ana · 2 h', '', '', 'Relancer Acme · Ana · 4 h', 'Enquête · Ana · 8 h'],
      ],
    },
  ],
  run: ({ items, statuses, filter }, { language }) => {
    items.require('title', 'status');
    const means = meansFrom(() =>
      (statuses ?? []).map(([word, meant]) => ({
        status: textOf(word),
        state: readChoice(itemStatuses, textOf(meant)),
      })),
    );
    const keeps = filterOf(items, filter, filterLabel[language]);
    const columns = new Map<ItemState, string[]>(states.map((state) => [state, []]));
    for (const row of items.rows) {
      const title = items.text(row, 'title');
      if (title === '' || (keeps && !keeps(row))) continue;
      const effort = items.has('effort') ? items.number(row, 'effort') : null;
      const facts = [
        title,
        items.text(row, 'owner'),
        effort === null ? '' : `${formatNumber(effort, language)} h`,
      ];
      columns.get(stateMeant(items.text(row, 'status'), means))?.push(facts.filter(Boolean).join(' · '));
    }
    const cards = [...columns.values()];
    const height = Math.max(1, ...cards.map(({ length }) => length));
    return [
      states.map((state, at) => `${choiceWord(itemStatuses, state, language)} (${cards[at]?.length ?? 0})`),
      ...Array.from({ length: height }, (_, at): Result[] => cards.map((column) => column[at] ?? '')),
    ];
  },
});

function textOf(cell: Cell): string {
  return String(cell ?? '').trim();
}
