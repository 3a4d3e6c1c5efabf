import { dayOf } from '../../domain/day.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { type LogAction, logStates } from '../../i18n/choices/log.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/undoing.ts';
import { tabProtected } from '../../i18n/sentences/writing.ts';
import type { Language } from '../../i18n/text.ts';
import { withDocumentLock } from '../../sheets/lock.ts';
import { type LogEntry, readLog, setState } from '../../sheets/log.ts';
import { protectedTabs } from '../../sheets/protection.ts';
import { openWorkbook, type Workbook } from '../../sheets/workbook.ts';
import type { Step } from '../../tabs/plan.ts';
import type { LoggedAction, Outcome, WritePreview } from '../contract.ts';
import { fingerprint } from '../fingerprint.ts';
import { actionOf, busy, knownOf, messageOf, othersSince } from '../others.ts';
import { Refusal } from '../refusal.ts';
import { isMe, who } from '../who.ts';
import { TRIES } from '../write.ts';
import { recover, restorationOf, takeBack } from './carry-out.ts';
import { linesIn } from './journal-remains.ts';
import { recordIn, type UndoRecord } from './record.ts';
import { madeTabs, type Restoration } from './restore.ts';
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
      state: stateOf(entry, language),
      summary: entry.summary,
      isNext: entry === next,
    }));
}

/** How an action stands; where it was undone, by whom. */
function stateOf({ state, undoneBy }: LogEntry, language: Language): string {
  const word = state ? choiceWord(logStates, state, language) : '';
  return undoneBy === '' ? word : `${word} (${undoneBy})`;
}

/**
 * What undoing the last action would do now.
 *
 * @param of the user's own last action of this kind instead, whatever was done since
 * @throws Refusal where there is nothing to undo
 */
export function previewUndo(language: Language, of?: LogAction): WritePreview {
  const workbook = openWorkbook();
  const entry = nextToUndo(readLog(workbook), of);
  if (!entry) throw new Refusal(say.nothingToUndo(language));
  return previewOf(entry, workbook, language);
}

/** Undoes the last action, whoever did it, and names the cells that it leaves alone; with `of` as in `previewUndo`. */
export function applyUndo(token: string, language: Language, of?: LogAction): Outcome {
  const outcome = withDocumentLock((): Outcome => {
    const told: string[] = [];
    let begun: LogEntry | null = null;
    let isLogged = false;
    for (let tries = 1; ; tries++) {
      try {
        const recovered = recover(openWorkbook());
        const ended = recovered.find(({ entry }) => entry.number === begun?.number);
        if (ended) return undone(ended.entry, ended.kept, told, language);
        if (tries === 1) told.push(...recoveredSentences(recovered, language));
        const workbook = openWorkbook();
        const preview = previewSince(token, workbook, language, of);
        if ('done' in preview) return preview;
        refuseProtected(preview.entry, workbook, language);
        begun = preview.entry;
        setState(begun, 'undoing', workbook.language, who(workbook.language));
        isLogged = true;
        const kept = takeBack(begun);
        setState(begun, 'undone', workbook.language, who(workbook.language));
        return undone(begun, kept, told, language);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        if (tries >= TRIES)
          throw begun
            ? new Refusal((isLogged ? say.undoWillEnd : say.writeRefused)(language, messageOf(error)))
            : error;
      }
    }
  });
  if (!outcome) throw new Refusal(busy(language));
  return outcome.value;
}

function undone(
  entry: LogEntry,
  kept: readonly string[],
  told: readonly string[],
  language: Language,
): Outcome {
  const notes = kept.length > 0 ? [say.leavesAlone(language, kept)] : [];
  return {
    done: true,
    sentence: say.undone(language, actionOf(entry, language)),
    notes: [...told, ...notes],
  };
}

