// Two people do something at the same moment, call by call in many interleavings: exactly one order of the two must
// explain what is in the workbook afterwards, and who comes second must be told of the first.
//
//   tsx test/trust/together.ts [--one N] [--locked N] [--two N] [--act NAME]
import { parseArgs } from 'node:util';
import type { Host } from '../host/host.ts';
import { apiOf } from '../server/host.ts';
import { type Act, isDone, over, type Reply, type Request, requestOf, send, type Together } from './act.ts';
import { acts, closeSprint, newSprint, people, turnAgain, undoOfSprint } from './acts.ts';
import { linesUnderWay, visible } from './state.ts';

/** What two people do at once, in the workbook of the first act. */
export type Pair = {
  readonly name: string;
  readonly prepare: Act['prepare'];
  readonly first: Act;
  /** The second act; null for somebody who only opens the sidebar, and is answered whatever the first does. */
  readonly second: Act | null;
  readonly done: Together;
};

export type TogetherReport = {
  readonly pair: string;
  readonly schedules: number;
  readonly serial: number;
  readonly wrong: readonly string[];
};

const names = ['Olivier', 'Ana'] as const;

const pair = (first: Act, second: Act, done: Together, prepare = first.prepare): Pair => ({
  name: `${first.name} | ${second.name}`,
  prepare,
  first,
  second,
  done,
});

/** Different acts that meet, and somebody who opens the sidebar. */
const mixed: readonly Pair[] = [
  // Both do it where the second's plan is the same after the first: cells of the backlog that the sprint leaves alone.
  pair(newSprint, turnAgain, 'oneOrBoth', turnAgain.prepare),
  pair(undoOfSprint, closeSprint, 'one'),
  {
    name: `${newSprint.name} | home`,
    prepare: newSprint.prepare,
    first: newSprint,
    second: null,
    done: 'both',
  },
];

/** Each act with itself, and the mixed ones. */
export const pairs: readonly Pair[] = [
  ...acts.flatMap((one) => (one.together === 'notTried' ? [] : [pair(one, one, one.together)])),
  ...mixed,
];

const opensSidebar: Request = { call: 'api_home', body: {} };

/** At which of its calls an execution is interrupted: 1 is every one. */
export type Strides = {
  /** In schedules with one change of turn, where the other can do something. */
  readonly one: number;
  /** The same, while the lock keeps the other waiting at its own third call: these schedules are all alike. */
  readonly locked: number;
  /** In schedules with two changes of turn. */
  readonly two: number;
};

/** Runs a pair in the schedules with one and with two changes of turn. */
export function runPair(pair: Pair, strides: Strides): TogetherReport {
  const base = pair.prepare().host;
  people.forEach((user, at) => {
    base.user = user;
    apiOf(base).setName({ name: names[at] ?? '' });
  });
  const requests = [pair.first, pair.second].map((one, at) => {
    base.user = people[at] ?? people[0];
    return one ? requestOf(one, over(base)) : opensSidebar;
  });
  base.user = people[0];
  const start = base.fork();
  const alone = [serial(start, requests, [0, 1]), serial(start, requests, [1, 0])];
  const traces = [alone[0]?.traces[0] ?? [], alone[1]?.traces[1] ?? []];
  const wrong: string[] = [];
  let count = 0;
  for (const schedule of schedulesOf(traces, strides, !pair.second)) {
    const { host, replies } = together(start, requests, schedule);
    count++;
    const found = judged(pair, host, replies, alone);
    if (found.length > 0) wrong.push(`${told(schedule)}: ${found.join('; ')}`);
  }
  return { pair: pair.name, schedules: count, serial: count - wrong.length, wrong };
}

/** Both at once in one schedule, and what each page is answered. */
export function together(start: Host, requests: readonly Request[], schedule: readonly number[], delay = 0) {
  const host = start.fork();
  host.faults = { delay };
  const runs = requests.map(({ call, body }, at) => ({
    name: call,
    args: [JSON.stringify(body)],
    user: people[at] ?? people[0],
  }));
  const { outcomes } = host.runTogether(runs, schedule);
  host.faults = {};
  const replies = outcomes.map(
    ({ value, error }): Reply => (error ? { ok: false, error: String(error) } : JSON.parse(String(value))),
  );
  return { host, replies };
}

type Serial = { readonly state: string; readonly traces: readonly (readonly string[])[] };

