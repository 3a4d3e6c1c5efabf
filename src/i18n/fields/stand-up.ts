import { defineFields, namesOf } from './define.ts';

/** What somebody said in a stand-up; the moods of a day have a row of their own, without a name. */
export const standUpFields = defineFields({
  day: { kind: 'day', header: { fr: 'Date', en: 'Date' }, synonyms: ['Jour', 'Day'] },
  member: {
    kind: 'text',
    header: { fr: 'Membre', en: 'Member' },
    synonyms: ['Nom', 'Name', 'Personne', 'Person'],
    note: {
      fr: 'Vide sur la ligne des humeurs du jour.',
      en: 'Blank in the row of the day’s moods.',
    },
  },
  yesterday: { kind: 'text', header: { fr: 'Hier', en: 'Yesterday' } },
  today: { kind: 'text', header: { fr: 'Aujourd’hui', en: 'Today' } },
  obstacles: { kind: 'text', header: { fr: 'Obstacles', en: 'Obstacles' }, synonyms: ['Blockers'] },
  helpedBy: {
    kind: 'text',
    header: { fr: 'Aide reçue de', en: 'Helped by' },
    synonyms: ['Aidé par'],
    note: { fr: 'Plusieurs se séparent par une virgule.', en: 'Separate several by commas.' },
  },
  practice: {
    kind: 'text',
    header: { fr: 'Bonne pratique', en: 'Best practice' },
    synonyms: ['Bonnes pratiques', 'Best practices'],
  },
  tags: { kind: 'text', header: { fr: 'Étiquettes', en: 'Tags' }, synonyms: ['Étiquette', 'Tag'] },
  moods: {
    kind: 'text',
    header: { fr: 'Humeurs', en: 'Moods' },
    note: {
      fr: 'Les réponses du jour de 1 à 5, sans nom et dans l’ordre des notes. Le volet ne montre leur moyenne qu’à partir de cinq réponses.',
      en: 'The day’s answers from 1 to 5, without names, in the order of the grades. The sidebar shows their mean from five answers on.',
    },
  },
});

export const standUpNames = namesOf('standUp', standUpFields);
