import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src/domain/planning/model.ts';
import { planSprint } from '../../src/domain/planning/plan.ts';
import { brokenBy, type Instance, inputOf, instanceNames, readInstance, saidOf } from '../fit/instances.ts';
import { type Measured, measure, summaryOf } from '../fit/measured.ts';
import { data, isThere, skipped } from './shared.ts';

describe.skipIf(!isThere)(`the fit against proved optima${skipped}`, () => {
  const names = isThere ? instanceNames() : [];
  const measured: Measured[] = [];

  test.each(names)('%s: no limit is broken, and every Must that can be is in', (name) => {
    const instance = readInstance(name);
    const { plan, ...one } = measure(instance);
    measured.push({ plan, ...one });
    expect(brokenBy(plan, instance)).toEqual([]);
    expect(one.values[0]).toBe(instance.reference.tiers.Must.value);
    // What the plan says of itself holds.
    const said = saidOf(plan.quality, one.values);
    if (said) expect(said.bound).toBeGreaterThanOrEqual(one.best[said.tier] ?? 0);
    else expect(one.values).toEqual(one.best);
  });

  test('the gaps stay within what docs/fit.md says', () => {
    const { instances, median, mean, worst, topBest } = summaryOf(measured);
    expect(instances).toBe(names.length);
    expect(median).toBe(0);
    expect(mean).toBeLessThanOrEqual(0.01);
    expect(worst).toBeLessThanOrEqual(0.2);
    expect(topBest).toBe(names.length);
  });

  test.each(names.filter((_, at) => at % 8 === 1))(
    '%s: the same plan for shuffled rows, and on every run',
    (name) => {
      const { tasks, people } = inputOf(readInstance(name));
      const turned = <T>(list: readonly T[]) => [...list.slice(7), ...list.slice(0, 7)].reverse();
      expect(planSprint(turned(tasks), turned(people))).toEqual(planSprint(tasks, people));
    },
  );
});

type EdgeCase = Pick<Instance, 'tasks' | 'team'> & {
  readonly name: string;
  readonly expect: {
    readonly assign: Record<string, string> | null;
    readonly reasons: Record<string, string>;
  };
};

const codes: Readonly<Record<string, readonly Reason['code'][]>> = {
  NO_OWNER: ['noPeople', 'notInTeam'],
  NO_SKILL: ['noSkill'],
  TOO_LARGE: ['tooLarge'],
  WONT: ['wont'],
  BLOCKED: ['waits'],
  WAITS: ['waits'],
  UNKNOWN_DEP: ['unknownDependency'],
  CYCLE: ['cycle'],
  NO_CAPACITY: ['noCapacity'],
  FRAGMENTED: ['scattered'],
  TASK_LIMIT: ['noPlace'],
};

describe.skipIf(!isThere)(`the edge cases by hand${skipped}`, () => {
  const file = join(data, 'solver/capacity/edge-cases.json');
  const cases: readonly EdgeCase[] = isThere ? JSON.parse(readFileSync(file, 'utf8')) : [];
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { tasks, people } = inputOf({ ...one, id: one.name, family: '' });
    const { items } = planSprint(tasks, people);
    const owners = new Map(items.flatMap((item) => (item.in ? [[item.task.id, item.owner] as const] : [])));
    for (const [id, owner] of Object.entries(one.expect.assign ?? {})) expect(owners.get(id)).toBe(owner);
    for (const [id, reason] of Object.entries(one.expect.reasons))
      expect(codes[reason]).toContain(items.find(({ task }) => task.id === id)?.reason.code);
  });
});
