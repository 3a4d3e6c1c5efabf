import { describe, expect, test } from 'vitest';
import { wallClock } from '../../src/domain/time-zone.ts';

/** The wall clock of a moment as Intl writes it: `2026-03-29 03:00`. */
function expected(zone: string, date: Date): string {
  return date.toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
}

/** A serial number as a text of the same form, to the nearest minute. */
function written(serial: number): string {
  const minutes = Math.round((serial - 25_569) * 1_440);
  return new Date(minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('the wall clock of a time zone', () => {
  test.each([
    ['Europe/Paris', 'in winter', '2026-01-15T22:59:00Z'],
    ['Europe/Paris', 'the minute before summer time', '2026-03-29T00:59:00Z'],
    ['Europe/Paris', 'the first minute of summer time', '2026-03-29T01:00:00Z'],
    ['Europe/Paris', 'the last minute of summer time', '2026-10-25T00:59:00Z'],
    ['Europe/Paris', 'the first minute of winter time', '2026-10-25T01:00:00Z'],
    ['America/New_York', 'before 1970', '1955-07-04T12:00:00Z'],
    ['Asia/Kolkata', 'with an offset of half an hour', '2026-06-01T00:00:00Z'],
    ['Australia/Lord_Howe', 'where summer time is half an hour', '2026-10-03T15:29:00Z'],
    ['Australia/Lord_Howe', 'and begins at a half hour', '2026-10-03T15:30:00Z'],
    ['America/Boa_Vista', 'where it lasted for a week: before', '2000-10-08T03:59:00Z'],
    ['America/Boa_Vista', 'during', '2000-10-11T12:00:00Z'],
    ['America/Boa_Vista', 'after', '2000-10-16T12:00:00Z'],
    ['Pacific/Apia', 'where a day was left out', '2011-12-30T12:00:00Z'],
  ])('%s, %s', (zone, _, iso) => {
    const date = new Date(iso);
    expect(written(wallClock(zone)(date))).toBe(expected(zone, date));
  });

  test('of the first and the last moment that a date can be asks for none beyond them', () => {
    for (const ms of [-8.64e15, 8.64e15]) expect(() => wallClock('UTC')(new Date(ms))).not.toThrow();
    expect(wallClock('UTC')(new Date(8.64e15))).toBe(100_025_569);
  });

  test('is that of every hour of two years, summer and winter', () => {
    const clock = wallClock('Europe/Paris');
    const wrong: string[] = [];
    for (let ms = Date.UTC(2025, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 3_600_000) {
      const date = new Date(ms);
      const offset = Math.round((clock(date) - 25_569) * 24) - ms / 3_600_000;
      const [start, end] = date.getUTCFullYear() === 2025 ? [30, 26] : [29, 25];
      const summer =
        ms >= Date.UTC(date.getUTCFullYear(), 2, start, 1) && ms < Date.UTC(date.getUTCFullYear(), 9, end, 1);
      if (offset !== (summer ? 2 : 1)) wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
  });
});
