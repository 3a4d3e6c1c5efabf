import type { Day } from '../../domain/day.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { type BacklogStatus, backlogStatuses } from '../../i18n/choices/item-status.ts';
import { moscow } from '../../i18n/choices/moscow.ts';
import { backlogItemNames } from '../../i18n/fields/backlog-item.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { backlog } from '../../tabs/backlog.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { addedRecords, columnSteps, lastFilled } from '../table-writes.ts';

/** What a backlog item's status and sprint become; a null sprint blanks the cell. */
export type ItemUpdate = {
  readonly id: string;
  readonly status: BacklogStatus;
  readonly sprint: number | null;
};

/** An item that is not in the backlog yet and has to be kept there. */
export type NewItem = ItemUpdate & {
  readonly title: string;
  readonly owner: string;
  readonly effort: number | null;
  readonly value?: number | null;
  readonly moscow?: keyof typeof moscow.choices;
  readonly due?: Day | null;
};

/** The ids that the backlog tab holds; none where there is no such tab. */
export function backlogIds(workbook: Workbook): ReadonlySet<string> {
  const table = openBacklog(workbook);
  return new Set(table ? table.rows.map((row) => table.text(row, 'id')).filter((id) => id !== '') : []);
}

export function openBacklog(workbook: Workbook): Table<keyof typeof backlog.columns> | null {
  const content = workbook.read('backlog');
  return content && openTable(content.values, backlogItemNames, workbook.conventions, { name: content.name });
}

/** The steps that set status and sprint of items, found by their id, and add those that are not there. */
export function backlogSteps(
  workbook: Workbook,
  updates: readonly ItemUpdate[],
  added: readonly NewItem[],
): Step[] {
  const content = workbook.read('backlog');
  const table = openBacklog(workbook);
  if (!content || !table) return [];
  table.require('id', 'status', 'sprint');
  const rowOf = new Map(table.rows.map((row) => [table.text(row, 'id'), row]));
  const statuses = new Map<number, Content>();
  const sprints = new Map<number, Content>();
  for (const { id, status, sprint } of updates) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    statuses.set(row, choiceWord(backlogStatuses, status, workbook.language));
    sprints.set(row, sprint);
  }
  const of = { keys: [table.column('id')], holds: 'words' } as const;
  const steps = [
    ...columnSteps(content, table.column('status') ?? 0, statuses, workbook, of),
    ...columnSteps(content, table.column('sprint') ?? 0, sprints, workbook, of),
  ];
  if (added.length === 0) return steps;
  const fields = Object.keys(backlog.columns) as (keyof typeof backlog.columns)[];
  const width = Math.max(...fields.map((key) => (table.column(key) ?? -1) + 1));
  const first = lastFilled(content, width) + 1;
  const cells = added.map((item) => {
    const row: Content[] = new Array<Content>(width).fill(null);
    const put = (key: keyof typeof backlog.columns, value: Content) => {
      const column = table.column(key);
      if (column !== null) row[column] = value;
    };
    put('id', item.id);
    put('title', item.title);
    put('owner', item.owner);
    put('effort', item.effort);
    put('value', item.value ?? null);
    if (item.moscow) put('moscow', choiceWord(moscow, item.moscow, workbook.language));
    put('due', item.due ?? null);
    put('status', choiceWord(backlogStatuses, item.status, workbook.language));
    put('sprint', item.sprint);
    return row;
  });
  return [...steps, ...addedRecords(content, first, cells, 'backlog')];
}
