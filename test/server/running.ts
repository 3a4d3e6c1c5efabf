import type { StartRequest } from '../../src/server/contract.ts';
import { monday, type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

const request: StartRequest = {
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
  team,
  items: [
    { id: 'T1', owner: 'Ana' },
    { id: 'T3', owner: 'Bob' },
  ],
};

/**
 * A workbook with pipeline and backlog in which a sprint with T1 and T3 runs, T1 done. Two people may edit it.
 *
 * @param before what is done before it starts
 */
export function running(
  goal: StartRequest['goal'] = request.goal,
  before: (opened: Opened) => void = () => {},
): Opened {
  const opened = openHost([leads, tasks], { now: () => monday, editors: ['ana@example.com'] });
  opened.host.user = 'owner@example.com';
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  before(opened);
  const { token } = opened.api.previewStart({ ...request, goal });
  opened.api.applyStart({ ...request, goal, token });
  const row = opened.host.values('Sprint').findIndex(([id]) => id === 'T1') + 1;
  opened.host.edit('Sprint', `D${row}`, 'Terminé');
  return opened;
}
