import { type Random, randomFrom } from '../../../src/domain/statistics/random.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import type { Text } from '../../../src/i18n/text.ts';

/** A range with a header, as getValues gives it in a French file: blanks are '', dates are Date. */
export type Range = Cell[][];

/** Makes a range with French headers; the same seed and count give the same range. */
export function rangeOf<K extends string>(
  columns: Readonly<Record<K, { readonly field: { readonly header: Text } }>>,
  count: number,
  seed: number,
  row: (random: Random, at: number) => Readonly<Record<K, Cell>>,
): Range {
  const random = randomFrom(seed);
  const keys = Object.keys(columns) as K[];
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = row(random, at);
    return keys.map((key) => cells[key]);
  });
  return [keys.map((key) => columns[key].field.header.fr), ...rows];
}

/** A range as a whole column reference gives it: the grid's blank rows follow the filled ones. */
export function withBlankRows(range: Range, count: number): Range {
  const width = range[0]?.length ?? 0;
  return [...range, ...Array.from({ length: count }, () => new Array<Cell>(width).fill(''))];
}

/** A moment of the years 2024 to 2026 in Paris, at midnight or, with a clock, at any second. */
export function dateIn(random: Random, withClock: boolean): Date {
  const day = Date.UTC(2024, 0, 1) + random.whole(0, 1_095) * 86_400_000;
  const month = new Date(day).getUTCMonth();
  const offset = month >= 3 && month <= 9 ? 2 : 1;
  return new Date(day + (withClock ? random.whole(0, 86_399) * 1_000 : 0) - offset * 3_600_000);
}

/** The same day typed as text: `31/03/2026`. */
export function dayText(date: Date): string {
  return date.toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });
}

/** `1 234,50 €`, as people type it. */
export function moneyText(amount: number): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${cents} €`;
}
