import type { Engine } from '../../engine.ts';
import type { FunctionArgument, FunctionValue } from '../../o-spreadsheet.ts';
import type { FunctionResult, PageState } from '../protocol.ts';
import { resultKey } from '../result-key.ts';
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
  readonly #asked = new Set<string>();
  #timer = 0;

  constructor(state: PageState, connection: Connection, loading: string) {
    this.#state = state;
    this.#connection = connection;
    this.#loading = loading;
    this.#results = new Map(state.results);
  }

  /** Tells the grid of every function, before the workbook is read: an unknown name would be parsed as an error. */
  register(): void {
    const help = new Map(this.#state.help.map((entry) => [entry.name, entry]));
    const separator = this.#state.locale.startsWith('en') ? ', ' : ' ; ';
    for (const name of this.#state.functions) {
      const known = help.get(name);
      const args = known?.args ?? [];
      const find = (raw: FunctionArgument[]): FunctionValue | FunctionValue[][] => this.#find(name, raw);
      o.addFunction(name, {
        description: known?.description ?? '',
        example: `${name}(${args.map((arg) => arg.sample).join(separator)})`,
        hidden: !known,
        isExported: false,
        category: 'Script',
        args: [
          ...args.map(({ name: argument, description }) => ({ ...anything, name: argument, description })),
          ...Array.from({ length: undeclared }, () => ({ ...anything, name: '', description: '', optional: true })),
        ],
        compute: (...raw) => find(raw),
      });
      // Sheets calls a function with as few arguments as were typed.
      const entry = o.registries.functionRegistry.content[name];
      if (entry) entry.minArgRequired = 0;
    }
  }

  /** From here on results that arrive are shown. */
  follow(engine: Engine): void {
    this.#connection.onResult = ({ key, result }) => {
      this.#results.set(key, result);
      this.#asked.delete(key);
      clearTimeout(this.#timer);
      // Several results of one change arrive together.
      this.#timer = window.setTimeout(() => engine.model.dispatch('EVALUATE_CELLS'), 10);
    };
  }

  #find(name: string, raw: FunctionArgument[]): FunctionValue | FunctionValue[][] {
    const key = resultKey(name, raw);
    const known = this.#results.get(key);
    if (known) return known;
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      setTimeout(() => {
        if (!this.#results.has(key)) void this.#connection.compute(name, raw);
      }, patience);
    }
    return { value: this.#loading };
  }
}

const anything = { type: ['ANY', 'RANGE'], acceptMatrix: true, acceptErrors: true };

/** How many arguments a call may have beyond those that the JSDoc names. */
const undeclared = 12;
