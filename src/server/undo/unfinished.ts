import { type LogEntry, readLog } from '../../sheets/log.ts';
import type { Workbook } from '../../sheets/workbook.ts';

/** The line of an action that is under way, or was cut while it was; null where there is none. */
export function unfinishedEntry(workbook: Pick<Workbook, 'sheetOf'>): LogEntry | null {
  return readLog(workbook).find(({ state }) => state === 'pending' || state === 'undoing') ?? null;
}
