import type { Engine } from '../../engine.ts';
import type { Position } from '../../o-spreadsheet.ts';
import { o } from './library.ts';
import { readTabbed } from './tabbed-text.ts';

type Copied = { content: string; evaluatedCell: { formattedValue: string; value: string }; typed?: string };
type CellClipboard = {
  dispatch(type: string, payload: object): void;
  pasteCell(origin: Copied, target: Position, options?: { pasteOption?: string }): void;
  convertTextToClipboardData(text: string): { cells: Copied[][] };
};

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
