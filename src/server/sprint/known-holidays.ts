import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { holidaysOf } from './team-tab.ts';

/** Holidays that can be read. Those that cannot are said where they stand, by the formula that counts with them. */
export function knownHolidays(text: string, start: Day, end: Day, workbook: Workbook): ReadonlySet<Day> {
  try {
    return holidaysOf(text, start, end, workbook);
  } catch (error) {
    if (error instanceof UserError) return new Set();
    throw error;
  }
}
