import { backlogStatuses } from '../choices/item-status.ts';
import { itemTypes } from '../choices/item-type.ts';
import { levels } from '../choices/level.ts';
import { moscow } from '../choices/moscow.ts';
import { defineFields, namesOf } from './define.ts';

/** An item of the backlog. The order is that of Backlog!A:R, then the day it was last reviewed. */
export const backlogItemFields = defineFields({
  id: {
    kind: 'id',
    header: { fr: 'ID', en: 'ID' },
    synonyms: ['Identifiant', 'Task ID', 'Item ID', 'Issue key', 'Key', 'Clé', 'Clé de ticket', 'Card ID', 'Réf', 'Réf.', 'Ref', 'Référence', 'Reference', 'N°', 'Num', 'Numéro', 'Number', 'No', 'Code', 'N° tâche', 'Numéro de tâche', 'ID tâche', 'Ticket', 'Issue id', 'ID de ticket'],
  },
  title: {
    kind: 'text',
    header: { fr: 'Titre', en: 'Title' },
    synonyms: ['Tâche', 'Tâches', 'Task', 'Tasks', 'Task Name', 'Nom de la tâche', 'Nom', 'Name', 'Summary', 'Résumé', 'Intitulé', 'Libellé', 'Sujet', 'Subject', 'User Story', 'Users stories', 'User stories', 'Story', 'Récit', 'Item', 'Élément', 'Action', 'Description', 'Card Name', 'To do', 'À faire', 'Quoi', 'What'],
  },
  type: {
    kind: 'choice',
    header: { fr: 'Type', en: 'Type' },
    synonyms: ['Issue Type', 'Type de ticket', 'Type de tâche', 'Task Type', 'Catégorie', 'Category', 'Nature', 'Activité', 'Activity', 'Tag', 'Tags', 'Labels', 'Étiquette', 'Étiquettes', 'Module'],
    choices: itemTypes,
  },
  client: {
    kind: 'text',
    header: { fr: 'Client', en: 'Client' },
    synonyms: ['Account', 'Account Name', 'Company', 'Customer', 'Customer Name', 'Entreprise', 'Société', 'Compte', 'Nom du client', 'Prospect', 'Epic', 'Épopée'],
  },
  product: {
    kind: 'text',
    header: { fr: 'Produit', en: 'Product' },
    synonyms: ['Product Name', 'Nom du produit', 'Service', 'Offre', 'Offer', 'Gamme', 'Produit concerné'],
  },
  segment: {
    kind: 'text',
    header: { fr: 'Secteur', en: 'Segment' },
    synonyms: ['Sector', 'Industry', 'Secteur d’activité', 'Marché', 'Market', 'Cible', 'Région', 'Region', 'Territory', 'Territoire'],
  },
  value: {
    kind: 'money',
    header: { fr: 'Valeur', en: 'Value' },
    synonyms: ['Valeur (€)', 'Valeur €', 'Value (€)', 'Valeur attendue', 'Valeur métier', 'Business Value', 'Montant', 'Montant (€)', 'Amount', 'CA', 'CA attendu', 'CA potentiel', 'CA potentiel (€)', 'Chiffre d’affaires', 'Revenue', 'Expected Revenue', 'Gain', 'Gain attendu', 'Gain potentiel', 'Potentiel', 'Enjeu', 'Enjeu (€)', 'Deal Value', 'Value of task'],
    note: { fr: 'Ce que l’élément peut rapporter, en euros.', en: 'What the item can bring in, in money.' },
  },
  probability: {
    kind: 'share',
    header: { fr: 'Probabilité', en: 'Probability' },
    synonyms: ['Proba', 'Probabilité (%)', 'Probability (%)', 'Chance', 'Chances', 'Chances de succès', 'Likelihood', 'Confiance', 'Confidence'],
    note: { fr: 'La chance d’obtenir cette valeur. Vide : 100 %.', en: 'The chance of getting that value. Blank: 100 %.' },
  },
  urgency: {
    kind: 'number',
    header: { fr: 'Urgence', en: 'Urgency' },
    synonyms: ['Urgence (1-5)', 'Urgency (1-5)', 'Urgent', 'Priorité', 'Priority', 'Prio', 'Niveau d’urgence', 'Criticité', 'Severity', 'Time Criticality'],
    note: { fr: 'De 1 (peut attendre) à 5 (maintenant).', en: 'From 1 (can wait) to 5 (now).' },
    choices: levels,
  },
  importance: {
    kind: 'number',
    header: { fr: 'Importance', en: 'Importance' },
    synonyms: ['Importance (1-5)', 'Impact', 'Niveau d’importance', 'Intérêt'],
    note: { fr: 'De 1 à 5.', en: 'From 1 to 5.' },
    choices: levels,
  },
  moscow: {
    kind: 'choice',
    header: { fr: 'MoSCoW', en: 'MoSCoW' },
    synonyms: ['Classe MoSCoW', 'MoSCoW class', 'Moscow priority', 'Priorité MoSCoW', 'Must/Should/Could', 'M/S/C/W', 'Classe', 'Class'],
    note: { fr: 'Must d’abord, puis Should, puis Could. Vide : Could.', en: 'Must first, then Should, then Could. Blank: Could.' },
    choices: moscow,
  },
  effort: {
    kind: 'number',
    header: { fr: 'Effort (h)', en: 'Effort (h)' },
    synonyms: ['Effort', 'Effort h', 'Effort en heures', 'Estimation', 'Estimate', 'Estimation effort', 'Estimation (h)', 'Estimated Hours', 'Heures', 'Heures estimées', 'Hours', 'Charge', 'Charge (h)', 'Charge estimée', 'Temps', 'Temps estimé', 'Temps estimé (h)', 'Durée', 'Durée (h)', 'Durée en heures', 'Duration', 'Story Points', 'Story point estimate', 'Points', 'Taille', 'Size', 'Original estimate', 'Estimation originale'],
    note: { fr: 'En heures ; l’unité de la capacité.', en: 'In hours: the unit of the capacity.' },
  },
  skill: {
    kind: 'text',
    header: { fr: 'Compétence', en: 'Skill' },
    synonyms: ['Compétences', 'Skills', 'Compétence requise', 'Compétences requises', 'Required Skill', 'Required Skills', 'Savoir-faire', 'Profil', 'Profil requis', 'Expertise'],
    note: { fr: 'Plusieurs se séparent par une virgule ; une seule personne doit les avoir toutes.', en: 'Separate several by commas; one person must have them all.' },
  },
  dependsOn: {
    kind: 'text',
    header: { fr: 'Dépend de', en: 'Depends on' },
    synonyms: ['Dépendance', 'Dépendances', 'Dependency', 'Dependencies', 'Prérequis', 'Pré-requis', 'Prerequisite', 'Prerequisites', 'Bloqué par', 'Blocked by', 'Après', 'Après tâche', 'After', 'Predecessor', 'Predecessors', 'Prédécesseur', 'Prédécesseurs', 'Antécédent', 'Antécédents', 'Inward issue link (Blocks)', 'Lien du ticket entrant (Blocks)'],
    note: { fr: 'Les ID des éléments à finir avant, séparés par une virgule.', en: 'The IDs of the items to finish first, separated by commas.' },
  },
  owner: {
    kind: 'text',
    header: { fr: 'Responsable', en: 'Owner' },
    synonyms: ['Assignee', 'Assigned to', 'Assign', 'Assigné à', 'Assigné', 'Attribué à', 'Personne assignée', 'Affecté à', 'Qui', 'Who', 'Membre', 'Member', 'Members', 'Commercial', 'Commerciale', 'Sales Rep', 'Porteur', 'Pilote', 'Propriétaire', 'Task Owner', 'Chargé', 'En charge', 'Par qui'],
    note: { fr: 'Rempli : personne d’autre ne la prendra.', en: 'Filled: nobody else will take it.' },
  },
  due: {
    kind: 'day',
    header: { fr: 'Échéance', en: 'Due' },
    synonyms: ['Due Date', 'due_date', 'DueDate', 'Date d’échéance', 'Date limite', 'Deadline', 'Pour le', 'À faire pour le', 'À rendre le', 'Fin prévue', 'Target Date', 'Finish', 'Limite'],
  },
  status: {
    kind: 'choice',
    header: { fr: 'Statut', en: 'Status' },
    synonyms: ['État', 'State', 'Avancement', 'Progress', 'Colonne', 'Column', 'List', 'Liste', 'Situation', 'Étape', 'Stage', 'Statut de la tâche', 'Task Status', 'Où ça en est', 'Status Category', 'Catégorie d’état'],
    choices: backlogStatuses,
  },
  sprint: {
    kind: 'text',
    header: { fr: 'Sprint', en: 'Sprint' },
    synonyms: ['Sprint #', 'N° de sprint', 'Numéro de sprint', 'Sprint Number', 'Itération', 'Iteration', 'Cycle'],
  },
  reviewed: {
    kind: 'day',
    header: { fr: 'Réévalué le', en: 'Reviewed on' },
    synonyms: ['Réévaluée le', 'Reviewed', 'Last Reviewed', 'Revu le', 'Revue le', 'Last Modified', 'Updated', 'Mise à jour', 'Mis à jour le', 'Dernière mise à jour'],
  },
});

export const backlogItemNames = namesOf('backlogItem', backlogItemFields);
