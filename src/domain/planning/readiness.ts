import type { BacklogItem } from '../backlog/item.ts';
import { isOpen } from '../backlog/priority.ts';

/** How many items a planning meeting looks at where the hours do not tell, and at most. */
const LEAST = 10;
const MOST = 40;

const tiers = ['must', 'should', 'could', 'wont'];

/**
 * The open items that a planning meeting will talk about: by MoSCoW class, then by value × probability, as many as fill the
 * team's hours, ten at least and forty at most. An item without an estimate has no priority yet, and fills nothing: it is
 * among them all the same, for its estimate is what the meeting lacks.
 *
 * @param hours the team's net hours; null where they are not known
 */
export function topItems(items: readonly BacklogItem[], hours: number | null): BacklogItem[] {
  const worth = ({ value, probability }: BacklogItem) => (value ?? 0) * (probability ?? 1);
  const ordered = items
    .filter((item) => isOpen(item) && item.tier !== 'wont')
    .sort((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || worth(b) - worth(a) || a.row - b.row);
  let filled = 0;
  const top: BacklogItem[] = [];
  for (const item of ordered) {
    if (top.length >= MOST || (top.length >= LEAST && filled >= (hours ?? 0))) break;
    top.push(item);
    filled += item.effort ?? 0;
  }
  return top;
}
