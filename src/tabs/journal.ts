import { journalLineFields } from '../i18n/fields/journal-line.ts';
import { columnsFrom, defineTab } from './define.ts';

export const journal = defineTab({
  key: 'journal',
  name: { fr: 'Journal', en: 'Journal' },
  summary: {
    fr: 'Une ligne par changement d’un élément : quand, qui, quoi, avant, après. Rien ne s’y modifie ; le burndown en est calculé.',
    en: 'One row a change of an item: when, who, what, before, after. Nothing in it is altered; the burndown is computed from it.',
  },
  version: 1,
  color: '#5f6368',
  card: {},
  columns: columnsFrom(journalLineFields, {
    when: 140,
    who: 140,
    item: 110,
    before: 160,
    after: 160,
    sprint: 70,
    source: 120,
  }),
});
