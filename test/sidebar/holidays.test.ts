import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { holidayCountries, holidaysIn, holidayYears, regionsOf } from '../../sidebar/holidays/days.ts';
import { frenchHolidays } from '../../src/domain/calendar/holidays.ts';
import { dayFromIso, isoOf, weekdayOf } from '../../src/domain/day.ts';

/** From Monday to Friday alone: sources differ in whether a Saturday's holiday is named beside the day that it moves to. */
const weekdays = (isoDays: readonly string[]) =>
  isoDays.filter((iso) => {
    const day = dayFromIso(iso);
    return day !== null && weekdayOf(day) < 6;
  });
const daysOf = (country: string, region: string, year: number) =>
  holidaysIn(country, region, year).map(({ day }) => day);
const in2026 = (days: string) => days.split(' ').map((day) => `2026-${day}`);

describe('a country’s holidays are those that are published', () => {
  test.each([
    ['England: gov.uk/bank-holidays', 'GB', 'ENG', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['Belgium: law of 4 January 1974, art. 1', 'BE', '', '01-01 04-06 05-01 05-14 05-25 07-21 11-11 12-25'],
    ['Luxembourg: Code du travail, L.232-2', 'LU', '', '01-01 04-06 05-01 05-14 05-25 06-23 12-25'],
    ['Bavaria: Feiertagsgesetz, art. 1', 'DE', 'BY', '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25'],
    [
      'Québec: Loi sur les normes du travail, art. 60, with the Friday before Easter',
      'CA',
      'QC',
      '01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25',
    ],
    [
      'United States: 5 U.S.C. 6103, opm.gov',
      'US',
      '',
      '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
    ],
  ])('%s', (_, country, region, days) => {
    expect(weekdays(daysOf(country, region, 2026))).toEqual(weekdays(in2026(days)));
  });

  test('France and Moselle: by rule and by library alike', () => {
    for (const year of holidayYears) {
      expect(daysOf('FR', '', year)).toEqual(frenchHolidays(year).map(isoOf));
      expect(daysOf('FR', '57', year)).toEqual(frenchHolidays(year, 'alsaceMoselle').map(isoOf));
    }
  });
});

test.each([
  ['BE', ''],
  ['CH', 'GE'],
  ['DE', 'BY'],
  ['ES', 'CT'],
  ['GB', 'SCT'],
  ['JP', ''],
  ['MA', ''],
  ['US', 'MA'],
])('the file says of %s %s what the library that is installed says', (country, region) => {
  const library = new Holidays(country, region, { types: ['public'], timezone: 'UTC' });
  for (const year of holidayYears) {
    const said = library
      .getHolidays(year)
      .filter(({ start, end }) => end.getTime() - start.getTime() >= 86_400_000)
      .map(({ date }) => date.slice(0, 10));
    expect(daysOf(country, region, year)).toEqual(expect.arrayContaining(said));
    expect(weekdays(daysOf(country, region, year)).length).toBeGreaterThan(3);
  }
});

test('every country has a code that the browser names, and holidays in each year', () => {
  expect(holidayCountries.length).toBeGreaterThan(200);
  for (const country of holidayCountries) {
    expect(country).toMatch(/^[A-Z]{2}$/);
    for (const [region, name] of regionsOf(country))
      expect([region !== '', name !== '']).toEqual([true, true]);
  }
  for (const country of ['BE', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IT', 'LU', 'MA', 'NL', 'SN', 'TN', 'US'])
    for (const year of holidayYears) expect(daysOf(country, '', year).length).toBeGreaterThan(3);
});
