import { LEAST_SPRINTS, pastSprints, velocityOf } from '../domain/execution/velocity.ts';
import { notEnoughHistory, velocityHeaders } from '../i18n/execution.ts';
import { closedSprintNames } from '../i18n/fields/closed-sprint.ts';
import { defineFunction } from './define.ts';
import { history } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_VELOCITY',
  summary: {
    fr: 'Vélocité des derniers sprints clos : moyenne, médiane, P15, P85 et prévisibilité.',
    en: 'Velocity of the last closed sprints: mean, median, P15, P85 and predictability.',
  },
  args: {
    history: {
      type: 'table',
      fields: closedSprintNames,
      label: { fr: 'historique', en: 'history' },
      help: {
        fr: 'La plage de l’historique avec ses en-têtes : Effort terminé (h), et s’ils y sont Sprint, Effort engagé (h), Clos le. Un sprint sans date de clôture est le sprint en cours : il est exclu.',
        en: 'The range of the history with its headers: Done effort (h), and where present Sprint, Committed effort (h), Closed on. A sprint without a closing date is the current one: it is left out.',
      },
    },
    n: {
      type: 'number',
      optional: true,
      default: 6,
      min: LEAST_SPRINTS,
      max: 100,
      label: { fr: 'sprints', en: 'sprints' },
      help: {
        fr: 'Combien de sprints, les derniers. Vide : 6.',
        en: 'How many sprints, the last ones. Blank: 6.',
      },
    },
  },
  returns: {
    fr: 'Une ligne d’en-têtes et une de chiffres, avec le nombre de sprints ; sous trois sprints clos, « pas assez d’historique ».',
    en: 'A row of headers and one of figures, with the number of sprints; below three closed sprints, “not enough history”.',
  },
  source:
    'K21: effort done a sprint, current excluded; predictability = Σ done ÷ Σ committed; percentiles as PERCENTILE',
  short: ['history'],
  examples: [
    {
      formula: { fr: '=SPRINT_VELOCITY(Historique!A:D; 4)', en: '=SPRINT_VELOCITY(History!A:D; 4)' },
      tables: { Historique: history, History: history },
      result: [
        ['Moyenne', 'Médiane', 'P15', 'P85', 'Prévisibilité', 'Sprints'],
        [34, 34, 30.9, 37.1, 0.85, 4],
      ],
    },
  ],
  run: ({ history: table, n }, { language }) => {
    const sprints = pastSprints(table);
    const velocity = velocityOf(sprints, Math.floor(n));
    if (!velocity) return notEnoughHistory(language, sprints.length, LEAST_SPRINTS);
    const { mean, median, low, high, predictability } = velocity;
    return [
      velocityHeaders.map((header) => header[language]),
      [mean, median, low, high, predictability ?? '', velocity.n],
    ];
  },
});
