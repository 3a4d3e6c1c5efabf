import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person, Plan, Quality, Task } from '../../src/domain/planning/model.ts';

/** Backlogs and teams with proved optima, which stand beside the checkout on some machines. */
const folder = join(import.meta.dirname, '../../../shared/data/solver/capacity');
export const areThere = existsSync(join(folder, 'train'));

export const tierNames = ['Must', 'Should', 'Could'] as const;
type TierName = (typeof tierNames)[number];

/** The form in which instances are written (capacity-fit/1). */
export type Instance = {
  readonly id: string;
  readonly family: string;
  readonly tasks: readonly {
    readonly id: string;
    readonly value: number;
    readonly effort: number;
    readonly moscow: TierName | "Won't";
    readonly skills: readonly string[];
    readonly deps: readonly string[];
    readonly owner: string | null;
    readonly allowed: readonly string[] | null;
    readonly done: boolean;
  }[];
  readonly team: readonly {
    readonly id: string;
    readonly capacity: number;
    readonly skills: readonly string[];
    readonly maxTasks: number | null;
  }[];
};

/** The optimum of each tier, subject to those above. */
export type Solved = Instance & {
  readonly reference: {
    readonly tiers: Readonly<
      Record<TierName, { readonly value: number; readonly bound: number; readonly possible: number }>
    >;
    readonly provenOptimal: boolean;
  };
};

/** The names of the instances: those at the top, then those in `train`. */
export function instanceNames(): string[] {
  const top = readdirSync(folder).filter((name) => /^dev.*\.json$/.test(name));
  const train = readdirSync(join(folder, 'train')).filter((name) => name.endsWith('.json'));
  return [...top.sort(), ...train.sort().map((name) => `train/${name}`)];
}

export function readInstance(name: string): Solved {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Solved;
}

const tierOf = { Must: 'must', Should: 'should', Could: 'could', "Won't": 'wont' } as const;

/** An instance as `planSprint` takes it. */
export function inputOf({ tasks, team }: Instance): { readonly tasks: Task[]; readonly people: Person[] } {
  return {
    tasks: tasks.map((one) => ({
      id: one.id,
      title: one.id,
      tier: tierOf[one.moscow],
      state: one.done ? 'done' : 'todo',
      effort: one.effort,
      worth: one.value,
      score: one.value / Math.max(one.effort, 0.01),
      gain: one.value,
      cost: null,
      skills: one.skills,
      dependsOn: one.deps,
      owner: one.owner ?? one.allowed?.join(', ') ?? '',
    })),
    people: team.map(({ id, capacity, skills, maxTasks }) => ({
      name: id,
      hours: capacity,
      skills,
      maxItems: maxTasks,
    })),
  };
}

/** What a plan takes of each tier. */
export function valuesOf({ items }: Plan): [must: number, should: number, could: number] {
  const sum = (tier: Task['tier']) =>
    items.reduce((total, one) => total + (one.in && one.task.tier === tier ? (one.task.gain ?? 0) : 0), 0);
  return [sum('must'), sum('should'), sum('could')];
}

/** The most that a plan says can be taken of the tier that it speaks of; null where it says that all is taken. */
export function saidOf(
  quality: Quality,
  values: readonly number[],
): { readonly tier: number; readonly bound: number } | null {
  if (quality.kind === 'complete') return null;
  const tier = ['must', 'should', 'could'].indexOf(quality.tier);
  const taken = values[tier] ?? 0;
  return { tier, bound: quality.kind === 'best' ? taken : Math.round(taken / (1 - quality.share)) };
}

/** The shortfall in the first tier that differs, in % of the best plan's value up to that tier. */
export function gapOf(values: readonly number[], best: readonly number[]): number {
  const at = best.findIndex((value, tier) => value !== values[tier]);
  if (at < 0) return 0;
  const all = best.slice(0, at + 1).reduce((sum, value) => sum + value, 0);
  return (100 * ((best[at] ?? 0) - (values[at] ?? 0))) / all;
}

/** What a plan breaks of an instance's limits, read from the instance alone; empty where it breaks none. */
export function brokenBy({ items }: Plan, { tasks, team }: Instance): string[] {
  const broken: string[] = [];
  const owners = new Map(items.flatMap((one) => (one.in ? [[one.task.id, one.owner] as const] : [])));
  const done = new Set(tasks.filter((one) => one.done).map(({ id }) => id));
  const check = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  for (const one of tasks) {
    const owner = owners.get(one.id);
    if (owner === undefined) continue;
    const person = team.find(({ id }) => id === owner);
    check(!one.done && one.moscow !== "Won't", `${one.id} is done or not wanted`);
    check(
      person !== undefined && one.skills.every((skill) => person.skills.includes(skill)),
      `${one.id}: skills`,
    );
    check(one.owner === null || one.owner === owner, `${one.id}: pinned to ${one.owner}`);
    check(!one.allowed?.length || one.allowed.includes(owner), `${one.id}: not allowed to ${owner}`);
    check(
      one.deps.every((id) => done.has(id) || owners.has(id)),
      `${one.id}: prerequisites`,
    );
  }
  for (const { id, capacity, maxTasks } of team) {
    const own = tasks.filter((one) => owners.get(one.id) === id);
    const load = own.reduce((sum, { effort }) => sum + Math.round(effort * 100), 0);
    check(load <= Math.round(capacity * 100), `${id}: over capacity`);
    check(own.length <= (maxTasks ?? own.length), `${id}: too many items`);
  }
  return broken;
}
