import { isBlank, isError } from '../domain/table/blank.ts';
import type { Cell } from '../domain/table/cell.ts';
import { readNumber } from '../domain/table/number.ts';
import type { Unread } from '../domain/table/table.ts';
import type { UnreadCells } from '../i18n/unread.ts';
import { type Column, sideBySide } from './columns.ts';
import type { Context } from './define.ts';

/** How many unread cells are kept to be named; all are counted. */
const KEPT = 50;

/** Reads a cell of a column; undefined where it cannot be what the column holds. */
export type Reader<V> = (cell: Cell) => V | undefined;

/** Lines of columns that were read side by side, and what was left out. `unread` counts lines. */
export type Lines<V extends readonly unknown[]> = {
  readonly lines: V[];
  readonly unreadLines: number;
} & UnreadCells;

/**
 * Reads columns of one height line by line. A line that is blank everywhere is none; one where a cell is blank or cannot
 * be read is left out, counted, and its cells are named. A first line of texts that do not read is the header.
 *
 * @throws UserError shapesDiffer, argumentType
 */
export function readLines<const V extends readonly unknown[]>(
  columns: { readonly [K in keyof V]: Column & { readonly read: Reader<V[K]> } },
): Lines<V> {
  const all: readonly (Column & { readonly read: Reader<unknown> })[] = columns;
  const unread: Unread[] = [];
  let unreadCount = 0;
  let unreadLines = 0;
  const lines: V[] = [];
  sideBySide(all).lines.forEach((cells, place) => {
    if (cells.every(isBlank)) return;
    const values = cells.map((cell, at) => (isBlank(cell) ? undefined : all[at]?.read(cell)));
    if (!values.includes(undefined)) {
      // Every column has read its cell.
      lines.push(values as unknown as V);
      return;
    }
    const texts = cells.filter((cell) => typeof cell === 'string' && !isBlank(cell) && !isError(cell));
    if (place === 0 && cells.length === texts.length && values.some((value) => value === undefined)) return;
    unreadLines++;
    cells.forEach((cell, at) => {
      if (isBlank(cell) || values[at] !== undefined) return;
      unreadCount++;
      if (unread.length < KEPT)
        unread.push({ row: place + 1, field: all[at]?.label ?? '', found: String(cell) });
    });
  });
  return { lines, unreadLines, unread, unreadCount };
}

/** A reader of finite numbers, typed as text or not. @param accepts which of them the column may hold; all by default */
export function numbers(
  { conventions }: Context,
  accepts: (value: number) => boolean = () => true,
): Reader<number> {
  return (cell) => {
    const value =
      typeof cell === 'number'
        ? cell
        : typeof cell === 'string'
          ? readNumber(cell, conventions.decimal)
          : undefined;
    return value !== undefined && Number.isFinite(value) && accepts(value) ? value : undefined;
  };
}

/**
 * A reader of probabilities: 0.6, 60 % and, in a column that holds numbers above 1 and no fraction, 60.
 *
 * @param range the column, which tells 60 from 0.6
 */
export function probabilities(range: Column['range'], context: Context): Reader<number> {
  const read = numbers(context);
  const isPercent = (cell: Cell) => typeof cell === 'string' && cell.includes('%');
  const plain = range.flat().flatMap((cell) => (isPercent(cell) ? [] : [read(cell) ?? 0]));
  const ofHundred = plain.some((value) => value > 1) && !plain.some((value) => value > 0 && value < 1);
  return (cell) => {
    const value = read(cell);
    const share = value !== undefined && ofHundred && !isPercent(cell) ? value / 100 : value;
    return share === undefined || share < 0 || share > 1 ? undefined : share;
  };
}
