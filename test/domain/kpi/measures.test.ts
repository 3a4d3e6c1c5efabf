import { describe, expect, test } from 'vitest';
import { dayFromIso, type Serial } from '../../../src/domain/day.ts';
import { attained, teamAttainment } from '../../../src/domain/kpi/attainment.ts';
import { calibration } from '../../../src/domain/kpi/calibration.ts';
import { coverage } from '../../../src/domain/kpi/coverage.ts';
import { leadsOf } from '../../../src/domain/kpi/leads.ts';
import { measures } from '../../../src/domain/kpi/measures.ts';
import { pareto, stability } from '../../../src/domain/kpi/pareto.ts';
import { always, periodOf } from '../../../src/domain/kpi/period.ts';
import { ranksOf } from '../../../src/domain/kpi/ranking.ts';
import { workingHours } from '../../../src/domain/kpi/response.ts';
import { periodBefore, retention } from '../../../src/domain/kpi/retention.ts';
import { csat, nps } from '../../../src/domain/kpi/satisfaction.ts';
import { gainOfTenth, velocityOf } from '../../../src/domain/kpi/velocity.ts';
import { verdict } from '../../../src/domain/kpi/verdict.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { leadNames } from '../../../src/i18n/fields/lead.ts';
import { customerNames } from '../../../src/i18n/fields/purchase.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const leads = (rows: Rows) => leadsOf(openTable(rows, leadNames, french));

describe('sales velocity (K6)', () => {
  test('18 opportunities × 42,000 × 24 % ÷ 78 days is 2,326 a day', () => {
    expect(Math.round(velocityOf(18, 42_000, 0.24, 78))).toBe(2326);
  });
  test('a tenth more of a lever is a tenth more; a cycle a tenth shorter, a ninth', () => {
    expect(gainOfTenth(900, 'value')).toBeCloseTo(90, 9);
    expect(gainOfTenth(900, 'cycle')).toBeCloseTo(100, 9);
  });
});

describe('any KPI over odd rows', () => {
  const header = ['ID', 'Étape', 'Montant', 'Créé le', 'Clos le', 'Probabilité', 'Qualifié', 'Note client'];
  const some = leads([
    header,
    ['1', 'Gagné', 100, '2026-03-02', '2026-03-12', '', 'oui', 5],
    ['2', 'Gagné', '#N/A', '2026-03-02', '2026-03-22', '', 'non', 'bof'],
    ['3', 'Perdu', 300, '2026-03-09', '2026-03-01', '', 'inconnu', ''],
    ['4', 'Devis', 400, '2026-03-09', '', 0.25, '', 2],
    ['5', 'Gagné', 50, '2026-03-20', '2026-03-10', '', 'oui', 4],
  ]);
  test('an amount that shows an error is counted apart, not as 0', () => {
    expect(measures.dealMean(some, always, 0.95)).toMatchObject({ value: 75, n: 2, unread: 1 });
    expect([...some.table.errors]).toEqual([['#N/A', 1]]);
  });
  test('a deal closed before it was created has no cycle', () => {
    expect(measures.cycle(some, always, 0.95)).toMatchObject({ value: 15, n: 2, unread: 1 });
  });
  test('unknown is not qualified, and counts', () => {
    expect(measures.qualification(some, always, 0.95)).toMatchObject({ value: 2 / 5, n: 5, unread: 0 });
  });
  test('a rating that is no number is unread, a blank one no answer', () => {
    expect(measures.csat(some, always, 0.95)).toMatchObject({ value: 2 / 3, n: 3, unread: 1 });
  });
  test('the weighted pipeline is of open deals alone', () => {
    expect(measures.weighted(some, always, 0.95)).toMatchObject({ value: 100, n: 1 });
  });
  test('no row at all has no value, whatever the KPI', () => {
    const none = leads([[...header, 'Premier contact le']]);
    for (const measure of Object.values(measures)) {
      const { value, n } = measure(none, periodOf(day('2026-03-01'), day('2026-03-31')), 0.95);
      expect([value ?? 0, n]).toEqual([0, 0]);
    }
  });
  test('coverage needs 1 ÷ the own win rate', () => {
    expect(coverage(some, 1000, null, null)).toMatchObject({
      open: 400,
      coverage: 0.4,
      rate: 0.75,
      closed: 4,
    });
    expect(coverage(some, 1000, null, 0.5).lacking).toBe(1600);
  });
});

