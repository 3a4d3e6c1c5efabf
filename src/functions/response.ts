import { UserError } from '../domain/errors.ts';
import { anyLeadsOf } from '../domain/kpi/leads.ts';
import { medianMeasure } from '../domain/kpi/measure.ts';
import { periodOf } from '../domain/kpi/period.ts';
import { type Hours, responses } from '../domain/kpi/response.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { readFlag } from '../domain/table/flag.ts';
import { filterArg, filterLabel, leadsArg, ofCreation, periodArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { filterOf } from './filter.ts';
import { deals } from './kpi-samples.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

const hoursLabel = { fr: 'heuresOuvrées', en: 'workingHours' };
const USUAL: Hours = { from: 9, to: 18 };

export default defineFunction({
  name: 'SPRINT_RESPONSE',
  summary: {
    fr: 'Délai de première réponse aux leads : médiane, part en une heure ou moins, sans réponse.',
    en: 'Time to first response to leads: median, share within an hour, unanswered.',
  },
  args: {
    leads: leadsArg({
      help: {
        fr: 'Créé le et Premier contact le, avec leurs heures.',
        en: 'Created on and First contact on, with their times.',
      },
    }),
    ...periodArgs(ofCreation),
    working: {
      type: 'text',
      optional: true,
      label: hoursLabel,
      help: {
        fr: '"9-18" : ne compter que ces heures, du lundi au vendredi ; "oui" : de 9 h à 18 h. Vide : toutes les heures.',
        en: '"9-18": counts these hours alone, Monday to Friday; "yes": 9 am to 6 pm. Blank: every hour.',
      },
    },
    filter: filterArg,
  },
  returns: {
    fr: 'Médiane en heures avec son intervalle, n ; part des réponses en une heure ou moins avec le sien ; leads sans réponse ; réponses dont l’heure n’est pas notée.',
    en: 'Median in hours with its interval, n; share answered within an hour with its own; leads unanswered; answers whose time is not noted.',
  },
  source: 'Median, not mean; within an hour: Oldroyd et al., Harvard Business Review (2011)',
  short: ['pipeline', 'sprintStart', 'sprintEnd'],
  examples: [
    {
      formula: '=SPRINT_RESPONSE(Leads!A:H)',
      tables: { Leads: deals },
      result: [
        ['Médiane (h)', 'IC bas', 'IC haut', 'n', '≤ 1 h', 'IC bas', 'IC haut', 'Sans réponse', 'Sans heure'],
        [4, '', '', 3, 1 / 3, 0.061492, 0.79234, 1, 1],
      ],
    },
  ],
  run: ({ leads: table, start, end, working, filter }, { language }) => {
    const leads = anyLeadsOf(table, filterOf(table, filter, filterLabel[language]));
    const hours = working === null ? undefined : hoursOf(working, hoursLabel[language]);
    const found = responses(leads, periodOf(start, end), hours);
    const median = medianMeasure(found.hours, found.unread, 0.95);
    const { n } = median;
    const rows = [
      language === 'fr'
        ? [
            'Médiane (h)',
            ...shownInterval.fr,
            'n',
            '≤ 1 h',
            ...shownInterval.fr,
            'Sans réponse',
            'Sans heure',
          ]
        : [
            'Median (h)',
            ...shownInterval.en,
            'n',
            '≤ 1 h',
            ...shownInterval.en,
            'Unanswered',
            'Without time',
          ],
      [
        shown(median.value),
        ...bounds(median.interval),
        n,
        n === 0 ? '' : found.withinHour / n,
        ...bounds(n === 0 ? null : wilson(found.withinHour, n)),
        found.none,
        found.withoutTime,
      ],
    ];
    return withUnread(rows, found.unread, table, language);
  },
});

/** `9-18`, `9h - 18h`, `oui`; "no" is every hour. */
function hoursOf(text: string, argument: string): Hours | undefined {
  const flag = readFlag(text);
  if (flag !== undefined) return flag ? USUAL : undefined;
  const match = /^(\d{1,2})\s*h?\s*[-–à]\s*(\d{1,2})\s*h?$/i.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || from >= to || to > 24) throw new UserError({ code: 'argumentUnread', argument, found: text });
  return { from, to };
}
