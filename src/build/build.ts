// Writes dist/: one server file, the pages, the manifest. Nothing else is pushed.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildPages } from '../../sidebar/build.ts';
import { functions } from '../functions/index.ts';
import { apiNames } from '../server/api-names.ts';
import { menuFunctions } from '../server/menu.ts';
import { oneByteCode } from './one-byte.ts';
import { stubs } from './stubs.ts';
import { withoutDocumentation } from './without-documentation.ts';

export const dist = 'dist';

/** The name that holds the bundle's exports in the script's one global scope. */
const GLOBAL = 'App';

/** One object of what the stubs call: every cell loads the file, and exports would each be made a getter of first. */
const entryNames = ['call', 'cell', 'onOpen', 'onInstall', 'onEdit', ...menuFunctions].join(', ');
const entry = `import { ${entryNames} } from './main.ts'; export default { ${entryNames} };`;

export async function buildServer(outdir: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: 'src/server', sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: GLOBAL,
    // Apps Script refuses class fields and #private: both are lowered up to ES2021.
    target: 'es2020',
    charset: 'utf8',
    // Every cell's first computation loads the whole file. The stubs below it stay as they are: people read them.
    minify: true,
    plugins: [withoutDocumentation],
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const code = oneByteCode(outputFiles.map(({ text }) => text).join(''));
  const declared = stubs(GLOBAL, functions, apiNames);
  await writeFile(`${outdir}/Code.js`, `${code}${GLOBAL} = ${GLOBAL}.default;\n${declared}`);
}

if (process.argv[1]?.endsWith('build.ts')) {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([
    buildServer(dist),
    buildPages(dist),
    copyFile('appsscript.json', `${dist}/appsscript.json`),
  ]);
}
