import { dayOf } from '../../domain/day.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { logStates } from '../../i18n/choices/log.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/undoing.ts';
import type { Language } from '../../i18n/text.ts';
import { withDocumentLock } from '../../sheets/lock.ts';
import { type LogEntry, readData, readLog, setState } from '../../sheets/log.ts';
import { openWorkbook, type Workbook } from '../../sheets/workbook.ts';
import type { LoggedAction, Outcome, WritePreview } from '../contract.ts';
import { fingerprint } from '../fingerprint.ts';
import { Refusal } from '../refusal.ts';
import { actionOf, busy } from '../write.ts';
import { recover, takeBack } from './carry-out.ts';
import type { UndoRecord } from './record.ts';
import { type Restoration, restoreCells } from './restore.ts';
import { recoveredSentences } from './told.ts';

/** How many actions the sidebar lists. */
const LISTED = 20;

/** The last actions, newest first; the first that can be undone is the next one to be. */
export function loggedActions(workbook: Workbook, language: Language): LoggedAction[] {
  const entries = readLog(workbook);
  const next = nextToUndo(entries);
  return entries
    .slice(-LISTED)
    .reverse()
    .map((entry) => ({
      number: entry.number,
      when: entry.when ? whenOf(entry.when, workbook, language) : '',
      who: entry.who,
      action: actionOf(entry, language),
      state: entry.state ? choiceWord(logStates, entry.state, language) : '',
      summary: entry.summary,
      isNext: entry === next,
    }));
}

/** What undoing the last action would do now. @throws Refusal where there is nothing to undo */
export function previewUndo(language: Language): WritePreview {
  const workbook = openWorkbook();
  return previewOf(lastAction(workbook, language), workbook, language);
}

/** Undoes the last action, whoever did it, and names the cells that it leaves alone. */
export function applyUndo(token: string, language: Language): Outcome {
  const outcome = withDocumentLock((): Outcome => {
    const told = recoveredSentences(recover(openWorkbook()), language);
    const workbook = openWorkbook();
    const entry = lastAction(workbook, language);
    const preview = previewOf(entry, workbook, language);
    if (preview.token !== token)
      return { done: false, sentence: say.alreadyUndone(language, entry.who), preview };
    setState(entry, 'undoing', workbook.language);
    const kept = takeBack(entry);
    setState(entry, 'undone', workbook.language);
    const notes = kept.length > 0 ? [say.leavesAlone(language, kept)] : [];
    return {
      done: true,
      sentence: say.undone(language, actionOf(entry, language)),
      notes: [...told, ...notes],
    };
  });
  if (!outcome) throw new Refusal(busy(language));
  return outcome.value;
}

function nextToUndo(entries: readonly LogEntry[]): LogEntry | null {
  const last = [...entries].reverse().find(({ state }) => state === 'done');
  return last?.kept ? last : null;
}

function lastAction(workbook: Workbook, language: Language): LogEntry {
  const entry = nextToUndo(readLog(workbook));
  if (!entry) throw new Refusal(say.nothingToUndo(language));
  return entry;
}

function previewOf(entry: LogEntry, workbook: Workbook, language: Language): WritePreview {
  const record = JSON.parse(readData(entry)) as UndoRecord;
  const cells = restoreCells(record, workbook);
  const summary = [
    say.undoes(language, actionOf(entry, language), entry.who),
    ...restored(cells, record, workbook, language),
  ];
  for (const name of record.made)
    if (workbook.names.includes(name)) summary.push(say.removesTab(language, name));
  return {
    token: `${entry.number}.${fingerprint({ steps: cells.steps })}`,
    summary,
    changes: [],
    sample: { headers: [], rows: [] },
    problems: cells.kept.length > 0 ? [say.leavesAlone(language, cells.kept)] : [],
  };
}

/** How many cells of which tab; those of tabs that go as a whole are not counted. */
function restored(
  { steps }: Restoration,
  record: UndoRecord,
  workbook: Workbook,
  language: Language,
): string[] {
  const counts = new Map<string, number>();
  for (const step of steps) {
    if (step.do !== 'write' || typeof step.tab !== 'number') continue;
    const { name } = workbook.readById(step.tab);
    const cells = step.cells.reduce((sum, row) => sum + row.length, 0);
    if (!record.made.includes(name)) counts.set(name, (counts.get(name) ?? 0) + cells);
  }
  return [...counts].map(([name, cells]) => say.restoresCells(language, name, cells));
}

function whenOf(when: Date, workbook: Workbook, language: Language): string {
  const serial = workbook.conventions.serialOf(when);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${formatDay(dayOf(serial), language)} ${clock}`;
}
