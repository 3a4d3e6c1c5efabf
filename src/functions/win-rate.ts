import { dealsOf } from '../domain/kpi/deals.ts';
import { groupDeals } from '../domain/kpi/group.ts';
import { winRate } from '../domain/kpi/kpi.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import type { Result } from '../domain/table/cell.ts';
import { dealNames } from '../i18n/fields/deal.ts';
import { defineFunction } from './define.ts';
import { closedLeads } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_WINRATE',
  summary: {
    fr: 'Taux de gain : gagnés ÷ (gagnés + perdus), par date de clôture.',
    en: 'Win rate: won ÷ (won + lost), by close date.',
  },
  args: {
    leads: {
      type: 'table',
      fields: dealNames,
      label: { fr: 'leads', en: 'leads' },
      help: {
        fr: 'La plage des leads avec ses en-têtes : Pipeline!A:M. Étape, et Clos le si une date est donnée.',
        en: 'The range of leads with its headers: Pipeline!A:M. Stage, and Closed on where a date is given.',
      },
    },
    start: {
      type: 'day',
      optional: true,
      label: { fr: 'début', en: 'start' },
      help: {
        fr: 'Premier jour de clôture, compris. Vide : pas de limite.',
        en: 'First day of closing, included. Blank: no limit.',
      },
    },
    end: {
      type: 'day',
      optional: true,
      label: { fr: 'fin', en: 'end' },
      help: {
        fr: 'Dernier jour de clôture, compris. Vide : pas de limite.',
        en: 'Last day of closing, included. Blank: no limit.',
      },
    },
    by: {
      type: 'text',
      optional: true,
      label: { fr: 'par', en: 'by' },
      help: {
        fr: 'Un en-tête de la plage, "Responsable" : donne un tableau par valeur, avec n et intervalle à 95 %.',
        en: 'A header of the range, "Owner": gives a table by value, with n and 95 % interval.',
      },
    },
  },
  returns: {
    fr: 'Le taux, vide si rien n’est clos ; avec « par », un tableau, les groupes les plus nombreux d’abord.',
    en: 'The rate, blank where nothing is closed; with “by”, a table, largest groups first.',
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
  ],
  run: ({ leads, start, end, by }, { language }) => {
    const period = periodOf(start, end);
    const deals = dealsOf(leads);
    if (by === null) return winRate(deals, period).value ?? '';
    const column = leads.columnNamed(by);
    if (column === null) throw leads.missing([by]);
    const fr = language === 'fr';
    const groups = groupDeals(deals, column)
      .map(({ name, deals: own }) => ({ name, ...winRate(own, period) }))
      .sort((a, b) => b.denominator - a.denominator);
    const lines = groups.map(({ name, value, numerator, denominator }): Result[] => {
      const interval = denominator > 0 ? wilson(numerator, denominator) : null;
      return [
        name === '' ? (fr ? '(vide)' : '(blank)') : name,
        value ?? '',
        numerator,
        denominator,
        interval?.low ?? '',
        interval?.high ?? '',
      ];
    });
    const heading = leads.headers[column] || by;
    const headers = fr
      ? [heading, 'Taux de gain', 'Gagnés', 'Clos', 'IC bas', 'IC haut']
      : [heading, 'Win rate', 'Won', 'Closed', 'CI low', 'CI high'];
    return [headers, ...lines];
  },
});
