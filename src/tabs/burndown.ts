import { columnsFrom, defineTab } from './define.ts';

/** Each block is one live formula that spills its own headers; the chart is drawn over the first. */
export const burndown = defineTab({
  key: 'burndown',
  name: { fr: 'Burndown', en: 'Burndown' },
  summary: {
    fr: 'Le sprint jour par jour : reste, idéal, périmètre et valeur terminée, avec leur graphique ; le périmètre et ce qui bloque à côté.',
    en: 'The sprint day by day: remaining, ideal, scope and value done, with their chart; scope and blockers beside it.',
  },
  version: 1,
  color: '#188038',
  card: {
    sprint: { label: { fr: 'Sprint', en: 'Sprint' }, kind: 'number' },
    unit: {
      label: { fr: 'Unité', en: 'Unit' },
      kind: 'text',
      note: { fr: '« effort » ou « éléments ».', en: '“effort” or “items”.' },
    },
    until: {
      label: { fr: 'Connu jusqu’au', en: 'Known until' },
      kind: 'day',
      note: {
        fr: 'Les jours suivants restent vides. Cellule vide : le jour de la dernière ligne du journal.',
        en: 'The days after it stay blank. Blank: the day of the journal’s last line.',
      },
    },
  },
  columns: columnsFrom({}, {}),
});
