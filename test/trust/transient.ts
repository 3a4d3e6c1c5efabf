// Lets each service call of an act fail once, without its effect and after it, with the texts that Sheets has for it: the
// act succeeds in the end, or everything is as before; nothing is there twice, and nothing is left under way.
//
//   tsx test/trust/transient.ts [--every N] [--act NAME]
import { parseArgs } from 'node:util';
import { type Act, isDone, over, requestOf, send } from './act.ts';
import { actsNamed } from './acts.ts';
import { linesUnderWay, visible } from './state.ts';

export type TransientReport = {
  readonly act: string;
  readonly failures: number;
  /** How many were got over: the act was done all the same. */
  readonly done: number;
  /** How many left everything as before, and said so. */
  readonly asBefore: number;
  readonly wrong: readonly string[];
};

/** What Sheets says when it does not answer in time, in both languages. */
export const texts = [
  'Service Spreadsheets timed out while accessing document with id 1aBc.',
  'Le service Feuilles de calcul a expiré lors de l’accès au document avec l’ID 1aBc.',
] as const;

/** Every call of an act, or every so many, fails once before and once after its effect. */
export function failEverywhere(act: Act, every = 1): TransientReport {
  const base = act.prepare().host.fork();
  const request = requestOf(act, over(base));
  const before = visible(base);
  const uncut = over(base.fork());
  send(uncut, request);
  const after = visible(uncut.host);
  const calls = uncut.host.executions[uncut.host.executions.length - 1]?.calls ?? 0;
  const wrong: string[] = [];
  let [failures, done, asBefore] = [0, 0, 0];
  for (let k = 1; k <= calls; k += every) {
    for (const moment of ['failBefore', 'failAfterEffect'] as const) {
      failures++;
      const host = base.fork();
      const opened = over(host);
      const text = texts[failures % 4 < 2 ? 0 : 1];
      host.faults = { [moment]: { call: k, text } };
      const reply = send(opened, request);
      host.faults = {};
      const now = visible(host);
      const left = linesUnderWay(host);
      const where = `${moment} ${k}`;
      if (isDone(reply) && now === after && left.length === 0) done++;
      else if (!reply.ok && reply.error?.includes(text) && now === before && left.length === 0) asBefore++;
      else
        wrong.push(
          `${where}: ${now === after ? 'after' : now === before ? 'before' : 'torn'}, ${left.join()} ${JSON.stringify(reply).slice(0, 300)}`,
        );
    }
  }
  return { act: act.name, failures, done, asBefore, wrong };
}

if (process.argv[1]?.endsWith('transient.ts')) {
  const { values } = parseArgs({
    options: { every: { type: 'string', default: '1' }, act: { type: 'string' } },
  });
  let [failures, fine] = [0, 0];
  for (const act of actsNamed(values.act)) {
    const report = failEverywhere(act, Number(values.every));
    failures += report.failures;
    fine += report.done + report.asBefore;
    console.log(
      `${report.act}: ${report.failures} failing calls, ${report.done} got over, ${report.asBefore} as before${report.wrong.length > 0 ? `\n  ${report.wrong.slice(0, 8).join('\n  ')}` : ''}`,
    );
  }
  console.log(`${failures} failing calls, ${fine} whole`);
  if (fine !== failures) process.exit(1);
}
