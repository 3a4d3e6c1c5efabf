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
    this.written = withDigits(text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' ')).trim();
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

const NUMBERS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  cent: 100,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  huit: 8,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const UNITS = 'jours?|semaines?|mois|trimestres?|sprints?|days?|weeks?|months?|quarters?';

/**
 * Numbers in words as digits, as far as goals use them: small whole ones. A library of number words would add more code
 * than all goals need, and would read `un` and `one` as 1 where they are articles.
 */
function withDigits(text: string): string {
  const word = new RegExp(`(?<![\\p{L}\\d-])(${Object.keys(NUMBERS).join('|')})(?![\\p{L}-])`, 'giu');
  return text
    .replace(
      /(?<!\p{L})(?:une\s+)?quinzaine(?:\s+de\s+jours)?(?!\p{L})|(?<!\p{L})quinze\s+jours(?!\p{L})/giu,
      '2 semaines',
    )
    .replace(/(?<!\p{L})huit\s+jours(?!\p{L})/giu, '1 semaine')
    .replace(/(?<!\p{L})(?:a\s+)?fortnight(?!\p{L})/giu, '2 weeks')
    .replace(/(?<!\p{L})(pour cent)(?!\p{L})/giu, '%')
    .replace(word, (said) => `${NUMBERS[said.toLowerCase()] ?? said}`)
    .replace(new RegExp(`(?<!\\p{L})(?:une?|one|a)\\s+(?=(?:${UNITS})(?!\\p{L}))`, 'giu'), '1 ');
}
