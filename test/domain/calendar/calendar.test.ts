import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDaysOff, readDaysOff } from '../../../src/domain/calendar/days-off.ts';
import { easter } from '../../../src/domain/calendar/easter.ts';
import { frenchHolidays, frenchHolidaysOf } from '../../../src/domain/calendar/holidays.ts';
import { countWorkingDays, sprintEnd, workingDays } from '../../../src/domain/calendar/working-days.ts';
import { addDays, type Day, isoOf, weekdayOf } from '../../../src/domain/day.ts';
import { french, orderless } from '../conventions.ts';
import { day } from '../days.ts';

const anyDay = fc.integer({ min: 36_000, max: 60_000 }).map((serial) => serial as Day);

describe('Easter', () => {
  // The dates of the Bureau des longitudes' tables.
  test.each([
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])('of its year is %s', (iso) => {
    expect(isoOf(easter(Number(iso.slice(0, 4))))).toBe(iso);
  });
});

describe('French public holidays', () => {
  test('are the eleven of the Code du travail, L3133-1', () => {
    expect(frenchHolidays(2026).map(isoOf)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('are two more in Alsace and Moselle, by L3134-13: Good Friday and 26 December', () => {
    const local = frenchHolidays(2026, 'alsaceMoselle');
    expect(local.filter((day) => !frenchHolidays(2026).includes(day)).map(isoOf)).toEqual([
      '2026-04-03',
      '2026-12-26',
    ]);
    expect(local).toHaveLength(13);
  });

  test('of a period are those of every year it touches', () => {
    const days = frenchHolidaysOf(day('2025-12-20'), day('2026-01-05'));
    expect([days.has(day('2025-12-25')), days.has(day('2026-01-01'))]).toEqual([true, true]);
  });
});

describe('working days', () => {
  test('are Monday to Friday without holidays', () => {
    // May 2026: 21 weekdays, less the 1st, the 8th, Ascension (14th) and Whit Monday (25th).
    expect(
      countWorkingDays(
        day('2026-05-01'),
        day('2026-05-31'),
        frenchHolidaysOf(day('2026-05-01'), day('2026-05-31')),
      ),
    ).toBe(17);
  });

  test('counted by weeks are as many as one by one', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5, max: 400 }),
        fc.array(anyDay, { maxLength: 20 }),
        (start, length, off) => {
          const holidays = new Set([...off, addDays(start, 3), addDays(start, 4)]);
          const end = addDays(start, length);
          expect(countWorkingDays(start, end, holidays)).toBe(workingDays(start, end, holidays).length);
        },
      ),
    );
  });

  test('a sprint ends the day before the weekday that it began on', () => {
    expect(isoOf(sprintEnd(day('2026-03-02'), 2))).toBe('2026-03-15');
    fc.assert(
      fc.property(anyDay, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), (start, weeks) => {
        expect(weekdayOf(addDays(sprintEnd(start, weeks), 1))).toBe(weekdayOf(start));
        expect(countWorkingDays(start, sprintEnd(start, weeks))).toBe(5 * weeks);
      }),
    );
  });
});

describe('days off', () => {
  const [start, end] = [day('2026-05-04'), day('2026-05-31')];
  const count = (cell: Parameters<typeof readDaysOff>[0], conventions = french) => {
    const off = readDaysOff(cell, conventions);
    return off === undefined ? undefined : countDaysOff(off, start, end, frenchHolidaysOf(start, end));
  };

  test.each([
    ['', 0],
    [2, 2],
    ['1,5', 1.5],
    ['3 jours', 3],
    ['12/05/2026', 1],
    ['12/05/2026; 13/05/2026', 2],
    ['du 11/05/2026 au 15/05/2026', 4],
    ['11/05/2026-15/05/2026', 4],
    ['2026-05-11 - 2026-05-13, 2026-05-18', 4],
    ['2026-05-11 to 2026-05-13 and 2026-05-18', 4],
    ['09/05/2026', 0],
    ['08/05/2026', 0],
    ['01/04/2026 – 05/05/2026', 2],
    ['12/05/2026; 12/05/2026', 1],
  ])('%j are %j of the sprint', (cell, expected) => {
    expect(count(cell)).toBe(expected);
  });

  test('a cell that is a date is that day', () => {
    expect(count(new Date('2026-05-12T00:00:00Z'))).toBe(1);
    expect(count(day('2026-05-12'))).toBe(1);
  });

  test.each([
    'en mai',
    '12/05',
    '32/05/2026',
    '15/05/2026 - 11/05/2026',
    '12/05/2026 ou 13/05/2026',
    '-2',
    '12/05/2026 (RTT)',
  ])('%s is not guessed', (cell) => {
    expect(count(cell)).toBeUndefined();
  });

  test('an ambiguous date is not guessed without an order', () => {
    expect(count('11/05/2026', orderless)).toBeUndefined();
    expect(count('11/05/2026; 18/05/2026', orderless)).toBe(2);
  });
});
