import { logActions, logStates } from '../choices/log.ts';
import { defineFields } from './define.ts';

/** A line of the action log; what an undo needs stands in the columns after it. */
export const logEntryFields = defineFields({
  number: { kind: 'number', header: { fr: 'N°', en: 'No.' } },
  when: { kind: 'day', header: { fr: 'Quand', en: 'When' } },
  who: { kind: 'text', header: { fr: 'Qui', en: 'Who' } },
  action: { kind: 'choice', header: { fr: 'Action', en: 'Action' }, choices: logActions },
  state: { kind: 'choice', header: { fr: 'État', en: 'State' }, choices: logStates },
  undoneBy: { kind: 'text', header: { fr: 'Annulé par', en: 'Undone by' } },
  summary: { kind: 'text', header: { fr: 'Ce qui a été écrit', en: 'What was written' } },
  data: {
    kind: 'text',
    header: { fr: 'Pour annuler', en: 'To undo' },
    note: {
      fr: 'Ce que les cellules contenaient avant, pour pouvoir y revenir. Ne pas modifier.',
      en: 'What the cells held before, to be able to go back. Do not change.',
    },
  },
});
