// Counts the service calls of New sprint: preview, log and writes, against the writes alone, which carry out the same plan.
//
//   tsx test/trust/calls.ts

import type { StartRequest } from '../../src/server/contract.ts';
import { backlogRange } from '../bench/data/backlog.ts';
import type { Range } from '../bench/data/cells.ts';
import { pipelineRange } from '../bench/data/pipeline.ts';
import { Host } from '../host/host.ts';
import { apiOf, type Opened, openHost, turn } from '../server/host.ts';
import { team } from '../server/samples.ts';
import { dist } from './acts.ts';
import { buildBareWrites } from './bare.ts';

export type CallFigures = {
  readonly rows: number;
  /** The calls that carry out the plan and nothing else. */
  readonly bare: number;
  readonly preview: number;
  /** Reading again, deciding again, the limits, the log, the writes. */
  readonly apply: number;
};

/** At most so many calls for each bare one. */
export const MOST = 2;

/** The calls of New sprint in a workbook of so many leads and backlog items. */
export async function callsOfStart(rows: number): Promise<CallFigures> {
  const opened = prepared(rows);
  const request = startRequest(opened);
  const bare = new Host({ ...opened.host.options, dist: await buildBareWrites() }, opened.host);
  const plan = bare.run('plannedStart', JSON.stringify(request));
  bare.run('bareWrites', plan);
  const { token } = opened.api.previewStart(request);
  const outcome = opened.api.applyStart({ ...request, token });
  if (!outcome.done) throw new Error(outcome.sentence);
  return {
    rows,
    bare: callsOf(bare, 'bareWrites'),
    preview: callsOf(opened.host, 'api_previewStart'),
    apply: callsOf(opened.host, 'api_applyStart'),
  };
}

export function ratioOf({ bare, preview, apply }: CallFigures): number {
  return (preview + apply) / bare;
}

/** A pipeline, a backlog, and an action log that is there already, as from the second action on. */
function prepared(rows: number): Opened {
  const opened = openHost(
    [
      { name: 'Leads', rows: opening(pipelineRange(rows)) },
      { name: 'Tâches', rows: opening(backlogRange(rows)) },
    ],
    { dist: dist() },
  );
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  return { host: opened.host, api: apiOf(opened.host) };
}

function startRequest({ api }: Opened): StartRequest {
  const request = {
    number: 1,
    start: '2026-03-30',
    weeks: 2 as const,
    goal: { text: 'Convertir plus de leads', kpi: 'conversion' as const, base: 0.4, target: 0.6 },
    team,
  };
  const items = api.propose(request).items.filter((item) => item.in);
  return { ...request, items: items.map(({ id, owner }) => ({ id, owner })) };
}

function callsOf({ executions }: Host, name: string): number {
  const record = [...executions].reverse().find((one) => one.name === name);
  if (!record || record.error) throw new Error(`${name}: ${record?.error ?? 'was not run'}`);
  return record.calls;
}

/** A blank cell of a file is null. */
function opening(range: Range): (string | number | boolean | Date | null)[][] {
  return range.map((row) => row.map((cell) => (cell === '' || cell === undefined ? null : cell)));
}

if (process.argv[1]?.endsWith('calls.ts')) {
  const sizes = process.argv.includes('--quick') ? [100] : [100, 10_000];
  const figures: CallFigures[] = [];
  for (const rows of sizes) figures.push(await callsOfStart(rows));
  for (const one of figures) {
    console.log(
      `New sprint, ${one.rows} rows: ${one.bare} calls for the bare writes; preview ${one.preview}, apply and log ${one.apply}: ratio ${ratioOf(one).toFixed(2)}`,
    );
  }
  const same = figures.every(
    ({ preview, apply }) => preview === figures[0]?.preview && apply === figures[0]?.apply,
  );
  if (figures.length > 1)
    console.log(`calls at ${sizes.join(' and ')} rows: ${same ? 'the same' : 'NOT the same'}`);
  if (!same || figures.some((one) => ratioOf(one) > MOST)) process.exit(1);
}
