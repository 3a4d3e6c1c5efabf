import { foldText } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import type { CapacityKey } from './people.ts';
import { peopleOf } from './people.ts';
import { keyOf } from './words.ts';

export type LoadKey = 'id' | 'title' | 'owner' | 'status' | 'effort';

/** A person's hours: what their items take, and what they have. */
export type MemberLoad = {
  readonly name: string;
  readonly load: number;
  /** Null for an owner who is not in the team, and for items that nobody owns. */
  readonly capacity: number | null;
  /** Load ÷ capacity; null without hours. */
  readonly share: number | null;
  readonly items: number;
  readonly state: 'over' | 'full' | 'fine' | 'notInTeam' | 'noOwner';
};

export type TeamLoad = {
  /** The team in its order, then owners who are not in it, then the items without an owner. */
  readonly members: readonly MemberLoad[];
  readonly load: number;
  readonly capacity: number;
  /** Items that weigh nothing here since nobody estimated them. */
  readonly unestimated: readonly { readonly id: string; readonly title: string; readonly owner: string }[];
};

/**
 * What each person's items take of their hours (K24). A cancelled item takes nothing; a done one took what it took.
 *
 * @throws UserError columnMissing
 */
export function loadOf(items: Table<LoadKey>, capacity: Table<CapacityKey>): TeamLoad {
  items.require('owner', 'effort');
  const people = peopleOf(capacity);
  const owned = new Map<string, { name: string; load: number; items: number }>(
    people.map(({ name }) => [keyOf(name), { name, load: 0, items: 0 }]),
  );
  const unestimated: { id: string; title: string; owner: string }[] = [];
  for (const row of items.rows) {
    const id = items.text(row, 'id');
    const title = items.text(row, 'title');
    const owner = items.text(row, 'owner');
    const effort = items.number(row, 'effort');
    if (items.choice(row, 'status') === 'cancelled' || (id + title + owner === '' && effort === null))
      continue;
    // A line of totals under the table is no item.
    if (/^(?:sous-?)?total\b/.test(foldText(id || title))) continue;
    const of = owned.get(keyOf(owner)) ?? { name: owner, load: 0, items: 0 };
    owned.set(keyOf(owner), of);
    of.items++;
    if (effort === null || effort < 0) unestimated.push({ id, title, owner });
    else of.load += effort;
  }
  const inTeam = new Map(people.map((person) => [keyOf(person.name), person.hours]));
  const nobody = owned.get('');
  owned.delete('');
  if (nobody) owned.set('', nobody);
  const members = [...owned].map(([key, { name, load, items: count }]): MemberLoad => {
    const hours = inTeam.get(key) ?? null;
    const rounded = hundredths(load);
    const share = hours === null || hours === 0 ? null : rounded / hours;
    const over = hours !== null && rounded > hours;
    const state =
      name === ''
        ? 'noOwner'
        : hours === null
          ? 'notInTeam'
          : over
            ? 'over'
            : rounded === hours && hours > 0
              ? 'full'
              : 'fine';
    return { name, load: rounded, capacity: hours, share, items: count, state };
  });
  return {
    members,
    load: hundredths(members.reduce((sum, { load }) => sum + load, 0)),
    capacity: hundredths(people.reduce((sum, { hours }) => sum + hours, 0)),
    unestimated,
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
