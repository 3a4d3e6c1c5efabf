import type { ItemKey } from '../domain/backlog/item.ts';
import { itemsOf } from '../domain/backlog/item.ts';
import {
  type Method,
  type Priority,
  prioritise,
  requireCriteria,
  usualWeights,
  usualWeightsOf,
  type Weights,
  weightsOf,
} from '../domain/backlog/priority.ts';
import { UserError } from '../domain/errors.ts';
import type { Result, Rows } from '../domain/table/cell.ts';
import { conditionsFrom, readConditions } from '../domain/table/condition.ts';
import { readNumber } from '../domain/table/number.ts';
import type { Table } from '../domain/table/table.ts';
import { scoredItemNames } from '../i18n/fields/scoring.ts';
import { whySentence } from '../i18n/priority-why.ts';
import type { Language } from '../i18n/text.ts';
import { priorityMethods } from './choices.ts';
import { type Context, defineFunction } from './define.ts';
import { backlog } from './samples.ts';

const weightsLabel = { fr: 'poids', en: 'weights' };

export default defineFunction({
  name: 'SPRINT_PRIORITY',
  summary: {
    fr: 'Score, rang et raison de chaque élément du backlog, à côté de ses lignes.',
    en: 'Score, rank and reason of each backlog item, beside its rows.',
  },
  args: {
    backlog: {
      type: 'table',
      fields: scoredItemNames,
      label: { fr: 'backlog', en: 'backlog' },
      help: {
        fr: 'La plage du backlog avec ses en-têtes : Backlog!A:R. Le résultat a une ligne par ligne de la plage : commencez à la même hauteur.',
        en: 'The range of the backlog with its headers: Backlog!A:R. The result has one row for each of the range: begin at the same height.',
      },
    },
    method: {
      type: 'text',
      choices: priorityMethods,
      optional: true,
      default: 'sales',
      label: { fr: 'méthode', en: 'method' },
      help: {
        fr: '"VENTE" (valeur × probabilité ÷ effort × urgence de 1 à 2 ; probabilité vide = 100 %), "RICE", "ICE", "WSJF" ou "POIDS".',
        en: '"SALES" (value × probability ÷ effort × urgency as 1 to 2; blank probability = 100 %), "RICE", "ICE", "WSJF" or "WEIGHTED".',
      },
    },
    weights: {
      type: 'range',
      orText: true,
      optional: true,
      label: weightsLabel,
      help: {
        fr: 'Pour "POIDS" : "Valeur=3 & Urgence=2 & Effort=-1", ou une plage de deux colonnes ; un poids négatif préfère le moins.',
        en: 'For "WEIGHTED": "Value=3 & Urgency=2 & Effort=-1", or a range of two columns; a weight below 0 prefers less.',
      },
    },
  },
  returns: {
    fr: 'Trois colonnes, Score, Rang et Pourquoi ; vides pour une ligne vide. À score égal, même rang.',
    en: 'Three columns, Score, Rank and Why; blank for a blank row. Equal scores share a rank.',
  },
  source: 'Cost of delay ÷ duration; RICE (Intercom); ICE (S. Ellis); WSJF (SAFe)',
  short: ['backlog'],
  examples: [
    {
      formula: '=SPRINT_PRIORITY(Backlog!A:H)',
      tables: { Backlog: backlog },
      result: [
        ['Score', 'Rang', 'Pourquoi'],
        [1500, 1, '6\u202f000 × 50\u202f% × 2 ÷ 4\u00a0h = 1\u202f500'],
        [1000, 2, '2\u202f000 × 100\u202f% × 1 ÷ 2\u00a0h = 1\u202f000 (probabilité non donnée)'],
        [225, 3, '9\u202f000 × 20\u202f% × 1,5 ÷ 12\u00a0h = 225'],
      ],
    },
  ],
  run: ({ backlog: table, method: chosen, weights: given }, context) => {
    const { language } = context;
    // The argument's choices are the methods.
    const method = chosen as Method;
    const weights = method === 'weighted' ? weightsFrom(table, given, context) : usualWeights;
    requireCriteria(table, method, weights);
    const result = new Array<Result[]>(table.height).fill(['', '', '']);
    if (table.headerRow !== null)
      result[table.headerRow] = language === 'fr' ? ['Score', 'Rang', 'Pourquoi'] : ['Score', 'Rank', 'Why'];
    const items = itemsOf(table);
    const noItem = ['', '', language === 'fr' ? 'ni ID ni titre' : 'no ID and no title'];
    for (const row of table.rows) result[row] = noItem;
    for (const priority of prioritise(items, method, weights)) {
      const why = whySentence(priority, method, language) + foundInstead(table, priority, language);
      result[priority.item.row] = [priority.score ?? '', priority.rank ?? '', why];
    }
    return result;
  },
});

/** What stands in the cells that could not be read, where a score is missing for them: `#N/A`, `env. 3`. */
function foundInstead(table: Table<ItemKey>, { item, unscored }: Priority, language: Language): string {
  if (unscored?.because !== 'missing') return '';
  const criteria: readonly string[] = unscored.criteria;
  const found = table.unread.filter(({ row, field }) => row === item.row + 1 && criteria.includes(field));
  if (found.length === 0) return '';
  const texts = found.map((one) => one.found.slice(0, 40)).join(', ');
  return language === 'fr' ? ` (lu\u00a0: ${texts})` : ` (found: ${texts})`;
}

function weightsFrom(
  table: Table<ItemKey>,
  given: Rows | string | null,
  { language, conventions }: Context,
): Weights {
  if (given === null) return usualWeightsOf(table);
  const label = weightsLabel[language];
  const conditions = typeof given === 'string' ? readConditions(given) : conditionsFrom(given);
  if (conditions === null)
    throw new UserError({ code: 'argumentUnread', argument: label, found: String(given) });
  const named = conditions.map(({ column, values: [value = ''] }) => ({
    name: column,
    weight: value === '' ? 0 : readNumber(value, conventions.decimal),
  }));
  return weightsOf(table, named, label);
}
