import type { Board, Item, Worker } from './board.ts';

/**
 * Spreads the load without changing what is taken: single items are handed over, or exchanged for another, for as long
 * as Σ load² ÷ capacity falls, the greatest fall first.
 */
export function balance(board: Board): void {
  const taken = board.items.filter((item) => item.who && item.effort > 0);
  const most = 2 * board.items.length;
  for (let step = 0; step < most; step++) {
    let best = -1e-9;
    let move: { readonly item: Item; readonly other: Item | null; readonly to: Worker } | null = null;
    for (const item of taken) {
      const from = item.who as Worker;
      for (const to of item.able) {
        if (to === from) continue;
        board.operations += 1 + to.items.length;
        if (to.free >= item.effort && to.items.length < to.places) {
          const change = changeOf(from, to, item.effort);
          if (change < best) {
            best = change;
            move = { item, other: null, to };
          }
        }
        for (const other of to.items) {
          const shift = item.effort - other.effort;
          if (shift <= 0 || to.free < shift || other.can[from.at] !== 1) continue;
          const change = changeOf(from, to, shift);
          if (change < best) {
            best = change;
            move = { item, other, to };
          }
        }
      }
    }
    if (!move) return;
    const from = move.item.who as Worker;
    board.hand(move.item, move.to);
    if (move.other) board.hand(move.other, from);
    board.keep();
  }
}

/** By how much Σ load² ÷ capacity changes where so much goes from one to another. */
function changeOf(from: Worker, to: Worker, effort: number): number {
  const [less, more] = [from.capacity - from.free, to.capacity - to.free];
  return (
    ((less - effort) ** 2 - less ** 2) / from.capacity + ((more + effort) ** 2 - more ** 2) / to.capacity
  );
}
