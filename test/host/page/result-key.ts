import { isDateFormat } from '../engine.ts';
import type { FunctionArgument, FunctionValue } from '../o-spreadsheet.ts';

/** What a custom function can tell apart in a value: a date is not its number. */
function essence(cell: FunctionValue | undefined): unknown {
  if (!cell) return null;
  return typeof cell.value === 'number' && isDateFormat(cell.format) ? { day: cell.value } : cell.value;
}

/** Two 32-bit FNV-like sums: long enough that different arguments of one workbook do not meet. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}-${text.length}`;
}

/**
 * The key of a custom function's result: its name and its arguments. The server and every page compute the same key
 * from the same cells, so that only keys and results have to pass between them.
 */
export function resultKey(name: string, args: readonly FunctionArgument[]): string {
  const told = args.map((arg) => (Array.isArray(arg) ? arg.map((column) => column.map(essence)) : essence(arg)));
  return `${name} ${digest(JSON.stringify(told))}`;
}
