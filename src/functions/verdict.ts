import { UserError } from '../domain/errors.ts';
import { verdict } from '../domain/kpi/verdict.ts';
import type { Result, Rows } from '../domain/table/cell.ts';
import { formatNumber } from '../i18n/format.ts';
import { verdictBasis, verdictWords } from '../i18n/verdict.ts';
import { levelArg } from './args.ts';
import { type Context, defineFunction } from './define.ts';
import { numbers, readLines } from './pairs.ts';
import { shown, shownInterval, withUnread } from './show.ts';

const labels = {
  wonBefore: { fr: 's0', en: 's0' },
  before: { fr: 'n0', en: 'n0' },
  wonAfter: { fr: 's1', en: 's1' },
  after: { fr: 'n1', en: 'n1' },
  day: { fr: 'jour', en: 'day' },
  days: { fr: 'jours', en: 'days' },
  open: { fr: 'ouverts', en: 'open' },
};
const headers = {
  fr: [
    'Verdict',
    'Avant',
    'Après',
    'Écart (points)',
    'Écart relatif',
    ...shownInterval.fr,
    'P(mieux)',
    'n avant',
    'n après',
    'Comparaison',
  ],
  en: [
    'Verdict',
    'Before',
    'After',
    'Difference (points)',
    'Relative',
    ...shownInterval.en,
    'P(better)',
    'n before',
    'n after',
    'Comparison',
  ],
};
/** The most looks whose limits are computed. */
const MOST_DAYS = 60;

