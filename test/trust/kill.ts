// Kills each act at every one of its service calls, before the call and after it took effect, opens the sidebar again,
// and compares the workbook cell for cell with what it was before, and with what it would be after.
//
// What a kill leaves behind is the workbook as it stands at that call, without the locks and without what the script
// knew. So the act runs once, and the workbook is looked at before each call; where it is another one than at the call
// before, a fork of it is started again and judged. That a kill leaves just that is tried too: at every so many points
// the execution is really killed, and the workbook must be the one that was seen there, and judged the same.
//
//   tsx test/trust/kill.ts [--act NAME] [--every N] [--real N]
import { parseArgs } from 'node:util';
import type { Host } from '../host/host.ts';
import { type Act, over, type Request, requestOf, send } from './act.ts';
import { actsNamed } from './acts.ts';
import { linesUnderWay, visible } from './state.ts';

export type KillReport = {
  readonly act: string;
  readonly points: number;
  readonly whole: number;
  /** How many of the points were killed for real. */
  readonly killed: number;
  readonly torn: readonly string[];
};

export type KillStrides = {
  /** Every so many calls are judged; 1 is all of them. */
  readonly every: number;
  /** Of the judged ones, every so many are killed for real. */
  readonly real: number;
};

export const fullKills: KillStrides = { every: 1, real: 12 };

/** What a kill leaves behind, and what is wrong with it once the sidebar was opened again; null where nothing is. */
type Left = { readonly state: string; readonly wrong: string | null };

/** The kill points of an act. */
export function killEverywhere(act: Act, { every, real }: KillStrides): KillReport {
  const base = act.prepare().host.fork();
  const request = requestOf(act, over(base));
  const uncut = base.fork();
  send({ host: uncut }, request);
  // A fork is the same workbook, and not always written the same.
  const ends = [base, uncut].flatMap((host) => [visible(host), visible(host.fork())]);
  const calls = uncut.executions[uncut.executions.length - 1]?.calls ?? 0;
  const left = leftAtEachCall(base, request, every, ends);
  const torn: string[] = [];
  let [points, killed] = [0, 0];
  for (let k = 1; k <= calls; k += every) {
    // Before the next call is after this one.
    for (const [moment, at] of [
      ['killBefore', k],
      ['killAfter', k + 1],
    ] as const) {
      const expected = left.get(at);
      points++;
      const wrong = expected ? expected.wrong : 'was not looked at';
      if (wrong) torn.push(`${moment} ${k}: ${wrong}`);
      if (points % real !== 0 || !expected) continue;
      killed++;
      const differs = killedAt(base, request, moment, k, expected, ends);
      if (differs) torn.push(`${moment} ${k}: ${differs}`);
    }
  }
  return { act: act.name, points, whole: points - torn.length, killed, torn };
}

/** Runs an act to its end and judges, before each call that is asked for, a fork of the workbook as it is then. */
function leftAtEachCall(
  base: Host,
  request: Request,
  every: number,
  ends: readonly string[],
): ReadonlyMap<number, Left> {
  const host = base.fork();
  const known = new Map<string, Left>();
  const left = new Map<number, Left>();
  const look = (k: number) => {
    if ((k - 1) % every > 1 && every > 1) return;
    const state = JSON.stringify(host.snapshot());
    let found = known.get(state);
    if (!found) {
      found = { state, wrong: judged(host.fork(), ends) };
      known.set(state, found);
    }
    left.set(k, found);
  };
  let calls = 0;
  host.faults = {
    onCall: (k) => {
      calls = k;
      look(k);
    },
  };
  send({ host }, request);
  look(calls + 1);
  return left;
}

/** Opens the sidebar; the workbook must then be as before the act or as after it, and nothing under way. */
function judged(host: Host, ends: readonly string[]): string | null {
  over(host).api.home();
  const log = linesUnderWay(host);
  if (log.length > 0) return log.join();
  return ends.includes(visible(host)) ? null : 'neither as before nor as after';
}

/** Kills an execution for real; says what differs from what was expected there. */
function killedAt(
  base: Host,
  request: Request,
  moment: 'killBefore' | 'killAfter',
  k: number,
  expected: Left,
  ends: readonly string[],
): string | null {
  const host = base.fork();
  host.faults = { [moment]: k };
  try {
    send({ host }, request);
  } catch {
    // The page hears nothing of an execution that died.
  }
  host.faults = {};
  if (JSON.stringify(host.snapshot()) !== expected.state) return 'a real kill leaves another workbook';
  return judged(host, ends) === expected.wrong ? null : 'a real kill ends differently';
}

export function killsTold({ act, points, whole, killed, torn }: KillReport): string {
  const wrong = torn.length > 0 ? `; torn: ${torn.slice(0, 20).join(', ')}` : '';
  return `${act}: ${points} kill points, ${whole} whole (${killed} of them killed for real)${wrong}`;
}

if (process.argv[1]?.endsWith('kill.ts')) {
  const { values } = parseArgs({
    options: {
      act: { type: 'string' },
      every: { type: 'string', default: String(fullKills.every) },
      real: { type: 'string', default: String(fullKills.real) },
    },
  });
  let [points, whole] = [0, 0];
  for (const act of actsNamed(values.act)) {
    const report = killEverywhere(act, { every: Number(values.every), real: Number(values.real) });
    points += report.points;
    whole += report.whole;
    console.log(killsTold(report));
  }
  console.log(`${points} kill points, ${whole} whole`);
  if (whole !== points) process.exit(1);
}
