import { UserError } from '../domain/errors.ts';
import type { LogAction } from '../i18n/choices/log.ts';
import { anonymous } from '../i18n/sentences/retrospective.ts';
import * as sayUndo from '../i18n/sentences/undoing.ts';
import * as say from '../i18n/sentences/writing.ts';
import type { Language } from '../i18n/text.ts';
import { apply, ChangedMeanwhile } from '../sheets/apply.ts';
import { withDocumentLock } from '../sheets/lock.ts';
import { beginEntry, setDone, setState } from '../sheets/log.ts';
import { openWorkbook, type Workbook } from '../sheets/workbook.ts';
import type { Plan } from '../tabs/plan.ts';
import { contentAt } from './cell-content.ts';
import type { Done, Outcome, WritePreview } from './contract.ts';
import type { Decision } from './decision.ts';
import { hash } from './fingerprint.ts';
import { withStamps } from './journal/journal-tab.ts';
import { isJournal, withoutJournalRows } from './journal/stamp.ts';
import { refuseBeyondLimits } from './limits.ts';
import { busy, type Known, knownOf, messageOf, othersSince } from './others.ts';
import { previewOf } from './preview.ts';
import { Refusal } from './refusal.ts';
import { unchangedSince } from './unchanged-since.ts';
import { recover, rollBack } from './undo/carry-out.ts';
import { recordOf, recordOfApplied, withIds } from './undo/record.ts';
import { recoveredSentences } from './undo/told.ts';
import { who } from './who.ts';

/** The one write path: read → decide → plan → preview → log → apply → log. */

type Decide = (workbook: Workbook) => Decision;

/** How far a write has come: what a failure has to say depends on it. */
type Stage = 'reading' | 'logging' | 'applying';

/** How often a write is tried where Sheets cuts it short and everything could be put back. */
export const TRIES = 2;

/** What a write would do now. Nothing is locked and nothing is written while the user thinks about it. */
export function preview(decide: Decide, language: Language): WritePreview {
  const workbook = openWorkbook();
  return previewed(decide(workbook), workbook, language);
}

/**
 * Writes what was previewed. Under the lock, what was cut before is put right, the workbook is read and the plan made
 * again; where it is not the one that the user saw, nothing is written and the new one is shown. What an undo needs is
 * in the log before the first cell is touched. Where Sheets fails on the way, everything is put back and tried again.
 *
 * @param token the name of the previewed plan, and what the preview knew of the log
 * @throws Refusal where another user is writing, or Sheets would not take the plan
 */
export function write(action: LogAction, decide: Decide, token: string, language: Language): Outcome {
  return underLock(action, decide, token, language);
}

/**
 * Writes what is decided at that moment, without a preview: for what the user sees done while doing it. The decision
 * itself says no where the workbook is no longer what the page showed.
 *
 * @throws Refusal as `write`, and where people keep changing what is to be written over
 */
export function writeNow(
  action: LogAction,
  decide: Decide,
  language: Language,
): Done & { readonly action: number } {
  const outcome = underLock(action, decide, null, language);
  // Only a token can be another plan's.
  if (!outcome.done) throw new Refusal(outcome.sentence);
  return outcome;
}

type Written = (Done & { readonly action: number }) | Exclude<Outcome, Done>;

function underLock(action: LogAction, decide: Decide, token: string | null, language: Language): Written {
  const outcome = withDocumentLock((): Written => {
    const told: string[] = [];
    let stage: Stage = 'reading';
    for (let tries = 1; ; tries++) {
      try {
        let workbook = openWorkbook();
        const recovered = recover(workbook);
        // What this very write left half-way on its first try is no news to anybody.
        if (tries === 1) told.push(...recoveredSentences(recovered, language));
        if (recovered.length > 0) workbook = openWorkbook();
        const done = attempt(action, decide, token, workbook, language, (reached) => {
          if (stage !== 'applying') stage = reached;
        });
        return done.done ? { ...done, notes: [...told, ...done.notes] } : done;
      } catch (error) {
        if (error instanceof Refusal || error instanceof UserError) throw error;
        if (tries < TRIES) continue;
        throw error instanceof ChangedMeanwhile
          ? new Refusal(say.keepsChanging(language))
          : failed(error, stage, language);
      }
    }
  });
  if (!outcome) throw new Refusal(busy(language));
  return outcome.value;
}

