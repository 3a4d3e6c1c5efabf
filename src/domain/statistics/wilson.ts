import { normalQuantile } from './normal.ts';

/** Two bounds that hold the true value in a known share of cases. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * The Wilson interval of a rate (K16): [p + z²/2n ± z√(p(1−p)/n + z²/4n²)] ÷ (1 + z²/n).
 *
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209–212.
 *
 * @param successes 0 to trials
 * @param trials greater than 0
 * @param level the share of such intervals that hold the true rate, 0.95 by custom
 */
export function wilson(successes: number, trials: number, level = 0.95): Interval {
  return wilsonAt(successes, trials, zOf(level));
}

/** The same at a number of standard errors instead of a level. */
export function wilsonAt(successes: number, trials: number, z: number): Interval {
  const p = successes / trials;
  const square = (z * z) / trials;
  const middle = p + square / 2;
  const half = z * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials));
  return {
    low: successes <= 0 ? 0 : Math.max(0, (middle - half) / (1 + square)),
    high: successes >= trials ? 1 : Math.min(1, (middle + half) / (1 + square)),
  };
}

/** The number of standard errors on either side of a two-sided interval of this level: 1.96 for 0.95. */
export function zOf(level: number): number {
  return normalQuantile((1 + level) / 2);
}
