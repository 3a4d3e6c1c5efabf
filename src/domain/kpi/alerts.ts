import { type Day, dayOf } from '../day.ts';
import { UserError } from '../errors.ts';
import { quantile } from '../statistics/spread.ts';
import { breach, type Limits } from './control.ts';
import { type Coverage, coverage } from './coverage.ts';
import { cycleDays, openAges } from './cycle.ts';
import { wonAmount } from './kpi.ts';
import type { Leads } from './leads.ts';
import type { Measure } from './measure.ts';
import { always, type Period } from './period.ts';
import { type Responses, responses } from './response.ts';
import type { TrendLine } from './trend.ts';

/** Something of a KPI that someone should look at, as facts; `rows` are the places of the rows behind it in the range. */
export type Alert =
  | {
      readonly kind: 'limitBroken';
      readonly side: 'low' | 'high';
      readonly value: number;
      readonly limits: Limits;
      readonly n: number;
    }
  | {
      readonly kind: 'dealsSilent';
      /** Silent for more days than this. */
      readonly days: number;
      readonly rows: readonly number[];
      readonly amount: number;
    }
  | {
      readonly kind: 'responseSlow';
      readonly median: number;
      readonly target: number;
      readonly n: number;
      readonly unanswered: number;
    }
  | { readonly kind: 'coverageLow'; readonly coverage: Coverage; readonly needed: number };

export type AlertKind = Alert['kind'];

/** What alerts are judged by. */
export type Watch = {
  readonly today: Day;
  /** The sprint's days. */
  readonly period: Period;
  /** The amount to be won in them; null where none is set. */
  readonly quota: number | null;
  /** Hours within which leads should be answered. */
  readonly responseHours: number;
  /** Days of silence that are usual; null takes the median cycle of won deals. */
  readonly silentDays: number | null;
  /** The sprint's KPI with its limits; null where there is none. */
  readonly line: Pick<TrendLine, 'measure' | 'limits'> | null;
};

/** What could be judged, and what of it is alarming. */
export type Watched = { readonly alerts: readonly Alert[]; readonly judged: ReadonlySet<AlertKind> };

/** All alerts of a pipeline. What its columns, its past or the settings do not allow to judge is left out, not called well. */
export function alertsOf(leads: Leads, watch: Watch): Watched {
  const judged = new Set<AlertKind>();
  const alerts: Alert[] = [];
  const judge = (kind: AlertKind, look: () => Alert | null | undefined) => {
    try {
      const found = look();
      if (found !== undefined) judged.add(kind);
      if (found) alerts.push(found);
    } catch (error) {
      // A column that this alert needs is not there.
      if (!(error instanceof UserError)) throw error;
    }
  };
  const { line, period, quota } = watch;
  judge('limitBroken', () => (line?.limits ? limitAlert(line.measure, line.limits) : undefined));
  judge('dealsSilent', () => {
    const most = watch.silentDays ?? usualCycle(leads);
    return most === null ? undefined : silentAlert(leads, watch.today, most);
  });
  judge('responseSlow', () => {
    const found = responses(leads, period);
    return found.hours.length === 0 ? undefined : responseAlert(found, watch.responseHours);
  });
  judge('coverageLow', () => {
    if (quota === null) return undefined;
    const left = quota - wonAmount(leads, period).numerator;
    if (left <= 0) return null;
    const found = coverage(leads, left, period.end, null);
    return found.needed === null ? undefined : coverageAlert(found);
  });
  return { alerts, judged };
}

/** A KPI that chance alone would seldom bring where it is; null without limits, or within them. */
export function limitAlert({ value, n }: Measure, limits: Limits | null): Alert | null {
  if (value === null || n === 0 || limits === null) return null;
  const side = breach(value, limits);
  return side === null ? null : { kind: 'limitBroken', side, value, limits, n };
}

/** The median cycle of won deals, in days; null where nothing was won. */
function usualCycle(leads: Leads): number | null {
  const { days } = cycleDays(leads, always);
  return days.length === 0 ? null : quantile(days, 0.5);
}

/**
 * Open deals that nobody has touched for longer than the median cycle of won ones: by the day of the last contact, else
 * by that of the first, else by that of creation. Largest amounts first.
 *
 * @param most days of silence that are usual; null where nothing was won yet: then no deal is called silent
 */
export function silentAlert(leads: Leads, today: Day, most: number | null): Alert | null {
  const { table } = leads;
  if (most === null || !table.has('created')) return null;
  const silent = openAges(leads, today).filter(({ row, age }) => {
    const last = (['lastContact', 'firstContact'] as const)
      .filter((key) => table.has(key))
      .map((key) => table.serial(row, key))
      .find((moment) => moment !== null);
    return (last === undefined || last === null ? age : today - dayOf(last)) > most;
  });
  if (silent.length === 0) return null;
  const worth = ({ row }: { row: number }) => (table.has('amount') ? (table.number(row, 'amount') ?? 0) : 0);
  const rows = [...silent].sort((a, b) => worth(b) - worth(a));
  return {
    kind: 'dealsSilent',
    days: most,
    rows: rows.map(({ row }) => row),
    amount: rows.reduce((sum, one) => sum + worth(one), 0),
  };
}

/** Leads that wait longer for a first answer than the team wants, in hours, by their median; null without answers. */
export function responseAlert({ hours, none }: Responses, target: number): Alert | null {
  if (hours.length === 0) return null;
  const median = quantile(hours, 0.5);
  return median > target ? { kind: 'responseSlow', median, target, n: hours.length, unanswered: none } : null;
}

/** A pipeline that does not hold enough for the quota at the team's own win rate; null where that is not known. */
export function coverageAlert(coverage: Coverage): Alert | null {
  const { needed } = coverage;
  return needed !== null && coverage.coverage < needed ? { kind: 'coverageLow', coverage, needed } : null;
}
