/** The letters of a column, 1 being A. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column by its letters, 1 for A. */
export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A tab's name as formulas need it: quoted unless it is a plain word. */
export function quoted(tab: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(tab) && !/^[A-Za-z]{1,3}\d+$/.test(tab)
    ? tab
    : `'${tab.replace(/'/g, "''")}'`;
}

/** `Pipeline!A:M`: whole columns, so that rows added later count. */
export function columnsOf(tab: string, first: number, last: number): string {
  return `${quoted(tab)}!${letterOf(first)}:${letterOf(last)}`;
}

/** `Sprint!B4`. */
export function cellOf(tab: string, row: number, column: number): string {
  return `${quoted(tab)}!${letterOf(column)}${row}`;
}
