import { expect, test } from 'vitest';
import { readDeals } from '../../src/intake/deals.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';
import { counts, expectMapping, tableOf } from './intake.ts';
import { isThere, reference, skipped } from './shared.ts';

/** Files of sales against answers that were computed without this code, and columns chosen by hand. */

const real = test.runIf(isThere);
const sum = (numbers: readonly (number | null)[]) =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
/** The sum of a column by its header. */
const total = (table: SourceTable, header: string) => {
  const at = table.columns.findIndex((column) => column.header === header);
  return sum(table.rows.map(({ cells }) => Number(cells[at])));
};

real(`hubspot_deals_en.csv${skipped}`, () => {
  const expected = reference<{
    rows: number;
    stages: Record<string, number>;
    won_revenue: number;
    lost_reasons: Record<string, number>;
  }>('hubspot_deals_en');
  const table = tableOf('crm/hubspot_deals_en.csv');
  const { records, unreadCount } = readDeals(table);
  expect([table.format, table.kind, unreadCount]).toEqual(['hubspot', 'pipeline', 0]);
  expectMapping(table, 'pipeline', {
    id: 'Deal ID',
    name: 'Deal Name',
    stage: 'Deal Stage',
    pipeline: 'Pipeline',
    amount: 'Amount',
    closed: 'Close Date',
    created: 'Create Date',
    owner: 'Deal Owner',
    dealType: 'Deal Type',
    lostReason: 'Closed Lost Reason',
    client: 'Associated Company Domain',
    email: 'Associated Contact Email',
  });
  expect(records).toHaveLength(expected.rows);
  expect(counts(records.map(({ stage }) => stage))).toEqual(expected.stages);
  const won = records.filter(({ status }) => status === 'won');
  expect(won).toHaveLength(expected.stages['Closed Won'] ?? -1);
  expect(sum(won.map(({ amount }) => amount))).toBeCloseTo(expected.won_revenue, 2);
  const lost = records.filter(({ status }) => status === 'lost');
  expect(counts(lost.map(({ lostReason }) => lostReason))).toEqual(expected.lost_reasons);
  expect(records.every(({ created, expectedClose }) => created !== null && expectedClose !== null)).toBe(
    true,
  );
});

real(`salesforce_opportunities_tiny.csv${skipped}`, () => {
  const expected = reference<{
    rows: number;
    stages: Record<string, number>;
    amount: number;
    weighted: number;
  }>('salesforce_opportunities_tiny');
  const table = tableOf('crm/salesforce_opportunities_tiny.csv');
  const { records, unreadCount } = readDeals(table);
  expect([table.format, table.kind, unreadCount]).toEqual(['salesforce', 'pipeline', 0]);
  expectMapping(table, 'pipeline', {
    id: 'OpportunityId',
    name: 'OpportunityName',
    client: 'AccountId',
    closed: 'CloseDate',
    stage: 'StageName',
    amount: 'Amount',
    probability: 'Probability',
    created: 'CreatedDate',
  });
  expect(records).toHaveLength(expected.rows);
  expect(counts(records.map(({ stage }) => stage))).toEqual(expected.stages);
  expect(sum(records.map(({ amount }) => amount))).toBe(expected.amount);
  expect(sum(records.map(({ amount, probability }) => (amount ?? 0) * (probability ?? 0)))).toBeCloseTo(
    expected.weighted,
    2,
  );
});

real(`leads_xeducation.csv${skipped}`, () => {
  const expected = reference<{ rows: number; converted: number }>('leads_xeducation');
  const table = tableOf('crm/leads_xeducation.csv');
  const { records } = readDeals(table);
  expect(table.kind).toBe('pipeline');
  expectMapping(table, 'pipeline', {
    id: 'Prospect ID',
    stage: 'Converted',
    source: 'Lead Source',
    labels: 'Tags',
  });
  expect(records).toHaveLength(expected.rows);
  expect(records.filter(({ status }) => status === 'won')).toHaveLength(expected.converted);
  expect(records.some(({ status }) => status === 'lost')).toBe(false);
});

