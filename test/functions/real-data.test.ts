import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, Rows } from '../../src/domain/table/cell.ts';
import { functions } from '../../src/functions/index.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { american, french } from '../domain/conventions.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const there = existsSync(data);

function csv(file: string): Rows {
  const { data: rows } = Papa.parse<string[]>(readFileSync(join(data, file), 'utf8'), {
    skipEmptyLines: true,
  });
  return rows.map((row) => row.map((cell) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}
function reference(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(data, 'reference', file), 'utf8'));
}
function call(name: string, ...given: unknown[]): Cell[][] {
  const fn = functions.find((one) => one.name === name);
  if (!fn) throw new Error(name);
  const result = invoke(fn, given, { language: 'en', conventions: american });
  return Array.isArray(result) ? result : [[result]];
}
const detail = (rows: Rows, ...rest: unknown[]) => call('SPRINT_CONVERSION', rows, ...rest)[1];

describe.skipIf(!there)(`real CRM files${there ? '' : ' (skipped: ../shared/data is not there)'}`, () => {
  // The reference answers were computed with pandas.
  const maven = there ? csv('crm/maven/sales_pipeline.csv') : [];
  const known = there
    ? (reference('maven.json') as { win_rate_won_over_closed: number; by_agent: Group; by_product: Group })
    : null;
  type Group = Record<string, { won: number; lost: number; win_rate: number }>;

  test('Maven: 4,238 won of 8,800 deals, and the win rate over closed deals', () => {
    expect(detail(maven, '', '', 'detail')?.slice(1, 3)).toEqual([4238, 8800]);
    expect(call('SPRINT_CONVERSION', maven)).toEqual([[4238 / 8800]]);
    expect(call('SPRINT_WINRATE', maven)[0]?.[0]).toBeCloseTo(known?.win_rate_won_over_closed ?? 0, 6);
  });

  test.each([
    ['sales_agent', 'by_agent'],
    ['product', 'by_product'],
  ] as const)('Maven: won, closed and win rate by %s', (header, group) => {
    const [, ...lines] = call('SPRINT_WINRATE', maven, '', '', header);
    const expected = Object.entries(known?.[group] ?? {}).map(([name, { won, lost, win_rate }]) => [
      name,
      won,
      won + lost,
      win_rate,
    ]);
    const given = lines.map(([name, rate, won, closed]) => [
      name,
      won,
      closed,
      Math.round(Number(rate) * 1e6) / 1e6,
    ]);
    expect(new Set(given.map(String))).toEqual(new Set(expected.map(String)));
  });

  test('Maven: the conversion of one agent', () => {
    expect(detail(maven, '', '', 'detail', 'Commercial=Anna Snelling')?.[1]).toBe(
      known?.by_agent['Anna Snelling']?.won,
    );
  });

  test('X-Education: 3,561 of 9,240 by a flag column, and by source as written', () => {
    const leads = csv('crm/leads_xeducation.csv');
    expect(call('SPRINT_CONVERSION', leads)).toEqual([[3561 / 9240]]);
    // Google and google are one source: 2,868 + 5 leads.
    expect(detail(leads, '', '', 'detail', 'Lead Source=Google')?.slice(1, 3)).toEqual([1147, 2873]);
  });

  test('HubSpot: 71 won, 69 lost', () => {
    expect(call('SPRINT_WINRATE', csv('crm/hubspot_deals_en.csv'))).toEqual([[71 / 140]]);
  });

  test('a French file of sales lines has no stage, and says which columns it has', () => {
    const rows = Papa.parse<string[]>(readFileSync(join(data, 'crm/ventes_fr_semicolon.csv'), 'utf8')).data;
    const fn = functions.find(({ name }) => name === 'SPRINT_CONVERSION');
    expect(() => fn && invoke(fn, [rows], { language: 'fr', conventions: french })).toThrow('columnMissing');
  });

  test('X Education: a grid of seven lines tells leads apart that converted from those that did not', () => {
    const leads = csv('crm/leads_xeducation.csv');
    const grid: Rows = [
      ['Column', 'Value', 'Points'],
      ['Lead Source', '*reference*', 30],
      ['Total Time Spent on Website', '>600', 30],
      ['Total Time Spent on Website', '>1200', 10],
      ['TotalVisits', '>=3', 5],
      ['Do Not Email', 'Yes', -20],
      ['Last Activity', 'SMS Sent', 20],
      ['What is your current occupation', 'Working Professional', 25],
    ];
    const converted = leads[0]?.indexOf('Converted') ?? -1;
    const levels = new Map<unknown, [number, number]>();
    call('SPRINT_LEADSCORE', leads, grid).forEach(([, level], row) => {
      const [count, won] = levels.get(level) ?? [0, 0];
      levels.set(level, [count + 1, won + Number(leads[row]?.[converted])]);
    });
    // Leads and conversions by level, counted by a script of its own in another language.
    expect(Object.fromEntries(levels)).toMatchObject({
      Cold: [7564, 2121],
      Warm: [1571, 1338],
      Hot: [105, 102],
    });
  });
});
