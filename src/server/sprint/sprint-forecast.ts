import { workingDays } from '../../domain/calendar/working-days.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { type BurndownUnit, burndown } from '../../domain/execution/burndown.ts';
import { midSprint } from '../../domain/execution/mid-sprint.ts';
import { pastSprints, velocityOf } from '../../domain/execution/velocity.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { SprintForecast } from '../contract.ts';
import { openHistory } from '../history/table.ts';
import { readJournal } from '../journal/journal-tab.ts';
import { knownHolidays } from './known-holidays.ts';
import type { Sprint } from './read-sprint.ts';

/** How many sprints a velocity looks back. */
const LOOKED_BACK = 6;

/**
 * How the running sprint will end at its pace so far. The days up to yesterday are its pace; what is open is open now. It is
 * counted in hours where every open item has an estimate, else in items.
 *
 * @returns null before it begins, after it ended, and where its dates cannot be read
 */
export function sprintForecast(sprint: Sprint, today: Day, workbook: Workbook): SprintForecast | null {
  const { start, end, holidays, items, number, table } = sprint;
  if (today < start || today > end) return null;
  const open = items.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const unestimated = open.filter(({ effort }) => effort === null).length;
  const unit: BurndownUnit = unestimated > 0 ? 'items' : 'effort';
  const off = knownHolidays(holidays, start, end, workbook);
  const known = workingDays(start, addDays(today, -1), off).length;
  const forecast = midSprint(
    burndown(readJournal(workbook), start, end, off, unit, addDays(today, -1)),
    [...open]
      .sort((a, b) => Number(b.state === 'doing') - Number(a.state === 'doing'))
      .map(({ id, title, effort, value, row }) => ({
        id: title || id,
        size: unit === 'items' ? 1 : (effort ?? 0),
        value,
        isMust: table?.choice(row - 1, 'moscow') === 'must',
      })),
    number,
  );
  return { unit, unestimated, known, velocity: velocity(workbook), forecast };
}

/** What closed sprints came to; `n` alone where they are too few. */
function velocity(workbook: Workbook): SprintForecast['velocity'] {
  const history = openHistory(workbook);
  if (!history) return { n: 0, median: null };
  try {
    const past = pastSprints(history);
    const found = velocityOf(past, LOOKED_BACK);
    return { n: found?.n ?? past.length, median: found?.median ?? null };
  } catch (error) {
    // A History whose columns were deleted is as good as none.
    if (error instanceof UserError) return { n: 0, median: null };
    throw error;
  }
}
