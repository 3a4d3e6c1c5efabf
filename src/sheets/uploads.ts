import { again } from './again.ts';

/**
 * What a page sends piece by piece, until it is written: in the cache that only this user sees, which needs no
 * permission. Nothing of it is in the file, and it goes by itself.
 */

/** How long a piece is kept: time to read a preview. Google may drop it earlier. */
const SECONDS = 1800;

const keyOf = (upload: string, piece: number) => `upload.${upload}.${piece}`;
const keysOf = (upload: string, pieces: number) =>
  Array.from({ length: pieces }, (_, piece) => keyOf(upload, piece));

export function keepPiece(upload: string, piece: number, text: string): void {
  again(() => CacheService.getUserCache().put(keyOf(upload, piece), text, SECONDS));
}

/** The pieces in their order, in one call whatever their number; null where one of them is no longer there. */
export function keptPieces(upload: string, pieces: number): string[] | null {
  const keys = keysOf(upload, pieces);
  const found = again(() => CacheService.getUserCache().getAll(keys)) as Record<string, string | undefined>;
  const texts = keys.flatMap((key) => found[key] ?? []);
  return texts.length === pieces ? texts : null;
}

export function dropPieces(upload: string, pieces: number): void {
  again(() => CacheService.getUserCache().removeAll(keysOf(upload, pieces)));
}
