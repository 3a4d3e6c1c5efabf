import { quantile, sorted } from '../statistics/spread.ts';
import { foldText, normaliseName } from '../table/names.ts';
import type { Leads } from './leads.ts';
import { contains, isAlways, type Period } from './period.ts';

/** A step of a funnel: a stage that is known by its key, or a word of the team's own. */
export type Step = {
  readonly key: string | null;
  readonly word: string;
  /** The headers that a column of dates of this step may have. */
  readonly headers: readonly string[];
};

export type FunnelStep = {
  readonly step: Step;
  readonly n: number;
  /** Median days from creation to this step, of those whose date is known; null where none is. */
  readonly days: number | null;
};

export type Funnel = {
  readonly created: number;
  readonly steps: readonly FunnelStep[];
  /** Leads that stand at a stage which is no step, by the stage's word; lost ones without any date are of them. */
  readonly elsewhere: ReadonlyMap<string, number>;
  readonly unread: number;
};

/**
 * How far the leads created in the period came. Reaching a later step implies the earlier ones; a lead reached a step
 * where it stands there, or where a column of the step's dates holds one. Of a lost lead only such dates tell how far it
 * came.
 *
 * @param steps in their order
 */
export function funnel(leads: Leads, steps: readonly Step[], period: Period): Funnel {
  const { table } = leads;
  const dated = !isAlways(period);
  if (dated) table.require('created');
  const columns = steps.map(({ headers, key }) => {
    const wanted = new Set(headers.map(normaliseName));
    const at = table.headers.findIndex((header) => wanted.has(normaliseName(header)));
    return at >= 0 ? at : key === 'won' ? table.column('closed') : null;
  });
  const placeOf = placeReader(leads, steps);
  const reached = steps.map(() => 0);
  const days = steps.map((): number[] => []);
  const elsewhere = new Map<string, number>();
  let created = 0;
  let unread = leads.notRead;
  for (const row of leads.rows) {
    const from = table.has('created') ? table.day(row, 'created') : null;
    if (dated && from === null) unread++;
    if (dated && (from === null || !contains(period, from))) continue;
    created++;
    const outcome = leads.outcome(row);
    let furthest = placeOf(row);
    columns.forEach((column, at) => {
      if (column === null) return;
      // The day of closing is that of winning for won deals alone.
      if (column === table.column('closed') && outcome !== 'won') return;
      const day = table.dayAt(row, column);
      if (day === null) return;
      furthest = Math.max(furthest, at);
      if (from !== null && day >= from) days[at]?.push(day - from);
    });
    for (let at = 0; at <= furthest; at++) reached[at] = (reached[at] ?? 0) + 1;
    if (furthest < 0) {
      const word = table.text(row, 'stage');
      elsewhere.set(word, (elsewhere.get(word) ?? 0) + 1);
    }
  }
  return {
    created,
    steps: steps.map((step, at) => {
      const known = sorted(days[at] ?? []);
      return { step, n: reached[at] ?? 0, days: known.length === 0 ? null : quantile(known, 0.5) };
    }),
    elsewhere,
    unread,
  };
}

/** The place of a lead's stage among the steps; −1 where it is none of them. */
function placeReader(leads: Leads, steps: readonly Step[]): (row: number) => number {
  const byKey = new Map(steps.flatMap(({ key }, at) => (key === null ? [] : [[key, at] as const])));
  const byWord = new Map(steps.map(({ word }, at) => [foldText(word), at]));
  const last = steps.length - 1;
  return (row) => {
    const outcome = leads.outcome(row);
    if (outcome === 'won') return byKey.get('won') ?? last;
    const { table } = leads;
    if (!table.has('stage')) return -1;
    const own = byWord.get(foldText(table.text(row, 'stage')));
    return own ?? byKey.get(table.choice(row, 'stage') ?? '') ?? -1;
  };
}
