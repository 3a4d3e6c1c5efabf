import { defineChoices } from './define.ts';

/** A switch. */
export const yesNo = defineChoices({
  no: { words: { fr: 'Non', en: 'No' }, synonyms: ['0', 'Faux', 'False', 'Off'] },
  yes: { words: { fr: 'Oui', en: 'Yes' }, synonyms: ['1', 'Vrai', 'True', 'On', 'x'] },
});
