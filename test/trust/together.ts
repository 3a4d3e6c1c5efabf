// Two people do something at the same moment, call by call in many interleavings: exactly one order of the two must
// explain what is in the workbook afterwards, and who comes second must be told of the first.
//
//   tsx test/trust/together.ts [--stride N] [--pair TEXT]
import { parseArgs } from 'node:util';
import type { Host } from '../host/host.ts';
import { apiOf, type Opened } from '../server/host.ts';
import { linesUnderWay, people, type Scene, scenes, send, visible } from './scenes.ts';

export type Pair = {
  readonly name: string;
  readonly prepare: () => Opened;
  readonly first: Scene['request'];
  readonly second: Scene['request'];
  /** Whether the second only looks, and is answered whatever the first does. */
  readonly isReader?: true;
};

export type TogetherReport = {
  readonly pair: string;
  readonly schedules: number;
  readonly serial: number;
  readonly wrong: readonly string[];
};

const names = ['Olivier', 'Ana'] as const;

const scene = (name: string): Scene => {
  const found = scenes.find((one) => one.name === name);
  if (!found) throw new Error(`No scene ${name}`);
  return found;
};
const [turning, turningAgain, starting, closing, undoing] = [
  'Turn into backlog',
  'Turn into backlog again, after changes',
  'New sprint',
  'Close sprint',
  'Undo of New sprint',
].map(scene) as [Scene, Scene, Scene, Scene, Scene];
const home: Scene['request'] = () => ({ call: 'api_home', body: {} });

export const pairs: readonly Pair[] = [
  { name: 'start and start', prepare: starting.prepare, first: starting.request, second: starting.request },
  { name: 'turn and turn', prepare: turning.prepare, first: turning.request, second: turning.request },
  {
    name: 'turn again and turn again',
    prepare: turningAgain.prepare,
    first: turningAgain.request,
    second: turningAgain.request,
  },
  { name: 'close and close', prepare: closing.prepare, first: closing.request, second: closing.request },
  {
    name: 'start and turn',
    prepare: turningAgain.prepare,
    first: starting.request,
    second: turningAgain.request,
  },
  { name: 'undo and undo', prepare: undoing.prepare, first: undoing.request, second: undoing.request },
  { name: 'undo and close', prepare: closing.prepare, first: undoing.request, second: closing.request },
  {
    name: 'start and home',
    prepare: starting.prepare,
    first: starting.request,
    second: home,
    isReader: true,
  },
];

type Reply = ReturnType<typeof send>;
type Request = ReturnType<Scene['request']>;

/**
 * Runs a pair in every schedule with one change of turn, and in those with two at every so many calls.
 *
 * @param stride of the calls at which the turn changes, for schedules with one and with two changes
 */
export function runPair(pair: Pair, stride: { readonly one: number; readonly two: number }): TogetherReport {
  const base = pair.prepare().host;
  people.forEach((user, at) => {
    base.user = user;
    apiOf(base).setName({ name: names[at] ?? '' });
  });
  base.user = people[0];
  const requests = [pair.first, pair.second].map((request) => request({ host: base, api: apiOf(base) }));
  const [first, second] = requests as [Request, Request];
  const start = base.fork();
  const alone = [serial(start, [first, second], [0, 1]), serial(start, [first, second], [1, 0])];
  const wrong: string[] = [];
  let count = 0;
  for (const schedule of schedulesOf(alone[0]?.calls ?? [0, 0], stride)) {
    const host = start.fork();
    const { outcomes } = host.runTogether(
      requests.map(({ call, body }, at) => ({
        name: call,
        args: [JSON.stringify(body)],
        user: people[at] ?? people[0],
      })),
      schedule,
    );
    count++;
    const replies = outcomes.map(
      ({ value, error }): Reply => (error ? { ok: false, error: String(error) } : JSON.parse(String(value))),
    );
    const found = judged(pair, host, replies, alone);
    if (found.length > 0) wrong.push(`${told(schedule)}: ${found.join('; ')}`);
  }
  return { pair: pair.name, schedules: count, serial: count - wrong.length, wrong };
}

type Serial = { readonly state: string; readonly calls: readonly number[] };

/** One after the other: the workbook afterwards, and how many calls each made. */
function serial(start: Host, requests: readonly Request[], order: readonly number[]): Serial {
  const host = start.fork();
  const calls: number[] = [];
  for (const at of order) {
    host.user = people[at] ?? people[0];
    const { call } = requests[at] as Request;
    send({ host }, requests[at] as Request);
    calls[at] = [...host.executions].reverse().find(({ name }) => name === call)?.calls ?? 0;
  }
  return { state: visible(host), calls };
}

function* schedulesOf(
  [first = 0, second = 0]: readonly number[],
  stride: { one: number; two: number },
): Generator<number[]> {
  for (const [turn, length] of [first, second].entries()) {
    for (let k = 1; k < length; k += stride.one) yield [...repeated(turn, k), ...repeated(1 - turn, 2000)];
  }
  // Two changes: the first goes so far, the other so far, then the first to its end.
  for (const [turn, length] of [first, second].entries()) {
    const other = turn === 0 ? second : first;
    for (let k = 1; k < length; k += stride.two) {
      for (let n = 1; n < other; n += stride.two)
        yield [...repeated(turn, k), ...repeated(1 - turn, n), ...repeated(turn, 2000)];
    }
  }
}

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
  const done = replies.map(
    ({ ok, value }) => ok && (pair.isReader ? value?.done !== false : value?.done === true),
  );
  const expected = pair.isReader ? 2 : 1;
  if (done.filter(Boolean).length !== expected)
    wrong.push(`${done.filter(Boolean).length} were done: ${JSON.stringify(replies).slice(0, 600)}`);
  if (!pair.isReader) {
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

if (process.argv[1]?.endsWith('together.ts')) {
  const { values } = parseArgs({
    options: {
      one: { type: 'string', default: '1' },
      two: { type: 'string', default: '60' },
      pair: { type: 'string', default: '' },
    },
  });
  let count = 0;
  let fine = 0;
  for (const pair of pairs.filter(({ name }) => name.includes(values.pair))) {
    const report = runPair(pair, { one: Number(values.one), two: Number(values.two) });
    count += report.schedules;
    fine += report.serial;
    console.log(
      `${report.pair}: ${report.schedules} schedules, ${report.serial} as in a serial order${report.wrong.length > 0 ? `\n  ${report.wrong.slice(0, 5).join('\n  ')}` : ''}`,
    );
  }
  console.log(`${count} schedules, ${fine} as in a serial order`);
  if (fine !== count) process.exit(1);
}
