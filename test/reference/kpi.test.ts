import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, Rows } from '../../src/domain/table/cell.ts';
import { functions } from '../../src/functions/index.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { american, french } from '../domain/conventions.ts';
import { data, isThere, reference, skipped } from './shared.ts';

/** Every KPI over the real CRM files, against answers computed with pandas: one test a group of facts. */

type Group = {
  won: number;
  lost: number;
  win_rate: number;
  revenue: number;
  avg_won: number;
  cycle_won: number;
};
type Pareto = { items: number; n_for_80pct: number; cum_share: [Cell, number][]; top: [Cell, number][] };

function csv(file: string, delimiter = ','): Rows {
  const text = readFileSync(`${data}/crm/${file}`, 'utf8').replace(/^\ufeff/, '');
  const { data: rows } = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter });
  return rows.map((row) => row.map((cell) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}
function call(language: 'fr' | 'en', name: string, ...given: unknown[]): Cell[][] {
  const fn = functions.find((one) => one.name === name);
  if (!fn) throw new Error(name);
  const result = invoke(fn, given, { language, conventions: language === 'fr' ? french : american });
  return Array.isArray(result) ? result : [[result]];
}
const english = (name: string, ...given: unknown[]) => call('en', name, ...given);
const column = (rows: Rows, header: string): Rows => {
  const at = rows[0]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`no column ${header}`);
  return rows.map((row) => [row[at]]);
};
/** The rows of a table by group, as name → value and n. */
const byName = (lines: Cell[][]) =>
  new Map(lines.slice(1).map(([name, value, n]) => [String(name), { value: Number(value), n: Number(n) }]));

describe.runIf(isThere)(`Maven, 8,800 deals${skipped}`, () => {
  const deals = isThere ? csv('maven/sales_pipeline.csv') : [];
  const known = isThere
    ? reference<{
        by_agent: Record<string, Group>;
        by_product: Record<string, Group>;
        by_close_quarter: Record<string, Group>;
        won_revenue: number;
        avg_won_value: number;
        median_won_value: number;
        cycle_days_won_mean: number;
        cycle_days_won_median: number;
        pareto_product: Pareto;
        pareto_agent: Pareto;
        pareto_account: Pareto;
      }>('maven')
    : null;
  const quarters = {
    '2017Q1': ['01-01', '03-31'],
    '2017Q2': ['04-01', '06-30'],
    '2017Q3': ['07-01', '09-30'],
    '2017Q4': ['10-01', '12-31'],
  };

  test.each([
    ['product', 'by_product'],
    ['sales_agent', 'by_agent'],
  ] as const)('win rate, revenue, sales, mean deal and n by %s', (header, key) => {
    const groups = known?.[key] ?? {};
    const rates = byName(english('SPRINT_BY', deals, 'win rate', header));
    const revenue = byName(english('SPRINT_BY', deals, 'revenue', header));
    const means = byName(english('SPRINT_BY', deals, 'deal size', header));
    const counts = byName(english('SPRINT_BY', deals, 'sales', header));
    for (const [name, group] of Object.entries(groups)) {
      expect([name, rates.get(name)?.n, revenue.get(name)?.value, counts.get(name)?.value]).toEqual([
        name,
        group.won + group.lost,
        group.revenue,
        group.won,
      ]);
      expect(rates.get(name)?.value).toBeCloseTo(group.win_rate, 5);
      expect(means.get(name)?.value).toBeCloseTo(group.avg_won, 5);
    }
    expect(rates.size - Object.keys(groups).length).toBeLessThanOrEqual(2);
  });

  test.each(Object.entries(quarters))(
    'quarter %s: won, closed, revenue, mean deal, mean cycle',
    (quarter, [from, to]) => {
      const period = [`2017-${from}`, `2017-${to}`];
      const group = known?.by_close_quarter[quarter];
      if (!group) throw new Error(quarter);
      const rate = english('SPRINT_WINRATE', deals, ...period, 'detail')[1];
      expect(rate?.slice(2, 4)).toEqual([group.won, group.won + group.lost]);
      expect(rate?.[1]).toBeCloseTo(group.win_rate, 5);
      const size = english('SPRINT_DEALSIZE', deals, ...period, 'detail')[1];
      expect([size?.[6], size?.[7]]).toEqual([group.won, group.revenue]);
      expect(size?.[0]).toBeCloseTo(group.avg_won, 5);
      expect(english('SPRINT_CYCLE', deals, ...period, 'mean')[0]?.[0]).toBeCloseTo(group.cycle_won, 5);
    },
  );

  test('mean and median deal, mean and median cycle of the whole', () => {
    const size = english('SPRINT_DEALSIZE', deals, '', '', 'detail')[1];
    expect([size?.[3], size?.[7]]).toEqual([known?.median_won_value, known?.won_revenue]);
    expect(size?.[0]).toBeCloseTo(known?.avg_won_value ?? 0, 5);
    expect(english('SPRINT_CYCLE', deals)[0]?.[0]).toBe(known?.cycle_days_won_median);
    expect(english('SPRINT_CYCLE', deals, '', '', 'mean')[0]?.[0]).toBeCloseTo(
      known?.cycle_days_won_mean ?? 0,
      5,
    );
  });

  test('the mean cycle of each agent', () => {
    for (const [name, { cycle_won }] of Object.entries(known?.by_agent ?? {}))
      expect(english('SPRINT_CYCLE', deals, '', '', 'mean', `sales_agent=${name}`)[0]?.[0]).toBeCloseTo(
        cycle_won,
        5,
      );
  });

  const won = deals.filter((row, at) => at === 0 || row[4] === 'Won');
  test.each([
    ['product', 'pareto_product'],
    ['sales_agent', 'pareto_agent'],
    ['account', 'pareto_account'],
  ] as const)('Pareto of revenue by %s', (header, key) => {
    const expected = known?.[key];
    if (!expected) throw new Error(key);
    checkPareto(english('SPRINT_PARETO', column(won, header), column(won, 'close_value')), expected);
  });
});

