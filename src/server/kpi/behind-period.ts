import { type Day, dayOf, type Serial } from '../../domain/day.ts';
import { comparedDays } from '../../domain/kpi/impact.ts';
import type { Period } from '../../domain/kpi/period.ts';
import { isBlank, isDate } from '../../domain/table/blank.ts';
import type { Cell } from '../../domain/table/cell.ts';
import { openTable } from '../../domain/table/table.ts';
import { leadNames } from '../../i18n/fields/lead.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { historyIn } from '../history/table.ts';
import type { Given } from './formula-arguments.ts';

/** The days whose rows a figure counts, from the arguments of its formula. */

/** From the argument at this place to the one after it; a blank one sets no bound. */
export function givenPeriod(given: readonly Given[], start: number, workbook: Workbook): Period {
  return { start: dayIn(given[start], workbook), end: dayIn(given[start + 1], workbook) };
}

/** The days of the sprint whose line of a trend this is; of the base, all the past sprints' together. */
export function sprintPeriod(label: Cell, given: readonly Given[], workbook: Workbook): Period {
  const current = givenPeriod(given, 3, workbook);
  const past = closedIn(given[2], workbook).filter(
    ({ start }) => current.start === null || start < current.start,
  );
  const own = past.find(({ sprint }) => sprint === label);
  if (own) return own;
  return typeof label === 'number' || past.length === 0 ? current : spanOf(past);
}

/** The days before sprints were taken up, or those since. */
export function impactPeriod(side: 'before' | 'after', given: readonly Given[], workbook: Workbook): Period {
  const chosen = givenPeriod(given, 3, workbook);
  const closed = closedIn(given[2], workbook);
  const span: Period = closed.length > 0 ? spanOf(closed) : { start: null, end: null };
  const [first, last] = [chosen.start ?? span.start, chosen.end ?? span.end];
  return first === null || last === null ? chosen : comparedDays(first, last)[side];
}

type Closed = { readonly sprint: number | null; readonly start: Day; readonly end: Day };

function closedIn(range: Given | undefined, workbook: Workbook): Closed[] {
  const content = range?.kind === 'range' ? workbook.readNamed(range.tab) : null;
  const history = content && historyIn(content, workbook);
  return (history?.rows ?? []).flatMap((row): Closed[] => {
    const [start, end] = [history?.day(row, 'start'), history?.day(row, 'end')];
    return start && end ? [{ sprint: history?.number(row, 'sprint') ?? null, start, end }] : [];
  });
}

function spanOf(sprints: readonly Closed[]): { start: Day; end: Day } {
  return {
    start: Math.min(...sprints.map(({ start }) => start)) as Day,
    end: Math.max(...sprints.map(({ end }) => end)) as Day,
  };
}

export function dayIn(given: Given | undefined, workbook: Workbook): Day | null {
  if (given?.kind !== 'value' || isBlank(given.value)) return null;
  const { value } = given;
  if (isDate(value)) return dayOf(workbook.conventions.serialOf(value));
  if (typeof value === 'number') return dayOf(value as Serial);
  const table = openTable([['x'], [value]], { ...leadNames }, workbook.conventions);
  return table.dayAt(1, 0);
}
