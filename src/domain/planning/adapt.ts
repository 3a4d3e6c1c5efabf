import { explain } from './explain.ts';
import type { FitOptions, Person, Pin, Plan, Reason, Task } from './model.ts';
import { normalise } from './normalise.ts';
import { planSprint } from './plan.ts';
import { keyOf } from './words.ts';

/** Who has each item of a sprint, by id as it is written. */
export type Held = ReadonlyMap<string, string>;

/** An item that changes places: with whom it was and is, empty for out of the sprint. */
export type Move = { readonly task: Task; readonly from: string; readonly to: string };

/** What becomes of a sprint. */
export type Change = {
  readonly entered: readonly Move[];
  readonly left: readonly Move[];
  /** In before and after, with another person. */
  readonly handed: readonly Move[];
  /** Σ worth of what entered, and of what left. */
  readonly gained: number;
  readonly lost: number;
};

export type Swap = Change & {
  /** Why the item cannot come in whatever leaves; null where it is as wanted. */
  readonly refused: Reason | null;
};

export type Replan = Change & { readonly plan: Plan };

/**
 * What follows where one item of a sprint is put in, handed over or taken out: everyone keeps what they have, except for
 * what must leave, chosen so that the least is lost tier by tier. What the item needs comes in with it; what needs an
 * item that leaves goes too. Nothing else comes in for the room that is left.
 *
 * What a sprint holds stays although it is blocked, has no estimate (it then takes no hours) or asks for a skill that
 * its owner lacks: a person decided that. What is more than its owner has hours for leaves in any case.
 *
 * @param people with the hours that they have left
 * @param id of the item, with what is wanted of it
 */
export function swap(
  tasks: readonly Task[],
  people: readonly Person[],
  held: Held,
  id: string,
  wanted: Pin,
  options: FitOptions = {},
): Swap {
  const pins = keyed(options.pins);
  pins.set(keyOf(id), wanted);
  const owners = keyed(held);
  const plan = keep(tasks, people, owners, { ...options, pins });
  const found = plan.items.find(({ task }) => keyOf(task.id) === keyOf(id));
  const refused: Reason | null = found
    ? found.in === wanted.in
      ? null
      : found.reason
    : { code: 'unknownDependency', id };
  return { ...changeOf(tasks, owners, ownersIn(plan)), refused };
}

/**
 * Plans the rest of a sprint again: more leads, somebody away, a new priority. Two plans are made, one where everyone
 * keeps what still fits and the room that is left is filled, and one that is free to exchange everything but what is
 * pinned. The free one is proposed only where it takes more: nobody hands over work for nothing.
 *
 * What is done stays out of the comparison, and what it brought is neither lost nor gained.
 *
 * @param tasks with the effort that each still takes, as far as it is known: else the whole one
 * @param people with the hours that they have left
 * @param options what must stay, come in or leave, by `pins`
 */
export function replan(
  tasks: readonly Task[],
  people: readonly Person[],
  held: Held,
  options: FitOptions = {},
): Replan {
  const owners = keyed(held);
  const pins = keyed(options.pins);
  const kept = ownersIn(keep(tasks, people, owners, { ...options, pins }));
  const steadyPins = new Map(pins);
  for (const [id, owner] of kept) steadyPins.set(id, { in: true, owner });
  const asKept = tasks.map((task) => {
    const owner = kept.get(keyOf(task.id));
    return owner !== undefined && owners.get(keyOf(task.id)) === owner ? asHeld(task, owner) : task;
  });
  const steady = planSprint(asKept, people, { ...options, pins: steadyPins });
  const free = planSprint(tasks, people, { ...options, pins });
  const plan = isMore(gains(free, pins), gains(steady, pins)) ? free : steady;
  return { ...changeOf(tasks, owners, ownersIn(plan)), plan };
}

/**
 * Why each item is in or out of a sprint as it stands, by id as `keyOf` gives it, told of the room that it leaves now;
 * null for an item that is out although somebody has room for it. Nothing is planned for that.
 *
 * @param people with the hours that they have left
 */
