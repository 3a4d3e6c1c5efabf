// Lets each service call of an act fail once, without its effect and after it, with the texts that Sheets has for it: the
// act succeeds in the end, or everything is as before; nothing is there twice, and nothing is left under way.
//
//   tsx test/trust/transient.ts [--every N] [--scene TEXT]
import { parseArgs } from 'node:util';
import type { Host } from '../host/host.ts';
import { apiOf } from '../server/host.ts';
import { linesUnderWay, type Scene, scenesNamed, send, visible } from './scenes.ts';

export type TransientReport = {
  readonly scene: string;
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

/** Every call of a scene, or every so many, fails once before and once after its effect. */
export function failEverywhere(scene: Scene, every = 1): TransientReport {
  const base = scene.prepare().host.fork();
  const before = visible(base);
  const uncut = over(base.fork());
  const body = scene.request(uncut);
  send(uncut, body);
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
      const reply = send(opened, body);
      host.faults = {};
      const now = visible(host);
      const left = linesUnderWay(host);
      const where = `${moment} ${k}`;
      if (reply.ok && reply.value?.done && now === after && left.length === 0) done++;
      else if (!reply.ok && reply.error?.includes(text) && now === before && left.length === 0) asBefore++;
      else
        wrong.push(
          `${where}: ${now === after ? 'after' : now === before ? 'before' : 'torn'}, ${left.join()} ${JSON.stringify(reply).slice(0, 300)}`,
        );
    }
  }
  return { scene: scene.name, failures, done, asBefore, wrong };
}

const over = (host: Host) => ({ host, api: apiOf(host) });

if (process.argv[1]?.endsWith('transient.ts')) {
  const { values } = parseArgs({
    options: { every: { type: 'string', default: '1' }, scene: { type: 'string', default: '' } },
  });
  let [failures, fine] = [0, 0];
  for (const scene of scenesNamed(values.scene)) {
    const report = failEverywhere(scene, Number(values.every));
    failures += report.failures;
    fine += report.done + report.asBefore;
    console.log(
      `${report.scene}: ${report.failures} failing calls, ${report.done} got over, ${report.asBefore} as before${report.wrong.length > 0 ? `\n  ${report.wrong.slice(0, 8).join('\n  ')}` : ''}`,
    );
  }
  console.log(`${failures} failing calls, ${fine} whole`);
  if (fine !== failures) process.exit(1);
}
