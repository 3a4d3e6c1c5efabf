import type { FitOptions, Person, Pin, Reason, Task } from './model.ts';
import { keyOf, ownersIn } from './words.ts';

/** An item that may be taken, with everything said by number: its prerequisites, and the people who may take it. */
export type Candidate = {
  readonly task: Task;
  /** In hundredths of the unit, so that sums are exact. */
  readonly effort: number;
  /** In hundredths of a €. */
  readonly cost: number;
  /** True where a person wants it in, whatever it displaces. */
  readonly pinned: boolean;
  /** Places among the candidates, each to be taken before it. Done prerequisites are gone. */
  readonly needs: readonly number[];
  /** Places among the people, each with every skill and enough capacity of their own. */
  readonly able: readonly number[];
  /** Places among the people with every skill, however little capacity they have. */
  readonly skilled: readonly number[];
};

export type Worker = {
  readonly person: Person;
  readonly capacity: number;
  readonly places: number;
  readonly skills: ReadonlySet<string>;
};

export type Problem = {
  readonly candidates: readonly Candidate[];
  readonly workers: readonly Worker[];
  /** Those that no capacity would bring in, each with its reason. */
  readonly excluded: readonly { readonly task: Task; readonly reason: Reason }[];
  /** In hundredths of a €; infinite where there is no limit. */
  readonly budget: number;
};

const HUNDRED = 100;

/**
 * Turns items and people into the problem to solve. Everything is put in the order of ids and names first, so that the
 * rows' order never shows in a plan. An item leaves with its reason where it is over, has no id or estimate, belongs
 * to a cycle, waits for what cannot come, or suits nobody.
 */
export function normalise(
  tasks: readonly Task[],
  people: readonly Person[],
  options: FitOptions = {},
): Problem {
  const pins = new Map([...(options.pins ?? [])].map(([id, pin]) => [keyOf(id), pin]));
  const pinOf = (task: Task): Pin | undefined => pins.get(keyOf(task.id));
  const ordered = [...tasks].sort(byIdThenContent);
  const workers = [...people]
    .sort((a, b) => compare(a.name, b.name))
    .map((person) => ({
      person,
      capacity: Math.floor(person.hours * HUNDRED + 1e-6),
      places: person.maxItems ?? Number.POSITIVE_INFINITY,
      skills: new Set(person.skills.map(keyOf)),
    }));
  const byId = new Map<string, number>();
  const times = new Map<string, number>();
  ordered.forEach((task, at) => {
    const key = keyOf(task.id);
    times.set(key, (times.get(key) ?? 0) + 1);
    if (key !== '' && !byId.has(key)) byId.set(key, at);
  });
  const needs = ordered.map((task) => needsOf(task, byId, ordered));
  const reasons: (Reason | null)[] = ordered.map((task) => ownReason(task, times, pinOf(task)));
  for (const [at, path] of cycles(ordered, needs)) reasons[at] ??= { code: 'cycle', path };
  const able: Able[] = ordered.map((task, at) => {
    if (reasons[at]) return nobody;
    const unknown = needs[at]?.unknown;
    if (unknown !== undefined) reasons[at] = { code: 'unknownDependency', id: unknown };
    const owner = pinOf(task)?.owner;
    const found = ableTo(owner === undefined ? task : { ...task, owner }, workers);
    if ('able' in found) return found;
    reasons[at] ??= found;
    return nobody;
  });
  for (let again = true; again; ) {
    again = false;
    ordered.forEach((_, at) => {
      if (reasons[at]) return;
      const stuck = needs[at]?.known.find((need) => reasons[need]);
      if (stuck === undefined) return;
      reasons[at] = { code: 'waits', id: ordered[stuck]?.id ?? '' };
      again = true;
    });
  }
  const places = new Map<number, number>();
  ordered.forEach((_, at) => {
    if (!reasons[at]) places.set(at, places.size);
  });
  const candidates = ordered.flatMap((task, at) =>
    reasons[at]
      ? []
      : [
          {
            task,
            effort: Math.round((task.effort ?? 0) * HUNDRED),
            cost: Math.max(0, Math.round((task.cost ?? 0) * HUNDRED)),
            pinned: pinOf(task)?.in === true,
            needs: (needs[at]?.known ?? []).map((need) => places.get(need) ?? -1),
            ...(able[at] ?? nobody),
          },
        ],
  );
  const excluded = ordered.flatMap((task, at) => {
    const reason = reasons[at];
    return reason ? [{ task, reason }] : [];
  });
  const budget =
    options.budget === undefined ? Number.POSITIVE_INFINITY : Math.floor(options.budget * HUNDRED + 1e-6);
  return { candidates, workers, excluded, budget };
}

