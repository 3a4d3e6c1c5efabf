import { backlogRange } from './data/backlog.ts';
import { type Range, withBlankRows } from './data/cells.ts';
import { rateColumns } from './data/columns.ts';
import { historyRange, journalRange } from './data/journal.ts';
import { pipelineRange } from './data/pipeline.ts';
import { answersRange, purchasesRange, trialsRange } from './data/purchases.ts';
import { qualificationRange, scoringGrid } from './data/qualification.ts';
import { retroRange } from './data/retro.ts';
import { capacityRange, teamRange } from './data/team.ts';

/** One call of a function, at sizes that make sense for it. */
export type Case = {
  readonly name: string;
  /** The call as a formula would say it. */
  readonly what: string;
  readonly sizes: readonly Size[];
  args(size: Size): readonly unknown[];
};

/** `rows` with data, then `blank` rows of the grid without any; `people` where the function takes some. */
export type Size = { readonly rows: number; readonly blank?: number; readonly people?: number };

/** The sizes of a table given as whole columns. */
export const wholeColumns: readonly Size[] = [
  { rows: 1_000 },
  { rows: 10_000 },
  { rows: 100_000 },
  { rows: 1_000, blank: 50_000 },
];
const sprintDays = ['2026-03-30', '2026-04-10'] as const;
const year = ['2025-01-01', '2025-12-31'] as const;
const sprint = ['2025-09-01', '2025-09-14'] as const;
/** Closed sprints of two weeks until then. */
const sixSprints: Range = [
  ['Sprint', 'Début', 'Fin'],
  ...['2025-06-09', '2025-06-23', '2025-07-07', '2025-07-21', '2025-08-04', '2025-08-18'].map((start, at) => [
    at + 1,
    new Date(`${start}T00:00:00Z`),
    new Date(Date.parse(`${start}T00:00:00Z`) + 13 * 86_400_000),
  ]),
];

