import { countWorkingDays } from '../calendar/working-days.ts';
import type { Day } from '../day.ts';
import { sorted } from '../statistics/spread.ts';
import { wilson } from '../statistics/wilson.ts';
import { LARGE_SHARE, largestShare, wonAmounts } from './amounts.ts';
import { breach, type Limits, rateLimits, valueLimits } from './control.ts';
import { type ChangedPart, changedParts, type Definition } from './definition.ts';
import { conversion } from './kpi.ts';
import type { Leads } from './leads.ts';
import { countOf, type Measure, meanMeasure } from './measure.ts';
import { type DatedBy, type MeasureName, measures, type Nature, natures } from './measures.ts';
import { always, contains, type Period } from './period.ts';
import { type Looks, type Verdict, verdict } from './verdict.ts';

/** What a closed sprint kept of a KPI: its value, over how many cases. */
export type Kept = { readonly value: number; readonly n: number };

/** A closed sprint; `kept` is null where its goal was another KPI, `definition` where none was written down. */
export type ClosedSprint = {
  readonly sprint: number;
  readonly start: Day;
  readonly end: Day;
  readonly kept: Kept | null;
  readonly definition: Definition | null;
};

export type TrendLine = {
  readonly sprint: number;
  readonly measure: Measure;
  /** As the sprint's close wrote it down; else computed of the leads as they are now. */
  readonly isKept: boolean;
  /** Between what chance alone moves it, judging by the sprints before it. */
  readonly limits: Limits | null;
  readonly breach: 'low' | 'high' | null;
  /** How its definition differs from the one that counts now: then it is not comparable. */
  readonly changed: readonly ChangedPart[];
};

export type Trend = {
  readonly current: TrendLine | null;
  /** The comparable past sprints together: never the worst or the last alone. */
  readonly base: Measure;
  /** How many sprints the base rests on. */
  readonly sprints: number;
  /** Newest first. */
  readonly past: readonly TrendLine[];
  /** Of a rate, against the base. */
  readonly verdict: Verdict | null;
  readonly looks: Looks | null;
  /** The share of the current sum that one deal makes, where it is large. */
  readonly large: number | null;
  /** Of a cohort's conversion, how many are neither won nor lost so far: the rate may still rise. */
  readonly stillOpen: number;
  readonly unread: number;
};

export type TrendRequest = {
  readonly name: MeasureName;
  /** The current sprint; an open start is no sprint: then there is no current line. */
  readonly period: Period;
  /** Closed sprints in any order. */
  readonly closed: readonly ClosedSprint[];
  /** How many past sprints, the last ones. */
  readonly most: number;
  /** What the KPI counts by now, and what it counted by when the sprint started; null where that was not written down. */
  readonly definition: Definition;
  readonly atStart: Definition | null;
  readonly level: number;
};

/** More looks than this are no sprint that is watched daily. */
const MOST_LOOKS = 60;

/**
 * A KPI sprint after sprint. What a close kept is shown as it was kept; other sprints are computed of the leads that
 * belong to their days. A rate's base pools cases, a sum's averages sprints, any other's is computed of all cases together.
 */
export function trend(leads: Leads, request: TrendRequest): Trend {
  const { name, period, definition, level, atStart } = request;
  const [nature, dated] = natures[name];
  const { start } = period;
  const before = request.closed
    .filter((one) => start === null || one.start < start)
    .sort((a, b) => a.start - b.start)
    .slice(-request.most);
  const periods: Period[] = start === null ? before : [...before, period];
  const { parts, unread } = partsOf(leads, dated, periods);

  const past: TrendLine[] = [];
  const comparable: { readonly measure: Measure; readonly part: Part }[] = [];
  const lineOf = (sprint: number, measure: Measure, isKept: boolean, changed: readonly ChangedPart[]) => {
    const limits =
      changed.length > 0 || measure.n === 0
        ? null
        : limitsOf(
            comparable.map((one) => one.measure),
            measure,
            nature,
          );
    const side = limits && measure.value !== null ? breach(measure.value, limits) : null;
    return { sprint, measure, isKept, limits, breach: side, changed };
  };
  before.forEach((one, at) => {
    const { kept } = one;
    const part = parts[at] as Part;
    const measure = kept ? keptMeasure(kept, nature, level) : measures[name](part.leads, one, level);
    const changed = kept && one.definition ? changedParts(one.definition, definition) : [];
    past.unshift(lineOf(one.sprint, measure, kept !== null, changed));
    if (changed.length === 0 && measure.n > 0) comparable.push({ measure, part });
  });

  const base = baseOf(comparable, name, level);
  const own = start === null ? undefined : parts[before.length];
  const closedAs = request.closed.find((one) => one.start === start);
  const current = own
    ? lineOf(
        closedAs?.sprint ?? request.closed.reduce((most, one) => Math.max(most, one.sprint), 0) + 1,
        measures[name](own.leads, period, level),
        false,
        atStart ? changedParts(atStart, definition) : [],
      )
    : null;
  const looks = own && !closedAs ? looksOf(period, own.last) : null;
  const isJudged =
    nature === 'rate' && current && current.changed.length === 0 && current.measure.n > 0 && base.n > 0;
  return {
    current,
    base,
    sprints: comparable.length,
    past,
    verdict: isJudged ? verdict(countOf(base), countOf(current.measure), looks, level) : null,
    looks,
    large: own && name === 'wonAmount' ? large(own.leads, period) : null,
    stillOpen: own && name === 'conversion' ? conversion(own.leads, period).stillOpen : 0,
    unread,
  };
}

