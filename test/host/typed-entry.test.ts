import { describe, expect, it } from 'vitest';
import { toEngineFormula, toFileFormula } from './formula-text.ts';
import { localeOf } from './locales.ts';
import { readTyped } from './typed-entry.ts';

const fr = localeOf('fr_FR');
const en = localeOf('en_US');
const day = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

describe('a typed string', () => {
  it.each([
    ['1 234,5 €', 1234.5, '#,##0.00 [$€]'],
    ['1\u202f234,5\u00a0€', 1234.5, '#,##0.00 [$€]'],
    ['12 %', 0.12, '0%'],
    ['12,5%', 0.125, '0.00%'],
    ['007', 7, undefined],
    ['-5', -5, undefined],
    ['1 234', 1234, '#,##0'],
    ['03/04/2026', day(2026, 4, 3), 'dd/mm/yyyy'],
    ['2026-03-25', day(2026, 3, 25), 'dd/mm/yyyy'],
    ['1-2', day(2026, 2, 1), 'dd/mm/yyyy'],
    ['15 mars 2026', day(2026, 3, 15), 'dd/mm/yyyy'],
    ['1er août 2026', day(2026, 8, 1), 'dd/mm/yyyy'],
    ['03/04/2026 14:30', day(2026, 4, 3) + 14.5 / 24, 'dd/mm/yyyy hh:mm:ss'],
  ])('in a French file, %s is a number', (typed, value, format) => {
    expect(readTyped(typed, fr, 2026)).toEqual({ kind: 'number', value, ...(format ? { format } : {}) });
  });

  it.each([
    ['$1,234.50', 1234.5, '[$$]#,##0.00'],
    ['03/04/2026', day(2026, 3, 4), 'm/d/yyyy'],
    ['Mar 5, 2026', day(2026, 3, 5), 'm/d/yyyy'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['2:30 PM', 14.5 / 24, 'h:mm:ss a'],
  ])('in an American file, %s is a number', (typed, value, format) => {
    expect(readTyped(typed, en, 2026)).toEqual({ kind: 'number', value, format });
  });

  it.each(['1.5', '+5', '31/02/2026', 'Acme', '12 rue Foo', '1 23', 'DEAL-7', '@x', '='])(
    'in a French file, %s stays text',
    (typed) => {
      expect(readTyped(typed, fr, 2026)).toEqual({ kind: 'text', text: typed });
    },
  );

  it('with a leading apostrophe is text without the apostrophe', () => {
    expect(readTyped("'=IMPORTXML(1)", fr, 2026)).toEqual({ kind: 'text', text: '=IMPORTXML(1)' });
    expect(readTyped("'007", fr, 2026)).toEqual({ kind: 'text', text: '007' });
  });

  it('is a boolean in the words of the locale, and in English everywhere', () => {
    expect(readTyped('vrai', fr, 2026)).toEqual({ kind: 'boolean', value: true });
    expect(readTyped('FALSE', fr, 2026)).toEqual({ kind: 'boolean', value: false });
    expect(readTyped('VRAI', en, 2026)).toEqual({ kind: 'text', text: 'VRAI' });
  });
});

describe('a formula', () => {
  it.each([
    ['=IF(A1>1,5;2,5;"a;b,c")', '=IF(A1>1.5,2.5,"a;b,c")'],
    ['={1\\2;3\\4}', '={1,2;3,4}'],
    ["=SUM('L''été; 2'!A:A;1)", "=SUM('L''été; 2'!A:A,1)"],
    ['=SPRINT_CONVERSION(Pipeline!A:M;;"x")', '=SPRINT_CONVERSION(Pipeline!A:M,,"x")'],
  ])('is read in the words of a French file: %s', (typed, engine) => {
    expect(toEngineFormula(typed, fr)).toBe(engine);
    expect(toFileFormula(engine, fr)).toBe(typed);
  });

  it.each(['=IF(1,2,3)', '=SUM(A1,B1)', '=A1*1.5'])(
    'with commas between arguments, or points, is no formula of a French file: %s',
    (typed) => {
      expect(toEngineFormula(typed, fr)).toBeNull();
    },
  );

  it('may separate its arguments with semicolons in an American file', () => {
    expect(toEngineFormula('=IF(A1>1.5;2;"a;b")', en)).toBe('=IF(A1>1.5,2,"a;b")');
    expect(toEngineFormula('={1,2;3,4}', en)).toBe('={1,2;3,4}');
  });
});
