/** Formulas of the workbook that a rule would rewrite: found and written here, a call a cell that changes. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rewrites the formulas of a range that `rewrite` gives another text for. Returns how many. */
export function rewriteFormulas(range: Range, rewrite: (formula: string) => string): number {
  let rewritten = 0;
  range.getFormulas().forEach((row, i) => {
    row.forEach((formula, j) => {
      if (formula === '') return;
      const better = rewrite(formula);
      if (better === formula) return;
      range.getCell(i + 1, j + 1).setFormula(better);
      rewritten++;
    });
  });
  return rewritten;
}

/** The same for every sheet of the workbook. */
export function rewriteAllFormulas(rewrite: (formula: string) => string): number {
  return SpreadsheetApp.getActive()
    .getSheets()
    .reduce((sum: number, sheet: Sheet) => sum + rewriteFormulas(sheet.getDataRange(), rewrite), 0);
}
