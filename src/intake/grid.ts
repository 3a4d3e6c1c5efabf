import type { Note, Problem, SourceCell, SourceFormat } from './source-table.ts';

/** A table as a reader found it, before anything in it is recognised. */
export type Grid = {
  readonly name: string;
  /** Where the reader knows it; else it is told by the headers. */
  readonly format: SourceFormat | null;
  /** What it is where the headers tell no tool. */
  readonly base: 'csv' | 'sheet';
  readonly rows: readonly (readonly SourceCell[])[];
  /** Where the reader made the header itself (JSON, XML): 1. */
  readonly headerRow?: number;
  /** The decimal sign to read text by where no number tells. */
  readonly decimal: ',' | '.';
  readonly notes: readonly Note[];
  readonly problems: readonly Problem[];
};

/** What separates several values in a cell that a reader of ours made. */
export const SEVERAL = '\n';

/** Rows of records as a grid: one column a key that any record has, in the order of their first appearance. */
export function gridOf(
  name: string,
  format: SourceFormat,
  records: readonly ReadonlyMap<string, SourceCell>[],
  notes: readonly Note[] = [],
): Grid {
  const headers = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record) => headers.map((header) => record.get(header) ?? null));
  return {
    name,
    format,
    base: 'csv',
    rows: [headers, ...rows],
    headerRow: 1,
    decimal: '.',
    notes,
    problems: [],
  };
}
