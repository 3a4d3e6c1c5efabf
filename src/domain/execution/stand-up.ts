import { isWorkingDay } from '../calendar/working-days.ts';
import { addDays, type Day, dayOf } from '../day.ts';
import type { JournalLine } from './journal.ts';

/** What an item's status went from and to; `from` is '' where the journal does not tell. */
export type StatusChange = { readonly item: string; readonly from: string; readonly to: string };

/** The working day before a day: what *yesterday* means in a stand-up on a Monday. */
export function dayBefore(day: Day, holidays: ReadonlySet<Day>): Day {
  let before = addDays(day, -1);
  // Nobody's holidays last longer; a list of them could.
  for (let tries = 0; tries < 60 && !isWorkingDay(before, holidays); tries++) before = addDays(before, -1);
  return before;
}

/**
 * What became of a sprint's items since the morning of a day: of several changes of one item the first before and the
 * last after. An item that is back where it was is left out.
 */
export function statusChanges(lines: readonly JournalLine[], sprint: number, since: Day): StatusChange[] {
  const changes = new Map<string, StatusChange>();
  for (const { item, field, before, after, sprint: of, source, when } of lines) {
    if (field !== 'status' || of !== sprint || source === 'close' || dayOf(when) < since) continue;
    const from = changes.get(item)?.from ?? String(before ?? '');
    changes.set(item, { item, from, to: String(after ?? 'todo') });
  }
  return [...changes.values()].filter(({ from, to }) => from !== to);
}

/** The fair share of a stand-up's minutes, in whole seconds. */
export function fairShare(minutes: number, people: number): number {
  return people < 1 ? minutes * 60 : Math.floor((minutes * 60) / people);
}

/** The words that are marked as tags in a text: `#prospection`. In lower case, each once. */
export function tagsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map(([, tag]) => (tag ?? '').toLowerCase()))];
}

/** How many answers there must be for a mood to be shown: with fewer, one could tell who answered what. */
export const LEAST_MOODS = 5;

/** The mean of moods from 1 to 5, as they are kept; null below five answers. */
export function moodOf(moods: string): { readonly mean: number; readonly n: number } | null {
  const answers = (moods.match(/[1-5]/g) ?? []).map(Number);
  if (answers.length < LEAST_MOODS) return null;
  return { mean: answers.reduce((sum, one) => sum + one, 0) / answers.length, n: answers.length };
}

/** Moods with one more, in order: where it stands tells nobody who gave it. */
export function withMood(moods: string, mood: number): string {
  return [...(moods.match(/[1-5]/g) ?? []), String(mood)].sort().join(' ');
}
