import { columnsFrom, defineTab } from './define.ts';

/** The KPI tab is laid out by src/tabs/kpi-layout.ts: each block is one live formula that spills its own headers. */
export const kpi = defineTab({
  key: 'kpi',
  name: { fr: 'KPI', en: 'KPI' },
  summary: {
    fr: 'Les indicateurs du sprint et de tout le pipeline, en formules vivantes, chacun avec son n.',
    en: 'The indicators of the sprint and of the whole pipeline, as live formulas, each with its n.',
  },
  version: 1,
  color: '#d93025',
  card: {
    sprint: { label: { fr: 'Sprint', en: 'Sprint' }, kind: 'number' },
    start: { label: { fr: 'Début', en: 'Start' }, kind: 'day' },
    end: { label: { fr: 'Fin', en: 'End' }, kind: 'day' },
  },
  columns: columnsFrom({}, {}),
});
