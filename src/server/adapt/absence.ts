import { readDaysOff } from '../../domain/calendar/days-off.ts';
import { readWeek } from '../../domain/calendar/week.ts';
import { countWorkingDays } from '../../domain/calendar/working-days.ts';
import type { Day } from '../../domain/day.ts';
import { keyOf } from '../../domain/planning/words.ts';
import { formatDay, formatStretch } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/adapting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { openTeam } from '../sprint/team-tab.ts';
import { columnSteps } from '../table-writes.ts';

export type Absence = { readonly name: string; readonly from: Day };

/**
 * The steps that write absences until the sprint's end into the team's days off, where capacity is computed from: as dates
 * where the cell is blank or holds dates, added to its number where it holds one.
 */
export function absenceSteps(
  workbook: Workbook,
  { start, end, holidays }: Sprint,
  absent: readonly Absence[],
  language: Language,
): { readonly steps: Step[]; readonly notes: string[]; readonly problems: string[] } {
  const [notes, problems]: [string[], string[]] = [[], []];
  const content = workbook.read('team');
  const table = openTeam(workbook);
  const column = table?.column('daysOff') ?? null;
  const cells = new Map<number, Content>();
  const off = knownHolidays(holidays, start, end, workbook);
  for (const { name, from } of absent) {
    const row = table?.rows.find((at) => keyOf(table.text(at, 'name')) === keyOf(name));
    const week = row === undefined || !table ? undefined : readWeek(table.cell(row, 'week'));
    const days = countWorkingDays(from, end, off, week);
    const cell = row === undefined || !table ? undefined : table.cell(row, 'daysOff');
    const known = cell === undefined ? undefined : readDaysOff(cell, workbook.conventions);
    if (row === undefined || column === null || known === undefined || !table) {
      problems.push(say.absenceUnwritten(language, name));
      continue;
    }
    const stretch = formatStretch(from, end, workbook.language);
    if (!('count' in known)) cells.set(row, `${table.text(row, 'daysOff')}; ${stretch}`);
    else cells.set(row, known.count === 0 ? stretch : known.count + days);
    notes.push(say.isAbsent(language, name, formatDay(from, language), days));
  }
  return {
    steps:
      content && table && column !== null
        ? columnSteps(content, column, cells, workbook, { keys: [table.column('name')] })
        : [],
    notes,
    problems,
  };
}
