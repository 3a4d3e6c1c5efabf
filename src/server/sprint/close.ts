import type { Day } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { changedParts } from '../../domain/kpi/definition.ts';
import type { Kpi } from '../../domain/kpi/kpi.ts';
import { conditionsText } from '../../domain/table/condition.ts';
import { readDefinition } from '../../functions/kpi-definition.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { judgesActions } from '../../i18n/sentences/retrospective.ts';
import { writesReview } from '../../i18n/sentences/reviewing.ts';
import * as say from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { readCard } from '../../tabs/card.ts';
import { kpiUnits } from '../../tabs/goal-kpis.ts';
import { kpi } from '../../tabs/kpi.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { protectFormulas } from '../../tabs/protect-formulas.ts';
import { sprintStates } from '../../tabs/sprint-states.ts';
import type { CloseRequest, Move } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { gameClose } from '../game/close.ts';
import { closedRow } from '../history/row.ts';
import { foundChanges } from '../journal/found.ts';
import { idInJournal } from '../journal/item-id.ts';
import { journalSteps } from '../journal/journal-tab.ts';
import { movedAtClose } from '../journal/moved-at-close.ts';
import { Refusal } from '../refusal.ts';
import { factsOf } from '../retro/facts.ts';
import { preparedRetro } from '../retro/prepare.ts';
import { verdictSteps } from '../retro/verdicts.ts';
import { reviewOf, textOf, toldBy } from '../review/review.ts';
import { reviewTab } from '../review/tab.ts';
import { columnSteps } from '../table-writes.ts';
import { backlogIds, backlogSteps, type ItemUpdate, type NewItem } from './backlog-updates.ts';
import { goalValue } from './goal-value.ts';
import { definitionOf } from './kpi-tab.ts';
import { verdictWord, wayCovered } from './progress.ts';
import type { Sprint, SprintItem } from './read-sprint.ts';
import { runningSprint } from './running.ts';

export function isUnfinished({ state }: SprintItem): boolean {
  return state !== 'done' && state !== 'cancelled';
}

/** Effort in hours over items; an item without an estimate adds nothing. */
export function effortOf(items: readonly SprintItem[]): number {
  return items.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
}

/** What closing writes: the sprint is frozen, its items go where the user says, History gets its row, Retro is prepared. */
export function decideClose(
  workbook: Workbook,
  request: CloseRequest,
  today: Day,
  language: Language,
): Decision {
  const sprint = runningSprint(workbook, language);
  const moves = movesOf(sprint, request, language);
  const result = measured(workbook, sprint);
  const moved = (to: Move) => sprint.items.filter((item) => isUnfinished(item) && moves.get(item) === to);
  const done = sprint.items.filter(({ state }) => state === 'done');
  const counts = {
    carried: moved('next').length,
    returned: moved('backlog').length,
    dropped: moved('drop').length,
  };
  const found = foundChanges(workbook);
  const told = toldBy(workbook, sprint, found, today);
  const judged = told.judged.actions.length;
  const slipped = sprint.items.filter((item) => item.committed && isUnfinished(item));
  const facts = factsOf(told, sprint, slipped, workbook);
  const way = result && wayCovered(sprint, result, today, workbook);
  const game = gameClose(workbook, sprint, found, way, today, language);
  const reviewIn = (spoken: Language) => reviewOf(workbook, sprint, told, result, moves, today, spoken);
  const review = reviewTab(reviewIn(workbook.language), sprint.number, workbook);
  const steps = [
    ...freezeSteps(sprint, result, way, moves, today, workbook),
    ...itemSteps(sprint, moves, workbook),
    ...closedRow(
      sprint,
      result,
      { ...counts, done, doneEffort: effortOf(done), definition: definitionKept(workbook, sprint) },
      today,
      workbook,
    ),
    ...game.steps,
    ...verdictSteps(workbook, told.judged),
    ...preparedRetro(sprint.number, facts, request.retro ?? 'columns', workbook),
    ...review.steps,
    ...journalSteps(workbook, [...found, ...movedAtClose(sprint, moves)]),
  ];
  return {
    plan: { steps: protectFormulas(steps, workbook.language) },
    notes: [
      say.closesSprint(language, sprint.number, done.length, counts.carried, counts.returned, counts.dropped),
      ...(judged > 0 ? [judgesActions(language, judged)] : []),
      writesReview(language, review.name),
      ...game.notes,
    ],
    problems: game.problems,
    done: say.closed(language, sprint.number),
    copy: textOf(reviewIn(language)),
  };
}

