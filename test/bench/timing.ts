/** The middle of some measures, in the unit that they are in. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** How long some work takes, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export type Timing = {
  /** The first run in a fresh scope, as each cell of a sheet has: nothing is compiled or remembered. */
  readonly first: number;
  /** The median of the runs after it. */
  readonly warm: number;
};

/** Runs the work once, then `runs` times more, and gives milliseconds. */
export function timingOf(work: () => unknown, runs: number): Timing {
  const first = timed(work);
  return { first, warm: median(Array.from({ length: runs }, () => timed(work))) };
}
