import { type Day, isoOf } from '../../domain/day.ts';
import { compareIds } from '../../domain/planning/normalise.ts';
import { type FollowedAction, followActions } from '../../domain/retro/actions.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { foldText } from '../../domain/table/names.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { retroCategories } from '../../i18n/choices/retro-category.ts';
import { retroNoteNames } from '../../i18n/fields/retro-note.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import type { Language } from '../../i18n/text.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis } from '../../tabs/goal-kpis.ts';
import type { Content } from '../../tabs/plan.ts';
import { retro, retroSummary } from '../../tabs/retro.ts';
import { retroFormats } from '../../tabs/retro-formats.ts';
import type { OpenAction, RetroState } from '../contract.ts';
import { hash } from '../fingerprint.ts';
import { openBacklog } from '../sprint/backlog-updates.ts';
import { assignable } from '../sprint/owners.ts';

export type RetroColumn = keyof typeof retro.columns;

/** A row of the tab, as far as it is filled. */
export type RetroRecord = Readonly<Partial<Record<RetroColumn, Content>>>;

/** The Retro tab's own table: what is computed beside it has headers of the same names. */
export type RetroNotes = {
  readonly content: SheetContent;
  readonly table: Table<RetroColumn>;
  readonly width: number;
};

export type Retro = RetroNotes & {
  /** The sprint that it is about: the last one. */
  readonly sprint: string;
};

/** Null where there is no such tab, or nothing in it. */
export function openNotes(workbook: Workbook): RetroNotes | null {
  const content = workbook.read('retro');
  if (!content || content.values.every((row) => row.every(isBlank))) return null;
  const [header = []] = content.values;
  const ends = [header.findIndex(isBlank), summaryColumn(header)].filter((at) => at >= 0);
  const width = Math.min(header.length, ...ends);
  const rows = content.values.map((row) => row.slice(0, width));
  const table = openTable(rows, retroNoteNames, workbook.conventions, { name: content.name });
  return { content, table, width };
}

/** Null where there is no such tab, or no sprint in it. */
export function openRetro(workbook: Workbook): Retro | null {
  const notes = openNotes(workbook);
  if (!notes?.table.has('sprint')) return null;
  const { table } = notes;
  const sprints = table.rows.map((row) => table.text(row, 'sprint')).filter(Boolean);
  const sprint = sprints.reduce((last, one) => (last === '' || compareIds(one, last) > 0 ? one : last), '');
  return sprint === '' ? null : { ...notes, sprint };
}

/** Where the summary's label stands, 0 for A: tabs of before have fewer columns of notes. */
export function summaryColumn(header: readonly unknown[]): number {
  return header.findIndex((cell) => Object.values(retroSummary).includes(String(cell)));
}

/** Records as rows of the tab, each value under its header; of a new tab where there is none. */
export function cellsOf(records: readonly RetroRecord[], notes: RetroNotes | null): Content[][] {
  const fields = Object.keys(retro.columns) as RetroColumn[];
  return records.map((record) => {
    const row = new Array<Content>(notes?.width ?? fields.length).fill(null);
    fields.forEach((key, own) => {
      const column = notes ? notes.table.column(key) : own;
      if (column !== null) row[column] = record[key] ?? null;
    });
    return row;
  });
}

export type Note = RetroState['notes'][number] & {
  /** 0 for the sheet's first row. */
  readonly row: number;
};

/** The notes of the sprint that the retrospective is about. A note is known by its words. */
export function notesIn({ table, sprint }: Retro): Note[] {
  table.require('category', 'note');
  return table.rows.flatMap((row): Note[] => {
    const text = table.text(row, 'note');
    if (text === '' || table.text(row, 'sprint') !== sprint) return [];
    const category = table.text(row, 'category');
    const votes = table.has('votes') ? (table.number(row, 'votes') ?? 0) : 0;
    return [{ key: hash(JSON.stringify([sprint, category, text])), category, text, votes, row }];
  });
}

/** What the close of a sprint said of actions: their verdicts begin with its number, in the file's language. */
function judgedAt(workbook: Workbook, sprint: string, today: Day, language: Language): string[] {
  const begin = say.judged(workbook.language, Number(sprint), '');
  return actionsIn(workbook, today)
    .filter(({ verdict }) => verdict.startsWith(begin))
    .map(({ action, verdict }) => say.judgedAction(language, action, verdict.slice(begin.length)));
}

/** What the *Retrospective* view shows. */
export function retroState(workbook: Workbook, today: Day, language: Language): RetroState {
  const opened = openRetro(workbook);
  const state: RetroState = {
    refused: opened ? null : say.noRetro(language),
    sprint: opened?.sprint ?? '',
    day: isoOf(today),
    categories: [],
    notes: [],
    open: openActions(workbook, today, language),
    judged: judgedAt(workbook, opened?.sprint ?? '', today, language),
    owners: assignable(workbook),
    kpis: (Object.keys(goalKpis.choices) as GoalKpi[]).map((key) => ({
      key,
      label: choiceWord(goalKpis, key, language),
    })),
  };
  if (!opened) return state;
  const { table, sprint } = opened;
  const used = table.rows
    .filter((row) => table.text(row, 'sprint') === sprint)
    .map((row) => table.choice(row, 'category'));
  const formats = Object.values(retroFormats);
  const count = (keys: readonly string[]) => used.filter((key) => key !== null && keys.includes(key)).length;
  const [format] = formats.sort((a, b) => count(b.categories) - count(a.categories));
  return {
    ...state,
    categories: (format?.categories ?? []).map((key) => ({
      key,
      label: choiceWord(retroCategories, key, language),
    })),
    notes: notesIn(opened).map(({ row: _, ...note }) => note),
  };
}

/** The actions of retrospectives that are not done, the latest first. */
export function openActions(workbook: Workbook, today: Day, language: Language): OpenAction[] {
  const backlog = openBacklog(workbook);
  const planned = new Set(backlog?.rows.map((row) => foldText(backlog.text(row, 'title'))));
  return actionsIn(workbook, today)
    .filter(isOpen)
    .map(({ key, action, owner, daysLate, age }) => ({
      key,
      line: say.openAction(language, action, owner, daysLate, age ?? 0),
      isPlanned: planned.has(foldText(action)),
    }));
}

/** An action is known by its sprint and its words. */
export function actionsIn(workbook: Workbook, today: Day): (FollowedAction & { readonly key: string })[] {
  const table = openNotes(workbook)?.table;
  if (!table?.has('action')) return [];
  return followActions(table, today).map((one) => ({
    ...one,
    key: hash(JSON.stringify([one.sprint, one.action])),
  }));
}

export function isOpen({ state }: FollowedAction): boolean {
  return state === 'late' || state === 'open';
}
