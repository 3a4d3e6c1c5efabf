import { type Interval, wilsonAt } from './wilson.ts';

/** Successes out of trials. */
export type Count = { readonly successes: number; readonly trials: number };

/**
 * The interval of the difference of two rates, after − before (K17): d − √((p₁−l₁)² + (u₀−p₀)²) to
 * d + √((u₁−p₁)² + (p₀−l₀)²), l and u being the Wilson bounds of each.
 *
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17 (1998) 873–890, method 10.
 *
 * @param before @param after counts with trials greater than 0
 * @param z standard errors on either side: 1.96 for 95 %
 */
export function newcombe(before: Count, after: Count, z: number): Interval {
  const p0 = before.successes / before.trials;
  const p1 = after.successes / after.trials;
  const w0 = wilsonAt(before.successes, before.trials, z);
  const w1 = wilsonAt(after.successes, after.trials, z);
  const d = p1 - p0;
  return { low: d - Math.hypot(p1 - w1.low, w0.high - p0), high: d + Math.hypot(w1.high - p1, p0 - w0.low) };
}