real(`maven/sales_pipeline.csv${skipped}`, () => {
  const expected = reference<{ rows: number; stage_counts: Record<string, number> }>('maven');
  const table = tableOf('crm/maven/sales_pipeline.csv');
  const { records, unreadCount } = readDeals(table);
  expect([table.kind, unreadCount]).toEqual(['pipeline', 0]);
  expectMapping(table, 'pipeline', {
    id: 'opportunity_id',
    owner: 'sales_agent',
    product: 'product',
    client: 'account',
    stage: 'deal_stage',
    created: 'engage_date',
    closed: 'close_date',
    amount: 'close_value',
  });
  expect(records).toHaveLength(expected.rows);
  expect(counts(records.map(({ stage }) => stage))).toEqual(expected.stage_counts);
});

real(`ventes_fr_semicolon.csv: whether 01/02 is the first of February is asked${skipped}`, () => {
  const expected = reference<{ rows: number; ca: number; date_range: string[] }>('ventes_fr_semicolon');
  const table = tableOf('crm/ventes_fr_semicolon.csv');
  expectMapping(table, 'pipeline', {
    id: 'vente_id',
    client: 'client_id',
    product: 'produit_id',
    quantity: 'quantities_vendures',
    unitPrice: 'prix_vente_unitaire',
    amount: 'ventes_euro',
    closed: 'date_facturation',
  });
  const column = table.mappings.pipeline.closed?.columns[0] ?? -1;
  expect(table.problems).toEqual([{ code: 'dateOrderAmbiguous', column, example: '01/02/2021' }]);
  const { records, unreadCount } = readDeals(table, table.mappings.pipeline, {
    dateOrders: { [column]: 'dmy' },
  });
  expect([records.length, unreadCount]).toEqual([expected.rows, 0]);
  expect(sum(records.map(({ amount }) => amount))).toBe(expected.ca);
  expect(new Set(records.map(({ currency }) => currency))).toEqual(new Set(['EUR']));
});

real(`factures_fr: four lists that belong together${skipped}`, () => {
  expect(tableOf('crm/factures_fr/Factures.csv').rows).toHaveLength(534);
  expect(tableOf('crm/factures_fr/Client.csv').kind).toBeNull();
  expect(tableOf('crm/factures_fr/Produit.csv').kind).toBeNull();
  const lines = tableOf('crm/factures_fr/Factures_detail.csv');
  expect([lines.rows.length, total(lines, 'MontantLigne')]).toEqual([1725, 965_986]);
  // Without a day or a stage, an amount may be anything.
  expect(lines.mappings.pipeline.amount?.confidence).toBe('ask');
});

real(`clients_fr_latin1.csv: Latin-1, and a column without a header${skipped}`, () => {
  const expected = reference<{ rows: number }>('clients_fr_latin1');
  const table = tableOf('crm/clients_fr_latin1.csv');
  expect([table.rows.length, table.kind]).toEqual([expected.rows, null]);
  expect(table.notes).toContainEqual({ code: 'encodingGuessed', encoding: 'windows-1252' });
  expect(table.columns[2]?.header).toBe('date_création_compte');
});

real(`bank_marketing_11162.csv: calls are neither work nor deals${skipped}`, () => {
  const table = tableOf('crm/bank_marketing_11162.csv');
  expect([table.rows.length, table.kind]).toEqual([11_162, null]);
  expect(table.mappings.pipeline.stage?.confidence).toBe('ask');
});

real.each([
  ['accounts', 85],
  ['products', 7],
  ['sales_teams', 35],
  ['data_dictionary', 21],
])(`maven/%s.csv: a list beside the deals keeps its rows${skipped}`, (name, rows) => {
  const table = tableOf(`crm/maven/${name}.csv`);
  expect([table.rows.length, table.kind, table.headerRow]).toEqual([rows, null, 1]);
});
