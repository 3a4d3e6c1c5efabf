import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../../src/domain/day.ts';
import { type DateOrder, momentOf, takeApart } from '../../../src/domain/table/moment.ts';

function read(text: string, order: DateOrder): string | undefined {
  const written = takeApart(text);
  const moment = written && momentOf(written, order);
  return moment === undefined ? undefined : isoOf(dayOf(moment));
}

describe('a written date', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['20260331', '2026-03-31'],
    ['2023-09-26 15:15:00.000000 UTC', '2023-09-26'],
    ['2026-03-31T23:30:00Z', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['31.03.26', '2026-03-31'],
    ['03/31/2026', '2026-03-31'],
    ['04/04/2026', '2026-04-04'],
    ['12 mars 2026', '2026-03-12'],
    ['1er août 2026', '2026-08-01'],
    ['8 déc. 2021', '2021-12-08'],
    ['October 8, 2021', '2021-10-08'],
    ['25/Feb/26 2:54 PM', '2026-02-25'],
    ['01/01/99', '1999-01-01'],
  ])('%s is %s whatever the locale', (text, iso) => {
    expect(read(text, null)).toBe(iso);
    expect(read(text, 'dmy')).toBe(iso);
    expect(read(text, 'mdy')).toBe(iso);
  });

  test('03/04/2026 follows the locale, and is not guessed without one', () => {
    expect(read('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(read('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(read('03/04/2026', null)).toBeUndefined();
  });

  test('a time is kept as a fraction of the day', () => {
    const written = takeApart('31/03/2026 18:00');
    expect(written && (momentOf(written, 'dmy') ?? 0) % 1).toBeCloseTo(0.75, 9);
    const noon = takeApart('25/Feb/26 12:00 PM');
    expect(noon && (momentOf(noon, 'dmy') ?? 0) % 1).toBeCloseTo(0.5, 9);
  });

  test.each([
    '31/02/2026',
    '32/01/2026',
    'T12',
    'mars',
    '2026',
    '1/2',
    '',
    'Sprint 3',
    '12 mois 2026',
    '2026-13-01',
  ])('%s is no date', (text) => {
    expect(read(text, 'dmy')).toBeUndefined();
  });
});
