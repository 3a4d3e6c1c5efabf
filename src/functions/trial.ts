import { trialConversion } from '../domain/kpi/trial.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { trialNames } from '../i18n/fields/purchase.ts';
import { filterArg, filterLabel } from './args.ts';
import { sampleStats } from './choices.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { trials } from './kpi-samples.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

export default defineFunction({
  name: 'SPRINT_TRIAL',
  summary: {
    fr: 'Essai → payant : part des essais payés dans les X jours, parmi ceux qui ont eu ces X jours.',
    en: 'Trial to paid: the share of trials paid within X days, among those that have had these X days.',
  },
  args: {
    trials: {
      type: 'table',
      fields: trialNames,
      label: { fr: 'essais', en: 'trials' },
      help: {
        fr: 'La plage des essais avec ses en-têtes : Début d’essai et Payé le.',
        en: 'The range of trials with its headers: Trial start and Paid on.',
      },
    },
    days: {
      type: 'number',
      above: 0,
      label: { fr: 'jours', en: 'days' },
      help: {
        fr: 'En combien de jours un essai doit payer.',
        en: 'Within how many days a trial has to pay.',
      },
    },
    today: {
      type: 'day',
      label: { fr: 'jour', en: 'day' },
      help: {
        fr: 'Le jour où l’on compte ; un essai plus jeune que « jours » n’entre pas.',
        en: 'The day of counting; a trial younger than “days” has no part in it.',
      },
    },
    mode: {
      type: 'text',
      choices: sampleStats,
      optional: true,
      default: 'mean',
      label: { fr: 'mode', en: 'mode' },
      help: {
        fr: 'Ce qui est donné : "détail" pour payés, essais, intervalle à 95 % et trop jeunes.',
        en: 'What is given: "detail" for paid, trials, 95 % interval and too young.',
      },
    },
    filter: filterArg,
  },
  returns: {
    fr: 'Le taux, vide sans essai assez vieux ; en détail, un tableau.',
    en: 'The rate, blank without trials that are old enough; in detail, a table.',
  },
  source: 'Paid within X days ÷ trials at least X days old; interval of E. B. Wilson, JASA 22 (1927) 209–212',
  examples: [
    {
      formula: {
        fr: '=SPRINT_TRIAL(Essais!A:C; 14; "2026-03-31")',
        en: '=SPRINT_TRIAL(Trials!A:C; 14; "2026-03-31")',
      },
      tables: { Essais: trials, Trials: trials },
      result: 1 / 3,
    },
    {
      formula: {
        fr: '=SPRINT_TRIAL(Essais!A:C; 14; "2026-03-31"; "détail")',
        en: '=SPRINT_TRIAL(Trials!A:C; 14; "2026-03-31"; "detail")',
      },
      tables: { Essais: trials, Trials: trials },
      result: [
        ['Essai → payant', 'Payés', 'Essais', 'IC bas', 'IC haut', 'Trop jeunes'],
        [1 / 3, 1, 3, 0.061492, 0.79234, 1],
      ],
    },
  ],
  run: ({ trials: table, days, today, mode, filter }, { language }) => {
    const found = trialConversion(table, days, today, filterOf(table, filter, filterLabel[language]));
    if (mode !== 'detail') return shown(found.value);
    const { numerator, denominator, young, unread } = found;
    const interval = denominator === 0 ? null : wilson(numerator, denominator);
    const rows = [
      language === 'fr'
        ? ['Essai → payant', 'Payés', 'Essais', ...shownInterval.fr, 'Trop jeunes']
        : ['Trial to paid', 'Paid', 'Trials', ...shownInterval.en, 'Too young'],
      [shown(found.value), numerator, denominator, ...bounds(interval), young],
    ];
    return withUnread(rows, unread, table, language);
  },
});
