import { normalQuantile } from './normal.ts';

/** Grid steps per standard deviation of what one look adds; Simpson's rule then keeps c to 5 digits. */
const STEPS = 6;
/** How far, in standard deviations, what one look adds is counted. */
const REACH = 8;

const known = new Map<string, number>();

/**
 * The O'Brien–Fleming constant c of K equally spaced looks (K18): a two-sided test that stops at a look where
 * |z| ≥ c ÷ √(share of the information) is wrong in a share `1 − level` of cases in all, however it went.
 *
 * The sum of K steps must stay within ±c√K with chance `level`; its density is carried from look to look by Simpson's
 * rule (Armitage, McPherson and Rowe's recursion), and c is found by the secant method.
 *
 * Source: P. C. O'Brien and T. R. Fleming, A multiple testing procedure for clinical trials, Biometrics 35 (1979)
 * 549–556; constants as in C. Jennison and B. W. Turnbull, Group Sequential Methods (2000), table 2.3.
 *
 * @param looks 1 or more
 */
export function looksConstant(looks: number, level: number): number {
  const alpha = 1 - level;
  let low = normalQuantile(1 - alpha / 2);
  if (looks <= 1) return low;
  const key = `${looks} ${level}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  // Without end, looks come to a Brownian path: by reflection P(it ever leaves ±c) is at most 4 (1 − Φ(c)).
  let high = normalQuantile(1 - alpha / 4);
  let wrongLow = crossing(low, looks) - alpha;
  let wrongHigh = crossing(high, looks) - alpha;
  let c = high;
  for (let round = 0; round < 30 && high - low > 1e-6; round++) {
    c = (low * wrongHigh - high * wrongLow) / (wrongHigh - wrongLow);
    const wrong = crossing(c, looks) - alpha;
    if (Math.abs(wrong) < 1e-8) break;
    // An end that stays twice is drawn nearer (the Illinois rule), so that both close in.
    if (wrong > 0) {
      [low, wrongLow, wrongHigh] = [c, wrong, wrongHigh / 2];
    } else {
      [high, wrongHigh, wrongLow] = [c, wrong, wrongLow / 2];
    }
  }
  known.set(key, c);
  return c;
}

/** The chance that a sum of so many standard normal steps leaves ±c√looks at some step. */
function crossing(c: number, looks: number): number {
  const bound = c * Math.sqrt(looks);
  const half = Math.ceil(bound * STEPS);
  const count = 2 * half;
  const step = bound / half;
  const reach = Math.min(count, Math.ceil(REACH / step));
  const kernel = Array.from({ length: reach + 1 }, (_, j) => density(j * step));
  const weight = (at: number) => (step / 3) * (at === 0 || at === count ? 1 : at % 2 ? 4 : 2);
  let now = Float64Array.from({ length: count + 1 }, (_, at) => density((at - half) * step));
  for (let look = 2; look <= looks; look++) {
    const weighted = now.map((value, at) => value * weight(at));
    const next = new Float64Array(count + 1);
    // The path has no side that it prefers: one half is the mirror of the other.
    for (let at = 0; at <= half; at++) {
      let sum = 0;
      const to = Math.min(count, at + reach);
      for (let from = Math.max(0, at - reach); from <= to; from++)
        sum += (weighted[from] ?? 0) * (kernel[Math.abs(at - from)] ?? 0);
      next[at] = sum;
      next[count - at] = sum;
    }
    now = next;
  }
  return 1 - now.reduce((sum, value, at) => sum + value * weight(at), 0);
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
