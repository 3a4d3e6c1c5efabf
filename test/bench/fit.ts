import { planSprint } from '../../src/domain/planning/plan.ts';
import { type Family, generate } from '../fit/generate.ts';
import { inputOf } from '../fit/instances.ts';
import { type Timing, timingOf } from './timing.ts';

const RUNS = 3;
const sizes = [
  [60, 8],
  [300, 20],
  [500, 30],
] as const;
/** Not all can be taken: the search does all of its work. */
const families: readonly Family[] = ['scarce', 'linked'];

export type FitFigures = {
  readonly family: Family;
  readonly items: number;
  readonly people: number;
  /** Steps of the solver's innermost loops: the same on every machine. */
  readonly operations: number;
  readonly timing: Timing;
};

/** Plans sprints too large for their teams, with the work that the solver does for each. */
export function measureFit(): FitFigures[] {
  return families.flatMap((family) =>
    sizes.map(([items, people]) => {
      const given = inputOf(generate(family, items, people, 1));
      let operations = 0;
      const timing = timingOf(() => {
        operations = planSprint(given.tasks, given.people).operations;
      }, RUNS);
      return { family, items, people, operations, timing };
    }),
  );
}
