import { weightedCount } from '../../src/domain/game/weighted-count.ts';
import { ranksOf } from '../../src/domain/kpi/ranking.ts';
import { drawsFrom } from './draws.ts';

/** What an item done earns, and a deal won by the usual rules on its stages. */
const ITEM = 5;
const DEAL = 28;

/**
 * Sprints of people who are all alike: how often one is placed first alone.
 *
 * @param items that each has committed @param share of them that each gets done, by chance
 * @param deals that each wins in the mean: of ten offers, by chance
 */
export function soleWinners(
  people: number,
  items: number,
  share: number,
  deals: number,
  runs: number,
  seed: number,
): number {
  const draws = drawsFrom(seed);
  let sole = 0;
  for (let run = 0; run < runs; run++) {
    const counts = Array.from({ length: people }, () => {
      const done = draws.successes(items, share);
      const won = draws.successes(10, deals / 10);
      const weights = [...new Array<number>(done).fill(ITEM), ...new Array<number>(won).fill(DEAL)];
      // Who has none takes a place as well.
      return { ...weightedCount(weights, DEAL, 0.95), n: 1 };
    });
    if (ranksOf(counts).some((rank) => rank?.to === 1)) sole++;
  }
  return sole / runs;
}
