import type { Priority } from '../backlog/priority.ts';
import { explain } from './explain.ts';
import { fill } from './fill.ts';
import type { Person, Plan, Planned, Task } from './model.ts';
import { normalise } from './normalise.ts';

/**
 * Plans a sprint: which items, and whose. The same for the same items and people in any order of rows, on every run.
 * No plan breaks a capacity, a skill, a maximum of items, a pinned owner or a prerequisite.
 *
 * @param tasks ids written in any way that `keyOf` takes for equal are one id
 */
export function planSprint(tasks: readonly Task[], people: readonly Person[]): Plan {
  const problem = normalise(tasks, people);
  const assignment = fill(problem);
  const candidates = explain(problem, assignment);
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
  return {
    items,
    loads,
    worth: { taken: sum(candidates.filter((one) => one.in)), possible: sum([...candidates, ...tooLarge]) },
  };
}

/** Items that are over stand last among those left out. */
function rank(task: Task): number {
  const over = task.state === 'done' || task.state === 'cancelled' ? 10 : 0;
  return over + ({ must: 0, should: 1, could: 2, wont: 3 } as const)[task.tier];
}

/** The tasks of a backlog that was scored. */
export function tasksOf(priorities: readonly Priority[]): Task[] {
  return priorities.map(({ item, score }) => ({
    id: item.id,
    title: item.title,
    tier: item.tier,
    state: item.state,
    effort: item.effort,
    worth: item.value === null ? null : item.value * (item.probability ?? 1),
    score,
    skills: item.skills,
    dependsOn: item.dependsOn,
    owner: item.owner,
  }));
}
