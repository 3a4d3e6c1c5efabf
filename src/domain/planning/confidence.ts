/** How sure a team is of its plan: votes of 1 to 5. */
export type Confidence = {
  readonly n: number;
  /** Null where nobody voted, as low and high. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

/** Votes in brief: their mean, and from where to where they go. Who has not voted is left out. */
export function confidenceOf(votes: readonly (number | null)[]): Confidence {
  const given = votes.filter((vote) => vote !== null);
  const n = given.length;
  if (n === 0) return { n, mean: null, low: null, high: null };
  return {
    n,
    mean: given.reduce((sum, vote) => sum + vote, 0) / n,
    low: Math.min(...given),
    high: Math.max(...given),
  };
}
