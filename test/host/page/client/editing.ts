import type { Engine } from '../../engine.ts';
import type { Position } from '../../o-spreadsheet.ts';
import { o } from './library.ts';

type Composer = {
  _currentContent: string;
  initialContent: string;
  readonly currentEditedCell: Position;
  getCurrentCanonicalContent(): string;
  addHeadersForSpreadingFormula(content: string): void;
  setContent(text: string): void;
  confirmEdition(content: string): void;
  getComposerContent(position: Position, selection?: object): { text: string; adjustedSelection?: object };
};

/**
 * What is typed becomes what Sheets would make of it, by the same rules as a script's `setValue`, and the formula bar
 * shows a formula as the file's locale writes it.
 */
export function editAsSheets(engine: Engine): void {
  const store = o.stores.CellComposerStore.prototype as unknown as Composer;
  const libraryContent = store.getComposerContent;

  store.confirmEdition = function (this: Composer, completed: string) {
    // `completed` is the entry in the library's form, with closing parentheses that were left out.
    const missing = completed.slice(this.getCurrentCanonicalContent().length);
    const typed = this._currentContent + missing;
    const position = this.currentEditedCell;
    if (typed !== this.initialContent) {
      const cell = engine.g.getCell(position);
      const { content, format } = engine.typed(typed, cell?.format);
      this.addHeadersForSpreadingFormula(content);
      engine.model.dispatch('UPDATE_CELL', { ...position, content, ...(format ? { format } : {}) });
    }
    this.setContent('');
  };

  store.getComposerContent = function (this: Composer, position, selection) {
    const formula = engine.formula(position);
    if (formula) return { text: formula, ...(selection ? { adjustedSelection: selection } : {}) };
    const cell = engine.g.getCell(position);
    if (cell && !cell.isFormula && cell.format === '@' && cell.content.startsWith("'"))
      return { text: cell.content.slice(1) };
    return libraryContent.call(this, position, selection);
  };
}
