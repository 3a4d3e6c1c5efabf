import loadHighs from 'highs';
import { type Instance, tierNames } from './instances.ts';

/**
 * The best value by tier (Must, Should, Could), each subject to those before it, found by HiGHS from the instance alone:
 * the reference shares no code with the fit. The instance must be without cycles.
 */
export async function bestOf(instance: Instance): Promise<number[]> {
  const highs = await loadHighs();
  const { columns, limits, takenOf } = programOf(instance);
  const best: number[] = [];
  for (const tier of tierNames) {
    const above = best.flatMap((value, at) => {
      const taken = takenOf(tierNames[at] ?? tier);
      return taken === '' ? [] : [`${taken} >= ${value}`];
    });
    const objective = takenOf(tier);
    if (objective === '') best.push(0);
    else {
      const program = ['Maximize', objective, 'Subject To', ...limits, ...above, 'Binary', ...columns, 'End'];
      const { Status, ObjectiveValue } = highs.solve(program.join('\n'), {
        mip_rel_gap: 0,
        mip_abs_gap: 0.5,
      });
      if (Status !== 'Optimal') throw new Error(`HiGHS on ${instance.id}: ${Status}`);
      best.push(Math.round(ObjectiveValue));
    }
  }
  return best;
}

/** The model as lines of CPLEX's LP format. */
function programOf({ tasks, team }: Instance) {
  const name = (task: string, person: string) => `x_${task}_${person}`;
  const open = tasks.filter((task) => !task.done && task.moscow !== "Won't");
  const able = new Map(
    open.map((task) => [
      task.id,
      team.filter(
        ({ id, capacity, skills }) =>
          (task.owner === null || task.owner === id) &&
          task.skills.every((skill) => skills.includes(skill)) &&
          task.effort <= capacity,
      ),
    ]),
  );
  const of = (id: string) => (able.get(id) ?? []).map((person) => name(id, person.id));
  const done = new Set(tasks.filter((task) => task.done).map(({ id }) => id));
  const limits: string[] = [];
  for (const { id, deps } of open) {
    const own = of(id);
    if (own.length === 0) continue;
    limits.push(`${own.join(' + ')} <= 1`);
    for (const need of deps)
      if (!done.has(need)) limits.push(`${[own.join(' + '), ...of(need)].join(' - ')} <= 0`);
  }
  for (const person of team) {
    const own = open.filter(({ id }) => able.get(id)?.includes(person));
    if (own.length === 0) continue;
    limits.push(
      `${own.map(({ id, effort }) => `${effort} ${name(id, person.id)}`).join(' + ')} <= ${person.capacity}`,
    );
    if (person.maxTasks !== null)
      limits.push(`${own.map(({ id }) => name(id, person.id)).join(' + ')} <= ${person.maxTasks}`);
  }
  const takenOf = (tier: string) =>
    open
      .filter(({ moscow }) => moscow === tier)
      .flatMap(({ id, value }) => of(id).map((column) => `${value} ${column}`))
      .join(' + ');
  return { columns: open.flatMap(({ id }) => of(id)), limits, takenOf };
}
