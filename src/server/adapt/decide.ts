import type { Day } from '../../domain/day.ts';
import { expectedValue } from '../../domain/planning/expected-value.ts';
import { keyOf } from '../../domain/planning/words.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { itemStatuses } from '../../i18n/choices/item-status.ts';
import { moscow } from '../../i18n/choices/moscow.ts';
import * as say from '../../i18n/sentences/adapting.ts';
import * as sayTaken from '../../i18n/sentences/sprinting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { sprint as sprintTab } from '../../tabs/sprint.ts';
import type { AdaptRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { foundChanges } from '../journal/found.ts';
import { idFromTitle, idInJournal } from '../journal/item-id.ts';
import { type Change, journalSteps } from '../journal/journal-tab.ts';
import { Refusal } from '../refusal.ts';
import { backlogIds, backlogSteps, type ItemUpdate, type NewItem } from '../sprint/backlog-updates.ts';
import { isTakeable, scoredBacklog } from '../sprint/propose.ts';
import type { Sprint, SprintItem } from '../sprint/read-sprint.ts';
import { runningSprint } from '../sprint/running.ts';
import { addedRecords, columnSteps, lastFilled } from '../table-writes.ts';
import { absenceSteps } from './absence.ts';
import { worthInSprint } from './worth.ts';

/** An item that comes in, as its row will say it. */
type Entering = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly effort: number | null;
  readonly value: number | null;
  /** What it is expected to bring. */
  readonly worth: number | null;
  readonly moscow: keyof typeof moscow.choices;
};

/**
 * What adapting a sprint writes: items come in and leave in the Sprint tab and in the backlog, owners change, absences go
 * to the team's tab, and the journal says each as a change of scope. Rows are found by id now. What is done stays.
 *
 * @throws Refusal where an item is gone, over, or there already
 */
export function decideAdapt(
  workbook: Workbook,
  request: AdaptRequest,
  today: Day,
  language: Language,
): Decision {
  const sprint = runningSprint(workbook, language);
  const { number } = sprint;
  const held = new Map<string, SprintItem>();
  for (const item of sprint.items) {
    const key = keyOf(idInJournal(item, number));
    if ((item.id !== '' || item.title !== '') && !held.has(key)) held.set(key, item);
  }
  const left = request.left.map((id) => {
    const item = held.get(keyOf(String(id)));
    if (!item) throw new Refusal(say.notInSprint(language, String(id)));
    if (item.state === 'done') throw new Refusal(say.doneStays(language, item.title || item.id));
    return item;
  });
  const entering: Entering[] = [];
  const handed = new Map<SprintItem, string>();
  const byId = new Map(scoredBacklog(workbook).priorities.map(({ item }) => [keyOf(item.id), item]));
  for (const { id, owner } of request.taken) {
    const here = held.get(keyOf(String(id)));
    if (here) {
      if (here.owner !== String(owner)) handed.set(here, String(owner));
      continue;
    }
    const item = byId.get(keyOf(String(id)));
    if (!item) throw new Refusal(sayTaken.itemGone(language, String(id)));
    if (!isTakeable(item)) throw new Refusal(say.isOver(language, item.title || item.id));
    const { title, effort, value, tier } = item;
    const worth = expectedValue(item);
    entering.push({ id: item.id, title, owner: String(owner), effort, value, worth, moscow: tier });
  }
  const added = request.added.map((one): Entering => {
    const title = String(one.title).trim().slice(0, 300);
    const id = idFromTitle(title, number);
    if (title === '') throw new Refusal(say.titleMissing(language));
    if (byId.has(keyOf(id)) || held.has(keyOf(id))) throw new Refusal(say.titleThere(language, title));
    const value = positive(one.value);
    return {
      id,
      title,
      owner: String(one.owner),
      effort: positive(one.effort),
      value,
      worth: value,
      moscow: one.moscow === 'must' || one.moscow === 'should' ? one.moscow : 'could',
    };
  });
  const all = [...entering, ...added];
  const exchanged =
    all.length + left.length > 0
      ? [
          say.expectedChange(
            language,
            sumOf(all.map(({ worth }) => worth)),
            sumOf(left.map((item) => worthInSprint(item, byId.get(keyOf(idInJournal(item, number)))))),
          ),
        ]
      : [];
  if (all.length + left.length + handed.size + request.absent.length === 0)
    throw new Refusal(say.nothingChanges(language));
  const absence = absenceSteps(workbook, sprint, request.absent, language);
  const steps: Step[] = [
    ...rowSteps(sprint, left, all, handed, today, workbook),
    ...backlogChanges(sprint, left, entering, added, workbook),
    ...absence.steps,
    ...journalSteps(workbook, [...foundChanges(workbook), ...scopeChanges(number, left, all, handed)]),
  ];
  return {
    plan: { steps },
    notes: [
      ...(all.length > 0 ? [say.enters(language, all.map(nameOf))] : []),
      ...(left.length > 0 ? [say.leaves(language, left.map(nameOf))] : []),
      ...exchanged,
      ...[...handed].map(([item, owner]) => say.changesHands(language, nameOf(item), item.owner, owner)),
      ...absence.notes,
    ],
    problems: absence.problems,
    done: [say.adapted(language, number, all.length, left.length), ...exchanged].join(' '),
  };
}

