import { expect, test } from 'vitest';
import type { Reason } from '../../src/domain/planning/model.ts';
import { sayReason } from '../../src/i18n/reasons.ts';

const full: Reason = {
  code: 'noCapacity',
  effort: 30,
  free: 26,
  name: 'Ana',
  displaces: { id: 'T7', gain: 2850, own: 2100, tier: null },
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a cell says what would leave and the two numbers, short; a page, where other numbers stand beside, what they are', () => {
  expect(plain(sayReason({ reason: full }, 'fr'))).toBe(
    'capacité insuffisante : demande 30 h, au mieux 26 h libres chez Ana ; remplacerait T7, 2 850 > 2 100',
  );
  expect(plain(sayReason({ reason: full }, 'fr', 'named'))).toMatch(
    /remplacerait T7, priorité 2 850 > 2 100$/,
  );
  expect(sayReason({ reason: full }, 'en', 'named')).toMatch(/would displace T7, priority 2,850 > 2,100$/);
});

test('a higher tier needs no number', () => {
  const must: Reason = { ...full, displaces: { id: 'T7', gain: 1, own: 9, tier: 'must' } };
  expect(sayReason({ reason: must }, 'en', 'named')).toMatch(/would displace T7, Must$/);
});
