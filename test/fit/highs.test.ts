import { describe, expect, test } from 'vitest';
import { planSprint } from '../../src/domain/planning/plan.ts';
import { families, generate } from './generate.ts';
import { bestOf } from './highs.ts';
import { brokenBy, gapOf, inputOf, saidOf, valuesOf } from './instances.ts';

describe('against HiGHS, on small sprints of each family', () => {
  const sprints = families.flatMap((family) => [generate(family, 16, 3, 1), generate(family, 24, 4, 2)]);

  test.each(sprints.map((sprint) => [sprint.id, sprint] as const))(
    '%s: all that can be of Must and of Should, and within 1 % of the best plan',
    async (_, sprint) => {
      const { tasks, people } = inputOf(sprint);
      const plan = planSprint(tasks, people);
      const values = valuesOf(plan);
      const best = await bestOf(sprint);
      expect(brokenBy(plan, sprint)).toEqual([]);
      expect(values.slice(0, 2)).toEqual(best.slice(0, 2));
      expect(gapOf(values, best)).toBeLessThanOrEqual(1);
      const said = saidOf(plan.quality, values);
      if (said === null) expect(values).toEqual(best);
      else expect(said.bound).toBeGreaterThanOrEqual(best[said.tier] ?? 0);
    },
  );
});
