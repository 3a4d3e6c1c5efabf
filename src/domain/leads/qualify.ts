import { isBlank, isError } from '../table/blank.ts';
import type { Cell, Conventions } from '../table/cell.ts';
import { readFlag } from '../table/flag.ts';
import { normaliseName } from '../table/names.ts';
import { readNumber } from '../table/number.ts';
import type { Table } from '../table/table.ts';

/** How far a criterion is met: 1 yes, 0 no, between for in part; null where it is not known. */
export type Answer = number | null;

export type Qualification<K extends string = string> = {
  readonly row: number;
  /** Whether the threshold is met; null where what is not known could still decide. */
  readonly qualified: boolean | null;
  /** Σ of the criteria met; null where none is known. */
  readonly score: number | null;
  readonly no: readonly K[];
  readonly partial: readonly K[];
  readonly unknown: readonly K[];
  /** What stands in cells that are neither yes nor no; their criteria are among the unknown. */
  readonly unread: readonly string[];
};

const PARTIAL = new Set(['partiel', 'partielle', 'partiellement', 'enpartie', 'partial', 'partly', 'inpart']);
const UNKNOWN = new Set([
  'inconnu',
  'inconnue',
  'unknown',
  'nsp',
  'na',
  'tbd',
  'avoir',
  'ademander',
  'toask',
  '',
]);

/** How many criteria qualify a lead where nobody says: three of four, as IBM has it for BANT; so five of six. */
export function usualThreshold(criteria: number): number {
  return Math.ceil(criteria * 0.75);
}

/**
 * Qualifies each lead by the criteria of a frame. A blank is unknown, never no: a lead that meets the threshold is
 * qualified whatever is unknown, one that cannot meet it any more is not, and any other is not known yet.
 *
 * @param keys the frame's criteria, each with a column
 * @param threshold how many criteria must be met; one met in part counts for its part
 */
export function qualify<K extends string>(
  table: Table<K>,
  keys: readonly K[],
  threshold: number,
  { decimal }: Conventions,
): Qualification<K>[] {
  const toTwo = table.rows.some((row) => keys.some((key) => isOverOne(table.cell(row, key), decimal)));
  return table.rows.map((row) => {
    let sum = 0;
    const [no, partial, unknown]: [K[], K[], K[]] = [[], [], []];
    const unread: string[] = [];
    for (const key of keys) {
      const cell = table.cell(row, key);
      const answer = answerOf(cell, toTwo, decimal);
      if (answer === undefined) unread.push(typeof cell === 'string' ? cell : table.text(row, key));
      if (answer === undefined || answer === null) unknown.push(key);
      else {
        sum += answer;
        if (answer === 0) no.push(key);
        else if (answer < 1) partial.push(key);
      }
    }
    const can = sum + unknown.length;
    return {
      row,
      qualified: sum >= threshold ? true : can < threshold ? false : null,
      score: unknown.length === keys.length ? null : sum,
      no,
      partial,
      unknown,
      unread,
    };
  });
}

/** Yes, no, a tick box, a share, in part; on a scale of 0 to 2 where the criteria hold a 2. Undefined for anything else. */
function answerOf(cell: Cell, toTwo: boolean, decimal: Conventions['decimal']): Answer | undefined {
  if (isBlank(cell)) return null;
  if (isError(cell)) return undefined;
  const value =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, decimal) : undefined;
  if (value !== undefined) {
    const part = toTwo && !String(cell).includes('%') ? value / 2 : value;
    return part >= 0 && part <= 1 ? part : undefined;
  }
  const flag = readFlag(cell);
  if (typeof flag === 'boolean') return flag ? 1 : 0;
  if (typeof cell !== 'string') return undefined;
  const word = normaliseName(cell);
  return PARTIAL.has(word) ? 0.5 : UNKNOWN.has(word) ? null : undefined;
}

function isOverOne(cell: Cell, decimal: Conventions['decimal']): boolean {
  const value =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, decimal) : undefined;
  return value !== undefined && value > 1 && value <= 2;
}
