import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Cell } from '../../src/domain/table/cell.ts';

/** What the bundle's own code asks of Google while a cell is computed: the file's locale and time zone. */
const services = {
  SpreadsheetApp: {
    getActive: () => ({ getSpreadsheetLocale: () => 'fr_FR', getSpreadsheetTimeZone: () => 'Europe/Paris' }),
  },
};

/** The bundle in a global scope of its own, as an execution at Google's has it. */
export type Scope = {
  /** A value as the scope's own: arrays and dates made by it, since those of another scope are slower and foreign. */
  adopt(value: unknown): unknown;
  call(name: string, args: readonly unknown[]): unknown;
};

export function readBundle(dist: string): vm.Script {
  return new vm.Script(readFileSync(`${dist}/Code.js`, 'utf8'), { filename: 'Code.js' });
}

export function openScope(bundle: vm.Script): Scope {
  const context = vm.createContext({ ...services });
  bundle.runInContext(context);
  const row = vm.runInContext(
    '(cells, isDate) => Array.from(cells, (cell) => (isDate(cell) ? new Date(cell.getTime()) : cell))',
    context,
  ) as (cells: readonly Cell[], isDate: (cell: Cell) => boolean) => unknown;
  const list = vm.runInContext('(items) => Array.from(items)', context) as (
    items: readonly unknown[],
  ) => unknown;
  return {
    adopt: (value) =>
      Array.isArray(value)
        ? list(value.map((cells: readonly Cell[]) => row(cells, (cell) => cell instanceof Date)))
        : value,
    call: (name, args) => (context[name] as (...given: unknown[]) => unknown)(...args),
  };
}
