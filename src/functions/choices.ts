import type { MeasureName } from '../domain/kpi/measures.ts';
import { type Choice, defineChoices } from '../i18n/choices/define.ts';

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
  rice: { words: { fr: 'RICE', en: 'RICE' } },
  ice: { words: { fr: 'ICE', en: 'ICE' } },
  wsjf: { words: { fr: 'WSJF', en: 'WSJF' } },
  weighted: {
    words: { fr: 'POIDS', en: 'WEIGHTED' },
    synonyms: ['pondéré', 'pondérée', 'weights', 'poids pondérés'],
  },
});

/** The frames that a lead is qualified by. */
export const qualificationFrames = defineChoices({
  bant: { words: { fr: 'BANT', en: 'BANT' } },
  champ: { words: { fr: 'CHAMP', en: 'CHAMP' } },
  meddic: { words: { fr: 'MEDDIC', en: 'MEDDIC' } },
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

/** What is told of amounts and durations. */
export const sampleStats = defineChoices({
  mean: { words: { fr: 'moyenne', en: 'mean' }, synonyms: ['average'] },
  median: { words: { fr: 'médiane', en: 'median' } },
  detail: { words: { fr: 'détail', en: 'detail' }, synonyms: ['détails', 'details'] },
});

/** The KPI that a table by any column can be made of. */
export const measureNames = defineChoices<Record<MeasureName, Choice>>({
  conversion: {
    words: { fr: 'conversion', en: 'conversion' },
    synonyms: ['taux de conversion', 'conversion rate'],
  },
  winRate: { words: { fr: 'gain', en: 'win rate' }, synonyms: ['taux de gain'] },
  qualification: {
    words: { fr: 'qualification', en: 'qualification' },
    synonyms: ['qualif', 'taux de qualification'],
  },
  wonAmount: {
    words: { fr: 'CA', en: 'revenue' },
    synonyms: ['CA gagné', 'chiffre d’affaires', 'revenue won'],
  },
  wonCount: {
    words: { fr: 'ventes', en: 'sales' },
    synonyms: ['affaires gagnées', 'deals won'],
  },
  leadCount: { words: { fr: 'leads', en: 'leads' }, synonyms: ['nouveaux leads', 'new leads'] },
  dealMean: {
    words: { fr: 'valeur moyenne', en: 'deal size' },
    synonyms: ['montant moyen', 'mean deal size'],
  },
  dealMedian: { words: { fr: 'valeur médiane', en: 'median deal size' }, synonyms: ['montant médian'] },
  cycle: { words: { fr: 'cycle', en: 'cycle' }, synonyms: ['cycle de vente', 'sales cycle'] },
  response: { words: { fr: 'réponse', en: 'response' }, synonyms: ['délai de réponse', 'response time'] },
  openAmount: { words: { fr: 'pipeline', en: 'pipeline' }, synonyms: ['en cours', 'open amount'] },
  weighted: { words: { fr: 'pipeline pondéré', en: 'weighted pipeline' }, synonyms: ['pondéré', 'weighted'] },
  csat: { words: { fr: 'CSAT', en: 'CSAT' }, synonyms: ['satisfaction'] },
  nps: { words: { fr: 'NPS', en: 'NPS' } },
});
