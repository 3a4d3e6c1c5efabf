import type { Act } from './act.ts';
import { acts, actsNamed } from './acts.ts';
import { callsOfStart, MOST, ratioOf } from './calls.ts';
import { fullKills, killEverywhere, killsTold } from './kill.ts';
import { meanwhileEverywhere } from './meanwhile.ts';
import {
  fullStrides,
  type Pair,
  pairs,
  readerStrides,
  runPair,
  type Strides,
  secondStrides,
} from './together.ts';
import { failEverywhere } from './transient.ts';
import { SEED, undoEverything } from './undo.ts';

/** A part of what the whole script shows, small enough that two processes share the parts evenly. */
export type Task =
  | { readonly kind: 'kill' | 'transient' | 'meanwhile'; readonly act: string; readonly every: number }
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

/** Random sequences of the full proof, and how many a task plays. */
const SEQUENCES = 500;
const AT_ONCE = 50;

/** Second scenes (`every` above 1 in acts.ts) are killed at two calls of four: the first of each act at every one. */
const killedAt = ({ every }: Act): number => (every > 1 ? 4 : 1);

/** Of second scenes fewer interleavings; who only looks waits for no lock. */
const stridesOf = ({ first, second }: Pair): Strides => {
  if (!second) return readerStrides;
  return first.every > 1 ? secondStrides : fullStrides;
};

const isChanged = ({ changes }: Act): boolean => Object.keys(changes).length > 0;

/** Everything. */
export const fullTasks: readonly Task[] = [
  ...acts.map((one): Task => ({ kind: 'kill', act: one.name, every: killedAt(one) })),
  ...Array.from(
    { length: SEQUENCES / AT_ONCE },
    (_, part): Task => ({ kind: 'undo', from: part * AT_ONCE, count: AT_ONCE }),
  ),
  ...pairs.map((one): Task => ({ kind: 'together', pair: one.name, strides: stridesOf(one) })),
  ...acts.filter(isChanged).map(({ name }): Task => ({ kind: 'meanwhile', act: name, every: 24 })),
  ...acts.map(({ name, every }): Task => ({ kind: 'transient', act: name, every: 10 * every })),
  { kind: 'calls', rows: 10_000 },
  { kind: 'calls', rows: 100 },
];

/** A sample of everything. */
export const quickTasks: readonly Task[] = [
  ...acts.map(({ name }): Task => ({ kind: 'transient', act: name, every: 30 })),
  ...acts.map(({ name }): Task => ({ kind: 'kill', act: name, every: 30 })),
  ...acts.filter(isChanged).map(({ name }): Task => ({ kind: 'meanwhile', act: name, every: 120 })),
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
      const reports = actsNamed(task.act).map((act) =>
        killEverywhere(act, { ...fullKills, every: task.every }),
      );
      return summed(
        reports.map((report) => ({
          tried: report.points,
          fine: report.whole,
          told: [killsTold(report)],
        })),
      );
    }
    case 'transient': {
      const reports = actsNamed(task.act).map((act) => failEverywhere(act, task.every));
      return summed(
        reports.map(({ act, failures, done, asBefore, wrong }) => ({
          tried: failures,
          fine: done + asBefore,
          told: wrong.map((one) => `${act}: ${one}`),
        })),
      );
    }
    case 'meanwhile': {
      const { moments, wrong } = meanwhileEverywhere(task.every, task.act);
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
