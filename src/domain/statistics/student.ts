import { normalQuantile } from './normal.ts';

/** Beyond this the expansion around the normal quantile is exact to 9 digits. */
const LARGE = 200;
const known = new Map<string, number>();

/**
 * The two-sided Student quantile: the t that |T| stays below in a share `level` of cases.
 *
 * Degrees of freedom are whole here, so that the distribution is a finite sum of powers of a cosine (Abramowitz and
 * Stegun, 26.7.3 and 26.7.4), inverted by bisection; for many degrees 26.7.5.
 *
 * @param freedom 1 or more, whole
 */
export function studentOf(level: number, freedom: number): number {
  const z = normalQuantile((1 + level) / 2);
  if (freedom > LARGE)
    return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
  const key = `${level} ${freedom}`;
  let t = known.get(key);
  if (t === undefined) {
    let low = z;
    let high = z;
    while (within(high, freedom) < level) high *= 2;
    for (let round = 0; round < 60; round++) {
      const middle = (low + high) / 2;
      if (within(middle, freedom) < level) low = middle;
      else high = middle;
    }
    t = (low + high) / 2;
    known.set(key, t);
  }
  return t;
}

/** P(|T| ≤ t). */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const square = Math.cos(angle) ** 2;
  const odd = freedom % 2;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < freedom; k += 2) {
    term *= (square * (k - 1)) / k;
    sum += term;
  }
  sum *= Math.sin(angle);
  return odd ? (2 / Math.PI) * (angle + sum) : sum;
}
