import { describe, expect, test } from 'vitest';
import { shownBoolean, shownNumber } from '../../src/server/shown-number.ts';
import { formatsOf } from '../../src/tabs/formats.ts';

const french = { formats: formatsOf('fr_FR'), locale: 'fr_FR' };
const american = { formats: formatsOf('en_US'), locale: 'en_US' };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a number in a preview is what its cell will show', () => {
  test.each([
    [46111, 'dd/mm/yyyy', '30/03/2026'],
    [46111, 'd" "mmmm" "yyyy', '30/03/2026'],
    [46111.5, 'dd/mm/yyyy hh:mm', '30/03/2026'],
    [46111, '', '46 111'],
    [46111, '#,##0" j"', '46 111'],
    [3, '[h]:mm', '3'],
    [0.385, '0.0 %', '38,5 %'],
    [0.385, '0%', '39 %'],
    [0.385, '0.00%', '38,50 %'],
    [1234.5, '#,##0.00 [$€]', '1 234,50 €'],
    // In another currency than the file's: the number alone, rather than the wrong sign.
    [1234.5, '[$£]#,##0.00', '1 234,5'],
  ])('%d as %s', (value, format, shown) => {
    expect(plain(shownNumber(value, format, french, 'fr'))).toBe(shown);
  });

  test('in the reader’s notation, in an American file too', () => {
    expect(shownNumber(46111, 'm/d/yyyy', american, 'en')).toBe('30 Mar 2026');
    expect(shownNumber(1234.5, '[$$]#,##0.00', american, 'en')).toBe('$1,234.50');
    expect(shownNumber(0.5, null, american, 'en')).toBe('0.5');
  });

  test('and a box that is ticked is said as Sheets says it', () => {
    expect([shownBoolean(true, 'fr'), shownBoolean(false, 'en')]).toEqual(['VRAI', 'FALSE']);
  });
});
