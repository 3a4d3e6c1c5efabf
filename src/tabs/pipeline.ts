import { dealFields } from '../i18n/fields/deal.ts';
import { columnsFrom, defineTab } from './define.ts';

export const pipeline = defineTab({
  key: 'pipeline',
  name: { fr: 'Pipeline', en: 'Pipeline' },
  summary: {
    fr: 'Vos leads et affaires, une ligne chacun : la source de tous les KPI.',
    en: 'Your leads and deals, one row each: the source of every KPI.',
  },
  version: 1,
  color: '#1a73e8',
  card: {},
  columns: columnsFrom(dealFields, {
    id: 110,
    name: 250,
    client: 160,
    stage: 120,
    source: 120,
    owner: 140,
    product: 140,
    segment: 120,
    amount: 110,
    probability: 90,
    created: 100,
    closed: 100,
    nextStep: 200,
  }),
});