export default defineFunction({
  name: 'SPRINT_VERDICT',
  summary: {
    fr: 'Le taux a-t-il vraiment changé ? Un verdict que l’on peut regarder chaque jour.',
    en: 'Has the rate really changed? A verdict that may be looked at every day.',
  },
  args: {
    wonBefore: {
      type: 'range',
      label: labels.wonBefore,
      help: {
        fr: 'Les succès d’avant : un nombre, ou la colonne des sprints passés, qui sont réunis (jamais le pire seul).',
        en: 'The successes before: a number, or the column of past sprints, which are pooled (never the worst alone).',
      },
    },
    before: {
      type: 'range',
      label: labels.before,
      help: {
        fr: 'Sur combien de cas, avant ; la même taille.',
        en: 'Out of how many cases, before; the same size.',
      },
    },
    wonAfter: {
      type: 'number',
      min: 0,
      label: labels.wonAfter,
      help: { fr: 'Succès de ce sprint, à ce jour.', en: 'Successes of this sprint, so far.' },
    },
    after: {
      type: 'number',
      min: 0,
      label: labels.after,
      help: { fr: 'Sur combien de cas, à ce jour.', en: 'Out of how many cases, so far.' },
    },
    day: {
      type: 'number',
      optional: true,
      min: 1,
      max: MOST_DAYS,
      label: labels.day,
      help: {
        fr: 'Le jour du sprint où l’on regarde, de 1 à jours. Vide : un seul regard, à une fin fixée d’avance.',
        en: 'The day of the sprint that it is looked at, 1 to days. Blank: one look, at an end fixed beforehand.',
      },
    },
    days: {
      type: 'number',
      optional: true,
      min: 1,
      max: MOST_DAYS,
      label: labels.days,
      help: {
        fr: 'Combien de jours (de regards) compte le sprint. Avec jour.',
        en: 'How many days (looks) the sprint has. With day.',
      },
    },
    level: levelArg,
    margin: {
      type: 'number',
      optional: true,
      above: 0,
      below: 1,
      label: { fr: 'marge', en: 'margin' },
      help: {
        fr: 'L’écart en points sous lequel un changement ne compte pas (2 %). Vide : un cinquième du taux d’avant.',
        en: 'The difference in points below which a change does not matter (2%). Blank: a fifth of the rate before.',
      },
    },
    open: {
      type: 'number',
      optional: true,
      min: 0,
      label: labels.open,
      help: {
        fr: 'Parmi n1, les cas encore ouverts : un recul n’est dit que s’il tient même s’ils sont tous gagnés. Vide : aucun.',
        en: 'Of n1, the cases still open: a decline is called only if it holds even if all of them are won. Blank: none.',
      },
    },
  },
  returns: {
    fr: 'Verdict (progrès établi, recul, plat, trop tôt), taux d’avant et d’après, écart en points et relatif, intervalle de l’écart, P(mieux), n, et à quoi l’on compare. Vide sans cas.',
    en: 'Verdict (progress established, decline, flat, too early), rates before and after, difference in points and relative, interval of the difference, P(better), n, and what it is compared with. Blank without cases.',
  },
  source:
    'R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890; P. C. O’Brien and T. R. Fleming, Biometrics 35 (1979) 549–556',
  examples: [
    {
      formula: '=SPRINT_VERDICT(6; 40; 12; 40)',
      result: [
        headers.fr,
        [
          'trop tôt',
          0.15,
          0.3,
          0.15,
          1,
          -0.034456,
          0.323525,
          0.942522,
          40,
          40,
          'comparé à la base donnée, sans groupe témoin\u202f; un seul regard, à la fin prévue',
        ],
      ],
    },
    {
      formula: '=SPRINT_VERDICT(30; 200; 14; 50; 5; 10)',
      result: [
        headers.fr,
        [
          'trop tôt',
          0.15,
          0.28,
          0.13,
          0.866667,
          -0.026474,
          0.328114,
          0.983513,
          200,
          50,
          'comparé à la base donnée, sans groupe témoin\u202f; regard 5 sur 10, limites tenues chaque jour',
        ],
      ],
    },
    {
      formula: '=SPRINT_VERDICT(52; 260; 0; 40;;;;; 40)',
      result: [
        headers.fr,
        [
          'trop tôt',
          0.2,
          0,
          -0.2,
          -1,
          -0.252831,
          0.844095,
          0.000193,
          260,
          40,
          'comparé à la base donnée, sans groupe témoin\u202f; un seul regard, à la fin prévue',
        ],
      ],
    },
  ],
  run: ({ wonBefore, before, wonAfter, after, day, days, level, margin, open }, context) => {
    const { language } = context;
    if ((day === null) !== (days === null))
      throw new UserError({
        code: 'argumentMissing',
        argument: labels[day === null ? 'day' : 'days'][language],
      });
    const looks = day === null || days === null ? null : { day, days: Math.round(days) };
    if (looks && looks.day > looks.days) throw outOf(labels.day[language], looks.days, looks.day, context);
    if (wonAfter > after) throw outOf(labels.wonAfter[language], after, wonAfter, context);
    if (open !== null && open > after) throw outOf(labels.open[language], after, open, context);
    const base = poolOf(wonBefore, before, context);
    const counted = { successes: Math.round(wonAfter), trials: Math.round(after) };
    const basis = verdictBasis(base.sprints, looks, language);
    if (base.trials === 0 || counted.trials === 0) {
      const line: Result[] = ['', '', '', '', '', '', '', '', base.trials, counted.trials, basis];
      return withUnread([headers[language], line], base.unreadLines, base.cells, language);
    }
    const found = verdict(base, counted, looks, level, margin, Math.round(open ?? 0));
    const line: Result[] = [
      verdictWords[found.kind][language],
      base.successes / base.trials,
      counted.successes / counted.trials,
      found.points,
      shown(found.relative),
      found.interval.low,
      found.interval.high,
      found.better,
      base.trials,
      counted.trials,
      basis,
    ];
    return withUnread([headers[language], line], base.unreadLines, base.cells, language);
  },
});

/** The base: past sprints together. `sprints` is null where it was given as one pair of numbers. */
function poolOf(wonBefore: Rows, before: Rows, context: Context) {
  const { language } = context;
  const read = numbers(context);
  const label = labels.wonBefore[language];
  const cells = readLines<[number, number]>([
    { label, range: wonBefore, read },
    { label: labels.before[language], range: before, read },
  ]);
  let successes = 0;
  let trials = 0;
  let sprints = 0;
  for (const [won, n] of cells.lines) {
    if (won < 0) throw outOf(label, 0, won, context, '≥');
    if (won > n) throw outOf(label, n, won, context);
    successes += Math.round(won);
    trials += Math.round(n);
    if (n > 0) sprints++;
  }
  const single = wonBefore.length === 1 && wonBefore[0]?.length === 1;
  return { successes, trials, sprints: single ? null : sprints, unreadLines: cells.unreadLines, cells };
}

function outOf(argument: string, bound: number, found: number, { language }: Context, sign = '≤'): UserError {
  return new UserError({
    code: 'argumentBounds',
    argument,
    bound: `${sign}\u00a0${formatNumber(bound, language)}`,
    found: formatNumber(found, language),
  });
}
