import type { Position } from '../../o-spreadsheet.ts';
import type { Note } from '../protocol.ts';
import { o, owl } from './library.ts';

/** Notes of cells by `sheet!column,row`; the drawing of the grid reads it (see ../grid-patches.ts). */
const notes = new Map<string, string>();
Object.assign(globalThis, { sheetsHostNotes: notes });

const key = ({ sheetId, col, row }: Position): string => `${sheetId}!${col},${row}`;

class NotePopover extends owl.Component {
  static override template = owl.xml`<div class="host-note" t-out="note"/>`;
  static override props = ['cellPosition', 'onClosed?'];
  get note(): string {
    return notes.get(key((this.props as { cellPosition: Position }).cellPosition)) ?? '';
  }
}

/** Shows a cell's note when it is hovered over. Called once, before the grid is there. */
export function prepareNotes(): void {
  o.registries.cellPopoverRegistry.add('Note', {
    onHover: (position: Position) =>
      notes.has(key(position))
        ? { isOpen: true, props: { cellPosition: position }, Component: NotePopover, cellCorner: 'top-right' }
        : { isOpen: false },
  });
}

export function setNotes(all: Note[]): void {
  notes.clear();
  for (const { text, ...position } of all) notes.set(key(position), text);
}
