/** Rows of tab-separated text as spreadsheets put it on the clipboard: a quoted cell may hold tabs and line breaks. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, raw = '', end] = match;
    const value =
      raw.length > 1 && raw.startsWith('"') && raw.endsWith('"') ? raw.slice(1, -1).replace(/""/g, '"') : raw;
    rows[rows.length - 1]?.push(value);
    if (end === '' || whole === '' || cell.lastIndex >= text.length) break;
    if (end !== '\t') rows.push([]);
  }
  if (/\t$/.test(text)) rows[rows.length - 1]?.push('');
  return rows;
}
