import { countDaysOff, readDaysOff, type Stretch } from '../../domain/calendar/days-off.ts';
import { readWeek } from '../../domain/calendar/week.ts';
import { addDays, type Day, dayFromIso } from '../../domain/day.ts';
import { keyOf } from '../../domain/planning/words.ts';
import { formatDay, formatStretch } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/adapting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import type { Absence } from '../contract.ts';
import { Refusal } from '../refusal.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { openTeam } from '../sprint/team-tab.ts';
import { columnSteps } from '../table-writes.ts';

type Away = {
  readonly name: string;
  readonly from: Day;
  /** The last day, in the sprint. */
  readonly to: Day;
  /** In words; empty where the absence lasts to the end. */
  readonly back: string;
};

/**
 * An absence as it was asked for, no longer than the sprint.
 *
 * @throws Refusal where it begins outside the sprint, or ends before it begins
 */
function readAbsence({ name, from, back }: Absence, { start, end }: Sprint, language: Language): Away {
  const print = (day: Day | null, text: unknown) => (day === null ? String(text) : formatDay(day, language));
  const first = dayFromIso(String(from));
  if (first === null || first < start || first > end) {
    const [earliest, latest] = [formatDay(start, language), formatDay(end, language)];
    throw new Refusal(say.absenceOutside(language, String(name), earliest, latest, print(first, from)));
  }
  if (back === undefined) return { name: String(name), from: first, to: end, back: '' };
  const again = dayFromIso(String(back));
  if (again === null || again <= first)
    throw new Refusal(say.backTooSoon(language, String(name), print(first, from), print(again, back)));
  return again > end
    ? { name: String(name), from: first, to: end, back: '' }
    : { name: String(name), from: first, to: addDays(again, -1), back: print(again, back) };
}

/**
 * The steps that write absences into the team's days off, where capacity is computed from: as dates
 * where the cell is blank or holds dates, added to its number where it holds one.
 */
export function absenceSteps(
  workbook: Workbook,
  sprint: Sprint,
  absent: readonly Absence[],
  language: Language,
): { readonly steps: Step[]; readonly notes: string[]; readonly problems: string[] } {
  const { start, end, holidays } = sprint;
  const [notes, problems]: [string[], string[]] = [[], []];
  const content = workbook.read('team');
  const table = openTeam(workbook);
  const column = table?.column('daysOff') ?? null;
  const cells = new Map<number, Content>();
  const off = knownHolidays(holidays, start, end, workbook);
  for (const { name, from, to, back } of absent.map((one) => readAbsence(one, sprint, language))) {
    const row = table?.rows.find((at) => keyOf(table.text(at, 'name')) === keyOf(name));
    const week = row === undefined || !table ? undefined : readWeek(table.cell(row, 'week'));
    const cell = row === undefined || !table ? undefined : table.cell(row, 'daysOff');
    const known = cell === undefined ? undefined : readDaysOff(cell, workbook.conventions);
    if (row === undefined || column === null || known === undefined || !table) {
      problems.push(say.absenceUnwritten(language, name));
      continue;
    }
    const stretch = formatStretch(from, to, workbook.language);
    const already = 'count' in known ? [] : known.stretches;
    const countOf = (stretches: readonly Stretch[]) => countDaysOff({ stretches }, start, end, off, week);
    // What is off already is not counted again.
    const days = countOf([...already, { from, to }]) - countOf(already);
    if (!('count' in known)) cells.set(row, `${table.text(row, 'daysOff')}; ${stretch}`);
    else cells.set(row, known.count === 0 ? stretch : known.count + days);
    notes.push(say.isAbsent(language, name, formatDay(from, language), back, days));
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
