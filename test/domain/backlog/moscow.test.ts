import { describe, expect, test } from 'vitest';
import type { Tier } from '../../../src/domain/backlog/item.ts';
import { checkMoscow } from '../../../src/domain/backlog/moscow.ts';

const items = (...of: readonly (readonly [Tier | null, number | null])[]) =>
  of.map(([tier, effort]) => ({ tier, effort }));

describe('the share of Must', () => {
  test('of 60 % is right and above it is too much (DSDM handbook, 10.4)', () => {
    // The handbook's own split: 60 % Must, 20 % Should, 20 % Could.
    const balanced = checkMoscow(items(['must', 60], ['should', 20], ['could', 20]));
    expect([balanced.tooMuch, balanced.tiers.map(({ share }) => share)]).toEqual([
      false,
      [0.6, 0.2, 0.2, null],
    ]);
    expect(checkMoscow(items(['must', 60.1], ['should', 20], ['could', 19.9])).tooMuch).toBe(true);
    // 0.1 + 0.2 of 0.5 is 60 %, whatever binary fractions say.
    expect(checkMoscow(items(['must', 0.1], ['must', 0.2], ['should', 0.2])).tooMuch).toBe(false);
  });

  test('counts effort, not items: one Must of ten items may be too much', () => {
    const many = Array.from({ length: 9 }, () => ['could', 1] as const);
    expect(checkMoscow(items(['must', 20], ...many)).tooMuch).toBe(true);
  });

  test('leaves out what will not be done this time', () => {
    expect(checkMoscow(items(['must', 6], ['should', 4], ['wont', 90])).tiers[0]?.share).toBe(0.6);
  });
});

test('an effort that is blank is counted apart, and items without a class are', () => {
  const { tiers, planned, unestimated } = checkMoscow(
    items(['must', null], ['must', 5], [null, 5], ['wont', null]),
  );
  expect(
    tiers.map(({ tier, items: count, effort, share, unestimated: blank }) => [
      tier,
      count,
      effort,
      share,
      blank,
    ]),
  ).toEqual([
    ['must', 2, 5, 0.5, 1],
    ['should', 0, 0, 0, 0],
    ['could', 0, 0, 0, 0],
    ['wont', 1, 0, null, 1],
    [null, 1, 5, 0.5, 0],
  ]);
  expect([planned, unestimated]).toEqual([10, 1]);
});
