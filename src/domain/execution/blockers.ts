import { type Day, dayOf } from '../day.ts';
import type { JournalLine } from './journal.ts';
import { Replay, stateOf } from './replay.ts';

/** An item that something keeps from going on. */
export type Blocker = {
  readonly id: string;
  readonly owner: string;
  /** The obstacle in the team's words; '' where none was written. */
  readonly obstacle: string;
  readonly since: Day;
  /** Calendar days from `since` to the date. */
  readonly age: number;
  readonly value: number | null;
};

/**
 * What is blocked on a day, the oldest first: items of the last sprint of which the status says so, or of which an
 * obstacle is written and not taken away, and that are neither done nor cancelled. It is blocked since the day on which
 * the one or the other began; an obstacle that is put in other words goes on.
 */
export function blockersOf(journal: readonly JournalLine[], date: Day): Blocker[] {
  const lines = journal.filter(({ when }) => dayOf(when) <= date);
  const sprint = lines.reduce<number | null>(
    (last, line) => (line.sprint !== null && line.sprint > (last ?? 0) ? line.sprint : last),
    null,
  );
  const replay = new Replay();
  const since = new Map<string, Day>();
  for (const line of lines) {
    if (line.sprint !== sprint) continue;
    replay.take(line);
    const item = replay.items.get(line.item);
    if (!item) continue;
    if (!isBlocked(item)) since.delete(item.id);
    else if (!since.has(item.id)) since.set(item.id, dayOf(line.when));
  }
  return [...since]
    .flatMap(([id, day]): Blocker[] => {
      const item = replay.items.get(id);
      return item
        ? [{ id, owner: item.owner, obstacle: item.blocker, since: day, age: date - day, value: item.value }]
        : [];
    })
    .sort((a, b) => b.age - a.age || (b.value ?? 0) - (a.value ?? 0));
}

/** An item that was blocked during a sprint, whatever became of it. */
export type BlockedItem = {
  readonly id: string;
  /** The last obstacle in the team's words; '' where none was written. */
  readonly obstacle: string;
  /** Calendar days between the blocks' first days and the days on which they ended, added up. */
  readonly days: number;
  readonly value: number | null;
};

/**
 * What was blocked at some moment of a sprint and for how many days, the longest first. A block that is not over counts
 * until the date.
 *
 * @param lines the sprint's own lines, in order
 */
export function blockedDuring(lines: readonly JournalLine[], until: Day): BlockedItem[] {
  const replay = new Replay();
  const since = new Map<string, Day>();
  const days = new Map<string, number>();
  const obstacles = new Map<string, string>();
  const end = (id: string, day: Day) => {
    const from = since.get(id);
    if (from === undefined) return;
    days.set(id, (days.get(id) ?? 0) + day - from);
    since.delete(id);
  };
  for (const line of lines) {
    replay.take(line);
    const item = replay.items.get(line.item);
    if (!item) continue;
    if (!isBlocked(item)) end(item.id, dayOf(line.when));
    else if (!since.has(item.id)) since.set(item.id, dayOf(line.when));
    if (since.has(item.id) && item.blocker !== '') obstacles.set(item.id, item.blocker);
  }
  for (const id of [...since.keys()]) end(id, until);
  return [...days]
    .map(([id, count]) => ({
      id,
      obstacle: obstacles.get(id) ?? '',
      days: count,
      value: replay.items.get(id)?.value ?? null,
    }))
    .sort((a, b) => b.days - a.days || (b.value ?? 0) - (a.value ?? 0));
}

function isBlocked({ isIn, status, blocker }: { isIn: boolean; status: string; blocker: string }): boolean {
  const state = stateOf(status);
  if (!isIn || state === 'done' || state === 'cancelled') return false;
  return state === 'blocked' || blocker !== '';
}
