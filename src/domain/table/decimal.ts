import type { Cell, Conventions } from './cell.ts';

const NUMBER = /^[\s(€$£+-]*\d[\d\s\u00a0\u202f.,'’]*(?:€|\$|£|%|eur)?[\s)]*$/i;
/** One or two digits after the sign, or more than three: no grouping of thousands looks like that. */
const AFTER = /[.,](?:\d{1,2}|\d{4,})(?!\d)[^\d.,]*$/;

/**
 * The decimal sign that numbers typed as text give away: `1 234,5` says a comma, `1,234.50` a point; null where none
 * tells, or both do equally.
 */
export function decimalOf(cells: Iterable<Cell>): Conventions['decimal'] | null {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > 25 || !NUMBER.test(cell)) continue;
    const sign = AFTER.exec(cell.trim())?.[0][0];
    // 12.03.2021 is a date.
    if (!sign || cell.split(sign).length > 2) continue;
    if (sign === ',') comma++;
    else point++;
  }
  return comma === point ? null : comma > point ? ',' : '.';
}
