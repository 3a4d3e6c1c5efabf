import { itemsOf } from '../../domain/backlog/item.ts';
import { openTable } from '../../domain/table/table.ts';
import { dealNames } from '../../i18n/fields/deal.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { openBacklog } from './backlog-updates.ts';
import { teamOf } from './team-tab.ts';

/** How many names are proposed as a first team; the rest of a large sales force is added by hand. */
const MOST = 12;

export type FirstMember = { readonly name: string; readonly skills: string };

/**
 * Who the pipeline and the backlog name as owners, most often first, with the skills that the items they own ask for:
 * a first team for a file that has none yet.
 */
export function ownersOf(workbook: Workbook): FirstMember[] {
  const times = new Map<string, number>();
  const skills = new Map<string, Set<string>>();
  const seen = (name: string) => {
    if (name !== '') times.set(name, (times.get(name) ?? 0) + 1);
  };
  const pipeline = workbook.read('pipeline');
  if (pipeline) {
    const table = openTable(pipeline.values, dealNames, workbook.conventions);
    if (table.has('owner')) for (const row of table.rows) seen(table.text(row, 'owner'));
  }
  const backlog = openBacklog(workbook);
  if (backlog) {
    for (const { owner, skills: asked } of itemsOf(backlog)) {
      seen(owner);
      if (owner !== '') skills.set(owner, new Set([...(skills.get(owner) ?? []), ...asked]));
    }
  }
  return [...times]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([name]) => ({ name, skills: [...(skills.get(name) ?? [])].join(', ') }));
}

/** Whom a piece of work can be given to: the team, then whom the pipeline and the backlog name. */
export function assignable(workbook: Workbook): string[] {
  return [...new Set([...teamOf(workbook), ...ownersOf(workbook)].map(({ name }) => name))];
}
