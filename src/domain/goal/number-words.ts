const ONES: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  nine: 9,
};
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const NUMBERS: Readonly<Record<string, number>> = {
  ...ONES,
  ...TENS,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  cent: 100,
  ten: 10,
  twelve: 12,
  fifteen: 15,
};
const ABOUT: Readonly<Record<string, number>> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  centaine: 100,
};
const UNITS = 'jours?|semaines?|mois|trimestres?|sprints?|days?|weeks?|months?|quarters?';

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
const keys = (numbers: Readonly<Record<string, number>>) => Object.keys(numbers).join('|');

const COMPOUND = new RegExp(`(?<![\\p{L}\\d-])(${keys(TENS)})[- ](${keys(ONES)})(?![\\p{L}-])`, 'giu');
const SINGLE = new RegExp(`(?<![\\p{L}\\d-])(${keys(NUMBERS)})(?!\\p{L}|-(?!(?:${UNITS})(?!\\p{L})))`, 'giu');
const FORTNIGHT = word('(?:une\\s+)?quinzaine\\s+de\\s+jours|quinze\\s+jours');
const ABOUT_SO_MANY = new RegExp(
  `(?<!\\p{L})(?:une\\s+)?(${keys(ABOUT)})\\s+(?:de\\s+|d['’]\\s*)(?=\\p{L})`,
  'giu',
);
const ONE_UNIT = new RegExp(`(?<!\\p{L})(?:une?|one)\\s+(?=(?:${UNITS})(?!\\p{L}))`, 'giu');
/** In a week; but 3 deals a week is a pace, and by a quarter a share. */
const IN_A_UNIT = new RegExp(
  `(?<!\\p{L})(in|within|over|for|during|under|than|after)\\s+a\\s+(?=(?:${UNITS})(?!\\p{L}))`,
  'giu',
);

/**
 * Numbers in words as digits, as far as goals use them: small whole ones. A library of number words would add more code
 * than all goals need, and would read `un` and `one` as 1 where they are articles.
 */
export function withDigits(text: string): string {
  return text
    .normalize('NFC')
    .replace(FORTNIGHT, '2 semaines')
    .replace(ABOUT_SO_MANY, (_, said: string) => `${ABOUT[said.toLowerCase()] ?? said} `)
    .replace(word('(?:une\\s+)?quinzaine'), '2 semaines')
    .replace(word('huit\\s+jours'), '1 semaine')
    .replace(word('(?:a\\s+)?fortnight'), '2 weeks')
    .replace(word('half\\s+a\\s+dozen'), '6')
    .replace(word('a\\s+dozen'), '12')
    .replace(word('(?:pour|per)\\s+cent'), '%')
    .replace(word('une?\\s+point\\s+et\\s+demi|one\\s+and\\s+a\\s+half\\s+points?'), '1.5 point')
    .replace(word('half\\s+a\\s+point|un\\s+demi[-\\s]point'), '0.5 point')
    .replace(word('(?:un|one|a)(?=\\s+(?:percentage\\s+)?points?(?!\\p{L}))'), '1')
    .replace(COMPOUND, (said, tens: string, ones: string) =>
      String((TENS[tens.toLowerCase()] ?? Number.NaN) + (ONES[ones.toLowerCase()] ?? Number.NaN) || said),
    )
    .replace(SINGLE, (said) => `${NUMBERS[said.toLowerCase()] ?? said}`)
    .replace(ONE_UNIT, '1 ')
    .replace(IN_A_UNIT, '$1 1 ');
}
