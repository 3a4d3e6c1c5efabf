import { addDays, type Day } from '../day.ts';
import { UserError } from '../errors.ts';
import { groupDeals } from '../kpi/group.ts';
import type { Leads } from '../kpi/leads.ts';
import { countOf, type Measure } from '../kpi/measure.ts';
import { lessIsBetter, type MeasureName, measures, natures } from '../kpi/measures.ts';
import { verdict } from '../kpi/verdict.ts';
import { keyOf } from '../planning/words.ts';
import type { OwnedLeads } from './deal-facts.ts';

/** A counter-metric in a sprint and before it. */
export type Guard = {
  readonly kpi: MeasureName;
  readonly before: Measure;
  readonly during: Measure;
  /** Whether what was before is the whole team's. */
  readonly isTeams: boolean;
  readonly fell: boolean;
};

const LEVEL = 0.95;
/** Fewer cases than this are no past to be held against. */
const LEAST = 10;

/**
 * Whether a KPI can be a counter-metric: one that has an interval, so that a fall is told from chance. The conversion rate
 * is none: leads of a sprint that is not old are rarely won yet, so that it would always fall. Nor is the qualification
 * rate: leads that nobody ever buys for would lift it.
 */
export function isCounter(kpi: MeasureName): boolean {
  return kpi !== 'conversion' && kpi !== 'qualification' && natures[kpi][0] !== 'sum';
}

/**
 * A counter-metric of each person in the sprint against all the time before: the person's own, or the team's where their own
 * has too few cases. It fell where that is more than chance: of a rate where the whole interval of the difference (Newcombe,
 * K17) lies below 0, of a mean or a median where the two intervals do not meet. In the sprint the person's cases alone are
 * judged, so that nobody pays for others, and nobody can make them pay. All but the win rate is of won deals: no lead that
 * was made up can lift it.
 *
 * @returns by the key of a name; null where there is nothing to judge by: no cases, no column
 */
export function guardsOf(
  kpi: MeasureName,
  leads: OwnedLeads,
  start: Day,
  end: Day,
): (person: string) => Guard | null {
  const column = leads.table.column('owner');
  if (column === null) return () => null;
  const rows = kpi === 'winRate' ? leads.rows : leads.rows.filter((row) => leads.outcome(row) === 'won');
  const closed = { ...leads, rows };
  const past = (of: Leads) => measures[kpi](of, { start: null, end: addDays(start, -1) }, LEVEL);
  const guards = new Map<string, Guard>();
  try {
    const teams = past(closed);
    for (const { name, deals } of groupDeals(closed, column)) {
      const own = past(deals);
      const isTeams = own.n < LEAST;
      const before = isTeams ? teams : own;
      const during = measures[kpi](deals, { start, end }, LEVEL);
      if (before.n > 0 && during.n > 0)
        guards.set(keyOf(name), { kpi, before, during, isTeams, fell: fell(kpi, before, during) });
    }
  } catch (error) {
    // Without its column nothing is judged; what is counted needs none of them.
    if (!(error instanceof UserError)) throw error;
  }
  return (person) => guards.get(person) ?? null;
}

function fell(kpi: MeasureName, before: Measure, during: Measure): boolean {
  if (natures[kpi][0] === 'rate')
    return verdict(countOf(before), countOf(during), null, LEVEL).kind === 'decline';
  const [was, is] = [before.interval, during.interval];
  if (!was || !is) return false;
  return lessIsBetter.has(kpi) ? is.low > was.high : is.high < was.low;
}
