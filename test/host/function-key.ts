import type { FunctionArgument, FunctionValue } from './o-spreadsheet.ts';

/**
 * What a custom function's result is remembered by: its name and its arguments' values. Pure, so that the page computes
 * the same key for the same cells.
 */
export function functionKey(
  name: string,
  args: readonly FunctionArgument[],
  isDate: (format: string) => boolean,
): string {
  const one = (cell: FunctionValue | undefined): unknown => {
    const value = cell?.value ?? null;
    return typeof value === 'number' && cell?.format && isDate(cell.format) ? ['d', value] : value;
  };
  const plain = args.map((arg) => {
    if (!Array.isArray(arg)) return arg === undefined ? 'u' : [one(arg)];
    return arg.length === 1 && arg[0]?.length === 1 ? [one(arg[0][0])] : arg.map((column) => column.map(one));
  });
  return `${name.toUpperCase()}:${hash(JSON.stringify(plain))}`;
}

function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
