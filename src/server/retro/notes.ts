import { type Day, isoOf } from '../../domain/day.ts';
import { compareIds } from '../../domain/planning/normalise.ts';
import { followActions } from '../../domain/retro/actions.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { retroCategories } from '../../i18n/choices/retro-category.ts';
import { retroNoteNames } from '../../i18n/fields/retro-note.ts';
import * as say from '../../i18n/sentences/retrospective.ts';
import type { Language } from '../../i18n/text.ts';
import type { SheetContent, Workbook } from '../../sheets/workbook.ts';
import { type GoalKpi, goalKpis } from '../../tabs/goal-kpis.ts';
import type { retro } from '../../tabs/retro.ts';
import { retroFormats } from '../../tabs/retro-formats.ts';
import type { RetroState } from '../contract.ts';
import { hash } from '../fingerprint.ts';
import { ownersOf } from '../sprint/owners.ts';
import { teamOf } from '../sprint/team-tab.ts';

export type RetroColumn = keyof typeof retro.columns;

/** The Retro tab's own table: what is computed beside it has headers of the same names. */
export type Retro = {
  readonly content: SheetContent;
  readonly table: Table<RetroColumn>;
  readonly width: number;
  /** The sprint that it is about: the last one. */
  readonly sprint: string;
};

/** Null where there is no such tab, or nothing in it. */
export function openRetro(workbook: Workbook): Retro | null {
  const content = workbook.read('retro');
  if (!content || content.values.every((row) => row.every(isBlank))) return null;
  const [header = []] = content.values;
  const gap = header.findIndex(isBlank);
  const width = gap < 0 ? header.length : gap;
  const rows = content.values.map((row) => row.slice(0, width));
  const table = openTable(rows, retroNoteNames, workbook.conventions, { name: content.name });
  if (!table.has('sprint')) return null;
  const sprints = table.rows.map((row) => table.text(row, 'sprint')).filter(Boolean);
  const sprint = sprints.reduce((last, one) => (last === '' || compareIds(one, last) > 0 ? one : last), '');
  return sprint === '' ? null : { content, table, width, sprint };
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
    owners: [...new Set([...teamOf(workbook), ...ownersOf(workbook)].map(({ name }) => name))],
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

/** The actions of retrospectives that are not done, a line each, the latest first. */
export function openActions(workbook: Workbook, today: Day, language: Language): string[] {
  const table = openRetro(workbook)?.table;
  if (!table?.has('action')) return [];
  return followActions(table, today)
    .filter(({ state }) => state === 'late' || state === 'open')
    .map(({ action, owner, daysLate, age }) => say.openAction(language, action, owner, daysLate, age ?? 0));
}
