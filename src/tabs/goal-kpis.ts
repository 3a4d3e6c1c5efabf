import type { SegmentColumn } from '../domain/goal/pipeline-values.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { type GoalKpi, goalKpis } from '../i18n/choices/goal-kpi.ts';
import { stages } from '../i18n/choices/stage.ts';
import type { Language, Text } from '../i18n/text.ts';
import { pipelineColumn, pipelineRange } from './references.ts';

export { type GoalKpi, goalKpis };
export type KpiUnit = 'rate' | 'money' | 'count';

export const kpiUnits: Readonly<Record<GoalKpi, KpiUnit>> = {
  conversion: 'rate',
  winRate: 'rate',
  qualification: 'rate',
  wonCount: 'count',
  wonAmount: 'money',
  leadCount: 'count',
};

/** What computes a rate: each takes the pipeline, first and last day, what is told of it, and the part of the pipeline. */
const rateFunctions = {
  conversion: 'SPRINT_CONVERSION',
  winRate: 'SPRINT_WINRATE',
  qualification: 'SPRINT_QUALIF',
} as const;

/**
 * The live formula of a KPI over a period. Counts and sums are plain Sheets formulas on the pipeline's columns.
 *
 * @param pipeline the pipeline tab's name in the file
 * @param start @param end cells that hold the period's days; a blank one leaves the period open
 * @param narrowed to a part of the pipeline
 */
export function kpiFormula(
  kpi: GoalKpi,
  pipeline: string,
  start: string,
  end: string,
  language: Language,
  narrowed: Narrowed = NOT_NARROWED,
): `=${string}` {
  const filter = narrowed.segments.length === 0 ? '' : `;;${narrowed.cell}`;
  switch (kpi) {
    case 'conversion':
    case 'winRate':
    case 'qualification':
      return `=${rateFunctions[kpi]}(${pipelineRange(pipeline)};${start};${end}${filter})`;
    case 'wonCount':
      return `=COUNTIFS(${wonIn(pipeline, start, end, language, narrowed)})`;
    case 'wonAmount':
      return `=SUMIFS(${pipelineColumn(pipeline, 'amount')};${wonIn(pipeline, start, end, language, narrowed)})`;
    case 'leadCount':
      return `=COUNTIFS(${within('created', pipeline, start, end, narrowed)})`;
  }
}

/** The conditions of a deal that was won in the period. */
function wonIn(pipeline: string, start: string, end: string, language: Language, narrowed: Narrowed): string {
  const won = choiceWord(stages, 'won', language);
  return `${pipelineColumn(pipeline, 'stage')};"${won}";${within('closed', pipeline, start, end, narrowed)}`;
}

/** The conditions of a day in the period, and of the segments. */
function within(
  field: 'created' | 'closed',
  pipeline: string,
  start: string,
  end: string,
  { segments }: Narrowed,
): string {
  const day = pipelineColumn(pipeline, field);
  const narrow = segments.map((one) => `;${pipelineColumn(pipeline, one.field)};"${criterion(one.value)}"`);
  return `${day};">="&N(${start});${day};"<="&IF(${end}="";${FAR_DAY};${end})${narrow.join('')}`;
}

/**
 * The live formulas of what a KPI is computed from: numerator and denominator of a rate, by the function that computes it;
 * of an amount how many deals it is the sum of. A count says its n itself. `stillOpen` gives how many of the denominator's
 * leads are neither won nor lost; null where none of them can be.
 */
export function countFormulas(
  kpi: GoalKpi,
  pipeline: string,
  start: string,
  end: string,
  language: Language,
  narrowed: Narrowed = NOT_NARROWED,
): Readonly<Record<'successes' | 'trials' | 'stillOpen', `=${string}` | null>> {
  if (kpi === 'wonAmount') {
    // A won deal without an amount has no part in the sum.
    const won = wonIn(pipeline, start, end, language, narrowed);
    const trials = `=COUNTIFS(${won};${pipelineColumn(pipeline, 'amount')};">=0")` as const;
    return { successes: null, trials, stillOpen: null };
  }
  if (kpi === 'wonCount' || kpi === 'leadCount') return { successes: null, trials: null, stillOpen: null };
  // In detail: a name, then numerator and denominator; all but the conversion have the rate before them.
  const first = kpi === 'conversion' ? 2 : 3;
  const filter = narrowed.segments.length === 0 ? '' : `;${narrowed.cell}`;
  const detailOf = (rate: keyof typeof rateFunctions) =>
    `${rateFunctions[rate]}(${pipelineRange(pipeline)};${start};${end};"${detailMode[language]}"${filter})`;
  const detail = detailOf(kpi);
  return {
    successes: `=INDEX(${detail};2;${first})`,
    trials: `=INDEX(${detail};2;${first + 1})`,
    // Both count leads by their day of creation; the conversion's detail ends with those that are open.
    stillOpen: kpi === 'winRate' ? null : `=INDEX(${detailOf('conversion')};2;7)`,
  };
}

/** What makes a function of ours give a rate with its n and its interval. */
export const detailMode: Text = { fr: 'détail', en: 'detail' };

/** The part of the pipeline that a goal is about, and the cell that says so in words. */
export type Narrowed = {
  readonly segments: readonly { readonly field: SegmentColumn; readonly value: string }[];
  readonly cell: string;
};
const NOT_NARROWED: Narrowed = { segments: [], cell: '' };

/** A value as a criterion: as it stands, whatever signs of comparison or wildcards are in it. */
function criterion(value: string): string {
  return `=${value.replace(/[~*?]/g, '~$&').replace(/"/g, '""')}`;
}

/** 2199-12-31, later than any sprint. */
export const FAR_DAY = 109_574;
