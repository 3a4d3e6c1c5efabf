/** Attainment (K7): actual ÷ quota, of an unfinished sprint ÷ the part of the quota that is due; null without a quota. */
export function attained(actual: number, quota: number, elapsed: number): number | null {
  return quota > 0 ? actual / (quota * elapsed) : null;
}

export type TeamAttainment = {
  /** Σ actual ÷ Σ quota; null without a quota. */
  readonly rate: number | null;
  /** The share of people at 100 % or more. */
  readonly reached: number | null;
  readonly n: number;
  readonly actual: number;
  readonly quota: number;
};

/** Attainment of a team, over those who have a quota. @param elapsed the share of working days gone by, above 0 */
export function teamAttainment(
  people: readonly { actual: number; quota: number }[],
  elapsed: number,
): TeamAttainment {
  const counted = people.filter(({ quota }) => quota > 0);
  const actual = counted.reduce((sum, one) => sum + one.actual, 0);
  const quota = counted.reduce((sum, one) => sum + one.quota, 0);
  const n = counted.length;
  const reached = counted.filter((one) => (attained(one.actual, one.quota, elapsed) ?? 0) >= 1).length;
  return { rate: attained(actual, quota, elapsed), reached: n === 0 ? null : reached / n, n, actual, quota };
}
