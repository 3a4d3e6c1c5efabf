// Kills each act at every one of its service calls, before the call and after it took effect, opens the sidebar again,
// and compares the workbook cell for cell with what it was before, and with what it would be after.
//
//   tsx test/trust/kill.ts [--every N] [--act NAME]
import { parseArgs } from 'node:util';
import { type Act, over, requestOf, send } from './act.ts';
import { actsNamed } from './acts.ts';
import { linesUnderWay, visible } from './state.ts';

export type KillReport = {
  readonly act: string;
  readonly points: number;
  readonly whole: number;
  readonly torn: readonly string[];
};

/** Every kill point of an act, or every so many. */
export function killEverywhere(act: Act, every = 1): KillReport {
  const base = act.prepare().host.fork();
  const request = requestOf(act, over(base));
  const before = visible(base);
  const uncut = over(base.fork());
  send(uncut, request);
  const after = visible(uncut.host);
  const calls = uncut.host.executions[uncut.host.executions.length - 1]?.calls ?? 0;
  const torn: string[] = [];
  let points = 0;
  let host = base.fork();
  for (let k = 1; k <= calls; k += every) {
    for (const moment of ['killBefore', 'killAfter'] as const) {
      points++;
      const opened = over(host);
      host.faults = { [moment]: k };
      try {
        send(opened, request);
      } catch {
        // The page hears nothing of an execution that died.
      }
      host.faults = {};
      opened.api.home();
      const now = visible(host);
      if ((now !== before && now !== after) || linesUnderWay(host).length > 0) torn.push(`${moment} ${k}`);
      // A host that is as before serves again; the log in it has grown by a line, as a real one would.
      if (now !== before) host = base.fork();
    }
  }
  return { act: act.name, points, whole: points - torn.length, torn };
}

if (process.argv[1]?.endsWith('kill.ts')) {
  const { values } = parseArgs({
    options: { every: { type: 'string', default: '1' }, act: { type: 'string' } },
  });
  let points = 0;
  let whole = 0;
  for (const act of actsNamed(values.act)) {
    const report = killEverywhere(act, Number(values.every));
    points += report.points;
    whole += report.whole;
    console.log(
      `${report.act}: ${report.points} kill points, ${report.whole} whole${report.torn.length > 0 ? `; torn: ${report.torn.join(', ')}` : ''}`,
    );
  }
  console.log(`${points} kill points, ${whole} whole`);
  if (whole !== points) process.exit(1);
}
