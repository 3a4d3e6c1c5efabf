import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberKind, readNumber, writeNumber } from '../../sidebar/numbers.ts';
import { type Language, languages } from '../../src/i18n/text.ts';

type Case = readonly [text: string, kind: NumberKind, language: Language, expected: number | null];

const read: readonly Case[] = [
  ['', 'count', 'fr', null],
  ['  ', 'rate', 'en', null],
  ['20 %', 'rate', 'fr', 0.2],
  ['20\u202f%', 'rate', 'fr', 0.2],
  ['20%', 'rate', 'en', 0.2],
  ['0,2', 'rate', 'fr', 0.2],
  ['0.2', 'rate', 'en', 0.2],
  ['20', 'rate', 'fr', 0.2],
  ['1', 'rate', 'fr', 1],
  ['0,5 %', 'rate', 'fr', 0.005],
  ['12,5 %', 'rate', 'fr', 0.125],
  ['1 234,5 €', 'money', 'fr', 1234.5],
  ['1\u202f234,5\u00a0€', 'money', 'fr', 1234.5],
  ['€1,234.50', 'money', 'en', 1234.5],
  ['1 234,5 EUR', 'money', 'fr', 1234.5],
  ['-3,5', 'count', 'fr', -3.5],
  ['\u22123,5', 'count', 'fr', -3.5],
  ['1,234', 'count', 'en', 1234],
  ['1,234', 'count', 'fr', 1.234],
  ['1,234,567.8', 'count', 'en', 1234567.8],
  ['1.234,5', 'count', 'fr', 1234.5],
  ['7.5', 'count', 'fr', 7.5],
  ['7,5', 'count', 'en', 7.5],
  ["1'234", 'count', 'fr', 1234],
  [',5', 'count', 'fr', 0.5],
];

const refused: readonly (readonly [text: string, kind: NumberKind, language: Language])[] = [
  ['vingt', 'rate', 'fr'],
  ['1.234', 'count', 'fr'],
  ['1,2,3', 'count', 'fr'],
  ['12,34.5', 'count', 'en'],
  ['20 %', 'count', 'fr'],
  ['5 €', 'count', 'fr'],
  ['%', 'rate', 'fr'],
  ['1e3', 'count', 'en'],
  ['-', 'count', 'fr'],
  ['0x10', 'count', 'en'],
];

describe('readNumber', () => {
  it.each(read)('reads %j as %s in %s', (text, kind, language, expected) => {
    const value = readNumber(text, kind, language);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 10);
  });

  it.each(refused)('does not take %j as %s in %s for a number', (text, kind, language) => {
    expect(readNumber(text, kind, language)).toBeNaN();
  });
});

describe('writeNumber', () => {
  it('writes in the language’s notation', () => {
    expect(writeNumber(1234.5, 'money', 'fr')).toBe('1\u202f234,5');
    expect(writeNumber(1234.5, 'money', 'en')).toBe('1,234.5');
    expect(writeNumber(0.2, 'rate', 'fr')).toBe('20\u202f%');
    expect(writeNumber(0.07, 'rate', 'en')).toBe('7%');
  });

  it('writes nothing for an empty or unreadable field', () => {
    expect(writeNumber(null, 'count', 'fr')).toBe('');
    expect(writeNumber(Number.NaN, 'rate', 'fr')).toBe('');
  });

  it('writes what readNumber reads back, to the hundredth that is shown', () => {
    const hundredths = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 100);
    fc.assert(
      fc.property(hundredths, fc.constantFrom(...languages), (value, language) => {
        expect(readNumber(writeNumber(value, 'count', language), 'count', language)).toBeCloseTo(value, 8);
        expect(readNumber(writeNumber(value / 100, 'rate', language), 'rate', language)).toBeCloseTo(
          value / 100,
          8,
        );
      }),
    );
  });
});
