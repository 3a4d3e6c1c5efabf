// Everything that shows that writes can be trusted, in two processes side by side: kill, undo, two people at once, calls
// that fail, changes by hand in between, the count of calls. It builds the server for itself, so that nobody who builds
// `dist` meanwhile disturbs it.
//
//   npm run trust [-- --quick]
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../../src/build/build.ts';
import { fullTasks, type Kind, quickTasks, type Result, run, summaries, summed, type Task } from './tasks.ts';

const SIDE_BY_SIDE = 2;
/** Most of what a fork of a workbook leaves behind is short-lived: a larger nursery takes a third off the time. */
const nodeOptions = ['--max-semi-space-size=128', '--import', 'tsx'];
/** How much is told of what went wrong. */
const TOLD = 20;

const taskArgument = process.argv.indexOf('--task');
if (taskArgument > 0) {
  const result = await run(JSON.parse(process.argv[taskArgument + 1] ?? '') as Task);
  process.stdout.write(JSON.stringify(result));
} else {
  const tasks = process.argv.includes('--quick') ? quickTasks : fullTasks;
  const dist = await mkdtemp(join(tmpdir(), 'sales-sprint-'));
  await buildServer(dist);
  await copyFile('appsscript.json', join(dist, 'appsscript.json'));
  const results = await inProcesses(tasks, dist);
  await rm(dist, { recursive: true });
  process.exit(told(tasks, results) ? 0 : 1);
}

/** Does the tasks, each in a process of its own, so many at a time. */
async function inProcesses(tasks: readonly Task[], dist: string): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at] as Task;
      const began = Date.now();
      const result = await inProcess(task, dist);
      results[at] = result;
      console.error(
        `${Math.round((Date.now() - began) / 1000)} s  ${JSON.stringify(task)}: ${summaries[task.kind](result.tried, result.fine)}`,
      );
      if (result.fine < result.tried) for (const line of result.told.slice(0, TOLD)) console.error(line);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return results;
}

function inProcess(task: Task, dist: string): Promise<Result> {
  return new Promise((resolve) => {
    const script = fileURLToPath(import.meta.url);
    const child = spawn(process.execPath, [...nodeOptions, script, '--task', JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, SALES_SPRINT_DIST: dist },
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => {
      output += part;
    });
    child.on('close', (code) => {
      const failed = { tried: 1, fine: 0, told: [`${JSON.stringify(task)} ended with ${code}`] };
      resolve(code === 0 ? (JSON.parse(output) as Result) : failed);
    });
  });
}

/** Prints a line for each kind, below what went wrong; true where nothing did. */
function told(tasks: readonly Task[], results: readonly Result[]): boolean {
  let isFine = true;
  for (const kind of Object.keys(summaries) as Kind[]) {
    const result = summed(results.filter((_, at) => tasks[at]?.kind === kind));
    if (kind === 'calls' || kind === 'kill' || result.fine < result.tried)
      for (const line of result.told.slice(0, TOLD)) console.log(line);
    console.log(summaries[kind](result.tried, result.fine));
    if (result.fine < result.tried || result.tried === 0) isFine = false;
  }
  return isFine;
}
