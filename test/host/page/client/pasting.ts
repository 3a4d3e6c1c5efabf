import type { Engine } from '../../engine.ts';
import type { Position } from '../../o-spreadsheet.ts';
import { o } from './library.ts';

type Copied = { content: string; evaluatedCell: { formattedValue: string; value: string }; typed?: string };
type CellClipboard = {
  dispatch(type: string, payload: object): void;
  pasteCell(origin: Copied, target: Position, options?: { pasteOption?: string }): void;
  convertTextToClipboardData(text: string): { cells: Copied[][] };
};

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

/** Text that comes from outside is read as if it was typed and leaves the cells' formats alone. */
export function pasteAsSheets(engine: Engine): void {
  const clipboard = o.registries.clipboardHandlersRegistries.cellHandlers.get('cell')
    .prototype as unknown as CellClipboard;
  const pasteCell = clipboard.pasteCell;
  clipboard.convertTextToClipboardData = (text) => {
    const rows = readTabbed(text);
    const width = Math.max(...rows.map((row) => row.length));
    return {
      cells: rows.map((row) =>
        Array.from({ length: width }, (_, column) => {
          const typed = row[column] ?? '';
          return { content: typed, evaluatedCell: { formattedValue: typed, value: typed }, typed };
        }),
      ),
    };
  };
  clipboard.pasteCell = function (this: CellClipboard, origin, target, options) {
    if (origin.typed === undefined) return pasteCell.call(this, origin, target, options);
    const { content, format } = engine.typed(origin.typed, engine.g.getCell(target)?.format);
    this.dispatch('UPDATE_CELL', { ...target, content, ...(format ? { format } : {}) });
  };
}
