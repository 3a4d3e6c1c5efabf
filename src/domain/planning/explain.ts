import type { Assignment } from './fill.ts';
import { byPriority } from './fill.ts';
import type { Planned, Reason } from './model.ts';
import type { Problem } from './normalise.ts';

/** Says of each candidate why it is in or out, the latter against the capacity that the assignment leaves. */
export function explain(problem: Problem, assignment: Assignment): Planned[] {
  const { candidates, workers } = problem;
  const load = workers.map(() => 0);
  const count = workers.map(() => 0);
  const planned: Planned[] = [];
  for (const at of assignment.order) {
    const candidate = candidates[at];
    const who = assignment.owner[at];
    if (!candidate || who === null || who === undefined) continue;
    load[who] = (load[who] ?? 0) + candidate.effort;
    count[who] = (count[who] ?? 0) + 1;
    const forAnother = assignment.takenFor[at];
    const reason: Reason =
      forAnother === null || forAnother === undefined
        ? { code: 'taken' }
        : { code: 'takenFor', id: candidates[forAnother]?.task.id ?? '' };
    planned.push({
      task: candidate.task,
      in: true,
      owner: workers[who]?.person.name ?? '',
      load: (load[who] ?? 0) / 100,
      reason,
    });
  }
  for (const at of byPriority(problem)) {
    const candidate = candidates[at];
    if (!candidate || assignment.owner[at] !== null) continue;
    planned.push({
      task: candidate.task,
      in: false,
      owner: '',
      load: null,
      reason: whyOut(problem, assignment, at, load, count),
    });
  }
  return planned;
}

function whyOut(
  { candidates, workers }: Problem,
  assignment: Assignment,
  at: number,
  load: readonly number[],
  count: readonly number[],
): Reason {
  const candidate = candidates[at];
  if (!candidate) return { code: 'noPeople' };
  const free = (who: number) => (workers[who]?.capacity ?? 0) - (load[who] ?? 0);
  const waiting = candidate.needs.find((need) => assignment.owner[need] === null);
  if (waiting !== undefined) return { code: 'waits', id: candidates[waiting]?.task.id ?? '' };
  const most = (among: readonly number[]) =>
    among.reduce((best, who) => (free(who) > free(best) ? who : best), among[0] ?? -1);
  const withPlace = candidate.skilled.filter((who) => (count[who] ?? 0) < (workers[who]?.places ?? 0));
  if (withPlace.length === 0) {
    const who = most(candidate.able);
    return {
      code: 'noPlace',
      name: workers[who]?.person.name ?? '',
      maxItems: workers[who]?.person.maxItems ?? 0,
    };
  }
  const who = most(withPlace);
  return {
    code: 'noCapacity',
    effort: candidate.effort / 100,
    free: free(who) / 100,
    name: workers[who]?.person.name ?? '',
  };
}