describe('working hours', () => {
  const at = (iso: string, hour: number) => ((dayFromIso(iso) ?? 0) + hour / 24) as Serial;
  test.each([
    ['2026-03-02', 10, '2026-03-02', 12, 2],
    ['2026-03-02', 17, '2026-03-03', 10, 2],
    ['2026-03-06', 17, '2026-03-09', 10, 2],
    ['2026-03-07', 10, '2026-03-08', 10, 0],
    ['2026-03-02', 20, '2026-03-03', 9.5, 0.5],
  ])('from %s %d h to %s %d h are %d', (from, hour, to, later, hours) => {
    expect(workingHours(at(from, hour), at(to, later), { from: 9, to: 18 })).toBeCloseTo(hours, 6);
  });
});

describe('satisfaction', () => {
  test('CSAT is the top two of any scale (K10)', () => {
    expect(csat([5, 4, 3, 9], 5, 0.95)).toMatchObject({ value: 2 / 3, n: 3, unread: 1 });
    expect(csat([10, 9, 8, 0], 10, 0.95)).toMatchObject({ value: 0.5, n: 4 });
  });
  test('NPS is promoters less detractors, −100 to 100 (K11)', () => {
    expect(nps([10, 9, 8, 7, 6, 0], 0.95)).toMatchObject({ value: 0, n: 6, promoters: 2, detractors: 2 });
    expect(nps([], 0.95)).toMatchObject({ value: null, n: 0, interval: null });
  });
});

describe('retention (K12)', () => {
  test('100 clients at the start, 130 at the end of whom 40 are new: 90 %', () => {
    const rows: Rows = [
      ['Client', 'Client depuis le', 'Parti le'],
      ...Array.from({ length: 90 }, (_, at) => [`A${at}`, '2025-01-15', '']),
      ...Array.from({ length: 10 }, (_, at) => [`B${at}`, '2025-01-15', '2026-03-20']),
      ...Array.from({ length: 40 }, (_, at) => [`C${at}`, '2026-03-05', '']),
    ];
    const found = retention(openTable(rows, customerNames, french), day('2026-03-01'), day('2026-03-31'));
    expect(found).toEqual({ start: 100, kept: 90, added: 40, end: 130, unread: 0 });
  });
  test('the period before has as many months where it is whole months, else as many days', () => {
    expect(periodBefore(day('2026-01-01'), day('2026-03-31'))).toEqual({
      start: day('2025-10-01'),
      end: day('2025-12-31'),
    });
    expect(periodBefore(day('2026-03-09'), day('2026-03-22'))).toEqual({
      start: day('2026-02-23'),
      end: day('2026-03-08'),
    });
  });
});

describe('Pareto (K15)', () => {
  const of = (...values: number[]) => values.map((value, at) => ({ label: `P${at + 1}`, value }));
  test('class A ends with the item that first reaches the threshold', () => {
    const { items, needed, fifth } = pareto(of(62, 18, 12, 5, 3), 0.8);
    expect(items.map(({ group }) => group).join('')).toBe('AABBC');
    expect([needed, fifth]).toEqual([2, { count: 1, share: 0.62 }]);
  });
  test('labels are summed, case and accents aside', () => {
    const { items } = pareto(
      [
        { label: 'Été', value: 1 },
        { label: 'ete', value: 2 },
      ],
      0.8,
    );
    expect(items).toMatchObject([{ label: 'Été', value: 3, cumulated: 1 }]);
  });
  test('stability is how much of class A was there before', () => {
    const before = pareto(
      [
        { label: 'P1', value: 80 },
        { label: 'P9', value: 20 },
      ],
      0.8,
    );
    expect(stability(pareto(of(50, 40, 10), 0.8), before).kept).toBe(1);
  });
});

