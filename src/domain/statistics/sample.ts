import { normalQuantile } from './normal.ts';

/**
 * How many trials each of two periods takes, so that a change from one rate to the other is told from chance (K19):
 * n = [z₁√(2p̄(1−p̄)) + z₂√(p₀q₀ + p₁q₁)]² ÷ (p₁ − p₀)², to the nearest whole trial.
 *
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), 4.2, without
 * its continuity correction: a test by Newcombe's or the normal interval makes none either.
 *
 * @param from @param to rates, 0 to 1, not the same
 * @param power the chance of telling the change where it is real, 0.8 by custom
 * @param level of the two-sided interval, 0.95 by custom
 */
export function sampleSize(from: number, to: number, power = 0.8, level = 0.95): number {
  const mean = (from + to) / 2;
  const root =
    normalQuantile((1 + level) / 2) * Math.sqrt(2 * mean * (1 - mean)) +
    normalQuantile(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
  return Math.max(1, Math.round((root / (to - from)) ** 2));
}

/** Whether a change is a share of the base (20 % + 15 % of it = 23 %), or points added to it (20 % + 15 = 35 %). */
export type EffectKind = 'relative' | 'points';

/** The rate that an effect leads to. A share or a number of points, both as 0.15. */
export function rateAfter(rate: number, effect: number, kind: EffectKind): number {
  // Rounded, so that 0.1 + 0.2 is 0.3 and a rate of exactly 1 is none above it.
  return Math.round((kind === 'relative' ? rate * (1 + effect) : rate + effect) * 1e12) / 1e12;
}