function nameOf({ title, id }: Pick<SprintItem, 'title' | 'id'>): string {
  return title || id;
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/**
 * The items' rows: who enters takes the row of who leaves, the rest goes below the table. A row in which people keep
 * something of their own in further columns is blanked and not taken.
 */
function rowSteps(
  { content, table }: Sprint,
  left: readonly SprintItem[],
  entering: readonly Entering[],
  handed: ReadonlyMap<SprintItem, string>,
  today: Day,
  workbook: Workbook,
): Step[] {
  if (!table) throw new Error('A running sprint without its table has no items');
  const keys = (Object.keys(sprintTab.columns) as (keyof typeof sprintTab.columns)[]).filter(
    (key) => table.column(key) !== null,
  );
  const columns = new Map(keys.map((key) => [key, table.column(key) ?? 0]));
  const ours = new Set(columns.values());
  const isOurs = ({ row }: SprintItem) =>
    (content.values[row - 1] ?? []).every((cell, at) => ours.has(at) || isBlank(cell));
  const rows = left.map(({ row }) => row - 1);
  const free = left.filter(isOurs).map(({ row }) => row - 1);
  const placed = entering.slice(0, free.length);
  const cells = new Map(keys.map((key) => [key, new Map<number, Content>()]));
  for (const row of rows) for (const key of keys) cells.get(key)?.set(row, null);
  placed.forEach((item, at) => {
    const contents = contentsOf(item, today, workbook);
    for (const key of keys) cells.get(key)?.set(free[at] ?? 0, contents[key]);
  });
  for (const [item, owner] of handed) cells.get('owner')?.set(item.row - 1, owner || null);
  const width = Math.max(...ours) + 1;
  const below = entering.slice(free.length).map((item) => {
    const contents = contentsOf(item, today, workbook);
    const row = new Array<Content>(width).fill(null);
    for (const [key, column] of columns) row[column] = contents[key];
    return row;
  });
  const of = { keys: [table.column('id')] };
  return [
    ...[...cells].flatMap(([key, changed]) =>
      columnSteps(content, columns.get(key) ?? 0, changed, workbook, of),
    ),
    ...addedRecords(
      content,
      Math.max(lastFilled(content, width), (table.headerRow ?? 0) + 1) + 1,
      below,
      'sprint',
    ),
  ];
}

function contentsOf(
  { id, title, owner, effort, value, moscow: tier }: Entering,
  today: Day,
  { language }: Workbook,
): Record<keyof typeof sprintTab.columns, Content> {
  return {
    id,
    title,
    owner: owner || null,
    status: choiceWord(itemStatuses, 'todo', language),
    effort,
    moscow: choiceWord(moscow, tier, language),
    value,
    committed: null,
    addedOn: today,
    blocker: null,
  };
}

function backlogChanges(
  { number }: Sprint,
  left: readonly SprintItem[],
  entering: readonly Entering[],
  added: readonly Entering[],
  workbook: Workbook,
): Step[] {
  const known = backlogIds(workbook);
  const updates: ItemUpdate[] = entering.map(({ id }) => ({ id, status: 'planned', sprint: number }));
  const created: NewItem[] = added.map((item) => ({ ...item, status: 'planned', sprint: number }));
  for (const item of left) {
    const id = idInJournal(item, number);
    const { title, owner, effort } = item;
    if (known.has(item.id)) updates.push({ id: item.id, status: 'todo', sprint: null });
    // An item that was typed into the sprint: the backlog keeps it.
    else created.push({ id, title, owner, effort, status: 'todo', sprint: null });
  }
  return backlogSteps(workbook, updates, created);
}

/**
 * The journal's lines, by which burndown and scope count what came in and what left. A value is that of the Sprint tab's
 * cell, as at the start and as later changes of the cell say it: what is expected of it is a measure of plans.
 */
function scopeChanges(
  sprint: number,
  left: readonly SprintItem[],
  entering: readonly Entering[],
  handed: ReadonlyMap<SprintItem, string>,
): Change[] {
  const source = 'adapt' as const;
  return [
    ...left.map((item): Change => {
      const id = idInJournal(item, sprint);
      return { item: id, field: 'sprint', before: sprint, after: null, sprint, source };
    }),
    ...entering.flatMap(({ id, owner, effort, value }): Change[] => {
      const of = { item: id, sprint, source, before: null };
      return [
        { ...of, field: 'sprint', after: sprint },
        ...(effort === null ? [] : [{ ...of, field: 'effort' as const, after: effort }]),
        ...(owner === '' ? [] : [{ ...of, field: 'owner' as const, after: owner }]),
        ...(value === null ? [] : [{ ...of, field: 'value' as const, after: value }]),
      ];
    }),
    ...[...handed].map(([item, owner]): Change => {
      const id = idInJournal(item, sprint);
      return { item: id, field: 'owner', before: item.owner || null, after: owner || null, sprint, source };
    }),
  ];
}
