import type { MeasureName } from '../domain/kpi/measures.ts';
import type { Rows } from '../domain/table/cell.ts';
import { kpiWord } from '../functions/kpi-word.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { stages } from '../i18n/choices/stage.ts';
import { dealFields } from '../i18n/fields/deal.ts';
import type { Language, Text } from '../i18n/text.ts';
import { cellOf } from './a1.ts';
import { factRow, headerRowOf } from './define.ts';
import type { Formats } from './formats.ts';
import { detailMode, FAR_DAY, type GoalKpi, goalKpis, kpiFormula, kpiUnits } from './goal-kpis.ts';
import { kpi } from './kpi.ts';
import { CHART_ROWS, chartColumns, chartTable, type KpiChart, kpiChart, kpiCharts } from './kpi-charts.ts';
import { kpiFormatSteps, kpiWords } from './kpi-values.ts';
import { makeTab } from './make-tab.ts';
import { type Content, formula, type Step, type TabHandle } from './plan.ts';
import { GAP, historyColumn, historyRange, pipelineColumn, pipelineRange, sprintCell } from './references.ts';
import { type SettingsSheet, settingCell } from './settings/references.ts';

/** What the tab's formulas read, by the names of the tabs; null where there is none yet. */
export type KpiSources = {
  readonly pipeline: string;
  /** The pipeline's columns, those that a team has added among them. */
  readonly range: string;
  /** Whether one of them says when leads were first contacted. */
  readonly hasFirstContact: boolean;
  readonly sprint: string | null;
  readonly history: string | null;
  readonly settings: SettingsSheet | null;
  /** The KPI of the sprint's goal, and what it counts by as the sprint starts; the usual one and null without a sprint. */
  readonly kpi: MeasureName;
  readonly definition: string | null;
};

const COUNT = '#,##0';
const DAYS = '#,##0.0';
/** Widths in pixels. */
const WIDTHS = [206, 106, 118, 98, 98, 98, 110, 120, 110, 90, 90, 90, 90];
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
const total: Text = { fr: 'Total', en: 'Total' };
const noSprint: Text = {
  fr: 'Aucun sprint n’a commencé : toutes les dates comptent.',
  en: 'No sprint has started: all dates count.',
};
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
const noFirstContact: Text = {
  fr: 'Le pipeline n’a pas de colonne « Premier contact le » : ajoutez-la à sa droite, date et heure, puis ouvrez KPI et alertes.',
  en: 'The pipeline has no column “First contact on”: add it on its right, date and time, then open KPI and alerts.',
};
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
  const formulas = formulasOf(at, sources, language);
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
      cells: [[formula(`=IF(${at('sprint')}="";"${noSprint[language]}";"")`)]],
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
        [formula(seenOn(sources.pipeline, at('end'), language))],
        ...compared(sources.history, at).map((content): Content[] => [content]),
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
      cells: [[formula(sparkline(rowOf.trend + 2))]],
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
          total[language],
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
      cells: [[formula(paretoOf(sources, at, language))]],
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

/** The days of the sprint before, which Pareto is compared with; blank without a history. */
export function compared(history: string | null, at: At): readonly [Content, Content] {
  if (history === null) return [null, null];
  const [starts, ends] = [historyColumn(history, 'start'), historyColumn(history, 'end')];
  const last = `MAXIFS(${starts};${starts};"<"&N(${at('start')}))`;
  return [
    formula(`=IF(${last}=0;"";${last})`),
    formula(`=IF(${at('beforeStart')}="";"";MAXIFS(${ends};${starts};${at('beforeStart')}))`),
  ];
}

type At = (fact: keyof (typeof kpi)['card']) => string;

/** The formula of each block. */
function formulasOf(
  at: At,
  { range, history, settings }: KpiSources,
  language: Language,
): Readonly<Record<Spilled, `=${string}`>> {
  const past = history === null ? '' : historyRange(history);
  const period = `${at('start')};${at('end')}`;
  const detail = `"${detailMode[language]}"`;
  const setting = (key: 'quota' | 'responseHours' | 'silentDays') =>
    settings ? settingCell(settings, 'alerts', key) : '';
  const thresholds = [setting('quota'), setting('responseHours'), setting('silentDays')].join(';');
  const counted = `${at('segment')};${at('definition')}`;
  return {
    trend: `=SPRINT_TREND(${range};${at('kpi')};${past};${period};${counted})`,
    alerts: `=IF(${at('seen')}="";"";SPRINT_ALERTS(${range};${at('seen')};${at('kpi')};${past};${period};${thresholds};${counted}))`,
    sprintCohort: `=SPRINT_CONVERSION(${range};${period};${detail})`,
    allCohort: `=SPRINT_CONVERSION(${range};;;${detail})`,
    dealSize: `=SPRINT_DEALSIZE(${range};${period};${detail})`,
    response: `=SPRINT_RESPONSE(${range};${period})`,
    funnel: `=SPRINT_FUNNEL(${range};;${period})`,
    impact: `=SPRINT_IMPACT(${range};${at('kpi')};${past};;;${at('by')};${at('segment')})`,
    by: `=SPRINT_BY(${range};${at('kpi')};${at('by')};${period};${at('segment')})`,
  };
}

