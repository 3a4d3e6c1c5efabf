import { choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { stages } from '../../i18n/choices/stage.ts';
import { backlogItemFields } from '../../i18n/fields/backlog-item.ts';
import { dealFields } from '../../i18n/fields/deal.ts';
import { pointRuleFields } from '../../i18n/fields/point-rule.ts';
import { defineBlock } from './define.ts';

export const points = defineBlock({
  title: { fr: 'Points', en: 'Points' },
  note: {
    fr: 'Une ligne par fait qui rapporte : la colonne (Statut d’un élément, Étape d’une affaire) et ce qu’elle devient. Une étape ne rapporte qu’une fois l’affaire gagnée. Si le KPI du garde-fou baisse, la règle ne rapporte rien.',
    en: 'One line a fact that earns: the column (Status of an item, Stage of a deal) and what it becomes. A stage earns once the deal is won. Where the counter-metric falls, the rule earns nothing.',
  },
  settings: {},
  table: {
    columns: pointRuleFields,
    rows: ({ language }) => {
      const fr = language === 'fr';
      const stage = (fact: string, key: 'qualified' | 'presentation' | 'won', worth: number) => [
        fact,
        dealFields.stage.header[language],
        choiceWord(stages, key, language),
        worth,
        fr ? 'Taux de gain' : 'Win rate',
      ];
      return [
        [
          fr ? 'Élément terminé' : 'Item done',
          backlogItemFields.status.header[language],
          choiceWord(itemStatuses, 'done', language),
          5,
          null,
        ],
        stage(fr ? 'Lead qualifié' : 'Lead qualified', 'qualified', 3),
        stage(fr ? 'Présentation faite' : 'Presentation given', 'presentation', 5),
        stage(fr ? 'Affaire gagnée' : 'Deal won', 'won', 20),
      ];
    },
    spare: 6,
  },
});
