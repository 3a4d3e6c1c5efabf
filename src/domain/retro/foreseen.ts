import type { TermsOf } from './summary.ts';
import { sameStem } from './themes.ts';

/** Risks that a planning named against obstacles that the sprint met. */
export type Foreseen = {
  readonly risks: number;
  /** Risks that an obstacle speaks of. */
  readonly risksMet: number;
  readonly obstacles: number;
  /** Obstacles that a risk speaks of. */
  readonly obstaclesForeseen: number;
};

/**
 * Which risks came, and which obstacles had been foreseen. One speaks of the other where they share a word, by its stem:
 * anyone can check it, and words that say the same otherwise are missed.
 */
export function foreseen(risks: readonly string[], obstacles: readonly string[], termsOf: TermsOf): Foreseen {
  const [told, met] = [risks.map(termsOf), obstacles.map(termsOf)];
  const speaksOf = (a: (typeof told)[number], b: (typeof told)[number]) =>
    a.some((one) => b.some((other) => sameStem(one.stem, other.stem)));
  return {
    risks: risks.length,
    risksMet: told.filter((risk) => met.some((one) => speaksOf(risk, one))).length,
    obstacles: obstacles.length,
    obstaclesForeseen: met.filter((one) => told.some((risk) => speaksOf(one, risk))).length,
  };
}
