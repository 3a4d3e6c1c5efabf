import { anyLeadsOf } from '../domain/kpi/leads.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { qualification } from '../domain/kpi/qualification.ts';
import { byArg, filterArg, filterLabel, leadsArg, ofCreation, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { rateBy } from './rates.ts';
import { countedHeaders } from './show.ts';

export default defineFunction({
  name: 'SPRINT_QUALIF',
  summary: {
    fr: 'Taux de qualification : leads qualifiés ÷ leads créés entre deux dates.',
    en: 'Qualification rate: qualified leads ÷ leads created between two dates.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Qualifié (oui/non, ou le résultat de SPRINT_BANT), sinon Étape : Qualifié ou plus loin.',
        en: 'Qualified (yes/no, or the result of SPRINT_BANT), else Stage: Qualified or further.',
      },
    }),
    ...periodArgs(ofCreation),
    by: byArg,
    filter: filterArg,
  },
  returns: {
    fr: 'Le taux, vide sans lead ; avec « par », un tableau. Un lead dont on ne sait rien encore n’est pas qualifié ; sans colonne Qualifié, un lead perdu non plus.',
    en: 'The rate, blank without leads; with “by”, a table. A lead of which nothing is known yet is not qualified; without a column Qualified, neither is a lost one.',
  },
  source: 'Leads meeting the definition ÷ leads created; interval of E. B. Wilson, JASA 22 (1927) 209–212',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    { formula: '=SPRINT_QUALIF(Leads!A:H)', tables: { Leads: deals }, result: 0.6 },
    {
      formula: {
        fr: '=SPRINT_QUALIF(Leads!A:H;;; "Commercial")',
        en: '=SPRINT_QUALIF(Leads!A:H;;; "Owner")',
      },
      tables: { Leads: deals },
      result: [
        ['Commercial', 'Taux de qualification', 'Qualifiés', 'Créés', 'IC bas', 'IC haut'],
        ['Bruno', 1 / 3, 1, 3, 0.061492, 0.79234],
        ['Anna', 1, 2, 2, 0.34238, 1],
      ],
    },
  ],
  run: ({ leads: table, start, end, by, filter }, { language }) => {
    const period = periodOf(start, end);
    const leads = anyLeadsOf(table, filterOf(table, filter, filterLabel[language]));
    return rateBy(
      leads,
      by,
      (own) => qualification(own, period),
      [
        language === 'fr' ? 'Taux de qualification' : 'Qualification rate',
        countedHeaders.qualified[language],
        language === 'fr' ? 'Créés' : 'Created',
      ],
      language,
    );
  },
});
