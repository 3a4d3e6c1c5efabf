import type { JournalLine } from '../../domain/execution/journal.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { workStates } from '../../i18n/choices/item-status.ts';
import * as say from '../../i18n/sentences/board.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content } from '../../tabs/plan.ts';
import type { CardMove, MoveRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { foundChanges } from '../journal/found.ts';
import { idInJournal } from '../journal/item-id.ts';
import { type Change, journalSteps, readJournal } from '../journal/journal-tab.ts';
import { statusInJournal } from '../journal/seen.ts';
import { Refusal } from '../refusal.ts';
import { wordOf } from '../settings/states-of.ts';
import type { SprintItem } from '../sprint/read-sprint.ts';
import { runningSprint } from '../sprint/running.ts';
import { columnSteps } from '../table-writes.ts';

/**
 * What moving cards writes: their status, and the obstacle of those that are blocked, in the Sprint tab. Rows are found by
 * id now. A card that somebody else has moved since the page showed it stays, and that is told; a card that leaves the
 * blocked ones leaves its obstacle behind.
 *
 * @throws Refusal where no card can be moved
 */
export function decideMoves(workbook: Workbook, { moves }: MoveRequest, language: Language): Decision {
  const sprint = runningSprint(workbook, language);
  const { table, content, number } = sprint;
  table?.require('status');
  const items = new Map<string, SprintItem>();
  for (const item of sprint.items) {
    const key = idInJournal(item, number);
    if (!items.has(key)) items.set(key, item);
  }
  const statuses = new Map<number, Content>();
  const blockers = new Map<number, Content>();
  const changes: Change[] = [];
  const [notes, stayed]: [string[], string[]] = [[], []];
  for (const move of moves) {
    const item = items.get(move.key);
    if (!item) {
      stayed.push(say.cardGone(language, move.title));
      continue;
    }
    if (item.status !== move.seen) {
      const who = lastMover(readJournal(workbook), move.key, number);
      stayed.push(say.cardMovedMeanwhile(language, item.title || item.id, item.status, who));
      continue;
    }
    const blocker = blockerAfter(item, move, language);
    const of = { item: move.key, sprint: number, source: 'board' } as const;
    if (item.state !== move.to) {
      statuses.set(item.row - 1, wordOf(move.to, workbook));
      changes.push({ ...of, field: 'status', before: statusInJournal(item), after: move.to });
    }
    if (blocker !== item.blocker) {
      table?.require('blocker');
      blockers.set(item.row - 1, blocker || null);
      changes.push({ ...of, field: 'blocker', before: item.blocker || null, after: blocker || null });
    }
    notes.push(
      say.movesCard(language, item.title || item.id, item.status, choiceWord(workStates, move.to, language)),
    );
  }
  if (changes.length === 0) throw new Refusal(stayed.join(' '));
  const of = { keys: [table?.column('id') ?? 0] };
  return {
    plan: {
      steps: [
        ...columnSteps(content, table?.column('status') ?? 0, statuses, workbook, of),
        ...columnSteps(content, table?.column('blocker') ?? 0, blockers, workbook, of),
        ...journalSteps(workbook, [...foundChanges(workbook), ...changes]),
      ],
    },
    notes,
    problems: stayed,
    done: notes.length === 1 ? (notes[0] ?? '') : say.cardsMoved(language, notes.length),
  };
}

function blockerAfter({ title, id, blocker, state }: SprintItem, move: CardMove, language: Language): string {
  if (move.to !== 'blocked') return state === 'blocked' ? '' : blocker;
  const given = move.blocker?.trim() || blocker;
  if (given === '') throw new Refusal(say.obstacleMissing(language, title || id));
  return given;
}

/** Who set an item's status last; '' where the journal does not tell. */
function lastMover(lines: readonly JournalLine[], key: string, sprint: number): string {
  const moved = lines.filter(
    ({ item, field, sprint: of }) => item === key && field === 'status' && of === sprint,
  );
  return moved[moved.length - 1]?.who ?? '';
}
