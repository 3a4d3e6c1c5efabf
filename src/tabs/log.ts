import { logEntryFields } from '../i18n/fields/log-entry.ts';
import { columnsFrom, defineTab } from './define.ts';

export const log = defineTab({
  key: 'log',
  name: { fr: 'Journal des actions', en: 'Action log' },
  summary: {
    fr: 'Ce que Sales Sprint a écrit, quand et pour qui ; de quoi l’annuler. Onglet masqué, lisible par tous.',
    en: 'What Sales Sprint wrote, when and for whom; what is needed to undo it. Hidden tab, anyone may read it.',
  },
  version: 1,
  color: '#5f6368',
  card: {},
  columns: columnsFrom(logEntryFields, {
    number: 60,
    when: 140,
    who: 160,
    action: 180,
    state: 180,
    undoneBy: 160,
    summary: 420,
    data: 120,
  }),
});