export function reasonsNow(
  tasks: readonly Task[],
  people: readonly Person[],
  held: Held,
): ReadonlyMap<string, Reason | null> {
  const owners = keyed(held);
  const beyond = new Map<string, number>();
  const hoursOf = new Map(people.map(({ name, hours }) => [keyOf(name), hours]));
  const own = tasks.map((task): Task => {
    const owner = owners.get(keyOf(task.id));
    if (owner === undefined) return task;
    const hours = hoursOf.get(keyOf(owner));
    if (hours !== undefined && (task.effort ?? 0) <= hours) return asHeld(task, owner);
    // No plan gives it to its owner, who has it: what builds on it need not wait, and its hours are gone.
    beyond.set(keyOf(owner), (beyond.get(keyOf(owner)) ?? 0) + (task.effort ?? 0));
    return { ...task, state: 'done' };
  });
  const problem = normalise(
    own,
    people.map((one) => ({ ...one, hours: Math.max(0, one.hours - (beyond.get(keyOf(one.name)) ?? 0)) })),
  );
  const places = problem.candidates.map(({ task }) => {
    const owner = owners.get(keyOf(task.id));
    const at = problem.workers.findIndex(({ person }) => keyOf(person.name) === keyOf(owner ?? ''));
    return owner === undefined || at < 0 ? null : at;
  });
  return new Map(
    [...explain(problem, places), ...problem.excluded].map(({ task, reason }) => [
      keyOf(task.id),
      withRoom(reason),
    ]),
  );
}

/** A reason that says how much is free, never less than nothing; null where that is enough. */
function withRoom(reason: Reason): Reason | null {
  if (reason.code !== 'noCapacity' && reason.code !== 'scattered') return reason;
  return reason.free >= reason.effort ? null : { ...reason, free: Math.max(0, reason.free) };
}

/** The plan of what a sprint holds, each with its owner or out, and of what is pinned with all that it needs. */
function keep(
  tasks: readonly Task[],
  people: readonly Person[],
  held: Held,
  options: FitOptions & { readonly pins: ReadonlyMap<string, Pin> },
): Plan {
  const byId = new Map(tasks.map((task) => [keyOf(task.id), task]));
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (wanted.has(id)) return;
    wanted.add(id);
    for (const need of byId.get(id)?.dependsOn ?? []) want(keyOf(need));
  };
  for (const [id, pin] of options.pins) if (pin.in) want(id);
  const pins = new Map(options.pins);
  const own = tasks.map((task) => {
    const id = keyOf(task.id);
    const owner = held.get(id);
    if (owner === undefined) {
      if (!wanted.has(id) && task.state !== 'done') pins.set(id, { in: false });
      return task;
    }
    return options.pins.has(id) ? task : asHeld(task, owner);
  });
  return planSprint(own, people, { ...options, pins });
}

/** An item as its owner has it, whatever the backlog asks for. */
function asHeld(task: Task, owner: string): Task {
  return {
    ...task,
    owner,
    skills: [],
    effort: task.effort ?? 0,
    tier: task.tier === 'wont' ? 'could' : task.tier,
    state: task.state === 'blocked' ? 'todo' : task.state,
  };
}

function changeOf(tasks: readonly Task[], before: Held, after: Held): Change {
  const moves = tasks
    .filter(({ state }) => state !== 'done')
    .map((task): Move => {
      const id = keyOf(task.id);
      return { task, from: before.get(id) ?? '', to: after.get(id) ?? '' };
    })
    .filter(({ from, to }) => keyOf(from) !== keyOf(to));
  const sum = (list: readonly Move[]) => list.reduce((total, { task }) => total + (task.worth ?? 0), 0);
  const entered = moves.filter(({ from }) => from === '');
  const left = moves.filter(({ to }) => to === '');
  const handed = moves.filter(({ from, to }) => from !== '' && to !== '');
  return { entered, left, handed, gained: sum(entered), lost: sum(left) };
}

function ownersIn({ items }: Plan): Map<string, string> {
  return new Map(items.flatMap((one) => (one.in ? [[keyOf(one.task.id), one.owner] as const] : [])));
}

/** The gains that a plan takes: of what is pinned, of Must, Should, Could. */
function gains({ items }: Plan, pins: ReadonlyMap<string, Pin>): number[] {
  const sums = [0, 0, 0, 0];
  for (const { in: isIn, task } of items) {
    if (!isIn) continue;
    const tier = pins.get(keyOf(task.id))?.in
      ? 0
      : ({ must: 1, should: 2, could: 3, wont: 3 } as const)[task.tier];
    sums[tier] = (sums[tier] ?? 0) + (task.gain ?? 0);
  }
  return sums;
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((gain, tier) => Math.abs(gain - (other[tier] ?? 0)) > 1e-9);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}

function keyed<T>(byId: ReadonlyMap<string, T> = new Map()): Map<string, T> {
  return new Map([...byId].map(([id, value]) => [keyOf(id), value]));
}