describe('calibration (K22)', () => {
  test('Brier, skill and bands are those of a computation by hand', () => {
    const found = calibration([
      { probability: 0.9, happened: true },
      { probability: 0.8, happened: false },
      { probability: 0.3, happened: false },
      { probability: 0.1, happened: false },
    ]);
    // (0.01 + 0.64 + 0.09 + 0.01) ÷ 4; base rate 1/4, whose own score is 0.1875.
    expect(found?.brier).toBeCloseTo(0.1875, 12);
    expect(found?.skill).toBeCloseTo(0, 12);
    expect(found?.bands.map(({ from, n, happened }) => [from, n, happened])).toEqual([
      [0, 1, 0],
      [0.2, 1, 0],
      [0.8, 2, 1],
    ]);
  });
  test('skill is 1 − Brier ÷ (base rate × (1 − base rate)): above 0 for what tells more than the base rate, below for less', () => {
    const of = (...forecasts: (readonly [number, 0 | 1])[]) =>
      calibration(forecasts.map(([probability, won]) => ({ probability, happened: won === 1 })));
    // (0.01 + 0.04 + 0.09 + 0.01) ÷ 4, against 0.25.
    const good = of([0.9, 1], [0.8, 1], [0.3, 0], [0.1, 0]);
    expect(good?.brier).toBeCloseTo(0.0375, 12);
    expect(good?.skill).toBeCloseTo(0.85, 12);
    expect(of([1, 1], [0, 0])).toMatchObject({ brier: 0, skill: 1 });
    expect(of([0, 1], [1, 0])).toMatchObject({ brier: 1, skill: -3 });
    // Every outcome the same: the base rate cannot be beaten.
    expect(of([0.9, 1], [0.7, 1])).toMatchObject({ skill: null });
    expect(of()).toBeNull();
  });
});

describe('the weighted pipeline (K23)', () => {
  const header = ['ID', 'Étape', 'Montant', 'Clos le', 'Probabilité'];
  const open = (amount: number | string, probability: number | string, due = '2026-04-30') =>
    ['x', 'Devis', amount, due, probability] as const;

  test('is Σ amount × probability of the open deals: five that weigh 25.8', () => {
    const five = leads([
      header,
      open(20, 0.6),
      open(12, '50 %'),
      open(8, 0.4),
      open(7, 0.4),
      open(6, 0.3),
      ['x', 'Gagné', 99, '2026-04-01', 0.9],
      ['x', 'Perdu', 99, '2026-04-01', 0.9],
    ]);
    const measure = measures.weighted(five, always, 0.95);
    expect(measure.value).toBeCloseTo(25.8, 12);
    expect(measure.n).toBe(5);
  });
  test('is of the deals due in a period, and leaves out and counts those without an amount or a probability', () => {
    const some = leads([header, open(20, 0.6), open(12, ''), open('', 0.4), open(8, 0.5, '2026-07-31')]);
    const april = periodOf(day('2026-04-01'), day('2026-04-30'));
    expect(measures.weighted(some, april, 0.95)).toMatchObject({ value: 12, n: 1, unread: 2 });
  });
  test('takes the probabilities that the team writes: a stage that is only the present one tells no rate', () => {
    expect(() =>
      measures.weighted(
        leads([
          ['ID', 'Étape', 'Montant'],
          ['x', 'Devis', 9],
        ]),
        always,
        0.95,
      ),
    ).toThrow();
  });
});

test('attainment of a team is Σ ÷ Σ, over those who have a quota (K7)', () => {
  expect(attained(50, 0, 1)).toBeNull();
  expect(attained(50, 200, 0.5)).toBe(0.5);
  const people = [
    { actual: 120, quota: 100 },
    { actual: 30, quota: 100 },
    { actual: 10, quota: 0 },
  ];
  expect(teamAttainment(people, 1)).toEqual({ rate: 0.75, reached: 0.5, n: 2, actual: 150, quota: 200 });
});

