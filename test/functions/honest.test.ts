import { describe, expect, test } from 'vitest';
import type { Cell, Rows } from '../../src/domain/table/cell.ts';
import { functions } from '../../src/functions/index.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { american } from '../domain/conventions.ts';

// What every KPI owes its reader: n beside it, nothing where there is nothing, what was not read by name.

function call(name: string, given: readonly unknown[]): Cell | Rows {
  const fn = functions.find((one) => one.name === name);
  if (!fn) throw new Error(name);
  return invoke(fn, given, { language: 'en', conventions: american }) as Cell | Rows;
}

const header = [
  'Deal',
  'Owner',
  'Stage',
  'Amount',
  'Created on',
  'Closed on',
  'First contact',
  'Probability',
  'Rating',
];
const deals: Rows = [
  header,
  ['A', 'Ana', 'Won', 100, '2026-03-01', '2026-03-10', '2026-03-01', 0.9, 5],
  ['B', 'Bob', 'Lost', 50, '2026-03-02', '2026-03-11', '2026-03-03', 0.2, 2],
  ['C', 'Ana', 'Won', 900, '2026-03-02', '2026-03-12', '', 0.5, 4],
  ['D', 'Bob', 'Negotiation', 70, '2026-03-05', '2026-03-20', '2026-03-06', 0.5, 1],
];
/** A deal that no KPI can read, whichever of its columns it looks at. */
const unreadable = ['Z', 'Bob', 'Won', '#N/A', 'soon', 'not a day', 'one day', 'high', 'good'];
const march = ['2026-03-01', '2026-03-31'];
const longAgo = ['2020-01-01', '2020-01-31'];

const column = (rows: Rows, name: string) => rows.map((row) => [row[header.indexOf(name)]]);

/** The KPI of deals in a period, and what is given beside table and period to get the table with n. */
const ofDeals: readonly [string, (rows: Rows, period: readonly string[]) => unknown[]][] = [
  ['SPRINT_CONVERSION', (rows, period) => [rows, ...period, 'detail']],
  ['SPRINT_WINRATE', (rows, period) => [rows, ...period, 'Owner']],
  ['SPRINT_QUALIF', (rows, period) => [rows, ...period, 'Owner']],
  ['SPRINT_FUNNEL', (rows, period) => [rows, '', ...period]],
  ['SPRINT_BY', (rows, period) => [rows, 'win rate', 'Owner', ...period]],
  ['SPRINT_DEALSIZE', (rows, period) => [rows, ...period, 'detail']],
  ['SPRINT_CYCLE', (rows, period) => [rows, ...period, 'detail']],
  ['SPRINT_SALES_VELOCITY', (rows, period) => [rows, ...period]],
  ['SPRINT_RESPONSE', (rows, period) => [rows, ...period]],
];
const ofColumns: readonly [string, (rows: Rows) => unknown[]][] = [
  ['SPRINT_CSAT', (rows) => [column(rows, 'Rating')]],
  ['SPRINT_NPS', (rows) => [column(rows, 'Rating')]],
  ['SPRINT_CALIBRATION', (rows) => [column(rows, 'Probability'), column(rows, 'Stage')]],
  ['SPRINT_QUOTA_PROB', (rows) => [column(rows, 'Amount'), column(rows, 'Probability'), 500]],
];
const every = [
  ...ofDeals.map(([name, given]) => [name, (rows: Rows) => given(rows, march)] as const),
  ...ofColumns,
];

/** Headers of figures that need a case: a rate, a mean, a number of days, an interval. */
const needsCase = /rate|^CI |mean|median|P85|≤ 1 h|CSAT|NPS|P\(|Velocity/i;
const countHeaders = /^n$|Entered|Closed|Created|n \(closed\)/;

describe('a KPI without a case', () => {
  test.each(ofDeals)('%s shows counts of 0 and no figure', (name, given) => {
    for (const [rows, period] of [
      [deals, longAgo],
      [[header], march],
    ] as const) {
      const [headers, ...lines] = call(name, given(rows, period)) as Rows;
      for (const line of lines)
        line.forEach((cell, at) => {
          if (needsCase.test(String(headers?.[at]))) expect(cell, `${headers?.[at]}`).toBe('');
        });
    }
  });

  test.each(['SPRINT_CONVERSION', 'SPRINT_WINRATE', 'SPRINT_QUALIF', 'SPRINT_DEALSIZE', 'SPRINT_CYCLE'])(
    '%s alone in its cell is an empty cell, so that SUM and AVERAGE survive',
    (name) => {
      expect(call(name, [deals, ...longAgo])).toBe('');
      expect(call(name, [[header], ...march])).toBe('');
    },
  );
});

test.each(every)('%s gives its n beside its figures', (name, given) => {
  const [headers] = call(name, given(deals)) as Rows;
  expect(headers?.some((cell) => countHeaders.test(String(cell)))).toBe(true);
});

test.each(every)('%s counts and names what it could not read', (name, given) => {
  const read = call(name, given(deals)) as Rows;
  const table = call(name, given([...deals, unreadable])) as Rows;
  const said = table.flat().join(' ');
  if (name === 'SPRINT_CONVERSION') {
    const at = read[0]?.indexOf('Rows not read') ?? -1;
    expect([read[1]?.[at], table[1]?.[at]]).toEqual([0, 1]);
  } else expect(said).toMatch(/1 row not read: .*row 6: “/);
  expect(read.flat().join(' ')).not.toMatch(/row not read/);
});

test('a rating off its scale is named like any other that could not be read', () => {
  expect((call('SPRINT_CSAT', [[['Rating'], [5], [9]]]) as Rows)[2]?.[0]).toBe(
    '1 row not read: ratings, row 3: “9”',
  );
  expect((call('SPRINT_NPS', [[['Rating'], [9], [11]]]) as Rows)[2]?.[0]).toBe(
    '1 row not read: ratings, row 3: “11”',
  );
});

test('one deal above 30 % of a sum is flagged, and none below', () => {
  const flag = (amounts: readonly number[]) => {
    const rows = amounts.map((amount, at) => [`D${at}`, 'Ana', 'Won', amount, '2026-03-01', '2026-03-10']);
    const [headers, line] = call('SPRINT_DEALSIZE', [[header, ...rows], ...march, 'detail']) as Rows;
    return line?.[headers?.indexOf('Alert') ?? -1];
  };
  expect(flag([31, 23, 23, 23])).toBe('A single amount makes 31% of the sum: prefer the median.');
  expect(flag([30, 30, 20, 20])).toBe('');
});
