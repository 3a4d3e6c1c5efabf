import type { MeasureName } from '../domain/kpi/measures.ts';
import { kpiWord } from '../functions/kpi-word.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { dealFields } from '../i18n/fields/deal.ts';
import type { Language, Text } from '../i18n/text.ts';
import { cellOf } from './a1.ts';
import { factRow, headerRowOf } from './define.ts';
import type { Formats } from './formats.ts';
import { type GoalKpi, goalKpis, kpiFormula, kpiUnits } from './goal-kpis.ts';
import { kpi } from './kpi.ts';
import { CHART_ROWS, chartColumns, chartTable, type KpiChart, kpiChart, kpiCharts } from './kpi-charts.ts';
import { noFirstContact, responseFormats } from './kpi-completing.ts';
import type { KpiSources } from './kpi-formulas.ts';
import * as live from './kpi-formulas.ts';
import { kpiFormatSteps, kpiWords } from './kpi-values.ts';
import { makeTab } from './make-tab.ts';
import { type Content, formula, type Step, type TabHandle } from './plan.ts';
import { GAP, sprintCell } from './references.ts';

const COUNT = '#,##0';
const DAYS = '#,##0.0';
/** Widths in pixels. */
const WIDTHS = [206, 140, 118, 98, 98, 98, 110, 120, 110, 90, 90, 90, 90];
const COLUMNS = WIDTHS.length;
/** Where the charts' tables stand, a column from the blocks. */
const CHART_COLUMNS = chartColumns(COLUMNS + 2);
const CHART_WIDTHS = [
  GAP,
  ...Object.values(kpiCharts).flatMap(({ columns }) => [
    110,
    ...new Array<number>(columns - 1).fill(90),
    GAP,
  ]),
];
/** Where Pareto's sort stands, beside the table by owner: both grow downwards. */
const BESIDE = 8;
const HEADER = { bold: true, color: '#5f6368' } as const;
const intervalNote: Text = {
  fr: 'Intervalle de confiance à 95 % (Wilson) : le taux véritable se trouve sans doute entre ces deux bornes. Moins il y a de cas, plus il est large.',
  en: '95% confidence interval (Wilson): the true rate probably lies between these two bounds. The fewer the cases, the wider it is.',
};
const openNote: Text = {
  fr: 'Ni gagnés ni perdus à ce jour : le taux peut encore monter.',
  en: 'Neither won nor lost so far: the rate may still rise.',
};
const rankNote: Text = {
  fr: 'Là où les intervalles se recouvrent, personne n’est devant : le rang va d’une place à une autre.',
  en: 'Where intervals overlap nobody is ahead: the rank goes from one place to another.',
};
const choiceHelp: Text = { fr: 'Choisissez un KPI dans la liste.', en: 'Choose a KPI from the list.' };

/**
 * The tab's blocks from top to bottom: how many rows each may spill over, its title among them. The last two grow, side by
 * side.
 */
const blocks = {
  charts: { rows: 18, title: { fr: 'En graphiques', en: 'In charts' } },
  trend: { rows: 14, title: { fr: 'Le KPI, sprint après sprint', en: 'The KPI, sprint after sprint' } },
  alerts: { rows: 9, title: { fr: 'Alertes', en: 'Alerts' } },
  totals: { rows: 4, title: { fr: 'Pendant le sprint', en: 'During the sprint' } },
  sprintCohort: {
    rows: 5,
    title: {
      fr: 'Conversion des leads créés pendant le sprint',
      en: 'Conversion of the leads created during the sprint',
    },
  },
  allCohort: {
    rows: 5,
    title: { fr: 'Conversion de tout le pipeline', en: 'Conversion of the whole pipeline' },
  },
  dealSize: {
    rows: 5,
    title: {
      fr: 'Montant des affaires gagnées pendant le sprint',
      en: 'Amount of the deals won during the sprint',
    },
  },
  response: {
    rows: 5,
    title: {
      fr: 'Première réponse aux leads créés pendant le sprint',
      en: 'First response to the leads created during the sprint',
    },
  },
  funnel: {
    rows: 14,
    title: {
      fr: 'Entonnoir des leads créés pendant le sprint',
      en: 'Funnel of the leads created during the sprint',
    },
  },
  impact: {
    rows: 14,
    title: { fr: 'Avant et après les sprints', en: 'Before and after sprints' },
  },
  by: { rows: 0, title: { fr: 'Le KPI du sprint, réparti', en: 'The sprint’s KPI, split' } },
} satisfies Record<string, { readonly rows: number; readonly title: Text }>;
const chartsTitle: Text = { fr: 'Les données des graphiques', en: 'What the charts are drawn from' };
const paretoTitle: Text = {
  fr: 'Pareto du CA gagné pendant le sprint',
  en: 'Pareto of the revenue won during the sprint',
};

