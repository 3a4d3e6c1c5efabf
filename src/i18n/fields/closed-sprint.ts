import { defineFields, namesOf } from './define.ts';

/** A closed sprint as History keeps it. Efforts in hours; cancelled items are neither done nor carried over. */
export const closedSprintFields = defineFields({
  sprint: { kind: 'number', header: { fr: 'Sprint', en: 'Sprint' } },
  start: { kind: 'day', header: { fr: 'Début', en: 'Start' } },
  end: { kind: 'day', header: { fr: 'Fin', en: 'End' } },
  goal: { kind: 'text', header: { fr: 'But du sprint', en: 'Sprint goal' } },
  kpi: { kind: 'text', header: { fr: 'KPI du but', en: 'Goal KPI' } },
  base: { kind: 'number', header: { fr: 'Base', en: 'Base' } },
  target: { kind: 'number', header: { fr: 'Cible', en: 'Target' } },
  result: { kind: 'number', header: { fr: 'Résultat', en: 'Result' } },
  successes: {
    kind: 'number',
    header: { fr: 'Succès', en: 'Successes' },
    note: { fr: 'Le numérateur du résultat.', en: 'The numerator of the result.' },
  },
  trials: {
    kind: 'number',
    header: { fr: 'Sur (n)', en: 'Out of (n)' },
    note: { fr: 'Le dénominateur du résultat.', en: 'The denominator of the result.' },
  },
  capacity: { kind: 'number', header: { fr: 'Capacité (h)', en: 'Capacity (h)' } },
  committedItems: { kind: 'number', header: { fr: 'Éléments engagés', en: 'Committed items' } },
  committedEffort: {
    kind: 'number',
    header: { fr: 'Effort engagé (h)', en: 'Committed effort (h)' },
  },
  doneItems: { kind: 'number', header: { fr: 'Éléments terminés', en: 'Done items' } },
  doneEffort: { kind: 'number', header: { fr: 'Effort terminé (h)', en: 'Done effort (h)' } },
  carriedItems: {
    kind: 'number',
    header: { fr: 'Éléments reportés', en: 'Carried-over items' },
  },
  returnedItems: {
    kind: 'number',
    header: { fr: 'Rendus au backlog', en: 'Returned to the backlog' },
  },
  cancelledItems: {
    kind: 'number',
    header: { fr: 'Éléments abandonnés', en: 'Cancelled items' },
  },
  definition: {
    kind: 'text',
    header: { fr: 'Définition du KPI', en: 'KPI definition' },
    note: {
      fr: 'Par quoi il était compté. Un sprint qui comptait autrement n’entre pas dans la base.',
      en: 'What it was counted by. A sprint that counted otherwise is no part of the base.',
    },
  },
  closedOn: { kind: 'day', header: { fr: 'Clos le', en: 'Closed on' } },
  seal: {
    kind: 'id',
    header: { fr: 'Sceau', en: 'Seal' },
    note: {
      fr: 'Ce que la ligne disait à la clôture, en abrégé. Une cellule changée depuis est nommée dans le panneau.',
      en: 'What the row said at the close, in short. A cell that changed since is named in the sidebar.',
    },
  },
});

export const closedSprintNames = namesOf('closedSprint', closedSprintFields);
