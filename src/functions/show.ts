import type { Measure } from '../domain/kpi/measure.ts';
import type { Rank } from '../domain/kpi/ranking.ts';
import type { Interval } from '../domain/statistics/wilson.ts';
import type { Result, ResultRows } from '../domain/table/cell.ts';
import type { Language, Text } from '../i18n/text.ts';
import { type UnreadCells, unreadSentence } from '../i18n/unread.ts';

/** The headers of an interval's two columns. */
export const shownInterval: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ['IC bas', 'IC haut'],
  en: ['CI low', 'CI high'],
};

/** The headers of columns that count some of the cases beside them: a figure under one of them is of those rows alone. */
export const countedHeaders = {
  won: { fr: 'Gagnés', en: 'Won' },
  qualified: { fr: 'Qualifiés', en: 'Qualified' },
  stillOpen: { fr: 'Encore ouverts', en: 'Still open' },
} as const satisfies Readonly<Record<string, Text>>;

/** A value that may be absent: an empty cell, which sums and means of Sheets leave out. */
export function shown(value: number | null | undefined): Result {
  return value ?? '';
}

export function bounds(interval: Interval | null): Result[] {
  return interval ? [interval.low, interval.high] : ['', ''];
}

/** A place, `2`, or several that it could be, `1–3`. */
export function rankText(rank: Rank): Result {
  return rank === null ? '' : rank.from === rank.to ? rank.from : `${rank.from}–${rank.to}`;
}

/** Value, n, low, high. */
export function measured({ value, n, interval }: Measure): Result[] {
  return [n === 0 ? '' : shown(value), n, ...bounds(interval)];
}

/** The rows with, where rows of the range were left out, a last one that counts them and names the first cells. */
export function withUnread(
  rows: ResultRows,
  unread: number,
  cells: UnreadCells,
  language: Language,
): ResultRows {
  return unread > 0 ? [...rows, [unreadSentence(unread, cells, language)]] : rows;
}
