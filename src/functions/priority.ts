import type { ItemKey } from '../domain/backlog/item.ts';
import { itemsOf } from '../domain/backlog/item.ts';
import { liftsOf } from '../domain/backlog/lift.ts';
import { type Priority, partsOf, prioritise } from '../domain/backlog/priority.ts';
import type { Result } from '../domain/table/cell.ts';
import type { Table } from '../domain/table/table.ts';
import { scoredItemNames } from '../i18n/fields/scoring.ts';
import { liftSentence, whySentence } from '../i18n/priority-why.ts';
import type { Language } from '../i18n/text.ts';
import { defineFunction } from './define.ts';
import { backlog } from './samples.ts';
import { methodArg, scoringOf, weightsArg } from './scoring.ts';

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
    method: methodArg,
    weights: weightsArg,
  },
  returns: {
    fr: 'Trois colonnes, Score, Rang et Pourquoi ; vides pour une ligne vide. À score égal, même rang. Pourquoi dit aussi le plus petit changement d’un seul critère qui ferait passer devant l’élément du dessus.',
    en: 'Three columns, Score, Rank and Why; blank for a blank row. Equal scores share a rank. Why also tells the smallest change of one criterion that would put the item above the one before.',
  },
  source: 'Cost of delay ÷ duration; RICE (Intercom); ICE (S. Ellis); WSJF (SAFe)',
  short: ['backlog', 'priorityMethod', 'priorityWeights'],
  examples: [
    {
      formula: '=SPRINT_PRIORITY(Backlog!A:H)',
      tables: { Backlog: backlog },
      result: [
        ['Score', 'Rang', 'Pourquoi'],
        [1500, 1, '6\u202f000 × 50\u202f% × 2 ÷ 4\u00a0h = 1\u202f500'],
        [
          1000,
          2,
          '2\u202f000 × 100\u202f% × 1 ÷ 2\u00a0h = 1\u202f000 (probabilité non donnée)\u202f; devant T1 si effort ≤ 1,25\u00a0h',
        ],
        [225, 3, '9\u202f000 × 20\u202f% × 1,5 ÷ 12\u00a0h = 225\u202f; devant T2 si effort ≤ 2,5\u00a0h'],
      ],
    },
  ],
  run: ({ backlog: table, method: chosen, weights: given }, context) => {
    const { language } = context;
    const { method, weights } = scoringOf(table, chosen, given, context);
    const result = new Array<Result[]>(table.height).fill(['', '', '']);
    if (table.headerRow !== null)
      result[table.headerRow] = language === 'fr' ? ['Score', 'Rang', 'Pourquoi'] : ['Score', 'Rank', 'Why'];
    const items = itemsOf(table);
    const noItem = ['', '', language === 'fr' ? 'ni ID ni titre' : 'no ID and no title'];
    for (const row of table.rows) result[row] = noItem;
    const priorities = prioritise(items, method, weights);
    const lifts = liftsOf(priorities, method, weights);
    priorities.forEach((priority, at) => {
      const why =
        whySentence(priority, partsOf(priority.item, method, weights), method, language) +
        (liftSentence(lifts[at] ?? null, language) || foundInstead(table, priority, language));
      result[priority.item.row] = [priority.score ?? '', priority.rank ?? '', why];
    });
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
