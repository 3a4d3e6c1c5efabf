import { expect, test } from 'vitest';
import { readDeals } from '../../src/intake/deals.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';
import { readWorkItems } from '../../src/intake/work-items.ts';
import { counts, expectMapping, tableOf, tablesOf } from './intake.ts';
import { isThere, reference, skipped } from './shared.ts';

/** Workbooks as people keep them, against answers that were computed without this code. */

const real = test.runIf(isThere);
const expected = <T>(name: string) => reference<Record<string, T>>('sheets')[name] as T;
const sum = (numbers: readonly (number | null | undefined)[]) =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const effort = (table: SourceTable) => sum(readWorkItems(table).records.map((item) => item.effort?.amount));

real(`fr_backlog_android.xlsx: criteria belong to the story above them${skipped}`, () => {
  const { stories, criteria_rows, effort_total, order } = expected<{
    stories: number;
    criteria_rows: number;
    effort_total: number;
    order: Record<string, string>;
  }>('fr_backlog_android');
  expect(tablesOf('sheets/fr_backlog_android.xlsx').map(({ name }) => name)).toEqual([
    'Backlog',
    'Sprint 1',
    'Sprint 2',
  ]);
  const table = tableOf('sheets/fr_backlog_android.xlsx', 'Backlog');
  expectMapping(table, 'backlog', {
    id: 'ID',
    title: 'Description',
    effort: 'Estimation effort',
    rank: 'Ordre',
  });
  const { records } = readWorkItems(table);
  expect(records).toHaveLength(stories);
  expect(sum(table.rows.map(({ details }) => details.length))).toBe(criteria_rows);
  expect(effort(table)).toBe(effort_total);
  const rank = table.mappings.backlog.rank?.columns[0] ?? -1;
  expect(Object.fromEntries(table.rows.map(({ cells }) => [cells[0], cells[rank]]))).toEqual(order);
  expect(records[0]?.description).toMatch(/^a\. Je dois pouvoir choisir/);
});

real(`fr_scrum_worldofsprites.xlsx, Product Backlog: an x in one of three columns${skipped}`, () => {
  const { stories, size_total, done, ready } = expected<{
    stories: number;
    size_total: number;
    done: number;
    ready: number;
  }>('fr_scrum_worldofsprites:Product Backlog');
  const table = tableOf('sheets/fr_scrum_worldofsprites.xlsx', 'Product Backlog');
  expectMapping(table, 'backlog', {
    title: 'Users stories',
    effort: 'TAILLE',
    status: 'En attente / Prêt / Terminé',
  });
  const { records } = readWorkItems(table);
  expect([records.length, effort(table)]).toEqual([stories, size_total]);
  expect(counts(records.map(({ state }) => state))).toEqual({ Terminé: done, Prêt: ready });
});

real(`fr_scrum_worldofsprites.xlsx, Sprint Backlog 1: groups, totals, notes${skipped}`, () => {
  const { tasks, stories, totals_row, ideal_row, done, ready } = expected<{
    tasks: number;
    stories: number;
    totals_row: number;
    ideal_row: number;
    done: number;
    ready: number;
  }>('fr_scrum_worldofsprites:Sprint Backlog 1');
  const table = tableOf('sheets/fr_scrum_worldofsprites.xlsx', 'Sprint Backlog 1');
  expectMapping(table, 'backlog', {
    title: 'Tâches',
    parent: 'Users stories',
    status: 'En attente / Prête / Terminée',
  });
  const { records } = readWorkItems(table);
  expect(records).toHaveLength(tasks);
  expect(new Set(records.map(({ parent }) => parent)).size).toBe(stories);
  expect(counts(records.map(({ stateKind }) => stateKind))).toEqual({ done, todo: ready });
  expect(table.headerRow).toBe(2);
  expect(table.notes).toContainEqual({ code: 'rowsLeftOut', why: 'total', rows: [totals_row] });
  expect(table.notes).toContainEqual({ code: 'rowsLeftOut', why: 'footer', rows: [ideal_row, 48, 49] });
  const day1 = table.columns.findIndex(({ header }) => header === 'Jour 1');
  expect(sum(table.rows.map(({ cells }) => Number(cells[day1])))).toBe(53);
});