/** The leads of a period, and the last day on which one of them was created or closed. */
type Part = { readonly leads: Leads; readonly last: Day | null };

/** The leads of each period, by the day that the KPI counts by. Read once, however many periods there are. */
function partsOf(
  leads: Leads,
  dated: DatedBy,
  periods: readonly Period[],
): { readonly parts: readonly Part[]; readonly unread: number } {
  const { table } = leads;
  table.require(dated);
  const found = periods.map(() => ({ rows: [] as number[], last: null as Day | null }));
  let unread = leads.notRead;
  for (const row of leads.rows) {
    // The day of closing of an open deal is a forecast.
    if (dated === 'closed' && leads.outcome(row) === 'open') continue;
    const day = table.day(row, dated);
    if (day === null) {
      unread++;
      continue;
    }
    periods.forEach((period, at) => {
      const part = found[at];
      if (!part || !contains(period, day)) return;
      part.rows.push(row);
      if (part.last === null || day > part.last) part.last = day;
    });
  }
  return {
    parts: found.map(({ rows, last }) => ({ leads: { ...leads, rows, notRead: 0 }, last })),
    unread,
  };
}

function keptMeasure({ value, n }: Kept, nature: Nature, level: number): Measure {
  const isShare = nature === 'rate' && n > 0 && value <= 1;
  return {
    value: n === 0 && nature === 'rate' ? null : value,
    n,
    interval: isShare ? wilson(Math.round(value * n), n, level) : null,
    unread: 0,
  };
}

function limitsOf(past: readonly Measure[], { n }: Measure, nature: Nature): Limits | null {
  if (nature === 'rate') return rateLimits(past.map(countOf), n);
  return valueLimits(past.flatMap(({ value }) => (value === null ? [] : [value])));
}

function baseOf(
  comparable: readonly { readonly measure: Measure; readonly part: Part }[],
  name: MeasureName,
  level: number,
): Measure {
  const [nature] = natures[name];
  const first = comparable[0];
  if (!first) return { value: null, n: 0, interval: null, unread: 0 };
  if (nature === 'sum') {
    const values = comparable.map(({ measure }) => measure.value ?? 0);
    return meanMeasure(sorted(values), 0, level);
  }
  if (nature === 'sample') {
    const rows = comparable.flatMap(({ part }) => part.leads.rows);
    return measures[name]({ ...first.part.leads, rows }, always, level);
  }
  const counts = comparable.map(({ measure }) => countOf(measure));
  const successes = counts.reduce((sum, one) => sum + one.successes, 0);
  const trials = counts.reduce((sum, one) => sum + one.trials, 0);
  return { value: successes / trials, n: trials, interval: wilson(successes, trials, level), unread: 0 };
}

/**
 * Which look of a sprint this is: each working day may be one, and today is taken for the last day that the leads know
 * of. A function knows no clock; where that day lies behind, the interval is wider than it need be, never narrower.
 */
function looksOf({ start, end }: Period, last: Day | null): Looks | null {
  if (start === null || end === null || last === null) return null;
  const days = countWorkingDays(start, end);
  if (days < 1 || days > MOST_LOOKS) return null;
  return { day: Math.min(days, Math.max(1, countWorkingDays(start, last))), days };
}

function large(leads: Leads, period: Period): number | null {
  const { amounts } = wonAmounts(leads, period);
  const share = amounts.length > 1 ? largestShare(amounts) : null;
  return share !== null && share > LARGE_SHARE ? share : null;
}
