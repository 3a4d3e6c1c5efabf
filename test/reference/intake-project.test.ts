import { expect, test } from 'vitest';
import { isoOf } from '../../src/domain/day.ts';
import { readWorkItems } from '../../src/intake/work-items.ts';
import { counts, expectMapping, tableOf } from './intake.ts';
import { isThere, reference, skipped } from './shared.ts';

/** Exports of project tools against answers that were computed without this code, and columns chosen by hand. */

const real = test.runIf(isThere);

type Trello = Record<string, never> & {
  cards: number;
  cards_archived: number;
  cards_by_open_list: Record<string, number>;
  with_due: number;
  cards_by_member: Record<string, number>;
  cards_by_label: Record<string, number>;
  with_desc: number;
  names_with_points: number;
  cards_with_label: number;
};
const TRELLO = {
  id: 'Card ID',
  title: 'Card Name',
  description: 'Card Description',
  owner: 'Members',
  due: 'Due Date',
  start: 'Start Date',
  list: 'List Name',
  container: 'Board Name',
  archived: 'Archived',
  dueDone: 'Due Complete',
  labels: 'Labels',
  created: 'Created',
  updated: 'Last Activity Date',
  closed: 'Completed At',
  url: 'Card URL',
};

real.each(['trello_testdrive_en', 'trello_volunteerbridge_en'])(
  `%s.json: the board's cards${skipped}`,
  (name) => {
    const expected = reference<Trello>(name);
    const table = tableOf(`project/${name}.json`);
    const { records } = readWorkItems(table);
    expect([table.format, table.kind]).toEqual(['trelloJson', 'backlog']);
    expectMapping(table, 'backlog', TRELLO);
    expect(records).toHaveLength(expected.cards);
    expect(records.filter(({ stateKind }) => stateKind === 'archived')).toHaveLength(expected.cards_archived);
    const visible = records.filter(({ stateKind }) => stateKind !== 'archived');
    const lists = Object.entries(expected.cards_by_open_list).filter(([, cards]) => cards > 0);
    expect(counts(visible.map(({ list }) => list))).toEqual(Object.fromEntries(lists));
    expect(records.filter(({ due }) => due !== null)).toHaveLength(expected.with_due);
    expect(counts(records.flatMap(({ owners }) => owners))).toEqual(expected.cards_by_member);
    expect(records.filter(({ labels }) => labels.length > 0)).toHaveLength(expected.cards_with_label);
    expect(counts(records.flatMap(({ labels }) => labels))).toMatchObject(expected.cards_by_label);
    expect(records.filter(({ description }) => description !== '')).toHaveLength(expected.with_desc);
    expect(records.filter(({ effort }) => effort?.unit === 'points')).toHaveLength(
      expected.names_with_points,
    );
    expect(
      records.every(({ created, updated }) => created !== null && updated !== null && created <= updated),
    ).toBe(true);
  },
);

type Asana = {
  tasks: number;
  completed: number;
  with_due: number;
  subtasks: number;
  with_notes: number;
  by_section: Record<string, number> | null;
  created_min: string;
  created_max: string;
  mean_days_to_complete: number;
  blank_names: number;
  projects: Record<string, number>;
};
const ASANA = {
  id: 'Task ID',
  title: 'Name',
  description: 'Notes',
  owner: 'Assignee',
  ownerEmail: 'Assignee Email',
  due: 'Due Date',
  start: 'Start Date',
  container: 'Projects',
  labels: 'Tags',
  parent: 'Parent Task',
  created: 'Created At',
  updated: 'Last Modified',
  closed: 'Completed At',
};

real.each([
  ['asana_f18_column', { ...ASANA, list: 'Column' }],
  ['asana_school_2016_2018', ASANA],
])(`%s.csv: the project's tasks${skipped}`, (name, columns) => {
  const expected = reference<Asana>(name);
  const table = tableOf(`project/${name}.csv`);
  const { records, untitled, unreadCount } = readWorkItems(table);
  expect([table.format, table.kind, unreadCount]).toEqual(['asanaCsv', 'backlog', 0]);
  expectMapping(table, 'backlog', columns);
  expect(records).toHaveLength(expected.tasks);
  expect(untitled).toHaveLength(expected.blank_names);
  const done = records.filter(({ stateKind }) => stateKind === 'done');
  expect(done).toHaveLength(expected.completed);
  expect(records.filter(({ due }) => due !== null)).toHaveLength(expected.with_due);
  expect(records.filter(({ parent }) => parent !== '')).toHaveLength(expected.subtasks);
  expect(records.filter(({ description }) => description !== '')).toHaveLength(expected.with_notes);
  if (expected.by_section) expect(counts(records.map(({ list }) => list))).toEqual(expected.by_section);
  const created = records.flatMap(({ created }) => (created === null ? [] : [created])).sort((a, b) => a - b);
  expect(created.slice(0, 1).concat(created.slice(-1)).map(isoOf)).toEqual([
    expected.created_min,
    expected.created_max,
  ]);
  const days = done.map(({ created, closed }) => (closed ?? 0) - (created ?? 0));
  expect(days.reduce((sum, one) => sum + one, 0) / days.length).toBeCloseTo(
    expected.mean_days_to_complete,
    2,
  );
  expect(counts(records.map(({ container }) => container || '(blank)'))).toEqual(expected.projects);
});

