import { type Day, dayFromIso } from '../../domain/day.ts';
import { tagsIn, withMood } from '../../domain/execution/stand-up.ts';
import { openTable } from '../../domain/table/table.ts';
import { followedDealNames, followUpFields } from '../../i18n/fields/follow-up.ts';
import { formatDay } from '../../i18n/format.ts';
import * as say from '../../i18n/sentences/stand-up.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { freeName } from '../../tabs/free-name.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import type { Content, Step } from '../../tabs/plan.ts';
import { standUp } from '../../tabs/stand-up.ts';
import type { StandUpRequest } from '../contract.ts';
import type { Decision } from '../decision.ts';
import { foundChanges } from '../journal/found.ts';
import { idInJournal } from '../journal/item-id.ts';
import { type Change, journalSteps } from '../journal/journal-tab.ts';
import { statusInJournal } from '../journal/seen.ts';
import { actorOf } from '../others.ts';
import { Refusal } from '../refusal.ts';
import { wordOf } from '../settings/states-of.ts';
import { readSprint } from '../sprint/read-sprint.ts';
import { addedRecords, columnSteps, lastFilled } from '../table-writes.ts';
import { entriesIn, entryOf, openStandUps, type StandUpKey, seenMark } from './entries.ts';
import { dealKey } from './list.ts';

/**
 * What somebody's answers write: their row of the day, their mood among the day's, an item that is blocked from now on, and
 * the next steps of deals.
 *
 * @throws Refusal where somebody else has written the same person's row meanwhile
 */
export function decideStandUp(
  workbook: Workbook,
  request: StandUpRequest,
  today: Day,
  language: Language,
): Decision {
  const person = request.person.trim();
  if (person === '') throw new Refusal(say.personMissing(language));
  const { steps: blocking, changes } = blockSteps(workbook, request);
  const { steps: deals, gone } = dealSteps(workbook, request, today);
  return {
    plan: {
      steps: [
        ...entrySteps(workbook, person, request, today, language),
        ...blocking,
        ...deals,
        ...(changes.length > 0 ? journalSteps(workbook, [...foundChanges(workbook), ...changes]) : []),
      ],
    },
    notes: [say.savesStandUp(language, person, formatDay(today, language))],
    problems: gone.map((deal) => say.dealGone(language, deal)),
    done: say.standUpSaved(language, person),
  };
}

/** The person's row of the day, new or anew, and the moods of the day. */
function entrySteps(
  workbook: Workbook,
  person: string,
  request: StandUpRequest,
  today: Day,
  language: Language,
): Step[] {
  const content = workbook.read('standUp');
  const table = openStandUps(workbook);
  const entries = entriesIn(table);
  const entry = entryOf(entries, today, person);
  if (seenMark(entry) !== request.seen) {
    const who = actorOf(workbook, 'standUp');
    throw new Refusal(who ? say.standUpSavedBy(language, person, who) : say.standUpChanged(language, person));
  }
  const practice = request.practice.trim();
  const said: Readonly<Partial<Record<StandUpKey, Content>>> = {
    day: today,
    member: person,
    yesterday: request.yesterday.trim() || null,
    today: request.today.trim() || null,
    obstacles: request.obstacles.trim() || null,
    helpedBy: request.helpedBy.join(', ') || null,
    practice: practice || null,
    tags: tagsIn(practice).join(', ') || null,
  };
  // Who comes back to a saved row has given a mood or has not: it has no name by which that could be told.
  const mood = entry ? null : request.mood;
  const moods = entryOf(entries, today, '');
  const moodRow = mood === null ? null : { day: today, moods: withMood(moods?.moods ?? '', mood) };
  if (!content || !table) return newTab(workbook, moodRow ? [said, moodRow] : [said]);
  const columnOf = (key: StandUpKey) => table.column(key);
  const added = [...(entry ? [] : [said]), ...(moodRow && !moods ? [moodRow] : [])];
  return [
    ...(entry ? rowSteps(said, entry.row) : []),
    ...(moodRow && moods ? rowSteps({ moods: moodRow.moods }, moods.row) : []),
    ...addedRecords(
      content,
      lastFilled(content, content.values[0]?.length ?? 0) + 1,
      added.map((cells) => cellsOf(cells, columnOf)),
      'standUp',
    ),
  ];

  function rowSteps(cells: Partial<Record<StandUpKey, Content>>, row: number): Step[] {
    return (Object.entries(cells) as [StandUpKey, Content][]).flatMap(([key, cell]) => {
      const column = columnOf(key);
      return column === null || !content
        ? []
        : columnSteps(content, column, new Map([[row, cell]]), workbook, {
            keys: [columnOf('day'), columnOf('member')],
          });
    });
  }
}

