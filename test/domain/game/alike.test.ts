import { expect, test } from 'vitest';
import { falseProgress, soleWinners } from '../../simulation/points.ts';

const seller = { items: 4, done: 0.6, deals: 1 };

test('among people who are all alike a sole winner is declared in 5 % of sprints at most', () => {
  for (const people of [2, 4, 8]) expect(soleWinners(people, seller, 1_000, 71)).toBeLessThanOrEqual(0.05);
  expect(soleWinners(6, { items: 12, done: 0.8, deals: 4 }, 1_000, 72)).toBeLessThanOrEqual(0.05);
});

test('where nobody has changed, somebody is said to have made progress in 5 % of sprints at most', () => {
  for (const people of [1, 4, 8])
    expect(falseProgress(people, 4, seller, 1_000, 73)).toBeLessThanOrEqual(0.05);
});
