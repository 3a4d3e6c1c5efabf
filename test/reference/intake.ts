import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readFile } from '../../src/intake/read-file.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';
import { data } from './shared.ts';

/** The tables of a real file, as the import reads them. */
export function tablesOf(path: string): SourceTable[] {
  return readFile(new Uint8Array(readFileSync(`${data}/${path}`)), path);
}

/** The only table of a file, or the one of a name. */
export function tableOf(path: string, name?: string): SourceTable {
  const table = tablesOf(path).find((one) => name === undefined || one.name === name);
  if (!table) throw new Error(`${path} holds no table ${name}`);
  return table;
}

/**
 * Compares the columns that were suggested with those that a person chose by hand: every right one, and none wrong
 * unless it is asked. Prints the share of meaningful columns that were found without a question.
 *
 * @param expected field → header (several for repeated columns, as often as they repeat)
 */
export function expectMapping(
  table: SourceTable,
  kind: 'backlog' | 'pipeline',
  expected: Readonly<Record<string, string | readonly string[]>>,
): void {
  const headers = (field: string) => {
    const found = Object.entries(table.mappings[kind]).find(([key]) => key === field)?.[1];
    return !found || found.confidence === 'ask'
      ? []
      : found.columns.map((at) => table.columns[at]?.header ?? '');
  };
  const right = Object.entries(expected).filter(
    ([field, header]) => headers(field).join('|') === [header].flat().join('|'),
  );
  const suggested = Object.entries(table.mappings[kind]).filter(([, { confidence }]) => confidence !== 'ask');
  const wrong = suggested
    .map(([field]) => field)
    .filter((field) => headers(field).join('|') !== [expected[field] ?? ''].flat().join('|'));
  console.log(`${table.name}: ${right.length} of ${Object.keys(expected).length} meaningful columns found`);
  expect({
    wrong,
    missing: Object.keys(expected).filter((field) => !right.some(([one]) => one === field)),
  }).toEqual({
    wrong: [],
    missing: [],
  });
}

/** How often each value occurs, as the references count. */
export function counts(values: Iterable<string>): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
  return counted;
}
