import { describe, expect, test } from 'vitest';
import { parseGoal } from '../../../src/domain/goal/parse.ts';
import { type SmartFacts, smart } from '../../../src/domain/goal/smart.ts';
import { targetOf } from '../../../src/domain/goal/target.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const start = day('2026-03-30');
const read = (text: string) =>
  parseGoal(text, { start, conventions: french, values: { source: ['LinkedIn'] } });
const full = 'Augmenter le taux de conversion de la campagne LinkedIn de 15 points en deux semaines';
const judged = (changes: Partial<SmartFacts>, text = full) => {
  const parts = read(text);
  const facts: SmartFacts = {
    parts,
    kpi: parts.kpi,
    computed: true,
    base: 0.15,
    target: 0.3,
    start,
    due: parts.due?.day ?? null,
    past: [0.2, 0.25, 0.31, 0.18],
    expected: 130,
    load: 0.9,
    ...changes,
  };
  return Object.fromEntries(smart(facts).map((finding) => [finding.letter, finding]));
};

test('a goal that is all five', () => {
  expect(Object.values(judged({})).map(({ letter, ok }) => `${letter}${ok ? '✔' : '✖'}`)).toEqual([
    'S✔',
    'M✔',
    'A✔',
    'R✔',
    'T✔',
  ]);
});

describe('attainable', () => {
  test('is where the target lies among past sprints: never reached, the 97th percentile of sixteen', () => {
    const past = Array.from({ length: 16 }, (_, i) => 0.1 + i / 100);
    expect(judged({ past }).A).toEqual({
      letter: 'A',
      ok: false,
      code: 'among',
      reached: 0,
      n: 16,
      percentile: 97,
      best: 0.25,
    });
  });
  test('a target below the base is reached from above', () => {
    expect(judged({ base: 40, target: 30, past: [45, 28, 41] }).A).toMatchObject({
      ok: true,
      reached: 1,
      best: 28,
    });
  });
  test('two sprints are no history', () => {
    expect(judged({ past: [0.4, 0.5] }).A).toEqual({ letter: 'A', ok: false, code: 'fewSprints', n: 2 });
  });
});

describe('realistic', () => {
  test('120 leads needed, 45 expected: cannot be decided', () => {
    expect(judged({ expected: 45 }).R).toMatchObject({ ok: false, needed: 120, expected: 45 });
    expect(judged({ expected: null }).R).toMatchObject({ ok: false, code: 'noFlow', needed: 120 });
  });
  test('more work than hours is not, whatever the leads', () => {
    expect(judged({ load: 1.1 }).R).toMatchObject({ ok: false, code: 'overload' });
  });
  test('a number is judged by the work alone', () => {
    expect(judged({ base: 10, target: 12 }, 'Signer 12 affaires').R).toMatchObject({
      ok: true,
      code: 'fits',
    });
    expect(judged({ base: 10, target: 12, load: null }, 'Signer 12 affaires').R).toMatchObject({
      ok: false,
      code: 'noCapacity',
    });
  });
});

test.each([
  ['Augmenter le taux de conversion de 15 %', { target: null }, 'M', 'question'],
  ['Améliorer les ventes', { kpi: null }, 'M', 'kpiChoices'],
  ['Être meilleurs', { kpi: null }, 'M', 'noKpi'],
  ['Augmenter le taux de conversion', { target: null }, 'M', 'noTarget'],
  ['Augmenter le taux de conversion', { base: null }, 'M', 'noBase'],
  ['Augmenter le taux de conversion', {}, 'S', 'noSegment'],
  ['Signer 10 affaires', {}, 'T', 'noDue'],
  ['Signer 10 affaires par mois', {}, 'T', 'pace'],
  ['Signer 10 affaires avant le 31/12/2026', {}, 'T', 'weeks'],
] as const)('%s: what is missing is named', (text, changes, letter, code) => {
  expect(judged(changes, text)[letter]).toMatchObject({ ok: false, code });
});

describe('the target of “15 %” on a base of 20 %', () => {
  const { change, kpi } = read('Augmenter le taux de conversion de 15 %');
  test.each([
    ['relative', 0.23],
    ['points', 0.35],
    ['to', null],
    [null, null],
  ] as const)('%s: %s', (meaning, target) => {
    expect(targetOf(change, 0.2, kpi, meaning)).toBe(target);
  });
});