describe('ranks', () => {
  const rate = (low: number, high: number) => ({
    value: (low + high) / 2,
    n: 10,
    interval: { low, high },
    unread: 0,
  });
  test('go from one place to another where intervals overlap', () => {
    expect(ranksOf([rate(0.5, 0.7), rate(0.4, 0.6), rate(0.1, 0.2)])).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
      { from: 3, to: 3 },
    ]);
  });
  test('less may be better, and a group without cases has none', () => {
    const none = { value: null, n: 0, interval: null, unread: 0 };
    expect(ranksOf([rate(1, 2), none, rate(3, 4)], true)).toEqual([
      { from: 1, to: 1 },
      null,
      { from: 2, to: 2 },
    ]);
  });
  test('of counts and sums are as they stand', () => {
    const sum = (value: number) => ({ value, n: 1, interval: null, unread: 0 });
    expect(ranksOf([sum(5), sum(9), sum(5)])).toEqual([
      { from: 2, to: 3 },
      { from: 1, to: 1 },
      { from: 2, to: 3 },
    ]);
  });
});

describe('the verdict', () => {
  const count = (successes: number, trials: number) => ({ successes, trials });
  test.each([
    [6, 40, 12, 40, 'early'],
    [15, 100, 30, 100, 'progress'],
    [30, 100, 15, 100, 'decline'],
    [3000, 20_000, 3010, 20_000, 'flat'],
    [0, 30, 0, 30, 'early'],
  ])('from %d/%d to %d/%d is %s', (s0, n0, s1, n1, kind) => {
    expect(verdict(count(s0, n0), count(s1, n1), null, 0.95).kind).toBe(kind);
  });
  test('is harder to reach early on: what holds at the end does not on the second day', () => {
    const [before, after] = [count(30, 200), count(15, 50)];
    expect(verdict(before, after, null, 0.95).kind).toBe('progress');
    expect(verdict(before, after, { day: 2, days: 10 }, 0.95).kind).toBe('early');
    // On the last day the limit is the constant itself: 2.087 for ten looks.
    expect(verdict(before, after, { day: 10, days: 10 }, 0.95).z).toBeCloseTo(2.087, 2);
  });
  test('says the change in points and relative to the rate before', () => {
    expect(verdict(count(20, 100), count(23, 100), null, 0.95)).toMatchObject({
      points: expect.closeTo(0.03, 12),
      relative: expect.closeTo(0.15, 12),
    });
    expect(verdict(count(0, 10), count(1, 10), null, 0.95).relative).toBeNull();
  });

  test('calls no decline and nothing flat as long as cases that are open could lift the rate, and hides no progress', () => {
    const base = count(52, 260);
    const kind = (won: number, n: number, open: number) =>
      verdict(base, count(won, n), null, 0.95, null, open).kind;
    expect([0, 1, 8, 40].map((open) => kind(0, 40, open))).toEqual(['decline', 'decline', 'early', 'early']);
    expect([kind(20, 40, 0), kind(20, 40, 20)]).toEqual(['progress', 'progress']);
    const flat = (open: number) =>
      verdict(count(2000, 10_000), count(2000, 10_000), null, 0.95, null, open).kind;
    expect([flat(0), flat(4000)]).toEqual(['flat', 'early']);
  });

  test('called before all cases are decided, holds however the open ones turn out', () => {
    const base = count(52, 260);
    const kind = (won: number, open: number) => verdict(base, count(won, 40), null, 0.95, null, open).kind;
    for (let won = 0; won <= 40; won++)
      for (let open = 0; won + open <= 40; open++) {
        const now = kind(won, open);
        if (now === 'decline' || now === 'progress')
          for (let turned = 0; turned <= open; turned++) expect(kind(won + turned, 0)).toBe(now);
      }
  });
});
