import type { Count } from './newcombe.ts';

/**
 * The chance that the rate after is above the rate before (K17): P(Beta(1+s₁, 1+f₁) > Beta(1+s₀, 1+f₀)).
 *
 * Counts are whole, so that the chance is a finite sum of terms whose ratios are plain fractions: no special function
 * is needed. Terms are kept as logarithms, which do not vanish for large counts.
 *
 * Source: E. Miller, Formulas for Bayesian A/B testing (2014), from J. Cook's exact inequality of beta variables.
 *
 * @param before @param after whole numbers, successes at most the trials
 */
export function chanceBetter(before: Count, after: Count): number {
  const a0 = before.successes + 1;
  const b0 = before.trials - before.successes + 1;
  const a1 = after.successes + 1;
  const b1 = after.trials - after.successes + 1;
  let term = 0;
  for (let j = 0; j < b1; j++) term += Math.log((b0 + j) / (a0 + b0 + j));
  let sum = 0;
  for (let i = 0; i < a1; i++) {
    sum += Math.exp(term);
    term += Math.log(((a0 + i) * (b1 + i)) / ((a0 + i + b0 + b1) * (1 + i)));
  }
  return Math.min(1, sum);
}
