import {
  type GoalPart,
  goalParts,
  type JournalField,
  type JournalLine,
  type JournalValue,
} from './journal.ts';
import { type JournaledItem, type Replayed, UNKNOWN } from './replay.ts';

/** An item as its row in the sprint's tab shows it. */
export type SeenItem = Pick<JournaledItem, 'id' | 'status' | 'owner' | 'effort' | 'value' | 'blocker'>;

/** What changed, without who, when and through what. */
export type Difference = Pick<JournalLine, 'item' | 'field' | 'before' | 'after'>;

export const comparedFields = ['status', 'owner', 'effort', 'value', 'blocker'] as const;
export type ComparedField = (typeof comparedFields)[number];

/**
 * What a sprint's tab shows that its journal does not know: what a paste, a sort, a deleted row or a missed event slipped
 * past it. Once these lines are in the journal there are none. Of rows with the same id the first one counts.
 *
 * @param goal the goal as the tab shows it
 * @param fields those that the tab has a column of
 * @param parts what the goal is measured by, as the tab shows it; left out where it shows nothing of it
 */
export function differences(
  known: Replayed,
  seen: readonly SeenItem[],
  goal: string,
  sprint: number,
  fields: readonly ComparedField[] = comparedFields,
  parts: { readonly [P in GoalPart]?: JournalValue } = {},
): Difference[] {
  const found: Difference[] = [];
  const add = (item: string, field: JournalField, before: JournalValue, after: JournalValue) =>
    found.push({ item, field, before: filled(before), after: filled(after) });
  if (goal !== (known.goal ?? '')) add('', 'goal', known.goal, goal);
  for (const part of goalParts) {
    const [before, now] = [known.parts.get(part) ?? null, filled(parts[part] ?? null)];
    if (part in parts && before !== now) add('', part, before, now);
  }
  const ids = new Set<string>();
  for (const now of seen) {
    if (ids.has(now.id)) continue;
    ids.add(now.id);
    const item = known.items.get(now.id) ?? { ...UNKNOWN, id: now.id };
    if (!item.isIn) add(now.id, 'sprint', null, sprint);
    for (const field of fields) if (item[field] !== now[field]) add(now.id, field, item[field], now[field]);
  }
  for (const { id, isIn } of known.items.values()) if (isIn && !ids.has(id)) add(id, 'sprint', sprint, null);
  return found;
}

function filled(value: JournalValue): JournalValue {
  return value === '' ? null : value;
}