/** Items, class A, cumulated shares and sums; items of one value may stand in either order. */
function checkPareto([, ...lines]: Cell[][], { items, n_for_80pct, cum_share, top }: Pareto): void {
  const ranked = lines.slice(0, items);
  expect(lines[items]?.[0]).toMatch(/^\d+\/\d+/);
  expect(ranked.filter((line) => line[4] === 'A')).toHaveLength(n_for_80pct);
  cum_share.forEach(([, share], at) => {
    expect(ranked[at]?.[3]).toBeCloseTo(share, 5);
  });
  top.forEach(([name, value], at) => {
    expect(ranked[at]?.[1]).toBeCloseTo(value, 2);
    expect(
      ranked.some((line) => String(line[0]) === String(name) && Math.abs(Number(line[1]) - value) < 0.01),
    ).toBe(true);
  });
}

describe.runIf(isThere)(`X-Education and bank leads${skipped}`, () => {
  test.each([
    ['leads_xeducation', 'Lead Source', 'by_source'],
    ['leads_xeducation', 'Lead Origin', 'by_Lead Origin'],
    ['leads_xeducation', 'What is your current occupation', 'by_What is your current occupation'],
  ])('%s: conversion by %s', (file, header, key) => {
    const groups =
      reference<Record<string, Record<string, { n: number; converted: number }>>>(file)[key] ?? {};
    const found = byName(english('SPRINT_BY', csv(`${file}.csv`), 'conversion', header));
    // Spellings that differ by case alone are one group.
    const merged = new Map<string, { n: number; converted: number }>();
    for (const [name, { n, converted }] of Object.entries(groups)) {
      const sum = merged.get(name.toLowerCase()) ?? { n: 0, converted: 0 };
      merged.set(name.toLowerCase(), { n: sum.n + n, converted: sum.converted + converted });
    }
    const given = new Map([...found].map(([name, group]) => [name.toLowerCase(), group]));
    for (const [name, { n, converted }] of merged) {
      expect([name, given.get(name)?.n]).toEqual([name, n]);
      expect(given.get(name)?.value).toBeCloseTo(converted / n, 9);
    }
  });

  test('bank calls: subscriptions by contact, job and month', () => {
    const known =
      reference<Record<string, Record<string, { n: number; yes: number }>>>('bank_marketing_11162');
    // Its column of outcomes is called `deposit`; the add-on's mapping would give it this header.
    const rows = csv('bank_marketing_11162.csv').map((row, at) =>
      at === 0
        ? row.map((name) => (name === 'deposit' ? 'Converted' : name === 'outcome' ? 'poutcome' : name))
        : row,
    );
    for (const header of ['contact', 'job', 'month']) {
      const found = byName(english('SPRINT_BY', rows, 'conversion', header));
      for (const [name, { n, yes }] of Object.entries(known[`by_${header}`] ?? {})) {
        expect([name, found.get(name)?.n]).toEqual([name, n]);
        expect(found.get(name)?.value).toBeCloseTo(yes / n, 9);
      }
    }
  });
});

