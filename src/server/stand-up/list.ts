import { type Day, isoOf } from '../../domain/day.ts';
import { UserError } from '../../domain/errors.ts';
import { dayBefore, moodOf, statusChanges } from '../../domain/execution/stand-up.ts';
import { dealsOf } from '../../domain/kpi/deals.ts';
import { type FollowedDeal, type FollowUp, followUp } from '../../domain/kpi/follow-up.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { type ItemStatus, itemStatuses } from '../../i18n/choices/item-status.ts';
import { followedDealNames } from '../../i18n/fields/follow-up.ts';
import { dealWon, itemLine, nobodyYet } from '../../i18n/sentences/stand-up.ts';
import type { Language } from '../../i18n/text.ts';
import { userName } from '../../sheets/user.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import type { StandUp, StandUpAnswers, StandUpDeal, StandUpPerson } from '../contract.ts';
import { idInJournal } from '../journal/item-id.ts';
import { readJournal } from '../journal/journal-tab.ts';
import { settingsOf } from '../settings/settings-of.ts';
import { knownHolidays } from '../sprint/known-holidays.ts';
import { peopleOf } from '../sprint/people.ts';
import { readSprint, type Sprint } from '../sprint/read-sprint.ts';
import { type Entry, entriesIn, entryOf, openStandUps, seenMark } from './entries.ts';

/** How many best practices and how many deals a person are sent to the page. */
const PRACTICES = 200;
const DEALS = 12;

/** Today's stand-up: who speaks when, and what is known before anybody has said a word. */
export function standUp(workbook: Workbook, today: Day, language: Language): StandUp {
  const sprint = runningOnly(readSprint(workbook));
  const entries = entriesIn(openStandUps(workbook));
  const pipeline = followedPipeline(workbook, today);
  const names = namesOf(workbook, sprint);
  const people = names
    .map((name) => personOf(name, { workbook, sprint, entries, pipeline, today }))
    .sort((a, b) => b.atRisk - a.atRisk);
  const user = userName();
  const { median = null, n = 0 } = pipeline?.follow ?? {};
  return {
    refused: people.length === 0 ? nobodyYet(language) : null,
    day: isoOf(today),
    locale: workbook.locale,
    minutes: settingsOf(workbook).values.planning.standUpMinutes,
    you: names.find((name) => name === user) ?? '',
    people,
    silence: median === null ? null : { median, n },
    practices: entries
      .filter(({ practice }) => practice !== '')
      .reverse()
      .slice(0, PRACTICES)
      .map(({ day, member, practice: text, tags }) => ({ day: isoOf(day), member, text, tags })),
    help: helpIn(entries.filter(({ day }) => !sprint || day >= sprint.start)),
    mood: moodOf(entryOf(entries, today, '')?.moods ?? ''),
  };
}

function runningOnly(sprint: Sprint | null): Sprint | null {
  return sprint?.state === 'running' ? sprint : null;
}

/** The team's names, then owners of the sprint's items that the Team tab does not name. */
function namesOf(workbook: Workbook, sprint: Sprint | null): string[] {
  const owners = (sprint?.items ?? []).map(({ owner }) => owner).filter((owner) => owner !== '');
  return [...new Set([...peopleOf(workbook).map(({ name }) => name), ...owners])];
}

export type FollowedPipeline = {
  readonly table: Table<keyof (typeof followedDealNames)['fields']>;
  readonly follow: FollowUp;
};

/** The open deals of the pipeline tab; null where there is none that says how deals stand. */
function followedPipeline(workbook: Workbook, today: Day): FollowedPipeline | null {
  const content = workbook.read('pipeline');
  if (!content) return null;
  try {
    const table = openTable(content.values, followedDealNames, workbook.conventions, { name: content.name });
    return { table, follow: followUp(table, today) };
  } catch (error) {
    // A pipeline whose columns were deleted must not keep a team from its stand-up.
    if (error instanceof UserError) return null;
    throw error;
  }
}

type Known = {
  readonly workbook: Workbook;
  readonly sprint: Sprint | null;
  readonly entries: readonly Entry[];
  readonly pipeline: FollowedPipeline | null;
  readonly today: Day;
};