function attempt(
  action: LogAction,
  decide: Decide,
  token: string | null,
  workbook: Workbook,
  language: Language,
  reach: (stage: Stage) => void,
): Written {
  const decision = token === null ? decide(workbook) : decidedSince(token, workbook, decide, language);
  if (token !== null && nameOf(decision.plan, workbook) !== planOf(token))
    return changedSince(token, decision, workbook, language);
  const by = {
    when: workbook.conventions.serialOf(new Date()),
    who: (decision.isAnonymous ? anonymous : who)(workbook.language),
  };
  const plan = withStamps(decision.plan, workbook, by.when, by.who);
  const record = recordOf(plan, workbook);
  const data = JSON.stringify(record);
  refuseBeyondLimits(plan, data, workbook, language);
  reach('logging');
  const summary = previewOf(decision, workbook, workbook.language).summary.join(' ');
  const entry = beginEntry(workbook, { ...by, action, summary, data });
  reach('applying');
  let made: ReadonlyMap<string, number>;
  try {
    made = apply(plan, unchangedSince(workbook));
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    const applied = plan.steps.slice(0, error.applied);
    rollBack(entry, recordOfApplied(applied, record, workbook), workbook.language);
    if (token === null) throw error;
    const now = openWorkbook();
    return changedSince(token, decidedSince(token, now, decide, language), now, language);
  }
  if (made.size === 0) setState(entry, 'done', workbook.language);
  else setDone(entry, JSON.stringify(withIds(record, made)), data, workbook.language);
  const { done: said, problems, copy } = decision;
  const told = { done: true, sentence: said, notes: problems, action: entry.number } as const;
  return copy === undefined ? told : { ...told, copy };
}

/**
 * What a user is told of a write that failed for good: whether anything is left of it.
 *
 * @param stage the furthest that one of its tries came
 */
function failed(error: unknown, stage: Stage, language: Language): unknown {
  if (stage === 'reading') return error;
  const message = messageOf(error);
  try {
    const isPutBack = recover(openWorkbook()).length > 0 || stage === 'applying';
    if (isPutBack) return new Refusal(sayUndo.putBack(language, message));
  } catch {
    return new Refusal(sayUndo.willBePutBack(language, message));
  }
  // Where not even the log is taken, the user can only view the file.
  return new Refusal(sayUndo.writeRefused(language, message));
}

function previewed(decision: Decision, workbook: Workbook, language: Language): WritePreview {
  const { last, inForce } = knownOf(workbook);
  return {
    ...previewOf(decision, workbook, language),
    token: [nameOf(decision.plan, workbook), last, inForce].join('.'),
  };
}

/** A short name of a plan and of what it would overwrite: neither may be another one when it is carried out. */
function nameOf({ steps }: Plan, workbook: Workbook): string {
  const named = withoutJournalRows(steps);
  const overwritten = named.map((step) => {
    if (step.do !== 'write' || isJournal(step) || typeof step.tab !== 'number') return null;
    const content = workbook.readById(step.tab);
    return step.cells.map((row, i) =>
      row.map((_, j) => contentAt(content, step.row + i, step.column + j, workbook)),
    );
  });
  return hash(JSON.stringify([named, overwritten]));
}

const planOf = (token: string) => token.split('.')[0];

function knownBy(token: string): Known {
  const [, last, inForce] = token.split('.');
  return { last: Number(last ?? 0), inForce: Number(inForce ?? 0) };
}

/** The decision now. Where it is refused because of what somebody did since the preview, that is said first. */
function decidedSince(token: string, workbook: Workbook, decide: Decide, language: Language): Decision {
  try {
    return decide(workbook);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal([...othersSince(knownBy(token), workbook, language), error.message].join(' '));
  }
}

function changedSince(
  token: string,
  decision: Decision,
  workbook: Workbook,
  language: Language,
): Exclude<Outcome, Done> {
  const sentence = [...othersSince(knownBy(token), workbook, language), say.planChanged(language)].join(' ');
  return { done: false, sentence, preview: previewed(decision, workbook, language) };
}
