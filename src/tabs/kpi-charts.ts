import type { Language, Text } from '../i18n/text.ts';
import { columnOf, letterOf } from './a1.ts';
import type { ChartLook, ChartStep, TabHandle } from './plan.ts';

/**
 * The KPI tab's charts. Each is drawn from a table of its own on the right of the tab, which takes from a block what a
 * chart can show: without the base and the sentences, the oldest sprint first.
 */
export type KpiChart = 'trend' | 'funnel' | 'pareto';

/** How many rows of a block a chart draws. */
export const CHART_ROWS = 12;

type Chart = {
  readonly title: Text;
  /** The columns of the block that its table takes, and which of them are drawn. */
  readonly columns: number;
  readonly drawn: readonly number[];
  /** Where the chart stands, in a band as wide as the blocks. */
  readonly column: number;
  readonly width: number;
  readonly look: Omit<ChartLook, 'width' | 'height'>;
};

const BLUE = '#1a73e8';
const GREY = '#9aa0a6';
const HEIGHT = 320;

export const kpiCharts: Readonly<Record<KpiChart, Chart>> = {
  trend: {
    title: { fr: 'Le KPI et ses limites de contrôle', en: 'The KPI and its control limits' },
    columns: 7,
    // Low limit, high limit, then the KPI, which is drawn over them.
    drawn: [5, 6, 1],
    column: 1,
    width: 510,
    look: {
      series: [
        { as: 'dashes', color: GREY },
        { as: 'dashes', color: GREY },
        { as: 'line', color: BLUE, points: true },
      ],
      axes: [],
    },
  },
  funnel: {
    // Before a sprint it is of all leads, and a chart's title does not follow.
    title: { fr: 'Entonnoir des leads (n)', en: 'Funnel of leads (n)' },
    columns: 2,
    drawn: [1],
    column: 5,
    width: 410,
    look: { isHorizontal: true, series: [{ as: 'bars', color: BLUE, labels: true }], axes: [] },
  },
  pareto: {
    title: { fr: 'Pareto du CA gagné', en: 'Pareto of the revenue won' },
    columns: 4,
    drawn: [1, 3],
    column: 9,
    width: 480,
    look: {
      series: [
        { as: 'bars', color: BLUE },
        { as: 'line', color: '#f9ab00', isRight: true },
      ],
      axes: [],
    },
  },
};

const keys = Object.keys(kpiCharts) as KpiChart[];

/** The columns of each table on the right, from `first` on, with one left free between two. */
export function chartColumns(first: number): Readonly<Record<KpiChart, number>> {
  let next = first;
  const columns: Partial<Record<KpiChart, number>> = {};
  for (const key of keys) {
    columns[key] = next;
    next += kpiCharts[key].columns + 1;
  }
  return columns as Record<KpiChart, number>;
}

/**
 * The two formulas of a chart's table: its headers, and its rows below them.
 *
 * @param row @param column of the block's header
 */
export function chartTable(
  key: KpiChart,
  row: number,
  column: number,
): readonly [`=${string}`, `=${string}`] {
  const last = column + kpiCharts[key].columns - 1;
  const cells = (from: number, to: number, first: number, final: number) =>
    `${letterOf(first)}${from}:${letterOf(final)}${to}`;
  const [top, bottom] = [row + 1, row + CHART_ROWS];
  // A sprint is a number where the base is words; a stage and a label have a number beside them where a sentence has none.
  const counted = key === 'trend' ? column : column + 1;
  const sorted = (range: string) => (key === 'trend' ? `SORT(${range};1;1)` : range);
  const rows = sorted(cells(top, bottom, column, last));
  const numbers = sorted(cells(top, bottom, counted, counted));
  return [
    `=ARRAYFORMULA(${cells(row, row, column, last)})`,
    `=IFERROR(FILTER(${rows};ISNUMBER(${numbers}));"")`,
  ];
}

/** A chart's table as its formula tells it, with the corners of what it takes; what a person writes looks otherwise. */
const TABLE = /^=IFERROR\(FILTER\((?:SORT\()?([A-Z]+)(\d+):([A-Z]+)(\d+)[;,].*ISNUMBER\(/i;

/** The part of a block that the formula of a chart's table takes its rows from; null for any other formula. */
export function drawnFrom(formula: string): {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
} | null {
  const found = TABLE.exec(formula);
  if (!found) return null;
  const [, first = '', top = '', last = '', bottom = ''] = found;
  const [row, column] = [Number(top), columnOf(first)];
  return { row, column, rows: Number(bottom) - row + 1, columns: columnOf(last) - column + 1 };
}

/** Where the headers of the charts' tables stand, wherever people moved them. */
export function chartTablesIn(formulas: readonly (readonly string[])[]): {
  readonly [K in KpiChart]?: { readonly row: number; readonly column: number };
} {
  const found: { [K in KpiChart]?: { readonly row: number; readonly column: number } } = {};
  formulas.forEach((row, at) => {
    row.forEach((text, left) => {
      const from = drawnFrom(text);
      const key = from && keys.find((one) => kpiCharts[one].columns === from.columns);
      // The headers stand in the row above, which counts from 1.
      if (key) found[key] ??= { row: at, column: left + 1 };
    });
  });
  return found;
}

/**
 * The step that draws a chart.
 *
 * @param table where the headers of its table stand @param row that the chart stands over
 */
export function kpiChart(
  key: KpiChart,
  tab: TabHandle,
  table: { readonly row: number; readonly column: number },
  row: number,
  language: Language,
): ChartStep {
  const { title, drawn, column, width, look } = kpiCharts[key];
  return {
    do: 'chart',
    tab,
    ...table,
    rows: CHART_ROWS + 1,
    drawn,
    at: { row, column },
    title: title[language],
    look: { ...look, width, height: HEIGHT },
  };
}
