import { quantile } from '../statistics/quantile.ts';
import type { Table } from '../table/table.ts';

export type ClosedSprintKey = 'sprint' | 'committedEffort' | 'doneEffort' | 'closedOn';

/** A closed sprint: what was committed, and what was done of all that was in it. Null where a cell is blank. */
export type PastSprint = { readonly committed: number | null; readonly done: number };

/** How many closed sprints a figure about them needs. */
export const LEAST_SPRINTS = 3;

export type Velocity = {
  /** Of how many sprints. */
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Σ done ÷ Σ committed, of the sprints that say both; null where none does. */
  readonly predictability: number | null;
};

/**
 * The closed sprints of a history, oldest first. Where the history says when a sprint was closed, one that was not is the
 * current one and is left out.
 */
export function pastSprints(table: Table<ClosedSprintKey>): PastSprint[] {
  table.require('doneEffort');
  const rows = table.rows.flatMap((row, at) => {
    const done = table.number(row, 'doneEffort');
    if (done === null || (table.has('closedOn') && table.day(row, 'closedOn') === null)) return [];
    const number = table.has('sprint') ? table.number(row, 'sprint') : null;
    return [{ number: number ?? at, committed: table.number(row, 'committedEffort'), done }];
  });
  return rows.sort((a, b) => a.number - b.number);
}

/**
 * The velocity of the last sprints: effort done in each.
 *
 * Source: features K21; P15 and P85 are what PERCENTILE gives.
 *
 * @returns null below three sprints: that is no history
 */
export function velocityOf(sprints: readonly PastSprint[], most: number): Velocity | null {
  const last = sprints.slice(-most);
  if (last.length < LEAST_SPRINTS) return null;
  const done = last.map((sprint) => sprint.done);
  const both = last.filter(({ committed }) => committed !== null && committed > 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const committed = sum(both.map((sprint) => sprint.committed ?? 0));
  return {
    n: last.length,
    mean: sum(done) / done.length,
    median: quantile(done, 0.5),
    low: quantile(done, 0.15),
    high: quantile(done, 0.85),
    predictability: committed > 0 ? sum(both.map((sprint) => sprint.done)) / committed : null,
  };
}
