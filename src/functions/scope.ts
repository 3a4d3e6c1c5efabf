import type { BurndownUnit } from '../domain/execution/burndown.ts';
import { journalOf } from '../domain/execution/journal.ts';
import { type Amount, scopeOf } from '../domain/execution/scope.ts';
import type { Result } from '../domain/table/cell.ts';
import { scopeHeaders, scopeRows } from '../i18n/execution.ts';
import { journalArg, sprintArgs } from './args.ts';
import { defineFunction } from './define.ts';
import { journal } from './samples.ts';

export default defineFunction({
  name: 'SPRINT_SCOPE',
  summary: {
    fr: 'Engagement et périmètre d’un sprint : initial, ajouté, retiré, terminé, reporté, et leurs parts de l’initial.',
    en: 'Commitment and scope of a sprint: initial, added, removed, done, carried over, and their shares of the initial.',
  },
  args: {
    journal: journalArg,
    ...sprintArgs,
  },
  returns: {
    fr: 'Cinq lignes (éléments, effort, part de l’effort initial), puis réalisation, report et variation. Retiré puis remis : aucun changement. La part est vide sans effort initial.',
    en: 'Five rows (items, effort, share of the initial effort), then completion, carry-over and change. Taken out and brought back: no change. A share is blank without an initial effort.',
  },
  source: 'K20: done of initial ÷ initial; unfinished moved ÷ initial; (added + removed) ÷ initial',
  short: ['journal', 'sprintStart', 'sprintEnd'],
  examples: [
    {
      formula: '=SPRINT_SCOPE(Journal!A:G; "2026-03-30"; "2026-04-02")',
      tables: { Journal: journal },
      result: [
        ['Périmètre', 'Éléments', 'Effort (h)', 'Part de l’initial'],
        ['Initial', 2, 10, 1],
        ['Ajouté', 1, 2, 0.2],
        ['Retiré', 0, 0, 0],
        ['Terminé', 1, 4, 0.4],
        ['Reporté', 2, 8, 0.8],
        ['Réalisation de l’initial', '', '', 0.4],
        ['Report de l’initial', '', '', 0.6],
        ['Variation', '', '', 0.2],
      ],
    },
  ],
  run: ({ journal: table, start, end }, { language }) => {
    const unit: BurndownUnit = 'effort';
    const scope = scopeOf(journalOf(table), start, end, unit);
    const row = (key: keyof typeof scopeRows & keyof typeof scope): Result[] => {
      const { items, size } = scope[key] as Amount;
      return [scopeRows[key][language], items, size, scope.initial.size > 0 ? size / scope.initial.size : ''];
    };
    const share = (key: 'completion' | 'carryOver' | 'change'): Result[] => [
      scopeRows[key][language],
      '',
      '',
      scope[key] ?? '',
    ];
    return [
      scopeHeaders.map((header) => header[language]),
      ...(['initial', 'added', 'removed', 'done', 'carriedOver'] as const).map(row),
      ...(['completion', 'carryOver', 'change'] as const).map(share),
    ];
  },
});
