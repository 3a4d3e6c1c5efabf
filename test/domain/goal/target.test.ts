import { describe, expect, test } from 'vitest';
import type { Aim } from '../../../src/domain/goal/model.ts';
import { parseGoal } from '../../../src/domain/goal/parse.ts';
import { type Meaning, targetOf } from '../../../src/domain/goal/target.ts';
import { american, french } from '../conventions.ts';
import { day } from '../days.ts';

const targetFrom = (
  language: 'fr' | 'en',
  text: string,
  base: number,
  aim: Aim | null = null,
  meaning: Meaning | null = null,
) => {
  const { change, kpi } = parseGoal(text, {
    start: day('2026-03-30'),
    conventions: language === 'fr' ? french : american,
  });
  return targetOf(change, base, kpi ?? aim, meaning);
};

test.each([
  ['fr', 'Augmenter le CA d’au moins 10 %', 50_000, 55_000],
  ['fr', 'Signer 3 affaires par semaine pendant 4 semaines', 2, 12],
  ['fr', 'Signer 3 affaires par sprint', 2, 3],
  ['fr', 'Faire passer le CA de 65 à 80 k€', 65_000, 80_000],
  ['en', 'Increase conversion by 150 bps', 0.1, 0.115],
  ['en', 'Close 60% of open deals', 0.3, 0.6],
] as const)('%s: %s leads from %d to %d', (language, text, base, target) => {
  expect(targetFrom(language, text, base)).toBeCloseTo(target, 9);
});

describe('a change that is no whole value of the KPI leads to no target', () => {
  test.each([
    ['fr', 'Signer 3 affaires par commercial en deux semaines', 2],
    ['fr', 'Signer 3 affaires/commercial', 2],
    ['en', 'Win 2 deals per rep in two weeks', 2],
    ['fr', 'Signer 3 affaires par semaine', 2],
    ['en', 'Close 3 deals a day for 2 weeks', 2],
    ['en', 'Win 2 more deals a week', 2],
    ['en', 'Grow revenue 20% w/w', 1000],
    ['fr', 'Un CA à 10 %', 50_000],
    ['fr', 'Porter le nombre de démos à 50 €', 12],
    ['fr', 'Augmenter le taux de conversion de 15', 0.3],
    ['fr', 'Augmenter le taux de conversion de 500 €', 0.3],
    ['en', 'Increase win rate by 10-15%', 0.3],
  ] as const)('%s: %s', (language, text, base) => {
    expect(targetFrom(language, text, base)).toBeNull();
  });
});

test('a percentage is no end of a KPI in the field that is a number or an amount', () => {
  expect(targetFrom('en', 'Reach 20%', 5, 'wonCount')).toBeNull();
  expect(targetFrom('en', 'Reach 20%', 0.1, 'conversion')).toBe(0.2);
  expect(targetFrom('fr', 'Augmenter le CA 500 €', 1000, null, 'to')).toBe(500);
});

test('an answer to by or to goes the way of the verb, and an amount is added, not multiplied', () => {
  expect(targetFrom('en', 'Reduce the win rate 10%', 0.3, null, 'points')).toBeCloseTo(0.2, 9);
  expect(targetFrom('en', 'Reduce the win rate 10%', 0.3, null, 'relative')).toBeCloseTo(0.27, 9);
  expect(targetFrom('en', 'Reduce the win rate 10%', 0.3, null, 'to')).toBe(0.1);
  expect(targetFrom('en', 'Increase revenue €500', 1000, null, 'relative')).toBe(1500);
});