type Block = keyof typeof blocks;
/** The blocks that are one formula. */
type Spilled = Exclude<Block, 'totals' | 'charts'>;

/** The row of each block's title. */
const rowOf = (() => {
  const rows: Partial<Record<Block, number>> = {};
  let row = headerRowOf(kpi);
  for (const key of Object.keys(blocks) as Block[]) {
    rows[key] = row;
    row += blocks[key].rows;
  }
  return rows as Record<Block, number>;
})();

/**
 * The steps that make the KPI tab: live formulas, each on rows of its own, those that grow at the bottom.
 *
 * @param sources the tabs that it reads; without a sprint the period stays open
 */
export function makeKpi(
  name: string,
  sources: KpiSources,
  making: { readonly language: Language; readonly formats: Formats },
): Step[] {
  const { language, formats } = making;
  const tab = { made: name };
  const at = (fact: keyof (typeof kpi)['card']) => cellOf(name, factRow(kpi, fact), 2);
  const formulas = live.formulasOf(at, sources, language);
  const area = (row: number, column: number, rows: number, columns: number) => ({
    tab,
    row,
    column,
    rows,
    columns,
  });
  const title = (row: number, column: number, columns: number, text: Text): Step[] => [
    { do: 'write', tab, row, column, cells: [[text[language]]] },
    {
      do: 'look',
      area: area(row, column, 1, columns),
      look: { bold: true, background: '#f1f3f4', color: '#202124', wrap: false },
    },
  ];
  const headers = (row: number, column: number, columns: number): Step[] => [
    { do: 'look', area: area(row, column, 1, columns), look: HEADER },
    { do: 'look', area: area(row, column + 1, 1, columns - 1), look: { align: 'right' } },
  ];
  const shown = (block: Block, numberFormat: string, column: number, columns: number, rows = 1): Step => ({
    do: 'look',
    area: area(rowOf[block] + 2, column, rows, columns),
    look: { numberFormat },
  });
  const note = (block: Block, column: number, text: Text): Step => ({
    do: 'notes',
    tab,
    row: rowOf[block] + 1,
    column,
    notes: [text[language]],
  });
  const spilled = (block: Spilled, columns: number): Step[] => [
    ...title(rowOf[block], 1, block === 'by' ? BESIDE - 2 : COLUMNS, blocks[block].title),
    ...headers(rowOf[block] + 1, 1, columns),
    { do: 'write', tab, row: rowOf[block] + 1, column: 1, cells: [[formula(formulas[block])]] },
  ];
  const goals: readonly GoalKpi[] = ['leadCount', 'wonCount', 'wonAmount', 'winRate'];
  const value = (numberFormats: readonly string[]): Step[] =>
    numberFormats.map((numberFormat, index) => shown('totals', numberFormat, index + 2, 1));
  const growing = 100;
  return [
    ...makeTab(kpi, name, 0, [...WIDTHS.slice(2), ...CHART_WIDTHS], making).map((step) =>
      step.do === 'makeTab' ? { ...step, widths: [...WIDTHS, ...CHART_WIDTHS] } : step,
    ),
    {
      do: 'write',
      tab,
      row: factRow(kpi, 'sprint'),
      column: 3,
      cells: [[formula(`=IF(${at('sprint')}="";"${live.noSprint[language]}";"")`)]],
    },
    {
      do: 'look',
      area: area(factRow(kpi, 'sprint'), 3, 1, 1),
      look: { italic: true, color: '#5f6368' },
    },
    {
      do: 'choices',
      area: area(factRow(kpi, 'kpi'), 2, 1, 1),
      words: kpiWords(language),
      help: choiceHelp[language],
    },
    ...sprintFacts(tab, (fact) => factRow(kpi, fact), sources, language),
    {
      do: 'write',
      tab,
      row: factRow(kpi, 'by'),
      column: 2,
      cells: [
        [dealFields.owner.header[language]],
        [dealFields.product.header[language]],
        [formula(live.seenOn(sources.pipeline, at('end'), language))],
        ...live.compared(sources.history, at).map((content): Content[] => [content]),
      ],
    },
    ...title(rowOf.charts, 1, COLUMNS, blocks.charts.title),
    // Sentences below a table are longer than its first column.
    {
      do: 'look',
      area: area(rowOf.trend, 1, rowOf.by + growing - rowOf.trend, 1),
      look: { wrap: true },
    },
    { do: 'look', area: area(rowOf.trend + 2, 1, 12, 1), look: { align: 'left' } },
    ...spilled('trend', 8),
    note('trend', 4, intervalNote),
    { do: 'look', area: area(rowOf.trend + 1, 8, 12, 1), look: { align: 'left' } },
    shown('trend', COUNT, 3, 1, 12),
    {
      do: 'write',
      tab,
      row: rowOf.trend,
      column: 7,
      cells: [[formula(live.sparkline(rowOf.trend + 2))]],
    },
    ...spilled('alerts', 3),
    { do: 'look', area: area(rowOf.alerts + 1, 3, 8, 1), look: { align: 'left' } },
    ...title(rowOf.totals, 1, COLUMNS, blocks.totals.title),
    {
      do: 'write',
      tab,
      row: rowOf.totals + 1,
      column: 1,
      cells: [
        ['', ...goals.map((key): Content => choiceWord(goalKpis, key, language))],
        [
          live.total[language],
          ...goals.map(
            (key): Content => formula(kpiFormula(key, sources.pipeline, at('start'), at('end'), language)),
          ),
        ],
      ],
    },
    ...headers(rowOf.totals + 1, 1, goals.length + 1),
    ...value(goals.map((key) => ({ rate: formats.rate, money: formats.money, count: COUNT })[kpiUnits[key]])),
    ...(['sprintCohort', 'allCohort'] as const).flatMap((block): Step[] => [
      ...spilled(block, 8),
      note(block, 5, intervalNote),
      note(block, 7, openNote),
      shown(block, formats.rate, 4, 3),
      shown(block, COUNT, 2, 2),
      shown(block, COUNT, 7, 2),
    ]),
    ...spilled('dealSize', 10),
    shown('dealSize', formats.money, 2, 5),
    shown('dealSize', formats.money, 1, 1),
    { do: 'look', area: area(rowOf.dealSize + 1, 1, 2, 1), look: { align: 'right' } },
    shown('dealSize', COUNT, 7, 1),
    shown('dealSize', formats.money, 8, 1),
    shown('dealSize', formats.rate, 9, 1),
    { do: 'look', area: area(rowOf.dealSize + 1, 10, 2, 1), look: { align: 'left' } },
    ...(sources.hasFirstContact
      ? [
          ...spilled('response', 9),
          ...responseFormats(tab, rowOf.response + 1, formats),
          { do: 'look' as const, area: area(rowOf.response + 1, 1, 2, 1), look: { align: 'right' as const } },
        ]
      : [
          ...title(rowOf.response, 1, COLUMNS, blocks.response.title),
          {
            do: 'write' as const,
            tab,
            row: rowOf.response + 1,
            column: 1,
            cells: [[noFirstContact[language]]],
          },
          {
            do: 'look' as const,
            area: area(rowOf.response + 1, 1, 1, 1),
            look: { italic: true, color: '#5f6368', wrap: false },
          },
        ]),
    ...spilled('funnel', 7),
    note('funnel', 4, intervalNote),
    shown('funnel', COUNT, 2, 1, 12),
    shown('funnel', formats.rate, 3, 4, 12),
    shown('funnel', DAYS, 7, 1, 12),
    ...spilled('impact', 9),
    { do: 'look', area: area(rowOf.impact + 1, 9, 12, 1), look: { align: 'left' } },
    shown('impact', COUNT, 3, 1, 12),
    shown('impact', COUNT, 5, 1, 12),
    ...spilled('by', BESIDE - 2),
    note('by', 4, intervalNote),
    note('by', 6, rankNote),
    shown('by', COUNT, 3, 1, growing),
    { do: 'look', area: area(rowOf.by + 2, 6, growing, 1), look: { align: 'right' } },
    ...title(rowOf.by, BESIDE, COLUMNS - BESIDE + 1, paretoTitle),
    ...headers(rowOf.by + 1, BESIDE, 6),
    {
      do: 'write',
      tab,
      row: rowOf.by + 1,
      column: BESIDE,
      cells: [[formula(live.paretoOf(sources, at, language))]],
    },
    {
      do: 'look',
      area: area(rowOf.by + 2, BESIDE + 1, growing, 1),
      look: { numberFormat: formats.money },
    },
    {
      do: 'look',
      area: area(rowOf.by + 2, BESIDE + 2, growing, 2),
      look: { numberFormat: formats.rate },
    },
    { do: 'look', area: area(rowOf.by + 2, BESIDE, growing, 1), look: { wrap: true } },
    ...kpiFormatSteps(tab, gridOf(formulas), sources.kpi, formats),
    ...chartSteps(tab, making, sources.kpi),
  ];
}

