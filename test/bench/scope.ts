import vm from 'node:vm';
import type { Cell } from '../../src/domain/table/cell.ts';

/** What the bundle's own code asks of Google while a cell is computed: the file's locale and time zone. */
const services = {
  SpreadsheetApp: {
    getActive: () => ({ getSpreadsheetLocale: () => 'fr_FR', getSpreadsheetTimeZone: () => 'Europe/Paris' }),
  },
};

/** The bundle in a scope of its own, with language objects of its own, as an execution at Google's has it. */
export type Scope = {
  /** A value as the scope's own: arrays and dates made by it, since those of another scope are slower and foreign. */
  adopt(value: unknown): unknown;
  call(name: string, args: readonly unknown[]): unknown;
};

type Callable = (...args: readonly unknown[]) => unknown;

/**
 * Loads the bundle into a fresh context. In a context of Node's every global name (`Math`, `Object`…) is asked for
 * through a callback, each time it is met, which makes a loop several times slower than at Google's; so the bundle
 * stands in a function that takes them as parameters.
 *
 * @param names the top-level functions to be called
 */
export function openScope(code: string, names: readonly string[]): Scope {
  const context = vm.createContext({});
  const builtins = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  const given = builtins.filter((name) => /^[A-Z]\w+$/.test(name) && name !== 'Infinity' && name !== 'NaN');
  const load = vm.compileFunction(
    `${code}\nreturn { ${names.join(', ')} };`,
    [...Object.keys(services), ...given],
    { parsingContext: context, filename: 'Code.js' },
  ) as unknown as (...globals: unknown[]) => Record<string, Callable>;
  const functions = load(...Object.values(services), ...given.map((name) => vm.runInContext(name, context)));
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
    call(name, args) {
      const called = functions[name];
      if (!called) throw new Error(`The bundle has no function ${name}.`);
      return called(...args);
    },
  };
}
