import type { Day } from '../../domain/day.ts';
import type { Difference } from '../../domain/execution/compare.ts';
import type { JournalField, JournalLine } from '../../domain/execution/journal.ts';
import { apply } from '../../sheets/apply.ts';
import { withDocumentLock } from '../../sheets/lock.ts';
import { openWorkbook, type Workbook } from '../../sheets/workbook.ts';
import { readSprint } from '../sprint/read-sprint.ts';
import { unfinishedEntry } from '../undo/unfinished.ts';
import { type Change, journalSteps, readJournal, withStamps } from './journal-tab.ts';
import { unknownTo } from './seen.ts';

/** What is none of a commitment: a journal that was begun late found it so, nobody knows since when. */
const sinceStart: readonly JournalField[] = ['status', 'blocker'];

/**
 * The changes of the running sprint that the journal does not know yet. They go into the plan of the next act, before its
 * own lines. A sprint of which the journal says nothing was begun without one, or its journal was deleted: what its tab
 * marks as committed is its commitment, and comes first.
 */
export function foundChanges(workbook: Workbook): Change[] {
  const sprint = readSprint(workbook);
  if (sprint?.state !== 'running') return [];
  const lines = readJournal(workbook);
  const isNew = lines.every((line) => line.sprint !== sprint.number);
  const committed = new Set(isNew ? sprint.items.filter((item) => item.committed).map(({ id }) => id) : []);
  const isStart = ({ item, field }: Difference) => committed.has(item) && !sinceStart.includes(field);
  const found = unknownTo(lines, sprint);
  return [...found.filter(isStart), ...found.filter((one) => !isStart(one))].map(
    (difference): Change => ({
      ...difference,
      sprint: sprint.number,
      source: isStart(difference) ? 'start' : 'found',
      who: '',
    }),
  );
}

/** The journal with the changes that it is about to get: what was found is true until now, though nobody knows since when. */
export function knownLines(workbook: Workbook, found: readonly Change[], today: Day): JournalLine[] {
  return [...readJournal(workbook), ...found.map((change) => ({ ...change, who: '', when: today }))];
}

/**
 * Journals what slipped past the edit trigger, where the journal is there and nobody else writes at this moment. It records
 * what people did: it is no action of the add-on's and none that an undo would take back.
 *
 * @returns how many lines were added
 */
export function journalFound(workbook: Workbook): number {
  if (!workbook.find('journal') || foundChanges(workbook).length === 0) return 0;
  try {
    return withDocumentLock(journalNow, 0)?.value ?? 0;
  } catch (error) {
    // Who may only view the file reads on; the next one who may write journals it.
    console.error(error);
    return 0;
  }
}

function journalNow(): number {
  const workbook = openWorkbook();
  // What was cut half-way is put back by the next start: its cells are not what people did.
  if (unfinishedEntry(workbook)) return 0;
  const changes = foundChanges(workbook);
  const when = workbook.conventions.serialOf(new Date());
  apply(withStamps({ steps: journalSteps(workbook, changes) }, workbook, when, ''));
  return changes.length;
}
