import { describe, expect, test } from 'vitest';
import { coverageAlert, limitAlert, responseAlert, silentAlert } from '../../../src/domain/kpi/alerts.ts';
import { breach, rateLimits, valueLimits } from '../../../src/domain/kpi/control.ts';
import { coverage } from '../../../src/domain/kpi/coverage.ts';
import { changedParts } from '../../../src/domain/kpi/definition.ts';
import { leadsOf } from '../../../src/domain/kpi/leads.ts';
import { always } from '../../../src/domain/kpi/period.ts';
import { responses } from '../../../src/domain/kpi/response.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { leadNames } from '../../../src/i18n/fields/lead.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const leads = (rows: Rows) => leadsOf(openTable(rows, leadNames, french));

describe('control limits', () => {
  test('of a value are mean ± t s √(1 + 1/n), with their share of false alarms', () => {
    // Mean 11, s = √(20/4); t of 99 % with 4 degrees of freedom is 4.6041.
    const limits = valueLimits([8, 10, 11, 12, 14]);
    const half = 4.604095 * Math.sqrt(5) * Math.sqrt(1.2);
    expect(limits).toMatchObject({ middle: 11, sprints: 5, falseAlarms: 0.01 });
    expect(limits?.high).toBeCloseTo(11 + half, 4);
    expect(limits?.low).toBeCloseTo(11 - half, 4);
  });
  test('take four past sprints', () => {
    expect(valueLimits([1, 2, 3])).toBeNull();
    expect(rateLimits([{ successes: 1, trials: 10 }], 10)).toBeNull();
  });
  test('of a rate are wider for fewer cases, and where the past varied more than chance', () => {
    const steady = [20, 21, 19, 20].map((successes) => ({ successes, trials: 100 }));
    const wild = [5, 35, 10, 30].map((successes) => ({ successes, trials: 100 }));
    const width = (limits: ReturnType<typeof rateLimits>) => (limits ? limits.high - limits.low : 0);
    expect(width(rateLimits(steady, 50))).toBeGreaterThan(width(rateLimits(steady, 500)));
    expect(width(rateLimits(wild, 100))).toBeGreaterThan(width(rateLimits(steady, 100)));
  });
  test('say on which side they are broken', () => {
    const limits = { low: 1, middle: 2, high: 3, sprints: 5, falseAlarms: 0.01 };
    expect([0, 1, 3, 4].map((value) => breach(value, limits))).toEqual(['low', null, null, 'high']);
    const measure = { value: 4, n: 12, interval: null, unread: 0 };
    expect(limitAlert(measure, limits)).toMatchObject({ kind: 'limitBroken', side: 'high', n: 12 });
    expect(limitAlert({ ...measure, n: 0 }, limits)).toBeNull();
  });
});

describe('a definition', () => {
  const won = { kpi: 'conversion', won: 'Gagné, Signé' };
  test('a changed definition is told by part, before and after', () => {
    expect(changedParts(won, { ...won, filter: 'Produit=X' })).toEqual([
      { part: 'filter', before: '', after: 'Produit=X' },
    ]);
    expect(changedParts(won, won)).toEqual([]);
  });
});

describe('alerts', () => {
  const some = leads([
    ['ID', 'Étape', 'Montant', 'Créé le', 'Clos le', 'Premier contact le', 'Dernier contact le'],
    ['1', 'Devis', 100, '2026-01-05', '', '2026-01-06 10:00', '2026-03-28'],
    ['2', 'Devis', 200, '2026-01-05', '', '2026-01-06 10:00', ''],
    ['3', 'Devis', 900, '2026-01-05 08:00', '', '', ''],
    ['4', 'Gagné', 300, '2026-01-05 08:00', '2026-02-05', '2026-01-05 20:00', ''],
    ['5', 'Devis', 50, '2026-03-20', '', '', ''],
  ]);
  test('deals gone silent are those that nobody touched for longer than usual, the largest first', () => {
    expect(silentAlert(some, day('2026-03-31'), 30)).toEqual({
      kind: 'dealsSilent',
      days: 30,
      rows: [3, 2],
      amount: 1100,
    });
    expect(silentAlert(some, day('2026-03-31'), null)).toBeNull();
  });
  test('a slow response is a median above the target', () => {
    const found = responses(some, always);
    expect(responseAlert(found, 4)).toMatchObject({ kind: 'responseSlow', median: 12, n: 1, unanswered: 2 });
    expect(responseAlert(found, 24)).toBeNull();
  });
  test('a low coverage is one below 1 ÷ win rate', () => {
    expect(coverageAlert(coverage(some, 1000, null, 0.5))).toMatchObject({ kind: 'coverageLow', needed: 2 });
    expect(coverageAlert(coverage(some, 500, null, 0.5))).toBeNull();
  });
});
