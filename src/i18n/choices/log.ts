import { type ChoiceList, defineChoices } from './define.ts';

/** What the add-on did, as the action log names it. */
export const logActions = defineChoices({
  pipeline: { words: { fr: 'Transformer en pipeline', en: 'Turn into a pipeline' } },
  backlog: { words: { fr: 'Transformer en backlog', en: 'Turn into a backlog' } },
  import: { words: { fr: 'Importer', en: 'Import' } },
  start: { words: { fr: 'Nouveau sprint', en: 'New sprint' } },
  meeting: { words: { fr: 'Réunion de planification', en: 'Planning meeting' } },
  adapt: { words: { fr: 'Adapter le sprint', en: 'Adapt the sprint' } },
  close: { words: { fr: 'Clore le sprint', en: 'Close sprint' } },
  refresh: { words: { fr: 'Actualiser les formules', en: 'Refresh formulas' } },
  settings: {
    words: { fr: 'Créer ou compléter les réglages', en: 'Make or complete the settings' },
  },
  template: { words: { fr: 'Ajouter depuis un modèle', en: 'Add from template' } },
  playbook: { words: { fr: 'Playbook', en: 'Playbook' } },
  tour: { words: { fr: 'Visite guidée', en: 'Guided tour' } },
  groom: { words: { fr: 'Toilettage', en: 'Grooming' } },
  move: { words: { fr: 'Déplacer des cartes', en: 'Move cards' } },
  retro: { words: { fr: 'Rétrospective', en: 'Retrospective' } },
  standUp: { words: { fr: 'Stand-up', en: 'Stand-up' } },
  track: { words: { fr: 'Onglets de suivi', en: 'Tracking tabs' } },
  action: { words: { fr: 'Créer une action', en: 'Create an action' } },
  kpiTab: { words: { fr: 'Onglet KPI', en: 'KPI tab' } },
  freeze: { words: { fr: 'Figer en valeurs', en: 'Freeze to values' } },
});

export type LogAction = typeof logActions extends ChoiceList<infer K> ? K : never;

/** How an action stands. `pending` and `undoing` are seen only while they run, or after they were cut. */
export const logStates = defineChoices({
  pending: { words: { fr: 'En cours', en: 'Under way' } },
  done: { words: { fr: 'Fait', en: 'Done' } },
  undoing: { words: { fr: 'Annulation en cours', en: 'Being undone' } },
  undone: { words: { fr: 'Annulé', en: 'Undone' } },
  rolledBack: { words: { fr: 'Interrompu, remis comme avant', en: 'Cut, put back as before' } },
});

export type LogState = typeof logStates extends ChoiceList<infer K> ? K : never;
