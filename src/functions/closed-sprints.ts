import type { MeasureName } from '../domain/kpi/measures.ts';
import type { ClosedSprint } from '../domain/kpi/trend.ts';
import type { Table } from '../domain/table/table.ts';
import { readChoice } from '../i18n/choices/define.ts';
import type { closedSprintFields } from '../i18n/fields/closed-sprint.ts';
import { measureNames } from './choices.ts';
import { readDefinition } from './kpi-definition.ts';

/** The history's sprints as a KPI sees them: those whose goal it was have kept it. Rows without number or days are none. */
export function closedSprints(
  history: Table<keyof typeof closedSprintFields> | null,
  name: MeasureName,
): ClosedSprint[] {
  if (!history) return [];
  history.require('sprint', 'start', 'end');
  const number = (row: number, key: 'result' | 'trials') =>
    history.has(key) ? history.number(row, key) : null;
  return history.rows.flatMap((row): ClosedSprint[] => {
    const sprint = history.number(row, 'sprint');
    const start = history.day(row, 'start');
    const end = history.day(row, 'end');
    if (sprint === null || start === null || end === null) return [];
    const isGoal = history.has('kpi') && readChoice(measureNames, history.text(row, 'kpi')) === name;
    const value = isGoal ? number(row, 'result') : null;
    const n = isGoal ? number(row, 'trials') : null;
    const definition = history.has('definition') ? readDefinition(history.text(row, 'definition')) : null;
    return [{ sprint, start, end, kept: n === null ? null : { value: value ?? 0, n }, definition }];
  });
}
