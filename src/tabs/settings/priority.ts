import type { NumberKey } from '../../domain/backlog/item.ts';
import { usualWeights } from '../../domain/backlog/priority.ts';
import { priorityMethods } from '../../functions/choices.ts';
import { scoredItemFields } from '../../i18n/fields/scoring.ts';
import { defineBlock } from './define.ts';

/** Every criterion that a weight can be given to, those of a usual backlog first. */
const criteria: readonly NumberKey[] = [
  'value',
  'probability',
  'urgency',
  'importance',
  'effort',
  'customerValue',
  'reach',
  'impact',
  'confidence',
  'ease',
  'risk',
];

export const priority = defineBlock({
  title: { fr: 'Priorité du backlog', en: 'Backlog priority' },
  note: {
    fr: 'Les poids servent à la méthode POIDS : 0 ou vide ne compte pas, un poids négatif préfère le moins. Un critère pondéré a besoin de sa colonne dans le backlog.',
    en: 'Weights are for the method WEIGHTED: 0 or blank does not count, a weight below 0 prefers less. A criterion with a weight needs its column in the backlog.',
  },
  settings: {
    method: {
      kind: 'choice',
      header: { fr: 'Méthode de priorité', en: 'Priority method' },
      choices: priorityMethods,
      usual: 'sales',
      note: {
        fr: 'VENTE : valeur × probabilité ÷ effort × urgence. La formule à droite du backlog suit.',
        en: 'SALES: value × probability ÷ effort × urgency. The formula beside the backlog follows.',
      },
    },
  },
  table: {
    columns: {
      criterion: { kind: 'text', header: { fr: 'Critère', en: 'Criterion' } },
      weight: { kind: 'number', header: { fr: 'Poids', en: 'Weight' } },
    },
    rows: ({ language }) =>
      criteria.map((key) => [scoredItemFields[key].header[language], usualWeights[key] ?? null]),
    spare: 2,
  },
});
