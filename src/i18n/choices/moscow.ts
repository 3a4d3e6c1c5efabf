import { type ChoiceList, defineChoices } from './define.ts';

/** MoSCoW: the four classes of the DSDM method, by what the sprint is worth without the item. */
export const moscow = defineChoices({
  must: {
    words: { fr: 'Must', en: 'Must' },
    synonyms: ['M', 'Must have', 'Must-have', 'Doit', 'Indispensable', 'Obligatoire', 'Vital'],
  },
  should: {
    words: { fr: 'Should', en: 'Should' },
    synonyms: ['S', 'Should have', 'Devrait', 'Important', 'Essentiel'],
  },
  could: {
    words: { fr: 'Could', en: 'Could' },
    synonyms: ['C', 'Could have', 'Pourrait', 'Confort', 'Optionnel', 'Nice to have', 'Souhaitable'],
  },
  wont: {
    words: { fr: 'Won’t', en: 'Won’t' },
    synonyms: [
      'W',
      'Won’t have',
      'Wont have',
      'Would',
      'Ne sera pas',
      'Pas cette fois',
      'Luxe',
      'Exclu',
      'Hors sprint',
    ],
  },
});

export type Moscow = typeof moscow extends ChoiceList<infer K> ? K : never;
