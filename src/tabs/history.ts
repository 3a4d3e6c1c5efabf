import { closedSprintFields } from '../i18n/fields/closed-sprint.ts';
import { columnsFrom, defineTab } from './define.ts';

export const history = defineTab({
  key: 'history',
  name: { fr: 'Historique', en: 'History' },
  summary: {
    fr: 'Une ligne par sprint clos, en valeurs : rien de ce qui change ensuite ne la modifie.',
    en: 'One row a closed sprint, as values: nothing that changes later alters it.',
  },
  version: 1,
  color: '#5f6368',
  card: {},
  columns: columnsFrom(closedSprintFields, { sprint: 70, start: 100, end: 100, goal: 320, kpi: 150 }),
});
