import { describe, expect, test } from 'vitest';
import { frenchHolidaysOf } from '../../../src/domain/calendar/holidays.ts';
import { type Day, dayFromIso, isoOf } from '../../../src/domain/day.ts';
import { type BurndownUnit, burndown } from '../../../src/domain/execution/burndown.ts';
import type { JournalLine } from '../../../src/domain/execution/journal.ts';
import { comes, line } from './lines.ts';

const day = (text: string) => dayFromIso(text) as Day;
const none: ReadonlySet<Day> = new Set();

function table(
  lines: readonly JournalLine[],
  start: string,
  end: string,
  holidays = none,
  unit: BurndownUnit = 'effort',
  until: string | null = end,
) {
  return burndown(lines, day(start), day(end), holidays, unit, until === null ? null : day(until)).map(
    ({ day, ideal, remaining, scope, done, revenue }) => [
      isoOf(day).slice(5),
      ideal,
      remaining,
      scope,
      done,
      revenue,
    ],
  );
}

describe('a burndown', () => {
  test('across a public holiday has no row for it nor for the weekend, and its ideal line is 0 on the last day', () => {
    // Thursday 2 to Thursday 9 April 2026; Monday the 6th is Easter Monday: five working days.
    const lines = [
      ...comes('2026-04-02', 'A', 10, 500),
      ...comes('2026-04-02', 'B', 5),
      line('2026-04-04', 'A', 'status', 'done'),
    ];
    const holidays = frenchHolidaysOf(day('2026-04-02'), day('2026-04-09'));
    expect(table(lines, '2026-04-02', '2026-04-09', holidays)).toEqual([
      ['04-02', 12, 15, 15, 0, 0],
      ['04-03', 9, 15, 15, 0, 0],
      // Done on Saturday: seen at the end of the next working day.
      ['04-07', 6, 5, 15, 10, 500],
      ['04-08', 3, 5, 15, 10, 500],
      ['04-09', 0, 5, 15, 10, 500],
    ]);
  });

  test('counts a reopened item as open again, and its value as not won', () => {
    const lines = [
      ...comes('2026-03-30', 'A', 4, 900),
      ...comes('2026-03-30', 'B', 6, 100),
      line('2026-03-30 17:00', 'A', 'status', 'done'),
      line('2026-03-31 17:00', 'B', 'status', 'done'),
      line('2026-04-01 10:00', 'A', 'status', 'doing'),
    ];
    expect(table(lines, '2026-03-30', '2026-04-02')).toEqual([
      ['03-30', 7.5, 6, 10, 4, 900],
      ['03-31', 5, 0, 10, 10, 1000],
      ['04-01', 2.5, 4, 10, 6, 100],
      ['04-02', 0, 4, 10, 6, 100],
    ]);
  });

  test('shows what is added on day 3 in the scope line; the ideal line stays that of the commitment', () => {
    const lines = [...comes('2026-03-30', 'A', 8), ...comes('2026-04-01 11:00', 'B', 3, null, 'grid')];
    expect(table(lines, '2026-03-30', '2026-04-02')).toEqual([
      ['03-30', 6, 8, 8, 0, 0],
      ['03-31', 4, 8, 8, 0, 0],
      ['04-01', 2, 11, 11, 0, 0],
      ['04-02', 0, 11, 11, 0, 0],
    ]);
  });

  test('lets an item that is taken out leave the scope, and come back with what it is', () => {
    const lines = [
      ...comes('2026-03-30', 'A', 8),
      ...comes('2026-03-30', 'B', 4),
      line('2026-03-31', 'B', 'sprint', null),
      line('2026-04-01', 'B', 'sprint', 4),
      line('2026-04-02', 'A', 'status', 'cancelled'),
    ];
    expect(table(lines, '2026-03-30', '2026-04-02').map((row) => row.slice(2, 4))).toEqual([
      [12, 12],
      [8, 8],
      [12, 12],
      [4, 4],
    ]);
  });

  test('takes a changed estimate for scope, not for work that was done', () => {
    const lines = [...comes('2026-03-30', 'A', 8), line('2026-03-31', 'A', 'effort', 5)];
    expect(table(lines, '2026-03-30', '2026-03-31')).toEqual([
      ['03-30', 4, 8, 8, 0, 0],
      ['03-31', 0, 5, 5, 0, 0],
    ]);
  });

  test('counts items where that is the unit, those without an estimate too', () => {
    const lines = [
      ...comes('2026-03-30', 'A', 8),
      line('2026-03-30', 'B', 'sprint', 4, 'start'),
      line('2026-03-31', 'B', 'status', 'done'),
    ];
    expect(table(lines, '2026-03-30', '2026-03-31', none, 'items')).toEqual([
      ['03-30', 1, 2, 2, 0, 0],
      ['03-31', 0, 1, 2, 1, 0],
    ]);
  });

  test('leaves the days blank that are not known yet', () => {
    const lines = [...comes('2026-03-30', 'A', 8), line('2026-03-31', 'A', 'status', 'done')];
    const known = (until: string | null) =>
      table(lines, '2026-03-30', '2026-04-02', none, 'effort', until).map((row) => row[2]);
    expect(known(null)).toEqual([8, 0, null, null]);
    expect(known('2026-04-01')).toEqual([8, 0, 0, null]);
  });

  test('takes a start that was written after the first day, or before it, for the start', () => {
    const late = comes('2026-04-01', 'A', 8);
    expect(table(late, '2026-03-30', '2026-04-01').map((row) => row[2])).toEqual([8, 8, 8]);
    const early = comes('2026-03-27', 'A', 8);
    expect(table(early, '2026-03-30', '2026-04-01').map((row) => row[2])).toEqual([8, 8, 8]);
  });

  test('is that of its own sprint: lines of the one before, of the next and of the backlog do not count', () => {
    const lines = [
      line('2026-03-16', 'Z', 'sprint', 3, 'start', 3),
      line('2026-03-16', 'Z', 'effort', 50, 'start', 3),
      line('2026-03-30 08:00', 'Z', 'sprint', 4, 'close', 3),
      ...comes('2026-03-30', 'A', 8),
      line('2026-03-31', 'X', 'status', 'done', 'grid', null),
      line('2026-04-03 17:00', 'Y', 'sprint', 5, 'start', 5),
      line('2026-04-03 17:00', 'Y', 'effort', 70, 'start', 5),
    ];
    expect(table(lines, '2026-03-30', '2026-04-03').map((row) => row[3])).toEqual([8, 8, 8, 8, 8]);
    expect(table(lines, '2026-03-16', '2026-03-27').at(-1)?.[3]).toBe(50);
  });

  test('ends as the sprint ended: what the close does with what is left is not burned', () => {
    const lines = [
      ...comes('2026-03-30', 'A', 8),
      ...comes('2026-03-30', 'B', 2),
      line('2026-03-31 18:00', 'A', 'sprint', 5, 'close'),
      line('2026-03-31 18:00', 'B', 'status', 'cancelled', 'close'),
    ];
    expect(table(lines, '2026-03-30', '2026-03-31').at(-1)).toEqual(['03-31', 0, 10, 10, 0, 0]);
  });
});
