import type { SegmentColumn } from '../domain/goal/pipeline-values.ts';
import { choiceWord } from '../i18n/choices/define.ts';
import { type GoalKpi, goalKpis } from '../i18n/choices/goal-kpi.ts';
import { stages } from '../i18n/choices/stage.ts';
import type { Language } from '../i18n/text.ts';
import { pipelineColumn, pipelineRange } from './references.ts';

export { type GoalKpi, goalKpis };
export type KpiUnit = 'rate' | 'money' | 'count';

export const kpiUnits: Readonly<Record<GoalKpi, KpiUnit>> = {
  conversion: 'rate',
  winRate: 'rate',
  wonCount: 'count',
  wonAmount: 'money',
  leadCount: 'count',
};

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
  const won = `"${choiceWord(stages, 'won', language)}"`;
  const lost = `"${choiceWord(stages, 'lost', language)}"`;
  const column = (field: Parameters<typeof pipelineColumn>[1]) => pipelineColumn(pipeline, field);
  const segments = narrowed.segments
    .map(({ field, value }) => `;${column(field)};"${criterion(value)}"`)
    .join('');
  const within = (field: 'created' | 'closed') =>
    `${column(field)};">="&N(${start});${column(field)};"<="&IF(${end}="";${FAR_DAY};${end})${segments}`;
  switch (kpi) {
    case 'conversion':
      // Four arguments without a segment: the mode is left out before the filter.
      return segments === ''
        ? `=SPRINT_CONVERSION(${pipelineRange(pipeline)};${start};${end})`
        : `=SPRINT_CONVERSION(${pipelineRange(pipeline)};${start};${end};;${narrowed.cell})`;
    case 'winRate':
      if (segments !== '') {
        const count = (stage: string) => `COUNTIFS(${column('stage')};${stage};${within('closed')})`;
        return `=IFERROR(${count(won)}/(${count(won)}+${count(lost)});"")`;
      }
      return `=SPRINT_WINRATE(${pipelineRange(pipeline)};${start};${end})`;
    case 'wonCount':
      return `=COUNTIFS(${column('stage')};${won};${within('closed')})`;
    case 'wonAmount':
      return `=SUMIFS(${column('amount')};${column('stage')};${won};${within('closed')})`;
    case 'leadCount':
      return `=COUNTIFS(${within('created')})`;
  }
}

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
const FAR_DAY = 109_574;
