import { choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { stages } from '../../i18n/choices/stage.ts';
import { backlogItemFields } from '../../i18n/fields/backlog-item.ts';
import { dealFields } from '../../i18n/fields/deal.ts';
import { defineBlock } from './define.ts';

export const points = defineBlock({
  title: { fr: 'Points', en: 'Points' },
  note: {
    fr: 'Une ligne par fait qui rapporte des points : la colonne qui change et ce qu’elle devient. Le garde-fou est le KPI qui ne doit pas baisser.',
    en: 'One line a fact that earns points: the column that changes and what it becomes. The counter-metric is the KPI that must not fall.',
  },
  settings: {},
  table: {
    columns: {
      fact: { kind: 'text', header: { fr: 'Fait', en: 'Fact' } },
      field: { kind: 'text', header: { fr: 'Colonne', en: 'Column' }, synonyms: ['Champ', 'Field'] },
      value: { kind: 'text', header: { fr: 'Devient', en: 'Becomes' }, synonyms: ['Après', 'After'] },
      points: { kind: 'number', header: { fr: 'Points', en: 'Points' } },
      counter: { kind: 'text', header: { fr: 'Garde-fou', en: 'Counter-metric' } },
    },
    rows: ({ language }) => {
      const stage = dealFields.stage.header[language];
      const fr = language === 'fr';
      return [
        [
          fr ? 'Élément terminé' : 'Item done',
          backlogItemFields.status.header[language],
          choiceWord(itemStatuses, 'done', language),
          5,
          null,
        ],
        [fr ? 'Lead qualifié' : 'Lead qualified', stage, choiceWord(stages, 'qualified', language), 3, null],
        [
          fr ? 'Présentation faite' : 'Presentation given',
          stage,
          choiceWord(stages, 'presentation', language),
          5,
          null,
        ],
        [
          fr ? 'Affaire gagnée' : 'Deal won',
          stage,
          choiceWord(stages, 'won', language),
          20,
          fr ? 'Taux de gain' : 'Win rate',
        ],
      ];
    },
    spare: 6,
  },
});
