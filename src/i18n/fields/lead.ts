import { dealFields } from './deal.ts';
import { defineFields, namesOf } from './define.ts';

/** A lead with what some KPI read beside the pipeline's columns; none of them is needed for the others. */
export const leadFields = defineFields({
  ...dealFields,
  // A first contact is the creation only where a table has no field of its own for it.
  created: { ...dealFields.created, fallbacks: ['Start Date', 'Date de début'] },
  qualified: {
    kind: 'flag',
    header: { fr: 'Qualifié', en: 'Qualified' },
    synonyms: ['Lead qualifié', 'Is Qualified', 'Qualified lead', 'SQL', 'BANT'],
  },
  firstContact: {
    kind: 'day',
    header: { fr: 'Premier contact le', en: 'First contact on' },
    synonyms: [
      'Premier contact',
      'Date de premier contact',
      'Date du premier contact',
      'Première réponse',
      'Première réponse le',
      'First contact',
      'First Contacted',
      'First Contact Date',
      'First response',
      'First Response Time',
      'First Touch',
    ],
  },
  lastContact: {
    kind: 'day',
    header: { fr: 'Dernier contact le', en: 'Last contact on' },
    synonyms: [
      'Dernier contact',
      'Dernière activité',
      'Date de dernière activité',
      'Last contact',
      'Last Contacted',
      'Last Activity',
      'Last Activity Date',
      'Last Modified Date',
      // The column that stand-ups make.
      'Dernières nouvelles',
      'Last news',
    ],
  },
  rating: {
    kind: 'number',
    header: { fr: 'Note client', en: 'Customer rating' },
    synonyms: ['Satisfaction', 'Note de satisfaction', 'CSAT', 'Rating', 'Score de satisfaction', 'NPS'],
  },
});

export const leadNames = namesOf('lead', leadFields);
