/** The cell that is selected in the open tab. Rows and columns count from 1. */
export type Selected = { readonly tab: string; readonly row: number; readonly column: number };

export function selectedCell(): Selected | null {
  const cell = SpreadsheetApp.getActive().getCurrentCell();
  return cell ? { tab: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() } : null;
}
