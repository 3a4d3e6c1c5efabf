import { describe, expect, test } from 'vitest';
import { Host } from '../host/host.ts';
import { openFile } from '../host/open-files.ts';
import { openHost, turn } from '../server/host.ts';
import { data, isThere, reference, skipped } from './shared.ts';

/** Real CRM files against answers that were computed without this code (Python and SQL). */

type Maven = {
  won: number;
  rows: number;
  win_rate_won_over_closed: number;
  win_rate_won_over_all: number;
  stage_counts: Record<string, number>;
  by_agent: Record<string, { won: number; lost: number; win_rate: number }>;
  by_product: Record<string, { won: number; lost: number; win_rate: number }>;
};

const opened = (file: string, locale: string) => openFile(`${data}/crm/${file}`, { locale });
const cell = (file: string, locale: string, formula: string) =>
  new Host({ dist: 'dist', locale }, opened(file, locale)).evaluate(formula).values;

describe.runIf(isThere)(`the Maven pipeline${skipped}`, () => {
  const maven = isThere ? reference<Maven>('maven') : ({} as Maven);
  const formula = (text: string) => cell('maven/sales_pipeline.csv', 'en_US', text);

  test('conversion of the whole file: 4,238 won of 8,800', () => {
    const [, detail] = formula('=SPRINT_CONVERSION(sales_pipeline!A:H;;;"detail")');
    expect(detail?.slice(1, 3)).toEqual([maven.won, maven.rows]);
    expect(detail?.[3]).toBeCloseTo(maven.win_rate_won_over_all, 6);
    expect(formula('=SPRINT_CONVERSION(sales_pipeline!A:H)')[0]?.[0]).toBe(maven.won / maven.rows);
  });

  test('win rate: won ÷ (won + lost) is 63.15 %', () => {
    expect(formula('=SPRINT_WINRATE(sales_pipeline!A:H)')[0]?.[0]).toBeCloseTo(
      maven.win_rate_won_over_closed,
      6,
    );
  });

  test.each([
    ['sales_agent', 'by_agent'],
    ['product', 'by_product'],
  ] as const)('win rate and counts by %s', (column, key) => {
    const [, ...rows] = formula(`=SPRINT_WINRATE(sales_pipeline!A:H;;;"${column}")`);
    const expected = maven[key];
    expect(rows).toHaveLength(Object.keys(expected).length);
    for (const [name, rate, won, closed] of rows) {
      const group = expected[String(name)];
      expect([name, won, closed]).toEqual([name, group?.won, (group?.won ?? 0) + (group?.lost ?? 0)]);
      expect(rate).toBeCloseTo(group?.win_rate ?? -1, 6);
    }
  });

  test('conversion by agent and by product: the won of the reference over the rows of the file', () => {
    const host = new Host({ dist: 'dist', locale: 'en_US' }, opened('maven/sales_pipeline.csv', 'en_US'));
    const rows = opened('maven/sales_pipeline.csv', 'en_US')[0]?.rows ?? [];
    for (const [column, key, at] of [
      ['sales_agent', 'by_agent', 1],
      ['product', 'by_product', 2],
    ] as const) {
      for (const name of Object.keys(maven[key]).slice(0, 8)) {
        const entered = rows.filter((row) => row[at] === name).length;
        const { values } = host.evaluate(
          `=SPRINT_CONVERSION(sales_pipeline!A:H;;;"cohort";"${column}=${name}")`,
        );
        expect([name, values[0]?.[0]]).toEqual([name, (maven[key][name]?.won ?? 0) / entered]);
      }
    }
  });

  test('turned into a pipeline it holds the same 8,800 deals, and the same figures', () => {
    const session = openHost(opened('maven/sales_pipeline.csv', 'en_US'), {
      locale: 'en_US',
      userLocale: 'en',
    });
    const { source, preview } = turn(session, 'pipeline', 'sales_pipeline');
    expect(
      source.fields
        .filter(({ confidence }) => confidence === 'sure')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['amount', 'client', 'closed', 'created', 'id', 'owner', 'product', 'stage'].sort());
    expect(preview.problems).toEqual([]);
    const { host } = session;
    expect(host.values('Pipeline')).toHaveLength(maven.rows + 1);
    expect(host.evaluate('=SPRINT_WINRATE(Pipeline!A:M)').values[0]?.[0]).toBeCloseTo(
      maven.win_rate_won_over_closed,
      6,
    );
    expect(host.evaluate('=SPRINT_CONVERSION(Pipeline!A:M)').values[0]?.[0]).toBe(maven.won / maven.rows);
    const again = turn(session, 'pipeline', 'sales_pipeline');
    expect(again.preview.changes).toEqual([]);
    expect(host.values('Pipeline')).toHaveLength(maven.rows + 1);
  });
});

test.runIf(isThere)(`the X-Education leads: 3,561 of 9,240 converted${skipped}`, () => {
  const expected = isThere
    ? reference<{ rows: number; converted: number; rate: number }>('leads_xeducation')
    : { rows: 0, converted: 0, rate: 0 };
  const [, detail] = cell(
    'leads_xeducation.csv',
    'en_US',
    '=SPRINT_CONVERSION(leads_xeducation!A:AK;;;"detail")',
  );
  expect(detail?.slice(1, 3)).toEqual([expected.converted, expected.rows]);
  expect(detail?.[3]).toBeCloseTo(expected.rate, 5);
});

describe.runIf(isThere)(`French files${skipped}`, () => {
  test('the sales lines load with their numbers: the sum of the sales is that of the reference', () => {
    const expected = isThere
      ? reference<{ rows: number; ca: number; qty: number }>('ventes_fr_semicolon')
      : { rows: 0, ca: 0, qty: 0 };
    const host = new Host({ dist: 'dist', locale: 'fr_FR' }, opened('ventes_fr_semicolon.csv', 'fr_FR'));
    expect(host.values('ventes_fr_semicolon')).toHaveLength(expected.rows + 1);
    expect(host.evaluate('=SUM(ventes_fr_semicolon!G:G)').values[0]?.[0]).toBe(expected.ca);
    expect(host.display('ventes_fr_semicolon', 'H2')).toBe('01/01/2021');
  });

  test('the Latin-1 clients load with their accents', () => {
    const expected = isThere
      ? reference<{ rows: number; columns: string[] }>('clients_fr_latin1')
      : { rows: 0, columns: [] };
    const [tab] = opened('clients_fr_latin1.csv', 'fr_FR');
    expect(tab?.rows).toHaveLength(expected.rows + 1);
    expect(tab?.rows[0]?.slice(0, 7)).toEqual(expected.columns.slice(0, 7));
  });
});
