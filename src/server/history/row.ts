import type { Day } from '../../domain/day.ts';
import type { Kpi } from '../../domain/kpi/kpi.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { closedSprintFields } from '../../i18n/fields/closed-sprint.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { freeName } from '../../tabs/free-name.ts';
import { goalKpis, kpiUnits } from '../../tabs/goal-kpis.ts';
import { history } from '../../tabs/history.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import type { Content, Step, TabHandle } from '../../tabs/plan.ts';
import { historySteps } from '../sprint/kpi-tab.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';
import { addedRecords, columnsWithNew, lastFilled } from '../table-writes.ts';
import { sealedRows, sealOf } from './seal.ts';
import { historyIn } from './table.ts';

/** What became of a sprint's items, in counts, and what its result was counted by. */
export type Outcome = {
  readonly definition: string | null;
  readonly done: readonly SprintItem[];
  readonly doneEffort: number;
  readonly carried: number;
  readonly returned: number;
  readonly dropped: number;
};

type HistoryField = keyof typeof closedSprintFields;
const fields = Object.keys(closedSprintFields) as HistoryField[];

/**
 * The sprint's row in History: values alone, nothing that a later edit could move, and their seal. In a tab that is there
 * each value goes under its header, wherever people have moved it.
 */
export function closedRow(
  sprint: Sprint,
  result: Kpi | null,
  outcome: Outcome,
  today: Day,
  workbook: Workbook,
): Step[] {
  const existing = workbook.read('history');
  const values = valuesOf(sprint, result, outcome, today, workbook);
  const table = existing && historyIn(existing, workbook);
  const before = (table && sealedRows(table).at(-1)?.seal) ?? '';
  const row = { ...values, seal: sealOf(values, before) };
  const unit = sprint.kpi ? kpiUnits[sprint.kpi] : 'count';
  const numberFormat = { rate: workbook.formats.rate, money: workbook.formats.money, count: '#,##0' }[unit];
  // Base, target and result stand in the unit of this sprint's KPI.
  const inUnit = (tab: TabHandle, at: number, columnOf: (field: HistoryField) => number): Step[] =>
    (['base', 'target', 'result'] as const).map((field) => ({
      do: 'format',
      area: { tab, row: at, column: columnOf(field) + 1, rows: 1, columns: 1 },
      numberFormat,
    }));
  if (!existing) {
    const name = freeName(history.name[workbook.language], workbook.names);
    const tab = { made: name };
    const cells = [fields.map((field) => row[field])];
    return [
      ...makeTab(history, name, 1, [], workbook),
      { do: 'write', tab, row: 2, column: 1, cells, records: 'history' },
      ...historySteps(workbook, name),
      ...inUnit(tab, 2, (field) => fields.indexOf(field)),
    ];
  }
  const { columns, steps } = columnsWithNew(existing, table?.headerRow ?? 0, closedSprintFields, workbook);
  const columnOf = (field: HistoryField) => columns.get(field) ?? 0;
  const width = Math.max(...columns.values()) + 1;
  const at = lastFilled(existing, width) + 1;
  const cells = new Array<Content>(width).fill(null);
  for (const field of fields) cells[columnOf(field)] = row[field];
  return [...steps, ...addedRecords(existing, at, [cells], 'history'), ...inUnit(existing.id, at, columnOf)];
}

function valuesOf(
  sprint: Sprint,
  result: Kpi | null,
  outcome: Outcome,
  today: Day,
  { language }: Workbook,
): Readonly<Record<Exclude<HistoryField, 'seal'>, Content>> {
  return {
    sprint: sprint.number,
    start: sprint.start,
    end: sprint.end,
    goal: sprint.goal,
    kpi: sprint.kpi ? choiceWord(goalKpis, sprint.kpi, language) : null,
    base: sprint.base,
    target: sprint.target,
    result: result?.value ?? null,
    successes: result?.numerator ?? null,
    trials: result?.denominator ?? null,
    capacity: sprint.capacity,
    committedItems: sprint.items.filter((item) => item.committed).length,
    committedEffort: sprint.commitment,
    doneItems: outcome.done.length,
    doneEffort: outcome.doneEffort,
    carriedItems: outcome.carried,
    returnedItems: outcome.returned,
    cancelledItems: sprint.items.filter(({ state }) => state === 'cancelled').length + outcome.dropped,
    definition: outcome.definition,
    closedOn: today,
  };
}
