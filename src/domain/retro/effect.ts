import type { Measure } from '../kpi/measure.ts';
import { lessIsBetter, type MeasureName, natures } from '../kpi/measures.ts';
import type { Trend } from '../kpi/trend.ts';
import type { VerdictKind } from '../kpi/verdict.ts';

/** `usual`: of an amount or a count, within what it moves by anyway; a rate is never called so. */
export type EffectKind = VerdictKind | 'usual';

/** What became of the KPI that an action should move: the sprints before it was done against the one that it was done in. */
export type Effect = {
  readonly kind: EffectKind;
  readonly before: Measure;
  readonly after: Measure;
  /** How many sprints are before. */
  readonly sprints: number;
};

/**
 * The verdict on an action: of a rate that of SPRINT_VERDICT against all past sprints together; of any other KPI whether it
 * left its control limits, which takes four past sprints. It is `early` where there is nothing to compare, and where a
 * cohort's conversion seems to fall while leads of it are open and past sprints were counted when theirs were closed.
 *
 * @returns null where the KPI cannot be computed for this sprint
 */
export function effectOf(
  { current, base, past, sprints, verdict, stillOpen }: Trend,
  name: MeasureName,
): Effect | null {
  if (!current) return null;
  const found = { before: base, after: current.measure, sprints };
  if (natures[name][0] === 'rate') {
    const kind = verdict?.kind ?? 'early';
    const isYoung = kind === 'decline' && stillOpen > 0 && past.some(({ isKept }) => !isKept);
    return { kind: isYoung ? 'early' : kind, ...found };
  }
  const { breach, limits } = current;
  if (!limits) return { kind: 'early', ...found };
  if (!breach) return { kind: 'usual', ...found };
  return { kind: (breach === 'high') === lessIsBetter.has(name) ? 'decline' : 'progress', ...found };
}
