import { backlogItemFields } from '../i18n/fields/backlog-item.ts';
import { columnsFrom, defineTab } from './define.ts';

export const backlog = defineTab({
  key: 'backlog',
  name: { fr: 'Backlog', en: 'Backlog' },
  summary: {
    fr: 'Tout ce que l’équipe pourrait faire ; la priorité et sa raison se calculent à droite.',
    en: 'All that the team could do; priority and its reason are computed on the right.',
  },
  version: 1,
  color: '#f9ab00',
  card: {},
  columns: columnsFrom(backlogItemFields, {
    id: 80,
    title: 300,
    type: 120,
    client: 140,
    product: 130,
    segment: 110,
    value: 100,
    probability: 90,
    urgency: 80,
    importance: 90,
    moscow: 90,
    effort: 80,
    skill: 130,
    dependsOn: 110,
    owner: 120,
    due: 100,
    status: 110,
    sprint: 70,
    reviewed: 100,
  }),
});

/** The last column that the priority is computed from; Reviewed on, after it, has no part in it. */
export const lastPriorityInput = 'sprint';
