// Finds an installed Chrome or Chromium for the browser tests, else installs one, else says what is missing.
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

function found(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    return false;
  }
}

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const run = (program: string, args: string[]) =>
  spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });

if (!found()) {
  console.log('No Chrome or Chromium found: installing one for the browser tests.');
  if (process.getuid?.() === 0 && has('apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  } else run('npx', ['playwright-core', 'install', 'chromium']);
  if (!found()) {
    console.error(
      'The browser tests need Chrome or Chromium. Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
    );
    process.exit(1);
  }
}
