import { type Move, reasonsNow, replan, type Swap, swap } from '../../../src/domain/planning/adapt.ts';
import type { Pin, Reason, Task } from '../../../src/domain/planning/model.ts';
import { keyOf } from '../../../src/domain/planning/words.ts';
import type { PlanBoard } from '../../../src/server/contract.ts';

/** What is decided of an item. An empty owner: nobody yet. */
export type Choice = {
  readonly in: boolean;
  readonly owner: string;
  /** Put in by the user although the plan refuses it: it stays whatever it weighs, and its hours are its owner's. */
  readonly forced?: true;
};
/** By id. */
export type Choices = Readonly<Record<string, Choice>>;

/** One person's hours: taken by the chosen items, and to spend. `share` is Infinity where there are none to spend. */
export type Load = {
  readonly member: string;
  readonly used: number;
  readonly hours: number;
  readonly share: number;
};

export type Loads = {
  readonly members: readonly Load[];
  /** Hours of chosen items that nobody owns. */
  readonly unassigned: number;
  /** How many chosen items have no effort, and so weigh nothing here. */
  readonly unestimated: number;
};

/** What follows from a wish: what else moves, and the choices when it is agreed to. */
export type Consequence = Omit<Swap, 'refused'> & {
  readonly refused: Reason | null;
  readonly choices: Choices;
  /** Whether anything moves but the item itself. */
  readonly isAlone: boolean;
};

export function choicesOf({ items }: PlanBoard): Choices {
  return Object.fromEntries(items.map((item) => [item.id, { in: item.in, owner: item.owner }]));
}

/** How the chosen items fill everyone's hours. */
export function loadsOf({ items, people }: PlanBoard, choices: Choices): Loads {
  const chosen = items.filter(({ id }) => choices[id]?.in);
  const hoursOf = (owner: string) =>
    chosen.reduce(
      (sum, { id, task }) =>
        sum + (keyOf(choices[id]?.owner ?? '') === keyOf(owner) ? (task.effort ?? 0) : 0),
      0,
    );
  return {
    members: people.map(({ name, hours }) => {
      const used = hoursOf(name);
      const share = hours > 0 ? used / hours : used > 0 ? Number.POSITIVE_INFINITY : 0;
      return { member: name, used, hours, share };
    }),
    unassigned: hoursOf(''),
    unestimated: chosen.filter(({ task }) => task.effort === null).length,
  };
}

/** The work of the chosen items against the hours of the team. */
export type Work = {
  /** Of all hours to spend; null where there are none. */
  readonly share: number | null;
  /** Who has more than their own hours. */
  readonly overloaded: readonly string[];
};

export function workOf({ members, unassigned }: Loads): Work {
  const sum = (of: (load: Load) => number) => members.reduce((total, load) => total + of(load), 0);
  const hours = sum((load) => load.hours);
  return {
    share: hours > 0 ? (sum((load) => load.used) + unassigned) / hours : null,
    overloaded: members.filter(({ share }) => share > 1).map(({ member }) => member),
  };
}

/** Expected value of the chosen items. */
export function worthOf({ items }: PlanBoard, choices: Choices): number {
  return items.reduce((sum, { id, task }) => sum + (choices[id]?.in ? (task.worth ?? 0) : 0), 0);
}

/** What follows where an item is put in, handed to somebody or taken out: see `swap`. */
export function moved(board: PlanBoard, choices: Choices, id: string, wanted: Pin): Consequence {
  const problem = problemOf(board, choices, id);
  const change = swap(problem.tasks, problem.people, problem.held, id, wanted);
  const next: Record<string, Choice> = { ...choices };
  for (const { task, to } of [...change.entered, ...change.left, ...change.handed])
    next[task.id] = { in: to !== '', owner: to };
  if (!wanted.in) next[id] = { in: false, owner: '' };
  const others = [...change.entered, ...change.left, ...change.handed].filter(({ task }) => task.id !== id);
  return { ...change, choices: next, isAlone: others.length === 0 };
}

/** Puts an item in against the plan's reasons, with its owner or nobody. */
export function forced(choices: Choices, id: string, owner: string): Choices {
  return { ...choices, [id]: { in: true, owner, forced: true } };
}

/** The rest planned again for the hours that people have: see `replan`. What was forced stays. */
export function replanned(board: PlanBoard, choices: Choices): Consequence {
  const { tasks, people, held } = problemOf(board, choices, null);
  const change = replan(tasks, people, held);
  const next: Record<string, Choice> = { ...choices };
  const moves: readonly Move[] = [...change.entered, ...change.left, ...change.handed];
  for (const { task, to } of moves) next[task.id] = { in: to !== '', owner: to };
  return { ...change, refused: null, choices: next, isAlone: moves.length === 0 };
}

/** Why each item is in or out of the lists as they are now, by its own id; null where it is out although there is room. */
export function reasonsOf(board: PlanBoard, choices: Choices): ReadonlyMap<string, Reason | null> {
  const { tasks, people, held } = problemOf(board, choices, null);
  const reasons = reasonsNow(tasks, people, held);
  return new Map(board.items.map(({ id }) => [id, reasons.get(keyOf(id)) ?? null]));
}

/**
 * The board as the planner sees it: what was forced is done for it, so that others may build on it, and its hours are gone.
 *
 * @param moving an item whose own force no longer counts
 */
function problemOf({ items, others, people }: PlanBoard, choices: Choices, moving: string | null) {
  const isForced = (id: string) => id !== moving && choices[id]?.in === true && choices[id]?.forced === true;
  const taken = new Map<string, number>();
  const held = new Map<string, string>();
  const kept = (name: string) =>
    items.reduce(
      (sum, { id, task }) => sum + (keyOf(held.get(id) ?? '') === keyOf(name) ? (task.effort ?? 0) : 0),
      0,
    );
  const tasks = items.map(({ id, task }): Task => {
    const choice = choices[id];
    if (isForced(id)) {
      const owner = keyOf(choice?.owner ?? '');
      taken.set(owner, (taken.get(owner) ?? 0) + (task.effort ?? 0));
      return { ...task, state: 'done' };
    }
    if (choice?.in && !choice.forced) held.set(id, choice.owner);
    return task;
  });
  return {
    tasks: [...tasks, ...others],
    people: people.map((person) => {
      const forced = taken.get(keyOf(person.name)) ?? 0;
      if (forced === 0) return person;
      // Whoever was overloaded on purpose keeps the rest too, as long as nothing is planned anew.
      const least = moving === null ? 0 : kept(person.name);
      return { ...person, hours: Math.max(least, person.hours - forced) };
    }),
    held,
  };
}

/** Whether the user may put an item in all the same: it must be found again by its id, and not be over. */
export function canForce({ code }: Reason): boolean {
  return !['noId', 'sameId', 'done', 'cancelled'].includes(code);
}

/**
 * Who takes an item that is put in by force: its owner where they are in the team; else of those who have its skills the
 * one with most hours left; empty where nobody has them. A person without skills takes any item.
 */
export function ownerFor(task: Task, { people }: PlanBoard, loads: Loads): string {
  const own = people.find(({ name }) => keyOf(name) === keyOf(task.owner));
  if (own) return own.name;
  const able = people.filter(({ skills }) => {
    const has = skills.map(keyOf);
    return has.length === 0 || task.skills.every((skill) => has.includes(keyOf(skill)));
  });
  const left = (name: string) => {
    const load = loads.members.find(({ member }) => member === name);
    return load ? load.hours - load.used : Number.NEGATIVE_INFINITY;
  };
  return able.reduce((best, { name }) => (best === '' || left(name) > left(best) ? name : best), '');
}
