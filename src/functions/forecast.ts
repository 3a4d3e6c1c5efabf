import { forecastOf } from '../domain/execution/forecast.ts';
import { LEAST_SPRINTS, pastSprints } from '../domain/execution/velocity.ts';
import { forecastHeaders, notEnoughHistory, nothingDoneYet } from '../i18n/execution.ts';
import { closedSprintNames } from '../i18n/fields/closed-sprint.ts';
import { defineFunction } from './define.ts';
import { history } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_FORECAST',
  summary: {
    fr: 'En combien de sprints le reste sera terminé, à 50, 85 et 95 %, si les prochains sprints ressemblent aux passés.',
    en: 'In how many sprints what remains will be done, at 50, 85 and 95%, if sprints to come are like past ones.',
  },
  args: {
    history: {
      type: 'table',
      fields: closedSprintNames,
      label: { fr: 'historique', en: 'history' },
      help: {
        fr: 'La plage de l’historique avec ses en-têtes : Effort terminé (h), et s’ils y sont Sprint, Clos le.',
        en: 'The range of the history with its headers: Done effort (h), and where present Sprint, Closed on.',
      },
    },
    remaining: {
      type: 'number',
      min: 0,
      label: { fr: 'reste', en: 'remaining' },
      help: {
        fr: 'L’effort qui reste à faire, dans l’unité de l’historique.',
        en: 'The effort that remains to be done, in the history’s unit.',
      },
    },
    seed: {
      type: 'number',
      optional: true,
      default: 1,
      label: { fr: 'graine', en: 'seed' },
      help: {
        fr: 'Un nombre entier : la même graine donne les mêmes tirages. Vide : 1.',
        en: 'A whole number: the same seed gives the same draws. Blank: 1.',
      },
    },
  },
  returns: {
    fr: 'Une ligne d’en-têtes et une de nombres de sprints, avec le nombre de sprints passés ; sous trois sprints clos, « pas assez d’historique ».',
    en: 'A row of headers and one of numbers of sprints, with how many past ones; below three closed sprints, “not enough history”.',
  },
  source: 'Bootstrap of past sprints, 10,000 seeded draws (T. Magennis; ActionableAgile)',
  examples: [
    {
      formula: { fr: '=SPRINT_FORECAST(Historique!A:D; 100)', en: '=SPRINT_FORECAST(History!A:D; 100)' },
      tables: { Historique: history, History: history },
      result: [
        ['Sprints à 50 %', 'à 85 %', 'à 95 %', 'D’après (sprints)'],
        [3, 4, 4, 4],
      ],
    },
  ],
  run: ({ history: table, remaining, seed }, { language }) => {
    const done = pastSprints(table).map((sprint) => sprint.done);
    if (done.length < LEAST_SPRINTS) return notEnoughHistory(language, done.length, LEAST_SPRINTS);
    const forecast = forecastOf(done, remaining, Math.floor(seed));
    if (!forecast) return nothingDoneYet(language);
    const { p50, p85, p95, n } = forecast;
    return [forecastHeaders.map((header) => header[language]), [p50, p85, p95, n]];
  },
});
