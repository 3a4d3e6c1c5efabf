import { wonAmounts } from '../domain/kpi/amounts.ts';
import { leadsOf } from '../domain/kpi/leads.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { filterArg, filterLabel, leadsArg, ofClosing, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { amountResult, statArg, statReturns } from './sample-stat.ts';

export default defineFunction({
  name: 'SPRINT_DEALSIZE',
  summary: {
    fr: 'Valeur moyenne ou médiane des affaires gagnées entre deux dates.',
    en: 'Mean or median amount of the deals won between two dates.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Étape et Montant ; Clos le si une date est donnée. Une affaire gagnée sans montant ne vaut pas 0 : elle est comptée à part.',
        en: 'Stage and Amount; Closed on where a date is given. A won deal without an amount is not worth 0: it is counted apart.',
      },
    }),
    ...periodArgs(ofClosing),
    stat: statArg,
    filter: filterArg,
  },
  returns: statReturns,
  source: 'Sum of won amounts ÷ number won; Student’s interval, order statistics for the median',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    { formula: '=SPRINT_DEALSIZE(Leads!A:H)', tables: { Leads: deals }, result: 2500 },
    {
      formula: {
        fr: '=SPRINT_DEALSIZE(Leads!A:H;;; "détail")',
        en: '=SPRINT_DEALSIZE(Leads!A:H;;; "detail")',
      },
      tables: { Leads: deals },
      result: [
        ['Moyenne', 'IC bas', 'IC haut', 'Médiane', 'IC bas', 'IC haut', 'n', 'Somme', 'Plus gros', 'Alerte'],
        [
          2500,
          -16559.307104,
          21559.307104,
          2500,
          '',
          '',
          2,
          5000,
          0.8,
          'Un seul montant fait 80\u202f% de la somme\u00a0: préférez la médiane.',
        ],
      ],
    },
  ],
  run: ({ leads: table, start, end, stat, filter }, { language }) => {
    const leads = leadsOf(table, filterOf(table, filter, filterLabel[language]));
    const { amounts, unread } = wonAmounts(leads, periodOf(start, end));
    return amountResult(amounts, stat, unread, table, language);
  },
});
