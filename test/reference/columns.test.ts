import { readdirSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { FieldMapping, SourceTable } from '../../src/intake/source-table.ts';
import { type Decided, decided } from './columns.ts';
import { tableOf } from './intake.ts';
import { data, isThere, skipped } from './shared.ts';

/** Each column of each real file against what a person decided that it means: see columns.ts. */

const real = test.runIf(isThere);
const total = { right: 0, meaningful: 0, asked: 0, none: 0 };

/** The fields that a column is read as without a question, as `due+start`; '' for none. */
function readAs(table: SourceTable, { kind }: Decided, column: number): string {
  const mapping: Readonly<Record<string, FieldMapping | undefined>> = table.mappings[kind];
  const isOf = (at: number) => at === column || table.columns[at]?.madeFrom?.columns.includes(column);
  return Object.entries(mapping)
    .filter(([, found]) => found && found.confidence !== 'ask' && found.columns.some(isOf))
    .map(([field]) => field)
    .sort()
    .join('+');
}

function isAsked(table: SourceTable, { kind }: Decided, column: number, field: string): boolean {
  const found: FieldMapping | undefined = (
    table.mappings[kind] as Readonly<Record<string, FieldMapping | undefined>>
  )[field];
  return found?.confidence === 'ask' && [...found.columns, ...found.alternatives].includes(column);
}

real.each(decided.map((file) => [`${file.path} ${file.tab ?? ''}`.trim(), file] as const))(
  `%s: no column is read as what it is not${skipped}`,
  (_, file) => {
    const table = tableOf(file.path, file.tab);
    const { means, lesser = {}, none = [] } = file;
    const wrong: string[] = [];
    const missed: string[] = [];
    table.columns.forEach(({ header, madeFrom }, column) => {
      if (madeFrom !== null) return;
      const as = readAs(table, file, column);
      const said = `${header} → ${as || 'nothing'}`;
      const wanted = means[header]?.split('+').sort().join('+');
      if (wanted !== undefined) {
        total.meaningful++;
        if (as === wanted) total.right++;
        else if (as !== '') wrong.push(said);
        else {
          if (isAsked(table, file, column, wanted)) total.asked++;
          missed.push(said);
        }
        return;
      }
      if (as !== '' && as !== lesser[header]) wrong.push(said);
      if (lesser[header] === undefined) {
        total.none++;
        // A new version of a file may bring columns that nobody has looked at.
        if (header !== '') expect(none).toContain(header);
      }
    });
    if (missed.length > 0) console.log(`${file.path} ${file.tab ?? ''}: not found ${missed.join(', ')}`);
    expect(wrong).toEqual([]);
  },
);

real(`every file of tasks and sales has been decided${skipped}`, () => {
  const files = ['project', 'crm', 'sheets'].flatMap((folder) =>
    readdirSync(`${data}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:csv|json|xml|xlsx)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect([...new Set(decided.map(({ path }) => path))].sort()).toEqual(files.sort());
});

real(`at least 95 % of the columns with a meaning are read as it without a question${skipped}`, () => {
  expect(total.meaningful).toBeGreaterThan(200);
  expect(total.right / total.meaningful).toBeGreaterThanOrEqual(0.95);
});

afterAll(() => {
  if (!isThere) return;
  const { right, meaningful, asked, none } = total;
  const share = ((100 * right) / meaningful).toFixed(1);
  console.log(
    `columns: ${right} of ${meaningful} right (${share} %), ${asked} asked; ${none} mean nothing to us`,
  );
});
