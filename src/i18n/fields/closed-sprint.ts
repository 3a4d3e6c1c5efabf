import { defineFields, namesOf } from './define.ts';

/** A closed sprint as History keeps it. Efforts in hours; cancelled items are neither done nor carried over. */
export const closedSprintFields = defineFields({
  sprint: { kind: 'number', header: { fr: 'Sprint', en: 'Sprint' }, synonyms: [] },
  start: { kind: 'day', header: { fr: 'Début', en: 'Start' }, synonyms: [] },
  end: { kind: 'day', header: { fr: 'Fin', en: 'End' }, synonyms: [] },
  goal: { kind: 'text', header: { fr: 'But du sprint', en: 'Sprint goal' }, synonyms: [] },
  kpi: { kind: 'text', header: { fr: 'KPI du but', en: 'Goal KPI' }, synonyms: [] },
  base: { kind: 'number', header: { fr: 'Base', en: 'Base' }, synonyms: [] },
  target: { kind: 'number', header: { fr: 'Cible', en: 'Target' }, synonyms: [] },
  result: { kind: 'number', header: { fr: 'Résultat', en: 'Result' }, synonyms: [] },
  successes: {
    kind: 'number',
    header: { fr: 'Succès', en: 'Successes' },
    synonyms: [],
    note: { fr: 'Le numérateur du résultat.', en: 'The numerator of the result.' },
  },
  trials: {
    kind: 'number',
    header: { fr: 'Sur (n)', en: 'Out of (n)' },
    synonyms: [],
    note: { fr: 'Le dénominateur du résultat.', en: 'The denominator of the result.' },
  },
  capacity: { kind: 'number', header: { fr: 'Capacité (h)', en: 'Capacity (h)' }, synonyms: [] },
  committedItems: { kind: 'number', header: { fr: 'Éléments engagés', en: 'Committed items' }, synonyms: [] },
  committedEffort: {
    kind: 'number',
    header: { fr: 'Effort engagé (h)', en: 'Committed effort (h)' },
    synonyms: [],
  },
  doneItems: { kind: 'number', header: { fr: 'Éléments terminés', en: 'Done items' }, synonyms: [] },
  doneEffort: { kind: 'number', header: { fr: 'Effort terminé (h)', en: 'Done effort (h)' }, synonyms: [] },
  carriedItems: {
    kind: 'number',
    header: { fr: 'Éléments reportés', en: 'Carried-over items' },
    synonyms: [],
  },
  returnedItems: {
    kind: 'number',
    header: { fr: 'Rendus au backlog', en: 'Returned to the backlog' },
    synonyms: [],
  },
  cancelledItems: {
    kind: 'number',
    header: { fr: 'Éléments abandonnés', en: 'Cancelled items' },
    synonyms: [],
  },
  definition: {
    kind: 'text',
    header: { fr: 'Définition du KPI', en: 'KPI definition' },
    synonyms: [],
    note: {
      fr: 'Par quoi il était compté. Un sprint qui comptait autrement n’entre pas dans la base.',
      en: 'What it was counted by. A sprint that counted otherwise is no part of the base.',
    },
  },
  closedOn: { kind: 'day', header: { fr: 'Clos le', en: 'Closed on' }, synonyms: [] },
  seal: {
    kind: 'id',
    header: { fr: 'Sceau', en: 'Seal' },
    synonyms: [],
    note: {
      fr: 'Ce que la ligne disait à la clôture, en abrégé. Une cellule changée depuis est nommée dans le panneau.',
      en: 'What the row said at the close, in short. A cell that changed since is named in the sidebar.',
    },
  },
});

export const closedSprintNames = namesOf('closedSprint', closedSprintFields);
