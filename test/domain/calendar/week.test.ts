import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWeek, usualWeek, type Week } from '../../../src/domain/calendar/week.ts';
import { countWorkingDays, isWorkingDay, workingDays } from '../../../src/domain/calendar/working-days.ts';
import type { Day } from '../../../src/domain/day.ts';
import { day } from '../days.ts';

const maskOf = (week: Week | undefined) => week?.map((worked) => (worked ? 1 : 0)).join('');

test.each([
  ['', '1111100'],
  ['1111100', '1111100'],
  ['lun-ven', '1111100'],
  ['1111000', '1111000'],
  [1111000, '1111000'],
  // Sheets drops the zeros in front.
  [111110, '0111110'],
  ['lun, mar, jeu', '1101000'],
  ['lundi au jeudi', '1111000'],
  ['du lundi au mercredi et vendredi', '1110100'],
  ['Lundis et mardis', '1100000'],
  ['Mon-Thu', '1111000'],
  ['Tue to Fri', '0111100'],
  ['ven – lun', '1000111'],
  ['Me', '0010000'],
])('%s is read as %s', (cell, mask) => {
  expect(maskOf(readWeek(cell))).toBe(mask);
});

test.each(['0000000', '11111', '2222200', 4, 10, 11, 'lun-mar-mer', 'm', 'toujours', 'lun-', true])(
  '%s is no week',
  (cell) => {
    expect(readWeek(cell)).toBeUndefined();
  },
);

test('days counted by whole weeks are those counted one by one, whatever the week and the holidays', () => {
  const week = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(week, fc.nat(40), fc.array(fc.nat(40)), (worked, length, offsets) => {
      const start = day('2026-03-04');
      const end = (start + length) as Day;
      const holidays = new Set(offsets.map((offset) => (start + offset) as Day));
      let count = 0;
      for (let at = start; at <= end; at = (at + 1) as Day) if (isWorkingDay(at, holidays, worked)) count++;
      expect(countWorkingDays(start, end, holidays, worked)).toBe(count);
      if (worked.join() === usualWeek.join()) expect(workingDays(start, end, holidays).length).toBe(count);
    }),
  );
});
