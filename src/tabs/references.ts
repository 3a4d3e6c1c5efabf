import { cellOf, columnsOf, letterOf } from './a1.ts';
import { backlog, lastPriorityInput } from './backlog.ts';
import { columnNumber, factRow } from './define.ts';
import { pipeline } from './pipeline.ts';
import { sprint } from './sprint.ts';
import { team } from './team.ts';

/** The ranges of our tabs as formulas name them, given the tab's name in the file. */

export function pipelineRange(name: string): string {
  return columnsOf(name, 1, Object.keys(pipeline.columns).length);
}

/** The columns that the priority is computed from. */
export function backlogRange(name: string): string {
  return columnsOf(name, 1, columnNumber(backlog, lastPriorityInput));
}

export function teamRange(name: string): string {
  return columnsOf(name, 1, Object.keys(team.columns).length);
}

/** Where SPRINT_CAPACITY spills: right of the team's table, one column left free. */
export const capacityColumn = Object.keys(team.columns).length + 2;
export const capacityColumns = 5;

export function capacityRange(name: string): string {
  return columnsOf(name, capacityColumn, capacityColumn + capacityColumns - 1);
}

/** Where SPRINT_PRIORITY spills: right of the backlog's table, in its header row. */
export const priorityColumn = Object.keys(backlog.columns).length + 1;
export const priorityColumns = 3;

export function sprintCell(name: string, fact: keyof (typeof sprint)['card'] & string): string {
  return cellOf(name, factRow(sprint, fact), 2);
}

/** One whole column of the pipeline, for COUNTIFS and SUMIFS. */
export function pipelineColumn(name: string, field: keyof (typeof pipeline)['columns'] & string): string {
  const letter = letterOf(columnNumber(pipeline, field));
  return `${columnsOf(name, 1, 1).replace(/A:A$/, '')}${letter}:${letter}`;
}
