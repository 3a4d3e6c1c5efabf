import { describe, expect, it } from 'vitest';
import { aimNow, meaningsOf } from '../../sidebar/views/newSprint/aim.ts';
import { type Entered, enteredFrom, requestOf } from '../../sidebar/views/newSprint/draft.ts';
import type { GoalFigures, KpiChoice, SprintDraft } from '../../src/server/contract.ts';

const kpi = (key: KpiChoice['key'], unit: KpiChoice['unit'], base: number): KpiChoice => ({
  key,
  label: key,
  unit,
  base,
  baseInWords: `${base}`,
});
const draft: SprintDraft = {
  refused: null,
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  kpis: [kpi('conversion', 'rate', 0.2), kpi('winRate', 'rate', 0.5), kpi('wonAmount', 'money', 50_000)],
  goal: { text: '', kpi: 'conversion', base: 0.2, target: null },
  values: { source: ['LinkedIn'], product: ['Santé'], segment: ['Santé', 'Finance'] },
  past: {},
  dateOrder: null,
  objective: '',
  actions: [],
  team: [],
  delivered: {},
  worked: {},
  hints: [],
};
const figures = (base: number | null): GoalFigures => ({
  base,
  baseInWords: '',
  expected: 200,
  paceInWords: '',
});

/** The aim of a sentence, with the base that the server measured. */
function aimOf(text: string, changes: Partial<Entered> = {}, base?: number | null) {
  const entered: Entered = { ...enteredFrom(draft, text), ...changes };
  const asked = aimNow(draft, entered, null);
  const figured = base === undefined ? null : { of: JSON.stringify(asked.request), figures: figures(base) };
  return { entered, ...aimNow(draft, entered, figured) };
}
const letter = (aim: ReturnType<typeof aimOf>, name: string) =>
  aim.smart.find((finding) => finding.letter === name);

describe('a word that two columns hold', () => {
  const text = 'Augmenter le taux de conversion en Santé de 3 points';
  it('is asked about before anything is measured of it', () => {
    const aim = aimOf(text);
    expect(aim).toMatchObject({ asked: 'column', segments: [], base: null, target: null });
    expect(aim.words).toEqual([{ value: 'Santé', fields: ['product', 'segment'] }]);
    expect(letter(aim, 'S')).toMatchObject({ ok: false, code: 'column' });
    expect(letter(aim, 'M')).toMatchObject({ ok: false, question: 'segment' });
  });
  it('narrows the goal in the column that was answered, and stays asked about, so that one can change it', () => {
    const aim = aimOf(text, { columns: { sante: 'product' } }, 0.1);
    expect(aim).toMatchObject({ asked: null, segments: [{ field: 'product', value: 'Santé' }] });
    expect(aim.target).toBeCloseTo(0.13, 9);
    expect(aim.words).toHaveLength(1);
  });
});

it('of two questions the column comes first, since the base depends on it', () => {
  const text = 'Augmenter les ventes en Santé de 20 %';
  expect(aimOf(text)).toMatchObject({ asked: 'column', base: null });
  expect(aimOf(text, { columns: { sante: 'segment' } }).asked).toBe('kpi');
});

it('where the server finds no base for these days, none is taken from the draft, which counts over others', () => {
  const text = 'Augmenter le CA de 20 % en quatre semaines';
  expect(aimOf(text, { meaning: 'relative' }, 40_000)).toMatchObject({ base: 40_000, target: 48_000 });
  expect(aimOf(text, { meaning: 'relative' }, null)).toMatchObject({ base: null, target: null });
});

describe('the sprint’s length', () => {
  it('is the sentence’s where it says one of whole weeks', () => {
    const aim = aimOf('Augmenter le taux de gain de 5 points en 3 semaines');
    expect([aim.request.weeks, aim.weeksAreSaid]).toEqual([3, true]);
    expect(requestOf(draft, aim.entered, aim).weeks).toBe(3);
    expect(letter(aim, 'T')).toMatchObject({ ok: true, days: 21, sprint: 21 });
    expect(aimOf('Augmenter le taux de gain de 5 points en 14 jours').request.weeks).toBe(2);
  });
  it('is the chosen one where one was chosen, and the sentence is said to differ', () => {
    const aim = aimOf('Augmenter le taux de gain de 5 points en 3 semaines', { weeksAreOwn: true });
    expect([aim.request.weeks, aim.weeksAreSaid]).toEqual([2, false]);
    expect(letter(aim, 'T')).toEqual({ letter: 'T', ok: false, code: 'afterSprint', days: 21, sprint: 14 });
  });
  it('is the usual one where the sentence says none', () => {
    expect(aimOf('Augmenter le taux de gain de 5 points').request.weeks).toBe(2);
    expect(aimOf('Augmenter le taux de gain de 5 points en 6 semaines').request.weeks).toBe(2);
  });
});

describe('two changes in a sentence', () => {
  const text = 'Augmenter le taux de gain de 5 points et signer 12 affaires en 2 semaines';
  it('are no measure, until the target stands in its field', () => {
    expect(letter(aimOf(text), 'M')).toMatchObject({ ok: false, code: 'question', question: 'several' });
    expect(letter(aimOf(text, { target: 0.55, targetIsOwn: true }), 'M')).toMatchObject({ ok: true });
  });
});

it('a sentence that starts from another value than the measured one is said to', () => {
  const aim = aimOf('Augmenter le taux de gain LinkedIn de 22 % à 27 % en 2 semaines', {}, 0.5);
  expect(letter(aim, 'M')).toMatchObject({ code: 'otherStart', said: 0.22, base: 0.5, turned: 'down' });
});

describe('an amount that may be a change or an end', () => {
  it('is added to the base as it is, never a share of it', () => {
    const aim = aimOf('Augmenter le CA 10 000 €');
    expect(aim.asked).toBe('meaning');
    expect(meaningsOf(aim).map(({ to }) => to)).toEqual([60_000, 10_000]);
    expect(aimOf('Réduire le CA 10 000 €', { meaning: 'relative' }).target).toBe(40_000);
  });
  it('is a percentage where it is of a rate', () => {
    const [relative, points, to] = meaningsOf(aimOf('Augmenter le taux de gain 20')).map((one) => one.to);
    expect([relative, points, to]).toEqual([0.6, 0.7, 0.2]);
  });
});
