import type { Command, Zone } from '../o-spreadsheet.ts';
import type { Block } from './protocol.ts';

const cellOf = ({ col, row }: Command): Zone => ({
  top: row as number,
  bottom: row as number,
  left: col as number,
  right: col as number,
});

/** The cells whose content a person's command changes; formats and moved rows are no edit to `onEdit`. */
function edited(command: Command): Zone[] {
  switch (command.type) {
    case 'UPDATE_CELL':
      return 'content' in command ? [cellOf(command)] : [];
    case 'CLEAR_CELL':
      return [cellOf(command)];
    case 'CLEAR_CELLS':
    case 'DELETE_CONTENT':
      return command.target as Zone[];
    default:
      return [];
  }
}

/**
 * The block that one change of a person covers, over all its commands (a paste or a fill is one edit); null where it
 * edits nothing. Commands on another tab than the first one's are left out.
 */
export function editedBlock(commands: Iterable<Command>): Block | null {
  let block: Block | null = null;
  for (const command of commands) {
    for (const zone of edited(command)) {
      const sheetId = command.sheetId as string;
      if (block === null) block = { sheetId, ...zone };
      else if (block.sheetId === sheetId) {
        block.top = Math.min(block.top, zone.top);
        block.left = Math.min(block.left, zone.left);
        block.bottom = Math.max(block.bottom, zone.bottom);
        block.right = Math.max(block.right, zone.right);
      }
    }
  }
  return block;
}
