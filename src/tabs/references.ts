import { cellOf, columnsOf, letterOf } from './a1.ts';
import { backlog, lastPriorityInput } from './backlog.ts';
import { columnNumber, factRow, headerRowOf, type Tab } from './define.ts';
import { history } from './history.ts';
import { journal } from './journal.ts';
import { pipeline } from './pipeline.ts';
import { retro } from './retro.ts';
import { sprint } from './sprint.ts';
import { team } from './team.ts';

/** The ranges of our tabs as formulas name them, given the tab's name in the file. */

/** @param width how many columns it has, where a team has added some */
export function pipelineRange(name: string, width = 0): string {
  return columnsOf(name, 1, Math.max(width, Object.keys(pipeline.columns).length));
}

/** The columns that the priority is computed from. */
export function backlogRange(name: string): string {
  return columnsOf(name, 1, columnNumber(backlog, lastPriorityInput));
}

/** @param width how many columns its table has, where the tab is there: see `teamPlaces` */
export function teamRange(name: string, width = Object.keys(team.columns).length): string {
  return columnsOf(name, 1, width);
}

export function journalRange(name: string): string {
  return columnsOf(name, 1, Object.keys(journal.columns).length);
}

/** One whole column of the journal. */
export function journalColumn(name: string, field: keyof (typeof journal)['columns'] & string): string {
  const at = columnNumber(journal, field);
  return columnsOf(name, at, at);
}

export function historyRange(name: string): string {
  return columnsOf(name, 1, Object.keys(history.columns).length);
}

/** One whole column of the history. */
export function historyColumn(name: string, field: keyof (typeof history)['columns'] & string): string {
  const at = columnNumber(history, field);
  return columnsOf(name, at, at);
}

/** A column left free between a table and what is computed beside it, in pixels. */
export const GAP = 30;

/** Where SPRINT_CAPACITY spills in a new Team tab: right of the table, one column left free. Widths in pixels. */
export const capacityColumn = Object.keys(team.columns).length + 2;
export const capacityWidths = [150, 100, 100, 230, 110];
export const capacityColumns = capacityWidths.length;

/** @param column where it spills, 1 for A */
export function capacityRange(name: string, column: number): string {
  return columnsOf(name, column, column + capacityColumns - 1);
}

/** Where SPRINT_PRIORITY spills: right of the backlog's table, in its header row. Widths in pixels. */
export const priorityColumnOf = (tab: Tab) => Object.keys(tab.columns).length + 1;
export const priorityWidths = [90, 60, 560];
export const priorityColumns = priorityWidths.length;

/** Where SPRINT_RETRO spills: right of the retro's table, one column left free. Widths in pixels. */
export const retroColumn = Object.keys(retro.columns).length + 2;
export const retroWidths = [240, 150, 90, 90, 90, 460];

export function sprintCell(name: string, fact: keyof (typeof sprint)['card'] & string): string {
  return cellOf(name, factRow(sprint, fact), 2);
}

/** The sprint's items with their header, under the card. */
export function sprintItemsRange(name: string): string {
  const last = letterOf(Object.keys(sprint.columns).length);
  return `${columnsOf(name, 1, 1).replace(/A:A$/, '')}A${headerRowOf(sprint)}:${last}`;
}

/** One whole column of the pipeline, for COUNTIFS and SUMIFS. */
export function pipelineColumn(name: string, field: keyof (typeof pipeline)['columns'] & string): string {
  const letter = letterOf(columnNumber(pipeline, field));
  return `${columnsOf(name, 1, 1).replace(/A:A$/, '')}${letter}:${letter}`;
}
