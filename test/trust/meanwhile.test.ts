import { expect, test } from 'vitest';
import { meanwhileEverywhere } from './meanwhile.ts';

test.each([
  ['while a sprint starts', 'New sprint', 180],
  ['while a sprint is adapted', 'Adapt the sprint', 72],
  // Whose rows all have the same number in column A.
  ['while notes and votes are written', 'Retrospective notes', 48],
])('what a person sorts, filters, inserts, deletes or types %s is noticed or kept', (_, act, every) => {
  const { moments, wrong } = meanwhileEverywhere(every, act);
  expect(wrong).toEqual([]);
  expect(moments).toBeGreaterThan(6);
});
