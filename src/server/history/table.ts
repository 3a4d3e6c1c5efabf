import { isBlank } from '../../domain/table/blank.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { type closedSprintFields, closedSprintNames } from '../../i18n/fields/closed-sprint.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';

export type HistoryTable = Table<keyof typeof closedSprintFields>;

/** The closed sprints that History holds; null where there is no such tab, or where it was emptied. */
export function openHistory(workbook: Workbook): HistoryTable | null {
  const content = workbook.read('history');
  return content && historyIn(content, workbook);
}

/** The same, of a sheet that is known. */
export function historyIn({ name, values }: SheetContent, { conventions }: Workbook): HistoryTable | null {
  if (values.every((row) => row.every(isBlank))) return null;
  return openTable(values, closedSprintNames, conventions, { name });
}
