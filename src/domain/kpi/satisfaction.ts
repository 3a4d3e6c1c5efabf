import { type Interval, wilson, zOf } from '../statistics/wilson.ts';
import type { Measure } from './measure.ts';

/** Whether a rating is one of its scale: 1 to the top, or 0 to 10. */
export const isOnScale =
  (top: number) =>
  (rating: number): boolean =>
    rating >= (top === 10 ? 0 : 1) && rating <= top;

/**
 * Customer satisfaction (K10): answers among the top two of the scale ÷ answers, with Wilson's interval.
 *
 * @param ratings answers; those that are not on the scale are unread
 */
export function csat(
  ratings: readonly number[],
  scale: number,
  level: number,
): Measure & { satisfied: number } {
  const answers = ratings.filter(isOnScale(scale));
  const satisfied = answers.filter((rating) => rating >= scale - 1).length;
  const n = answers.length;
  return {
    value: n === 0 ? null : satisfied / n,
    n,
    interval: n === 0 ? null : wilson(satisfied, n, level),
    unread: ratings.length - n,
    satisfied,
  };
}

export type Nps = Measure & {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

/**
 * Net promoter score (K11): the percentage of 9 and 10 less that of 0 to 6, −100 to 100. Its variance is
 * (p⁺ + p⁻ − (p⁺ − p⁻)²) ÷ n; the interval is the normal one.
 */
export function nps(ratings: readonly number[], level: number): Nps {
  const answers = ratings.filter(isOnScale(10));
  const n = answers.length;
  const promoters = answers.filter((rating) => rating >= 9).length;
  const detractors = answers.filter((rating) => rating <= 6).length;
  const value = n === 0 ? null : (100 * (promoters - detractors)) / n;
  let interval: Interval | null = null;
  if (value !== null && n > 1) {
    const net = value / 100;
    const half = 100 * zOf(level) * Math.sqrt(((promoters + detractors) / n - net ** 2) / n);
    interval = { low: Math.max(-100, value - half), high: Math.min(100, value + half) };
  }
  const passives = n - promoters - detractors;
  return { value, n, interval, unread: ratings.length - n, promoters, passives, detractors };
}
