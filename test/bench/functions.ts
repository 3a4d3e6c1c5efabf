import { readFileSync } from 'node:fs';
import type { AnyFunction } from '../../src/functions/define.ts';
import { functions } from '../../src/functions/index.ts';
import { type Case, cases, type Size } from './cases.ts';
import { openScope } from './scope.ts';
import { type Timing, timingOf } from './timing.ts';
import { usualCase } from './usual-case.ts';

const RUNS = 5;

export type FunctionFigures = {
  readonly name: string;
  readonly what: string;
  /** Milliseconds at each size; an error's text where the function threw. */
  readonly sizes: readonly (Size & ({ readonly timing: Timing } | { readonly error: string }))[];
  /** Time over 100,000 rows ÷ time over 10,000: 10 where it is linear; null where it has no such sizes. */
  readonly growth: number | null;
};

/** The functions whose arguments nobody has given yet: each needs a case in cases.ts. */
export function functionsWithoutCase(): string[] {
  return functions.filter((fn) => casesOf(fn).length === 0).map(({ name }) => name);
}

function casesOf(fn: AnyFunction): readonly Case[] {
  const own = cases.filter(({ name }) => name === fn.name);
  if (own.length > 0) return own;
  const usual = usualCase(fn);
  return usual ? [usual] : [];
}

/**
 * Times every custom function through its top-level function in the bundle, each size in a fresh scope.
 *
 * @param only the names of those to be measured; all where there are none
 * @param tell is told of each call before it is measured: all of them take a quarter of an hour
 */
export function measureFunctions(
  dist: string,
  only: readonly string[],
  tell: (call: string) => void,
): FunctionFigures[] {
  const code = readFileSync(`${dist}/Code.js`, 'utf8');
  const wanted = functions.filter(({ name }) => only.length === 0 || only.includes(name));
  return wanted.flatMap(casesOf).map((one, at, all) => {
    tell(`${at + 1} of ${all.length}: ${one.name}${one.what}`);
    const sizes = one.sizes.map((size) => ({ ...size, ...measured(code, one, size) }));
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

function measured(code: string, one: Case, size: Size): { timing: Timing } | { error: string } {
  try {
    const scope = openScope(code, [one.name]);
    const args = one.args(size).map((arg) => scope.adopt(arg));
    return { timing: timingOf(() => scope.call(one.name, args), RUNS) };
  } catch (error) {
    // An error of another scope is no instance of our Error.
    return { error: String((error as { message?: unknown }).message ?? error) };
  }
}
