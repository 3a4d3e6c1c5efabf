import { uploadMissing } from '../../i18n/sentences/importing.ts';
import type { Language } from '../../i18n/text.ts';
import { dropPieces, keepPiece, keptPieces } from '../../sheets/uploads.ts';
import type { ImportPiece, ImportRow, Upload } from '../contract.ts';
import { Refusal } from '../refusal.ts';

/** Keeps a piece of a file until the import is previewed and written. */
export function receive({ upload, piece, rows }: ImportPiece): null {
  keepPiece(upload, piece, JSON.stringify(rows));
  return null;
}

/** The rows that were sent. @throws Refusal where a piece of them is no longer kept */
export function received({ upload, pieces }: Upload, language: Language): ImportRow[] {
  const texts = keptPieces(upload, pieces);
  if (!texts) throw new Refusal(uploadMissing(language));
  return texts.flatMap((text) => JSON.parse(text) as ImportRow[]);
}

/** Leaves nothing behind of what was sent. */
export function forget({ upload, pieces }: Upload): null {
  dropPieces(upload, pieces);
  return null;
}

/** After the write: what is kept of it would go by itself, and a failure here undoes nothing. */
export function forgetQuietly(upload: Upload): void {
  try {
    forget(upload);
  } catch (error) {
    console.error(error);
  }
}
