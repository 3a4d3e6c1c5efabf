import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { openWords, withColumns } from '../../../src/domain/goal/columns.ts';
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
    pipeline: true,
    start,
    due: parts.due?.day ?? null,
    end: null,
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
  test('the hours of one person are not those of another', () => {
    expect(judged({ load: 0.8, overloaded: ['Zoé'] }).R).toEqual({
      letter: 'R',
      ok: false,
      code: 'overloaded',
      names: ['Zoé'],
    });
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
  ['Augmenter le taux de conversion', { base: null }, 'R', 'noBase'],
  ['Augmenter le taux de conversion', { base: null, target: null }, 'R', 'noTarget'],
  ['Augmenter le taux de conversion', {}, 'S', 'noSegment'],
  ['Signer 10 affaires', {}, 'T', 'noDue'],
  ['Signer 10 affaires par mois', {}, 'T', 'pace'],
  ['Signer 10 affaires avant le 31/12/2026', {}, 'T', 'weeks'],
  ['Signer 10 affaires avant le 31/02/2026', {}, 'T', 'unsureDate'],
  ['Signer 10 affaires avant le 01/03/2026', {}, 'T', 'beforeStart'],
  ['Signer 10 affaires et faire 20 démos', { target: 10 }, 'M', 'question'],
  [full, { base: 15, target: 30 }, 'M', 'notRates'],
  [full, { base: 15, target: 30 }, 'R', 'notRates'],
  [full, { target: -0.3 }, 'M', 'notRates'],
  [full, { target: 1.3 }, 'R', 'notRates'],
  [full, { target: 0.15 }, 'R', 'noChange'],
  [full, { kpi: null, unknownKpi: 'bonheur' }, 'M', 'unknownKpi'],
] as const)('%s: what is missing is named', (text, changes, letter, code) => {
  expect(judged(changes, text)[letter]).toMatchObject({ ok: false, code });
});

describe('specific', () => {
  const values = { source: ['LinkedIn'], product: ['Santé'], segment: ['Santé'] };
  const parts = parseGoal('Augmenter le taux de conversion en Santé de 3 points', {
    start,
    conventions: french,
    values,
  });
  test('a word that two columns hold is asked about, and counts in the column that was chosen', () => {
    expect(judged({ parts }).S).toEqual({
      letter: 'S',
      ok: false,
      code: 'column',
      value: 'Santé',
      fields: ['product', 'segment'],
    });
    const answered = withColumns(parts, { sante: 'segment' });
    expect(answered.segments).toEqual([{ field: 'segment', value: 'Santé', known: true }]);
    expect(judged({ parts: answered }).S).toMatchObject({ ok: true, values: ['Santé'] });
  });
  test('an answer for a column that does not hold the word is none', () => {
    expect(openWords(withColumns(parts, { sante: 'source' }))).toHaveLength(1);
  });
  test('without a pipeline nothing is said of its columns', () => {
    expect(judged({ pipeline: false }).S).toMatchObject({ ok: true, uncounted: null });
  });
});

describe('measurable holds what the goal says against what is measured', () => {
  const lift = 'Augmenter le taux de gain LinkedIn de 22 % à 27 % en deux semaines';
  test('another start is said, and that the change would be a fall', () => {
    expect(judged({ base: 0.5, target: 0.27 }, lift).M).toEqual({
      letter: 'M',
      ok: false,
      code: 'otherStart',
      said: 0.22,
      base: 0.5,
      target: 0.27,
      turned: 'down',
    });
    expect(judged({ base: 0.24, target: 0.27 }, lift).M).toMatchObject({ code: 'otherStart', turned: null });
  });
  test('a start that is rounded as people round is the measured one', () => {
    expect(judged({ base: 0.2179, target: 0.27 }, lift).M).toMatchObject({ ok: true });
    const money = 'Augmenter le CA de 50 000 € à 60 000 € en deux semaines';
    expect(judged({ base: 50_123, target: 60_000 }, money).M).toMatchObject({ ok: true });
    expect(judged({ base: 52_000, target: 60_000 }, money).M).toMatchObject({ code: 'otherStart' });
  });
  test('a rise to below the base is none, nor a fall to above it', () => {
    expect(judged({ base: 0.5, target: 0.3 }).M).toMatchObject({ code: 'wrongSide', said: 'up' });
    expect(
      judged({ base: 0.1, target: 0.2 }, 'Réduire le taux de gain LinkedIn à 20 % en deux semaines').M,
    ).toMatchObject({ code: 'wrongSide', said: 'down' });
  });
});

describe('time-bound holds the deadline against the sprint', () => {
  const inThree = 'Signer 10 affaires LinkedIn en 3 semaines';
  const end = (days: number) => (start + days - 1) as Day;
  test('a deadline after the sprint is said, with both lengths', () => {
    expect(judged({ end: end(14) }, inThree).T).toEqual({
      letter: 'T',
      ok: false,
      code: 'afterSprint',
      days: 21,
      sprint: 14,
    });
    expect(judged({ end: end(21) }, inThree).T).toMatchObject({ ok: true, days: 21, sprint: 21 });
  });
  test('a deadline within the sprint stands, the sprint’s length beside it', () => {
    expect(judged({ end: end(28) }, inThree).T).toMatchObject({ ok: true, days: 21, sprint: 28 });
  });
  test('a goal without a deadline is due at the end of the sprint', () => {
    expect(judged({ end: end(14) }, 'Signer 10 affaires').T).toMatchObject({ ok: true, days: 14 });
  });
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
