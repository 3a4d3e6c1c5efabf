import type { ItemState } from '../../domain/execution/replay.ts';
import { normaliseName } from '../../domain/table/names.ts';
import { ownChoice, readChoice } from './define.ts';
import { itemStatuses } from './item-status.ts';

/** What a status of the team's own means; null where nobody said. */
export type Means = (status: string) => ItemState | null;

/** Our own words mean what they say; others what the team says, else what they mean elsewhere. A word that nobody knows is work that is not finished. */
export function stateMeant(status: string, means: Means): ItemState {
  return ownChoice(itemStatuses, status) ?? means(status) ?? readChoice(itemStatuses, status) ?? 'todo';
}

/** What lines of a status and what it means say; they are asked for when the first word is looked up. */
export function meansFrom(
  lines: () => readonly { readonly status: string; readonly state: ItemState | null }[],
): Means {
  let known: Map<string, ItemState> | undefined;
  return (status) => {
    const name = normaliseName(status);
    if (name === '') return null;
    known ??= new Map(
      lines().flatMap(({ status: word, state }): [string, ItemState][] =>
        state === null ? [] : [[normaliseName(word), state]],
      ),
    );
    return known.get(name) ?? null;
  };
}
