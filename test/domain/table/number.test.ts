import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/domain/table/number.ts';
import { formatNumber, formatShare } from '../../../src/i18n/format.ts';

describe('a number typed as text', () => {
  test.each([
    ['1 234,5 €', 1234.5],
    ['1\u202f234,50\u00a0€', 1234.5],
    ['12 %', 0.12],
    ['12,5\u202f%', 0.125],
    ['(3)', -3],
    ['(1 200,00 €)', -1200],
    ['-4', -4],
    ['−4', -4],
    ['4-', -4],
    ['€ 99', 99],
    ['-€5', -5],
    ['12 k€', 12_000],
    ['1,5 M€', 1_500_000],
    ['6 h', 6],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['1.234.567', 1_234_567],
    ["1'234.5", 1234.5],
    ['12.50', 12.5],
    ['0.125', 0.125],
    ['1e3', 1000],
    ['007', 7],
    [',5', 0.5],
  ])('in a French file %s is %d', (text, value) => {
    expect(readNumber(text, ',')).toBe(value);
  });

  test.each([
    ['1,234', 1234],
    ['1,234.5', 1234.5],
    ['1.234', 1.234],
    ['$1,234,567.89', 1_234_567.89],
    ['1,5', 1.5],
  ])('in an English file %s is %d', (text, value) => {
    expect(readNumber(text, '.')).toBe(value);
  });

  test.each([
    '',
    'abc',
    '1 an',
    '12/05/2026',
    '1,2,3',
    '1.2.3,4',
    '--3',
    '1h30',
    'e5',
    '€',
    '%',
    '#N/A',
    '1,23,456.0',
  ])('%s is no number', (text) => {
    expect(readNumber(text, ',')).toBeUndefined();
    expect(readNumber(text, '.')).toBeUndefined();
  });

  test('a grouping that could be a decimal is not guessed where the comma is the decimal sign', () => {
    expect(readNumber('1.234', ',')).toBeUndefined();
  });

  test.each(['fr', 'en'] as const)('what we print in %s is read back', (language) => {
    const decimal = language === 'fr' ? ',' : '.';
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (cents) => {
        expect(readNumber(formatNumber(cents / 100, language), decimal)).toBeCloseTo(cents / 100, 6);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 50_000 }), (thousandths) => {
        expect(readNumber(formatShare(thousandths / 1000, language), decimal)).toBeCloseTo(
          thousandths / 1000,
          9,
        );
      }),
    );
  });

  test.each([
    [15, '1\u202f500,0\u202f%', '1,500.0%'],
    [12_345.678, '1\u202f234\u202f567,8\u202f%', '1,234,567.8%'],
    [-0.3, '−30,0\u202f%', '−30.0%'],
    [-0.00001, '0,0\u202f%', '0.0%'],
  ])('a share of %d has its thousands apart and a true minus', (value, fr, en) => {
    expect([formatShare(value, 'fr'), formatShare(value, 'en')]).toEqual([fr, en]);
  });
});
