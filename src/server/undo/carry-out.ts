import type { Language } from '../../i18n/text.ts';
import { apply } from '../../sheets/apply.ts';
import { type LogEntry, setState } from '../../sheets/log.ts';
import { openWorkbook, type Workbook } from '../../sheets/workbook.ts';
import { recordIn, type UndoRecord } from './record.ts';
import { madeTabs, type Restoration, removeRemains, restoreCells } from './restore.ts';
import { unfinishedEntry } from './unfinished.ts';

/**
 * Puts the workbook back as it was before a logged action, cell for cell, save what a person changed since. Cut
 * half-way, it is begun again and ends the same.
 *
 * @param record what of the action is to be taken back; null for nothing
 * @returns the cells that were left alone, `Backlog!Q5`
 */
export function takeBack(entry: LogEntry, record = recordIn(entry)): string[] {
  if (!record) return [];
  if (entry.action === 'tour') {
    apply({ steps: madeTabs(record, openWorkbook()).map(({ id }) => ({ do: 'removeTab', tab: id })) });
    return [];
  }
  const cells = restoreCells(record, openWorkbook());
  apply({ steps: cells.steps });
  // Only now is it seen which made tabs hold nothing more: what a formula spilled is gone with the formula.
  const now = openWorkbook();
  const grown = entry.state === 'pending' ? grownIn(record, now) : record.grown;
  const remains = removeRemains({ ...record, grown }, cells.holes, now);
  apply({ steps: remains.steps });
  return [...new Set([...cells.kept, ...remains.kept])];
}

/** The tabs that a plan which was cut half-way did make longer: they have at least as many rows as it asked for. */
function grownIn({ grown }: UndoRecord, workbook: Workbook): UndoRecord['grown'] {
  return grown.filter(({ tab, to }) => workbook.ids.includes(tab) && workbook.readById(tab).maxRows >= to);
}

/** What becomes of cells. The tab of a guided tour goes as a whole, with what was typed into it: it was made to be tried on. */
export function restorationOf(entry: LogEntry, record: UndoRecord, workbook: Workbook): Restoration {
  return entry.action === 'tour' ? { steps: [], kept: [], holes: [] } : restoreCells(record, workbook);
}

/** An action that was cut half-way, as the next start found it. */
export type Recovered = { readonly entry: LogEntry; readonly kept: readonly string[] };

/** Takes back an action that stopped half-way, of which it is known how far it had come. */
export function rollBack(entry: LogEntry, record: UndoRecord, language: Language): void {
  takeBack(entry, record);
  setState(entry, 'rolledBack', language);
}

/**
 * Ends what was cut half-way: an action is rolled back, an undo is carried through. Only under the document lock: an
 * action that another user is carrying out right now looks the same.
 */
export function recover(workbook: Workbook): Recovered[] {
  const entry = unfinishedEntry(workbook);
  if (!entry) return [];
  const kept = takeBack(entry);
  if (entry.state === 'undoing') setState(entry, 'undone', workbook.language, entry.undoneBy);
  else setState(entry, 'rolledBack', workbook.language);
  return [{ entry, kept }, ...recover(openWorkbook())];
}
