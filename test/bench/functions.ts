import { functions } from '../../src/functions/index.ts';
import { type Case, cases, type Size } from './cases.ts';
import { openScope, readBundle } from './scope.ts';
import { type Timing, timingOf } from './timing.ts';

const RUNS = 5;

export type FunctionFigures = {
  readonly name: string;
  readonly what: string;
  /** Milliseconds at each size; an error's text where the function threw. */
  readonly sizes: readonly (Size & ({ readonly timing: Timing } | { readonly error: string }))[];
  /** Time over 100,000 rows ÷ time over 10,000: 10 where it is linear; null where it has no such sizes. */
  readonly growth: number | null;
};

/**
 * Times every custom function through its top-level function in the bundle, each size in a fresh scope.
 *
 * @throws Error where a function is registered and has no case
 */
export function measureFunctions(dist: string): FunctionFigures[] {
  const known = new Set(cases.map(({ name }) => name));
  const missing = functions.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (missing.length > 0)
    throw new Error(`No data for ${missing.join(', ')}: add a case to test/bench/cases.ts.`);
  const bundle = readBundle(dist);
  return cases.map((one) => {
    const sizes = one.sizes.map((size) => ({ ...size, ...measured(bundle, one, size) }));
    const warm = (rows: number) => {
      const found = sizes.find((size) => size.rows === rows && !size.blank);
      return found && 'timing' in found ? found.timing.warm : null;
    };
    const [small, large] = [warm(10_000), warm(100_000)];
    return {
      name: one.name,
      what: one.what,
      sizes,
      growth: small === null || large === null ? null : large / small,
    };
  });
}

function measured(
  bundle: Parameters<typeof openScope>[0],
  one: Case,
  size: Size,
): { timing: Timing } | { error: string } {
  const scope = openScope(bundle);
  const args = one.args(size).map((arg) => scope.adopt(arg));
  try {
    return { timing: timingOf(() => scope.call(one.name, args), RUNS) };
  } catch (error) {
    // An error of another scope is no instance of our Error.
    return { error: String((error as { message?: unknown }).message ?? error) };
  }
}
