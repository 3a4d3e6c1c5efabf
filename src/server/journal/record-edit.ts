import { type ComparedField, comparedFields } from '../../domain/execution/compare.ts';
import { journalOf } from '../../domain/execution/journal.ts';
import type { Conventions, Rows } from '../../domain/table/cell.ts';
import { openTable } from '../../domain/table/table.ts';
import type { Means } from '../../i18n/choices/work-state.ts';
import { journalLineNames } from '../../i18n/fields/journal-line.ts';
import { type Language, languageOf } from '../../i18n/text.ts';
import { conventionsOf } from '../../sheets/conventions.ts';
import { appendRows, headerOf, journalSheet, lastRowOf, rowsOf } from '../../sheets/journal.ts';
import { withDocumentLock } from '../../sheets/lock.ts';
import { fileFacts, sheetMarked } from '../../sheets/workbook.ts';
import { meansAt } from '../settings/states-of.ts';
import { type Sprint, sprintIn } from '../sprint/read-sprint.ts';
import { who } from '../who.ts';
import { backlogEdit } from './backlog-edit.ts';
import { type Edited, readBefore } from './edited.ts';
import { idInJournal } from './item-id.ts';
import { type Change, lineOf } from './journal-tab.ts';
import { fieldOf, unknownTo } from './seen.ts';
import { momentAfter, stampedCells } from './stamp.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type File = { readonly language: Language; readonly conventions: Conventions };

/** How long an edit waits for another one's line, or for an act. What gives up is found later, by comparing. */
const PATIENCE_MS = 8_000;

/**
 * After a person's edit in the Sprint or the Backlog tab: a line in the journal. A cell that was typed is journaled from the event; where several cells changed at once, or a row came or
 * went, the tab is compared with the journal. All is read and written under the document lock, so that lines of two people
 * do not take the same row, and the last line of a field is what the cell held last.
 */
export function recordEdit(event: GoogleAppsScript.Events.SheetsOnEdit, key: string | null): void {
  const sheet = event.range.getSheet();
  if (key !== 'sprint' && key !== 'backlog') return;
  const journal = journalSheet();
  if (!journal) return;
  const edited: Edited = {
    row: event.range.getRow(),
    column: event.range.getColumn(),
    rows: event.range.getNumRows(),
    columns: event.range.getNumColumns(),
    oldValue: event.oldValue,
    isTyped: event.value !== undefined || event.oldValue !== undefined,
  };
  const facts = fileFacts();
  const file: File = {
    language: languageOf(facts.locale),
    conventions: conventionsOf(facts.locale, facts.timeZone),
  };
  withDocumentLock(() => {
    const changes =
      key === 'sprint'
        ? sprintEdit(
            sheet,
            journal,
            edited,
            file,
            meansAt(settingsRows, { ...file, locale: facts.locale }, file.conventions),
          )
        : backlogEdit(rowsOf(sheet), edited, file.conventions);
    if (changes.length > 0) append(journal, changes, file);
  }, PATIENCE_MS);
}

function sprintEdit(
  sheet: Sheet,
  journal: Sheet,
  edited: Edited,
  { conventions }: File,
  means: Means,
): Change[] {
  const sprint = sprintIn({ name: '', values: rowsOf(sheet) }, conventions, means);
  if (sprint?.state !== 'running') return [];
  const of = { sprint: sprint.number, source: 'grid' } as const;
  const field = fieldEdited(sprint, edited);
  if (field !== null) {
    const item = sprint.items.find(({ row }) => row === edited.row);
    // A cell in a row that names no item yet.
    if (!item || (item.id === '' && item.title === '')) return [];
    const before = readBefore(field, edited.oldValue, conventions);
    const after = fieldOf(item, field);
    return before === after ? [] : [{ ...of, item: idInJournal(item, sprint.number), field, before, after }];
  }
  if (!touchesItems(sprint, edited) && !touchesGoal(sprint, edited)) return [];
  const table = openTable(rowsOf(journal), journalLineNames, conventions);
  const rows = new Set(
    sprint.items
      .filter(({ row }) => row >= edited.row && row < edited.row + edited.rows)
      .map((item) => idInJournal(item, sprint.number)),
  );
  return unknownTo(journalOf(table), sprint).map(
    (difference): Change =>
      // What else is found at this moment, somebody else may have done.
      difference.item === '' || rows.has(difference.item)
        ? { ...difference, ...of }
        : { ...difference, ...of, source: 'found', who: '' },
  );
}

/** The cells of the Settings tab; null where there is none. */
function settingsRows(): Rows | null {
  const sheet = sheetMarked('settings');
  return sheet && rowsOf(sheet);
}

/** The field of the one cell that was typed; null where it is none of an item's, or more was changed. */
function fieldEdited({ table }: Pick<Sprint<unknown>, 'table'>, edited: Edited): ComparedField | null {
  if (!edited.isTyped || edited.rows > 1 || edited.columns > 1) return null;
  if (!table || edited.row <= (table.headerRow ?? 0) + 1) return null;
  return comparedFields.find((field) => table.column(field) === edited.column - 1) ?? null;
}

/** Whether an edit reaches a column that says what an item is or how it stands. */
function touchesItems({ table }: Pick<Sprint<unknown>, 'table'>, edited: Edited): boolean {
  if (!table || edited.row + edited.rows - 1 <= (table.headerRow ?? 0) + 1) return false;
  return (['id', 'title', ...comparedFields] as const).some((key) => {
    const column = table.column(key);
    return column !== null && column + 1 >= edited.column && column + 1 < edited.column + edited.columns;
  });
}

function touchesGoal(
  { rowOf }: Pick<Sprint<unknown>, 'rowOf'>,
  { row, rows, column, columns }: Edited,
): boolean {
  if (column > 2 || column + columns <= 2) return false;
  return (['goal', 'kpi', 'target', 'segment'] as const).some((fact) => {
    const at = rowOf(fact);
    return at !== null && at >= row && at < row + rows;
  });
}

function append(journal: Sheet, changes: readonly Change[], { language, conventions }: File): void {
  const table = openTable([...headerOf(journal), lastRowOf(journal)], journalLineNames, conventions);
  const last = table.rows[0] === undefined ? null : table.serial(table.rows[0], 'when');
  const when = momentAfter(last ?? undefined, conventions.serialOf(new Date()));
  const lines = changes.map((change) => lineOf(change, language, (key) => table.column(key)));
  const columns = { when: table.column('when') ?? 0, who: table.column('who') };
  appendRows(journal, stampedCells(lines, columns, when, who(language)));
}
