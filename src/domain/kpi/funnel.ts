import type { Day } from '../day.ts';
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
  const reachedBy = reachedReader(leads, steps);
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
    const { furthest, on } = reachedBy(row);
    on.forEach((day, at) => {
      if (day !== null && from !== null && day >= from) days[at]?.push(day - from);
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

/** How far a lead came: the place of the furthest step, −1 for none, and the days that are known of each step. */
export type Reached = { readonly furthest: number; readonly on: readonly (Day | null)[] };

/** Reads how far leads came among these steps, in their order. */
export function reachedReader(leads: Leads, steps: readonly Step[]): (row: number) => Reached {
  const { table } = leads;
  const closed = table.column('closed');
  const columns = steps.map(({ headers, key }) => {
    const wanted = new Set(headers.map(normaliseName));
    const at = table.headers.findIndex((header) => wanted.has(normaliseName(header)));
    return at >= 0 ? at : key === 'won' ? closed : null;
  });
  const placeOf = placeReader(leads, steps);
  return (row) => {
    const isWon = leads.outcome(row) === 'won';
    // The day of closing is that of winning for won deals alone.
    const on = columns.map((column) =>
      column === null || (column === closed && !isWon) ? null : table.dayAt(row, column),
    );
    const furthest = on.reduce<number>(
      (last, day, at) => (day === null ? last : Math.max(last, at)),
      placeOf(row),
    );
    return { furthest, on };
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
