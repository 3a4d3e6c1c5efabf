import { addDays, type Day } from '../day.ts';
import { UserError } from '../errors.ts';
import { type BurndownUnit, sizeOf } from './burndown.ts';
import type { JournalLine } from './journal.ts';
import { type JournaledItem, Replay, stateOf } from './replay.ts';
import { linesOfSprint } from './sprint-lines.ts';

/** Items, and what they count for in a unit. */
export type Amount = { readonly items: number; readonly size: number };

/** What became of a sprint's commitment. initial + added − removed = done + carriedOver, where no estimate changed. */
export type Scope = {
  readonly initial: Amount;
  readonly added: Amount;
  readonly removed: Amount;
  readonly done: Amount;
  /** Of what was there at the start. */
  readonly doneOfInitial: Amount;
  /** In the sprint at the end and not done: moved on, or still open. */
  readonly carriedOver: Amount;
  readonly carriedOfInitial: Amount;
  /** Shares of the initial size; null where that is 0. */
  readonly completion: number | null;
  readonly carryOver: number | null;
  readonly change: number | null;
};

/**
 * The scope of the sprint that ran between two days, by item: what was taken out and brought back is no change, and
 * neither is what was added and taken out again. A cancelled item is removed. The initial size is that of the start; what
 * is added, done or carried over counts with the size that it has at the end.
 *
 * Source: features K20: done of initial ÷ initial; unfinished moved ÷ initial; (added + removed) ÷ initial.
 *
 * @throws UserError periodReversed
 */
export function scopeOf(journal: readonly JournalLine[], start: Day, end: Day, unit: BurndownUnit): Scope {
  const { initial, added, removed, done, open } = scopeItems(journal, start, end);
  const sum = (items: readonly JournaledItem[]): Amount => ({
    items: items.length,
    size: items.reduce((total, item) => total + sizeOf(item, unit), 0),
  });
  const isInitial = ({ id }: JournaledItem) => initial.has(id);
  const atStart = (items: readonly JournaledItem[]) =>
    sum(items.filter(isInitial).map((item) => initial.get(item.id) ?? item));
  const scope = {
    initial: sum([...initial.values()]),
    added: sum(added),
    removed: atStart(removed),
    done: sum(done),
    doneOfInitial: atStart(done),
    carriedOver: sum(open),
    carriedOfInitial: atStart(open),
  };
  const share = (size: number) => (scope.initial.size > 0 ? size / scope.initial.size : null);
  return {
    ...scope,
    completion: share(scope.doneOfInitial.size),
    carryOver: share(scope.carriedOfInitial.size),
    change: share(scope.added.size + scope.removed.size),
  };
}

/** The items that a sprint's scope is made of. */
export type ScopeItems = {
  /** By id, as they were at the start. */
  readonly initial: ReadonlyMap<string, JournaledItem>;
  /** There at the end, not at the start. */
  readonly added: readonly JournaledItem[];
  /** There at the start, not at the end. */
  readonly removed: readonly JournaledItem[];
  readonly done: readonly JournaledItem[];
  readonly open: readonly JournaledItem[];
};

/**
 * Which items came and went in the sprint that ran between two days, by the rules of `scopeOf`.
 *
 * @throws UserError periodReversed
 */
export function scopeItems(journal: readonly JournalLine[], start: Day, end: Day): ScopeItems {
  if (end < start) throw new UserError({ code: 'periodReversed', start, end });
  const { initial, now, dropped } = played(linesOfSprint(journal, start, end), start, end);
  const isLeft = (item: JournaledItem) =>
    !item.isIn ||
    stateOf(item.status) === 'cancelled' ||
    (dropped.has(item.id) && stateOf(item.status) !== 'done');
  const items = [...now.values()];
  const there = items.filter((item) => !isLeft(item));
  return {
    initial,
    added: there.filter(({ id }) => !initial.has(id)),
    removed: items.filter((item) => isLeft(item) && initial.has(item.id)),
    done: there.filter(({ status }) => stateOf(status) === 'done'),
    open: there.filter(({ status }) => stateOf(status) !== 'done'),
  };
}

type Played = {
  readonly initial: ReadonlyMap<string, JournaledItem>;
  readonly now: ReadonlyMap<string, JournaledItem>;
  /** Items that the close gave up. */
  readonly dropped: ReadonlySet<string>;
};

/** The items at the start and at the end. Without lines that say the start, it is the end of the first day. */
function played(lines: readonly JournalLine[], start: Day, end: Day): Played {
  const isSaid = lines.some(({ source }) => source === 'start');
  const [first, last] = [new Replay(), new Replay()];
  const dropped = new Set<string>();
  for (const line of lines) {
    if (isSaid ? line.source === 'start' : line.when < addDays(start, 1)) first.take(line);
    if (line.source === 'close' && line.field === 'status') dropped.add(line.item);
    else if (line.source === 'start' || line.when < addDays(end, 1)) last.take(line);
  }
  const initial = [...first.items.values()].filter(({ isIn }) => isIn);
  return { initial: new Map(initial.map((item) => [item.id, item])), now: last.items, dropped };
}
