/** A line at the bottom of the window, for an act whose result needs no page. */
export function showToast(sentence: string): void {
  SpreadsheetApp.getActive().toast(sentence, 'Sales Sprint');
}