/** One after the other: the workbook afterwards, and which calls each made. */
function serial(start: Host, requests: readonly Request[], order: readonly number[]): Serial {
  const host = start.fork();
  const traces: (readonly string[])[] = [];
  for (const at of order) {
    host.user = people[at] ?? people[0];
    const request = requests[at] as Request;
    send({ host }, request);
    traces[at] = [...host.executions].reverse().find(({ name }) => name === request.call)?.trace ?? [];
  }
  return { state: visible(host), traces };
}

function* schedulesOf(
  traces: readonly (readonly string[])[],
  strides: Strides,
  isReader: boolean,
): Generator<number[]> {
  for (const [turn, trace] of traces.entries()) {
    const taken = isReader ? trace.length : trace.indexOf('Lock.tryLock') + 2;
    const released = trace.indexOf('Lock.releaseLock');
    for (let k = 1; k < trace.length; k++) {
      const stride = k > taken && k < released ? strides.locked : strides.one;
      if (k % stride === 0) yield [...repeated(turn, k), ...repeated(1 - turn, ENDLESS)];
    }
  }
  // One goes so far, the other so far, then the first to its end.
  for (const [turn, trace] of traces.entries()) {
    const other = traces[1 - turn] ?? [];
    for (let k = 1; k < trace.length; k += strides.two) {
      for (let n = 1; n < other.length; n += strides.two)
        yield [...repeated(turn, k), ...repeated(1 - turn, n), ...repeated(turn, ENDLESS)];
    }
  }
}

/** More calls than any act makes. */
const ENDLESS = 2000;

const repeated = (turn: number, times: number): number[] => new Array<number>(times).fill(turn);

function told(schedule: readonly number[]): string {
  const runs: string[] = [];
  for (let at = 0; at < schedule.length; ) {
    let end = at;
    while (schedule[end] === schedule[at]) end++;
    runs.push(`${end - at}×${schedule[at]}`);
    at = end;
  }
  return runs.join(' ');
}

function judged(pair: Pair, host: Host, replies: readonly Reply[], alone: readonly Serial[]): string[] {
  const wrong: string[] = [];
  const done = replies.map(isDone);
  const count = done.filter(Boolean).length;
  const isExpected = { one: count === 1, both: count === 2, oneOrBoth: count > 0 };
  if (!isExpected[pair.done]) wrong.push(`${count} were done: ${JSON.stringify(replies).slice(0, 600)}`);
  // Who was asked nothing first is told nothing of others.
  if (count === 1 && pair.second?.preview) {
    const winner = done.indexOf(true);
    const other = replies[1 - winner];
    const sentence = (other?.ok ? other.value?.sentence : other?.error) ?? '';
    if (winner >= 0 && !sentence.includes(names[winner] ?? ''))
      wrong.push(`the second is not told of ${names[winner]}: ${sentence}`);
  }
  const state = visible(host);
  if (!alone.some((one) => one.state === state)) wrong.push('the workbook is that of neither order');
  wrong.push(...linesUnderWay(host).map((line) => `the log: ${line}`));
  return wrong;
}

/** The strides of the full script. */
export const fullStrides: Strides = { one: 1, locked: 20, two: 120 };
export const secondStrides: Strides = { one: 3, locked: 60, two: 160 };
export const readerStrides: Strides = { one: 4, locked: 4, two: 120 };

if (process.argv[1]?.endsWith('together.ts')) {
  const { values } = parseArgs({
    options: {
      one: { type: 'string', default: String(fullStrides.one) },
      locked: { type: 'string', default: String(fullStrides.locked) },
      two: { type: 'string', default: String(fullStrides.two) },
      act: { type: 'string', default: '' },
    },
  });
  let [count, fine] = [0, 0];
  for (const pair of pairs.filter(({ name }) => name.includes(values.act))) {
    const strides = { one: Number(values.one), locked: Number(values.locked), two: Number(values.two) };
    const report = runPair(pair, strides);
    count += report.schedules;
    fine += report.serial;
    console.log(`${report.pair}: ${report.schedules} schedules, ${report.serial} as in a serial order`);
    for (const line of report.wrong.slice(0, 5)) console.log(`  ${line}`);
  }
  console.log(`${count} schedules, ${fine} as in a serial order`);
  if (fine !== count) process.exit(1);
}
