import { type FunctionArgument, type FunctionValue, o } from '../o-spreadsheet.ts';
import type { FunctionResult } from './protocol.ts';
import { resultKey } from './result-key.ts';

type Compute = (this: Record<string, unknown>, ...args: FunctionArgument[]) => FunctionResult;
type Entry = { compute: Compute & { observed?: true } };

/** How many results are kept for pages that open later. */
const kept = 500;

/** Where the observed functions find who wants their results: a member of the engine's `custom` object. */
const observer = 'pageResult';

/** The results of a script's custom functions, as the engine computes them. */
export class FunctionResults {
  readonly #results = new Map<string, FunctionResult>();
  readonly #custom: Record<string, unknown>;
  #onResult: (key: string, result: FunctionResult) => void;

  /** Observes these functions (upper case) on the engine with this `custom` object. */
  constructor(names: string[], custom: Record<string, unknown>, onResult: (key: string, result: FunctionResult) => void) {
    this.#custom = custom;
    this.#onResult = onResult;
    custom[observer] = (name: string, args: FunctionArgument[], result: FunctionResult) => this.#take(resultKey(name, args), result);
    for (const name of names) observe(name);
  }

  entries(): [string, FunctionResult][] {
    return [...this.#results];
  }

  /** Computes a result that a page asks for: its arguments may be ones that no cell of the server ever had. */
  compute(name: string, args: FunctionArgument[]): void {
    const known = this.#results.get(resultKey(name, args));
    if (known) this.#onResult(resultKey(name, args), known);
    else entryOf(name)?.compute.apply(this.#custom, args);
  }

  #take(key: string, result: FunctionResult): void {
    // The engine writes where a value came from into the result's cells; pages need none of it.
    const bare = ({ value, format, message }: FunctionValue): FunctionValue => ({
      value,
      ...(format === undefined ? {} : { format }),
      ...(message === undefined ? {} : { message }),
    });
    const told = Array.isArray(result) ? result.map((column) => column.map(bare)) : bare(result);
    this.#results.delete(key);
    this.#results.set(key, told);
    const [oldest] = this.#results.keys();
    if (this.#results.size > kept && oldest !== undefined) this.#results.delete(oldest);
    this.#onResult(key, told);
  }
}

function entryOf(name: string): Entry | undefined {
  return o.registries.functionRegistry.content[name] as Entry | undefined;
}

function observe(name: string): void {
  const entry = entryOf(name);
  if (!entry || entry.compute.observed) return;
  const { compute } = entry;
  const observed: Entry['compute'] = function (...args) {
    const result = compute.apply(this, args);
    const tell = this[observer];
    if (typeof tell === 'function') tell(name, args, result);
    return result;
  };
  observed.observed = true;
  entry.compute = observed;
}
