import type { Cell, Conventions } from './cell.ts';
import { readNumber } from './number.ts';

/** Above 1 and up to here a share is 1.5 %, or a cell that shows 150 %: only the rest of its column may tell. */
const UNCLEAR = 2;

/**
 * A share typed as 60 or 0.6, as 0 to 1; above 1 where it is none.
 *
 * @param isPercent what the rest of its column says: 1 alone could be 1 % or 100 %
 */
export function shareIn(value: number, isPercent: boolean): number {
  return isPercent || value > UNCLEAR ? value / 100 : value;
}

/** Whether the numbers of a column of shares are per cents: some are too great for anything else, and none is a fraction. */
export function arePercents(cells: readonly Cell[], decimal: Conventions['decimal']): boolean {
  let isPercent = false;
  for (const cell of cells) {
    const number =
      typeof cell === 'number'
        ? cell
        : typeof cell === 'string' && !cell.includes('%')
          ? readNumber(cell, decimal)
          : undefined;
    if (number === undefined) continue;
    if (number > UNCLEAR) isPercent = true;
    else if (number > 0 && number < 1) return false;
  }
  return isPercent;
}
