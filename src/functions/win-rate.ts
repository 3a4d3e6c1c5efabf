import { winRate } from '../domain/kpi/kpi.ts';
import { leadsOf } from '../domain/kpi/leads.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { byArg, filterArg, filterLabel, leadsArg, ofClosing, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { rateBy } from './rates.ts';
import { closedLeads } from './samples.ts';
import { countedHeaders } from './show.ts';

export default defineFunction({
  name: 'SPRINT_WINRATE',
  summary: {
    fr: 'Taux de gain : gagnés ÷ (gagnés + perdus), par date de clôture.',
    en: 'Win rate: won ÷ (won + lost), by close date.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Étape, et Clos le si une date est donnée.',
        en: 'Stage, and Closed on where a date is given.',
      },
    }),
    ...periodArgs(ofClosing),
    by: byArg,
    filter: filterArg,
  },
  returns: {
    fr: 'Le taux, vide si rien n’est clos ; avec « par », un tableau, les groupes les plus nombreux d’abord. Les affaires ouvertes ne comptent pas.',
    en: 'The rate, blank where nothing is closed; with “by”, a table, largest groups first. Open deals do not count.',
  },
  source: 'Win rate over closed deals only; interval of E. B. Wilson, JASA 22 (1927) 209–212',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    { formula: '=SPRINT_WINRATE(Leads!A:D)', tables: { Leads: closedLeads }, result: 2 / 3 },
    {
      formula: '=SPRINT_WINRATE(Leads!A:D; "2026-03-01"; "2026-03-31")',
      tables: { Leads: closedLeads },
      result: 0.5,
    },
    {
      formula: {
        fr: '=SPRINT_WINRATE(Leads!A:D;;; "Commercial")',
        en: '=SPRINT_WINRATE(Leads!A:D;;; "Owner")',
      },
      tables: { Leads: closedLeads },
      result: [
        ['Commercial', 'Taux de gain', 'Gagnés', 'Clos', 'IC bas', 'IC haut'],
        ['Anna', 0.5, 1, 2, 0.094531, 0.905469],
        ['Bruno', 1, 1, 1, 0.206549, 1],
      ],
    },
  ],
  run: ({ leads, start, end, by, filter }, { language }) => {
    const period = periodOf(start, end);
    const deals = leadsOf(leads, filterOf(leads, filter, filterLabel[language]));
    const won = countedHeaders.won[language];
    return rateBy(
      deals,
      by,
      (own) => winRate(own, period),
      language === 'fr' ? ['Taux de gain', won, 'Clos'] : ['Win rate', won, 'Closed'],
      language,
    );
  },
});
