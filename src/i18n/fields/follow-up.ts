import { dealFields } from './deal.ts';
import { defineFields, namesOf } from './define.ts';

/** What stand-ups add to a pipeline; the columns are made with the first one that says something of a deal. */
export const followUpFields = defineFields({
  nextStepOn: {
    kind: 'day',
    header: { fr: 'Prochaine étape le', en: 'Next step on' },
    synonyms: [
      'Date de la prochaine étape',
      'Date de prochaine étape',
      'Next step date',
      'Next action date',
      'Next activity date',
      'Prochaine action le',
      'Relance le',
      'À relancer le',
    ],
  },
  lastNews: {
    kind: 'day',
    header: { fr: 'Dernières nouvelles', en: 'Last news' },
    synonyms: [
      'Dernier contact',
      'Dernière activité',
      'Date de dernière activité',
      'Dernière relance',
      'Last contact',
      'Last contacted',
      'Last activity',
      'Last activity date',
    ],
  },
});

export const followedDealNames = namesOf('followedDeal', { ...dealFields, ...followUpFields });
