import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The writes of an act and nothing else: what its plan is, and the one function that carries plans out. */
const script = `
import { dayOf } from './src/domain/day.ts';
import { decideStart } from './src/server/sprint/start.ts';
import { apply } from './src/sheets/apply.ts';
import { openWorkbook } from './src/sheets/workbook.ts';
const today = () => dayOf(openWorkbook().conventions.serialOf(new Date()));
export const planned = (request) => JSON.stringify(decideStart(openWorkbook(), JSON.parse(request), today(), 'fr').plan);
export const applied = (plan) => void apply(JSON.parse(plan));
`;

const stubs = `
function plannedStart(request) { return Bare.planned(request); }
function bareWrites(plan) { return Bare.applied(plan); }
`;

/** Builds a script with `plannedStart` and `bareWrites`, as `dist` is built; the folder that holds it. */
export async function buildBareWrites(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-writes-'));
  await build({
    stdin: { contents: script, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'Bare',
    target: 'es2020',
    outfile: join(folder, 'Code.js'),
    footer: { js: stubs },
    logLevel: 'warning',
  });
  await copyFile('appsscript.json', join(folder, 'appsscript.json'));
  return folder;
}
