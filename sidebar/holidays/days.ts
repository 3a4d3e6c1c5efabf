import { dayFrom, isoOf } from '../../src/domain/day.ts';
import type { Text } from '../../src/i18n/text.ts';
import type { IsoDay } from '../../src/server/contract.ts';
import data from './days.json';

/** What a country's region has more and less than the country. Numbers are places in `series`. */
export type PlaceDays = {
  readonly name: string;
  readonly more: readonly number[];
  readonly less: readonly number[];
};

/** The file that `npm run holidays` writes of the library date-holidays. */
export type HolidayDays = {
  /** The library and its version. */
  readonly source: string;
  readonly from: number;
  readonly years: number;
  /** In French and in English; where the library has no translation, in English or in the country's own language. */
  readonly names: readonly (readonly [fr: string, en: string])[];
  /** A name's place, and its days: `0501` for one of every year, else a year, a month and a day in a character each. */
  readonly series: readonly (readonly [name: number, days: string])[];
  readonly countries: Record<
    string,
    { readonly days: readonly number[]; readonly regions: Readonly<Record<string, PlaceDays>> }
  >;
};

export type Holiday = { readonly day: IsoDay; readonly name: Text };

const { source, from, years, names, series, countries } = data as unknown as HolidayDays;

export const holidaySource = source;
export const holidayYears: readonly number[] = Array.from({ length: years }, (_, at) => from + at);
/** By ISO 3166 code. */
export const holidayCountries: readonly string[] = Object.keys(countries);

/** A country's regions, by code and name; none where the library tells none apart. */
export function regionsOf(country: string): readonly (readonly [code: string, name: string])[] {
  return Object.entries(countries[country]?.regions ?? {}).map(([code, { name }]) => [code, name]);
}

/** The public holidays of a year, in order; of two names for a day the first. @param region '' for the whole country */
export function holidaysIn(country: string, region: string, year: number): Holiday[] {
  const place = countries[country];
  const own = place?.regions[region];
  const all = [...(place?.days ?? []).filter((one) => !own?.less.includes(one)), ...(own?.more ?? [])];
  const found = new Map<IsoDay, Text>();
  for (const at of all) {
    const [name = 0, days = ''] = series[at] ?? [];
    const [fr = '', en = ''] = names[name] ?? [];
    for (const day of unpacked(days, year)) if (!found.has(day)) found.set(day, { fr, en });
  }
  return [...found].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function unpacked(days: string, year: number): IsoDay[] {
  if (days.length === 4) return isoDay(year, Number(days.slice(0, 2)), Number(days.slice(2)));
  return (days.match(/.../g) ?? []).flatMap(([of = '', month = '', day = '']) =>
    from + Number(of) === year ? isoDay(year, Number.parseInt(month, 36), Number.parseInt(day, 36)) : [],
  );
}

function isoDay(year: number, month: number, day: number): IsoDay[] {
  const found = dayFrom(year, month, day);
  return found === null ? [] : [isoOf(found)];
}
