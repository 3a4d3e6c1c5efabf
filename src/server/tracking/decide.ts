import { workingDays } from '../../domain/calendar/working-days.ts';
import * as say from '../../i18n/sentences/tracking.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { cellOf, columnsOf, letterOf, quoted } from '../../tabs/a1.ts';
import { board } from '../../tabs/board.ts';
import { burndown } from '../../tabs/burndown.ts';
import { factRow, headerRowOf, type Tab } from '../../tabs/define.ts';
import { freeName } from '../../tabs/free-name.ts';
import { journal } from '../../tabs/journal.ts';
import type { Step, TabHandle } from '../../tabs/plan.ts';
import { protectFormulas } from '../../tabs/protect-formulas.ts';
import { journalRange } from '../../tabs/references.ts';
import { settingLines } from '../../tabs/settings/references.ts';
import { sprint as sprintTab } from '../../tabs/sprint.ts';
import { burndownChart, charted, makeBoard, makeBurndown, type TrackedSprint } from '../../tabs/tracking.ts';
import type { Decision } from '../decision.ts';
import { foundChanges } from '../journal/found.ts';
import { journalSteps } from '../journal/journal-tab.ts';
import { Refusal } from '../refusal.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import type { Sprint } from '../sprint/read-sprint.ts';
import { runningSprint } from '../sprint/running.ts';

/**
 * What following the sprint in tabs writes: the Burndown tab with its one chart, and the Board tab, where they are not
 * there; else the chart is fitted to the sprint's days, or drawn again where somebody removed it.
 */
export function decideTracking(workbook: Workbook, language: Language): Decision {
  const sprint = runningSprint(workbook, language);
  const days = workingDays(
    sprint.start,
    sprint.end,
    knownHolidays(sprint.holidays, sprint.start, sprint.end, workbook),
  );
  const changes = foundChanges(workbook);
  const lines = journalSteps(workbook, changes);
  const journalName = workbook.find('journal')?.name ?? nameMade(lines);
  if (journalName === null) throw new Refusal(say.nothingToTrack(language));
  const tracked = trackedSprint(sprint, journalName, workbook);
  const burn = tabFor(burndown, workbook);
  const read = tabFor(board, workbook);
  const known = typeof burn.tab === 'number' ? workbook.chart(burn.tab, charted) : null;
  const chart = burndownChart(burn.tab, sprint.number, days, workbook.language, known);
  const made: Step[] = [
    ...(burn.isNew ? makeBurndown(burn.name, tracked, workbook) : []),
    ...(read.isNew ? makeBoard(read.name, tracked, workbook) : []),
  ];
  const drawn = chart ? [chart] : [];
  return {
    plan: {
      steps: [...lines, ...protectFormulas(made, workbook.language), ...drawn, { do: 'show', tab: burn.tab }],
    },
    notes: drawn.length === 0 ? [] : [say.drawsChart(language, days.length)],
    problems: [],
    done: say.tracked(language, burn.name, read.name),
  };
}

function tabFor(
  tab: Tab,
  workbook: Workbook,
): { readonly tab: TabHandle; readonly name: string; readonly isNew: boolean } {
  const found = workbook.find(tab.key);
  if (found) return { tab: found.id, name: found.name, isNew: false };
  const name = freeName(tab.name[workbook.language], workbook.names);
  return { tab: { made: name }, name, isNew: true };
}

/** The journal that a plan makes. */
function nameMade(steps: readonly Step[]): string | null {
  const made = steps.find((step) => step.do === 'makeTab' && step.key === journal.key);
  return made?.do === 'makeTab' ? made.name : null;
}

/** Where the sprint's facts stand now, wherever people moved them. */
function trackedSprint(sprint: Sprint, journalName: string, workbook: Workbook): TrackedSprint {
  const { name } = sprint.content;
  const at = (fact: keyof (typeof sprintTab)['card'] & string) =>
    cellOf(name, sprint.rowOf(fact) ?? factRow(sprintTab, fact), 2);
  const header = sprint.table?.headerRow ?? headerRowOf(sprintTab) - 1;
  const width = Math.max(Object.keys(sprintTab.columns).length, sprint.table?.headers.length ?? 0);
  const settings = workbook.read('settings');
  return {
    number: at('number'),
    start: at('start'),
    end: at('end'),
    holidays: at('holidays'),
    items: `${quoted(name)}!A${header + 1}:${letterOf(width)}`,
    journal: journalRange(journalName),
    moments: columnsOf(journalName, 1, 1),
    statuses: settings ? settingLines(settings, 'states') : '',
  };
}
