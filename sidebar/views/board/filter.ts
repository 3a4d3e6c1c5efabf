import type { BoardCard } from '../../../src/server/contract.ts';

export const filtered = ['owner', 'product', 'client'] as const;
export type Filtered = (typeof filtered)[number];
/** What is chosen; '' for all. Cards without a value are chosen by `NONE`. */
export type Filter = Readonly<Record<Filtered, string>>;

export const NO_FILTER: Filter = { owner: '', product: '', client: '' };
/** No name begins with a space: cells are trimmed. */
export const NONE = ' ';

export function passes(card: BoardCard, filter: Filter): boolean {
  return filtered.every(
    (field) => filter[field] === '' || (filter[field] === NONE ? '' : filter[field]) === card[field],
  );
}

/** The values of a field, in order; '' where some cards have none. */
export function valuesOf(cards: readonly BoardCard[], field: Filtered): string[] {
  return [...new Set(cards.map((card) => card[field]))].sort((a, b) => a.localeCompare(b));
}

/** What is begun and not done: the blocked ones too, or a card could leave the limit by being blocked. */
export function isInProgress({ state }: BoardCard): boolean {
  return state === 'doing' || state === 'blocked';
}

/** Who has more in progress than the limit, with how many. */
export function overLimit(
  cards: readonly BoardCard[],
  limitOf: (person: string) => number,
): { readonly person: string; readonly inProgress: number; readonly limit: number }[] {
  const counts = new Map<string, number>();
  for (const card of cards)
    if (isInProgress(card) && card.owner !== '') counts.set(card.owner, (counts.get(card.owner) ?? 0) + 1);
  return [...counts]
    .map(([person, inProgress]) => ({ person, inProgress, limit: limitOf(person) }))
    .filter(({ inProgress, limit }) => inProgress > limit);
}
