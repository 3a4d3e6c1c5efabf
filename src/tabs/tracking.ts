import type { Day } from '../domain/day.ts';
import { burndownHeaders } from '../i18n/execution.ts';
import type { Language, Text } from '../i18n/text.ts';
import { cellOf } from './a1.ts';
import { board } from './board.ts';
import { burndown } from './burndown.ts';
import { factRow, headerRowOf, type Tab } from './define.ts';
import { type Making, makeTab } from './make-tab.ts';
import { type ChartStep, type Content, type DrawnChart, formula, type Step, type TabHandle } from './plan.ts';

/** Where the sprint stands, as formulas name it. */
export type TrackedSprint = {
  readonly number: string;
  readonly start: string;
  readonly end: string;
  readonly holidays: string;
  /** The items with their header. */
  readonly items: string;
  readonly journal: string;
  /** The journal's column of moments. */
  readonly moments: string;
  /** The lines of the team's own statuses in the Settings tab; '' where there is none. */
  readonly statuses: string;
};

/** Widths in pixels: the burndown's six columns, a gap, the scope's four, a gap, the blockers' seven. */
const WIDTHS = [110, 90, 90, 90, 90, 120, 30, 180, 90, 90, 130, 30, 90, 220, 120, 220, 90, 70, 110];
const SCOPE = 8;
const BLOCKERS = 13;
/** Ideal, remaining, scope, value done. */
const DRAWN = [1, 2, 3, 5];
const HEADER = { bold: true, background: '#fef7e0', color: '#202124', wrap: true } as const;
const FIRST = headerRowOf(burndown);
/** The chart stands beside the days, and the scope below the chart. */
const CHART = { row: FIRST, column: SCOPE };
/** Where the table begins that the chart draws. */
export const charted = { row: FIRST, column: 1 } as const;
const SCOPE_ROW = FIRST + 19;
/** Four weeks of days, or a sprint of which the team moved the end. */
const DAYS = 60;

const titleOf = (sprint: number): Text => ({
  fr: `Burndown du sprint ${sprint}`,
  en: `Sprint ${sprint} burndown`,
});
/** Titles that we gave; earlier ones had no number. Any other is people's own. */
const OURS = /^(?:Burndown du sprint(?: \d+)?|Sprint(?: \d+)? burndown)$/;
const left: Text = { fr: 'Reste', en: 'Remaining' };
const unit: Text = { fr: 'effort', en: 'effort' };

/** The steps that make the Burndown tab, its chart aside. */
export function makeBurndown(name: string, sprint: TrackedSprint, making: Making): Step[] {
  const tab: TabHandle = { made: name };
  const cell = (fact: string) => cellOf(name, factRow(burndown, fact), 2);
  const { journal, start, end, holidays } = sprint;
  const area = (column: number, columns: number, row: number, rows: number) => ({
    tab,
    row,
    column,
    rows,
    columns,
  });
  const { money, day } = making.formats;
  return [
    ...makeTab(burndown, name, DAYS, WIDTHS.slice(2), making).map((step) => widened(step, name)),
    ...cardValues(tab, burndown, [formula(`=${sprint.number}`), unit[making.language], null]),
    ...[
      [
        FIRST,
        1,
        `=SPRINT_BURNDOWN(${journal};${start};${end};${holidays};${cell('unit')};${cell('until')})`,
      ] as const,
      [SCOPE_ROW, SCOPE, `=SPRINT_SCOPE(${journal};${start};${end})`] as const,
      [
        FIRST,
        BLOCKERS,
        `=SPRINT_BLOCKERS(${journal};IF(${cell('until')}="";INT(MAX(${sprint.moments}));${cell('until')});${sprint.items})`,
      ] as const,
    ].map(
      ([row, column, text]): Step => ({
        do: 'write',
        tab,
        row,
        column,
        cells: [[formula(text as `=${string}`)]],
      }),
    ),
    { do: 'look', area: area(1, 6, FIRST, 1), look: HEADER },
    { do: 'look', area: area(2, 5, FIRST, 1), look: { align: 'right' } },
    { do: 'look', area: area(SCOPE + 1, 3, SCOPE_ROW, 1), look: { align: 'right' } },
    { do: 'look', area: area(SCOPE, 4, SCOPE_ROW, 1), look: HEADER },
    { do: 'look', area: area(BLOCKERS, 7, FIRST, 1), look: HEADER },
    { do: 'look', area: area(2, 4, FIRST + 1, DAYS), look: { numberFormat: '#,##0.0' } },
    { do: 'look', area: area(6, 1, FIRST + 1, DAYS), look: { numberFormat: money } },
    { do: 'look', area: area(SCOPE + 2, 1, SCOPE_ROW + 1, 8), look: { numberFormat: '#,##0.0' } },
    { do: 'look', area: area(SCOPE + 3, 1, SCOPE_ROW + 1, 8), look: { numberFormat: making.formats.rate } },
    { do: 'look', area: area(BLOCKERS + 6, 1, FIRST + 1, DAYS), look: { numberFormat: money } },
    { do: 'look', area: area(2, 1, factRow(burndown, 'until'), 1), look: { numberFormat: day } },
  ];
}

