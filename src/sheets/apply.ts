import type { Rows } from '../domain/table/cell.ts';
import { letterOf } from '../tabs/a1.ts';
import {
  type Area,
  type Content,
  isFormula,
  type Look,
  type Plan,
  type Step,
  type TabHandle,
} from '../tabs/plan.ts';
import { setChart } from './chart.ts';
import { literal } from './literal.ts';
import { markTab, unmarkTab } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Whether a step may change a tab that was there, asked with what the tab holds at that moment. */
export type Before = {
  /** With the step's rows from column A on. */
  mayWrite(
    step: Extract<Step, { do: 'write' }>,
    tab: number,
    values: Rows,
    formulas: readonly (readonly string[])[],
  ): boolean;
  /** With the number of rows in the grid, and how many there are to be. */
  mayGrow(tab: number, from: number, to: number): boolean;
};

/** A person changed what the plan was about to overwrite. Of its steps the first `applied` are in place, and no others. */
export class ChangedMeanwhile extends Error {
  constructor(readonly applied: number) {
    super('What was to be written over has changed.');
    this.name = 'ChangedMeanwhile';
  }
}

/**
 * Carries out a plan: the only code that writes to the spreadsheet. One call a rectangular block, whatever its rows.
 *
 * @param before asked before a tab that was there is written into or grows; without it, what is there is overwritten
 * @returns the ids of the tabs that it made, by the names in the plan
 * @throws ChangedMeanwhile where `before` says no
 */
export function apply(plan: Plan, before?: Before): ReadonlyMap<string, number> {
  const spreadsheet = SpreadsheetApp.getActive();
  const made = new Map<string, Sheet>();
  const existing = new Map<number, Sheet>();
  for (const sheet of spreadsheet.getSheets()) existing.set(sheet.getSheetId(), sheet);

  function sheetOf(handle: TabHandle): Sheet {
    const sheet = typeof handle === 'number' ? existing.get(handle) : made.get(handle.made);
    if (!sheet) throw new Error(`No sheet for ${JSON.stringify(handle)}`);
    return sheet;
  }
  const rangeOf = (area: Area): Range =>
    sheetOf(area.tab).getRange(area.row, area.column, area.rows, area.columns);

  for (const [at, step] of plan.steps.entries()) {
    switch (step.do) {
      case 'makeTab': {
        const sheet = spreadsheet.insertSheet(step.name, spreadsheet.getNumSheets());
        made.set(step.name, sheet);
        if (step.key) markTab(sheet, step.key);
        fitGrid(sheet, step.rows, step.columns);
        sheet.setTabColor(step.color);
        if (step.frozenRows > 0) sheet.setFrozenRows(step.frozenRows);
        for (const { first, count, width } of runsOf(step.widths)) sheet.setColumnWidths(first, count, width);
        break;
      }
      case 'write': {
        const width = step.cells[0]?.length ?? 0;
        if (width === 0) break;
        const sheet = sheetOf(step.tab);
        const range = sheet.getRange(step.row, step.column, step.cells.length, width);
        if (before && typeof step.tab === 'number') {
          const last = Math.max(step.column - 1 + width, ...(step.keys ?? []));
          const whole =
            step.column === 1 && last === width
              ? range
              : sheet.getRange(step.row, 1, step.cells.length, last);
          // The values last: whatever is typed shows there, and nothing comes between that look and the write.
          const formulas = whole.getFormulas();
          if (!before.mayWrite(step, step.tab, whole.getValues(), formulas)) throw new ChangedMeanwhile(at);
        }
        range.setValues(step.cells.map((row) => row.map(entered)));
        break;
      }
      case 'format':
        rangeOf(step.area).setNumberFormat(step.numberFormat);
        break;
      case 'look':
        applyLook(rangeOf(step.area), step.look);
        break;
      case 'choices':
        rangeOf(step.area).setDataValidation(
          SpreadsheetApp.newDataValidation()
            .requireValueInList([...step.words], true)
            // A team's own word is not refused: it is marked, and read as written.
            .setAllowInvalid(true)
            .setHelpText(step.help)
            .build(),
        );
        break;
      case 'highlight': {
        const sheet = sheetOf(step.tab);
        const rules = step.rules.map(({ area, word, background, color }) =>
          SpreadsheetApp.newConditionalFormatRule()
            .whenTextEqualTo(word)
            .setBackground(background)
            .setFontColor(color)
            .setRanges([sheet.getRange(area.row, area.column, area.rows, area.columns)])
            .build(),
        );
        sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
        break;
      }
      case 'notes':
        sheetOf(step.tab)
          .getRange(step.row, step.column, 1, step.notes.length)
          .setNotes([[...step.notes]]);
        break;
      case 'protect':
        rangeOf(step.area).protect().setDescription(step.description).setWarningOnly(true);
        break;
      case 'chart':
        setChart(sheetOf(step.tab), step);
        break;
      case 'mark':
        unmarkTab(sheetOf(step.tab));
        if (step.key) markTab(sheetOf(step.tab), step.key);
        break;
      case 'copyTab': {
        // Copied and named in one call: a copy that is cut off before it has its name would not be found again.
        const template = sheetOf(step.from);
        made.set(step.name, spreadsheet.insertSheet(step.name, spreadsheet.getNumSheets(), { template }));
        break;
      }
      case 'growTo': {
        const sheet = sheetOf(step.tab);
        const rows = sheet.getMaxRows();
        if (before && typeof step.tab === 'number' && !before.mayGrow(step.tab, rows, step.rows))
          throw new ChangedMeanwhile(at);
        if (rows < step.rows) sheet.insertRowsAfter(rows, step.rows - rows);
        if (step.columns === undefined) break;
        const columns = sheet.getMaxColumns();
        if (columns < step.columns) sheet.insertColumnsAfter(columns, step.columns - columns);
        break;
      }
      case 'removeRows':
        sheetOf(step.tab).deleteRows(step.row, step.rows);
        break;
      case 'removeTab':
        spreadsheet.deleteSheet(sheetOf(step.tab));
        break;
      case 'letGo':
        letGo(sheetOf(step.tab), step.cells);
        break;
      case 'show':
        sheetOf(step.tab).activate();
        break;
    }
  }
  SpreadsheetApp.flush();
  return new Map([...made].map(([name, sheet]) => [name, sheet.getSheetId()]));
}

