import { calibration } from '../domain/kpi/calibration.ts';
import { outcomeOf } from '../domain/kpi/outcome.ts';
import { wilson } from '../domain/statistics/wilson.ts';
import { isError } from '../domain/table/blank.ts';
import type { Cell, Result } from '../domain/table/cell.ts';
import { readFlag } from '../domain/table/flag.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { stages } from '../i18n/choices/stage.ts';
import { formatShare } from '../i18n/format.ts';
import { defineFunction } from './define.ts';
import { forecasts } from './kpi-samples.ts';
import { probabilities, readLines } from './pairs.ts';
import { bounds, shown, shownInterval, withUnread } from './show.ts';

const labels = {
  chances: { fr: 'probas', en: 'probabilities' },
  outcomes: { fr: 'issues', en: 'outcomes' },
};

export default defineFunction({
  name: 'SPRINT_CALIBRATION',
  summary: {
    fr: 'Les probabilités annoncées tiennent-elles ? Score de Brier, et annoncé contre observé par tranche.',
    en: 'Do announced probabilities hold? Brier score, and announced against observed by band.',
  },
  args: {
    chances: {
      type: 'range',
      label: labels.chances,
      help: {
        fr: 'La colonne des probabilités annoncées, de 0 à 100 %.',
        en: 'The column of announced probabilities, 0 to 100%.',
      },
    },
    outcomes: {
      type: 'range',
      label: labels.outcomes,
      help: {
        fr: 'Ce qu’il en est advenu : Gagné ou Perdu, oui ou non, 1 ou 0. Une affaire encore ouverte n’est pas comptée.',
        en: 'What came of it: Won or Lost, yes or no, 1 or 0. A deal still open is not counted.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par tranche de 20 points : annoncé (moyenne), observé, n, intervalle à 95 % ; puis le total, le score de Brier (0 est parfait) et la compétence (plus que 0 : mieux qu’annoncer toujours le taux moyen).',
    en: 'One row a band of 20 points: announced (mean), observed, n, 95 % interval; then the total, the Brier score (0 is perfect) and the skill (above 0: better than announcing the mean rate each time).',
  },
  source: 'G. W. Brier, Monthly Weather Review 78 (1950) 1–3',
  examples: [
    {
      formula: {
        fr: '=SPRINT_CALIBRATION(Affaires!A:A; Affaires!B:B)',
        en: '=SPRINT_CALIBRATION(Deals!A:A; Deals!B:B)',
      },
      tables: { Affaires: forecasts, Deals: forecasts },
      result: [
        ['Tranche', 'Annoncé', 'Observé', 'n', 'IC bas', 'IC haut'],
        ['0\u202f%–20\u202f%', 0.1, 0, 1, 0, 0.793451],
        ['20\u202f%–40\u202f%', 0.25, 0.5, 2, 0.094531, 0.905469],
        ['80\u202f%–100\u202f%', 0.85, 0.5, 2, 0.094531, 0.905469],
        ['Total', 0.46, 0.4, 5, 0.117621, 0.769276],
        ['Brier', 0.278, '', '', '', ''],
        ['Compétence', -0.158333, '', '', '', ''],
      ],
    },
  ],
  run: ({ chances, outcomes }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    const found = readLines<[number, boolean | 'open']>([
      { label: labels.chances[language], range: chances, read: probabilities(chances, context) },
      { label: labels.outcomes[language], range: outcomes, read: happened },
    ]);
    const closed = found.lines.flatMap(([probability, outcome]) =>
      outcome === 'open' ? [] : [{ probability, happened: outcome }],
    );
    const result = calibration(closed);
    const share = (part: number) => formatShare(part, language, 0);
    const line = (name: string, announced: number, won: number, n: number): Result[] => [
      name,
      announced,
      won / n,
      n,
      ...bounds(wilson(won, n)),
    ];
    const rows: Result[][] = [
      fr
        ? ['Tranche', 'Annoncé', 'Observé', 'n', ...shownInterval.fr]
        : ['Band', 'Announced', 'Observed', 'n', ...shownInterval.en],
      ...(result
        ? [
            ...result.bands.map((band) =>
              line(`${share(band.from)}–${share(band.to)}`, band.announced, band.happened, band.n),
            ),
            line('Total', result.announced, result.happened, result.n),
            ['Brier', result.brier],
            [fr ? 'Compétence' : 'Skill', shown(result.skill)],
          ]
        : [['Total', '', '', 0]]),
    ];
    return withUnread(rows, found.unreadLines, found, language);
  },
});

/** Won or lost by a word, a flag, 1 or 0; any other word is a deal that is open. */
function happened(cell: Cell): boolean | 'open' | undefined {
  if (isError(cell)) return undefined;
  const flag = readFlag(cell);
  if (typeof flag === 'boolean') return flag;
  if (typeof cell !== 'string') return undefined;
  const outcome = outcomeOf(readChoice(stages, cell));
  return outcome === 'open' ? 'open' : outcome === 'won';
}
