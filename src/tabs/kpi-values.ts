import { type MeasureName, natures } from '../domain/kpi/measures.ts';
import { measureNames } from '../functions/choices.ts';
import { kpiWord } from '../functions/kpi-word.ts';
import type { Language } from '../i18n/text.ts';
import type { Formats } from './formats.ts';
import type { Step, TabHandle } from './plan.ts';

/** KPI that speak of a sprint's days; what is open now does not. */
const OF_NOW: ReadonlySet<string> = new Set<MeasureName>(['openAmount', 'weighted']);

/** What can be chosen. */
export function kpiWords(language: Language): string[] {
  const names = Object.keys(measureNames.choices) as MeasureName[];
  return names.filter((name) => !OF_NOW.has(name)).map((name) => kpiWord(name, language));
}

const AMOUNTS: ReadonlySet<MeasureName> = new Set(['wonAmount', 'dealMean', 'dealMedian']);

export function isMoney(name: MeasureName): boolean {
  return AMOUNTS.has(name);
}

function kpiFormat(name: MeasureName, { rate, money }: Formats): string {
  return natures[name][0] === 'rate' ? rate : isMoney(name) ? money : '#,##0.0';
}

/** The blocks whose figures are those of the chosen KPI: how far below the formula, and in which columns of its spill. */
const blocks: readonly {
  readonly formula: RegExp;
  readonly rows: number;
  readonly columns: readonly number[];
  readonly first?: 0;
}[] = [
  { formula: /^=SPRINT_TREND\(/, rows: 12, columns: [2, 4, 5, 6, 7] },
  { formula: /^=SPRINT_IMPACT\(/, rows: 12, columns: [2, 4, 6, 7, 8] },
  { formula: /^=SPRINT_BY\(/, rows: 100, columns: [2, 4, 5] },
  // The table of the chart, whose headers are a formula of their own.
  {
    formula: /^=IFERROR\(FILTER\(SORT\(/,
    rows: 12,
    columns: [2, 4, 5, 6, 7],
    first: 0,
  },
];

/**
 * The number formats of those figures, wherever their formulas stand: a percentage for a rate, an amount in money.
 *
 * @param formulas of the tab, row 1 first
 */
export function kpiFormatSteps(
  tab: TabHandle,
  formulas: readonly (readonly string[])[],
  name: MeasureName,
  formats: Formats,
): Step[] {
  const numberFormat = kpiFormat(name, formats);
  return formulas.flatMap((row, at) =>
    row.flatMap((text, left) => {
      const block = blocks.find(({ formula }) => formula.test(text));
      if (!block) return [];
      const top = at + 1 + (block.first ?? 1);
      return runsOf(block.columns).map(
        ([first, columns]): Step => ({
          do: 'format',
          area: { tab, row: top, column: left + first, rows: block.rows, columns },
          numberFormat,
        }),
      );
    }),
  );
}

/** Neighbouring columns together: `[first, how many]`. */
function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}
