/** A file opened as a tab: its cells, as Sheets' import gives them in the spreadsheet's locale. */
export type OpenedTab = {
  name: string;
  /** A string is text (never parsed again, never a formula); null is a blank. */
  rows: (string | number | boolean | Date | null)[][];
  /** Number formats by zero-based "row,column", where a cell has one of its own. */
  formats?: Record<string, string>;
  /** Formulas by zero-based "row,column", English names, `,` separators (XLSX). */
  formulas?: Record<string, string>;
};

/** Opens a CSV or XLSX file; one tab a sheet. */
export function openFile(_path: string, _options: { locale: string }): OpenedTab[] {
  throw new Error('host: being written');
}

/** `fr_FR` where a file separates with semicolons, else `en_US`. */
export function guessLocale(_paths: string[]): string {
  return 'en_US';
}
