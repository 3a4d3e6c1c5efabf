import { keyOf } from '../planning/words.ts';
import type { BacklogItem } from './item.ts';
import { isOpen } from './priority.ts';

/** What an item waits for: an item that is not done, one that was cancelled, or an id that no item has. */
export type Blocker = { readonly id: string; readonly because: 'open' | 'cancelled' | 'unknown' };

export type Dependency = {
  readonly item: BacklogItem;
  /** 1 for the first to do; null where the item is over, in a cycle or behind one. */
  readonly order: number | null;
  /** Only what it names itself; done prerequisites are gone. */
  readonly blockers: readonly Blocker[];
  /** A shortest cycle that the item is part of, by ids, its first item of the backlog at both ends; null where in none. */
  readonly cycle: readonly string[] | null;
  /** How many items bear its id; 0 where it has none. */
  readonly bearers: number;
};

/** Most items wait for nothing: they share one empty list. */
const none: readonly never[] = [];

/**
 * The order that dependencies allow: as the backlog stands, each item right after what it waits for. An id that several
 * items bear stands for all of them. Ids are compared by `keyOf`.
 *
 * @returns one for each item: in that order, then those in or behind cycles, then those that are over
 */
export function orderByDependencies(items: readonly BacklogItem[]): Dependency[] {
  const byKey = new Map<string, number[]>();
  const keys = items.map(({ id }) => keyOf(id));
  keys.forEach((key, at) => {
    const bearers = byKey.get(key);
    if (bearers) bearers.push(at);
    else if (key !== '') byKey.set(key, [at]);
  });
  const blockers: Blocker[][] = [];
  const needs = items.map((item, at): readonly number[] => {
    if (item.dependsOn.length === 0 || !isOpen(item)) return none;
    const known = new Set<number>();
    const own: Blocker[] = [];
    blockers[at] = own;
    for (const [key, id] of new Map(item.dependsOn.map((id) => [keyOf(id), id]))) {
      const places = byKey.get(key);
      if (!places) own.push({ id, because: 'unknown' });
      else if (places.some((place) => stateOf(place) === 'open')) own.push({ id, because: 'open' });
      else if (places.some((place) => stateOf(place) === 'cancelled')) own.push({ id, because: 'cancelled' });
      for (const place of places ?? []) if (stateOf(place) === 'open') known.add(place);
    }
    return [...known];
  });
  function stateOf(place: number): 'open' | 'done' | 'cancelled' {
    const state = items[place]?.state;
    return state === 'done' || state === 'cancelled' ? state : 'open';
  }
  const sorted = topological(needs);
  const cycles = cyclesOf(needs, sorted);
  // The items of a cycle share it: it may be as long as the backlog.
  const written = new Map(
    [...new Set(cycles.values())].map((way) => [way, way.map((at) => items[at]?.id ?? '')]),
  );
  const order = new Map(
    sorted.filter((at) => isOpen(items[at] as BacklogItem)).map((at, place) => [at, place + 1]),
  );
  const told = items.map((item, at): Dependency => {
    const cycle = cycles.get(at);
    return {
      item,
      order: order.get(at) ?? null,
      blockers: blockers[at] ?? none,
      cycle: (cycle && written.get(cycle)) ?? null,
      bearers: byKey.get(keys[at] ?? '')?.length ?? 0,
    };
  });
  // Those with an order come in it; the rest is in the order of the backlog already.
  const placed = sorted.map((at) => told[at] as Dependency).filter(({ item }) => isOpen(item));
  const rest = told.filter(({ order }) => order === null);
  return [...placed, ...rest.filter(({ item }) => isOpen(item)), ...rest.filter(({ item }) => !isOpen(item))];
}

type Graph = readonly (readonly number[])[];

/** The places in an order that has every need before what needs it; those in cycles or behind them are left out. */
function topological(needs: Graph): number[] {
  const waiting = needs.map((of) => of.length);
  const neededBy = new Array<number[] | undefined>(needs.length);
  needs.forEach((of, at) => {
    for (const need of of) {
      const list = neededBy[need];
      if (list) list.push(at);
      else neededBy[need] = [at];
    }
  });
  const free = waiting.flatMap((count, at) => (count === 0 ? [at] : []));
  for (let next = 0; next < free.length; next++) {
    for (const at of neededBy[free[next] ?? 0] ?? []) {
      waiting[at] = (waiting[at] ?? 0) - 1;
      if (waiting[at] === 0) free.push(at);
    }
  }
  const placed = waiting.map((count) => count > 0);
  const seen = needs.map(() => 0);
  const sorted: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < needs.length; start++) {
    stack.push(start);
    while (stack.length > 0) {
      const at = stack[stack.length - 1] ?? 0;
      const need = placed[at] ? undefined : needs[at]?.[seen[at] ?? 0];
      if (need !== undefined) {
        seen[at] = (seen[at] ?? 0) + 1;
        stack.push(need);
        continue;
      }
      stack.pop();
      if (!placed[at]) {
        placed[at] = true;
        sorted.push(at);
      }
    }
  }
  return sorted;
}

/** For each place in a cycle, one cycle that goes through it. */
function cyclesOf(needs: Graph, sorted: readonly number[]): Map<number, readonly number[]> {
  const cycles = new Map<number, readonly number[]>();
  const free = new Set(sorted);
  if (free.size === needs.length) return cycles;
  for (const group of groupsOf(needs, free)) {
    const inside = new Set(group);
    for (const start of group.sort((a, b) => a - b)) {
      if (cycles.has(start)) continue;
      const cycle = shortestCycle(needs, start, inside);
      if (cycle) for (const at of cycle) if (!cycles.has(at)) cycles.set(at, cycle);
    }
  }
  return cycles;
}

/** The way from a place back to itself with the fewest steps, within its group. */
function shortestCycle(needs: Graph, start: number, inside: ReadonlySet<number>): number[] | null {
  const from = new Map<number, number>();
  const queue = [start];
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next] ?? 0;
    for (const need of needs[at] ?? []) {
      if (need === start) {
        const path = [start];
        for (let step: number | undefined = at; step !== undefined && step !== start; step = from.get(step))
          path.push(step);
        path.push(start);
        return path.reverse();
      }
      if (inside.has(need) && !from.has(need)) {
        from.set(need, at);
        queue.push(need);
      }
    }
  }
  return null;
}

/** The sets of places that can all be reached from one another (R. Tarjan, 1972), without recursion: chains are long. */
function groupsOf(needs: Graph, without: ReadonlySet<number>): number[][] {
  const groups: number[][] = [];
  const index = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpenNow = new Set<number>();
  for (let root = 0; root < needs.length; root++) {
    if (without.has(root) || index.has(root)) continue;
    const path = [{ at: root, next: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1] as { at: number; next: number };
      const { at } = step;
      if (step.next === 0 && !index.has(at)) {
        index.set(at, index.size);
        low.set(at, index.size - 1);
        open.push(at);
        isOpenNow.add(at);
      }
      const need = needs[at]?.[step.next++];
      const lower = (to: number | undefined) => low.set(at, Math.min(low.get(at) ?? 0, to ?? 0));
      if (need !== undefined) {
        if (without.has(need)) continue;
        if (!index.has(need)) path.push({ at: need, next: 0 });
        else if (isOpenNow.has(need)) lower(index.get(need));
        continue;
      }
      path.pop();
      const parent = path[path.length - 1]?.at;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(at) ?? 0));
      if (low.get(at) !== index.get(at)) continue;
      const group = open.splice(open.lastIndexOf(at));
      for (const one of group) isOpenNow.delete(one);
      groups.push(group);
    }
  }
  return groups;
}
