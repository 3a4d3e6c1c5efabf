import { keyOf } from '../../custom-functions.ts';
import type { Engine } from '../../engine.ts';
import { localeOf } from '../../locales.ts';
import type { FunctionArgument, Position } from '../../o-spreadsheet.ts';
import type { FunctionResult, PageState } from '../protocol.ts';
import type { Connection } from './connection.ts';
import { o } from './library.ts';

/** How long a result may take to be pushed before the page asks for it, in milliseconds. */
const patience = 400;

/**
 * Custom functions run on the server. The page knows their results by function and arguments; for one that it does not
 * know yet a cell shows `Loading…` until the server has it.
 */
export class CustomFunctions {
  readonly #state: PageState;
  readonly #connection: Connection;
  readonly #loading: string;
  readonly #results: Map<string, FunctionResult>;
  /** The cells that wait for a result, by its key. */
  readonly #waiting = new Map<string, Map<string, Position>>();

  constructor(state: PageState, connection: Connection, loading: string) {
    this.#state = state;
    this.#connection = connection;
    this.#loading = loading;
    this.#results = new Map(state.results);
  }

  /** Tells the grid of every function, before the workbook is read: an unknown name would be parsed as an error. */
  register(): void {
    const help = new Map(this.#state.help.map((entry) => [entry.name, entry]));
    const separator = localeOf(this.#state.locale).formulaArgSeparator;
    for (const name of this.#state.functions) {
      const known = help.get(name);
      const args = known?.args ?? [];
      const find = (cell: Position | undefined, raw: FunctionArgument[]): FunctionResult =>
        this.#find(name, cell, raw);
      o.addFunction(name, {
        description: known?.description ?? '',
        example: `${name}(${args.map((arg) => arg.sample).join(`${separator} `)})`,
        hidden: !known,
        isExported: false,
        category: 'Script',
        args: [
          ...args.map(({ name: argument, description }) => ({ ...anything, name: argument, description })),
          ...Array.from({ length: undeclared }, () => ({
            ...anything,
            name: '',
            description: '',
            optional: true,
          })),
        ],
        compute(...raw) {
          return find(this.__originCellPosition as Position | undefined, raw);
        },
      });
      // Sheets calls a function with as few arguments as were typed.
      const entry = o.registries.functionRegistry.content[name];
      if (entry) entry.minArgRequired = 0;
    }
  }

  /** From here on results that arrive are shown. */
  follow(engine: Engine): void {
    const arrived = new Set<string>();
    const showAll = (): void => {
      const cells = [...arrived].flatMap((key) => [...(this.#waiting.get(key)?.values() ?? [])]);
      for (const key of arrived) this.#waiting.delete(key);
      arrived.clear();
      const cellIds = cells.flatMap((position) => engine.g.getCell(position)?.id ?? []);
      engine.model.dispatch('EVALUATE_CELLS', { cellIds });
    };
    let timer = 0;
    this.#connection.onResult = ({ key, result }) => {
      this.#results.set(key, result);
      if (!this.#waiting.has(key)) return;
      arrived.add(key);
      clearTimeout(timer);
      // Several results of one change arrive together.
      timer = window.setTimeout(showAll, 10);
    };
  }

  #find(name: string, cell: Position | undefined, raw: FunctionArgument[]): FunctionResult {
    const key = keyOf(name, raw);
    const known = this.#results.get(key);
    if (known) return known;
    let cells = this.#waiting.get(key);
    if (!cells) {
      cells = new Map();
      this.#waiting.set(key, cells);
      setTimeout(() => {
        if (!this.#results.has(key)) void this.#connection.compute(name, raw, cell);
      }, patience);
    }
    if (cell) cells.set(`${cell.sheetId}!${cell.col},${cell.row}`, cell);
    return { value: this.#loading };
  }
}

const anything = { type: ['ANY', 'RANGE'], acceptMatrix: true, acceptErrors: true };

/** How many arguments a call may have beyond those that the JSDoc names. */
const undeclared = 12;
