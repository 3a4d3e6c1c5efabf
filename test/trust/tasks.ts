import { callsOfStart, MOST, ratioOf } from './calls.ts';
import { killEverywhere } from './kill.ts';
import { meanwhileEverywhere } from './meanwhile.ts';
import { scenesNamed } from './scenes.ts';
import { pairs, runPair, type Strides } from './together.ts';
import { failEverywhere } from './transient.ts';
import { SEED, undoEverything } from './undo.ts';

/** A part of what the whole script shows, small enough that two processes share the parts evenly. */
export type Task =
  | { readonly kind: 'kill' | 'transient' | 'meanwhile'; readonly scene: string; readonly every: number }
  | { readonly kind: 'undo'; readonly from: number; readonly count: number }
  | { readonly kind: 'together'; readonly pair: string; readonly strides: Strides }
  | { readonly kind: 'calls'; readonly rows: number };

export type Kind = Task['kind'];

/** How often something was tried, how often it went as it must, and what is to be said of the rest. */
export type Result = { readonly tried: number; readonly fine: number; readonly told: readonly string[] };

/** What the results of one kind add up to, as one line. */
export const summaries: Readonly<Record<Kind, (tried: number, fine: number) => string>> = {
  kill: (tried, fine) => `${tried} kill points, ${fine} whole`,
  undo: (tried, fine) => `${tried} sequences, ${fine} as expected`,
  together: (tried, fine) => `${tried} schedules, ${fine} as in a serial order`,
  transient: (tried, fine) => `${tried} failing calls, ${fine} whole`,
  meanwhile: (tried, fine) => `${tried} changes by hand in between, ${tried - fine} lost`,
  calls: (tried, fine) => `${tried} counts of calls, ${fine} at most ${MOST} times those of the bare writes`,
};

const named = ['Turn into backlog', 'New sprint', 'Close sprint'] as const;
const beside = [
  'Turn into backlog again, after changes',
  'New sprint after a closed one',
  'Undo of New sprint',
] as const;

/** Everything, the longest first. */
export const fullTasks: readonly Task[] = [
  ...[...named].reverse().map((scene): Task => ({ kind: 'transient', scene, every: 1 })),
  { kind: 'together', pair: 'start and home', strides: { one: 1, locked: 1, two: 120 } },
  ...[...named].reverse().map((scene): Task => ({ kind: 'kill', scene, every: 1 })),
  ...['Close sprint', 'New sprint', 'Turn into backlog again, after changes'].map(
    (scene): Task => ({ kind: 'meanwhile', scene, every: 12 }),
  ),
  ...Array.from({ length: 10 }, (_, part): Task => ({ kind: 'undo', from: part * 50, count: 50 })),
  { kind: 'calls', rows: 10_000 },
  ...pairs
    .filter(({ isReader }) => !isReader)
    .map(({ name }): Task => ({ kind: 'together', pair: name, strides: { one: 1, locked: 14, two: 120 } })),
  ...beside.map((scene): Task => ({ kind: 'kill', scene, every: 6 })),
  { kind: 'calls', rows: 100 },
];

/** A sample of everything. */
export const quickTasks: readonly Task[] = [
  ...named.map((scene): Task => ({ kind: 'transient', scene, every: 30 })),
  ...[...named, ...beside].map((scene): Task => ({ kind: 'kill', scene, every: 30 })),
  ...['Close sprint', 'New sprint', 'Turn into backlog again, after changes'].map(
    (scene): Task => ({ kind: 'meanwhile', scene, every: 120 }),
  ),
  { kind: 'undo', from: 0, count: 20 },
  ...pairs.map(
    ({ name }): Task => ({ kind: 'together', pair: name, strides: { one: 80, locked: 160, two: 400 } }),
  ),
  { kind: 'calls', rows: 100 },
];

/** Does one task. */
export async function run(task: Task): Promise<Result> {
  switch (task.kind) {
    case 'kill': {
      const reports = scenesNamed(task.scene).map((scene) => killEverywhere(scene, task.every));
      return summed(
        reports.map(({ scene, points, whole, torn }) => ({
          tried: points,
          fine: whole,
          told: torn.map((one) => `${scene}: ${one}`),
        })),
      );
    }
    case 'transient': {
      const reports = scenesNamed(task.scene).map((scene) => failEverywhere(scene, task.every));
      return summed(
        reports.map(({ scene, failures, done, asBefore, wrong }) => ({
          tried: failures,
          fine: done + asBefore,
          told: wrong.map((one) => `${scene}: ${one}`),
        })),
      );
    }
    case 'meanwhile': {
      const { moments, wrong } = meanwhileEverywhere(task.every, task.scene);
      return { tried: moments, fine: moments - wrong.length, told: wrong };
    }
    case 'undo': {
      const { sequences, asExpected, failures } = undoEverything(task.count, SEED, task.from);
      return {
        tried: sequences,
        fine: asExpected,
        told: failures.map(({ number, wrong }) => `sequence ${number}: ${wrong[0]}`),
      };
    }
    case 'together': {
      const reports = pairs
        .filter(({ name }) => name === task.pair)
        .map((pair) => runPair(pair, task.strides));
      return summed(
        reports.map(({ pair, schedules, serial, wrong }) => ({
          tried: schedules,
          fine: serial,
          told: wrong.map((one) => `${pair}: ${one}`),
        })),
      );
    }
    case 'calls': {
      const figures = await callsOfStart(task.rows);
      const { rows, bare, preview, apply } = figures;
      const ratio = ratioOf(figures);
      const told = `New sprint, ${rows} rows: ${bare} calls for the bare writes; preview ${preview}, apply and log ${apply}: ratio ${ratio.toFixed(2)}`;
      return { tried: 1, fine: ratio <= MOST ? 1 : 0, told: [told] };
    }
  }
}

export function summed(results: readonly Result[]): Result {
  const sum = (of: (result: Result) => number) => results.reduce((total, result) => total + of(result), 0);
  return {
    tried: sum(({ tried }) => tried),
    fine: sum(({ fine }) => fine),
    told: results.flatMap(({ told }) => told),
  };
}
