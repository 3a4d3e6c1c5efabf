import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../../src/domain/day.ts';
import { type Change, type GoalParts, goalMeasures } from '../../../src/domain/goal/model.ts';
import { parseGoal } from '../../../src/domain/goal/parse.ts';
import { american, french } from '../conventions.ts';
import { day } from '../days.ts';
import { phrases } from './phrases.ts';
import { changes } from './phrases-changes.ts';
import { deadlines } from './phrases-deadlines.ts';
import { kpis } from './phrases-kpis.ts';

const values = {
  source: ['LinkedIn', 'Google Ads', 'Salon', ''],
  product: ['GTX Pro', 'Alpha', 'Santé'],
  segment: ['Finance', 'Santé', 'Healthcare'],
  owner: ['Ana Lopez'],
};
const read = (language: 'fr' | 'en', text: string): GoalParts =>
  parseGoal(text, {
    values,
    start: day('2026-03-30'),
    conventions: language === 'fr' ? french : american,
  });

function changeInWords(change: Change | null): string {
  if (!change) return '';
  if (change.kind === 'to')
    return `${change.from === null ? '' : `${change.from} `}to ${change.to} ${change.unit}`;
  return `${change.kind} ${change.amount} ${change.unit}`;
}

describe('a goal is read into its parts', () => {
  test.each([...phrases, ...changes, ...deadlines, ...kpis])(
    '%s: %s',
    (language, text, direction, kpi, change, segments, due, questions) => {
      const parts = read(language, text);
      expect({
        direction: parts.verb?.direction ?? '',
        kpi: parts.kpi ?? parts.kpiChoices.join('|'),
        change: changeInWords(parts.change),
        segments: parts.segments
          .map(({ field, value, known }) => `${field} ${value}${known ? '*' : ''}`)
          .sort()
          .join('; '),
        due: parts.due?.day ? isoOf(parts.due.day) : '',
        questions: parts.questions.join('+'),
      }).toEqual({
        direction,
        kpi,
        change,
        segments: segments.split('; ').sort().join('; '),
        due,
        questions,
      });
    },
  );
});

test('a percentage of a rate is never taken for a share or for points unless the goal says so', () => {
  const rates = Object.keys(goalMeasures).filter(
    (aim) => goalMeasures[aim as keyof typeof goalMeasures] === 'rate',
  );
  const kpi = fc.constantFrom(
    'taux de conversion',
    'taux de gain',
    'taux de satisfaction',
    'taux de fidélisation',
    'taux de clic',
  );
  const frame = fc.constantFrom(
    (k: string, n: number) => `Augmenter le ${k} de ${n} %`,
    (k: string, n: number) => `Augmenter de ${n} % le ${k} en deux semaines`,
    (k: string, n: number) => `Améliorer notre ${k} de ${n}% pour la campagne LinkedIn`,
    (k: string, n: number) => `+${n} % de ${k}`,
    (k: string, n: number) => `Baisser le ${k} de ${n} pour cent`,
  );
  fc.assert(
    fc.property(kpi, frame, fc.integer({ min: 1, max: 99 }), (name, made, percent) => {
      const { kpi: aim, change, questions } = read('fr', made(name, percent));
      expect(rates).toContain(aim);
      expect(change).toMatchObject({ kind: 'by', unit: 'unknown' });
      expect(questions).toContain('relativeOrPoints');
    }),
  );
});

test('whatever is typed is read without an error, and a question is asked of every value that is not clear', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom('fr' as const, 'en' as const),
      (text, language) => {
        const { change, questions } = read(language, text);
        if (change?.kind === 'byOrTo') expect(questions).toContain('byOrTo');
        if (change?.kind === 'by' && change.unit === 'unknown')
          expect(questions).toContain('relativeOrPoints');
      },
    ),
  );
});

test('a goal of one phrase many times over is read at once', () => {
  for (const phrase of ['fin du ', 'd’ici à ', 'hors et ', 'passer de 1 à ', 'du 1 au ', 'plus de ', '1-1 '])
    read('fr', phrase.repeat(60));
}, 2000);

test('a date whose order nobody knows is asked for, a length without a start has no last day', () => {
  const unsure = { decimal: '.', dateOrder: null } as const;
  expect(parseGoal('Win 5 deals by 03/04/2026', { conventions: unsure }).questions).toEqual(['date']);
  expect(parseGoal('Win 5 deals by 03/04', { start: day('2026-03-30'), conventions: unsure })).toMatchObject({
    due: { day: null },
    questions: ['date'],
  });
  expect(parseGoal('Win 5 deals in two weeks', { conventions: unsure }).due).toEqual({
    said: 'in 2 weeks',
    day: null,
    length: { count: 2, unit: 'week' },
  });
});