/** Where each unfinished item goes. Items are told apart by their id, those without one by their title. */
function movesOf(sprint: Sprint, request: CloseRequest, language: Language): Map<SprintItem, Move> {
  const said = new Map(request.moves.map(({ id, to }) => [id, to]));
  const moves = new Map<SprintItem, Move>();
  for (const item of sprint.items.filter(isUnfinished)) {
    const to = said.get(keyOf(item));
    if (to === undefined) throw new Refusal(say.moveMissing(language, item.title || item.id));
    moves.set(item, to);
  }
  return moves;
}

/** How pages name an item: its id, or the row of one that a person typed without an id. */
export function keyOf(item: SprintItem): string {
  return item.id || `#${item.row}`;
}

/** The goal's KPI over the sprint's days; null where it cannot be measured. */
function measured(workbook: Workbook, sprint: Sprint): Kpi | null {
  if (!sprint.kpi) return null;
  try {
    return goalValue(workbook, sprint.kpi, sprint.start, sprint.end, sprint.segments);
  } catch (error) {
    // A pipeline whose columns were deleted must not keep a sprint open: its result stays blank.
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** State, result and dropped items of the sprint tab: what was computed live stays as it is today. */
function freezeSteps(
  sprint: Sprint,
  result: Kpi | null,
  way: number | null,
  moves: ReadonlyMap<SprintItem, Move>,
  today: Day,
  workbook: Workbook,
): Step[] {
  const tab = sprint.content.id;
  const cell = (fact: Parameters<Sprint['rowOf']>[0], content: Content): Step[] => {
    const row = sprint.rowOf(fact);
    return row === null ? [] : [{ do: 'write', tab, row, column: 2, cells: [[content]] }];
  };
  const value = result?.value ?? null;
  const isRate = result !== null && sprint.kpi !== null && kpiUnits[sprint.kpi] === 'rate';
  const status = sprint.table?.column('status') ?? null;
  const dropped = [...moves].filter(([, to]) => to === 'drop').map(([item]) => item);
  return [
    ...cell('state', choiceWord(sprintStates, 'closed', workbook.language)),
    ...cell('current', value),
    ...cell('progress', way),
    ...cell('verdict', result && (verdictWord(sprint, result, today, workbook, workbook.language) || null)),
    ...cell('successes', isRate ? result.numerator : null),
    ...cell('trials', isRate || sprint.kpi === 'wonAmount' ? (result?.denominator ?? null) : null),
    ...cell('daysLeft', null),
    ...(status === null
      ? []
      : columnSteps(
          sprint.content,
          status,
          new Map(
            dropped.map(({ row }) => [row - 1, choiceWord(itemStatuses, 'cancelled', workbook.language)]),
          ),
          workbook,
          { keys: [sprint.table?.column('id') ?? null], holds: 'words' },
        )),
  ];
}

/** Every item of the sprint goes back to the backlog's list with what became of it: none is left in between. */
function itemSteps(sprint: Sprint, moves: ReadonlyMap<SprintItem, Move>, workbook: Workbook): Step[] {
  const known = backlogIds(workbook);
  const updates: ItemUpdate[] = [];
  const added: NewItem[] = [];
  for (const item of sprint.items) {
    const became = fateOf(item, moves.get(item), sprint.number);
    if (known.has(item.id)) updates.push({ id: item.id, ...became });
    // An item that was typed into the sprint: the backlog keeps it when it is still to be done.
    else if (became.status === 'todo') {
      const id = idInJournal(item, sprint.number);
      added.push({ id, ...became, title: item.title, owner: item.owner, effort: item.effort });
    }
  }
  return backlogSteps(workbook, updates, added);
}

function fateOf(item: SprintItem, move: Move | undefined, number: number): Omit<ItemUpdate, 'id'> {
  if (item.state === 'done') return { status: 'done', sprint: number };
  if (move === 'next') return { status: 'todo', sprint: number + 1 };
  if (move === 'backlog') return { status: 'todo', sprint: null };
  return { status: 'cancelled', sprint: number };
}

/** What the result was counted by; where that was changed during the sprint, both say so. */
function definitionKept(workbook: Workbook, { kpi: name, segments }: Sprint): string | null {
  const now = name && definitionOf(workbook, name, conditionsText(segments));
  const content = workbook.read('kpi');
  const atStart = content ? String(readCard(kpi, content.values).definition?.value ?? '') : '';
  const [before, after] = [readDefinition(atStart), now && readDefinition(now)];
  const isChanged = before && after && before.kpi === after.kpi && changedParts(before, after).length > 0;
  return isChanged ? `${atStart} → ${now}` : now;
}