/** Takes what is ours off a tab in which only a person's cells are left: `cells` keep their looks. */
function letGo(sheet: Sheet, cells: readonly { readonly row: number; readonly column: number }[]): void {
  unmarkTab(sheet);
  sheet.clearConditionalFormatRules();
  sheet.setTabColor(null);
  sheet.setFrozenRows(0);
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (protection.isWarningOnly()) protection.remove();
  }
  const others = areasAround(cells, sheet.getMaxRows(), sheet.getMaxColumns());
  // A list of that many ranges would take longer than the rest; the looks of a tab that was typed all over stay.
  if (others.length > MOST_AREAS) return;
  const list = sheet.getRangeList(others);
  list.clearFormat();
  list.clearDataValidations();
  list.clearNote();
}

const MOST_AREAS = 1000;

/** The cells of a grid save some, as few rectangles `A1:C4`. */
function areasAround(
  cells: readonly { readonly row: number; readonly column: number }[],
  rows: number,
  columns: number,
): string[] {
  const areas: string[] = [];
  const add = (top: number, left: number, bottom: number, right: number) => {
    if (top <= bottom && left <= right) areas.push(`${letterOf(left)}${top}:${letterOf(right)}${bottom}`);
  };
  const byRow = new Map<number, number[]>();
  for (const { row, column } of cells) byRow.set(row, [...(byRow.get(row) ?? []), column]);
  let below = 1;
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    add(below, 1, row - 1, columns);
    let right = 1;
    for (const column of (byRow.get(row) ?? []).sort((a, b) => a - b)) {
      add(row, right, row, column - 1);
      right = column + 1;
    }
    add(row, right, row, columns);
    below = row + 1;
  }
  add(below, 1, rows, columns);
  return areas;
}

/** A content as setValues takes it. */
export function entered(content: Content): string | number | boolean {
  if (content === null) return '';
  if (isFormula(content)) return content.formula;
  return typeof content === 'string' ? literal(content) : content;
}

function applyLook(range: Range, look: Look): void {
  if (look.numberFormat !== undefined) range.setNumberFormat(look.numberFormat);
  if (look.bold !== undefined) range.setFontWeight(look.bold ? 'bold' : 'normal');
  if (look.italic !== undefined) range.setFontStyle(look.italic ? 'italic' : 'normal');
  if (look.size !== undefined) range.setFontSize(look.size);
  if (look.background !== undefined) range.setBackground(look.background);
  if (look.color !== undefined) range.setFontColor(look.color);
  if (look.wrap !== undefined) range.setWrap(look.wrap);
  if (look.align !== undefined) range.setHorizontalAlignment(look.align);
}

/**
 * A new sheet has 1,000 rows and 26 columns; the grid's cells count towards the file's ten million. Rows are taken off
 * as well as added, so that a tab costs the same calls whatever it holds.
 */
function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const maxRows = sheet.getMaxRows();
  const maxColumns = sheet.getMaxColumns();
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  else if (maxRows > rows) sheet.deleteRows(rows + 1, maxRows - rows);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}

/** Neighbouring columns of equal width, so that one call sets them all. */
function runsOf(widths: readonly number[]): { first: number; count: number; width: number }[] {
  const runs: { first: number; count: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = runs[runs.length - 1];
    if (last && last.width === width) last.count++;
    else runs.push({ first: index + 1, count: 1, width });
  });
  return runs;
}
