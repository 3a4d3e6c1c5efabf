import { expect, test } from 'vitest';
import { soleWinners } from '../../simulation/points.ts';

test('among people who are all alike a sole winner is declared in 5 % of sprints at most', () => {
  for (const people of [2, 4, 8]) expect(soleWinners(people, 4, 0.6, 1, 1_000, 71)).toBeLessThanOrEqual(0.05);
  expect(soleWinners(6, 12, 0.8, 4, 1_000, 72)).toBeLessThanOrEqual(0.05);
});
