import { choiceWord } from '../i18n/choices/define.ts';
import { type LogAction, logActions } from '../i18n/choices/log.ts';
import * as sayUndo from '../i18n/sentences/undoing.ts';
import * as say from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { type LogEntry, readLog } from '../sheets/log.ts';
import { openWorkbook, type Workbook } from '../sheets/workbook.ts';
import { unfinishedEntry } from './undo/unfinished.ts';

/** What a preview knew of the log: the last line, and the last action that was not undone. 0 where there is none. */
export type Known = { readonly last: number; readonly inForce: number };

export function knownOf(workbook: Pick<Workbook, 'sheetOf'>): Known {
  const entries = readLog(workbook);
  const inForce = [...entries].reverse().find(({ state }) => state === 'done');
  return { last: entries[entries.length - 1]?.number ?? 0, inForce: inForce?.number ?? 0 };
}

/** What others did since a preview, one sentence each. */
export function othersSince(
  { last, inForce }: Known,
  workbook: Pick<Workbook, 'sheetOf'>,
  language: Language,
): string[] {
  return readLog(workbook).flatMap((entry) => {
    const action = actionOf(entry, language);
    if (entry.number > last && entry.state === 'done')
      return [sayUndo.someoneDid(language, entry.who, action)];
    if (entry.number === inForce && entry.state === 'undone')
      return [sayUndo.someoneUndid(language, entry.undoneBy || entry.who, action)];
    return [];
  });
}

/** Who did an action of this kind last; '' where nobody did, or it was undone. */
export function actorOf(workbook: Pick<Workbook, 'sheetOf'>, action: LogAction): string {
  const last = [...readLog(workbook)].reverse().find((entry) => entry.action === action);
  return last?.state === 'done' ? last.who : '';
}

/** Who keeps the lock, as far as the log tells. */
export function busy(language: Language): string {
  const entry = unfinishedEntry(openWorkbook());
  if (!entry) return say.busy(language);
  const action = actionOf(entry, language);
  if (entry.state === 'undoing')
    return sayUndo.someoneIsUndoing(language, entry.undoneBy || entry.who, action);
  return sayUndo.someoneIsWriting(language, entry.who, action);
}

export function actionOf(entry: LogEntry, language: Language): string {
  return entry.action ? choiceWord(logActions, entry.action, language) : '?';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
