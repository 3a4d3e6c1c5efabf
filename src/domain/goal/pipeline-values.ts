import type { Table } from '../table/table.ts';
import type { PipelineValues } from './model.ts';

/** The pipeline's columns of words that a goal can be narrowed by. */
export const segmentFields = ['source', 'product', 'segment', 'owner', 'client'] as const;
export type SegmentColumn = (typeof segmentFields)[number];

/** A column with more different values than this names records (clients), not segments. */
const MOST = 300;

/** The different values of the pipeline's columns that a goal can be narrowed by. */
export function pipelineValues(table: Table<SegmentColumn>): PipelineValues {
  const entries = segmentFields.flatMap((field): [SegmentColumn, string[]][] => {
    const column = table.column(field);
    if (column === null) return [];
    const values = new Set<string>();
    for (const row of table.rows) {
      const value = table.textAt(row, column);
      if (value !== '') values.add(value);
    }
    return values.size > MOST ? [] : [[field, [...values]]];
  });
  return Object.fromEntries(entries);
}
