import { columnsFrom, defineTab } from './define.ts';

/** The KPI tab is laid out by src/tabs/kpi-layout.ts: each block is one live formula that spills its own headers. */
export const kpi = defineTab({
  key: 'kpi',
  name: { fr: 'KPI', en: 'KPI' },
  summary: {
    fr: 'Les indicateurs du sprint et de tout le pipeline, en formules vivantes, chacun avec son n.',
    en: 'The indicators of the sprint and of the whole pipeline, as live formulas, each with its n.',
  },
  version: 3,
  color: '#d93025',
  card: {
    sprint: { label: { fr: 'Sprint', en: 'Sprint' }, kind: 'number' },
    start: { label: { fr: 'Début', en: 'Start' }, kind: 'day' },
    end: { label: { fr: 'Fin', en: 'End' }, kind: 'day' },
    kpi: {
      label: { fr: 'KPI suivi', en: 'Tracked KPI' },
      kind: 'choice',
      note: {
        fr: 'Celui du but du sprint ; choisissez-en un autre dans la liste.',
        en: 'That of the sprint’s goal; choose another one from the list.',
      },
    },
    segment: {
      label: { fr: 'Segment', en: 'Segment' },
      kind: 'text',
      note: {
        fr: 'La part du pipeline que le KPI compte : Source=LinkedIn & Secteur=Finance. Vide : tout.',
        en: 'The part of the pipeline that the KPI counts: Source=LinkedIn & Segment=Finance. Blank: all of it.',
      },
    },
    definition: {
      label: { fr: 'Définition au démarrage', en: 'Definition at the start' },
      kind: 'text',
      note: {
        fr: 'Écrite quand le sprint démarre. Si ce qui compte change ensuite, le KPI est dit non comparable.',
        en: 'Written down when the sprint starts. Where what counts changes later, the KPI is said not to be comparable.',
      },
    },
    by: {
      label: { fr: 'Répartir par', en: 'Split by' },
      kind: 'text',
      note: {
        fr: 'Un en-tête du pipeline : Responsable, Source, Secteur.',
        en: 'A header of the pipeline: Owner, Source, Segment.',
      },
    },
    pareto: {
      label: { fr: 'Pareto par', en: 'Pareto by' },
      kind: 'text',
      note: {
        fr: 'Un en-tête du pipeline : Produit, Client, Source.',
        en: 'A header of the pipeline: Product, Client, Source.',
      },
    },
    seen: {
      label: { fr: 'Vu au', en: 'Seen on' },
      kind: 'day',
      note: {
        fr: 'Le dernier jour que le pipeline connaît. Les alertes se jugent à cette date ; écrivez-en une autre si besoin.',
        en: 'The last day that the pipeline knows of. Alerts are judged on this day; type another one where needed.',
      },
    },
    beforeStart: {
      label: { fr: 'Pareto comparé, début', en: 'Pareto compared, start' },
      kind: 'day',
      note: {
        fr: 'Le Pareto dit ce qui a changé depuis ces jours-là : ceux du sprint d’avant, ou d’autres que vous écrivez.',
        en: 'Pareto tells what has changed since these days: those of the sprint before, or others that you type.',
      },
    },
    beforeEnd: { label: { fr: 'Pareto comparé, fin', en: 'Pareto compared, end' }, kind: 'day' },
  },
  columns: columnsFrom({}, {}),
});
