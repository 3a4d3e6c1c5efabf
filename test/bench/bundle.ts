import { readFileSync, statSync } from 'node:fs';
import vm from 'node:vm';
import { median, timed } from './timing.ts';

const CONTEXTS = 15;

export type BundleFigures = {
  /** Bytes by file. */
  readonly bytes: Readonly<Record<string, number>>;
  /** Milliseconds; a fresh context is made in each of the first two. */
  readonly load: number;
  readonly empty: number;
  readonly ratio: number;
  /** Of the load: to compile, and to run from top to bottom. */
  readonly compile: number;
  readonly run: number;
};

/** Sizes of what is pushed, and the time that every execution, a cell's too, pays before its first line. */
export function measureBundle(dist: string): BundleFigures {
  const files = ['Code.js', 'sidebar.html', 'dialog.html'];
  const code = readFileSync(`${dist}/Code.js`, 'utf8');
  loadCold(code, 0);
  loadCold('', 0);
  const loads = Array.from({ length: CONTEXTS }, (_, at) => loadCold(code, at + 1));
  const empty = median(Array.from({ length: CONTEXTS }, (_, at) => total(loadCold('', at + 1))));
  const load = median(loads.map(total));
  return {
    bytes: Object.fromEntries(files.map((file) => [file, statSync(`${dist}/${file}`).size])),
    load,
    empty,
    ratio: load / empty,
    compile: median(loads.map(({ compile }) => compile)),
    run: median(loads.map(({ run }) => run)),
  };
}

type Load = { readonly make: number; readonly compile: number; readonly run: number };

/** A text that was compiled before is remembered by the engine: the number at its end makes it another one. */
function loadCold(code: string, number: number): Load {
  let context: vm.Context = {};
  let script: vm.Script | undefined;
  const make = timed(() => {
    context = vm.createContext({});
  });
  const compile = timed(() => {
    script = new vm.Script(`${code}\n//${number}`);
  });
  return { make, compile, run: timed(() => script?.runInContext(context)) };
}

function total({ make, compile, run }: Load): number {
  return make + compile + run;
}