real(`en_product_backlog_titled.xlsx: a title, groups, and a used range to XEU476${skipped}`, () => {
  const { tasks, modules, by_status, assignee_cells, sub_modules } = expected<{
    tasks: number;
    modules: string[];
    by_status: Record<string, number>;
    assignee_cells: string[];
    sub_modules: number;
  }>('en_product_backlog_titled');
  const table = tableOf('sheets/en_product_backlog_titled.xlsx', 'Agile Product Backlog');
  expectMapping(table, 'backlog', {
    title: 'SUB-TASK',
    parent: 'TASK',
    owner: 'ASSIGNED TO',
    component: 'MODULE',
    status: 'STATUS',
  });
  const { records } = readWorkItems(table);
  expect([records.length, table.headerRow, table.columns.length]).toEqual([tasks, 2, 7]);
  expect(counts(records.map(({ state }) => state))).toEqual(by_status);
  const module = table.mappings.backlog.component?.columns[0] ?? -1;
  expect([...new Set(table.rows.map(({ cells }) => cells[module]))]).toEqual(modules);
  expect([...new Set(records.flatMap(({ owners }) => owners))]).toEqual(assignee_cells);
  expect(new Set(table.rows.map(({ cells }) => `${cells[1]} ${cells[3]}`)).size).toBeGreaterThanOrEqual(
    sub_modules - 1,
  );
});

real(`en_sprint_backlog_dittos.xlsx: ditto marks, and people above their tasks${skipped}`, () => {
  const { tasks, by_assignee_after_dittos, by_status, group_rows } = expected<{
    tasks: number;
    by_assignee_after_dittos: Record<string, number>;
    by_status: Record<string, number>;
    group_rows: number[];
  }>('en_sprint_backlog_dittos');
  const table = tableOf('sheets/en_sprint_backlog_dittos.xlsx');
  expectMapping(table, 'backlog', {
    title: 'TASK NAME',
    parent: 'TASK',
    sprint: 'SPRINT #',
    owner: 'ASSIGNED TO',
    start: 'START',
    due: 'FINISH',
    urgency: 'PRIORITY',
    status: 'STATUS',
  });
  const { records } = readWorkItems(table);
  expect(records).toHaveLength(tasks);
  expect(counts(records.flatMap(({ owners }) => owners))).toEqual(by_assignee_after_dittos);
  expect(counts(records.map(({ state }) => state || 'None'))).toEqual(by_status);
  expect(new Set(records.map(({ sprint }) => sprint))).toEqual(new Set(['Sprint 1']));
  expect(table.notes).toContainEqual({ code: 'rowsLeftOut', why: 'group', rows: group_rows });
  expect(counts(records.map(({ stateKind }) => stateKind))).toEqual({ done: 6, doing: 3, todo: 12 });
});

real(`en_sales_dashboard_agency.xlsx: headers with line breaks${skipped}`, () => {
  const { rows, sales, by_source } = expected<{
    rows: number;
    sales: number;
    by_source: Record<string, number>;
  }>('en_sales_dashboard_agency');
  const table = tableOf('sheets/en_sales_dashboard_agency.xlsx', 'Data');
  expectMapping(table, 'pipeline', {
    closed: 'Date',
    client: 'Customer Name',
    segment: 'Customer Type',
    product: 'Service',
    amount: 'Sales Amount',
    dealType: 'Sale Type',
    source: 'Customer Source',
  });
  const { records, unreadCount } = readDeals(table);
  expect([records.length, unreadCount, sum(records.map(({ amount }) => amount))]).toEqual([rows, 0, sales]);
  for (const [source, amount] of Object.entries(by_source))
    expect(sum(records.filter((deal) => deal.source === source).map((deal) => deal.amount))).toBe(amount);
  expect(table.columns.map(({ header }) => header)).toContain('Margin %');
  expect(records.every(({ closed }) => closed !== null)).toBe(true);
});

real(`fr_objectifs_mensuels.xlsx: one column a month${skipped}`, () => {
  const { categories, months, first_month, last_month, grand_total } = expected<{
    categories: number;
    months: number;
    first_month: string;
    last_month: string;
    grand_total: number;
  }>('fr_objectifs_mensuels');
  const table = tableOf('sheets/fr_objectifs_mensuels.xlsx');
  expect(table.rows).toHaveLength(categories);
  const columns = table.wide?.months ?? [];
  expect([columns.length, columns[0]?.day, columns[columns.length - 1]?.day]).toEqual([
    months,
    `${first_month}-01`,
    `${last_month}-01`,
  ]);
  expect(sum(table.rows.flatMap(({ cells }) => columns.map(({ column }) => Number(cells[column]))))).toBe(
    grand_total,
  );
});
