import type { Method, Priority } from '../backlog/priority.ts';
import { expectedValue } from './expected-value.ts';
import { explain } from './explain.ts';
import type { FitOptions, Person, Plan, Planned, PlanTier, Quality, Task } from './model.ts';
import { normalise } from './normalise.ts';
import { boardOf } from './solver/instance.ts';
import { type Solution, solve } from './solver/solve.ts';
import { keyOf } from './words.ts';

const tierNames: readonly PlanTier[] = ['pinned', 'must', 'should', 'could'];

/**
 * Plans a sprint: which items, and whose. The greatest sum of gains, tier by tier (what is pinned, Must, Should, Could),
 * as far as a fixed amount of work finds it; then the most even load. The same for the same items and people in any order
 * of rows, on every run. No plan breaks a capacity, a skill, a maximum of items, a pinned owner, a prerequisite or the
 * budget.
 *
 * @param tasks ids written in any way that `keyOf` takes for equal are one id
 */
export function planSprint(
  tasks: readonly Task[],
  people: readonly Person[],
  options: FitOptions = {},
): Plan {
  const problem = normalise(tasks, people, options);
  const { board } = boardOf(problem);
  const solution = solve(board, options.effort);
  const owners = solution.owners.map((worker) => worker?.at ?? null);
  const candidates = explain(problem, owners);
  const excluded: Planned[] = [...problem.excluded]
    .map(({ task, reason }) => ({ task, in: false, owner: '', load: null, reason }))
    .sort((a, b) => rank(a.task) - rank(b.task));
  const items = [...candidates, ...excluded];
  const loads = problem.workers.map(({ person }) => {
    const own = candidates.filter((one) => one.in && one.owner === person.name);
    return {
      name: person.name,
      hours: person.hours,
      load: own.reduce((most, { load }) => Math.max(most, load ?? 0), 0),
      items: own.length,
    };
  });
  const sum = (of: readonly Planned[]) => of.reduce((total, { task }) => total + (task.worth ?? 0), 0);
  const tooLarge = excluded.filter(({ reason }) => reason.code === 'tooLarge');
  const kept = excluded.filter(
    ({ task, reason: { code } }) => !isOver(task) && !['tooLarge', 'wont', 'leftOut'].includes(code),
  );
  const pinned = new Set([...(options.pins ?? [])].flatMap(([id, pin]) => (pin.in ? [keyOf(id)] : [])));
  return {
    items,
    loads,
    worth: {
      taken: sum(candidates.filter((one) => one.in)),
      possible: sum([...candidates, ...tooLarge]),
      kept: sum(kept),
    },
    counts: { possible: candidates.length + tooLarge.length, kept: kept.length },
    quality: qualityOf(solution),
    missingSkills: missingSkills(excluded),
    unmet: items.filter((one) => isUnmet(one, pinned)),
    operations: solution.operations,
  };
}

function qualityOf({ certificate, value }: Solution): Quality {
  const tier = certificate && tierNames[certificate.tier];
  if (!certificate || !tier) return { kind: 'complete' };
  const taken = value[certificate.tier] ?? 0;
  const filled = value.slice(certificate.tier + 1).some((gain) => gain > 0);
  return certificate.bound <= taken
    ? { kind: 'best', tier, filled }
    : { kind: 'within', tier, share: (certificate.bound - taken) / certificate.bound, filled };
}

/** The worth of the items that wait for each skill that nobody has, themselves or for a prerequisite. */
function missingSkills(excluded: readonly Planned[]): Plan['missingSkills'] {
  const reasons = new Map(excluded.map(({ task, reason }) => [keyOf(task.id), reason]));
  const lacking = (id: string): readonly string[] => {
    const reason = reasons.get(keyOf(id));
    if (reason?.code === 'noSkill') return reason.missing;
    return reason?.code === 'waits' ? lacking(reason.id) : [];
  };
  const bySkill = new Map<string, { skill: string; worth: number; items: number }>();
  for (const { task } of excluded)
    for (const skill of lacking(task.id)) {
      const found = bySkill.get(keyOf(skill)) ?? { skill, worth: 0, items: 0 };
      found.worth += task.worth ?? 0;
      found.items++;
      bySkill.set(keyOf(skill), found);
    }
  return [...bySkill.values()].sort((a, b) => b.worth - a.worth || (a.skill < b.skill ? -1 : 1));
}

/** Whether an item is out that a person wants in: pinned, or a Must that nobody left out and that is not over. */
function isUnmet({ task, in: isIn, reason: { code } }: Planned, pinned: ReadonlySet<string>): boolean {
  if (isIn || code === 'leftOut' || isOver(task)) return false;
  return task.tier === 'must' || pinned.has(keyOf(task.id));
}

function isOver({ state }: Task): boolean {
  return state === 'done' || state === 'cancelled';
}

/** Items that are over stand last among those left out. */
function rank(task: Task): number {
  return (isOver(task) ? 10 : 0) + ({ must: 0, should: 1, could: 2, wont: 3 } as const)[task.tier];
}

/**
 * The tasks of a backlog that was scored. What a plan sums is the score before it is divided by the effort: an item of
 * twice the effort and twice the benefit has the same score, and is worth two. An effort of 0 is no estimate, as
 * everywhere: no score can be computed with it.
 */
export function tasksOf(priorities: readonly Priority[], method: Method = 'sales'): Task[] {
  return priorities.map(({ item, score }) => {
    const worth = expectedValue(item);
    const perEffort = method !== 'ice' && method !== 'weighted';
    return {
      id: item.id,
      title: item.title,
      tier: item.tier,
      state: item.state,
      effort: item.effort || null,
      worth,
      score,
      gain: score === null ? worth : perEffort ? score * (item.effort ?? 0) : score,
      cost: item.cost,
      skills: item.skills,
      dependsOn: item.dependsOn,
      owner: item.owner,
    };
  });
}
