import type { Serial } from '../domain/day.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { type LogAction, type LogState, logActions, logStates } from '../i18n/choices/log.ts';
import type { Language } from '../i18n/text.ts';
import { freeName } from '../tabs/free-name.ts';
import { log as logTab } from '../tabs/log.ts';
import { literal } from './literal.ts';
import { markTab, type Workbook } from './workbook.ts';

/**
 * The action log: a hidden tab with a line an action, in which what an undo needs is kept beside the line. It is written
 * before an action touches anything else, so that whatever cuts the action, the next start finds how to put things back.
 */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type LogEntry = {
  readonly number: number;
  readonly when: Date | null;
  readonly who: string;
  readonly action: LogAction | null;
  readonly state: LogState | null;
  readonly summary: string;
  /** Whether what an undo needs is still kept. */
  readonly kept: boolean;
  /** Where the line stands: its sheet, and its row, 1 for the first. */
  readonly sheet: Sheet;
  readonly row: number;
};

/** A cell holds 50,000 characters; the apostrophe that keeps text text is one of them. */
const CHUNK = 45_000;
const CHUNKS = 60;
export const MOST_CHARACTERS = CHUNK * CHUNKS;

/** How many lines are kept, and for how many of them an undo. */
const LINES = 200;
const UNDOABLE = 20;

const FIRST_DATA_COLUMN = Object.keys(logTab.columns).length;
const HEADER_ROW = 1;

/** The lines of the log, oldest first; none where there is no log yet. */
export function readLog(workbook: Pick<Workbook, 'find'>): LogEntry[] {
  const sheet = logSheet(workbook);
  if (!sheet || sheet.getLastRow() <= HEADER_ROW) return [];
  const rows = sheet
    .getRange(HEADER_ROW + 1, 1, sheet.getLastRow() - HEADER_ROW, FIRST_DATA_COLUMN)
    .getValues();
  return rows.flatMap(([number, when, who, action, state, summary, data], at): LogEntry[] =>
    typeof number !== 'number'
      ? []
      : [
          {
            number,
            when: Object.prototype.toString.call(when) === '[object Date]' ? (when as Date) : null,
            who: String(who),
            action: readChoice(logActions, String(action)),
            state: readChoice(logStates, String(state)),
            summary: String(summary),
            kept: data !== '',
            sheet,
            row: HEADER_ROW + 1 + at,
          },
        ],
  );
}

/** What an undo of a line needs, as it was given to `beginEntry`. */
export function readData({ sheet, row }: LogEntry): string {
  const columns = Math.max(1, Math.min(CHUNKS, sheet.getLastColumn() - FIRST_DATA_COLUMN + 1));
  return (sheet.getRange(row, FIRST_DATA_COLUMN, 1, columns).getValues()[0] ?? []).map(String).join('');
}

/** Writes the line of an action that is about to begin, in one block, and makes sure that it is there. */
export function beginEntry(
  workbook: Workbook,
  given: {
    readonly when: Serial;
    readonly who: string;
    readonly action: LogAction;
    readonly summary: string;
    readonly data: string;
  },
): LogEntry {
  const sheet = logSheet(workbook) ?? makeLog(workbook);
  const entries = boundLog(sheet, readLogOf(sheet));
  const number = (entries[entries.length - 1] ?? 0) + 1;
  const row = HEADER_ROW + 1 + entries.length;
  const { language } = workbook;
  const chunks = Array.from({ length: Math.max(1, Math.ceil(given.data.length / CHUNK)) }, (_, i) =>
    given.data.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  const words = [choiceWord(logActions, given.action, language), choiceWord(logStates, 'pending', language)];
  const cells = [
    number,
    given.when,
    literal(given.who),
    ...words,
    literal(given.summary),
    ...chunks.map(literal),
  ];
  makeRoom(sheet, row, cells.length);
  sheet.getRange(row, 1, 1, cells.length).setValues([cells]);
  SpreadsheetApp.flush();
  return {
    number,
    when: null,
    who: given.who,
    action: given.action,
    state: 'pending',
    summary: given.summary,
    kept: true,
    sheet,
    row,
  };
}

/** Notes how an action ended. The last write of an action: until it is there, the action counts as cut. */
export function setState({ sheet, row }: LogEntry, state: LogState, language: Language): void {
  const column = Object.keys(logTab.columns).indexOf('state') + 1;
  sheet.getRange(row, column).setValue(choiceWord(logStates, state, language));
  SpreadsheetApp.flush();
}

function logSheet(workbook: Pick<Workbook, 'find'>): Sheet | null {
  const found = workbook.find('log');
  return found
    ? (SpreadsheetApp.getActive()
        .getSheets()
        .find((sheet) => sheet.getSheetId() === found.id) ?? null)
    : null;
}

/** The numbers of the lines, oldest first. */
function readLogOf(sheet: Sheet): number[] {
  const rows = sheet.getLastRow() - HEADER_ROW;
  return rows < 1
    ? []
    : sheet
        .getRange(HEADER_ROW + 1, 1, rows, 1)
        .getValues()
        .map(([number]) => Number(number) || 0);
}

/** Makes the log's tab, hidden, and leaves the tab that the user looks at in front. */
function makeLog(workbook: Workbook): Sheet {
  const spreadsheet = SpreadsheetApp.getActive();
  const shown = spreadsheet.getActiveSheet();
  const { language } = workbook;
  const sheet = spreadsheet.insertSheet(
    freeName(logTab.name[language], workbook.names),
    spreadsheet.getNumSheets(),
  );
  markTab(sheet, 'log');
  const columns = Object.values(logTab.columns);
  sheet
    .getRange(HEADER_ROW, 1, 1, columns.length)
    .setValues([columns.map(({ field }) => field.header[language])]);
  sheet.getRange('B:B').setNumberFormat(`${workbook.formats.day} hh:mm`);
  sheet.setFrozenRows(HEADER_ROW);
  spreadsheet.setActiveSheet(shown);
  sheet.hideSheet();
  return sheet;
}

/** Keeps the log small: the oldest lines go, and older ones than the last few give up what their undo needs. */
function boundLog(sheet: Sheet, numbers: number[]): number[] {
  const surplus = Math.max(0, numbers.length - LINES + 1);
  if (surplus > 0) sheet.deleteRows(HEADER_ROW + 1, surplus);
  const left = numbers.slice(surplus);
  const aged = left.length - UNDOABLE;
  const columns = sheet.getMaxColumns() - FIRST_DATA_COLUMN + 1;
  if (aged > 0) sheet.getRange(HEADER_ROW + 1, FIRST_DATA_COLUMN, aged, columns).clearContent();
  return left;
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
}
