import type { Count } from '../statistics/newcombe.ts';
import { changedParts, type Definition } from './definition.ts';

/** What a closed sprint holds of a rate, and by what definition it was counted; null where that was not kept. */
export type PastSprint = Count & { readonly sprint: number; readonly definition: Definition | null };

export type Baseline = Count & {
  /** The sprints that it pools. */
  readonly sprints: readonly number[];
  /** Those left out because they were counted by another definition. */
  readonly notComparable: readonly number[];
};

/**
 * The base that a sprint is compared with: all past sprints together, never the worst or the last alone. Where a sprint
 * begins after a bad one, the worst shows a gain that is not there.
 *
 * @param now the definition that the current sprint is counted by; null compares all
 */
export function baselineOf(past: readonly PastSprint[], now: Definition | null): Baseline {
  const isSame = ({ definition }: PastSprint) =>
    now === null || definition === null || changedParts(definition, now).length === 0;
  const pooled = past.filter((one) => one.trials > 0 && isSame(one));
  return {
    successes: pooled.reduce((sum, one) => sum + one.successes, 0),
    trials: pooled.reduce((sum, one) => sum + one.trials, 0),
    sprints: pooled.map(({ sprint }) => sprint),
    notComparable: past.filter((one) => !isSame(one)).map(({ sprint }) => sprint),
  };
}
