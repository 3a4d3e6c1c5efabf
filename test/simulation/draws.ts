import { randomFrom } from '../../src/domain/statistics/random.ts';

/** Random draws from a seed. */
export type Draws = { successes(trials: number, rate: number): number; normal(): number };

export function drawsFrom(seed: number): Draws {
  const random = randomFrom(seed);
  // Never 0, whose logarithm has no end.
  const unit = () => random.next() + 2 ** -33;
  return {
    successes(trials, rate) {
      let count = 0;
      for (let at = 0; at < trials; at++) if (unit() < rate) count++;
      return count;
    },
    // Box and Muller.
    normal: () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit()),
  };
}
