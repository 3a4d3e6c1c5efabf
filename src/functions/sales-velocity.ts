import { leadsOf } from '../domain/kpi/leads.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { gainOfTenth, type Lever, salesVelocity } from '../domain/kpi/velocity.ts';
import type { Result } from '../domain/table/cell.ts';
import type { Text } from '../i18n/text.ts';
import { filterArg, filterLabel, leadsArg, ofClosing, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { shown, withUnread } from './show.ts';

const levers: Readonly<Record<Lever['key'], Text>> = {
  opportunities: { fr: 'Opportunités qualifiées ouvertes', en: 'Open qualified opportunities' },
  value: { fr: 'Valeur moyenne', en: 'Mean amount' },
  winRate: { fr: 'Taux de gain', en: 'Win rate' },
  cycle: { fr: 'Cycle médian (jours)', en: 'Median cycle (days)' },
};

export default defineFunction({
  name: 'SPRINT_SALES_VELOCITY',
  summary: {
    fr: 'Vélocité commerciale : ce que le pipeline rapporte par jour, et l’effet de chaque levier.',
    en: 'Sales velocity: what the pipeline brings a day, and the effect of each lever.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Étape, Montant, Créé le, Clos le ; Qualifié si vous le tenez.',
        en: 'Stage, Amount, Created on, Closed on; Qualified where you keep it.',
      },
    }),
    ...periodArgs(ofClosing),
    filter: filterArg,
  },
  returns: {
    fr: 'Le montant par jour, puis une ligne par levier : valeur, n, et ce que 10 % de mieux rapporterait par jour (un cycle plus court de 10 %).',
    en: 'The amount a day, then one row a lever: value, n, and what 10 % better would bring a day (a cycle 10 % shorter).',
  },
  source: 'Opportunities × mean amount × win rate ÷ cycle',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    {
      formula: '=SPRINT_SALES_VELOCITY(Leads!A:H)',
      tables: { Leads: deals },
      result: [
        ['Levier', 'Valeur', 'n', 'Gain par jour si +10\u202f%'],
        ['Vélocité (par jour)', 200 / 3, '', ''],
        ['Opportunités qualifiées ouvertes', 1, 2, 20 / 3],
        ['Valeur moyenne', 2500, 2, 20 / 3],
        ['Taux de gain', 2 / 3, 3, 20 / 3],
        ['Cycle médian (jours)', 25, 2, 200 / 27],
      ],
    },
  ],
  run: ({ leads: table, start, end, filter }, { language }) => {
    const leads = leadsOf(table, filterOf(table, filter, filterLabel[language]));
    const { perDay, levers: found, unread } = salesVelocity(leads, periodOf(start, end));
    const fr = language === 'fr';
    const rows = [
      fr
        ? ['Levier', 'Valeur', 'n', 'Gain par jour si +10\u202f%']
        : ['Lever', 'Value', 'n', 'Gain a day of +10%'],
      [fr ? 'Vélocité (par jour)' : 'Velocity (a day)', shown(perDay)],
      ...found.map(({ key, value, n }): Result[] => [
        levers[key][language],
        shown(value),
        n,
        perDay === null ? '' : gainOfTenth(perDay, key),
      ]),
    ];
    return withUnread(rows, unread, table, language);
  },
});
