import { goalKpis } from '../goal-kpis.ts';
import { defineBlock } from './define.ts';

export const objective = defineBlock({
  title: { fr: 'Objectif et budget', en: 'Objective and budget' },
  note: {
    fr: 'L’objectif commercial auquel les sprints contribuent.',
    en: 'The sales objective that sprints contribute to.',
  },
  settings: {
    kpi: {
      kind: 'choice',
      header: { fr: 'KPI de l’objectif', en: 'Objective KPI' },
      choices: goalKpis,
      usual: null,
    },
    target: {
      kind: 'number',
      header: { fr: 'Cible de l’objectif', en: 'Objective target' },
      usual: null,
      min: 0,
      note: { fr: 'Un taux s’écrit 20 % ou 0,2.', en: 'Write a rate as 20% or 0.2.' },
    },
    from: { kind: 'day', header: { fr: 'Objectif : du', en: 'Objective from' }, usual: null },
    to: { kind: 'day', header: { fr: 'Objectif : au', en: 'Objective to' }, usual: null },
    sprintBudget: {
      kind: 'money',
      header: { fr: 'Budget d’un sprint', en: 'Budget of a sprint' },
      usual: null,
      min: 0,
      note: { fr: 'Vide : pas de limite.', en: 'Blank: no limit.' },
    },
  },
  table: null,
});
