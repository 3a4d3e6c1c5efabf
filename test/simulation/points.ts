import { progressOf } from '../../src/domain/game/progress.ts';
import { weightedCount } from '../../src/domain/game/weighted-count.ts';
import { ranksOf } from '../../src/domain/kpi/ranking.ts';
import { type Draws, drawsFrom } from './draws.ts';

/** What an item done earns, and a deal won by the usual rules on its stages. */
const ITEM = 5;
const DEAL = 28;
const OFFERS = 10;

/** How somebody sells: items committed, the chance of each to be done, deals won in the mean, of ten offers. */
export type Seller = { readonly items: number; readonly done: number; readonly deals: number };

function sprintOf({ items, done, deals }: Seller, draws: Draws) {
  const weights = [
    ...new Array<number>(draws.successes(items, done)).fill(ITEM),
    ...new Array<number>(draws.successes(OFFERS, deals / OFFERS)).fill(DEAL),
  ];
  return weightedCount(weights, DEAL, 0.95);
}

/** Sprints of people who are all alike: how often one is placed first alone. */
export function soleWinners(people: number, seller: Seller, runs: number, seed: number): number {
  const draws = drawsFrom(seed);
  let sole = 0;
  for (let run = 0; run < runs; run++) {
    // Who has no points takes a place as well.
    const counts = Array.from({ length: people }, () => ({ ...sprintOf(seller, draws), n: 1 }));
    if (ranksOf(counts).some((rank) => rank?.to === 1)) sole++;
  }
  return sole / runs;
}

/** Sprints in which nobody sells otherwise than before: how often somebody is said to have made progress. */
export function falseProgress(
  people: number,
  past: number,
  seller: Seller,
  runs: number,
  seed: number,
): number {
  const draws = drawsFrom(seed);
  let told = 0;
  for (let run = 0; run < runs; run++) {
    const found = Array.from({ length: people }, () => {
      const before = Array.from({ length: past }, () => sprintOf(seller, draws).value ?? 0);
      return progressOf(sprintOf(seller, draws), before, people);
    });
    if (found.some((progress) => progress !== null)) told++;
  }
  return told / runs;
}
