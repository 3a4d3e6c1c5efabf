import { defineChoices } from './define.ts';

/** Whether what was imported is still at its source. */
export const presence = defineChoices({
  present: { words: { fr: 'Présent', en: 'Present' } },
  gone: { words: { fr: 'Absent', en: 'Gone' } },
});
