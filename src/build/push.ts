// Pushes dist/ to the script project named in .clasp.json, and fails where nothing went: clasp itself ends with 0 when
// it skips a push.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const settings = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { scriptId?: string };
if (!settings.scriptId || settings.scriptId === 'YOUR-SCRIPT-ID') {
  fail(
    'No script to push to: put the script’s id into .clasp.json ("scriptId"). README, “Install in Google Sheets”, says where to find it.',
  );
}
if (!existsSync('dist/Code.js')) fail('dist/ is empty: run npm run build first.');

const { status, stdout, stderr } = spawnSync('npx', ['clasp', 'push', '-f'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
process.stdout.write(stdout);
process.stderr.write(stderr);
const pushed = /Pushed (\d+) files?/i.exec(stdout)?.[1];
if (status !== 0) fail(`clasp ended with ${status}: nothing is sure to have been pushed.`);
if (!pushed || Number(pushed) === 0) {
  fail(
    'clasp pushed nothing. If it said that the script is up to date and it is not, change a file of dist/ and push again.',
  );
}
console.log(`Pushed ${pushed} files.`);
