import { defineBlock } from './define.ts';

export const planning = defineBlock({
  title: { fr: 'Planification', en: 'Planning' },
  note: {
    fr: 'Ce que propose un nouveau sprint ; chaque sprint peut s’en écarter.',
    en: 'What a new sprint proposes; each sprint may differ.',
  },
  settings: {
    weeks: {
      kind: 'number',
      header: { fr: 'Semaines d’un sprint', en: 'Weeks of a sprint' },
      usual: 2,
      min: 1,
      max: 4,
    },
    hoursPerDay: {
      kind: 'number',
      header: { fr: 'Heures par jour', en: 'Hours a day' },
      usual: 7,
      min: 0,
      max: 24,
    },
    focus: {
      kind: 'share',
      header: { fr: 'Facteur focus', en: 'Focus factor' },
      usual: 0.8,
      note: {
        fr: 'La part des heures qui va vraiment aux éléments du sprint.',
        en: 'The share of hours that truly goes to sprint items.',
      },
    },
    wipLimit: {
      kind: 'number',
      header: { fr: 'Limite d’éléments en cours', en: 'Work in progress limit' },
      usual: 3,
      min: 1,
      note: {
        fr: 'Par personne, sauf si l’onglet Équipe dit autre chose.',
        en: 'Per person, unless the Team tab says otherwise.',
      },
    },
    planningMinutes: {
      kind: 'number',
      header: { fr: 'Minutes de planification par semaine', en: 'Minutes of planning a week' },
      usual: 60,
      min: 10,
      max: 120,
      note: {
        fr: 'Par semaine de sprint. Le Scrum Guide borne la réunion à 8 h pour un mois, soit 120.',
        en: 'For each week of a sprint. The Scrum Guide bounds the meeting at 8 h for a month: 120.',
      },
    },
    standUpMinutes: {
      kind: 'number',
      header: { fr: 'Minutes d’un stand-up', en: 'Minutes of a stand-up' },
      usual: 15,
      min: 1,
      max: 120,
    },
  },
  table: null,
});
