import { defineChoices } from './define.ts';

/** A scale of 1 to 5 typed as words: Jira's priorities and their French names. The keys are the numbers. */
export const levels = defineChoices({
  1: {
    words: { fr: 'Très faible', en: 'Very low' },
    synonyms: ['Lowest', 'Très basse', 'Très bas', 'Minime', 'Trivial'],
  },
  2: { words: { fr: 'Faible', en: 'Low' }, synonyms: ['Basse', 'Bas', 'Minor', 'Mineure', 'P4'] },
  3: { words: { fr: 'Moyenne', en: 'Medium' }, synonyms: ['Moyen', 'Normal', 'Normale', 'Average', 'P3'] },
  4: {
    words: { fr: 'Forte', en: 'High' },
    synonyms: ['Haute', 'Haut', 'Fort', 'Élevée', 'Élevé', 'Major', 'Majeure', 'P2'],
  },
  5: {
    words: { fr: 'Très forte', en: 'Very high' },
    synonyms: [
      'Highest',
      'Très haute',
      'Très haut',
      'Très élevée',
      'Critique',
      'Critical',
      'Urgent',
      'Urgente',
      'Blocker',
      'Bloquante',
      'P1',
    ],
  },
});
