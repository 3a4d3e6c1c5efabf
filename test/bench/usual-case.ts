import type { AnyFunction } from '../../src/functions/define.ts';
import { type Case, type Size, wholeColumns } from './cases.ts';
import { backlogRange, scoredBacklogRange } from './data/backlog.ts';
import { type Range, withBlankRows } from './data/cells.ts';
import { levelColumn } from './data/columns.ts';
import { historyRange, journalRange } from './data/journal.ts';
import { pipelineRange } from './data/pipeline.ts';
import { retroRange } from './data/retro.ts';
import { capacityRange, teamRange } from './data/team.ts';

/** People do not grow with the rows of what they do. */
const MOST_PEOPLE = 30;

/** Generated tables by the set of fields that a function reads. */
const tables: Readonly<Record<string, (rows: number) => Range>> = {
  deal: pipelineRange,
  lead: pipelineRange,
  backlogItem: backlogRange,
  scoredItem: scoredBacklogRange,
  member: (rows) => teamRange(Math.min(rows, MOST_PEOPLE)),
  capacity: (rows) => capacityRange(Math.min(rows, MOST_PEOPLE)),
  retroNote: retroRange,
  journalLine: journalRange,
  // The fields of a sprint's item are among those of the backlog.
  sprintItem: backlogRange,
  closedSprint: historyRange,
};
const levels = (header: string) => (rows: number) => levelColumn(header, rows);
const days = ['2026-03-02', '2026-03-27'];

/**
 * A function's call as its declaration alone gives it, for one that has no case of its own: a generated table for each
 * table, a column of numbers for each range, days in their order, nothing for what may be left out.
 *
 * @returns null where it needs something else
 */
export function usualCase({ name, args }: AnyFunction): Case | null {
  const left = [...days];
  const makers = Object.values(args).map((arg) => {
    if (arg.optional) return () => '';
    if (arg.type === 'day') {
      const day = left.shift() ?? null;
      return day === null ? null : () => day;
    }
    const range =
      arg.type === 'table' ? tables[arg.fields.set] : arg.type === 'range' ? levels(arg.label.fr) : undefined;
    return range ? ({ rows, blank = 0 }: Size) => withBlankRows(range(rows), blank) : null;
  });
  if (makers.includes(null)) return null;
  return {
    name,
    what: '(…)',
    sizes: wholeColumns,
    args: (size) => makers.map((make) => make?.(size)),
  };
}
