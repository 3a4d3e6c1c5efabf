import type { Item } from './board.ts';

/** Items that come in together, or leave together. */
export type Group = {
  readonly items: readonly Item[];
  /** Of how many it was put together: each is an item with all that has to move with it. */
  readonly size: number;
  readonly weight: number;
  readonly hours: number;
  readonly cost: number;
  /** What it takes of people, at the prices of the relaxation. */
  readonly price: number;
  /** By how much the bound falls where it moves, at least. */
  readonly lost: number;
};

/** By item: what counts in a group. */
export type Terms = {
  readonly weight: Float64Array;
  readonly price: Float64Array;
  readonly lost: Float64Array;
};

/** What has to move with more other items than this stays where it is. */
const longest = 3;
/** At most so many groups: those of the items that move the most easily. */
const mostGroups = 800;

/**
 * The empty group, and all that can be put together of up to `size` items, each with all that has to move with it, as far
 * as the bound falls by less than `gap`.
 *
 * @param along what has to move with an item, directly
 * @param mayMove false for items that stay
 */
export function groupsOf(
  items: readonly Item[],
  along: (item: Item) => readonly Item[],
  mayMove: (item: Item) => boolean,
  terms: Terms,
  gap: number,
  size: number,
): Group[] {
  const singles = items
    .map((item) => closure(item, along))
    .filter((moved) => moved.length <= 1 + longest && moved.every(mayMove))
    .map((moved) => ({ moved, lost: sum(moved, terms.lost) }))
    .sort((a, b) => a.lost - b.lost || (a.moved[0] as Item).at - (b.moved[0] as Item).at);
  const groups = [groupOf([], 0, 0, terms)];
  for (const { moved, lost } of singles) {
    const before = groups.length;
    for (let at = 0; at < before && groups.length < mostGroups; at++) {
      const other = groups[at] as Group;
      const least = other.lost + Math.max(0, lost);
      if (other.size === size || least >= gap) continue;
      const all = [...new Set([...other.items, ...moved])];
      if (all.length > Math.max(other.items.length, moved.length) || at === 0)
        groups.push(groupOf(all, other.size + 1, least, terms));
    }
  }
  return groups;
}

function groupOf(items: readonly Item[], size: number, lost: number, terms: Terms): Group {
  let [hours, cost] = [0, 0];
  for (const item of items) {
    hours += item.effort;
    cost += item.cost;
  }
  return { items, size, weight: sum(items, terms.weight), hours, cost, price: sum(items, terms.price), lost };
}

function sum(items: readonly Item[], values: Float64Array): number {
  return items.reduce((total, { at }) => total + (values[at] as number), 0);
}

/** An item and all that has to move with it; no longer complete once it is too long to be used. */
function closure(item: Item, along: (item: Item) => readonly Item[]): Item[] {
  const found = [item];
  for (let at = 0; at < found.length && found.length <= 1 + longest; at++)
    for (const other of along(found[at] as Item)) if (!found.includes(other)) found.push(other);
  return found;
}
