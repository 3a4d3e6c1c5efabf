// npm run bench: sizes and load time of the bundle, time of each custom function, work of the fit, service calls of each
// act. Fails where a function throws, or where an act makes another number of calls in a larger workbook (texts that one
// call has read are asked for their links beside: see calls.ts). `undo`,
// which takes back every act after it was done, and `board`, which needs a browser, are measured when they are asked for.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBoard } from './board.ts';
import { measureBundle } from './bundle.ts';
import { actSizes, measureCalls, undoSizes } from './calls.ts';
import { measureFit } from './fit.ts';
import { functionsWithoutCase, measureFunctions } from './functions.ts';
import { boardText, bundleText, callsText, fitText, functionsText } from './print.ts';

const usual = ['bundle', 'functions', 'fit', 'calls'];
const parts = [...usual, 'undo', 'board'];
const usage = `npm run bench -- [${parts.join('|')}…] [--only FUNCTION]… [--json] [--dist FOLDER]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
    dist: { type: 'string', default: 'dist' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.some((part) => !parts.includes(part))) {
  console.log(usage);
  process.exit(values.help ? 0 : 1);
}
const wanted = new Set(positionals.length === 0 ? usual : positionals);
const say = (text: string) => {
  if (!values.json) console.log(`${text}\n`);
};

const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
say(`Node ${machine.node}, ${machine.cores} cores (${machine.processor})`);
const bundle = wanted.has('bundle') ? measureBundle(values.dist) : null;
if (bundle) say(bundleText(bundle));
const functions = wanted.has('functions') ? measureFunctions(values.dist, values.only, console.error) : [];
if (functions.length > 0) say(functionsText(functions));
const fit = wanted.has('fit') ? measureFit() : [];
if (fit.length > 0) say(fitText(fit));
const undo = wanted.has('undo');
const sizes = undo ? undoSizes : actSizes;
const calls = undo || wanted.has('calls') ? measureCalls(sizes, { dist: values.dist, undo }) : [];
if (calls.length > 0) say(callsText(calls, sizes));
const board = wanted.has('board') ? await measureBoard() : null;
if (board) say(boardText(board));
if (values.json) console.log(JSON.stringify({ machine, bundle, functions, fit, calls, board }, null, 2));

const failures = [
  ...(wanted.has('functions') ? functionsWithoutCase() : []).map(
    (name) => `${name} was not measured: give it a case in test/bench/cases.ts.`,
  ),
  ...functions.flatMap(({ name, what, sizes }) =>
    sizes.flatMap((size) =>
      'error' in size ? [`${name}${what} over ${size.rows} rows: ${size.error}`] : [],
    ),
  ),
  ...calls.flatMap(({ act, unequal }) =>
    unequal.length > 0 ? [`${act}: calls differ with rows: ${unequal.join(', ')}`] : [],
  ),
];
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