/** Compares ids as people count: T2 before T10. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => keyOf(id).split(/(\d+)/)) as [string[], string[]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [x = '', y = ''] = [left[at], right[at]];
    const order = at % 2 === 1 ? Number(x) - Number(y) || x.length - y.length : compare(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids may be used twice by mistake; the content then still gives one order. */
function byIdThenContent(a: Task, b: Task): number {
  return compareIds(a.id, b.id) || compare(a.id, b.id) || compare(JSON.stringify(a), JSON.stringify(b));
}

function ownReason(task: Task, times: ReadonlyMap<string, number>, pin: Pin | undefined): Reason | null {
  if (task.state === 'done') return { code: 'done' };
  if (task.state === 'cancelled') return { code: 'cancelled' };
  const key = keyOf(task.id);
  if (key === '') return { code: 'noId' };
  const same = times.get(key) ?? 1;
  if (same > 1) return { code: 'sameId', times: same };
  if (pin?.in === false) return { code: 'leftOut' };
  // Who wants it in all the same has decided that.
  if (task.tier === 'wont' && !pin) return { code: 'wont' };
  if (task.state === 'blocked' && !pin) return { code: 'blocked' };
  return task.effort === null ? { code: 'noEffort' } : null;
}

/** The prerequisites still to do, once each, and the first id that no item has. */
function needsOf(
  task: Task,
  byId: ReadonlyMap<string, number>,
  ordered: readonly Task[],
): { known: number[]; unknown: string | undefined } {
  const known = new Set<number>();
  let unknown: string | undefined;
  for (const id of task.dependsOn) {
    const at = byId.get(keyOf(id));
    if (at === undefined) unknown ??= id;
    else if (ordered[at]?.state !== 'done') known.add(at);
  }
  return { known: [...known].sort((a, b) => a - b), unknown };
}

/** The items that need themselves in the end, each with the way round: `T4, T9, T4`. */
function cycles(
  ordered: readonly Task[],
  needs: readonly { readonly known: readonly number[] }[],
): Map<number, string[]> {
  const found = new Map<number, string[]>();
  ordered.forEach((_, start) => {
    const from = new Map<number, number>();
    const queue = [start];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const need of needs[at]?.known ?? []) {
        if (need === start) {
          const path = [start];
          for (let step: number | undefined = at; step !== undefined && step !== start; step = from.get(step))
            path.push(step);
          path.push(start);
          found.set(
            start,
            path.reverse().map((place) => ordered[place]?.id ?? ''),
          );
          return;
        }
        if (!from.has(need)) {
          from.set(need, at);
          queue.push(need);
        }
      }
    }
  });
  return found;
}

type Able = Pick<Candidate, 'able' | 'skilled'>;
const nobody: Able = { able: [], skilled: [] };

/** The people who may take an item, or why nobody may. */
function ableTo(task: Task, workers: readonly Worker[]): Able | Reason {
  const owners = ownersIn(
    task.owner,
    workers.map(({ person }) => person.name),
  );
  const allowed = workers
    .map((_, at) => at)
    .filter((at) => owners.length === 0 || owners.includes(keyOf(workers[at]?.person.name ?? '')));
  if (allowed.length === 0)
    return owners.length === 0 ? { code: 'noPeople' } : { code: 'notInTeam', owner: task.owner };
  const skilled = allowed.filter((at) => hasAll(workers[at], task.skills));
  if (skilled.length === 0) {
    const missing = task.skills.filter((skill) => !workers.some((worker) => hasAll(worker, [skill])));
    return { code: 'noSkill', skills: task.skills, owner: task.owner, missing };
  }
  const effort = Math.round((task.effort ?? 0) * HUNDRED);
  const fit = skilled.filter((at) => effort <= (workers[at]?.capacity ?? 0));
  if (fit.length > 0) return { able: fit, skilled };
  const largest = skilled.reduce((best, at) =>
    (workers[at]?.capacity ?? 0) > (workers[best]?.capacity ?? 0) ? at : best,
  );
  return {
    code: 'tooLarge',
    effort: task.effort ?? 0,
    most: workers[largest]?.person.hours ?? 0,
    name: workers[largest]?.person.name ?? '',
  };
}

function hasAll(worker: Worker | undefined, skills: readonly string[]): boolean {
  return skills.every((skill) => worker?.skills.has(keyOf(skill)));
}