/** The charts with their tables: where each block's headers begin, and how its columns look. */
function chartSteps(
  tab: { readonly made: string },
  { language, formats }: { readonly language: Language; readonly formats: Formats },
  name: MeasureName,
): Step[] {
  const from: Readonly<Record<KpiChart, readonly [row: number, column: number]>> = {
    trend: [rowOf.trend + 1, 1],
    funnel: [rowOf.funnel + 1, 1],
    pareto: [rowOf.by + 1, BESIDE],
  };
  const row = rowOf.charts + 1;
  const first = CHART_COLUMNS.trend;
  const looks = (column: number, columns: number, numberFormat: string): Step => ({
    do: 'look',
    area: { tab, row: row + 1, column, rows: CHART_ROWS, columns },
    look: { numberFormat },
  });
  const formulas = (Object.keys(kpiCharts) as KpiChart[]).map((key) => ({
    key,
    column: CHART_COLUMNS[key],
    cells: chartTable(key, ...from[key]),
  }));
  const grid: string[][] = [];
  grid[row] = Object.assign([], { [first - 1]: formulas[0]?.cells[1] ?? '' });
  return [
    { do: 'write', tab, row: rowOf.charts, column: first, cells: [[chartsTitle[language]]] },
    {
      do: 'look',
      area: { tab, row: rowOf.charts, column: first, rows: 1, columns: CHART_WIDTHS.length - 2 },
      look: { bold: true, background: '#f1f3f4', color: '#202124' },
    },
    ...formulas.flatMap(({ key, column, cells }): Step[] => [
      { do: 'write', tab, row, column, cells: cells.map((text): Content[] => [formula(text)]) },
      {
        do: 'look',
        area: { tab, row, column, rows: 1, columns: kpiCharts[key].columns },
        look: HEADER,
      },
    ]),
    looks(first + 2, 1, COUNT),
    looks(CHART_COLUMNS.pareto + 1, 1, formats.money),
    looks(CHART_COLUMNS.pareto + 2, 2, formats.rate),
    ...kpiFormatSteps(
      tab,
      Array.from(grid, (line) => Array.from(line ?? [], (text) => text ?? '')),
      name,
      formats,
    ),
    ...formulas.map(({ key, column }) => kpiChart(key, tab, { row, column }, row, language)),
  ];
}

