import { chanceOfReaching, sumDistribution, sumQuantile } from '../domain/statistics/weighted-sum.ts';
import { formatNumber } from '../i18n/format.ts';
import { defineFunction } from './define.ts';
import { openDeals } from './kpi-samples.ts';
import { numbers, probabilities, readLines } from './pairs.ts';
import { withUnread } from './show.ts';

const labels = {
  amounts: { fr: 'montants', en: 'amounts' },
  chances: { fr: 'probas', en: 'probabilities' },
};

export default defineFunction({
  name: 'SPRINT_QUOTA_PROB',
  summary: {
    fr: 'La chance exacte d’atteindre une cible avec les affaires en cours, et ce qu’elles peuvent rapporter.',
    en: 'The exact chance of reaching a target with the deals under way, and what they may bring.',
  },
  args: {
    amounts: {
      type: 'range',
      label: labels.amounts,
      help: { fr: 'La colonne des montants.', en: 'The column of amounts.' },
    },
    chances: {
      type: 'range',
      label: labels.chances,
      help: {
        fr: 'La colonne des probabilités, de 0 à 100 % ; une cellule pour toutes.',
        en: 'The column of probabilities, 0 to 100%; one cell for all.',
      },
    },
    target: {
      type: 'number',
      label: { fr: 'cible', en: 'target' },
      help: { fr: 'Ce qu’il faut atteindre.', en: 'What is to be reached.' },
    },
  },
  returns: {
    fr: 'P(somme ≥ cible), puis P15, P50 et P85 (une chance sur deux de dépasser P50, 85 % de dépasser P15), la somme pondérée et n. Les affaires sont supposées indépendantes.',
    en: 'P(sum ≥ target), then P15, P50 and P85 (an even chance of exceeding P50, 85% of exceeding P15), the weighted sum and n. Deals are taken as independent.',
  },
  source: 'Poisson-binomial with amounts, by convolution: no random numbers, the same value each time',
  examples: [
    {
      formula: '=SPRINT_QUOTA_PROB(Affaires!B:B; Affaires!C:C; 30)',
      tables: { Affaires: openDeals },
      result: [
        ['P(≥ cible)', 'P15', 'P50', 'P85', 'Pondéré', 'n', 'Hypothèse'],
        [0.4, 0, 20, 30, 21, 3, 'affaires indépendantes\u202f; calcul exact'],
      ],
    },
  ],
  run: ({ amounts, chances, target }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    const number = numbers(context);
    const found = readLines<[number, number]>([
      {
        label: labels.amounts[language],
        range: amounts,
        // A credit note is no deal that may come in.
        read: (cell) => {
          const value = number(cell);
          return value !== undefined && value >= 0 ? value : undefined;
        },
      },
      { label: labels.chances[language], range: chances, read: probabilities(chances, context) },
    ]);
    const deals = found.lines.map(([amount, probability]) => ({ amount, probability }));
    const sum = sumDistribution(deals);
    const n = deals.length;
    const weighted = deals.reduce((total, { amount, probability }) => total + amount * probability, 0);
    const step = formatNumber(sum.step, language, 0);
    const exact = fr ? 'calcul exact' : 'exact';
    const rounded = fr ? `montants répartis au pas de ${step}` : `amounts spread in steps of ${step}`;
    const headers = fr
      ? ['P(≥ cible)', 'P15', 'P50', 'P85', 'Pondéré', 'n', 'Hypothèse']
      : ['P(≥ target)', 'P15', 'P50', 'P85', 'Weighted', 'n', 'Assumption'];
    const figures =
      n === 0
        ? ['', '', '', '', '']
        : [
            chanceOfReaching(sum, target),
            ...[0.15, 0.5, 0.85].map((share) => sumQuantile(sum, share)),
            weighted,
          ];
    const assumption = fr ? 'affaires indépendantes\u202f; ' : 'independent deals; ';
    const rows = [headers, [...figures, n, assumption + (sum.step === 0 ? exact : rounded)]];
    return withUnread(rows, found.unreadLines, found, language);
  },
});
