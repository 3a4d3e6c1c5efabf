import type { Day } from '../day.ts';
import { dayOf } from '../day.ts';
import type { JournalLine } from './journal.ts';

/**
 * The lines of the sprint that ran between two days: of several in the journal the one that was the current one on most
 * of these days. A sprint is the current one from its first line to the first line of the next. In a journal that names
 * no sprint, all lines are of one.
 */
export function linesOfSprint(lines: readonly JournalLine[], start: Day, end: Day): JournalLine[] {
  const first = new Map<number, Day>();
  for (const { sprint, when } of lines)
    if (sprint !== null && !first.has(sprint)) first.set(sprint, dayOf(when));
  if (first.size === 0) return [...lines];
  const begun = [...first].sort(([a, x], [b, y]) => x - y || a - b);
  let best: number | null = null;
  let most = 0;
  begun.forEach(([sprint, from], at) => {
    const next = begun[at + 1]?.[1] ?? end + 1;
    const days = Math.min(next, end + 1) - Math.max(from, start);
    if (days > most) [best, most] = [sprint, days];
  });
  return lines.filter(({ sprint }) => sprint === best);
}
