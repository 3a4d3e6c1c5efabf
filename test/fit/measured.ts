import type { Plan } from '../../src/domain/planning/model.ts';
import { planSprint } from '../../src/domain/planning/plan.ts';
import { median } from '../bench/timing.ts';
import { gapOf, inputOf, type Solved, tierNames, valuesOf } from './instances.ts';

export type Measured = {
  readonly plan: Plan;
  readonly values: readonly number[];
  /** The proved optimum by tier; where there is no proof, the best that is known. */
  readonly best: readonly number[];
  /** In %, 0 where the plan takes more than what is known. */
  readonly gap: number;
  /** Milliseconds of processor time. */
  readonly time: number;
};

export function measure(instance: Solved): Measured {
  const { tasks, people } = inputOf(instance);
  const before = process.cpuUsage();
  const plan = planSprint(tasks, people);
  const { user, system } = process.cpuUsage(before);
  const values = valuesOf(plan);
  const best = tierNames.map((tier) => instance.reference.tiers[tier].value);
  return { plan, values, best, gap: Math.max(0, gapOf(values, best)), time: (user + system) / 1000 };
}

export type Summary = {
  readonly instances: number;
  /** As good as the optimum in every tier, and in Must and Should. */
  readonly allBest: number;
  readonly topBest: number;
  readonly median: number;
  readonly mean: number;
  readonly worst: number;
};

export function summaryOf(measured: readonly Measured[]): Summary {
  const gaps = measured.map(({ gap }) => gap);
  const top = measured.filter(({ values, best }) => gapOf(values.slice(0, 2), best.slice(0, 2)) <= 0);
  return {
    instances: measured.length,
    allBest: gaps.filter((gap) => gap === 0).length,
    topBest: top.length,
    median: median(gaps),
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / measured.length,
    worst: Math.max(...gaps),
  };
}
