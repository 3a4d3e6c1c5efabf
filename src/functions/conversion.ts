import { dealsOf } from '../domain/kpi/deals.ts';
import { conversion } from '../domain/kpi/kpi.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { formatDay } from '../i18n/format.ts';
import { filterArg, filterLabel, leadsArg, ofCreation, periodArgs } from './args.ts';
import { conversionModes } from './choices.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { leads } from './samples.ts';
import { bounds, countedHeaders, shown, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_CONVERSION',
  summary: {
    fr: 'Taux de conversion des leads : gagnés ÷ créés, pour ceux créés entre deux dates.',
    en: 'Conversion rate of leads: won ÷ created, of those created between two dates.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Étape (ou Converti oui/non), et Créé le si une date est donnée.',
        en: 'Stage (or Converted yes/no), and Created on where a date is given.',
      },
    }),
    ...periodArgs(ofCreation),
    mode: {
      type: 'text',
      choices: conversionModes,
      optional: true,
      default: 'cohort',
      label: { fr: 'mode', en: 'mode' },
      help: {
        fr: 'Comment compter : "cohorte" (parmi les créés, gagnés à ce jour), "période" (gagnés dans la période ÷ créés), "détail" ou "détail période" (avec n, intervalle à 95 % et leads encore ouverts).',
        en: 'How to count: "cohort" (of those created, won by now), "period" (won in the period ÷ created), "detail" or "detail period" (with n, 95 % interval and leads still open).',
      },
    },
    filter: filterArg,
  },
  returns: {
    fr: 'Le taux, vide sans aucun lead ; en détail, une ligne d’en-têtes et une de chiffres.',
    en: 'The rate, blank without any lead; in detail, a row of headers and one of figures.',
  },
  source: 'Cohort and period conversion; interval of E. B. Wilson, JASA 22 (1927) 209–212',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    { formula: '=SPRINT_CONVERSION(Leads!A:D)', tables: { Leads: leads }, result: 0.4 },
    {
      formula: '=SPRINT_CONVERSION(Leads!A:D; "2026-03-01"; "2026-03-31")',
      tables: { Leads: leads },
      result: 1 / 3,
    },
    {
      formula: {
        fr: '=SPRINT_CONVERSION(Leads!A:D;;; "cohorte"; "Commercial=Anna")',
        en: '=SPRINT_CONVERSION(Leads!A:D;;; "cohort"; "Owner=Anna")',
      },
      tables: { Leads: leads },
      result: 0.5,
    },
  ],
  run: ({ leads: table, start, end, mode, filter }, { language }) => {
    const period = periodOf(start, end);
    const deals = dealsOf(table, filterOf(table, filter, filterLabel[language]));
    const how = mode === 'period' || mode === 'detailPeriod' ? 'period' : 'cohort';
    const { value, numerator, denominator, stillOpen, unread } = conversion(deals, period, how);
    if (mode === 'cohort' || mode === 'period') return shown(value);
    // Won in a period can exceed those created in it: then it is no share, and has no interval.
    const interval = denominator > 0 && numerator <= denominator ? wilson(numerator, denominator) : null;
    const dates = [start, end].map((day) => (day === null ? '…' : formatDay(day, language)));
    const label =
      choiceWord(conversionModes, how, language) +
      (start === null && end === null ? '' : ` ${dates.join(' – ')}`);
    return withUnread(
      [
        [
          'Conversion',
          countedHeaders.won[language],
          ...(language === 'fr' ? ['Entrés', 'Taux'] : ['Entered', 'Rate']),
          ...shownInterval[language],
          countedHeaders.stillOpen[language],
          language === 'fr' ? 'Lignes non lues' : 'Rows not read',
        ],
        [label, numerator, denominator, shown(value), ...bounds(interval), stillOpen, unread],
      ],
      unread,
      table,
      language,
    );
  },
});
