/** How many cells the spreadsheet's grids have; blank ones count towards the ten million that a file may have. */
export function gridCells(): number {
  return SpreadsheetApp.getActive()
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
}
