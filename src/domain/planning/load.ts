import { saysTotal } from '../table/left-out.ts';
import type { Table } from '../table/table.ts';
import { availableIn, type CapacityKey } from './people.ts';
import { keyOf, ownersIn } from './words.ts';

export type LoadKey = 'id' | 'title' | 'owner' | 'status' | 'effort';

/** A person's hours: what their items take, and what they have. */
export type MemberLoad = {
  readonly name: string;
  readonly load: number;
  /** Null where it is not known, for owners who are not in the team, and for items of several people or of nobody. */
  readonly capacity: number | null;
  /** Load ÷ capacity; null without hours. */
  readonly share: number | null;
  readonly items: number;
  readonly state: 'over' | 'full' | 'fine' | 'noHours' | 'shared' | 'notInTeam' | 'noOwner';
};

export type TeamLoad = {
  /** The team in its order, then other owners, then the items without an owner. */
  readonly members: readonly MemberLoad[];
  readonly load: number;
  /** The hours that are known. */
  readonly capacity: number;
  /** Not known where somebody has items and hours that are not. */
  readonly state: MemberLoad['state'];
  readonly unestimated: readonly Unestimated[];
};

/** An item that weighs nothing here: nobody estimated it, or its effort cannot be read. */
export type Unestimated = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** What its cell holds; empty where nobody estimated it. */
  readonly found: string;
};

/**
 * What each person's items take of their hours (K24). A cancelled item takes nothing; a done one took what it took. An
 * item of several people is shared out among none of them: nobody says in what parts. What cannot be read is reported.
 *
 * @throws UserError columnMissing
 */
export function loadOf(items: Table<LoadKey>, capacity: Table<CapacityKey>): TeamLoad {
  items.require('owner', 'effort');
  const people = availableIn(capacity);
  const names = people.map(({ name }) => name);
  const owned = new Map<string, { name: string; load: number; items: number }>(
    names.map((name) => [keyOf(name), { name, load: 0, items: 0 }]),
  );
  const team = new Map(people.map(({ name, hours }) => [keyOf(name), hours]));
  const shared = new Set<string>();
  const unestimated: Unestimated[] = [];
  for (const row of items.rows) {
    const id = items.text(row, 'id');
    const title = items.text(row, 'title');
    const owner = items.text(row, 'owner');
    // A line of totals under the table is no item.
    if (items.isTotal(row) || (owner === '' && saysTotal(id || title))) continue;
    if (items.choice(row, 'status') === 'cancelled') continue;
    const cell = items.textAt(row, items.column('effort') ?? -1);
    if (id + title + owner + cell === '') continue;
    const effort = items.number(row, 'effort');
    const owners = ownersIn(owner, names);
    const [one = '', ...others] = owners;
    const isShared = others.length > 0 && owners.some((who) => team.has(who));
    const key = isShared ? owners.sort().join() : others.length > 0 ? keyOf(owner) : one;
    if (isShared) shared.add(key);
    const of = owned.get(key) ?? { name: owner, load: 0, items: 0 };
    owned.set(key, of);
    of.items++;
    // An effort of 0 is no estimate anywhere: no score can be computed with it.
    if (effort !== null && effort > 0) of.load += effort;
    else {
      if (effort !== null && effort < 0) items.report(row, 'effort', cell);
      unestimated.push({ id, title, owner, found: effort === 0 ? '' : cell });
    }
  }
  const nobody = owned.get('');
  owned.delete('');
  if (nobody) owned.set('', nobody);
  const members = [...owned].map(([key, { name, load, items: count }]): MemberLoad => {
    const hours = team.get(key) ?? null;
    const rounded = hundredths(load);
    const share = hours === null || hours === 0 ? null : rounded / hours;
    const state =
      key === ''
        ? 'noOwner'
        : shared.has(key)
          ? 'shared'
          : team.has(key)
            ? stateOf(rounded, hours)
            : 'notInTeam';
    return { name, load: rounded, capacity: hours, share, items: count, state };
  });
  const load = hundredths(members.reduce((sum, one) => sum + one.load, 0));
  const hours = hundredths(people.reduce((sum, one) => sum + (one.hours ?? 0), 0));
  const isUnknown = members.some((one) => one.state === 'noHours' && one.load > 0);
  return { members, load, capacity: hours, state: stateOf(load, isUnknown ? null : hours), unestimated };
}

function stateOf(load: number, hours: number | null): MemberLoad['state'] {
  if (hours === null) return 'noHours';
  if (load > hours) return 'over';
  return load === hours && hours > 0 ? 'full' : 'fine';
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
