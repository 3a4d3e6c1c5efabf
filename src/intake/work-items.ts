import { dayFromIso } from '../domain/day.ts';
import { readChoice } from '../i18n/choices/define.ts';
import { backlogStatuses } from '../i18n/choices/item-status.ts';
import { type StateKind, stateKinds } from '../i18n/choices/state-kind.ts';
import { backlogItemFields } from '../i18n/fields/backlog-item.ts';
import type { WorkItemField } from '../i18n/fields/work-item.ts';
import { named, Reading, repeatedIds, unlinked } from './convert.ts';
import { dateProblems } from './describe.ts';
import { effortUnitOf } from './effort-unit.ts';
import type { Answers, Neutral, WorkItem } from './neutral.ts';
import { pointsInTitles, splitPoints } from './points.ts';
import type { Mapping, SourceRow, SourceTable } from './source-table.ts';
import { colouredLabels, createdAt } from './trello.ts';

const DAYS = ['due', 'start', 'created', 'updated', 'closed'] as const satisfies readonly WorkItemField[];
/** What our status words say of the state; a word of the team's own says nothing. */
const KIND_OF_STATUS: Readonly<Record<string, StateKind>> = {
  todo: 'todo',
  planned: 'todo',
  doing: 'doing',
  blocked: 'doing',
  done: 'done',
  cancelled: 'done',
};
/** Fields of the backlog that the neutral model has no place of its own for. */
const MORE = Object.keys(backlogItemFields).filter(
  (field) =>
    ![
      'id',
      'title',
      'type',
      'effort',
      'dependsOn',
      'owner',
      'due',
      'status',
      'sprint',
      'urgency',
      'reviewed',
    ].includes(field),
) as WorkItemField[];

/** Makes work items of a table's rows; see `WorkItem` for what each part is. */
export function readWorkItems(
  table: SourceTable,
  mapping: Mapping<WorkItemField> = table.mappings.backlog,
  answers: Answers = {},
): Neutral<WorkItem> {
  const read = new Reading<WorkItemField>(table, mapping, answers);
  const points = !read.has('effort') && pointsInTitles(table.rows, read.columns('title')[0]) > 0;
  const unit = answers.effortUnit ?? effortUnitOf(read.header('effort'), table.format);
  const records = table.rows.map((row) => workItem(row, read, table, answers, points ? null : unit));
  const keys = new Map(records.map(({ externalId, key }) => [externalId, key]));
  const keyNamed = keysByName(records);
  const known = new Set(keys.values());
  const keysOf = (cells: readonly string[]) =>
    cells.flatMap((cell) => linksIn(cell, (name) => (known.has(name) ? name : keyNamed.get(name))));
  return {
    records: records.map((item) => ({
      ...item,
      // Jira names a parent by its internal id in some exports: the key is what people know.
      parent: keys.get(item.parent) ?? item.parent,
      dependsOn: keysOf(item.dependsOn),
      blocks: keysOf(item.blocks),
    })),
    untitled: records.filter(({ title }) => title === '').map(({ row }) => row),
    repeated: repeatedIds(records),
    unread: read.unread,
    unreadCount: read.unreadCount,
    problems: dateProblems(
      table.rows,
      table.columns,
      DAYS.flatMap((field) => read.columns(field)),
    ).filter((problem) => !('column' in problem) || answers.dateOrders?.[problem.column] === undefined),
  };
}