type Jira = {
  issues: number;
  by_status: Record<string, number>;
  by_type: Record<string, number>;
  by_assignee: Record<string, number>;
  by_prio: Record<string, number>;
  by_cat: Record<string, number>;
  due_filled: number;
  resolved_filled: number;
  created_filled: number;
  issues_with_sprint?: number;
  issues_in_2plus_sprints?: number;
  by_sprint_any?: Record<string, number>;
  by_sprint_last_filled_column?: Record<string, number>;
  points_total: number;
  issues_with_points: number;
  by_label?: Record<string, number>;
};
const KIND: Readonly<Record<string, string>> = {
  Done: 'done',
  'In Progress': 'doing',
  'To Do': 'todo',
  'A faire': 'todo',
};
const JIRA = {
  id: 'Issue key',
  externalId: 'Issue id',
  title: 'Summary',
  description: 'Description',
  type: 'Issue Type',
  urgency: 'Priority',
  owner: 'Assignee',
  due: 'Due date',
  status: 'Status',
  stateKind: 'Status Category',
  container: 'Project name',
  created: 'Created',
  updated: 'Updated',
  closed: 'Resolved',
  resolution: 'Resolution',
  spent: 'Time Spent',
  remaining: 'Remaining Estimate',
  rank: 'Custom field (Rank)',
  start: 'Custom field (Start date)',
};

real.each([
  [
    'jira_en_nautilus',
    {
      ...JIRA,
      sprint: ['Sprint', 'Sprint', 'Sprint', 'Sprint', 'Sprint'],
      effort: 'Custom field (Story Points)',
      importance: 'Custom field (Impact)',
      labels: 'Labels',
      parent: 'Parent',
    },
  ],
  [
    'jira_en_storypoints_bom',
    { ...JIRA, sprint: 'Sprint', effort: 'Custom field (Story point estimate)', parent: 'Parent key' },
  ],
  [
    'jira_fr_724events',
    {
      id: 'Clé de ticket',
      externalId: 'ID de ticket',
      title: 'Résumé',
      description: 'Description',
      type: 'Type de ticket',
      urgency: 'Priorité',
      owner: 'Personne assignée',
      due: "Date d'échéance",
      status: 'État',
      stateKind: "Catégorie d'état",
      container: 'Nom du projet',
      created: 'Création',
      updated: 'Mise à jour',
      closed: 'Résolu',
      resolution: 'Résolution',
      effort: 'Estimation originale',
      spent: 'Temps consacré',
      remaining: 'Estimation restante',
      rank: 'Champs personnalisés (Rank)',
      start: 'Champs personnalisés (Start date)',
      dependsOn: Array.from({ length: 13 }, () => 'Lien du ticket entrant (Blocks)'),
      blocks: 'Lien de ticket sortant (Blocks)',
    },
  ],
])(`%s.csv: the project's issues${skipped}`, (name, columns) => {
  const expected = reference<Jira>(name);
  const table = tableOf(`project/${name}.csv`);
  const { records, unreadCount, problems } = readWorkItems(table);
  expect([table.format, table.kind, unreadCount, problems]).toEqual(['jiraCsv', 'backlog', 0, []]);
  expectMapping(table, 'backlog', columns);
  expect(records).toHaveLength(expected.issues);
  expect(counts(records.map(({ state }) => state))).toEqual(expected.by_status);
  expect(counts(records.map(({ type }) => type))).toEqual(expected.by_type);
  expect(counts(records.map(({ owners }) => owners.join() || '(blank)'))).toEqual(expected.by_assignee);
  expect(counts(records.map(({ priority }) => priority))).toEqual(expected.by_prio);
  const categories: Record<string, number> = {};
  for (const [word, count] of Object.entries(expected.by_cat)) categories[KIND[word] ?? word] = count;
  expect(counts(records.map(({ stateKind }) => stateKind))).toEqual(categories);
  const filled = (field: 'due' | 'closed' | 'created') =>
    records.filter((item) => item[field] !== null && (field !== 'closed' || item.closedIsExact)).length;
  expect([filled('due'), filled('closed'), filled('created')]).toEqual([
    expected.due_filled,
    expected.resolved_filled,
    expected.created_filled,
  ]);
  expect(records.reduce((sum, { effort }) => sum + (effort?.amount ?? 0), 0)).toBe(expected.points_total);
  expect(records.filter(({ effort }) => effort !== null)).toHaveLength(expected.issues_with_points);
  if (expected.by_sprint_any) {
    expect(counts(records.flatMap(({ sprintHistory }) => sprintHistory))).toEqual(expected.by_sprint_any);
    expect(counts(records.map(({ sprint }) => sprint))).toEqual(expected.by_sprint_last_filled_column);
    expect(records.filter(({ sprintHistory }) => sprintHistory.length > 1)).toHaveLength(
      expected.issues_in_2plus_sprints ?? 0,
    );
  }
  if (expected.by_label) expect(counts(records.flatMap(({ labels }) => labels))).toEqual(expected.by_label);
});

