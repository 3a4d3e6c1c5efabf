import { attained, teamAttainment } from '../domain/kpi/attainment.ts';
import { defineChoices } from '../i18n/choices/define.ts';
import { measures, overLines } from './columns.ts';
import { defineFunction } from './define.ts';
import { quotas } from './kpi-samples.ts';
import { numbers, readLines } from './pairs.ts';
import { shown, withUnread } from './show.ts';

const labels = { done: { fr: 'réalisé', en: 'actual' }, quota: { fr: 'quota', en: 'quota' } };
const modes = defineChoices({
  each: { words: { fr: 'chacun', en: 'each' }, synonyms: ['individuel', 'rep'] },
  team: { words: { fr: 'équipe', en: 'team' }, synonyms: ['total', 'détail', 'detail'] },
});

export default defineFunction({
  name: 'SPRINT_ATTAINMENT',
  summary: {
    fr: 'Atteinte de quota : réalisé ÷ quota, par personne ou pour l’équipe.',
    en: 'Quota attainment: actual ÷ quota, a person or for the team.',
  },
  args: {
    done: {
      type: 'range',
      label: labels.done,
      help: { fr: 'Ce qui est fait ; une cellule ou une colonne.', en: 'What was done; a cell or a column.' },
    },
    quota: {
      type: 'range',
      label: labels.quota,
      help: {
        fr: 'Le quota ; la même taille, ou une cellule pour tous.',
        en: 'The quota; the same size, or one cell for all.',
      },
    },
    mode: {
      type: 'text',
      choices: modes,
      optional: true,
      default: 'each',
      label: { fr: 'mode', en: 'mode' },
      help: {
        fr: 'Comment compter : "chacun" (par défaut) ou "équipe" : somme ÷ somme, et part de ceux qui ont atteint leur quota.',
        en: 'How to count: "each" (by default) or "team": sum ÷ sum, and the share of those who reached their quota.',
      },
    },
    elapsed: {
      type: 'number',
      optional: true,
      default: 1,
      above: 0,
      max: 1,
      label: { fr: 'écoulé', en: 'elapsed' },
      help: {
        fr: 'La part des jours ouvrés déjà passée, pour un sprint en cours : le quota est pris au prorata. 100 % si vide.',
        en: 'The share of working days gone by, for a sprint in progress: the quota is taken pro rata. 100% where blank.',
      },
    },
  },
  returns: {
    fr: 'Un taux par ligne, vide sans quota ; pour l’équipe, un tableau : taux, n, part au quota.',
    en: 'A rate a row, blank without a quota; for the team, a table: rate, n, share at quota.',
  },
  source: 'Actual ÷ quota; team: Σ ÷ Σ',
  examples: [
    {
      formula: {
        fr: '=SPRINT_ATTAINMENT(Quotas!B:B; Quotas!C:C)',
        en: '=SPRINT_ATTAINMENT(Quotas!B:B; Quotas!C:C)',
      },
      tables: { Quotas: quotas },
      result: [['Atteinte'], [1.2], [0.75]],
    },
    {
      formula: {
        fr: '=SPRINT_ATTAINMENT(Quotas!B:B; Quotas!C:C; "équipe")',
        en: '=SPRINT_ATTAINMENT(Quotas!B:B; Quotas!C:C; "team")',
      },
      tables: { Quotas: quotas },
      result: [
        ['Atteinte', 'n', 'Au quota', 'Réalisé', 'Quota'],
        [1, 2, 0.5, 18000, 18000],
      ],
    },
  ],
  run: ({ done, quota, mode, elapsed }, context) => {
    const { language } = context;
    const fr = language === 'fr';
    const columns = [
      { label: labels.done[language], range: done },
      { label: labels.quota[language], range: quota },
    ] as const;
    const heading = fr ? 'Atteinte' : 'Attainment';
    if (mode === 'each')
      return overLines(
        columns,
        measures(context),
        [heading],
        ([actual = 0, goal = 0]) => [shown(attained(actual, goal, elapsed))],
        context,
      );
    const read = numbers(context);
    const found = readLines<[number, number]>([
      { ...columns[0], read },
      { ...columns[1], read },
    ]);
    const team = teamAttainment(
      found.lines.map(([actual, goal]) => ({ actual, quota: goal })),
      elapsed,
    );
    const rows = [
      [heading, 'n', ...(fr ? ['Au quota', 'Réalisé', 'Quota'] : ['At quota', 'Actual', 'Quota'])],
      [shown(team.rate), team.n, shown(team.reached), team.actual, team.quota],
    ];
    return withUnread(rows, found.unreadLines, found, language);
  },
});
