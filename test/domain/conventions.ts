import type { Serial } from '../../src/domain/day.ts';
import type { Conventions } from '../../src/domain/table/cell.ts';

const serialOf = (date: Date) => (date.getTime() / 86_400_000 + 25_569) as Serial;

/** A French file, an American one, and one whose locale says no order of day and month; all in UTC. */
export const french: Conventions = { decimal: ',', dateOrder: 'dmy', serialOf };
export const american: Conventions = { decimal: '.', dateOrder: 'mdy', serialOf };
export const orderless: Conventions = { decimal: '.', dateOrder: null, serialOf };
