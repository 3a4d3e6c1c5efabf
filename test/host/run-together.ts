import type { Execution } from './execution.ts';
import type { Locks } from './locks.ts';

/** One of several executions that run side by side. */
export type TogetherRun = { name: string; args?: readonly unknown[]; user?: string };
export type TogetherOutcome = { value?: unknown; error?: Error };

/** The execution is put aside; it goes on later by running again from the start with its recorded results. */
class Suspended extends Error {
  override name = 'Suspended';
}

/** What the scheduler drives. */
export type Driven = {
  execution: Execution;
  /** Runs the script from the start; recorded calls have no effect. */
  script: () => unknown;
};

/**
 * Interleaves executions call by call in one thread. `schedule` names, call after call, whose turn it is; a turn of an
 * execution that is done or waits for a lock passes. After the schedule each runs to its end, in order. The answer's
 * `turns` says who made each call.
 *
 * An execution is suspended by an exception at its next call that no `catch` of the script can undo, and resumed by
 * running it again from the start in a fresh scope: its earlier calls, clock readings and random numbers give what they
 * gave before, without effect.
 */
export function interleave(
  driven: readonly Driven[],
  schedule: readonly number[],
  locks: Locks,
  clock: { now: () => number; pass: (milliseconds: number) => void },
): { outcomes: TogetherOutcome[]; turns: number[] } {
  const outcomes: (TogetherOutcome | undefined)[] = driven.map(() => undefined);
  const waiting: ({ key: string; until: number } | undefined)[] = driven.map(() => undefined);
  const turns: number[] = [];
  let [running, allowance] = [0, 0];

  const free = (index: number): boolean => {
    const wait = waiting[index];
    if (!wait) return true;
    const holder = locks.holder(wait.key);
    return holder === undefined || holder === driven[index]?.execution || clock.now() >= wait.until;
  };

  locks.wait = (execution, key, timeout) => {
    const index = driven.findIndex((one) => one.execution === execution);
    const since = waiting[index];
    const until = since?.key === key ? since.until : clock.now() + timeout;
    if (clock.now() >= until) {
      waiting[index] = undefined;
      return false;
    }
    waiting[index] = { key, until };
    turns.pop();
    return execution.die(new Suspended());
  };

  const go = (index: number, calls: number): void => {
    const one = driven[index];
    if (!one || outcomes[index] || !free(index)) return;
    const { execution, script } = one;
    [running, allowance] = [index, calls];
    execution.rewind();
    let outcome: TogetherOutcome;
    try {
      outcome = { value: script() };
    } catch (error) {
      outcome = { error: error as Error };
    }
    if (execution.dead instanceof Suspended) return;
    if (execution.dead) outcome = { error: execution.dead };
    if (outcome.error) execution.error = outcome.error.message;
    outcomes[index] = outcome;
    locks.releaseAll(execution);
  };

  driven.forEach(({ execution }, index) => {
    execution.recorded = [];
    execution.beforeLiveCall = () => {
      if (running !== index || allowance-- <= 0) execution.die(new Suspended());
      turns.push(index);
      if (waiting[index] && free(index) && clock.now() < (waiting[index]?.until ?? 0))
        waiting[index] = undefined;
    };
  });

  try {
    for (let at = 0; at < schedule.length; ) {
      const index = schedule[at] as number;
      let calls = 0;
      while (schedule[at] === index) [calls, at] = [calls + 1, at + 1];
      go(index, calls);
    }
    while (outcomes.some((outcome) => outcome === undefined)) {
      const before = turns.length;
      driven.forEach((_one, index) => {
        go(index, Number.POSITIVE_INFINITY);
      });
      if (turns.length > before || outcomes.every((outcome) => outcome !== undefined)) continue;
      // All that are left wait for each other's locks: time passes until the first of them gives up.
      const first = Math.min(
        ...waiting.map((wait, index) => (wait && !outcomes[index] ? wait.until : Number.POSITIVE_INFINITY)),
      );
      if (!Number.isFinite(first)) break;
      clock.pass(Math.max(0, first - clock.now()));
    }
  } finally {
    locks.wait = null;
  }
  return {
    outcomes: outcomes.map((outcome) => outcome ?? { error: new Error('host: the execution never ended') }),
    turns,
  };
}

/**
 * Every schedule of two executions with `first` and `second` calls in which the turn changes at most `changes` times:
 * all interleavings up to that bound.
 */
export function* schedules(first: number, second: number, changes: number): Generator<number[]> {
  const lengths = [first, second];
  function* continued(done: readonly number[], turn: number, left: number): Generator<number[]> {
    const rest = (lengths[turn] ?? 0) - (done[turn] ?? 0);
    const other = 1 - turn;
    const otherRest = (lengths[other] ?? 0) - (done[other] ?? 0);
    if (left === 0 || otherRest === 0) {
      yield [...new Array<number>(rest).fill(turn), ...new Array<number>(otherRest).fill(other)];
      return;
    }
    for (let calls = 1; calls <= rest; calls++) {
      const now = done.map((count, index) => (index === turn ? count + calls : count));
      const run = new Array<number>(calls).fill(turn);
      if (calls === rest) yield [...run, ...new Array<number>(otherRest).fill(other)];
      else for (const more of continued(now, other, left - 1)) yield [...run, ...more];
    }
  }
  yield* continued([0, 0], 0, changes);
  yield* continued([0, 0], 1, changes);
}
