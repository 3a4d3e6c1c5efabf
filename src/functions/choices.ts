import { defineChoices } from '../i18n/choices/define.ts';

/** How a conversion is counted, and whether its detail is spilled. */
export const conversionModes = defineChoices({
  cohort: { words: { fr: 'cohorte', en: 'cohort' }, synonyms: ['par cohorte', 'cohort rate', 'taux'] },
  period: { words: { fr: 'période', en: 'period' }, synonyms: ['par période', 'in period'] },
  detail: {
    words: { fr: 'détail', en: 'detail' },
    synonyms: ['détails', 'details', 'détail cohorte', 'cohort detail', 'detail cohort', 'cohorte détail'],
  },
  detailPeriod: {
    words: { fr: 'détail période', en: 'detail period' },
    synonyms: ['période détail', 'period detail'],
  },
});

/** The scoring methods of a backlog. */
export const priorityMethods = defineChoices({
  sales: { words: { fr: 'VENTE', en: 'SALES' }, synonyms: ['ventes', 'sale', 'commercial'] },
  rice: { words: { fr: 'RICE', en: 'RICE' }, synonyms: [] },
  ice: { words: { fr: 'ICE', en: 'ICE' }, synonyms: [] },
  wsjf: { words: { fr: 'WSJF', en: 'WSJF' }, synonyms: [] },
  weighted: {
    words: { fr: 'POIDS', en: 'WEIGHTED' },
    synonyms: ['pondéré', 'pondérée', 'weights', 'poids pondérés'],
  },
});

/** The frames that a lead is qualified by. */
export const qualificationFrames = defineChoices({
  bant: { words: { fr: 'BANT', en: 'BANT' }, synonyms: [] },
  champ: { words: { fr: 'CHAMP', en: 'CHAMP' }, synonyms: [] },
  meddic: { words: { fr: 'MEDDIC', en: 'MEDDIC' }, synonyms: [] },
});

/** What a change of a rate is a change of: of the base itself, or of the percentage. */
export const effectKinds = defineChoices({
  relative: {
    words: { fr: 'relatif', en: 'relative' },
    synonyms: ['relative', 'en relatif', 'relatif à la base', 'relatively', 'of the base'],
  },
  points: {
    words: { fr: 'points', en: 'points' },
    synonyms: [
      'point',
      'pts',
      'pt',
      'pp',
      'points de pourcentage',
      'percentage points',
      'absolu',
      'absolute',
    ],
  },
});

/** What a burndown counts. */
export const burndownUnits = defineChoices({
  effort: {
    words: { fr: 'effort', en: 'effort' },
    synonyms: ['heures', 'hours', 'h', 'points', 'charge'],
  },
  items: { words: { fr: 'éléments', en: 'items' }, synonyms: ['tâches', 'tasks', 'nombre', 'count'] },
});
