import { itemStatuses } from '../choices/item-status.ts';
import { journalFields, journalSources } from '../choices/journal.ts';
import { defineFields, namesOf } from './define.ts';

/** A change of an item. Kinds of choice are text here: nobody picks from a list what the journal says. */
export const journalLineFields = defineFields({
  when: {
    kind: 'moment',
    header: { fr: 'Quand', en: 'When' },
    synonyms: ['Horodatage', 'Timestamp', 'Date', 'Date et heure', 'Date and time'],
  },
  who: {
    kind: 'text',
    header: { fr: 'Qui', en: 'Who' },
    synonyms: ['Auteur', 'Author', 'Par', 'By'],
    note: {
      fr: 'Vide où cela ne se sait pas : un collage, un tri, une saisie manquée.',
      en: 'Blank where it is not known: a paste, a sort, an edit that was missed.',
    },
  },
  item: {
    kind: 'id',
    header: { fr: 'Élément', en: 'Item' },
    synonyms: ['ID', 'Objet', 'Item ID', 'Identifiant'],
    note: { fr: 'Vide pour le but du sprint.', en: 'Blank for the sprint’s goal.' },
  },
  field: {
    kind: 'text',
    header: { fr: 'Champ', en: 'Field' },
    synonyms: ['Colonne', 'Column'],
    choices: journalFields,
  },
  before: {
    kind: 'text',
    header: { fr: 'Avant', en: 'Before' },
    synonyms: ['De', 'From'],
    choices: itemStatuses,
  },
  after: {
    kind: 'text',
    header: { fr: 'Après', en: 'After' },
    synonyms: ['Vers', 'To'],
    choices: itemStatuses,
  },
  sprint: {
    kind: 'number',
    header: { fr: 'Sprint', en: 'Sprint' },
    synonyms: ['N° de sprint', 'Sprint number'],
    note: {
      fr: 'Le sprint dans lequel le changement compte ; vide pour le backlog.',
      en: 'The sprint in which the change counts; blank for the backlog.',
    },
  },
  source: {
    kind: 'text',
    header: { fr: 'Origine', en: 'Source' },
    synonyms: ['Par quoi', 'Through'],
    choices: journalSources,
    note: {
      fr: '« Retrouvé » : vu en comparant, à l’action suivante.',
      en: '“Found later”: seen by comparing, at the next action.',
    },
  },
});

export const journalLineNames = namesOf('journalLine', journalLineFields);
