import type { Conventions, Rows } from '../domain/table/cell.ts';
import { type Language, languageOf } from '../i18n/text.ts';
import type { TabKey } from '../tabs/define.ts';
import { type Formats, formatsOf } from '../tabs/formats.ts';
import { tabs } from '../tabs/index.ts';
import { looksLike } from '../tabs/looks-like.ts';
import type { DrawnChart } from '../tabs/plan.ts';
import { drawnChart } from './chart.ts';
import { conventionsOf } from './conventions.ts';

/** Names the sheet that holds a tab of ours; follows it when it is renamed, moved or copied with the file. */
const TAB_MARK = 'salesSprintTab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;

/** What a sheet holds, read in two calls: values and formulas of the filled part. */
export type SheetContent = {
  readonly id: number;
  readonly name: string;
  /** Row 1 first; blank cells are ''. */
  readonly values: Rows;
  /** '' where a cell has no formula of its own. */
  readonly formulas: readonly (readonly string[])[];
  /** Rows of the grid, filled or not. */
  readonly maxRows: number;
};

/** The open spreadsheet as one execution sees it. Each sheet is read once, when it is first asked for. */
export type Workbook = {
  readonly locale: string;
  /** The language of tabs, headers and formulas' words: that of the file, shared by all who open it. */
  readonly language: Language;
  readonly conventions: Conventions;
  readonly formats: Formats;
  readonly names: readonly string[];
  /** The ids of all sheets, in their order. */
  readonly ids: readonly number[];
  readonly activeName: string;
  /** The sheet that holds a tab of ours; null where there is none. */
  find(key: TabKey): { readonly id: number; readonly name: string } | null;
  /** The same, as Sheets' own object. */
  sheetOf(key: TabKey): Sheet | null;
  /** Which tab of ours a sheet is; null for any other. */
  keyOf(id: number): TabKey | null;
  read(key: TabKey): SheetContent | null;
  readNamed(name: string): SheetContent | null;
  /** A sheet that is known to be there. */
  readById(id: number): SheetContent;
  /** The number formats of an area, rows × columns. */
  formatsOf(
    id: number,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): readonly (readonly string[])[];
  /** Whether a cell's text is partly bold or leads somewhere: written again as a value, it would be plain. */
  isRich(id: number, row: number, column: number): boolean;
  /** What the chart of the table at a place draws; null where it has none. */
  chart(id: number, place: { readonly row: number; readonly column: number }): DrawnChart | null;
  /** Cells as they are displayed, for samples: rows × columns from the first column. */
  displayed(name: string, row: number, rows: number): readonly (readonly string[])[];
};

