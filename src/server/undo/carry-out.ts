import { apply } from '../../sheets/apply.ts';
import { type LogEntry, readData, readLog, setState } from '../../sheets/log.ts';
import { openWorkbook, type Workbook } from '../../sheets/workbook.ts';
import type { UndoRecord } from './record.ts';
import { removeRemains, restoreCells } from './restore.ts';

/**
 * Puts the workbook back as it was before a logged action, cell for cell, save what a person changed since. Cut
 * half-way, it is begun again and ends the same.
 *
 * @returns the cells that were left alone, `Backlog!Q5`
 */
export function takeBack(entry: LogEntry): string[] {
  const record = JSON.parse(readData(entry)) as UndoRecord;
  const cells = restoreCells(record, openWorkbook());
  apply({ steps: cells.steps });
  // Only now is it seen which made tabs hold nothing more: what a formula spilled is gone with the formula.
  const remains = removeRemains(record, openWorkbook());
  apply({ steps: remains.steps });
  return [...new Set([...cells.kept, ...remains.kept])];
}

/** An action that was cut half-way, as the next start found it. */
export type Recovered = { readonly entry: LogEntry; readonly kept: readonly string[] };

/** The line of an action that is under way, or was cut while it was; null where there is none. */
export function unfinishedEntry(workbook: Pick<Workbook, 'find'>): LogEntry | null {
  return readLog(workbook).find(({ state }) => state === 'pending' || state === 'undoing') ?? null;
}

/**
 * Ends what was cut half-way: an action is rolled back, an undo is carried through. Only under the document lock: an
 * action that another user is carrying out right now looks the same.
 */
export function recover(workbook: Workbook): Recovered[] {
  const entry = unfinishedEntry(workbook);
  if (!entry) return [];
  const kept = entry.kept ? takeBack(entry) : [];
  setState(entry, entry.state === 'undoing' ? 'undone' : 'rolledBack', workbook.language);
  return [{ entry, kept }, ...recover(openWorkbook())];
}
