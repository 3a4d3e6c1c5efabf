import type { Result } from '../domain/table/cell.ts';
import { faultSentence, proposalSentence } from '../i18n/health.ts';
import { defineFunction } from './define.ts';
import { healthOf } from './health-of.ts';
import { untidy } from './samples.ts';

const tableLabel = { fr: 'table', en: 'table' };

export default defineFunction({
  name: 'SPRINT_HEALTH',
  summary: {
    fr: 'Ce qui cloche dans un backlog ou un pipeline, ligne par ligne, la plus grande valeur en jeu d’abord.',
    en: 'What is wrong with a backlog or a pipeline, row by row, the most value at risk first.',
  },
  args: {
    table: {
      type: 'range',
      label: tableLabel,
      help: {
        fr: 'La plage avec ses en-têtes : Backlog!A:S ou Pipeline!A:M.',
        en: 'The range with its headers: Backlog!A:S or Pipeline!A:M.',
      },
    },
    date: {
      type: 'day',
      optional: true,
      label: { fr: 'date', en: 'date' },
      help: {
        fr: 'Le jour où l’on est. Vide : retards, dormants et dates futures ne sont pas cherchés.',
        en: 'The day that it is. Blank: late, stale and future dates are not looked for.',
      },
    },
    days: {
      type: 'number',
      optional: true,
      default: 30,
      min: 1,
      label: { fr: 'jours', en: 'days' },
      help: {
        fr: 'Un élément est dormant après ce nombre de jours sans réévaluation ; 30 si vide.',
        en: 'An item is stale after so many days without a review; 30 where blank.',
      },
    },
  },
  returns: {
    fr: 'Une ligne par problème : Ligne (dans la plage), Colonne, Problème, Proposition, Valeur en jeu (valeur × probabilité d’un élément, montant d’une affaire). Vide si tout va bien.',
    en: 'A row for each problem: Row (within the range), Column, Problem, Proposal, Value at risk (value × probability of an item, amount of a deal). Blank where all is well.',
  },
  source:
    'Near duplicates: Dice’s coefficient of pairs of letters, 85 %; stale deals: beyond the 85th percentile of the team’s own cycle',
  examples: [
    {
      formula: '=SPRINT_HEALTH(Backlog!A:F; "31/03/2026")',
      tables: { Backlog: untidy },
      result: [
        ['Ligne', 'Colonne', 'Problème', 'Proposition', 'Valeur en jeu'],
        [3, 'Effort (h)', 'sans estimation', 'estimer l’effort en heures', 5000],
        [2, 'Échéance', 'en retard (11 jours)', 'terminer, ou repousser l’échéance', 4000],
        [5, 'Titre', 'doublon\u00a0: «\u202fRelancer Acme\u202f» (ligne 2, T1)', 'Statut → Abandonné', 900],
        [4, 'ID', 'identifiant en double\u00a0: «\u202fT2\u202f» (ligne 3, T2)', 'ID → T2-2', 800],
      ],
    },
  ],
  run: ({ table: range, date, days }, context) => {
    const { language } = context;
    const options = { today: date, staleDays: days };
    const { fields, findings } = healthOf(range, tableLabel[language], options, context);
    if (findings.length === 0) return '';
    return [
      language === 'fr'
        ? ['Ligne', 'Colonne', 'Problème', 'Proposition', 'Valeur en jeu']
        : ['Row', 'Column', 'Problem', 'Proposal', 'Value at risk'],
      ...findings.map((one): Result[] => [
        one.row + 1,
        fields[one.field]?.header[language] ?? one.field,
        faultSentence(one, language),
        proposalSentence(one, fields, language),
        one.value,
      ]),
    ];
  },
});
