import type { ImportRow, Upload } from '../../../src/server/contract.ts';
import type { Server } from '../../server.ts';

/** What the server keeps in one piece, in bytes of JSON. */
const MOST = 90_000;

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** Rows in pieces of at most 90 kB of JSON each; a row that is larger by itself is a piece of its own. */
export function piecesOf(rows: readonly ImportRow[], most = MOST): ImportRow[][] {
  const pieces: ImportRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = bytesOf(row) + 1;
    const last = pieces[pieces.length - 1];
    if (last && size <= room) {
      last.push(row);
      room -= size;
    } else {
      pieces.push([row]);
      room = most - 2 - size;
    }
  }
  return pieces;
}

/**
 * Sends rows piece by piece, one after the other. Where it is cancelled or fails, nothing of it is left.
 *
 * @param progress told after each piece how many rows have arrived
 * @param cancelled asked before each piece and after the last
 * @returns the upload; null where it was cancelled
 */
export async function send(
  server: Pick<Server, 'importPiece' | 'dropImport'>,
  rows: readonly ImportRow[],
  progress: (rows: number) => void,
  cancelled: () => boolean,
): Promise<Upload | null> {
  const pieces = piecesOf(rows);
  const upload = newName();
  let sent = 0;
  try {
    for (const [piece, some] of pieces.entries()) {
      if (cancelled()) break;
      await server.importPiece({ upload, piece, rows: some });
      sent += some.length;
      progress(sent);
    }
  } catch (error) {
    // The first failure is what the user is told.
    await server.dropImport({ upload, pieces: pieces.length }).catch(() => null);
    throw error;
  }
  if (!cancelled()) return { upload, pieces: pieces.length };
  await server.dropImport({ upload, pieces: pieces.length });
  return null;
}

function newName(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(36)).join('');
}
