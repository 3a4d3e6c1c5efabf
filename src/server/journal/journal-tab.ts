import type { Serial } from '../../domain/day.ts';
import {
  type JournalField,
  type JournalLine,
  type JournalSource,
  type JournalValue,
  journalOf,
} from '../../domain/execution/journal.ts';
import { isBlank } from '../../domain/table/blank.ts';
import { openTable, type Table } from '../../domain/table/table.ts';
import { choiceWord } from '../../i18n/choices/define.ts';
import { type ItemStatus, itemStatuses } from '../../i18n/choices/item-status.ts';
import { journalFields, journalSources } from '../../i18n/choices/journal.ts';
import { journalLineNames } from '../../i18n/fields/journal-line.ts';
import { journalIsAppendOnly } from '../../i18n/sentences/protecting.ts';
import type { Language } from '../../i18n/text.ts';
import type { Workbook } from '../../sheets/workbook.ts';
import { freeName } from '../../tabs/free-name.ts';
import { journal } from '../../tabs/journal.ts';
import { makeTab } from '../../tabs/make-tab.ts';
import type { Content, Plan, Step } from '../../tabs/plan.ts';
import { addedRecords } from '../table-writes.ts';
import { isJournal, momentAfter, type StampColumns, stamped } from './stamp.ts';

/** A change to be journaled. The moment is that of the writing. */
export type Change = {
  readonly item: string;
  readonly field: JournalField;
  readonly before: JournalValue;
  readonly after: JournalValue;
  readonly sprint: number | null;
  readonly source: JournalSource;
  /** '' where it is not known who made it; else it is the person who acts. */
  readonly who?: '';
};

/** The journal's tab opened; null where there is none. @throws UserError where the columns that say a change are gone */
function openJournal(workbook: Workbook): Table<keyof typeof journal.columns> | null {
  const content = workbook.read('journal');
  if (!content || content.values.every((row) => row.every(isBlank))) return null;
  const table = openTable(content.values, journalLineNames, workbook.conventions, { name: content.name });
  table.require('when', 'item', 'field', 'after');
  return table;
}

/** The journal of this workbook, by moment; none where there is no such tab. */
export function readJournal(workbook: Workbook): JournalLine[] {
  const table = openJournal(workbook);
  return table ? journalOf(table) : [];
}

/** A plan with the moment and the person in its journal lines, after those that are there. */
export function withStamps(plan: Plan, workbook: Workbook, now: Serial, who: string): Plan {
  if (!plan.steps.some(isJournal)) return plan;
  const lines = readJournal(workbook);
  return stamped(plan, stampColumns(workbook), momentAfter(lines[lines.length - 1]?.when, now), who);
}

/** Where the moment and the person stand in the journal's lines. */
function stampColumns(workbook: Workbook): StampColumns {
  const keys = Object.keys(journal.columns);
  const table = openJournal(workbook);
  const column = (key: 'when' | 'who') => (table ? table.column(key) : keys.indexOf(key));
  return { when: column('when') ?? 0, who: column('who') };
}

/**
 * The steps that append changes to the journal, which is made where there is none. They go into the plan of the act that
 * makes the changes: what the act writes and what the journal says of it are done, cut or undone together.
 */
export function journalSteps(workbook: Workbook, changes: readonly Change[]): Step[] {
  if (changes.length === 0) return [];
  const { language } = workbook;
  const existing = workbook.read('journal');
  const table = openJournal(workbook);
  if (existing && table) {
    const row = existing.values.length + 1;
    const cells = changes.map((change) => lineOf(change, language, (key) => table.column(key)));
    return addedRecords(existing, row, cells, 'journal');
  }
  const name = freeName(journal.name[language], workbook.names);
  const tab = { made: name };
  const keys = Object.keys(journal.columns);
  const cells = changes.map((change) => lineOf(change, language, (key) => keys.indexOf(key)));
  const made = makeTab(journal, name, cells.length, [], workbook);
  const rows = made.reduce((most, step) => (step.do === 'makeTab' ? step.rows : most), 0) - 1;
  const area = { tab, row: 2, column: 1, rows, columns: keys.length };
  return [
    ...made,
    { do: 'protect', area, description: journalIsAppendOnly(language) },
    { do: 'write', tab, row: 2, column: 1, cells, records: 'journal' },
  ];
}

/** 0 for the first. */
type Columns = (key: keyof typeof journal.columns) => number | null;

/** A line as cells. Its moment is null, and who acts too: they are known when it is written (`stamped`). */
export function lineOf(change: Change, language: Language, columnOf: Columns): Content[] {
  const contents: Readonly<Record<keyof typeof journal.columns, Content>> = {
    when: null,
    who: change.who ?? null,
    item: change.item,
    field: choiceWord(journalFields, change.field, language),
    before: contentOf(change.field, change.before, language),
    after: contentOf(change.field, change.after, language),
    sprint: change.sprint,
    source: choiceWord(journalSources, change.source, language),
  };
  const cells: Content[] = [];
  for (const [key, content] of Object.entries(contents)) {
    const column = columnOf(key as keyof typeof journal.columns);
    if (column === null) continue;
    while (cells.length <= column) cells.push(null);
    cells[column] = content;
  }
  return cells;
}

function contentOf(field: JournalField, value: JournalValue, language: Language): Content {
  return field === 'status' && value !== null && value in itemStatuses.choices
    ? choiceWord(itemStatuses, value as ItemStatus, language)
    : value;
}
