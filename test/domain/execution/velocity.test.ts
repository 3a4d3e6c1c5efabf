import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { forecastOf } from '../../../src/domain/execution/forecast.ts';
import { midSprint } from '../../../src/domain/execution/mid-sprint.ts';
import { pastSprints, velocityOf } from '../../../src/domain/execution/velocity.ts';
import { quantile } from '../../../src/domain/statistics/quantile.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { closedSprintNames } from '../../../src/i18n/fields/closed-sprint.ts';
import { french } from '../conventions.ts';

const sprints = [99, 30, 36, 32, 38, 41, 35].map((done) => ({ committed: 40, done }));

describe('the velocity (K21)', () => {
  test('is of the last n sprints: mean, median, percentiles as PERCENTILE gives them, done over committed', () => {
    expect(velocityOf(sprints, 6)).toEqual({
      n: 6,
      mean: 212 / 6,
      median: 35.5,
      low: 31.5,
      high: 38.75,
      predictability: 212 / 240,
    });
  });
  test('leaves the current sprint out, and one without a result; the last are the highest numbers, in any order of rows', () => {
    const table = openTable(
      [
        ['Sprint', 'Effort engagé (h)', 'Effort terminé (h)', 'Clos le'],
        [4, 40, 38, '2026-03-27'],
        [2, 40, 30, '2026-02-27'],
        [5, 40, 12, ''],
        [3, '', 36, '2026-03-13'],
        [1, 40, '', '2026-02-13'],
      ],
      closedSprintNames,
      french,
    );
    const past = pastSprints(table);
    expect(past.map(({ done }) => done)).toEqual([30, 36, 38]);
    // Predictability is of the two that say what was committed.
    expect(velocityOf(past, 6)).toMatchObject({ n: 3, mean: 104 / 3, median: 36, predictability: 68 / 80 });
  });
  test('is not said of fewer than three sprints', () => {
    expect(velocityOf(sprints.slice(0, 2), 6)).toBeNull();
  });
  test('percentiles are those of a sheet', () => {
    // =PERCENTILE({1;2;3;4};0.4) is 2.2.
    expect(quantile([4, 1, 3, 2], 0.4)).toBeCloseTo(2.2, 12);
  });
});

describe('the forecast', () => {
  test('is the same for the same seed, and needs three sprints', () => {
    const done = sprints.map((one) => one.done);
    expect(forecastOf(done, 150, 7)).toEqual(forecastOf(done, 150, 7));
    expect(forecastOf(done.slice(0, 2), 150, 1)).toBeNull();
    expect(forecastOf([0, 0, 0], 150, 1)).toBeNull();
  });
  test('of equal sprints has no spread: 100 h at 30 h a sprint are four', () => {
    expect(forecastOf([30, 30, 30], 100, 1)).toEqual({ p50: 4, p85: 4, p95: 4, n: 3 });
    expect(forecastOf([30, 30, 30], 0, 1)).toMatchObject({ p50: 0, p95: 0 });
  });
  test('agrees with what can be counted: 10 h, where two sprints of three do 10 and one does none', () => {
    // P(done within k) = 1 − 3^−k: 67 % after one, 89 % after two, 96 % after three.
    expect(forecastOf([0, 10, 10], 10, 3)).toEqual({ p50: 1, p85: 2, p95: 3, n: 3 });
  });
});

describe('the forecast of a sprint’s end', () => {
  const days = (done: readonly number[], of: number) =>
    Array.from({ length: of }, (_, at) => ({
      day: (46_000 + at) as Day,
      ideal: 0,
      remaining: null,
      scope: null,
      done: done[at] ?? null,
      revenue: null,
    }));
  const open = [
    { id: 'A', size: 8, value: 100, isMust: true },
    { id: 'B', size: 6, value: 60, isMust: false },
    { id: 'C', size: 10, value: 900, isMust: false },
    { id: 'D', size: 4, value: 10, isMust: false },
  ];

  test('at an even pace has no spread: 4 h a day for four days are 16 of the 28 h that are left', () => {
    expect(midSprint(days([4, 8, 12, 16], 8), open, 1)).toEqual({
      remaining: 28,
      daysLeft: 4,
      low: 16,
      likely: 16,
      high: 16,
      chance: 0,
      daysNeeded: 7,
      // In their order A 8, B 14, C 24: what goes beyond 16.
      atRisk: ['C', 'D'],
      // € an hour: D 2.5, B 10, C 90. Without D 24, without B 18, without C 8.
      toDrop: ['D', 'B', 'C'],
      fits: true,
    });
  });
  test('never proposes to drop a Must, and says where that is not enough', () => {
    const musts = open.map((item) => ({ ...item, isMust: true }));
    expect(midSprint(days([1, 2, 3], 5), musts, 1)).toMatchObject({ toDrop: [], fits: false });
  });
  test('widens with an uneven pace, and says nothing before three days', () => {
    const uneven = midSprint(days([0, 10, 10, 12], 8), open, 1);
    expect(uneven?.low).toBeLessThan(uneven?.high ?? 0);
    expect(midSprint(days([4, 8], 8), open, 1)).toBeNull();
  });
});