/** @param unit what effort is counted in; null where it stands as points at the start of titles */
function workItem(
  row: SourceRow,
  read: Reading<WorkItemField>,
  table: SourceTable,
  answers: Answers,
  unit: NonNullable<WorkItem['effort']>['unit'] | null,
): WorkItem {
  const id = read.text(row, 'id');
  const externalId = read.text(row, 'externalId') || id;
  const written = read.text(row, 'title');
  const split = unit === null ? splitPoints(written) : null;
  const amount = split ? split.points : read.number(row, 'effort');
  const sprints = read.list(row, 'sprint', false);
  const list = read.text(row, 'list');
  const state = read.text(row, 'status') || list;
  const closed = read.day(row, 'closed');
  const updated = read.day(row, 'updated');
  const stateKind = stateKindOf(row, read, table, answers, state, closed !== null);
  const over = stateKind === 'done' || stateKind === 'archived';
  const details = row.details.join('\n');
  return {
    row: row.row,
    externalId,
    key: id || externalId,
    url: read.text(row, 'url'),
    type: read.text(row, 'type'),
    title: split ? split.title : written,
    description: [read.text(row, 'description'), details].filter(Boolean).join('\n'),
    state,
    stateKind,
    container: read.text(row, 'container'),
    list,
    labels: [...labelsOf(row, read, table), ...read.list(row, 'component', true)],
    owners: read.list(row, 'owner', true).filter(named),
    priority: read.text(row, 'urgency'),
    start: read.day(row, 'start'),
    due: read.day(row, 'due'),
    effort: amount === null ? null : { amount, unit: unit ?? 'points' },
    sprint: sprints[sprints.length - 1] ?? '',
    sprintHistory: sprints,
    parent: read.list(row, 'parent', false)[0] ?? '',
    dependsOn: read.list(row, 'dependsOn', false),
    blocks: read.list(row, 'blocks', false),
    // Trello's CSV does not say when a card was made; its id does.
    created:
      read.day(row, 'created') ??
      (table.format === 'trelloCsv' ? dayFromIso(createdAt(externalId).slice(0, 10)) : null),
    updated,
    closed: over ? (closed ?? updated) : closed,
    closedIsExact: closed !== null,
    more: more(row, read),
  };
}

function labelsOf(row: SourceRow, read: Reading<WorkItemField>, { format }: SourceTable): string[] {
  const coloured = format === 'trelloCsv' ? colouredLabels(read.text(row, 'labels')) : [];
  return coloured.length > 0 ? coloured : read.list(row, 'labels', true);
}

/** The key of each item by its title, where no other item bears the same. */
function keysByName(records: readonly WorkItem[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const twice = new Set<string>();
  for (const { title, key } of records) {
    if (named.has(title)) twice.add(title);
    if (title !== '' && key !== '') named.set(title, key);
  }
  for (const title of twice) named.delete(title);
  return named;
}

/**
 * The links of a cell between commas, as keys where they are keys or names of items: Asana names what blocks a task, and
 * a name may hold commas itself.
 */
function linksIn(cell: string, keyOf: (name: string) => string | undefined): string[] {
  const parts = cell.split(/([,;])/);
  const links: string[] = [];
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    let key: string | undefined;
    for (; to > from + 1; to -= 2) {
      key = keyOf(parts.slice(from, to).join('').trim());
      if (key !== undefined) break;
    }
    const name = unlinked(parts[from] ?? '');
    const link = key ?? keyOf(name) ?? name;
    if (link !== '') links.push(link);
    from = to + 1;
  }
  return [...new Set(links)];
}

function stateKindOf(
  row: SourceRow,
  read: Reading<WorkItemField>,
  table: SourceTable,
  answers: Answers,
  state: string,
  isClosed: boolean,
): StateKind {
  if (read.flag(row, 'archived') === true) return 'archived';
  const answered = answers.stateKinds?.[state];
  if (answered) return answered;
  const category = readChoice(stateKinds, read.text(row, 'stateKind'));
  if (category) return category;
  const status = read.text(row, 'status');
  const known =
    KIND_OF_STATUS[readChoice(backlogStatuses, status) ?? ''] ??
    kindOfShare(/%/.test(read.header('status')) && /\d$/.test(status) ? `${status} %` : status);
  if (known) return known;
  if (isClosed || read.flag(row, 'dueDone') === true) return 'done';
  // A section of Asana says where a task stands, not whether it is completed.
  const listed = table.format === 'asanaCsv' ? null : readChoice(backlogStatuses, state);
  return KIND_OF_STATUS[listed ?? ''] ?? 'todo';
}

/** How far work is that a percentage tells of, `50 %`; undefined for any other word. */
function kindOfShare(status: string): StateKind | undefined {
  const share = /^(\d+)(?:[.,]\d+)?\s*%$/.exec(status)?.[1];
  if (share === undefined) return undefined;
  return Number(share) >= 100 ? 'done' : /[1-9]/.test(status) ? 'doing' : 'todo';
}

function more(row: SourceRow, read: Reading<WorkItemField>): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const field of MORE) {
    if (!read.has(field)) continue;
    const kind = backlogItemFields[field as keyof typeof backlogItemFields]?.kind;
    const value =
      field === 'probability'
        ? read.share(row, field)
        : kind === 'money'
          ? read.number(row, field)
          : read.text(row, field);
    if (value !== null && value !== '') values[field] = value;
  }
  return values;
}