/** A refusal of Sheets half-way would leave half an undo. */
function refuseProtected(entry: LogEntry, workbook: Workbook, language: Language): void {
  const record = recordIn(entry);
  if (!record) return;
  const removals = madeTabs(record, workbook).map(({ id }): Step => ({ do: 'removeTab', tab: id }));
  const refused = protectedTabs({ steps: [...restorationOf(entry, record, workbook).steps, ...removals] });
  if (refused.length > 0) throw new Refusal(tabProtected(language, refused.join(', ')));
}

/** The line to undo, where it is the one that was previewed; else what others did since, and what would be undone now. */
function previewSince(
  token: string,
  workbook: Workbook,
  language: Language,
  of?: LogAction,
): Outcome | { readonly entry: LogEntry } {
  const [number = 0, , last = 0] = token.split('.').map(Number);
  const others = othersSince({ last, inForce: number }, workbook, language);
  const entry = nextToUndo(readLog(workbook), of);
  if (!entry) throw new Refusal([...others, say.nothingToUndo(language)].join(' '));
  const preview = previewOf(entry, workbook, language);
  if (preview.token.split('.').slice(0, 2).join('.') === token.split('.').slice(0, 2).join('.'))
    return { entry };
  const changed = others.length > 0 ? others : [say.undoChanged(language)];
  return { done: false, sentence: [...changed, say.notUndone(language)].join(' '), preview };
}

function nextToUndo(entries: readonly LogEntry[], of?: LogAction): LogEntry | null {
  const last = [...entries]
    .reverse()
    .find((entry) => entry.state === 'done' && (!of || (entry.action === of && isMe(entry.who))));
  return last && recordIn(last) ? last : null;
}

function previewOf(entry: LogEntry, workbook: Workbook, language: Language): WritePreview {
  const record = recordIn(entry);
  if (!record) throw new Refusal(say.nothingToUndo(language));
  const cells = restorationOf(entry, record, workbook);
  const summary = [
    say.undoes(language, actionOf(entry, language), entry.who),
    ...restored(cells, record, workbook, language),
  ];
  const made = madeTabs(record, workbook);
  for (const { id, name } of made) {
    if (keepsLines(id, cells, workbook)) continue;
    if (!cells.kept.some((cell) => cell.startsWith(`${name}!`))) summary.push(say.removesTab(language, name));
  }
  return {
    token: [entry.number, fingerprint({ steps: cells.steps }), knownOf(workbook).last].join('.'),
    summary,
    made: made.map(({ name }) => name),
    changes: [],
    sample: { headers: [], rows: [] },
    problems: cells.kept.length > 0 ? [say.leavesAlone(language, cells.kept)] : [],
  };
}

/** Whether a made tab is the journal, and lines of people's doing are left in it. */
function keepsLines(id: number, { steps }: Restoration, workbook: Workbook): boolean {
  if (id !== workbook.find('journal')?.id) return false;
  const taken = new Set(
    steps.flatMap((step) =>
      step.do === 'write' && step.tab === id ? step.cells.map((_, i) => step.row + i) : [],
    ),
  );
  return [...linesIn(workbook.readById(id), workbook)].some((row) => !taken.has(row));
}

/** How many cells of which tab; those of tabs that go as a whole are not counted. */
function restored(
  { steps }: Restoration,
  record: UndoRecord,
  workbook: Workbook,
  language: Language,
): string[] {
  const counts = new Map<string, number>();
  const made = new Set(madeTabs(record, workbook).map(({ id }) => id));
  for (const step of steps) {
    if (step.do !== 'write' || typeof step.tab !== 'number' || made.has(step.tab)) continue;
    const { name } = workbook.readById(step.tab);
    const cells = step.cells.reduce((sum, row) => sum + row.length, 0);
    counts.set(name, (counts.get(name) ?? 0) + cells);
  }
  return [...counts].map(([name, cells]) => say.restoresCells(language, name, cells));
}

function whenOf(when: Date, workbook: Workbook, language: Language): string {
  const serial = workbook.conventions.serialOf(when);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${formatDay(dayOf(serial), language)} ${clock}`;
}
