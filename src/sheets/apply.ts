import { type Area, type Content, isFormula, type Look, type Plan, type TabHandle } from '../tabs/plan.ts';
import { literal } from './literal.ts';
import { markTab } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Carries out a plan: the only code that writes to the spreadsheet. One call a rectangular block, whatever its rows. */
export function apply(plan: Plan): void {
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

  for (const step of plan.steps) {
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
        sheetOf(step.tab)
          .getRange(step.row, step.column, step.cells.length, width)
          .setValues(step.cells.map((row) => row.map(entered)));
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
      case 'copyTab': {
        const copy = sheetOf(step.from).copyTo(spreadsheet);
        copy.setName(step.name);
        made.set(step.name, copy);
        break;
      }
      case 'growTo': {
        const sheet = sheetOf(step.tab);
        const rows = sheet.getMaxRows();
        if (rows < step.rows) sheet.insertRowsAfter(rows, step.rows - rows);
        break;
      }
      case 'removeRows':
        sheetOf(step.tab).deleteRows(step.row, step.rows);
        break;
      case 'removeTab':
        spreadsheet.deleteSheet(sheetOf(step.tab));
        break;
      case 'show':
        sheetOf(step.tab).activate();
        break;
    }
  }
  SpreadsheetApp.flush();
}

/** A content as setValues takes it. */
function entered(content: Content): string | number | boolean {
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