export function openWorkbook(spreadsheet: Spreadsheet = SpreadsheetApp.getActive()): Workbook {
  const locale = spreadsheet.getSpreadsheetLocale();
  const sheets = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, id: sheet.getSheetId(), name: sheet.getName() }));
  // Sheet by sheet: a custom function may read a sheet's metadata, a finder is not known to be allowed there.
  const marks = new Map(sheets.map(({ sheet, id }) => [id, markOf(sheet)]));
  const contents = new Map<number, SheetContent>();
  const rich = new Map<string, readonly (readonly (RichText | null)[])[]>();

  function find(key: TabKey): { readonly sheet: Sheet; readonly id: number; readonly name: string } | null {
    const marked = sheets.find(({ id }) => marks.get(id) === key);
    if (marked) return marked;
    // Marks are lost when a file is downloaded and uploaded again: then name and headers must both be ours.
    const named = sheets.find(({ name, id }) => marks.get(id) === null && isNamed(key, name));
    return named && looksLike(tabs[key], content(named)?.values ?? []) ? named : null;
  }
  function content(
    entry: { sheet: Sheet; id: number; name: string } | null | undefined,
  ): SheetContent | null {
    if (!entry) return null;
    let known = contents.get(entry.id);
    if (!known) {
      known = { id: entry.id, name: entry.name, ...readSheet(entry.sheet) };
      contents.set(entry.id, known);
    }
    return known;
  }
  return {
    locale,
    language: languageOf(locale),
    conventions: conventionsOf(locale, spreadsheet.getSpreadsheetTimeZone()),
    formats: formatsOf(locale),
    names: sheets.map(({ name }) => name),
    ids: sheets.map(({ id }) => id),
    activeName: spreadsheet.getActiveSheet().getName(),
    find,
    sheetOf: (key) => find(key)?.sheet ?? null,
    keyOf: (id) => (Object.keys(tabs) as TabKey[]).find((key) => find(key)?.id === id) ?? null,
    read: (key) => content(sheets.find(({ id }) => id === find(key)?.id)),
    readNamed: (name) => content(sheets.find((entry) => entry.name === name)),
    readById(id) {
      const found = content(sheets.find((entry) => entry.id === id));
      if (!found) throw new Error(`No sheet with the id ${id}`);
      return found;
    },
    formatsOf(id, row, column, rows, columns) {
      const sheet = sheets.find((entry) => entry.id === id)?.sheet;
      return sheet && row + rows - 1 <= sheet.getMaxRows() && column + columns - 1 <= sheet.getMaxColumns()
        ? sheet.getRange(row, column, rows, columns).getNumberFormats()
        : [];
    },
    isRich(id, row, column) {
      const entry = sheets.find((one) => one.id === id);
      const values = content(entry)?.values ?? [];
      if (!entry || !isFilledText(values[row - 1]?.[column - 1])) return false;
      let texts = rich.get(`${id} ${column}`);
      if (!texts) {
        texts = entry.sheet.getRange(1, column, values.length, 1).getRichTextValues();
        rich.set(`${id} ${column}`, texts);
      }
      const text = texts[row - 1]?.[0];
      return text ? text.getLinkUrl() !== null || text.getRuns().length > 1 : false;
    },
    chart(id, place) {
      const sheet = sheets.find((entry) => entry.id === id)?.sheet;
      return sheet ? drawnChart(sheet, place) : null;
    },
    displayed(name, row, rows) {
      const sheet = sheets.find((entry) => entry.name === name)?.sheet;
      const known = content(sheets.find((entry) => entry.name === name));
      const width = known?.values[0]?.length ?? 0;
      const height = Math.min(rows, (known?.values.length ?? 0) - row + 1);
      if (!sheet || width === 0 || height < 1) return [];
      return sheet.getRange(row, 1, height, width).getDisplayValues();
    },
  };
}

/** How the open file writes numbers and tells the time, for who needs nothing else of it. */
export function fileFacts(): { readonly locale: string; readonly timeZone: string } {
  const spreadsheet = SpreadsheetApp.getActive();
  return { locale: spreadsheet.getSpreadsheetLocale(), timeZone: spreadsheet.getSpreadsheetTimeZone() };
}

/** The key of the tab of ours that a sheet is marked as; null where it has no mark. */
export function markOf(sheet: Sheet): string | null {
  return (
    sheet
      .getDeveloperMetadata()
      .find((mark) => mark.getKey() === TAB_MARK)
      ?.getValue() ?? null
  );
}

/** The sheet that is marked as a tab of ours, found in a few calls whatever the number of sheets; null where none is. */
export function sheetMarked(key: TabKey): Sheet | null {
  const [mark] = SpreadsheetApp.getActive()
    .createDeveloperMetadataFinder()
    .withKey(TAB_MARK)
    .withValue(key)
    .find();
  return mark?.getLocation().getSheet() ?? null;
}

/** Marks a sheet as one of our tabs. */
export function markTab(sheet: Sheet, key: TabKey): void {
  sheet.addDeveloperMetadata(TAB_MARK, key);
}

/** Makes a tab of ours a sheet like any other. */
export function unmarkTab(sheet: Sheet): void {
  for (const mark of sheet.getDeveloperMetadata()) if (mark.getKey() === TAB_MARK) mark.remove();
}

function isNamed(key: TabKey, name: string): boolean {
  const tab = tabs[key];
  return Object.values(tab.name).some((known) => known.toLowerCase() === name.toLowerCase());
}

function readSheet(sheet: Sheet): Pick<SheetContent, 'values' | 'formulas' | 'maxRows'> {
  const range = sheet.getDataRange();
  return { values: range.getValues(), formulas: range.getFormulas(), maxRows: sheet.getMaxRows() };
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
