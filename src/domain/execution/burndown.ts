import { workingDays } from '../calendar/working-days.ts';
import { type Day, dayOf } from '../day.ts';
import { UserError } from '../errors.ts';
import type { JournalLine } from './journal.ts';
import { type JournaledItem, Replay, stateOf } from './replay.ts';
import { linesOfSprint } from './sprint-lines.ts';

/** What a burndown counts: one unit, never mixed. */
export type BurndownUnit = 'effort' | 'items';

/** A sprint at the end of one of its working days; what is null is not known yet. */
export type BurndownDay = {
  readonly day: Day;
  readonly ideal: number;
  readonly remaining: number | null;
  readonly scope: number | null;
  readonly done: number | null;
  /** The value of what is done, in money. */
  readonly revenue: number | null;
};

/**
 * A sprint's burndown over its working days, the last one included. The ideal line goes in equal steps from what the
 * sprint began with to 0 on the last day: at the end of the first working day one step is done. An item that is reopened
 * counts as open again from that day; one that is cancelled or taken out leaves the scope.
 *
 * @param until the last day that something is known of; null for the day of the journal's last line
 * @throws UserError periodReversed
 */
export function burndown(
  journal: readonly JournalLine[],
  start: Day,
  end: Day,
  holidays: ReadonlySet<Day>,
  unit: BurndownUnit,
  until: Day | null,
): BurndownDay[] {
  if (end < start) throw new UserError({ code: 'periodReversed', start, end });
  const days = workingDays(start, end, holidays);
  const lines = linesOfSprint(journal, start, end);
  const last = lines[lines.length - 1];
  const known = until ?? (last ? dayOf(last.when) : start);
  const replay = new Replay();
  const committed = startOf(lines, start, unit);
  let next = 0;
  return days.map((day, at): BurndownDay => {
    const ideal = (committed * (days.length - 1 - at)) / days.length;
    if (day > known) return { day, ideal, remaining: null, scope: null, done: null, revenue: null };
    // What is done on days off after the last working day is done in the sprint.
    const through = at === days.length - 1 ? end : day;
    for (let line = lines[next]; line && dayOf(momentOf(line, start)) <= through; line = lines[++next])
      replay.take(line);
    const total = totalsOf(replay.items.values(), unit);
    return { day, ideal, remaining: total.scope - total.done, ...total };
  });
}

/** A start that was written late is the start all the same. */
function momentOf({ when, source }: JournalLine, start: Day): JournalLine['when'] {
  return source === 'start' && when > start ? start : when;
}

/** What the sprint began with: its commitment; in a journal that does not say which lines are the start, the first day's scope. */
function startOf(lines: readonly JournalLine[], start: Day, unit: BurndownUnit): number {
  const replay = new Replay();
  const isSaid = lines.some(({ source }) => source === 'start');
  for (const line of lines)
    if (isSaid ? line.source === 'start' : dayOf(line.when) <= start) replay.take(line);
  return totalsOf(replay.items.values(), unit).scope;
}

/** What counts of the items of a sprint: those that are in it and not cancelled. */
export function totalsOf(
  items: Iterable<JournaledItem>,
  unit: BurndownUnit,
): { readonly scope: number; readonly done: number; readonly revenue: number } {
  const total = { scope: 0, done: 0, revenue: 0 };
  for (const item of items) {
    const state = stateOf(item.status);
    if (!item.isIn || state === 'cancelled') continue;
    const size = sizeOf(item, unit);
    total.scope += size;
    if (state !== 'done') continue;
    total.done += size;
    total.revenue += item.value ?? 0;
  }
  return total;
}

/** What an item counts for; one without an estimate counts as an item, and has no hours to burn. */
export function sizeOf({ effort }: Pick<JournaledItem, 'effort'>, unit: BurndownUnit): number {
  return unit === 'items' ? 1 : (effort ?? 0);
}
