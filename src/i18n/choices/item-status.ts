import { type ChoiceList, defineChoices } from './define.ts';

const doing = {
  words: { fr: 'En cours', en: 'In progress' },
  synonyms: [
    'Doing',
    'In-progess',
    'En traitement',
    'Démarré',
    'Started',
    'Commencé',
    'WIP',
    'In review',
    'En revue',
    'Review',
    'Testing',
    'En test',
    'À valider',
    'Ongoing',
    'Active',
  ],
} as const;
const blocked = {
  words: { fr: 'Bloqué', en: 'Blocked' },
  synonyms: ['Bloquée', 'En pause', 'On hold', 'Waiting', 'Impediment', 'Stuck', 'Suspendu', 'Suspendue'],
} as const;
const done = {
  words: { fr: 'Terminé', en: 'Done' },
  synonyms: [
    'Terminée',
    'Terminés',
    'Terminées',
    'Fait',
    'Faite',
    'Fini',
    'Finie',
    'Clos',
    'Close',
    'Closed',
    'Complete',
    'Completed',
    'Complété',
    'Complétée',
    'Résolu',
    'Résolue',
    'Resolved',
    'Achevé',
    'Achevée',
    'Livré',
    'Livrée',
    'Finished',
    'OK',
    'Réalisé',
    'Réalisée',
  ],
} as const;
const cancelled = {
  words: { fr: 'Abandonné', en: 'Cancelled' },
  synonyms: [
    'Abandonnée',
    'Annulé',
    'Annulée',
    'Canceled',
    'Dropped',
    'Rejeté',
    'Rejetée',
    'Rejected',
    'Won’t do',
    'Ne sera pas fait',
    'Archived',
    'Archivé',
    'Archivée',
    'Supprimé',
  ],
} as const;
const todoSynonyms = [
  'To do',
  'Todo',
  'Open',
  'Ouvert',
  'Ouverte',
  'New',
  'Nouveau',
  'Nouvelle',
  'Not started',
  'Non commencé',
  'Non démarré',
  'Pas commencé',
  'Backlog',
  'Prêt',
  'Prête',
  'Ready',
  'En attente',
  'Planned',
  'Planifié',
  'Planifiée',
  'Selected for development',
] as const;

/** How a sprint's item stands. */
export const itemStatuses = defineChoices({
  todo: { words: { fr: 'À faire', en: 'To do' }, synonyms: [...todoSynonyms, 'Dans le sprint', 'In sprint'] },
  doing,
  blocked,
  done,
  cancelled,
});

/** How a backlog's item stands: those of a sprint, and taken into one. */
export const backlogStatuses = defineChoices({
  todo: { words: { fr: 'À faire', en: 'To do' }, synonyms: todoSynonyms },
  planned: {
    words: { fr: 'Dans le sprint', en: 'In sprint' },
    synonyms: ['Au sprint', 'In the sprint', 'Sprint', 'Engagé', 'Committed'],
  },
  doing,
  blocked,
  done,
  cancelled,
});

/** What any status comes to, whatever a team calls it. */
export const workStates = defineChoices({
  todo: { words: { fr: 'À faire', en: 'To do' } },
  doing: { words: doing.words },
  blocked: { words: blocked.words },
  done: { words: done.words },
  cancelled: { words: cancelled.words },
});

export type ItemStatus = typeof itemStatuses extends ChoiceList<infer K> ? K : never;
export type BacklogStatus = typeof backlogStatuses extends ChoiceList<infer K> ? K : never;
