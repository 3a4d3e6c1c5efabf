import type { Count } from '../statistics/newcombe.ts';
import { meanInterval, medianInterval, quantile, type Sorted, sumOf } from '../statistics/spread.ts';
import { type Interval, wilson } from '../statistics/wilson.ts';
import type { Kpi } from './kpi.ts';

/** A KPI with what it rests on: over how many cases, between what and what it may truly lie, what could not be read. */
export type Measure = {
  /** Null where there is no case. */
  readonly value: number | null;
  readonly n: number;
  /** Null for a plain count or sum, and where there are too few cases. */
  readonly interval: Interval | null;
  readonly unread: number;
};

/** A share of cases, with Wilson's interval; more successes than cases is no share, and has none. */
export function rateMeasure({ value, numerator, denominator, unread }: Kpi, level: number): Measure {
  const interval = denominator > 0 && numerator <= denominator ? wilson(numerator, denominator, level) : null;
  return { value, n: denominator, interval, unread };
}

/** A rate as what it was divided from. */
export function countOf({ value, n }: Measure): Count {
  return { successes: Math.round((value ?? 0) * n), trials: n };
}

/** A count or a sum: a fact, not an estimate. */
export function sumMeasure({ numerator, denominator, unread }: Kpi): Measure {
  return { value: numerator, n: denominator, interval: null, unread };
}

export function meanMeasure(values: Sorted, unread: number, level: number): Measure {
  const n = values.length;
  return { value: n === 0 ? null : sumOf(values) / n, n, interval: meanInterval(values, level), unread };
}

export function medianMeasure(values: Sorted, unread: number, level: number): Measure {
  const n = values.length;
  const value = n === 0 ? null : quantile(values, 0.5);
  return { value, n, interval: medianInterval(values, level), unread };
}
