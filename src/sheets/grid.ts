/** How many rows and columns the grid of each sheet has; blank cells count towards the ten million that a file may have. */
export function gridSizes(): { readonly id: number; readonly rows: number; readonly columns: number }[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => ({ id: sheet.getSheetId(), rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }));
}