function newTab(workbook: Workbook, rows: readonly Partial<Record<StandUpKey, Content>>[]): Step[] {
  const name = freeName(standUp.name[workbook.language], workbook.names);
  const keys = Object.keys(standUp.columns);
  const cells = rows.map((row) => cellsOf(row, (key) => keys.indexOf(key)));
  return [
    ...makeTab(standUp, name, rows.length, [], workbook),
    { do: 'write', tab: { made: name }, row: 2, column: 1, cells, records: 'standUp' },
  ];
}

function cellsOf(
  contents: Partial<Record<StandUpKey, Content>>,
  columnOf: (key: StandUpKey) => number | null,
): Content[] {
  const keys = Object.keys(standUp.columns) as StandUpKey[];
  const cells = new Array<Content>(Math.max(...keys.map((key) => (columnOf(key) ?? -1) + 1))).fill(null);
  for (const [key, content] of Object.entries(contents) as [StandUpKey, Content][]) {
    const column = columnOf(key);
    if (column !== null) cells[column] = content;
  }
  return cells;
}

/** The item that is blocked from now on, with its obstacle. */
function blockSteps(
  workbook: Workbook,
  { blocked }: StandUpRequest,
): { readonly steps: Step[]; readonly changes: Change[] } {
  const sprint = blocked && readSprint(workbook);
  const item =
    sprint?.state === 'running' &&
    sprint.items.find((one) => idInJournal(one, sprint.number) === blocked?.key);
  const obstacle = blocked?.obstacle.trim() ?? '';
  if (!sprint || !item || obstacle === '' || !sprint.table) return { steps: [], changes: [] };
  sprint.table.require('status', 'blocker');
  const of = { item: blocked.key, sprint: sprint.number, source: 'standUp' } as const;
  const changes: Change[] = [];
  const cell = (key: 'status' | 'blocker', content: Content): Step[] =>
    columnSteps(
      sprint.content,
      sprint.table?.column(key) ?? 0,
      new Map([[item.row - 1, content]]),
      workbook,
      { keys: [sprint.table?.column('id') ?? null] },
    );
  const steps: Step[] = [];
  if (item.state !== 'blocked') {
    steps.push(...cell('status', wordOf('blocked', workbook)));
    changes.push({ ...of, field: 'status', before: statusInJournal(item), after: 'blocked' });
  }
  if (item.blocker !== obstacle) {
    steps.push(...cell('blocker', obstacle));
    changes.push({ ...of, field: 'blocker', before: item.blocker || null, after: obstacle });
  }
  return { steps, changes };
}

type Added = keyof typeof followUpFields;
type Written = 'nextStep' | Added;

/** The next steps of deals, by id; the day of it, and that something was said today, in columns that the first one makes. */
function dealSteps(
  workbook: Workbook,
  { deals }: StandUpRequest,
  today: Day,
): { readonly steps: Step[]; readonly gone: string[] } {
  const content = workbook.read('pipeline');
  if (deals.length === 0 || !content) return { steps: [], gone: deals.map(({ name }) => name) };
  const table = openTable(content.values, followedDealNames, workbook.conventions, { name: content.name });
  table.require('nextStep');
  const rows = new Map<string, number[]>();
  for (const row of table.rows) {
    const key = dealKey(table, row);
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const columns = new Map<Written, Map<number, Content>>();
  const set = (key: Written, row: number, cell: Content) =>
    columns.set(key, (columns.get(key) ?? new Map<number, Content>()).set(row, cell));
  const gone: string[] = [];
  for (const { key, name, nextStep, nextStepOn } of deals) {
    const [row, another] = rows.get(key) ?? [];
    if (row === undefined || another !== undefined) {
      gone.push(name);
      continue;
    }
    set('nextStep', row, nextStep.trim() || null);
    set('nextStepOn', row, nextStepOn === null ? null : dayFromIso(nextStepOn));
    set('lastNews', row, today);
  }
  const header = table.headerRow ?? 0;
  const missing = (Object.keys(followUpFields) as Added[]).filter(
    (key) => columns.has(key) && !table.has(key),
  );
  const width = content.values[0]?.length ?? 0;
  const columnOf = (key: Written) => table.column(key) ?? width + missing.indexOf(key as Added);
  const tab = content.id;
  const headers = missing.map((key) => followUpFields[key].header[workbook.language]);
  return {
    gone,
    steps: [
      ...(missing.length > 0
        ? ([
            { do: 'growTo', tab, rows: content.maxRows, columns: width + missing.length },
            { do: 'write', tab, row: header + 1, column: width + 1, cells: [headers] },
          ] satisfies Step[])
        : []),
      ...[...columns].flatMap(([key, cells]) => {
        const column = columnOf(key);
        const steps = columnSteps(content, column, cells, workbook, {
          keys: [table.column('id'), table.column('name')],
        });
        if (key === 'nextStep') return steps;
        const first = Math.min(...cells.keys());
        const last = Math.max(...cells.keys());
        const area = { tab, row: first + 1, column: column + 1, rows: last - first + 1, columns: 1 };
        return [...steps, { do: 'format', area, numberFormat: workbook.formats.day } satisfies Step];
      }),
    ],
  };
}
