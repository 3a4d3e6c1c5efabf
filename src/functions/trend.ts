import { type MeasureName, natures } from '../domain/kpi/measures.ts';
import { periodOf } from '../domain/kpi/period.ts';
import type { TrendLine } from '../domain/kpi/trend.ts';
import type { Result } from '../domain/table/cell.ts';
import { baseLabel, baseRemark, currentRemark, pastRemark } from '../i18n/trend.ts';
import { definitionArg, filterArg, historyArg, kpiArg, leadsArg, levelArg, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { closedHistory, deals } from './kpi-samples.ts';
import { trendOf } from './kpi-trend.ts';
import { kpiWord } from './kpi-word.ts';
import { measured, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_TREND',
  summary: {
    fr: 'Un KPI sprint après sprint : ce sprint, la base des sprints passés réunis, et des limites de contrôle.',
    en: 'A KPI sprint after sprint: this sprint, the base of past sprints together, and control limits.',
  },
  args: {
    leads: leadsArg({ help: { fr: 'Les colonnes que le KPI lit.', en: 'The columns that the KPI reads.' } }),
    kpi: kpiArg,
    history: historyArg,
    ...periodArgs({ fr: 'du sprint', en: 'of the sprint' }),
    filter: filterArg,
    definition: definitionArg,
    most: {
      type: 'number',
      optional: true,
      default: 8,
      min: 1,
      max: 60,
      label: { fr: 'sprints', en: 'sprints' },
      help: {
        fr: 'Combien de sprints passés, les derniers. Vide : 8.',
        en: 'How many past sprints, the last ones. Blank: 8.',
      },
    },
    level: levelArg,
  },
  returns: {
    fr: 'Ce sprint, la base (les sprints passés réunis ; d’une somme, leur moyenne), puis les sprints passés, le dernier d’abord : valeur, n, intervalle, limites de contrôle, et ce qu’il faut en savoir : verdict, à quoi l’on compare, définition changée, une affaire de plus de 30 % de la somme.',
    en: 'This sprint, the base (past sprints together; of a sum, their mean), then the past sprints, the last first: value, n, interval, control limits, and what to know of it: verdict, what it is compared with, a changed definition, a deal above 30 % of the sum.',
  },
  source:
    'Base: all comparable past sprints; limits of the next value: Hahn and Meeker, Statistical Intervals (1991) 4.7, of rates: D. B. Laney, Quality Engineering 14 (2002) 531–537',
  examples: [
    {
      formula: {
        fr: '=SPRINT_TREND(Leads!A:H; "gain"; Historique!A:G; "2026-03-02"; "2026-03-15")',
        en: '=SPRINT_TREND(Leads!A:H; "win rate"; History!A:G; "2026-03-02"; "2026-03-15")',
      },
      tables: { Leads: deals, Historique: closedHistory, History: closedHistory },
      result: [
        ['Sprint', 'Taux de gain', 'n', 'IC bas', 'IC haut', 'Limite basse', 'Limite haute', 'Remarque'],
        [
          3,
          2 / 3,
          3,
          0.20766,
          0.938508,
          '',
          '',
          'trop tôt (P(mieux) 80\u202f%)\u202f; comparé à 2 sprints passés, sans groupe témoin\u202f; regard 7 sur 10, limites tenues chaque jour',
        ],
        ['Base (2 sprints)', 0.4, 30, 0.245906, 0.576796, '', '', 'les sprints passés réunis'],
        [2, 0.4, 20, 0.218807, 0.613418, '', '', ''],
        [1, 0.4, 10, 0.16818, 0.687326, '', '', ''],
      ],
    },
  ],
  run: ({ leads: table, kpi, history, start, end, filter, definition, most, level }, { language }) => {
    // The argument's choices are the names of the measures.
    const name = kpi as MeasureName;
    const period = periodOf(start, end);
    const found = trendOf(
      { table, name, history, period, filter, definition, most: Math.floor(most), level },
      language,
    );
    const fr = language === 'fr';
    const line = (one: TrendLine, remark: string): Result[] => [
      one.sprint,
      ...measured(one.measure),
      one.limits?.low ?? '',
      one.limits?.high ?? '',
      remark,
    ];
    const rows = [
      [
        'Sprint',
        kpiWord(name, language),
        'n',
        ...shownInterval[language],
        ...(fr ? ['Limite basse', 'Limite haute', 'Remarque'] : ['Low limit', 'High limit', 'Remark']),
      ],
      ...(found.current ? [line(found.current, currentRemark(found, found.current, language))] : []),
      [
        baseLabel(found.sprints, language),
        ...measured(found.base),
        '',
        '',
        baseRemark(found.sprints, natures[name][0], language),
      ],
      ...found.past.map((one) => line(one, pastRemark(one, language))),
    ];
    return withUnread(rows, found.unread, table, language);
  },
});