/** The formulas as they stand in the tab, for what looks for them there. */
function gridOf(formulas: Readonly<Record<Spilled, string>>): string[][] {
  const grid: string[][] = [];
  for (const key of Object.keys(formulas) as Spilled[]) grid[rowOf[key]] = [formulas[key]];
  return Array.from(grid, (row) => row ?? []);
}

/** Pareto's sort of the amounts won in the period, by the header that the card names, and in the days before it. */
function paretoOf({ pipeline, range }: KpiSources, at: At, language: Language): `=${string}` {
  const headers = range.replace(/([A-Z]+):([A-Z]+)$/, '$11:$21');
  const closed = pipelineColumn(pipeline, 'closed');
  const won = `${pipelineColumn(pipeline, 'stage')}="${choiceWord(stages, 'won', language)}"`;
  const until = `IF(${at('end')}="";${FAR_DAY};${at('end')})`;
  const labels = `INDEX(${range};0;MATCH(${at('pareto')};${headers};0))`;
  const both = (from: string, to: string) =>
    [labels, pipelineColumn(pipeline, 'amount')]
      .map((column) => `IFERROR(FILTER(${column};${won};${closed}>=${from};${closed}<=${to});"")`)
      .join(';');
  const any = kpiFormula('wonCount', pipeline, at('start'), at('end'), language).slice(1);
  const now = both(`N(${at('start')})`, until);
  // Without days to compare with, nothing lies between them.
  const before = both(at('beforeStart'), at('beforeEnd'));
  return `=IF(${any}=0;"";SPRINT_PARETO(${now};;${before}))`;
}

/** The last day that the pipeline knows of, within the sprint: no clock, which a function may not be given. */
function seenOn(pipeline: string, end: string, language: Language): `=${string}` {
  const [stage, closed] = [pipelineColumn(pipeline, 'stage'), pipelineColumn(pipeline, 'closed')];
  const last = (of: 'won' | 'lost') => `MAXIFS(${closed};${stage};"${choiceWord(stages, of, language)}")`;
  const day = `MAX(${pipelineColumn(pipeline, 'created')};${last('won')};${last('lost')})`;
  return `=IF(${day}=0;"";MIN(${day};IF(${end}="";${FAR_DAY};${end})))`;
}

/** The KPI's course as a small line, the oldest sprint on the left; the base, which is no sprint, is left out. */
function sparkline(row: number): `=${string}` {
  const [sprints, values] = [`A${row}:A${row + 10}`, `B${row}:B${row + 10}`];
  const kept = (column: string) => `IFERROR(FILTER(${column};ISNUMBER(${sprints}));${column})`;
  return `=IF(COUNT(${values})<2;"";SPARKLINE(SORT(${kept(values)};${kept(sprints)};1)))`;
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

/**
 * A formula of this tab that was made before there was a history, with it: the argument that was left out is filled in.
 * Null where there is none to fill in.
 */
export function withHistory(text: string, history: string): `=${string}` | null {
  // Formulas come back with the file's own separator.
  const given = '[^;,()]*[;,]';
  const pattern = new RegExp(
    `(SPRINT_(?:TREND|IMPACT)\\((?:${given}){2}|SPRINT_ALERTS\\((?:${given}){3})(?=[;,])`,
    'g',
  );
  const filled = text.replace(pattern, `$1${historyRange(history).replace(/\$/g, '$$$$')}`);
  return filled === text ? null : (filled as `=${string}`);
}

/** A formula of this tab with all the columns that the pipeline has now; null where it reads them, or no range of it. */
export function withColumns(
  text: string,
  { pipeline, range }: Pick<KpiSources, 'pipeline' | 'range'>,
): `=${string}` | null {
  const tab = pipelineRange(pipeline).replace(/![^!]*$/, '');
  const [, last = ''] = /:([A-Z]+)$/.exec(range) ?? [];
  const widened = text.replace(
    new RegExp(`(?<=${escaped(tab)}!\\$?A(1?):\\$?)[A-Z]+(?=\\1[;,)])`, 'g'),
    (found) => (found.length < last.length || (found.length === last.length && found < last) ? last : found),
  );
  return widened === text ? null : (widened as `=${string}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The number formats below the headers of SPRINT_RESPONSE: hours, n, shares, counts. */
export function responseFormats(tab: TabHandle, row: number, { rate }: Formats): Step[] {
  const format = (column: number, columns: number, numberFormat: string): Step => ({
    do: 'format',
    area: { tab, row: row + 1, column, rows: 1, columns },
    numberFormat,
  });
  return [format(1, 3, DAYS), format(4, 1, COUNT), format(5, 3, rate), format(8, 2, COUNT)];
}

/** Where the sentence stands that first contacts are missing; null where they are computed. */
export function firstResponse(values: Rows): { readonly row: number; readonly column: number } | null {
  const row = values.findIndex(([first]) => first === noFirstContact.fr || first === noFirstContact.en);
  return row < 0 ? null : { row: row + 1, column: 1 };
}