real(`jira_searchrequest.xml: the issues of a search${skipped}`, () => {
  const expected = reference<{
    items: number;
    by_type: Record<string, number>;
    by_status: Record<string, number>;
    by_assignee: Record<string, number>;
    sprint_values: Record<string, number>;
    parents: number;
    keys: string[];
  }>('jira_searchrequest');
  const table = tableOf('project/jira_searchrequest.xml');
  const { records, unreadCount } = readWorkItems(table);
  expect([table.format, unreadCount]).toEqual(['jiraXml', 0]);
  expect(records.map(({ key }) => key)).toEqual(expected.keys);
  expect(counts(records.map(({ type }) => type))).toEqual(expected.by_type);
  expect(counts(records.map(({ state }) => state))).toEqual(expected.by_status);
  expect(counts(records.map(({ owners }) => owners.join() || 'Unassigned'))).toEqual(expected.by_assignee);
  expect(counts(records.map(({ sprint }) => sprint))).toEqual(expected.sprint_values);
  expect(records.filter(({ parent }) => expected.keys.includes(parent))).toHaveLength(expected.parents);
  expect(records.filter(({ created }) => created !== null)).toHaveLength(expected.items);
});

real(`jira_rest_page1.json: a page of Jira's REST answer${skipped}`, () => {
  const { issues } = reference<{
    issues: {
      key: string;
      summary: string;
      status: string;
      type: string;
      assignee: string;
      created: string;
      priority: string;
    }[];
  }>('jira_rest_page1');
  const table = tableOf('project/jira_rest_page1.json');
  const { records } = readWorkItems(table);
  expect(table.format).toBe('jiraJson');
  expect(
    records.map(({ key, title, state, type, owners, created, priority }) => ({
      key,
      title,
      state,
      type,
      owner: owners.join(),
      created: created === null ? '' : isoOf(created),
      priority,
    })),
  ).toEqual(
    issues.map(({ key, summary, status, type, assignee, created, priority }) => ({
      key,
      title: summary,
      state: status,
      type,
      owner: assignee,
      created: created.slice(0, 10),
      priority,
    })),
  );
});

real(`notion_en_dates_range_bom.csv: two dates in one cell${skipped}`, () => {
  const expected = reference<{
    rows: number;
    with_range: number;
    by_tag: Record<string, number>;
    by_assignee: Record<string, number>;
  }>('notion_en_dates_range_bom');
  const table = tableOf('project/notion_en_dates_range_bom.csv');
  const { records, unreadCount } = readWorkItems(table);
  expect([table.format, unreadCount]).toEqual(['notionCsv', 0]);
  expectMapping(table, 'backlog', {
    title: 'Name',
    owner: 'Assign',
    start: 'Date',
    due: 'Date',
    labels: 'Tag',
  });
  expect(records).toHaveLength(expected.rows);
  expect(records.filter(({ start, due }) => start !== null && due !== null && start <= due)).toHaveLength(
    expected.with_range,
  );
  expect(records.every(({ due }) => due !== null)).toBe(true);
  expect(counts(records.flatMap(({ labels }) => labels))).toEqual(expected.by_tag);
  expect(counts(records.flatMap(({ owners }) => owners))).toEqual(expected.by_assignee);
});
