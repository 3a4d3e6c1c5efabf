import { type ChoiceList, defineChoices } from './define.ts';

/** What the add-on did, as the action log names it. */
export const logActions = defineChoices({
  pipeline: { words: { fr: 'Transformer en pipeline', en: 'Turn into a pipeline' }, synonyms: [] },
  backlog: { words: { fr: 'Transformer en backlog', en: 'Turn into a backlog' }, synonyms: [] },
  import: { words: { fr: 'Importer', en: 'Import' }, synonyms: [] },
  start: { words: { fr: 'Nouveau sprint', en: 'New sprint' }, synonyms: [] },
  adapt: { words: { fr: 'Adapter le sprint', en: 'Adapt the sprint' }, synonyms: [] },
  close: { words: { fr: 'Clore le sprint', en: 'Close sprint' }, synonyms: [] },
  refresh: { words: { fr: 'Actualiser les formules', en: 'Refresh formulas' }, synonyms: [] },
  settings: {
    words: { fr: 'Créer ou compléter les réglages', en: 'Make or complete the settings' },
    synonyms: [],
  },
  template: { words: { fr: 'Ajouter depuis un modèle', en: 'Add from template' }, synonyms: [] },
  playbook: { words: { fr: 'Playbook', en: 'Playbook' }, synonyms: [] },
  groom: { words: { fr: 'Toilettage', en: 'Grooming' }, synonyms: [] },
  move: { words: { fr: 'Déplacer des cartes', en: 'Move cards' }, synonyms: [] },
  retro: { words: { fr: 'Rétrospective', en: 'Retrospective' }, synonyms: [] },
  standUp: { words: { fr: 'Stand-up', en: 'Stand-up' }, synonyms: [] },
  track: { words: { fr: 'Onglets de suivi', en: 'Tracking tabs' }, synonyms: [] },
  action: { words: { fr: 'Créer une action', en: 'Create an action' }, synonyms: [] },
  freeze: { words: { fr: 'Figer en valeurs', en: 'Freeze to values' }, synonyms: [] },
});

export type LogAction = typeof logActions extends ChoiceList<infer K> ? K : never;

/** How an action stands. `pending` and `undoing` are seen only while they run, or after they were cut. */
export const logStates = defineChoices({
  pending: { words: { fr: 'En cours', en: 'Under way' }, synonyms: [] },
  done: { words: { fr: 'Fait', en: 'Done' }, synonyms: [] },
  undoing: { words: { fr: 'Annulation en cours', en: 'Being undone' }, synonyms: [] },
  undone: { words: { fr: 'Annulé', en: 'Undone' }, synonyms: [] },
  rolledBack: { words: { fr: 'Interrompu, remis comme avant', en: 'Cut, put back as before' }, synonyms: [] },
});

export type LogState = typeof logStates extends ChoiceList<infer K> ? K : never;
