import { choiceWord } from '../i18n/choices/define.ts';
import { type LogAction, logActions } from '../i18n/choices/log.ts';
import * as sayUndo from '../i18n/sentences/undoing.ts';
import * as say from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { apply } from '../sheets/apply.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { beginEntry, type LogEntry, readLog, setState } from '../sheets/log.ts';
import { openWorkbook, type Workbook } from '../sheets/workbook.ts';
import type { Outcome, WritePreview } from './contract.ts';
import type { Decision } from './decision.ts';
import { fingerprint } from './fingerprint.ts';
import { refuseBeyondLimits } from './limits.ts';
import { previewOf } from './preview.ts';
import { Refusal } from './refusal.ts';
import { recover, takeBack, unfinishedEntry } from './undo/carry-out.ts';
import { recordOf, type UndoRecord } from './undo/record.ts';
import { recoveredSentences } from './undo/told.ts';
import { who } from './who.ts';

/** The one write path: read → decide → plan → preview → log → apply → log. */

type Decide = (workbook: Workbook) => Decision;

/** How often a write is tried where Sheets cuts it short and everything could be put back. */
const TRIES = 2;

/** What a write would do now. Nothing is locked and nothing is written while the user thinks about it. */
export function preview(decide: Decide, language: Language): WritePreview {
  const workbook = openWorkbook();
  return previewed(decide(workbook), workbook, language);
}

/**
 * Writes what was previewed. Under the lock, what was cut before is put right, the workbook is read and the plan made
 * again; where it is not the one that the user saw, nothing is written and the new one is shown. What an undo needs is
 * in the log before the first cell is touched.
 *
 * @param token the name of the previewed plan, and of the last action that the preview knew of
 * @throws Refusal where another user is writing, or Sheets would not take the plan
 */
export function write(action: LogAction, decide: Decide, token: string, language: Language): Outcome {
  const outcome = withDocumentLock((): Outcome => {
    const first = openWorkbook();
    const recovered = recover(first);
    const told = recoveredSentences(recovered, language);
    for (let tries = 1; ; tries++) {
      const workbook = tries === 1 && recovered.length === 0 ? first : openWorkbook();
      const decision = decidedSince(token, workbook, decide, language);
      if (fingerprint(decision.plan) !== planOf(token))
        return changedSince(token, decision, workbook, language);
      const record = recordOf(decision.plan, workbook);
      const data = JSON.stringify(record);
      refuseBeyondLimits(decision.plan, data, workbook, language);
      const entry = begin(action, decision, data, workbook, language);
      const now = openWorkbook();
      if (!isAsRead(decision, record, decide, now)) {
        setState(entry, 'rolledBack', now.language);
        return changedSince(token, decide(now), now, language);
      }
      try {
        apply(decision.plan);
      } catch (error) {
        takeBack(entry);
        setState(entry, 'rolledBack', workbook.language);
        if (tries < TRIES) continue;
        throw new Refusal(sayUndo.putBack(language, messageOf(error)));
      }
      setState(entry, 'done', workbook.language);
      return { done: true, sentence: decision.done, notes: [...told, ...decision.problems] };
    }
  });
  if (!outcome) throw new Refusal(busy(language));
  return outcome.value;
}

function previewed(decision: Decision, workbook: Workbook, language: Language): WritePreview {
  return { ...previewOf(decision, workbook, language), token: tokenOf(decision, workbook) };
}

/** A token names the plan, and the last action of the log that the preview knew of. */
function tokenOf(decision: Decision, workbook: Workbook): string {
  const entries = readLog(workbook);
  return `${fingerprint(decision.plan)}.${entries[entries.length - 1]?.number ?? 0}`;
}

const planOf = (token: string) => token.split('.')[0];
const lastKnownOf = (token: string) => Number(token.split('.')[1] ?? 0);

/** What others did since the preview, one sentence each. */
function othersSince(token: string, workbook: Workbook, language: Language): string[] {
  return readLog(workbook)
    .filter(({ number, state }) => number > lastKnownOf(token) && state === 'done')
    .map((entry) => sayUndo.someoneDid(language, entry.who, actionOf(entry, language)));
}

/** The decision now. Where it is refused because of what somebody did since the preview, that is said first. */
function decidedSince(token: string, workbook: Workbook, decide: Decide, language: Language): Decision {
  try {
    return decide(workbook);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal([...othersSince(token, workbook, language), error.message].join(' '));
  }
}

function changedSince(token: string, decision: Decision, workbook: Workbook, language: Language): Outcome {
  const sentence = [...othersSince(token, workbook, language), say.planChanged(language)].join(' ');
  return { done: false, sentence, preview: previewed(decision, workbook, language) };
}

/** Writes the line of the log. Where even that is refused, the user can only view the file. */
function begin(
  action: LogAction,
  decision: Decision,
  data: string,
  workbook: Workbook,
  language: Language,
): LogEntry {
  const summary = previewOf(decision, workbook, workbook.language).summary.join(' ');
  const when = workbook.conventions.serialOf(new Date());
  try {
    return beginEntry(workbook, { when, who: who(workbook.language), action, summary, data });
  } catch (error) {
    throw new Refusal(sayUndo.writeRefused(language, messageOf(error)));
  }
}

/** Whether the plan and what it would overwrite are still those that were logged: a person may have typed or sorted meanwhile. */
function isAsRead(decision: Decision, record: UndoRecord, decide: Decide, now: Workbook): boolean {
  const withoutSheets = (one: UndoRecord) => JSON.stringify({ ...one, sheets: [] });
  const again = decide(now);
  return (
    fingerprint(again.plan) === fingerprint(decision.plan) &&
    withoutSheets(recordOf(again.plan, now)) === withoutSheets(record)
  );
}

/** Who keeps the lock, as far as the log tells. */
export function busy(language: Language): string {
  const entry = unfinishedEntry(openWorkbook());
  return entry
    ? sayUndo.someoneIsWriting(language, entry.who, actionOf(entry, language))
    : say.busy(language);
}

export function actionOf(entry: LogEntry, language: Language): string {
  return entry.action ? choiceWord(logActions, entry.action, language) : '?';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
