import { describe, expect, test } from 'vitest';
import { leadsOf } from '../../../src/domain/kpi/leads.ts';
import type { ClosedSprint, TrendRequest } from '../../../src/domain/kpi/trend.ts';
import { trend } from '../../../src/domain/kpi/trend.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { leadNames } from '../../../src/i18n/fields/lead.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const leads = (rows: Rows) =>
  leadsOf(openTable([['ID', 'Étape', 'Montant', 'Créé le', 'Clos le'], ...rows], leadNames, french));

const closed = (
  sprint: number,
  start: string,
  end: string,
  kept: ClosedSprint['kept'] = null,
  definition: ClosedSprint['definition'] = null,
): ClosedSprint => ({ sprint, start: day(start), end: day(end), kept, definition });

const deals: Rows = [
  ['1', 'Gagné', 100, '2026-01-05', '2026-01-10'],
  ['2', 'Perdu', 100, '2026-01-05', '2026-01-12'],
  ['3', 'Gagné', 300, '2026-01-05', '2026-01-20'],
  ['4', 'Perdu', 100, '2026-01-05', '2026-02-03'],
  ['5', 'Gagné', 700, '2026-01-05', '2026-02-04'],
  ['6', 'Gagné', 100, '2026-01-05', '2026-02-05'],
  ['7', 'Devis', 900, '2026-01-05', '2026-02-06'],
  ['8', 'Gagné', 50, '2026-01-05', 'bientôt'],
];

const request = (over: Partial<TrendRequest>): TrendRequest => ({
  name: 'winRate',
  period: { start: day('2026-02-02'), end: day('2026-02-15') },
  closed: [closed(2, '2026-01-19', '2026-02-01'), closed(1, '2026-01-05', '2026-01-18')],
  most: 8,
  definition: { kpi: 'winRate', filter: '', columns: 'Étape, Clos le' },
  atStart: null,
  level: 0.95,
  ...over,
});

describe('a KPI sprint after sprint', () => {
  test('pools past sprints into the base: neither the worst nor the last alone', () => {
    const found = trend(leads(deals), request({}));
    // Sprint 1 closed 1 won of 2, sprint 2 one of one: 2 of 3 together.
    expect(found.base).toMatchObject({ value: 2 / 3, n: 3 });
    expect(found.past.map(({ sprint, measure }) => [sprint, measure.value, measure.n])).toEqual([
      [2, 1, 1],
      [1, 0.5, 2],
    ]);
    expect(found.current).toMatchObject({ sprint: 3, measure: { value: 2 / 3, n: 3 } });
    expect(found.verdict?.points).toBeCloseTo(0, 12);
  });

  test('keeps what a close wrote down, whatever the leads say later', () => {
    const kept = closed(1, '2026-01-05', '2026-01-18', { value: 0.25, n: 40 });
    const found = trend(leads(deals), request({ closed: [kept] }));
    expect(found.past[0]).toMatchObject({ isKept: true, measure: { value: 0.25, n: 40 } });
    expect(found.base.n).toBe(40);
  });

  test('leaves a sprint that counted otherwise out of the base, and names what differs', () => {
    const other = { kpi: 'winRate', filter: 'Source=Salon', columns: 'Étape, Clos le' };
    const same = { kpi: 'winRate', filter: '', columns: 'etape, clos le' };
    const found = trend(
      leads(deals),
      request({
        closed: [
          closed(1, '2026-01-05', '2026-01-11', { value: 0.25, n: 40 }, other),
          closed(2, '2026-01-12', '2026-01-18', { value: 0.5, n: 10 }, same),
        ],
      }),
    );
    expect(found.base).toMatchObject({ value: 0.5, n: 10 });
    expect(found.sprints).toBe(1);
    expect(found.past[1]?.changed).toEqual([{ part: 'filter', before: 'Source=Salon', after: '' }]);
  });

  test('gives no verdict where the definition was changed during the sprint', () => {
    const atStart = { kpi: 'winRate', filter: 'Produit=X', columns: 'Étape, Clos le' };
    const found = trend(leads(deals), request({ atStart }));
    expect(found.verdict).toBeNull();
    expect(found.current?.changed).toHaveLength(1);
    expect(found.current?.limits).toBeNull();
  });

  test('counts rows without a day that can be read, and no open deal among them', () => {
    expect(trend(leads(deals), request({})).unread).toBe(1);
  });

  test('averages a sum over sprints, and flags one deal that makes most of it', () => {
    const found = trend(leads(deals), request({ name: 'wonAmount' }));
    expect(found.base).toMatchObject({ value: 200, n: 2 });
    expect(found.current?.measure).toMatchObject({ value: 800, n: 2 });
    expect(found.large).toBeCloseTo(700 / 800, 12);
    expect(found.verdict).toBeNull();
  });

  test('takes a median again of all past cases, not the median of medians', () => {
    // Cycles of 5 days in sprint 1 and 15 in sprint 2.
    const found = trend(leads(deals), request({ name: 'cycle' }));
    expect(found.base).toMatchObject({ value: 10, n: 2 });
  });

  test('takes the last day that the leads know of for today: the look is never ahead', () => {
    // Thursday, the fourth of ten working days.
    expect(trend(leads(deals), request({})).looks).toEqual({ day: 4, days: 10 });
  });

  test('judges a closed sprint once, and calls it by its own number', () => {
    const found = trend(
      leads(deals),
      request({ closed: [closed(7, '2026-02-02', '2026-02-15'), closed(6, '2026-01-19', '2026-02-01')] }),
    );
    expect(found).toMatchObject({ looks: null, current: { sprint: 7 }, sprints: 1 });
  });

  test('limits rest on the sprints before alone, four at least', () => {
    const values = [10, 11, 12, 11, 30];
    const sprints = values.map((value, at) =>
      closed(at + 1, `2025-0${at + 1}-01`, `2025-0${at + 1}-14`, { value, n: value }),
    );
    const found = trend(
      leads(deals),
      request({ name: 'leadCount', closed: sprints, period: { start: null, end: null } }),
    );
    expect(found.current).toBeNull();
    expect(found.past.map(({ limits }) => limits?.sprints ?? 0)).toEqual([4, 0, 0, 0, 0]);
    expect(found.past[0]?.breach).toBe('high');
  });
});