describe.runIf(isThere)(`French files${skipped}`, () => {
  test('sales lines: revenue, Pareto of products and clients, mean line', () => {
    const known = reference<{ ca: number; avg_line: number; pareto_product: Pareto; pareto_client: Pareto }>(
      'ventes_fr_semicolon',
    );
    const rows = csv('ventes_fr_semicolon.csv', ';');
    const values = column(rows, 'ventes_euro');
    checkPareto(call('fr', 'SPRINT_PARETO', column(rows, 'produit_id'), values), known.pareto_product);
    checkPareto(call('fr', 'SPRINT_PARETO', column(rows, 'client_id'), values), known.pareto_client);
    const basket = call('fr', 'SPRINT_BASKET', rows, '', '', 'détail')[1];
    expect(basket?.[7]).toBe(known.ca);
    expect(basket?.[0]).toBeCloseTo(known.avg_line, 5);
  });

  type Invoices = {
    avg_basket: number;
    avg_basket_known_invoices: number;
    revenue: number;
    revenue_known_invoices: number;
    orphan_lines: number;
    pareto_product: Pareto;
    pareto_client: Pareto;
  };
  const joined = () => {
    const [header = [], ...lines] = csv('factures_fr/Factures_detail.csv');
    const at = (name: string) => header.indexOf(name);
    const invoices = new Map(
      csv('factures_fr/Factures.csv').map(([id, client, date]) => [id, { client, date }]),
    );
    const products = new Map(csv('factures_fr/Produit.csv').map(([id, name]) => [id, name]));
    return [
      ['IDFacture', 'IDClient', 'DateFacture', 'MontantLigne', 'NomProduit'],
      ...lines.map((line) => {
        const invoice = invoices.get(line[at('IDFacture')]);
        return [
          line[at('IDFacture')],
          invoice?.client ?? '',
          invoice?.date ?? '',
          line[at('MontantLigne')],
          products.get(line[at('IDProduit')]) ?? '',
        ];
      }),
    ];
  };

  test('invoices: the basket with the ghost invoice and without it, whose lines are counted', () => {
    const known = reference<Invoices>('factures_fr');
    const rows = joined();
    const all = call('fr', 'SPRINT_BASKET', rows, '', '', 'détail')[1];
    expect(all?.[7]).toBe(known.revenue);
    expect(all?.[0]).toBeCloseTo(known.avg_basket, 5);
    const dated = call('fr', 'SPRINT_BASKET', rows, '2023-01-01', '2024-12-31', 'détail');
    expect(dated[1]?.[7]).toBe(known.revenue_known_invoices);
    expect(dated[1]?.[0]).toBeCloseTo(known.avg_basket_known_invoices, 5);
    expect(dated[2]?.[0]).toBe(`${known.orphan_lines} lignes non lues`);
  });

  test('invoices: retention from quarter to quarter', () => {
    const rows = joined();
    const kept = [
      [22, 46],
      [17, 41],
      [16, 35],
      [24, 49],
      [24, 41],
      [30, 50],
      [21, 45],
    ];
    const ends = ['03-31', '06-30', '09-30', '12-31'];
    kept.forEach((pair, at) => {
      const quarter = at + 1;
      const year = 2023 + Math.floor(quarter / 4);
      const start = `${year}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
      const found = call('fr', 'SPRINT_RETENTION', rows, start, `${year}-${ends[quarter % 4]}`, 'détail')[1];
      expect([start, ...(found ?? []).slice(1, 3)]).toEqual([start, ...pair]);
    });
  });

  test('invoices: Pareto of products and clients', () => {
    const known = reference<Invoices>('factures_fr');
    const rows = joined();
    const values = column(rows, 'MontantLigne');
    checkPareto(call('fr', 'SPRINT_PARETO', column(rows, 'NomProduit'), values), known.pareto_product);
    checkPareto(call('fr', 'SPRINT_PARETO', column(rows, 'IDClient'), values), known.pareto_client);
  });
});

describe.runIf(isThere)(`CRM exports${skipped}`, () => {
  test('HubSpot: won, lost and revenue by owner and by pipeline', () => {
    const known = reference<{
      won_revenue: number;
      avg_won: number;
      by_owner: Record<string, { deals: number; won: number; lost: number; revenue: number }>;
      by_pipeline: Record<string, { deals: number; won: number; revenue: number }>;
    }>('hubspot_deals_en');
    const rows = csv('hubspot_deals_en.csv');
    const rates = english('SPRINT_WINRATE', rows, '', '', 'Deal Owner');
    expect(new Map(rates.slice(1).map(([name, , won, closed]) => [name, [won, closed]]))).toEqual(
      new Map(Object.entries(known.by_owner).map(([name, { won, lost }]) => [name, [won, won + lost]])),
    );
    for (const [header, groups] of [
      ['Deal Owner', known.by_owner],
      ['Pipeline', known.by_pipeline],
    ] as const) {
      const revenue = byName(english('SPRINT_BY', rows, 'revenue', header));
      const leads = byName(english('SPRINT_BY', rows, 'leads', header));
      for (const [name, group] of Object.entries(groups)) {
        expect(revenue.get(name)?.value).toBeCloseTo(group.revenue, 2);
        expect([revenue.get(name)?.n, leads.get(name)?.value]).toEqual([group.won, group.deals]);
      }
    }
    expect(english('SPRINT_DEALSIZE', rows)[0]?.[0]).toBeCloseTo(known.avg_won, 5);
  });

  test('Salesforce: the weighted pipeline, with probabilities of 0 to 100', () => {
    const known = reference<{ amount: number; weighted: number; rows: number }>(
      'salesforce_opportunities_tiny',
    );
    const rows = csv('salesforce_opportunities_tiny.csv');
    const found = english(
      'SPRINT_QUOTA_PROB',
      column(rows, 'Amount'),
      column(rows, 'Probability'),
      known.amount,
    );
    expect(found[1]?.[4]).toBeCloseTo(known.weighted, 4);
    expect([found[1]?.[0], found[1]?.[5]]).toEqual([0, known.rows]);
  });
});
