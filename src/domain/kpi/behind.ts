import { type Leads, qualifiedReader } from './leads.ts';
import { type MeasureName, natures } from './measures.ts';
import { contains, isAlways, type Period } from './period.ts';

/** A row that a KPI was computed from, and whether it is one of those that a rate counts as reached. */
export type Behind = { readonly row: number; readonly isReached: boolean };

/** KPI of won deals alone. */
const OF_WON: ReadonlySet<MeasureName> = new Set([
  'wonAmount',
  'wonCount',
  'dealMean',
  'dealMedian',
  'cycle',
]);
/** KPI of deals that are closed, either way. */
const OF_CLOSED: ReadonlySet<MeasureName> = new Set([...OF_WON, 'winRate']);

/** The rows that a KPI of a period counts, in the order of the range. */
export function rowsBehind(leads: Leads, name: MeasureName, period: Period): Behind[] {
  const { table } = leads;
  const [, dated] = natures[name];
  const isQualified = name === 'qualification' ? qualifiedReader(leads) : null;
  return leads.rows.flatMap((row): Behind[] => {
    const outcome = leads.outcome(row);
    if (OF_CLOSED.has(name) && outcome === 'open') return [];
    if (OF_WON.has(name) && outcome !== 'won') return [];
    if ((name === 'openAmount' || name === 'weighted') && outcome !== 'open') return [];
    if (!isAlways(period)) {
      const day = table.has(dated) ? table.day(row, dated) : null;
      if (day === null || !contains(period, day)) return [];
    }
    return [{ row, isReached: isQualified ? isQualified(row) === true : outcome === 'won' }];
  });
}
