/** Brings a tab to the front, and selects a cell (`F12`) of it; a name that is no longer there changes nothing. */
export function showTab(name: string, cell?: string): null {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  if (cell && /^[A-Z]{1,3}\d+$/.test(cell)) sheet?.getRange(cell).activate();
  else sheet?.activate();
  return null;
}
