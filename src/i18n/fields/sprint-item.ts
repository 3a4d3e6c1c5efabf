import { itemStatuses } from '../choices/item-status.ts';
import { moscow } from '../choices/moscow.ts';
import { defineFields, namesOf } from './define.ts';

/** An item of the running sprint. */
export const sprintItemFields = defineFields({
  id: {
    kind: 'id',
    header: { fr: 'ID', en: 'ID' },
    synonyms: ['Identifiant', 'Item ID', 'Task ID', 'Réf', 'Key', 'Clé'],
  },
  title: {
    kind: 'text',
    header: { fr: 'Titre', en: 'Title' },
    synonyms: ['Tâche', 'Task', 'Élément', 'Item', 'Nom', 'Name'],
  },
  owner: {
    kind: 'text',
    header: { fr: 'Responsable', en: 'Owner' },
    synonyms: ['Assigné à', 'Assignee', 'Assigned to', 'Membre', 'Member', 'Qui', 'Who'],
  },
  status: {
    kind: 'choice',
    header: { fr: 'Statut', en: 'Status' },
    synonyms: ['État', 'State', 'Avancement', 'Progress'],
    choices: itemStatuses,
  },
  effort: {
    kind: 'number',
    header: { fr: 'Effort (h)', en: 'Effort (h)' },
    synonyms: ['Effort', 'Heures', 'Hours', 'Estimation', 'Estimate', 'Charge'],
  },
  moscow: {
    kind: 'choice',
    header: { fr: 'MoSCoW', en: 'MoSCoW' },
    synonyms: ['Classe', 'Class'],
    choices: moscow,
  },
  value: {
    kind: 'money',
    header: { fr: 'Valeur', en: 'Value' },
    synonyms: ['Valeur (€)', 'Montant', 'Amount'],
  },
  committed: {
    kind: 'flag',
    header: { fr: 'Engagé', en: 'Committed' },
    synonyms: ['Engagement', 'Engagement initial', 'Commitment', 'Initial commitment'],
    note: { fr: 'Dans l’engagement pris au démarrage.', en: 'Part of the commitment made at the start.' },
  },
  addedOn: {
    kind: 'day',
    header: { fr: 'Ajouté le', en: 'Added on' },
    synonyms: ['Ajouté', 'Added', 'Date d’ajout'],
    note: { fr: 'Vide pour ce qui y était au démarrage.', en: 'Blank for what was there at the start.' },
  },
  blocker: {
    kind: 'text',
    header: { fr: 'Obstacle', en: 'Blocker' },
    synonyms: ['Obstacles', 'Blocage', 'Blocages', 'Blockers', 'Impediment', 'Frein'],
  },
});

export const sprintItemNames = namesOf('sprintItem', sprintItemFields);
