import { randomFrom } from '../../../src/domain/statistics/random.ts';
import type { Range } from './cells.ts';

/** Two columns without headers: successes and trials, one trial in fifty blank, one in ten typed as text. */
export function rateColumns(count: number): { successes: Range; trials: Range } {
  const random = randomFrom(5);
  const pairs = Array.from({ length: count }, () => {
    const trials = random.whole(1, 5_000);
    return {
      trials,
      successes: random.whole(0, trials),
      blank: random.chance(0.02),
      text: random.chance(0.1),
    };
  });
  return {
    successes: pairs.map(({ successes, text }) => [text ? String(successes) : successes]),
    trials: pairs.map(({ trials, blank, text }) => [blank ? '' : text ? String(trials) : trials]),
  };
}

/** One column of whole numbers from 1 to 5 under a header, one in twenty blank. */
export function levelColumn(header: string, count: number): Range {
  const random = randomFrom(header.length);
  return [[header], ...Array.from({ length: count }, () => [random.chance(0.05) ? '' : random.whole(1, 5)])];
}
