import { type ChoiceList, defineChoices } from '../i18n/choices/define.ts';

/** Set by an act of the user, never by the date: a sprint that is over on paper stays open until it is closed. */
export const sprintStates = defineChoices({
  running: { words: { fr: 'En cours', en: 'Running' }, synonyms: ['Active', 'Actif'] },
  closed: { words: { fr: 'Clos', en: 'Closed' }, synonyms: ['Clôturé', 'Terminé'] },
});

export type SprintState = typeof sprintStates extends ChoiceList<infer K> ? K : never;
