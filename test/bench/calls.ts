import { type Act, performActs } from './acts.ts';

const SIZES = [100, 10_000] as const;

export type CallFigures = {
  readonly act: string;
  /** By size, in the order of `callSizes`. */
  readonly calls: readonly number[];
  readonly ms: readonly number[];
  /** The services that were called another number of times at the larger size; empty where all are equal. */
  readonly unequal: readonly string[];
};

export const callSizes: readonly number[] = SIZES;

/** Counts the service calls of every act in a small workbook and in a large one: rows must not cost calls. */
export function measureCalls(): CallFigures[] {
  const runs = SIZES.map(performActs);
  const [small = [], large = []] = runs;
  return small.map(({ act }, at) => ({
    act,
    calls: runs.map((acts) => acts[at]?.calls ?? Number.NaN),
    ms: runs.map((acts) => acts[at]?.ms ?? Number.NaN),
    unequal: differences(small[at], large[at]),
  }));
}

function differences(small: Act | undefined, large: Act | undefined): string[] {
  const [before, after] = [small?.byName ?? {}, large?.byName ?? {}];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => (before[name] ?? 0) !== (after[name] ?? 0))
    .map((name) => `${name} ${before[name] ?? 0} → ${after[name] ?? 0}`);
}
