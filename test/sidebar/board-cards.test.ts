import { expect, test } from 'vitest';
import { withKnown } from '../../sidebar/views/board/known.ts';
import { fakeBoard } from './fake-board.ts';

const answer = () => structuredClone(fakeBoard('fr', 'crowded', () => 1).board());

test('an answer of the server leaves every card that did not change the very same, so that it is not drawn again', () => {
  const known = answer();
  const [first, second, third, ...others] = answer().cards;
  if (!first || !second || !third) throw new Error('No cards');
  const moved = { ...first, state: 'done' as const, status: 'Terminé' };
  const added = { ...second, key: 'new', id: 'new' };
  const { cards } = withKnown(known, { ...answer(), cards: [moved, added, third, ...others] });
  expect(cards.slice(0, 2)).toEqual([moved, added]);
  expect(cards[0]).not.toBe(known.cards[0]);
  expect(cards.slice(2).every((card, at) => card === known.cards[at + 2])).toBe(true);
  expect(cards).toHaveLength(known.cards.length);
});

test('the first answer is taken as it comes', () => {
  const now = answer();
  expect(withKnown(null, now)).toEqual(now);
});
