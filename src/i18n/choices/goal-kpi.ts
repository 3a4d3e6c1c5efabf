import { defineChoices } from './define.ts';

/** The KPI that a sprint's goal can aim at, with their words in cells and pages. */
export const goalKpis = defineChoices({
  conversion: {
    words: { fr: 'Taux de conversion', en: 'Conversion rate' },
    synonyms: ['Conversion', 'Taux de transformation'],
  },
  winRate: { words: { fr: 'Taux de gain', en: 'Win rate' }, synonyms: ['Taux de réussite', 'Closing rate'] },
  qualification: {
    words: { fr: 'Taux de qualification', en: 'Qualification rate' },
    synonyms: ['Qualification'],
  },
  wonCount: { words: { fr: 'Affaires gagnées', en: 'Deals won' }, synonyms: ['Ventes', 'Sales'] },
  wonAmount: {
    words: { fr: 'CA gagné', en: 'Revenue won' },
    synonyms: ['CA', 'Chiffre d’affaires', 'Revenue'],
  },
  leadCount: { words: { fr: 'Nouveaux leads', en: 'New leads' }, synonyms: ['Leads'] },
});

export type GoalKpi = keyof typeof goalKpis.choices;