/**
 * The burndown's one chart, drawn over as many days as a sprint has, under its number. Null where it is that already.
 *
 * @param known the chart that is there, see `charted`
 */
export function burndownChart(
  tab: TabHandle,
  sprint: number,
  days: readonly Day[],
  language: Language,
  known: DrawnChart | null,
): ChartStep | null {
  const title = known && !OURS.test(known.title) ? '' : titleOf(sprint)[language];
  if (known && known.rows === days.length + 1 && (title === '' || known.title === title)) return null;
  return {
    do: 'chart',
    tab,
    ...charted,
    rows: days.length + 1,
    drawn: DRAWN,
    at: CHART,
    title,
    look: {
      width: 760,
      height: 340,
      series: [
        { as: 'dashes', color: '#9aa0a6' },
        { as: 'line', color: '#1a73e8' },
        { as: 'line', color: '#f9ab00' },
        { as: 'bars', color: '#81c995', isRight: true },
      ],
      axes: [left[language], burndownHeaders[5]?.[language] ?? ''],
    },
  };
}

/** The steps that make the Board tab. */
export function makeBoard(name: string, sprint: TrackedSprint, making: Making): Step[] {
  const tab: TabHandle = { made: name };
  const row = headerRowOf(board);
  const filter = cellOf(name, factRow(board, 'filter'), 2);
  const text: `=${string}` = `=SPRINT_BOARD(${sprint.items};${sprint.statuses};${filter})`;
  const columns = 5;
  return [
    ...makeTab(board, name, DAYS, new Array<number>(columns - 2).fill(230), making).map((step) =>
      step.do === 'makeTab' ? { ...step, widths: new Array<number>(columns).fill(230), columns } : step,
    ),
    ...cardValues(tab, board, [formula(`=${sprint.number}`), null]),
    { do: 'write', tab, row, column: 1, cells: [[formula(text)]] },
    { do: 'look', area: { tab, row, column: 1, rows: 1, columns }, look: HEADER },
    {
      do: 'look',
      area: { tab, row: row + 1, column: 1, rows: DAYS * 5, columns },
      look: { wrap: true },
    },
  ];
}

/** A tab without a table has no columns of its own to be as wide as. */
function widened(step: Step, name: string): Step {
  return step.do === 'makeTab' && step.name === name
    ? { ...step, widths: WIDTHS, columns: WIDTHS.length }
    : step;
}

function cardValues(tab: TabHandle, { card }: Tab, values: readonly Content[]): Step[] {
  return Object.keys(card).length === 0
    ? []
    : [{ do: 'write', tab, row: 2, column: 2, cells: values.map((value) => [value]) }];
}
