import type { Board, Item } from './board.ts';
import { density, type Weights } from './weights.ts';

/** The items still out that an item needs, each behind its own, then the item. */
export function bundleOf(item: Item, bundle: Item[] = []): Item[] {
  for (const need of item.needs) if (!need.who && !bundle.includes(need)) bundleOf(need, bundle);
  bundle.push(item);
  return bundle;
}

/** The heaviest a unit of effort first. */
export function byDensity(items: readonly Item[], weights: Weights): Item[] {
  return [...items].sort((a, b) => density(weights, b) - density(weights, a) || a.at - b.at);
}

/**
 * A first plan: the most urgent first, each with the prerequisites that are out, or not at all. Of what must be in, those
 * that few can take choose first, then the large ones; of the rest, the heaviest a unit of effort.
 */
export function startPlan(board: Board, items: readonly Item[], weights: Weights): void {
  const ranked = byDensity(items, weights);
  const rank = new Map(ranked.map((item, at) => [item, at]));
  const order = [...ranked].sort(
    (a, b) =>
      a.urgency - b.urgency ||
      (a.urgency <= 1 ? a.able.length - b.able.length || b.effort - a.effort : 0) ||
      (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
  );
  board.keep();
  for (const item of order) {
    if (item.who) continue;
    const placed = bundleOf(item).every((one) => {
      const worker = board.bestFit(one);
      if (worker) board.put(one, worker);
      return worker !== null;
    });
    if (placed) board.keep();
    else board.undo();
  }
  topUp(board, ranked);
  board.keep();
}

/** Takes in whatever still fits, in this order, until nothing does. */
export function topUp(board: Board, ranked: readonly Item[]): void {
  let room = 0;
  for (const worker of board.workers)
    if (worker.items.length < worker.places) room = Math.max(room, worker.free);
  for (let again = true; again; ) {
    again = false;
    board.operations += ranked.length;
    for (const item of ranked) {
      if (item.who || item.effort > room || item.missing > 0) continue;
      const worker = board.bestFit(item);
      if (!worker) continue;
      board.put(item, worker);
      // What entered may be what another one was waiting for.
      if (item.neededBy.length > 0) again = true;
    }
  }
}