function personOf(name: string, known: Known): StandUpPerson {
  const { sprint, entries, pipeline, today } = known;
  const items = (sprint?.items ?? []).filter(({ owner }) => owner === name);
  const open = items.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const blocked = open.filter(({ state, blocker }) => state === 'blocked' || blocker !== '');
  const followed = pipeline?.follow.deals.filter(({ owner }) => owner === name) ?? [];
  const attention = followed.filter((deal) => deal.attention !== null);
  const value = (worth: readonly (number | null)[]) =>
    worth.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const entry = entryOf(entries, today, name);
  return {
    name,
    atRisk: value(blocked.map((item) => item.value)) + value(attention.map(({ amount }) => amount)),
    blocked: blocked.length,
    attention: attention.length,
    said: entry ? answersIn(entry) : prefilled(name, known),
    seen: seenMark(entry),
    items: open.map((item) => ({
      key: idInJournal(item, sprint?.number ?? 0),
      title: item.title || item.id,
    })),
    deals: pipeline ? followed.slice(0, DEALS).map((deal) => dealOf(deal, pipeline.table)) : [],
  };
}

function answersIn({ yesterday, today, obstacles, helpedBy, practice }: Entry): StandUpAnswers {
  return { yesterday, today, obstacles, helpedBy, practice };
}

/** By which a page names a deal: its id, else its name. */
export function dealKey(table: FollowedPipeline['table'], row: number): string {
  return table.text(row, 'id') || table.text(row, 'name');
}

function dealOf(deal: FollowedDeal, table: FollowedPipeline['table']): StandUpDeal {
  const { row, amount, nextStep, nextStepOn, silent, attention } = deal;
  return {
    key: dealKey(table, row),
    name: table.text(row, 'name') || table.text(row, 'client') || table.text(row, 'id'),
    amount,
    nextStep,
    nextStepOn: nextStepOn === null ? null : isoOf(nextStepOn),
    silent,
    attention,
  };
}

/** The three answers as journal, sprint and pipeline give them, in the file's language: they are written into it. */
function prefilled(name: string, { workbook, sprint, pipeline, today }: Known): StandUpAnswers {
  const { language } = workbook;
  const nothing = { yesterday: '', today: '', obstacles: '', helpedBy: [], practice: '' };
  const { holidays } = settingsOf(workbook).values.calendar;
  const off = knownHolidays(holidays, (today - 30) as Day, today, workbook);
  const since = dayBefore(today, off);
  const won = pipeline ? wonSince(pipeline.table, name, since) : [];
  const wonLines = won.map((deal) => dealWon(language, deal));
  if (!sprint) return { ...nothing, yesterday: wonLines.join('\n') };
  const mine = sprint.items.filter(({ owner }) => owner === name);
  const titles = new Map(mine.map((item) => [idInJournal(item, sprint.number), item.title || item.id]));
  const changes = statusChanges(readJournal(workbook), sprint.number, since).flatMap(({ item, to }) => {
    const title = titles.get(item);
    return title === undefined ? [] : [itemLine(language, title, statusWord(to, language))];
  });
  const doing = mine.filter(({ state }) => state === 'doing');
  const next = mine.filter(({ state }) => state === 'todo').slice(0, 1);
  const blocked = mine.filter(
    ({ state, blocker }) =>
      state === 'blocked' || (blocker !== '' && (state === 'doing' || state === 'todo')),
  );
  return {
    ...nothing,
    yesterday: [...changes, ...wonLines].join('\n'),
    today: (doing.length > 0 ? doing : next).map(({ title, id }) => title || id).join('\n'),
    obstacles: blocked.map(({ title, id, blocker }) => itemLine(language, title || id, blocker)).join('\n'),
  };
}

function wonSince(table: FollowedPipeline['table'], owner: string, since: Day): string[] {
  if (!table.has('closed')) return [];
  const { rows, outcome } = dealsOf(table);
  return rows
    .filter((row) => {
      const closed = outcome(row) === 'won' && table.text(row, 'owner') === owner && table.day(row, 'closed');
      return typeof closed === 'number' && closed >= since;
    })
    .map((row) => table.text(row, 'name') || table.text(row, 'id'));
}

function statusWord(status: string, language: Language): string {
  return status in itemStatuses.choices ? choiceWord(itemStatuses, status as ItemStatus, language) : status;
}

function helpIn(entries: readonly Entry[]): StandUp['help'] {
  const times = new Map<string, { by: string; whom: string; times: number }>();
  for (const { member, helpedBy } of entries) {
    for (const by of helpedBy) {
      const key = `${by}\n${member}`;
      times.set(key, { by, whom: member, times: (times.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...times.values()].sort((a, b) => b.times - a.times);
}
