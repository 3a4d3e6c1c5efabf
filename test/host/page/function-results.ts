import { type CustomFunctionCaller, keyOf } from '../custom-functions.ts';
import type { Host } from '../host.ts';
import type { FunctionArgument, FunctionValue, Position } from '../o-spreadsheet.ts';
import type { FunctionResult } from './protocol.ts';

/** How many results are kept for pages that open later: as many as the host remembers. */
const kept = 500;

/** The results of a script's custom functions, for the pages: the host tells each one when it has computed it. */
export class FunctionResults {
  readonly #results = new Map<string, FunctionResult>();
  readonly #tell: (key: string, result: FunctionResult) => void;

  constructor(tell: (key: string, result: FunctionResult) => void) {
    this.#tell = tell;
  }

  entries(): [string, FunctionResult][] {
    return [...this.#results];
  }

  add(key: string, result: FunctionResult): void {
    const told = Array.isArray(result) ? result.map((column) => column.map(bare)) : bare(result);
    this.#results.delete(key);
    this.#results.set(key, told);
    const [oldest] = this.#results.keys();
    if (this.#results.size > kept && oldest !== undefined) this.#results.delete(oldest);
    this.#tell(key, told);
  }

  /** Computes a result that a page asks for: its arguments may be ones that no cell of the server ever had. */
  compute(host: Host, name: string, args: FunctionArgument[], from: Position | undefined): void {
    const call = host.engine.custom.callCustomFunction as CustomFunctionCaller;
    this.add(keyOf(name, args), call(name, args, from));
  }
}

/** The engine writes into a result's cells where they came from; pages need none of it. */
function bare({ value, format, message }: FunctionValue): FunctionValue {
  return {
    value,
    ...(format === undefined ? {} : { format }),
    ...(message === undefined ? {} : { message }),
  };
}
