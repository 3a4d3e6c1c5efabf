import { expect, test } from 'vitest';
import type { Measure } from '../../../src/domain/kpi/measure.ts';
import type { Trend, TrendLine } from '../../../src/domain/kpi/trend.ts';
import { verdict } from '../../../src/domain/kpi/verdict.ts';
import { effectOf } from '../../../src/domain/retro/effect.ts';

const measure = (value: number | null, n: number): Measure => ({ value, n, interval: null, unread: 0 });
const line = (one: Partial<TrendLine>): TrendLine => ({
  sprint: 2,
  measure: measure(0.3, 100),
  isKept: true,
  limits: null,
  breach: null,
  changed: [],
  ...one,
});
const trend = (one: Partial<Trend>): Trend => ({
  current: line({}),
  base: measure(0.15, 100),
  sprints: 1,
  past: [line({ sprint: 1 })],
  verdict: null,
  looks: null,
  large: null,
  stillOpen: 0,
  unread: 0,
  ...one,
});
const limits = { low: 10, middle: 20, high: 30, sprints: 4, falseAlarms: 0.01 };
const kindOf = (one: Partial<Trend>, name: Parameters<typeof effectOf>[1]) =>
  effectOf(trend(one), name)?.kind;

test('a rate gets the verdict that SPRINT_VERDICT gives, with what stands on either side', () => {
  // 15 of 100 against 30 of 100: Newcombe's interval is 0.034 to 0.261.
  const found = verdict({ successes: 15, trials: 100 }, { successes: 30, trials: 100 }, null, 0.95);
  expect(found.kind).toBe('progress');
  expect(effectOf(trend({ verdict: found }), 'winRate')).toEqual({
    kind: 'progress',
    before: measure(0.15, 100),
    after: measure(0.3, 100),
    sprints: 1,
  });
  expect(kindOf({}, 'winRate')).toBe('early');
});

test('a conversion that falls while leads are open is no decline where past sprints were counted later', () => {
  const found = verdict({ successes: 60, trials: 100 }, { successes: 20, trials: 100 }, null, 0.95);
  expect(kindOf({ verdict: found, stillOpen: 5 }, 'conversion')).toBe('decline');
  const past = [line({ isKept: false })];
  expect(kindOf({ verdict: found, stillOpen: 5, past }, 'conversion')).toBe('early');
  expect(kindOf({ verdict: found, past }, 'conversion')).toBe('decline');
});

test('an amount is judged by its limits alone, and days by theirs the other way round', () => {
  expect(kindOf({}, 'wonAmount')).toBe('early');
  expect(kindOf({ current: line({ limits }) }, 'wonAmount')).toBe('usual');
  expect(kindOf({ current: line({ limits, breach: 'high' }) }, 'wonAmount')).toBe('progress');
  expect(kindOf({ current: line({ limits, breach: 'low' }) }, 'wonAmount')).toBe('decline');
  expect(kindOf({ current: line({ limits, breach: 'low' }) }, 'cycle')).toBe('progress');
  expect(effectOf(trend({ current: null }), 'wonAmount')).toBeNull();
});