/** The formulas as they stand in the tab, for what looks for them there. */
function gridOf(formulas: Readonly<Record<Spilled, string>>): string[][] {
  const grid: string[][] = [];
  for (const key of Object.keys(formulas) as Spilled[]) grid[rowOf[key]] = [formulas[key]];
  return Array.from(grid, (row) => row ?? []);
}

/**
 * What the tab says of the sprint: number, days, KPI and segment by reference, so that they follow when the sprint tab is
 * corrected; the definition as it is now, so that a change shows.
 *
 * @param row of a fact in the tab; null where a person took its label away
 */
export function sprintFacts(
  tab: TabHandle,
  row: (fact: keyof (typeof kpi)['card']) => number | null,
  { sprint, kpi: name, definition }: Pick<KpiSources, 'sprint' | 'kpi' | 'definition'>,
  language: Language,
): Step[] {
  const cell = (fact: 'number' | 'start' | 'end' | 'kpi' | 'segment') =>
    sprint === null ? null : sprintCell(sprint, fact);
  const from = (reference: string | null) => reference && formula(`=${reference}`);
  const segment = cell('segment');
  const facts = {
    sprint: from(cell('number')),
    start: from(cell('start')),
    end: from(cell('end')),
    kpi: from(cell('kpi')) ?? kpiWord(name, language),
    // A blank cell that is referred to alone may show 0.
    segment: segment && formula(`=${segment}&""`),
    definition,
  };
  const blocks: { row: number; cells: Content[][] }[] = [];
  for (const [fact, content] of Object.entries(facts)) {
    const at = row(fact as keyof typeof facts);
    const last = blocks[blocks.length - 1];
    if (at === null) continue;
    if (last && last.row + last.cells.length === at) last.cells.push([content]);
    else blocks.push({ row: at, cells: [[content]] });
  }
  return blocks.map((block): Step => ({ do: 'write', tab, column: 2, ...block }));
}