/** Calls whose arguments or sizes are worth choosing; a function without one is called as its declaration says. */
export const cases: readonly Case[] = [
  overTable('SPRINT_CONVERSION', '(A:M)', pipelineRange),
  overTable(
    'SPRINT_CONVERSION',
    '(A:M; start; end; "détail période")',
    pipelineRange,
    ...year,
    'détail période',
  ),
  overTable(
    'SPRINT_CONVERSION',
    '(A:M;;;; "Responsable=Élodie & Produit=GTX Pro")',
    pipelineRange,
    '',
    '',
    '',
    'Responsable=Élodie & Produit=GTX Pro',
  ),
  overTable('SPRINT_WINRATE', '(A:M; start; end)', pipelineRange, ...year),
  overTable('SPRINT_WINRATE', '(A:M; start; end; "Client")', pipelineRange, ...year, 'Client'),
  {
    name: 'SPRINT_RATE_CI',
    what: '(A:A; B:B)',
    sizes: wholeColumns,
    args: ({ rows, blank = 0 }) => {
      const { successes, trials } = rateColumns(rows);
      return [withBlankRows(successes, blank), withBlankRows(trials, blank)];
    },
  },
  {
    name: 'SPRINT_VERDICT',
    what: '(A:A; B:B; 60; 300; 5; 10)',
    sizes: wholeColumns,
    args: ({ rows, blank = 0 }) => {
      // Past sprints of a few cases each: as many as there are rows.
      const { successes, trials } = rateColumns(rows);
      return [withBlankRows(successes, blank), withBlankRows(trials, blank), 60, 300, 5, 10];
    },
  },
  overTable('SPRINT_BY', '(A:M; "gain"; "Responsable")', pipelineRange, 'gain', 'Responsable', ...year),
  overTable('SPRINT_BY', '(A:M; "cycle"; "Client")', pipelineRange, 'cycle', 'Client'),
  overTable(
    'SPRINT_TREND',
    '(A:M; "cycle"; history; start; end)',
    pipelineRange,
    'cycle',
    sixSprints,
    ...sprint,
  ),
  overTable(
    'SPRINT_IMPACT',
    '(A:M; "gain"; history;;; "Responsable")',
    pipelineRange,
    'gain',
    sixSprints,
    '',
    '',
    'Responsable',
  ),
  overTable(
    'SPRINT_ALERTS',
    '(A:M; day; "gain"; history; start; end; 100000)',
    pipelineRange,
    '2025-09-14',
    'gain',
    sixSprints,
    ...sprint,
    100_000,
  ),
  overTable('SPRINT_TRIAL', '(A:C; 14; day)', trialsRange, 14, '2026-12-31'),
  overTable('SPRINT_QUALIF', '(A:M; start; end; "Source")', pipelineRange, ...year, 'Source'),
  overTable('SPRINT_FUNNEL', '(A:M)', pipelineRange),
  overTable('SPRINT_DEALSIZE', '(A:M; start; end; "détail")', pipelineRange, ...year, 'détail'),
  overTable('SPRINT_CYCLE', '(A:M; start; end; "détail")', pipelineRange, ...year, 'détail'),
  overTable('SPRINT_SALES_VELOCITY', '(A:M; start; end)', pipelineRange, ...year),
  overTable('SPRINT_COVERAGE', '(A:M; quota; end)', pipelineRange, 100_000, '2026-12-31'),
  {
    name: 'SPRINT_CALIBRATION',
    what: '(J:J; D:D)',
    sizes: wholeColumns,
    args: ({ rows, blank = 0 }) => {
      const range = withBlankRows(pipelineRange(rows), blank);
      return [columnOf(range, 'Probabilité'), columnOf(range, 'Étape')];
    },
  },
  overTable('SPRINT_RESPONSE', '(A:C)', answersRange),
  overTable('SPRINT_BASKET', '(A:D; start; end)', purchasesRange, ...year),
  overTable('SPRINT_RETENTION', '(A:D; start; end)', purchasesRange, ...year),
  {
    name: 'SPRINT_PARETO',
    what: '(C:C; I:I)',
    sizes: wholeColumns,
    args: ({ rows, blank = 0 }) => {
      const range = withBlankRows(purchasesRange(rows), blank);
      return [columnOf(range, 'Client'), columnOf(range, 'Montant')];
    },
  },
  {
    name: 'SPRINT_SAMPLE',
    what: '(15 %; 15; "points")',
    sizes: [{ rows: 1 }],
    args: () => [0.15, 15, 'points'],
  },
  {
    name: 'SPRINT_SMART',
    what: '(goal; "gain"; 40 %; 50 %; "2 semaines"; A:T)',
    sizes: [{ rows: 26 }, { rows: 1_000 }],
    args: ({ rows }) => [
      'Augmenter le taux de gain du secteur Santé de 10 points en deux semaines',
      'gain',
      0.4,
      0.5,
      '2 semaines',
      historyRange(rows),
    ],
  },
  {
    name: 'SPRINT_QUOTA_PROB',
    what: '(B:B; C:C; target)',
    sizes: [{ rows: 16 }, { rows: 100 }, { rows: 500 }, { rows: 500, blank: 50_000 }],
    args: ({ rows, blank = 0 }) => {
      const range = withBlankRows(purchasesRange(rows), blank);
      return [columnOf(range, 'Montant'), 0.4, 400 * rows];
    },
  },
  overTable('SPRINT_PRIORITY', '(A:R)', backlogRange),
  overTable('SPRINT_PRIORITY', '(A:R; "POIDS")', backlogRange, 'POIDS'),
  {
    name: 'SPRINT_CAPACITY',
    what: '(A:I; start; end; "FR")',
    sizes: [{ rows: 8 }, { rows: 30 }, { rows: 8, blank: 50_000 }],
    args: ({ rows, blank = 0 }) => [withBlankRows(teamRange(rows), blank), '2026-05-04', '2026-05-29', 'FR'],
  },
  {
    name: 'SPRINT_FIT',
    what: '(A:R; capacity)',
    sizes: [
      { rows: 60, people: 8 },
      { rows: 300, people: 20 },
      { rows: 500, people: 30 },
      { rows: 60, people: 8, blank: 50_000 },
    ],
    args: ({ rows, people = 0, blank = 0 }) => [
      withBlankRows(backlogRange(rows), blank),
      withBlankRows(capacityRange(people), blank),
    ],
  },
  overTable('SPRINT_LEADSCORE', '(A:M; grid)', pipelineRange, scoringGrid),
  overTable('SPRINT_HEALTH', '(A:S; date)', backlogRange, '2026-03-31'),
  overTable('SPRINT_BANT', '(A:E)', qualificationRange),
  {
    name: 'SPRINT_MOSCOW_CHECK',
    what: '(K:K; L:L)',
    sizes: wholeColumns,
    args: ({ rows, blank = 0 }) => {
      const range = withBlankRows(backlogRange(rows), blank);
      return [columnOf(range, 'MoSCoW'), columnOf(range, 'Effort (h)')];
    },
  },
  overTable('SPRINT_BURNDOWN', '(A:H; start; end; "FR")', journalRange, ...sprintDays, 'FR'),
  overTable('SPRINT_SCOPE', '(A:H; start; end)', journalRange, ...sprintDays),
  overTable('SPRINT_BLOCKERS', '(A:H; date)', journalRange, '2026-04-10'),
  overTable('SPRINT_FORECAST', '(A:S; 500)', historyRange, 500),
  overTable('SPRINT_RETRO', '(A:I; 3)', retroRange, 3),
  overTable('SPRINT_RETRO', '(A:I)', retroRange),
];

function overTable(
  name: string,
  what: string,
  table: (rows: number) => Range,
  ...others: readonly unknown[]
): Case {
  return {
    name,
    what,
    sizes: wholeColumns,
    args: ({ rows, blank = 0 }) => [withBlankRows(table(rows), blank), ...others],
  };
}

function columnOf(range: Range, header: string): Range {
  const at = range[0]?.indexOf(header) ?? -1;
  return range.map((row) => [row[at]]);
}
