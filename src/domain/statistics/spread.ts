import { studentOf } from './student.ts';
import { type Interval, zOf } from './wilson.ts';

/** Numbers in ascending order. */
export type Sorted = Float64Array;

export function sorted(values: readonly number[]): Sorted {
  return Float64Array.from(values).sort();
}

/**
 * A quantile by linear interpolation between the two nearest values, as PERCENTILE in Sheets gives it.
 *
 * @param values one at least
 * @param q 0 to 1
 */
export function quantile(values: Sorted, q: number): number {
  const at = (values.length - 1) * q;
  const below = values[Math.floor(at)] ?? Number.NaN;
  const above = values[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum;
}

/** The standard deviation of what a sample was drawn from; two values at least. */
export function deviationOf(values: ArrayLike<number>): number {
  const mean = sumOf(values) / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at++) squares += ((values[at] ?? 0) - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** Student's interval of a mean; null for fewer than two values, which tell nothing of how they spread. */
export function meanInterval(values: Sorted, level: number): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = sumOf(values) / n;
  const half = (studentOf(level, n - 1) * deviationOf(values)) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

/**
 * The interval of a median between two of the values themselves, whatever they are distributed like: as many values lie
 * below it as heads fall in n throws of a coin.
 *
 * @returns null where there are too few values for this level: 5 or fewer at 95 %
 */
export function medianInterval(values: Sorted, level: number): Interval | null {
  const n = values.length;
  const tail = (1 - level) / 2;
  let k = 0;
  if (n > 1000) k = Math.floor((n - zOf(level) * Math.sqrt(n)) / 2);
  else {
    let term = 0.5 ** n;
    let sum = term;
    while (sum <= tail) {
      k++;
      term *= (n - k + 1) / k;
      sum += term;
    }
  }
  if (k === 0) return null;
  return { low: values[k - 1] ?? Number.NaN, high: values[n - k] ?? Number.NaN };
}
