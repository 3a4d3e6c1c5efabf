// Writes sidebar/holidays/days.json: the public holidays of every country and region that date-holidays knows, for the years
// that the page offers. Run after the library is updated, and to move the years on.

import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';
import type { HolidayDays, PlaceDays } from '../../sidebar/holidays/days.ts';

/** The first year, and how many: a Hijri date further off is a guess. */
const FROM = 2026;
const YEARS = 10;

/** Each name and each series of days once: many countries have the same Easter Monday. */
const names = numbered();
const series = numbered();

const { version } = createRequire(import.meta.url)('date-holidays/package.json') as { version: string };
const library = new Holidays();
const countries: HolidayDays['countries'] = {};
for (const country of Object.keys(library.getCountries('en')).sort()) {
  const whole = seriesOf(country);
  const regions: Record<string, PlaceDays> = {};
  for (const [code, name] of Object.entries(library.getStates(country, 'en') ?? {}).sort()) {
    const own = seriesOf(country, code);
    regions[code] = {
      name,
      more: own.filter((one) => !whole.includes(one)),
      less: whole.filter((one) => !own.includes(one)),
    };
  }
  countries[country] = { days: whole, regions };
}
const data: HolidayDays = {
  source: `date-holidays ${version}`,
  from: FROM,
  years: YEARS,
  names: names.all.map((both) => JSON.parse(both) as [string, string]),
  series: series.all.map((one) => JSON.parse(one) as [number, string]),
  countries,
};
await writeFile('sidebar/holidays/days.json', `${JSON.stringify(data)}\n`);

/** The numbers of a place's series of days. Half days are left out: a day is off, or it is not. */
function seriesOf(...place: [country: string, region?: string]): number[] {
  const holidays = new Holidays(place[0], place[1] ?? '', { types: ['public'], timezone: 'UTC' });
  const days = new Map<string, Set<string>>();
  for (let year = FROM; year < FROM + YEARS; year++) {
    for (const { name, rule, date, start, end } of holidays.getHolidays(year)) {
      // The library's types leave the names of a rule out.
      const { name: known = {} } = (holidays.getRule(rule) ?? {}) as { name?: Record<string, string> };
      const both = names.of([known.fr ?? known.en ?? name, known.en ?? name].map(written));
      const of = days.get(String(both)) ?? new Set();
      days.set(String(both), of);
      const [first = ''] = date.split(' ');
      for (let at = 0; at < Math.floor((end.getTime() - start.getTime()) / 86_400_000); at++) {
        of.add(new Date(Date.parse(first) + at * 86_400_000).toISOString().slice(0, 10));
      }
    }
  }
  return [...days]
    .filter(([, of]) => of.size > 0)
    .map(([name, of]) => series.of([Number(name), packed([...of].sort())]));
}

/** As our own sentences are written. */
function written(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/'/g, '’');
}

/** `0501` for a day of every year; else a year, a month and a day in a character each: `041` is 1 April of the first year. */
function packed(days: readonly string[]): string {
  const yearly = new Set(days.map((day) => day.slice(5)));
  if (yearly.size === 1 && days.length === YEARS) return [...yearly].join('').replace('-', '');
  return days
    .map((day) => day.split('-').map(Number))
    .filter(([year = 0]) => year >= FROM && year < FROM + YEARS)
    .map(([year = 0, month = 0, day = 0]) => `${year - FROM}${month.toString(36)}${day.toString(36)}`)
    .join('');
}

function numbered() {
  const places = new Map<string, number>();
  return {
    of(one: unknown): number {
      const text = JSON.stringify(one);
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    get all() {
      return [...places.keys()];
    },
  };
}
