import { normalQuantile } from './normal.ts';

/**
 * The Wilson interval of a rate (K16): [p + z²/2n ± z√(p(1−p)/n + z²/4n²)] ÷ (1 + z²/n).
 *
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209–212.
 *
 * @param successes 0 to trials
 * @param trials greater than 0
 * @param level the share of such intervals that hold the true rate, 0.95 by custom
 */
export function wilson(
  successes: number,
  trials: number,
  level = 0.95,
): { readonly low: number; readonly high: number } {
  const z = normalQuantile((1 + level) / 2);
  const p = successes / trials;
  const square = (z * z) / trials;
  const middle = p + square / 2;
  const half = z * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials));
  return {
    low: successes <= 0 ? 0 : Math.max(0, (middle - half) / (1 + square)),
    high: successes >= trials ? 1 : Math.min(1, (middle + half) / (1 + square)),
  };
}
