import { UserError } from '../domain/errors.ts';
import { cycleDays, openAges } from '../domain/kpi/cycle.ts';
import { leadsOf } from '../domain/kpi/leads.ts';
import { medianMeasure } from '../domain/kpi/measure.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { quantile, sorted, sumOf } from '../domain/statistics/spread.ts';
import { readNumber } from '../domain/table/number.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { filterArg, filterLabel, leadsArg, ofClosing, periodArgs } from './args.ts';
import { sampleStats } from './choices.ts';
import { type Context, defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

const quantileLabel = { fr: 'centile', en: 'percentile' };

export default defineFunction({
  name: 'SPRINT_CYCLE',
  summary: {
    fr: 'Cycle de vente : jours de la création à la clôture des affaires gagnées.',
    en: 'Sales cycle: days from creation to closing of won deals.',
  },
  args: {
    leads: leadsArg({ help: { fr: 'Étape, Créé le et Clos le.', en: 'Stage, Created on and Closed on.' } }),
    ...periodArgs(ofClosing),
    percentile: {
      type: 'text',
      optional: true,
      default: 'median',
      label: quantileLabel,
      help: {
        fr: 'Ce qui est donné : "médiane" (par défaut), "moyenne", un centile ("P85", 85 ou 85 %), ou "détail" : tout cela, et l’âge des affaires ouvertes au dernier jour.',
        en: 'What is given: "median" (by default), "mean", a percentile ("P85", 85 or 85%), or "detail": all of these, and the age of open deals on the last day.',
      },
    },
    filter: filterArg,
  },
  returns: {
    fr: 'Des jours, vide si rien n’est gagné ; en détail, un tableau. L’âge des affaires ouvertes demande une fin.',
    en: 'Days, blank where nothing is won; in detail, a table. The age of open deals needs an end.',
  },
  source: 'Median of close − create of won deals; percentiles as PERCENTILE',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    { formula: '=SPRINT_CYCLE(Leads!A:H)', tables: { Leads: deals }, result: 25 },
    { formula: '=SPRINT_CYCLE(Leads!A:H;;; "P85")', tables: { Leads: deals }, result: 28.5 },
    {
      formula: {
        fr: '=SPRINT_CYCLE(Leads!A:H;; "2026-04-30"; "détail")',
        en: '=SPRINT_CYCLE(Leads!A:H;; "2026-04-30"; "detail")',
      },
      tables: { Leads: deals },
      result: [
        [
          'Médiane (jours)',
          'IC bas',
          'IC haut',
          'Moyenne',
          'P85',
          'n',
          'Ouvertes',
          'Âge médian',
          'Plus vieilles que P85',
        ],
        [25, '', '', 25, 28.5, 2, 2, 55.5, 2],
      ],
    },
  ],
  run: ({ leads: table, start, end, percentile, filter }, context) => {
    const { language } = context;
    const leads = leadsOf(table, filterOf(table, filter, filterLabel[language]));
    const { days, unread } = cycleDays(leads, periodOf(start, end));
    const n = days.length;
    const mean = n === 0 ? null : sumOf(days) / n;
    const stat = readChoice(sampleStats, percentile);
    if (stat === 'mean') return shown(mean);
    if (stat !== 'detail') {
      const q = stat === 'median' ? 0.5 : quantileOf(percentile, context);
      return n === 0 ? '' : quantile(days, q);
    }
    const median = medianMeasure(days, unread, 0.95);
    const late = n === 0 ? null : quantile(days, 0.85);
    const ages = end === null ? null : sorted(openAges(leads, end).map(({ age }) => age));
    const rows = [
      language === 'fr'
        ? [
            'Médiane (jours)',
            ...shownInterval.fr,
            'Moyenne',
            'P85',
            'n',
            'Ouvertes',
            'Âge médian',
            'Plus vieilles que P85',
          ]
        : ['Median (days)', ...shownInterval.en, 'Mean', 'P85', 'n', 'Open', 'Median age', 'Older than P85'],
      [
        shown(median.value),
        ...bounds(median.interval),
        shown(mean),
        shown(late),
        n,
        ages?.length ?? '',
        ages && ages.length > 0 ? quantile(ages, 0.5) : '',
        ages && late !== null ? ages.filter((age) => age > late).length : '',
      ],
    ];
    return withUnread(rows, unread, table, language);
  },
});

/** `P85`, `85`, `85 %` and `0.85` are one percentile. */
function quantileOf(text: string, { language, conventions }: Context): number {
  const value = readNumber(text.replace(/^p\s*/i, ''), conventions.decimal);
  const share = value !== undefined && value > 1 ? value / 100 : value;
  if (share === undefined || share < 0 || share > 1)
    throw new UserError({ code: 'argumentUnread', argument: quantileLabel[language], found: text });
  return share;
}
