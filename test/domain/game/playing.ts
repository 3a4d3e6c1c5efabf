import type { JournalLine } from '../../../src/domain/execution/journal.ts';
import type { OwnedLeads } from '../../../src/domain/game/deal-facts.ts';
import { type Game, type GameRequest, gameOf } from '../../../src/domain/game/game.ts';
import type { PointRule } from '../../../src/domain/game/rule.ts';
import { leadsOf } from '../../../src/domain/kpi/leads.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { leadNames } from '../../../src/i18n/fields/lead.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';
import { line } from '../execution/lines.ts';

/** The rules that the Settings tab proposes. */
export const usualRules: readonly PointRule[] = [
  { fact: 'Item done', on: 'status', value: 'done', points: 5, counter: null },
  { fact: 'Lead qualified', on: 'stage', value: 'qualified', points: 3, counter: 'winRate' },
  { fact: 'Presentation given', on: 'stage', value: 'presentation', points: 5, counter: 'winRate' },
  { fact: 'Deal won', on: 'stage', value: 'won', points: 20, counter: 'winRate' },
];

/** A lead as a row of the pipeline: id, owner, stage, created, closed, rating. */
export type Lead = readonly [
  id: string,
  owner: string,
  stage: string,
  created: string,
  closed?: string | undefined,
  rating?: number | undefined,
];

export function pipeline(leads: readonly Lead[]): OwnedLeads {
  const rows = leads.map(([id, owner, stage, created, closed = '', rating = '']) => [
    id,
    owner,
    stage,
    created,
    closed,
    rating,
  ]);
  const headers = ['ID', 'Responsable', 'Étape', 'Créé le', 'Clos le', 'Note client'];
  const table = openTable([headers, ...rows], leadNames, french);
  return { ...leadsOf(table), table };
}

/** The lines by which a sprint that began on 30 March holds an item of somebody's. */
export function committed(item: string, owner: string): JournalLine[] {
  return [line('2026-03-30', item, 'sprint', 4, 'start'), line('2026-03-30', item, 'owner', owner, 'start')];
}

/** The game of the sprint of 30 March to 10 April. */
export function play(request: Partial<GameRequest>): Game {
  return gameOf({
    journal: [],
    start: day('2026-03-30'),
    end: day('2026-04-10'),
    rules: usualRules,
    leads: null,
    team: null,
    out: [],
    past: [],
    helped: new Map(),
    ...request,
  });
}

export function pointsOf({ people }: Game): Record<string, number> {
  return Object.fromEntries(people.map(({ name, points }) => [name, points]));
}
