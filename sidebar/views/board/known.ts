import type { Board } from '../../../src/server/contract.ts';

/** The board as it is now, with the very cards that were there where nothing of them changed: those are not drawn again. */
export function withKnown(known: Board | null, now: Board): Board {
  const before = new Map(known?.cards.map((card) => [card.key, card]));
  const cards = now.cards.map((card) => {
    const same = before.get(card.key);
    // A card holds texts and numbers, in one order.
    return same && JSON.stringify(same) === JSON.stringify(card) ? same : card;
  });
  return { ...now, cards };
}
