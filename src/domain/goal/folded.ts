/** Stands for each letter that was taken out of a text. */
export const TAKEN = '¦';

/**
 * A goal's text prepared for reading: lower case, without accents, letter for letter, so that a place in it is the same
 * place in the text as written. What is read is taken out, so that no number is read twice.
 */
export class Folded {
  readonly written: string;
  private left: string;

  constructor(text: string) {
    this.written = text
      .normalize('NFC')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim();
    this.left = [...this.written].map(fold).join('');
  }

  /** What is still unread, with blanks of the sign `¦` where something was taken. */
  get rest(): string {
    return this.left;
  }

  take(start: number, end: number): void {
    this.left = this.left.slice(0, start) + TAKEN.repeat(end - start) + this.left.slice(end);
  }

  /** Takes the first match of a pattern; null where there is none. */
  takeMatch(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.left);
    if (match) this.take(match.index, match.index + match[0].length);
    return match;
  }

  /** The text as written between two places. */
  said(start: number, end: number): string {
    return this.written.slice(start, end).trim();
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '−': '-',
  '–': '-',
  '—': '-',
  œ: 'o',
  æ: 'a',
};

function fold(sign: string): string {
  const lower = sign.toLowerCase();
  const plain = SIGNS[lower] ?? lower.normalize('NFD').charAt(0);
  // Signs outside the usual plane are two units long in both texts.
  return plain.length === sign.length ? plain : sign.length === 1 ? plain.charAt(0) || sign : sign;
}

/** A name or a value folded the same way. */
export function foldedValue(text: string): string {
  return [
    ...text
      .normalize('NFC')
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .trim(),
  ]
    .map(fold)
    .join('');
}
