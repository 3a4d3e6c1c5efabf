import { quantile } from '../statistics/quantile.ts';
import { randomFrom } from '../statistics/random.ts';
import { LEAST_SPRINTS } from './velocity.ts';

/** How many futures are drawn. */
const FUTURES = 10_000;
/** A future that takes longer is not told apart. */
const MOST_SPRINTS = 200;

export type Forecast = {
  readonly p50: number;
  readonly p85: number;
  readonly p95: number;
  /** Of how many past sprints. */
  readonly n: number;
};

/**
 * In how many sprints what remains will be done, if sprints to come are like past ones: each future draws past sprints at
 * random, with replacement, until their sum reaches what remains. The same seed gives the same answer.
 *
 * Source: the bootstrap of throughput that T. Magennis' forecasters and ActionableAgile use.
 *
 * @param done effort done in each past sprint
 * @returns null below three sprints, and where nothing was ever done
 */
export function forecastOf(done: readonly number[], remaining: number, seed: number): Forecast | null {
  if (done.length < LEAST_SPRINTS || done.every((effort) => effort <= 0)) return null;
  const random = randomFrom(seed);
  const futures = Array.from({ length: FUTURES }, () => {
    let sprints = 0;
    for (let left = remaining; left > 1e-9 && sprints < MOST_SPRINTS; sprints++)
      left -= done[Math.floor(random.next() * done.length)] ?? 0;
    return sprints;
  });
  const within = (share: number) => Math.ceil(quantile(futures, share));
  return { p50: within(0.5), p85: within(0.85), p95: within(0.95), n: done.length };
}
