import { backlogStatuses } from '../choices/item-status.ts';
import { stateKinds } from '../choices/state-kind.ts';
import { backlogItemFields } from './backlog-item.ts';
import { defineFields, namesOf } from './define.ts';

const { id, type, client, status, reviewed, dependsOn, due, title, owner, effort, sprint, ...others } =
  backlogItemFields;

/**
 * What a file from another tool can say of a piece of work: the fields of the backlog, and those that other tools have
 * beside. A name that a tool uses for one of these is no fallback of a backlog's field here.
 */
export const workItemFields = defineFields({
  ...others,
  id: { ...id, fallbacks: ['Num', 'Number', 'Code'] },
  externalId: {
    kind: 'id',
    header: { fr: 'ID externe', en: 'External ID' },
    synonyms: ['Issue id', 'ID de ticket', 'ID du ticket', 'Page ID'],
  },
  title: {
    ...title,
    synonyms: [
      ...title.synonyms,
      'Sub-task',
      'Subtask',
      'Sous-tâche',
      'Issue',
      'Titre du ticket',
      'Task description',
      'Description de la tâche',
    ],
  },
  description: {
    kind: 'text',
    header: { fr: 'Description', en: 'Description' },
    synonyms: ['Desc', 'Card Description', 'Notes', 'Détails', 'Details', 'Body', 'Détail'],
    fallbacks: ['Note', 'Commentaire', 'Commentaires', 'Comments', 'Remarques', 'Remarks'],
  },
  type: { ...type, fallbacks: [] },
  client: { ...client, fallbacks: [] },
  effort: {
    ...effort,
    synonyms: [
      ...effort.synonyms,
      'Effort (points)',
      'Estimation effort',
      'Points d’effort',
      'Story pts',
      'Charge (j)',
    ],
  },
  spent: {
    kind: 'number',
    header: { fr: 'Temps passé', en: 'Time spent' },
    synonyms: [
      'Temps consacré',
      'Temps réel',
      'Actual hours',
      'Actual time',
      'Heures passées',
      'Réalisé (h)',
    ],
  },
  remaining: {
    kind: 'number',
    header: { fr: 'Reste à faire', en: 'Remaining' },
    synonyms: ['Remaining Estimate', 'Estimation restante', 'Reste à faire (h)', 'RAF', 'Remaining hours'],
  },
  sprint: { ...sprint, many: true },
  dependsOn: {
    ...dependsOn,
    many: true,
    synonyms: [
      ...dependsOn.synonyms,
      'Blocked By (Dependencies)',
      'Inward issue link (Blocker)',
      'Inward issue link (Dependency)',
      'Lien de ticket entrant (Blocks)',
      'Lien de demande entrant (Blocks)',
    ],
  },
  blocks: {
    kind: 'text',
    many: true,
    header: { fr: 'Bloque', en: 'Blocks' },
    synonyms: [
      'Blocking',
      'Blocking (Dependencies)',
      'Outward issue link (Blocks)',
      'Outward issue link (Blocker)',
      'Lien de ticket sortant (Blocks)',
      'Lien du ticket sortant (Blocks)',
      'Lien de demande sortant (Blocks)',
      'Successors',
      'Successeurs',
    ],
  },
  owner: {
    ...owner,
    synonyms: [
      ...owner.synonyms,
      'Members',
      'Assigned',
      'Membres',
      'Assignees',
      'Assignés',
      'Person',
      'Personne',
    ],
  },
  ownerEmail: {
    kind: 'text',
    header: { fr: 'E-mail du responsable', en: 'Owner email' },
    synonyms: ['Assignee Email', 'Email', 'E-mail'],
  },
  due: {
    ...due,
    fallbacks: [
      ...(due.fallbacks ?? []),
      'Due',
      'End',
      'End Date',
      'Fin',
      'Date de fin',
      'Target end',
      'Date',
    ],
  },
  start: {
    kind: 'day',
    header: { fr: 'Début', en: 'Start' },
    synonyms: ['Start Date', 'Date de début', 'Début prévu', 'Commence le', 'Begin', 'Start on'],
    fallbacks: ['Target start', 'Actual start'],
  },
  status: { ...status, fallbacks: ['Situation', 'Étape', 'Stage'], choices: backlogStatuses },
  stateKind: {
    kind: 'choice',
    header: { fr: 'Catégorie d’état', en: 'Status category' },
    synonyms: ['Catégorie de statut', 'State category'],
    choices: stateKinds,
  },
  list: {
    kind: 'text',
    header: { fr: 'Liste', en: 'List' },
    synonyms: [
      'List Name',
      'Nom de la liste',
      'Section/Column',
      'Section',
      'Colonne',
      'Column',
      'Board column',
    ],
  },
  container: {
    kind: 'text',
    header: { fr: 'Projet', en: 'Project' },
    synonyms: [
      'Projects',
      'Projets',
      'Project name',
      'Nom du projet',
      'Board Name',
      'Nom du tableau',
      'Board',
      'Tableau',
    ],
    fallbacks: ['Project key', 'Clé de projet'],
  },
  archived: {
    kind: 'flag',
    header: { fr: 'Archivé', en: 'Archived' },
    synonyms: ['Archivée', 'Closed', 'Is archived'],
  },
  dueDone: {
    kind: 'flag',
    header: { fr: 'Échéance tenue', en: 'Due complete' },
    synonyms: ['Échéance terminée', 'Completed', 'Complété', 'Is done', 'Done'],
  },
  labels: {
    kind: 'text',
    many: true,
    header: { fr: 'Étiquettes', en: 'Labels' },
    synonyms: ['Étiquette', 'Label', 'Tags', 'Tag', 'Mots-clés', 'Keywords'],
  },
  component: {
    kind: 'text',
    many: true,
    header: { fr: 'Module', en: 'Component' },
    synonyms: [
      'Components',
      'Component/s',
      'Composant',
      'Composants',
      'Feature',
      'Fonctionnalité',
      'Thème',
      'Theme',
    ],
    fallbacks: ['Sub module', 'Sous-module', 'Lot'],
  },
  parent: {
    kind: 'text',
    header: { fr: 'Clé parent', en: 'Parent key' },
    synonyms: ['Clé du parent', 'Parent task', 'Parent', 'Tâche parente', 'Epic Link', 'Epic', 'Épopée'],
    fallbacks: [
      'Parent id',
      'ID du parent',
      'Parent summary',
      'Résumé parent',
      'Epic Name',
      'Nom de l’épopée',
    ],
  },
  created: {
    kind: 'day',
    header: { fr: 'Créé le', en: 'Created on' },
    synonyms: [
      'Created',
      'Created At',
      'Created time',
      'Create Date',
      'Création',
      'Date de création',
      'Créée le',
      'Creation Date',
      'Date created',
      'Ajouté le',
    ],
  },
  updated: {
    kind: 'day',
    header: { fr: 'Modifié le', en: 'Updated on' },
    synonyms: [
      'Updated',
      'Updated At',
      'Last Modified',
      'Last edited time',
      'Last Activity Date',
      'Mise à jour',
      'Mis à jour le',
      'Dernière mise à jour',
      'Dernière modification',
    ],
  },
  closed: {
    kind: 'day',
    header: { fr: 'Terminé le', en: 'Completed on' },
    synonyms: [
      'Completed At',
      'Resolved',
      'Résolu',
      'Résolu(e)',
      'Résolue',
      'Closed At',
      'Done date',
      'Date Completed',
      'Completion date',
      'Date de résolution',
      'Date de clôture',
      'Clôturé le',
      'Resolution date',
    ],
    fallbacks: ['Actual end', 'Date de fin réelle', 'Closed', 'Completed'],
  },
  resolution: {
    kind: 'text',
    header: { fr: 'Résolution', en: 'Resolution' },
  },
  url: {
    kind: 'text',
    header: { fr: 'URL', en: 'URL' },
    synonyms: ['Lien', 'Link', 'Card URL', 'Permalink', 'Task URL', 'Issue URL'],
  },
  rank: {
    kind: 'text',
    header: { fr: 'Rang', en: 'Rank' },
    synonyms: ['Ordre', 'Order', 'Position', 'Classement'],
  },
  reviewed: { ...reviewed, synonyms: ['Reviewed', 'Revu le', 'Revue le', 'Réévaluée le'], fallbacks: [] },
});

export type WorkItemField = keyof typeof workItemFields;

export const workItemNames = namesOf('workItem', workItemFields);
