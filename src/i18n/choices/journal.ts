import { type ChoiceList, defineChoices } from './define.ts';

/** What of an item changed; the goal is the sprint's own. */
export const journalFields = defineChoices({
  sprint: { words: { fr: 'Sprint', en: 'Sprint' }, synonyms: ['Itération', 'Iteration'] },
  status: { words: { fr: 'Statut', en: 'Status' }, synonyms: ['État', 'State'] },
  owner: { words: { fr: 'Responsable', en: 'Owner' }, synonyms: ['Assigné à', 'Assignee'] },
  effort: {
    words: { fr: 'Effort', en: 'Effort' },
    synonyms: ['Effort (h)', 'Estimation', 'Estimate', 'Points'],
  },
  value: { words: { fr: 'Valeur', en: 'Value' }, synonyms: ['Montant', 'Amount'] },
  blocker: { words: { fr: 'Obstacle', en: 'Blocker' }, synonyms: ['Blocage', 'Impediment'] },
  goal: { words: { fr: 'But', en: 'Goal' }, synonyms: ['But du sprint', 'Sprint goal'] },
  goalKpi: { words: { fr: 'But : KPI', en: 'Goal: KPI' }, synonyms: ['KPI du but', 'Goal KPI'] },
  goalTarget: { words: { fr: 'But : cible', en: 'Goal: target' }, synonyms: ['Cible', 'Target'] },
  goalSegment: {
    words: { fr: 'But : segment', en: 'Goal: segment' },
    synonyms: ['Segment du but', 'Goal segment'],
  },
});

export type JournalFieldWord = typeof journalFields extends ChoiceList<infer K> ? K : never;

/** What a change came through. `found` is one that nobody told us of: it was seen by comparing. */
export const journalSources = defineChoices({
  start: { words: { fr: 'Démarrage', en: 'Sprint start' }, synonyms: ['Start', 'Engagement', 'Commitment'] },
  grid: { words: { fr: 'Grille', en: 'Grid' }, synonyms: ['Feuille', 'Sheet'] },
  found: { words: { fr: 'Retrouvé', en: 'Found later' }, synonyms: ['Comparaison', 'Comparison'] },
  board: { words: { fr: 'Tableau', en: 'Board' }, synonyms: ['Kanban'] },
  standUp: { words: { fr: 'Stand-up', en: 'Stand-up' }, synonyms: ['Daily', 'Mêlée quotidienne'] },
  import: { words: { fr: 'Import', en: 'Import' } },
  form: { words: { fr: 'Formulaire', en: 'Form' } },
  adapt: { words: { fr: 'Adaptation', en: 'Adaptation' }, synonyms: ['Adapted'] },
  close: { words: { fr: 'Clôture', en: 'Sprint close' }, synonyms: ['Close'] },
});

export type JournalSourceWord = typeof journalSources extends ChoiceList<infer K> ? K : never;
