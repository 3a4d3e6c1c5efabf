import { describe, expect, test } from 'vitest';
import { conversionModes } from '../../src/functions/choices.ts';
import { type AnyFunction, type Context, defineFunction } from '../../src/functions/define.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { explain } from '../../src/i18n/problems.ts';
import { french, orderless } from '../domain/conventions.ts';

const context: Context = { language: 'fr', conventions: french };
const text = (label: string) => ({ fr: label, en: label });
const echo: AnyFunction = defineFunction({
  name: 'SPRINT_ECHO',
  summary: text('echo'),
  args: {
    range: { type: 'range', label: text('plage'), help: text('h') },
    number: {
      type: 'number',
      optional: true,
      default: 5,
      min: 0,
      below: 10,
      label: text('nombre'),
      help: text('h'),
    },
    day: { type: 'day', optional: true, label: text('jour'), help: text('h') },
    mode: {
      type: 'text',
      optional: true,
      choices: conversionModes,
      default: 'cohort',
      label: text('mode'),
      help: text('h'),
    },
  },
  returns: text('r'),
  source: 's',
  examples: [],
  run: ({ range, number, day, mode }) => [[JSON.stringify(range)], [number, day ?? '', mode]],
});
const call = (...given: unknown[]) => invoke(echo, given, context);
function said(...given: unknown[]): string {
  try {
    call(...given);
  } catch (error) {
    return explain(error, 'fr', echo.name).replace(/[\u00a0\u202f]/g, ' ');
  }
  return '';
}

describe('what a cell hands over', () => {
  test('one cell is a range of one; short rows are filled; left-out arguments get their default', () => {
    expect(call(3)).toEqual([
      ['[[3]]', '', ''],
      [5, '', 'cohort'],
    ]);
    expect(call([[1, 2]], '', undefined, '')).toEqual([
      ['[[1,2]]', '', ''],
      [5, '', 'cohort'],
    ]);
  });

  test('a number typed as text, a day in any form and a mode in either language are read', () => {
    for (const day of [
      new Date('2026-03-31T00:00:00Z'),
      46_112,
      '31/03/2026',
      '2026-03-31',
      [['2026-03-31']],
    ]) {
      expect(call(1, '2,5', day, 'Détail période')).toEqual([
        ['[[1]]', '', ''],
        [2.5, 46_112, 'detailPeriod'],
      ]);
    }
    expect(call(1, [[0]], '', 'PERIOD')).toEqual([
      ['[[1]]', '', ''],
      [0, '', 'period'],
    ]);
  });

  test.each([
    [[], 'SPRINT_ECHO : il manque l’argument « plage ».'],
    [[1, 'beaucoup'], 'SPRINT_ECHO : l’argument « nombre » doit être un nombre, pas « beaucoup ».'],
    [[1, -1], 'SPRINT_ECHO : l’argument « nombre » doit être ≥ 0 ; lu : −1.'],
    [[1, 10], 'SPRINT_ECHO : l’argument « nombre » doit être < 10 ; lu : 10.'],
    [[1, [[1, 2]]], 'SPRINT_ECHO : l’argument « nombre » doit être un nombre, pas « une plage ».'],
    [[1, '#N/A'], 'SPRINT_ECHO : l’argument « nombre » contient « #N/A », qui ne se lit pas.'],
    [[1, 1, 'hier'], 'SPRINT_ECHO : l’argument « jour » doit être une date, pas « hier ».'],
    [
      [1, 1, '', 'au pif'],
      'SPRINT_ECHO : l’argument « mode » ne peut pas être « au pif ». Choix possibles : cohorte, période, détail, détail période.',
    ],
    [[1, 1, '', '', 9], 'SPRINT_ECHO : 5 arguments donnés, 4 au plus.'],
  ])('%j is refused in words', (given, sentence) => {
    expect(said(...given)).toBe(sentence);
  });

  test('a date that two days could be is refused where the locale does not say the order', () => {
    expect(() => invoke(echo, [1, 1, '03/04/2026'], { ...context, conventions: orderless })).toThrow(
      'dayAmbiguous',
    );
  });

  test('blank arguments at the end do not count as too many', () => {
    expect(() => call(1, 1, '', '', '', undefined)).not.toThrow();
  });
});
