import type { Serial } from '../domain/day.ts';
import { choiceWord, readChoice } from '../i18n/choices/define.ts';
import { type LogAction, type LogState, logActions, logStates } from '../i18n/choices/log.ts';
import type { Language } from '../i18n/text.ts';
import { freeName } from '../tabs/free-name.ts';
import { log as logTab } from '../tabs/log.ts';
import { again } from './again.ts';
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
  /** Who undid it; '' where nobody did. */
  readonly undoneBy: string;
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
/** The log's columns from the start, enough for an import of ten thousand rows: a larger action costs no more calls. */
const COLUMNS = 40;

/** How many lines are kept, and for how many of them an undo. */
const LINES = 200;
const UNDOABLE = 20;

const FIRST_DATA_COLUMN = Object.keys(logTab.columns).length;
const STATE_COLUMN = Object.keys(logTab.columns).indexOf('state') + 1;
const HEADER_ROW = 1;

/** How many columns the log has with a line that keeps so much for an undo. */
export function logColumns(data: string): number {
  return Math.max(COLUMNS, FIRST_DATA_COLUMN - 1 + Math.ceil(data.length / CHUNK));
}

/** What the log is read from. */
type Logged = Pick<Workbook, 'sheetOf'>;

/** The lines of the log, oldest first; none where there is no log yet. */
export function readLog(workbook: Logged): LogEntry[] {
  const sheet = workbook.sheetOf('log');
  const last = sheet?.getLastRow() ?? 0;
  if (!sheet || last <= HEADER_ROW) return [];
  const rows = sheet.getRange(HEADER_ROW + 1, 1, last - HEADER_ROW, FIRST_DATA_COLUMN).getValues();
  return rows.flatMap(([number, when, who, action, state, undoneBy, summary, data], at): LogEntry[] =>
    typeof number !== 'number'
      ? []
      : [
          {
            number,
            when: Object.prototype.toString.call(when) === '[object Date]' ? (when as Date) : null,
            who: String(who),
            action: readChoice(logActions, String(action)),
            state: readChoice(logStates, String(state)),
            undoneBy: String(undoneBy),
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
  const known = readLog(workbook);
  const sheet = workbook.sheetOf('log') ?? makeLog(workbook);
  const removed = boundLog(sheet, known);
  const number = (known[known.length - 1]?.number ?? 0) + 1;
  const row = Math.max(HEADER_ROW, (known[known.length - 1]?.row ?? HEADER_ROW) - removed) + 1;
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
    '',
    literal(given.summary),
    ...chunks.map(literal),
  ];
  makeRoom(sheet, row, cells.length);
  writeLine(sheet, row, 1, cells);
  return {
    number,
    when: null,
    who: given.who,
    action: given.action,
    state: 'pending',
    undoneBy: '',
    summary: given.summary,
    kept: true,
    sheet,
    row,
  };
}

/**
 * Notes that an action is done, in one block with the beginning of what its undo needs, to which the ids of the tabs
 * that it made have come.
 *
 * @param data what `beginEntry` was given, longer at its beginning by less than the room that a cell has left
 * @param before what `beginEntry` was given
 */
export function setDone(
  { sheet, row, summary }: LogEntry,
  data: string,
  before: string,
  language: Language,
): void {
  const first = data.slice(0, Math.min(CHUNK, before.length) + data.length - before.length);
  writeLine(sheet, row, STATE_COLUMN, [
    choiceWord(logStates, 'done', language),
    '',
    literal(summary),
    literal(first),
  ]);
}

/**
 * Notes how an action ended. The last write of an action: until it is there, the action counts as cut.
 *
 * @param undoneBy who undoes it, where somebody does
 */
export function setState({ sheet, row }: LogEntry, state: LogState, language: Language, undoneBy = ''): void {
  writeLine(sheet, row, STATE_COLUMN, [choiceWord(logStates, state, language), literal(undoneBy)]);
}

/** Writes cells of a line and makes sure that they are there. Written twice, they are the same. */
function writeLine(sheet: Sheet, row: number, column: number, cells: readonly (string | number)[]): void {
  again(() => {
    sheet.getRange(row, column, 1, cells.length).setValues([[...cells]]);
    SpreadsheetApp.flush();
  });
}

/**
 * Makes the log's tab, hidden, and leaves the tab that the user looks at in front. One that was cut while it was made is
 * made ready.
 */
export function makeLog(workbook: Workbook): Sheet {
  const spreadsheet = SpreadsheetApp.getActive();
  const { language } = workbook;
  const shown = spreadsheet.getActiveSheet();
  const sheet = halfMadeLog(workbook) ?? insertLog(workbook);
  if (shown.getSheetId() !== sheet.getSheetId()) spreadsheet.setActiveSheet(shown);
  sheet.hideSheet();
  makeRoom(sheet, HEADER_ROW, COLUMNS);
  const columns = Object.values(logTab.columns);
  sheet
    .getRange(HEADER_ROW, 1, 1, columns.length)
    .setValues([columns.map(({ field }) => field.header[language])]);
  sheet.getRange('B:B').setNumberFormat(`${workbook.formats.day} hh:mm`);
  sheet.setFrozenRows(HEADER_ROW);
  markTab(sheet, 'log');
  return sheet;
}

/** Whether the log's tab was cut while it was made, and stands blank in everybody's sight. */
export function isHalfMade(workbook: Workbook): boolean {
  return workbook.sheetOf('log') === null && halfMadeLog(workbook) !== null;
}

function insertLog({ names, language }: Workbook): Sheet {
  const spreadsheet = SpreadsheetApp.getActive();
  return spreadsheet.insertSheet(freeName(logTab.name[language], names), spreadsheet.getNumSheets());
}

/** A blank tab of the log's name: it was made and then cut. */
function halfMadeLog(workbook: Workbook): Sheet | null {
  const name = logTab.name[workbook.language];
  if (!workbook.names.includes(name)) return null;
  const content = workbook.readNamed(name);
  if (!content?.values.every((row) => row.every((cell) => cell === ''))) return null;
  return SpreadsheetApp.getActive().getSheetByName(name);
}

/**
 * Keeps the log small: the oldest lines go, and older ones than the last few give up what their undo needs.
 *
 * @returns how many rows went
 */
function boundLog(sheet: Sheet, known: readonly LogEntry[]): number {
  const surplus = Math.max(0, known.length - LINES + 1);
  if (surplus > 0) sheet.deleteRows(HEADER_ROW + 1, surplus);
  const aged = known.length - surplus - UNDOABLE;
  const columns = sheet.getMaxColumns() - FIRST_DATA_COLUMN + 1;
  if (aged > 0) sheet.getRange(HEADER_ROW + 1, FIRST_DATA_COLUMN, aged, columns).clearContent();
  return surplus;
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns)
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
}
