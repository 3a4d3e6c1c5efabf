import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/domain/backlog/item.ts';
import { prioritise } from '../../../src/domain/backlog/priority.ts';
import { type DemoTab, demoWorkbook } from '../../../src/domain/demo/workbook.ts';
import { dealsOf } from '../../../src/domain/kpi/deals.ts';
import { conversion, winRate } from '../../../src/domain/kpi/kpi.ts';
import { always } from '../../../src/domain/kpi/period.ts';
import { capacityOf, membersOf } from '../../../src/domain/planning/capacity.ts';
import { planSprint, tasksOf } from '../../../src/domain/planning/plan.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import type { FieldNames } from '../../../src/domain/table/field.ts';
import { matchColumns } from '../../../src/domain/table/match.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { backlogItemNames } from '../../../src/i18n/fields/backlog-item.ts';
import { dealNames } from '../../../src/i18n/fields/deal.ts';
import { memberNames } from '../../../src/i18n/fields/member.ts';
import { american, french } from '../conventions.ts';
import { day } from '../days.ts';

const today = day('2026-03-02');
const rowsOf = (tab: DemoTab | undefined): Rows =>
  (tab?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'object' ? cell.day : cell)));

describe.each(['fr', 'en'] as const)('the demo workbook (%s)', (language) => {
  const conventions = language === 'fr' ? french : american;
  const [leads, tasks, team] = demoWorkbook({ language, today }).map(rowsOf) as [Rows, Rows, Rows];

  test('is the same for the same seed and day', () => {
    expect(demoWorkbook({ language, today })).toEqual(demoWorkbook({ language, today }));
    expect(demoWorkbook({ language, today, seed: 7 })).not.toEqual(demoWorkbook({ language, today }));
  });

  test('has about 400 leads of six months, of which a plausible share is won', () => {
    const deals = dealsOf(openTable(leads, dealNames, conventions));
    expect(deals.rows.length).toBe(400);
    expect(conversion(deals, always).value).toBeGreaterThan(0.1);
    expect(conversion(deals, always).value).toBeLessThan(0.35);
    expect(winRate(deals, always).denominator).toBeGreaterThan(150);
    const days = deals.rows.map((row) => deals.table.day(row, 'created') ?? 0);
    expect([Math.min(...days) >= today - 184, Math.max(...days) < today]).toEqual([true, true]);
  });

  test('has amounts typed as text, all of which are read', () => {
    const table = openTable(leads, dealNames, conventions);
    expect(
      table.rows.filter(
        (row) => typeof table.cell(row, 'amount') === 'string' && table.cell(row, 'amount') !== '',
      ).length,
    ).toBeGreaterThan(10);
    for (const row of table.rows)
      for (const key of ['amount', 'created', 'closed'] as const)
        key === 'amount' ? table.number(row, key) : table.day(row, key);
    expect(table.unreadCount).toBe(0);
  });

  test.each<[string, Rows, FieldNames, string[]]>([
    [
      'leads',
      leads,
      dealNames,
      [
        'id',
        'name',
        'client',
        'stage',
        'source',
        'owner',
        'product',
        'segment',
        'amount',
        'created',
        'closed',
        'nextStep',
      ],
    ],
    [
      'tasks',
      tasks,
      backlogItemNames,
      [
        'id',
        'title',
        'type',
        'client',
        'value',
        'probability',
        'urgency',
        'moscow',
        'effort',
        'skill',
        'dependsOn',
        'owner',
        'due',
        'status',
      ],
    ],
    ['team', team, memberNames, ['name', 'email', 'skills', 'hoursPerDay', 'daysOff', 'focus']],
  ])('has every column of its %s recognised', (_, rows, names, expected) => {
    const table = openTable(rows, names, conventions);
    const matches = Object.entries(
      matchColumns(table.headers, rows.slice((table.headerRow ?? 0) + 1), names, conventions),
    );
    expect(
      matches.flatMap(([key, { confidence }]) => (confidence === 'sure' || key === 'nextStep' ? [key] : [])),
    ).toEqual(expected);
  });

  test('has a backlog that its team can plan a sprint from', () => {
    const members = membersOf(openTable(team, memberNames, conventions), conventions);
    const people = members.map((member) => {
      const capacity = capacityOf(member, today, day('2026-03-15'), new Set());
      return { ...capacity, hours: capacity.hours ?? 0 };
    });
    const { items } = planSprint(
      tasksOf(prioritise(itemsOf(openTable(tasks, backlogItemNames, conventions)), 'sales')),
      people,
    );
    expect(items.length).toBe(40);
    expect(items.filter((one) => one.in).length).toBeGreaterThan(10);
    expect(items.some((one) => one.reason.code === 'unknownDependency')).toBe(false);
  });
});
