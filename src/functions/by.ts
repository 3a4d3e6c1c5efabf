import { groupDeals } from '../domain/kpi/group.ts';
import { anyLeadsOf, leadsOf } from '../domain/kpi/leads.ts';
import { lessIsBetter, type MeasureName, measures, withoutOutcome } from '../domain/kpi/measures.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { ranksOf } from '../domain/kpi/ranking.ts';
import type { Result } from '../domain/table/cell.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { formatNumber } from '../i18n/format.ts';
import { filterArg, filterLabel, kpiArg, leadsArg, levelArg, periodArgs } from './args.ts';
import { measureNames } from './choices.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { measured, rankText, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_BY',
  summary: {
    fr: 'N’importe quel KPI par n’importe quelle colonne, trié, avec n, intervalle et rang.',
    en: 'Any KPI by any column, sorted, with n, interval and rank.',
  },
  args: {
    leads: leadsArg({ help: { fr: 'Les colonnes que le KPI lit.', en: 'The columns that the KPI reads.' } }),
    kpi: kpiArg,
    column: {
      type: 'text',
      label: { fr: 'colonne', en: 'column' },
      help: {
        fr: 'Un en-tête de la plage : "Source", "Produit", "Responsable".',
        en: 'A header of the range: "Source", "Product", "Owner".',
      },
    },
    ...periodArgs({ fr: 'de la période', en: 'of the period' }),
    filter: filterArg,
    level: levelArg,
  },
  returns: {
    fr: 'Une ligne par valeur, la meilleure d’abord : valeur, n, intervalle, rang. Là où les intervalles se recouvrent, le rang va d’une place à une autre : personne n’y est devant. La dernière ligne rappelle que, de plusieurs groupes, le premier l’est en partie par chance.',
    en: 'One row a value, best first: value, n, interval, rank. Where intervals overlap the rank goes from one place to another: nobody is ahead there. The last row recalls that the first of several groups is so by luck in part.',
  },
  source:
    'Each KPI’s own definition; intervals: Wilson for rates, Student for means, order statistics for medians',
  examples: [
    {
      formula: {
        fr: '=SPRINT_BY(Leads!A:H; "CA"; "Commercial")',
        en: '=SPRINT_BY(Leads!A:H; "revenue"; "Owner")',
      },
      tables: { Leads: deals },
      result: [
        ['Commercial', 'CA', 'n', 'IC bas', 'IC haut', 'Rang'],
        ['Anna', 5000, 2, '', '', 1],
        ['Bruno', '', 0, '', '', ''],
      ],
    },
    {
      formula: {
        fr: '=SPRINT_BY(Leads!A:H; "conversion"; "Commercial")',
        en: '=SPRINT_BY(Leads!A:H; "conversion"; "Owner")',
      },
      tables: { Leads: deals },
      result: [
        ['Commercial', 'conversion', 'n', 'IC bas', 'IC haut', 'Rang'],
        ['Anna', 1, 2, 0.34238, 1, '1–2'],
        ['Bruno', 0, 3, 0, 0.561497, '1–2'],
        [
          'De 2 groupes, le premier l’est en partie par chance\u00a0: comparez les intervalles.',
          '',
          '',
          '',
          '',
          '',
        ],
      ],
    },
  ],
  run: ({ leads: table, kpi, column: header, start, end, filter, level }, { language }) => {
    // The argument's choices are the names of the measures.
    const name = kpi as MeasureName;
    const column = table.columnNamed(header);
    if (column === null) throw table.missing([header]);
    const keep = filterOf(table, filter, filterLabel[language]);
    const leads = (withoutOutcome.has(name) ? anyLeadsOf : leadsOf)(table, keep);
    const period = periodOf(start, end);
    const groups = groupDeals(leads, column).map((group) => ({
      name: group.name,
      measure: measures[name](group.deals, period, level),
    }));
    const less = lessIsBetter.has(name);
    // No value comes last, either way.
    const worth = ({ measure: { value, n } }: (typeof groups)[number]) =>
      value === null || n === 0 ? Number.NEGATIVE_INFINITY : less ? -value : value;
    groups.sort((a, b) => worth(b) - worth(a) || b.measure.n - a.measure.n);
    const ranks = ranksOf(
      groups.map(({ measure }) => measure),
      less,
    );
    const fr = language === 'fr';
    const lines = groups.map((group, at): Result[] => [
      group.name === '' ? (fr ? '(vide)' : '(blank)') : group.name,
      ...measured(group.measure),
      rankText(ranks[at] ?? null),
    ]);
    const compared = groups.filter(({ measure }) => measure.interval).length;
    const note = fr
      ? `De ${formatNumber(compared, language)} groupes, le premier l’est en partie par chance\u00a0: comparez les intervalles.`
      : `Of ${formatNumber(compared, language)} groups, the first is so by luck in part: compare the intervals.`;
    const rows = [
      [
        table.headers[column] || header,
        choiceWord(measureNames, name, language),
        'n',
        ...shownInterval[language],
        fr ? 'Rang' : 'Rank',
      ],
      ...lines,
      ...(compared > 1 ? [[note]] : []),
    ];
    const unread = groups.reduce((sum, { measure }) => sum + measure.unread, leads.notRead);
    return withUnread(rows, unread, table, language);
  },
});
