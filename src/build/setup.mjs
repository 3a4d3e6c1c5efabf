// The commands of package.json on a machine that has Node and npm only: installs what is missing, builds, runs.
// Plain JavaScript, because nothing is installed yet when it starts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command, ...args] = process.argv.slice(2);
/** Where the user stood: file names on the command line are meant from there. */
const from = process.env.INIT_CWD ?? process.cwd();

/** Runs a program to its end with our streams; its failure is ours. */
function run(program, argv, options = {}) {
  const { status, error } = spawnSync(program, argv, { cwd: root, stdio: 'inherit', ...options });
  if (error) fail(`${program}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** A tool that npm installed, run by this very Node. */
function tool(name, argv, options) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  const bin = typeof manifest.bin === 'string' ? manifest.bin : Object.values(manifest.bin)[0];
  run(process.execPath, [join(root, 'node_modules', name, bin), ...argv], options);
}

const script = (file, argv = [], options) => tool('tsx', [join(root, file), ...argv], options);

/** Installs the locked packages where they are absent or older than the lock file. Quiet: `cell` prints a result alone. */
function installPackages() {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const installed = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')).packages : {};
  const missing = Object.keys(locked).filter(
    (path) => path && !locked[path].optional && installed[path]?.version !== locked[path].version,
  );
  if (missing.length === 0) return;
  console.error(`Installing ${missing.length} packages (npm ci)…`);
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);
process.chdir(root);
process.env.SALES_SPRINT_FROM = from;
installPackages();

const quietly = { stdio: ['ignore', 2, 'inherit'] };
const commands = {
  start: () => {
    script('src/build/build.ts', [], quietly);
    script('src/build/start.ts', args);
  },
  cell: () => {
    script('src/build/build.ts', [], quietly);
    script('test/host/cell.ts', args, { cwd: from });
  },
  test: () => {
    script('src/build/build.ts');
    script('test/browser/install-chromium.ts');
    tool('vitest', ['run', ...args]);
  },
  check: () => {
    script('src/build/build.ts');
    tool('typescript', ['--noEmit']);
    tool('typescript', ['--noEmit', '-p', 'src/domain/tsconfig.json']);
    tool('@biomejs/biome', ['check', '--error-on-warnings']);
    script('src/build/docs.ts', ['--check']);
    script('test/browser/install-chromium.ts');
    tool('vitest', ['run']);
  },
  bench: () => {
    script('src/build/build.ts', [], quietly);
    script('test/bench/bench.ts', args);
  },
  // It builds for itself: whoever builds `dist` meanwhile does not disturb it.
  trust: () => script('test/trust/all.ts', args),
  push: () => {
    script('src/build/build.ts');
    script('src/build/push.ts', args);
  },
};
if (!(command in commands)) fail(`Unknown command: ${command}. Known: ${Object.keys(commands).join(', ')}.`);
commands[command]();
