import { instantToSerial, isDate } from './date-serial.ts';
import type { Engine, ScriptValue } from './engine.ts';
import { isDateFormat } from './engine.ts';
import { functionKey } from './function-key.ts';
import { type FunctionArgument, type FunctionValue, o, type Position } from './o-spreadsheet.ts';

/** What the engine asks of the host when a formula calls a custom function. */
export type CustomFunctionCaller = (
  name: string,
  args: FunctionArgument[],
  from: Position | undefined,
) => FunctionResult;
export type FunctionResult = FunctionValue | FunctionValue[][];

const known = new Set<string>();

/**
 * Makes names known to the engine, which must happen before a workbook that uses them is parsed. The registry is the
 * process's; which host answers is found when a formula is computed. Names of built-in functions are refused, as in
 * Sheets.
 */
export function registerCustomFunctions(names: readonly string[]): void {
  for (const name of names.map((one) => one.toUpperCase())) {
    if (known.has(name) || !/^[A-Z_][A-Z0-9_]*$/.test(name) || name in o.registries.functionRegistry.content)
      continue;
    known.add(name);
    o.addFunction(name, {
      description: name,
      isExported: false,
      args: [
        {
          name: 'value',
          description: 'value',
          type: ['ANY', 'RANGE'],
          acceptMatrix: true,
          acceptErrors: true,
          repeating: true,
          optional: true,
        },
      ],
      compute(...args) {
        const call = this.callCustomFunction as CustomFunctionCaller | undefined;
        if (!call) return { value: '#N/A', message: 'Loading...' };
        return call(name, args, this.__originCellPosition as Position | undefined);
      },
    });
  }
}

/** Results by function and arguments, as Sheets remembers them. */
export class FunctionMemory {
  private readonly results = new Map<string, FunctionResult>();
  private readonly room = 500;
  get(key: string): FunctionResult | undefined {
    return this.results.get(key);
  }
  set(key: string, result: FunctionResult): void {
    if (this.results.size >= this.room) {
      const oldest = this.results.keys().next().value;
      if (oldest !== undefined) this.results.delete(oldest);
    }
    this.results.set(key, result);
  }
  clear(): void {
    this.results.clear();
  }
  copy(): FunctionMemory {
    const copy = new FunctionMemory();
    for (const [key, result] of this.results) copy.results.set(key, result);
    return copy;
  }
}

export function keyOf(name: string, args: readonly FunctionArgument[]): string {
  return functionKey(name, args, isDateFormat);
}

/** The arguments as the script's function gets them: one cell as a value, a range as rows, a skipped one as ''. */
export function scriptArguments(engine: Engine, args: readonly FunctionArgument[]): unknown[] {
  return args.map((arg) => {
    if (arg === undefined) return '';
    if (!Array.isArray(arg)) return engine.toScript(arg);
    if (arg.length === 1 && arg[0]?.length === 1) return engine.toScript(arg[0][0]);
    const height = arg[0]?.length ?? 0;
    const rows: ScriptValue[][] = [];
    for (let row = 0; row < height; row++) rows.push(arg.map((column) => engine.toScript(column[row])));
    return rows;
  });
}

/** A script function's answer as the engine takes it: a value, or rows that spill. */
export function engineResult(engine: Engine, answer: unknown): FunctionResult {
  if (!Array.isArray(answer)) return engineValue(engine, answer);
  const rows: unknown[][] = answer.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const height = Math.max(1, rows.length);
  const width = Math.max(1, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: height }, (_, row) => engineValue(engine, rows[row]?.[column])),
  );
}

function engineValue(engine: Engine, value: unknown): FunctionValue {
  if (value === null || value === undefined || value === '') return { value: '' };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { value } : { value: '#NUM!', message: 'Result was not a number.' };
  if (typeof value === 'boolean' || typeof value === 'string') return { value };
  if (isDate(value)) {
    const serial = instantToSerial(value.getTime(), engine.timeZone);
    const whole = Math.abs(serial - Math.round(serial)) < 1e-9;
    const { dateFormat, timeFormat } = engine.locale;
    return {
      value: whole ? Math.round(serial) : serial,
      format: whole ? dateFormat : `${dateFormat} ${timeFormat}`,
    };
  }
  return { value: '#ERROR', message: 'Result was not a value.' };
}

/** True where an argument depends on the very cell that calls. */
export function isCircular(args: readonly FunctionArgument[]): boolean {
  const circular = (cell: FunctionValue | undefined): boolean => cell?.value === '#CYCLE';
  return args.some((arg) =>
    Array.isArray(arg) ? arg.some((column) => column.some(circular)) : circular(arg),
  );
}

const volatile = /\b(NOW|RAND|RANDARRAY|RANDBETWEEN)\(/i;

export const volatileText =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

/** True where an argument holds a cell whose formula changes by itself, or where the calling formula does. */
export function readsVolatile(
  engine: Engine,
  args: readonly FunctionArgument[],
  from: Position | undefined,
): boolean {
  if (from && volatile.test(normalized(engine, from))) return true;
  const cells = volatileCells(engine);
  if (cells.length === 0) return false;
  return args.some((arg) => {
    if (!Array.isArray(arg))
      return inside(cells, (arg as { position?: Position } | undefined)?.position, 1, 1);
    const first = (arg[0]?.[0] as { position?: Position } | undefined)?.position;
    return inside(cells, first, arg.length, arg[0]?.length ?? 0);
  });
}

function inside(cells: Position[], first: Position | undefined, width: number, height: number): boolean {
  if (!first) return false;
  return cells.some(
    ({ sheetId, col, row }) =>
      sheetId === first.sheetId &&
      col >= first.col &&
      col < first.col + width &&
      row >= first.row &&
      row < first.row + height,
  );
}

function volatileCells(engine: Engine): Position[] {
  const found: Position[] = [];
  for (const sheetId of engine.g.getSheetIds()) {
    for (const cell of engine.g.getCells(sheetId)) {
      if (cell.isFormula && volatile.test(cell.compiledFormula.normalizedFormula))
        found.push(engine.g.getCellPosition(cell.id));
    }
  }
  return found;
}

function normalized(engine: Engine, position: Position): string {
  const cell = engine.g.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.normalizedFormula : '';
}
