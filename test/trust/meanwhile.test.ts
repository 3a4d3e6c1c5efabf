import { expect, test } from 'vitest';
import { newSprint } from './acts.ts';
import { meanwhileEverywhere } from './meanwhile.ts';

test('what a person sorts, filters, inserts, deletes or types while a sprint starts is noticed or kept', () => {
  const { moments, wrong } = meanwhileEverywhere(180, newSprint.name);
  expect(wrong).toEqual([]);
  expect(moments).toBeGreaterThan(6);
});
