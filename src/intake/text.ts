import { FileError } from './source-table.ts';

export type DecodedText = {
  readonly text: string;
  /** How its bytes were read where they did not say it themselves. */
  readonly guessed: 'windows-1252' | 'utf-16' | null;
};

/**
 * The text of a file: by its byte order mark, as UTF-8 where its bytes are that, else as Windows-1252, of which Latin-1
 * is a part. UTF-16 without a mark is told by its zero bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as('utf-16le', bytes), guessed: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as('utf-16be', bytes), guessed: null };
  const head = bytes.subarray(0, 400);
  const zeros = { even: 0, odd: 0 };
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  });
  const half = head.length / 2;
  if (zeros.odd > half * 0.4 && zeros.even === 0) return { text: as('utf-16le', bytes), guessed: 'utf-16' };
  if (zeros.even > half * 0.4 && zeros.odd === 0) return { text: as('utf-16be', bytes), guessed: 'utf-16' };
  if (zeros.even + zeros.odd > 0) throw new FileError({ code: 'fileUnknown', looksLike: 'binary' });
  try {
    return { text: as('utf-8', bytes, true), guessed: null };
  } catch {
    // Some decoders take Windows-1252 for Latin-1, and leave control characters where €, ’ and – stand.
    const text = as('windows-1252', bytes).replace(
      CONTROLS,
      (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign,
    );
    return { text, guessed: 'windows-1252' };
  }
}

function as(encoding: string, bytes: Uint8Array, fatal = false): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

/** What Windows-1252 makes of the bytes 0x80 to 0x9f, where it differs from Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTROLS = /[\u0080-\u009f]/g;
const byteOf = new Map([...WINDOWS].map((letter, at) => [letter, 0x80 + at]));
/** The first byte of a letter of two or three bytes, and one that goes on, as Latin-1 or Windows-1252 show them. */
const BROKEN = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Whether a text seems to be UTF-8 that was read as Latin-1 (`RÃ©sumÃ©`). */
export function isMojibake(text: string): boolean {
  return BROKEN.test(text);
}

/** Reads `RÃ©sumÃ©` as the Résumé that it was, were it broken several times; null where a text cannot have been that. */
export function repairMojibake(text: string): string | null {
  let mended = repairOnce(text);
  for (let more = mended; more !== null; more = repairOnce(more)) mended = more;
  return mended;
}

function repairOnce(text: string): string | null {
  if (!isMojibake(text)) return null;
  const bytes = new Uint8Array(text.length);
  let at = 0;
  for (const letter of text) {
    const code = byteOf.get(letter) ?? letter.charCodeAt(0);
    if (code > 0xff || letter.length > 1) return null;
    bytes[at++] = code;
  }
  try {
    return as('utf-8', bytes.subarray(0, at), true);
  } catch {
    return null;
  }
}
