import { dice } from '../table/likeness.ts';
import { normaliseName, wordsOf } from '../table/names.ts';
import { digitsOf } from './spelling.ts';

/** How alike two titles must be to be taken for one. */
const ALIKE = 0.85;
/** Words that more lines have tell no two of them together. */
const COMMON = 30;
/** How many that follow in the order of letters are looked at. */
const NEXT = 3;

/** A line as it is compared: what it is called, and for whom. */
export type Named = { readonly row: number; readonly title: string; readonly client: string };

/** A line that is the same as, or much like, one above it. */
export type Twin = { readonly row: number; readonly of: number; readonly exact: boolean };

/**
 * Lines that are there twice. The same: same title and client, accents, case, punctuation and the order of words aside.
 * Alike: by the pairs of letters they share (Dice, 85 %), with the same numbers and the same client. Only lines that
 * share a word which few lines have, or that stand next to each other in the order of their letters, read from either
 * end, are compared, so that time grows with the lines.
 */
export function twinsOf(lines: readonly Named[]): Twin[] {
  const twins: Twin[] = [];
  const first = new Map<string, Named>();
  const rest: Line[] = [];
  const clients = new Map<string, string>();
  for (const line of lines) {
    const all = wordsOf(line.title);
    if (all.length === 0) continue;
    const words = [...new Set(all)];
    const client = clients.get(line.client) ?? normaliseName(line.client);
    clients.set(line.client, client);
    const key = `${[...words].sort().join(' ')}|${client}`;
    const same = first.get(key);
    if (same) twins.push({ row: line.row, of: same.row, exact: true });
    else {
      first.set(key, line);
      rest.push({ row: line.row, client, name: all.join(''), words, digits: digitsOf(line.title) });
    }
  }
  const having = new Map<string, number[]>();
  rest.forEach(({ words }, at) => {
    for (const word of words) {
      const places = having.get(word);
      if (places) places.push(at);
      else having.set(word, [at]);
    }
  });
  const beside = neighbours(rest.map(({ name }) => name));
  rest.forEach((line, at) => {
    const near = new Set<number>(beside[at]);
    for (const word of line.words) {
      const places = having.get(word) ?? [];
      if (places.length <= COMMON) for (const place of places) if (place < at) near.add(place);
    }
    for (const place of near) {
      const other = rest[place];
      if (!other || other.client !== line.client || other.digits !== line.digits) continue;
      if (!canBeAlike(line.name, other.name) || dice(line.name, other.name) < ALIKE) continue;
      twins.push({ row: line.row, of: other.row, exact: false });
      break;
    }
  });
  return twins;
}

type Line = {
  readonly row: number;
  readonly client: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly digits: string;
};

/** Whether two names could be alike if the shorter one had all of its pairs in the longer one. */
function canBeAlike({ length: a }: string, { length: b }: string): boolean {
  return 2 * (Math.min(a, b) - 1) >= ALIKE * (a + b - 2);
}

/** For each name, the places before its own of those that follow or precede it in the order of letters, from either end. */
function neighbours(names: readonly string[]): number[][] {
  const near: number[][] = names.map(() => []);
  const backward = names.map((name) => name.split('').reverse().join(''));
  for (const texts of [names, backward]) {
    const order = texts.map((_, at) => at).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
    order.forEach((at, place) => {
      for (let next = place + 1; next <= place + NEXT && next < order.length; next++) {
        const other = order[next] ?? at;
        near[Math.max(at, other)]?.push(Math.min(at, other));
      }
    });
  }
  return near;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
