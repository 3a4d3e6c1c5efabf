import { orderAmounts } from '../domain/kpi/basket.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { purchaseNames } from '../i18n/fields/purchase.ts';
import { filterArg, filterLabel, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { orders } from './kpi-samples.ts';
import { amountResult, statArg, statReturns } from './sample-stat.ts';

export default defineFunction({
  name: 'SPRINT_BASKET',
  summary: {
    fr: 'Panier moyen ou médian : chiffre d’affaires ÷ commandes.',
    en: 'Mean or median basket: revenue ÷ orders.',
  },
  args: {
    purchases: {
      type: 'table',
      fields: purchaseNames,
      label: { fr: 'achats', en: 'purchases' },
      help: {
        fr: 'La plage des achats avec ses en-têtes : Montant, Acheté le si une date est donnée. Les lignes d’une même Commande (ou Facture) font un seul panier.',
        en: 'The range of purchases with its headers: Amount, Bought on where a date is given. The lines of one Order (or Invoice) are one basket.',
      },
    },
    ...periodArgs({ fr: 'd’achat', en: 'of purchase' }),
    stat: statArg,
    filter: filterArg,
  },
  returns: statReturns,
  source: 'Revenue ÷ orders: per order, not per client',
  examples: [
    {
      formula: {
        fr: '=SPRINT_BASKET(Achats!A:D; "2026-01-01"; "2026-01-31")',
        en: '=SPRINT_BASKET(Purchases!A:D; "2026-01-01"; "2026-01-31")',
      },
      tables: { Achats: orders, Purchases: orders },
      result: 90,
    },
  ],
  run: ({ purchases, start, end, stat, filter }, { language }) => {
    const keep = filterOf(purchases, filter, filterLabel[language]);
    const { amounts, unread } = orderAmounts(purchases, periodOf(start, end), keep);
    return amountResult(amounts, stat, unread, purchases, language);
  },
});
