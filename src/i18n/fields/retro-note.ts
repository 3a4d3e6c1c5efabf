import { itemStatuses } from '../choices/item-status.ts';
import { retroCategories } from '../choices/retro-category.ts';
import { defineFields, namesOf } from './define.ts';

/** A note of a retrospective, and the action that came of it. */
export const retroNoteFields = defineFields({
  sprint: {
    kind: 'text',
    header: { fr: 'Sprint', en: 'Sprint' },
    synonyms: ['N° de sprint', 'Numéro de sprint', 'Sprint #', 'Itération', 'Iteration'],
  },
  category: {
    kind: 'choice',
    header: { fr: 'Catégorie', en: 'Category' },
    synonyms: ['Colonne', 'Column', 'Type', 'Section', 'Groupe', 'Prompt'],
    choices: retroCategories,
  },
  note: {
    kind: 'text',
    header: { fr: 'Note', en: 'Note' },
    synonyms: [
      'Notes',
      'Remarque',
      'Remarques',
      'Commentaire',
      'Comment',
      'Reflection',
      'Réflexion',
      'Texte',
      'Text',
      'Carte',
      'Card',
      'Constat',
    ],
  },
  votes: { kind: 'number', header: { fr: 'Votes', en: 'Votes' }, synonyms: ['Vote', 'Voix', 'Points'] },
  theme: {
    kind: 'text',
    header: { fr: 'Thème', en: 'Theme' },
    synonyms: ['Sujet', 'Topic', 'Regroupement', 'Tag', 'Étiquette'],
  },
  action: {
    kind: 'text',
    header: { fr: 'Action', en: 'Action' },
    synonyms: ['Actions', 'Action décidée', 'Action item', 'Plan d’action', 'Action d’amélioration'],
  },
  owner: {
    kind: 'text',
    header: { fr: 'Responsable', en: 'Owner' },
    synonyms: ['Assigné à', 'Assignee', 'Assigned to', 'Qui', 'Who', 'Pilote', 'Porteur'],
  },
  due: {
    kind: 'day',
    header: { fr: 'Échéance', en: 'Due' },
    synonyms: ['Due date', 'Date d’échéance', 'Date limite', 'Deadline', 'Pour le', 'Quand', 'When'],
  },
  status: {
    kind: 'choice',
    header: { fr: 'Statut', en: 'Status' },
    synonyms: ['État', 'State', 'Avancement'],
    choices: itemStatuses,
  },
  kpi: {
    kind: 'text',
    header: { fr: 'KPI visé', en: 'Target KPI' },
    synonyms: ['KPI', 'Indicateur', 'Indicateur visé', 'Indicator', 'Metric'],
    note: {
      fr: 'Ce que l’action doit faire bouger : elle est jugée dessus à la clôture suivante.',
      en: 'What the action should move: it is judged by it at the next close.',
    },
  },
  decidedOn: {
    kind: 'day',
    header: { fr: 'Décidée le', en: 'Decided on' },
    synonyms: ['Date de décision', 'Créée le', 'Created on'],
  },
  doneOn: {
    kind: 'day',
    header: { fr: 'Faite le', en: 'Done on' },
    synonyms: ['Terminée le', 'Completed on', 'Completed at'],
  },
  verdict: {
    kind: 'text',
    header: { fr: 'Verdict', en: 'Verdict' },
    note: {
      fr: 'Écrit à la clôture : ce que le KPI visé est devenu, avec ses n. Sans groupe témoin.',
      en: 'Written at the close: what became of the target KPI, with its n. No control group.',
    },
  },
});

export const retroNoteNames = namesOf('retroNote', retroNoteFields);
