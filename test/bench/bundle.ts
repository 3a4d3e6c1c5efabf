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
  loadCold(code);
  loadCold('');
  const each = Array.from({ length: CONTEXTS }, () => loadCold(code));
  const empty = median(Array.from({ length: CONTEXTS }, () => total(loadCold(''))));
  const load = median(each.map(total));
  return {
    bytes: Object.fromEntries(files.map((file) => [file, statSync(`${dist}/${file}`).size])),
    load,
    empty,
    ratio: load / empty,
    compile: median(each.map(({ compile }) => compile)),
    run: median(each.map(({ run }) => run)),
  };
}

type Load = { readonly make: number; readonly compile: number; readonly run: number };

let loads = 0;

/** A text that was compiled before is remembered by the engine: the number at its end makes it another one. */
function loadCold(code: string): Load {
  loads++;
  let context: vm.Context = {};
  let script: vm.Script | undefined;
  const make = timed(() => {
    context = vm.createContext({});
  });
  const compile = timed(() => {
    script = new vm.Script(`${code}\n//${loads}`);
  });
  return { make, compile, run: timed(() => script?.runInContext(context)) };
}

function total({ make, compile, run }: Load): number {
  return make + compile + run;
}
