import { type BacklogItem, itemsOf } from '../domain/backlog/item.ts';
import { MOVE, robustness } from '../domain/backlog/robust.ts';
import type { Result } from '../domain/table/cell.ts';
import { scoredItemNames } from '../i18n/fields/scoring.ts';
import { formatCount, formatShare } from '../i18n/format.ts';
import { criterionName, itemName } from '../i18n/priority-why.ts';
import { defineFunction } from './define.ts';
import { backlog } from './samples.ts';
import { methodArg, scoringOf, weightsArg } from './scoring.ts';

export default defineFunction({
  name: 'SPRINT_ROBUST',
  summary: {
    fr: 'Les premiers du backlog le restent-ils si chaque critère compte 20 % de plus ou de moins ?',
    en: 'Do the first items of the backlog stay first when each criterion counts 20 % more or less?',
  },
  args: {
    backlog: {
      type: 'table',
      fields: scoredItemNames,
      label: { fr: 'backlog', en: 'backlog' },
      help: {
        fr: 'La plage du backlog avec ses en-têtes, comme pour SPRINT_PRIORITY.',
        en: 'The range of the backlog with its headers, as for SPRINT_PRIORITY.',
      },
    },
    method: methodArg,
    weights: weightsArg,
    top: {
      type: 'number',
      optional: true,
      default: 5,
      min: 1,
      label: { fr: 'premiers', en: 'top' },
      help: { fr: 'Combien de premiers ; 5 si vide.', en: 'How many are the first; 5 where blank.' },
    },
  },
  returns: {
    fr: 'Deux lignes par critère : ce qui bouge (le poids, ou l’exposant dans un produit), si les premiers restent les mêmes, qui entre, qui sort. Puis une ligne pour le tout, avec les premiers parmi les éléments notés.',
    en: 'Two rows a criterion: what moves (the weight, or the exponent in a product), whether the first stay the same, who enters, who leaves. Then a row for the whole, with the first ones of the scored items.',
  },
  source: 'One-at-a-time sensitivity analysis of the weights, ± 20 %',
  short: ['backlog', 'priorityMethod', 'priorityWeights'],
  examples: [
    {
      formula: {
        fr: '=SPRINT_ROBUST(Backlog!A:H; "POIDS"; "Valeur=3 & Effort=-2"; 1)',
        en: '=SPRINT_ROBUST(Backlog!A:H; "WEIGHTED"; "Value=3 & Effort=-2"; 1)',
      },
      tables: { Backlog: backlog },
      result: [
        ['Critère', 'Variation', 'Tient', 'Entrent', 'Sortent', 'Premiers'],
        ['valeur', '−20\u202f%', 'oui', '', '', ''],
        ['valeur', '+20\u202f%', 'oui', '', '', ''],
        ['effort', '−20\u202f%', 'non', 'T3', 'T1', ''],
        ['effort', '+20\u202f%', 'oui', '', '', ''],
        ['Total', '', '3 sur 4', '', '', 'T1 (1 sur 3 éléments notés)'],
      ],
    },
  ],
  run: ({ backlog: table, method: chosen, weights: given, top }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    const { method, weights } = scoringOf(table, chosen, given, context);
    const { top: first, scored, shifts } = robustness(itemsOf(table), method, weights, Math.floor(top));
    if (first.length === 0) return '';
    const names = (items: readonly BacklogItem[]) => {
      const some = items.slice(0, 10).map((item) => itemName(item, language));
      return [...some, ...(items.length > 10 ? [`… +${items.length - 10}`] : [])].join(', ');
    };
    const kept = (one: { enters: readonly unknown[]; leaves: readonly unknown[] }) =>
      one.enters.length + one.leaves.length === 0;
    const lines = shifts.map((one): Result[] => [
      criterionName(one.criterion, language),
      `${one.move < 0 ? '−' : '+'}${formatShare(MOVE, language, 0)}`,
      kept(one) ? (fr ? 'oui' : 'yes') : fr ? 'non' : 'no',
      names(one.enters),
      names(one.leaves),
      '',
    ]);
    const of = fr ? ' sur ' : ' of ';
    const count = shifts.filter(kept).length;
    return [
      fr
        ? ['Critère', 'Variation', 'Tient', 'Entrent', 'Sortent', 'Premiers']
        : ['Criterion', 'Change', 'Holds', 'Enter', 'Leave', 'First'],
      ...lines,
      // The last column: nothing beside it cuts a list of names.
      [
        'Total',
        '',
        `${count}${of}${shifts.length}`,
        '',
        '',
        `${names(first)} (${first.length}${of}${fr ? formatCount(scored, 'fr', 'élément noté', 'éléments notés') : formatCount(scored, 'en', 'scored item', 'scored items')})`,
      ],
    ];
  },
});
