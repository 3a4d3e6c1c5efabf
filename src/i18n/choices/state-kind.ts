import { type ChoiceList, defineChoices } from './define.ts';

/** How far work is, whatever a tool calls it: the categories of Jira in its two languages. */
export const stateKinds = defineChoices({
  todo: { words: { fr: 'À faire', en: 'To do' }, synonyms: ['new', 'undefined', 'Nouveau'] },
  doing: { words: { fr: 'En cours', en: 'In progress' }, synonyms: ['indeterminate'] },
  done: { words: { fr: 'Terminé', en: 'Done' }, synonyms: ['Complete', 'Fini'] },
  archived: { words: { fr: 'Archivé', en: 'Archived' } },
});

export type StateKind = typeof stateKinds extends ChoiceList<infer K> ? K : never;
