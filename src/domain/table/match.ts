import { isBlank, isDate, isError } from './blank.ts';
import type { Cell, Conventions, Rows } from './cell.ts';
import type { FieldKind, FieldName, FieldNames } from './field.ts';
import { readFlag } from './flag.ts';
import { takeApart } from './moment.ts';
import { normaliseName, wordsOf } from './names.ts';
import { readNumber } from './number.ts';

/**
 * How sure a column was recognised: by its exact name; by a name that is alike, or by its values; several columns could
 * be it; none.
 */
export type Confidence = 'sure' | 'likely' | 'ask' | 'none';
export type ColumnMatch = {
  /** 0 for the first column; null where none fits. */
  readonly column: number | null;
  readonly confidence: Confidence;
  /** Other columns that could be it, best first. */
  readonly alternatives: readonly number[];
};

/** How many rows of values are looked at. */
const SAMPLE = 200;
/** The share of a column's filled cells that must read as what the field holds. */
const FITS = 0.6;
const ALIKE = 0.5;
/** Points of a name that means the field plainly, less its place; of a fallback; of likeness and values: 1 at most. */
const PLAIN = 1000;
const FALLBACK = 500;
/** Two columns nearer than this could both be the field. */
const NEAR = 0.15;

type Candidate = {
  readonly key: string;
  readonly column: number;
  readonly points: number;
  /** Whether the column bears the field's own header. */
  readonly own: boolean;
};

/**
 * Recognises the columns of a sheet for each field, for a person to confirm. A column is given to one field at most; a
 * column whose values cannot be what the field holds is not given to it.
 *
 * Names are compared exactly (see names.ts), then by common words and common pairs of letters (Dice's coefficient: a
 * few lines, where a library would bring its own idea of accents and cost bundle bytes in every cell's start).
 *
 * @param headers the header row's texts, by column
 * @param sample rows with values; the first 200 are looked at
 */
export function matchColumns<K extends string>(
  headers: readonly string[],
  sample: Rows,
  fields: FieldNames<K>,
  conventions: Conventions,
): Record<K, ColumnMatch> {
  const columns = headers.map((header, column) => ({ header, filled: filledOf(sample, column) }));
  const candidates: Candidate[] = [];
  for (const [key, field] of Object.entries<FieldName>(fields.fields)) {
    columns.forEach(({ header, filled }, column) => {
      const name = normaliseName(header.slice(0, 200));
      const at = name === '' ? -1 : field.names.indexOf(name);
      const fit = fitOf(filled, field, conventions);
      if (filled.length > 0 && fit < FITS) return;
      const odd =
        field.kind === 'text' && filled.length > 0 && filled.every((cell) => typeof cell === 'number');
      if (at >= 0) {
        const points = (at < field.strong ? PLAIN : FALLBACK) - at;
        candidates.push({ key, column, points, own: at < field.own });
      } else {
        const points = Math.max(likeness(header, field), evidence(filled, field, fit));
        // A column without a value tells nothing for itself.
        if (!odd && points >= (filled.length > 0 ? ALIKE : 0.75))
          candidates.push({ key, column, points, own: false });
      }
    });
  }
  const names = headers.map(normaliseName);
  const matches = assign(candidates, Object.keys(fields.fields), (one, other) => names[one] === names[other]);
  // Every field has been given a match.
  return matches as Record<K, ColumnMatch>;
}

function assign(
  candidates: readonly Candidate[],
  keys: readonly string[],
  sameName: (column: number, other: number) => boolean,
): Record<string, ColumnMatch> {
  const taken = new Map<number, string>();
  const chosen = new Map<string, Candidate>();
  // The name of a column says it before its likeness; a tie goes to the field that stands first, then to the left.
  const best = [...candidates].sort(
    (a, b) => b.points - a.points || keys.indexOf(a.key) - keys.indexOf(b.key) || a.column - b.column,
  );
  for (const candidate of best) {
    if (chosen.has(candidate.key) || taken.has(candidate.column)) continue;
    chosen.set(candidate.key, candidate);
    taken.set(candidate.column, candidate.key);
  }
  const named = new Set(best.filter(({ points }) => points > 1).map(({ column }) => column));
  const matches: Record<string, ColumnMatch> = {};
  for (const key of keys) {
    const own = chosen.get(key);
    // A column that bears a name of another field is no alternative for being alike.
    const others = best.filter(
      (one) => one.key === key && one !== own && (one.points > 1 || !named.has(one.column)),
    );
    const alternatives = others.map(({ column }) => column);
    if (!own) {
      matches[key] = { column: null, confidence: alternatives.length > 0 ? 'ask' : 'none', alternatives };
      continue;
    }
    const isRival = ({ column, points }: Candidate) =>
      !taken.has(column) &&
      !sameName(column, own.column) &&
      (own.points > FALLBACK ? points > FALLBACK && !own.own : own.points - points < NEAR);
    const confidence = others.some(isRival) ? 'ask' : own.points > FALLBACK ? 'sure' : 'likely';
    matches[key] = { column: own.column, confidence, alternatives };
  }
  return matches;
}

/** 0 to just below 1: how alike a header is to the nearest of a field's names. */
function likeness(header: string, field: FieldName): number {
  const words = wordsOf(header);
  const name = words.join('');
  if (name.length < 3) return 0;
  let most = 0;
  field.names.forEach((other, at) => {
    if (other.length < 3) return;
    const alike = dice(name, other);
    if (alike >= 0.8) most = Math.max(most, alike);
    // `Montant du devis` for Montant, `Lead source detail` for Lead source: a single word only where it is our own.
    else if (other.length >= 4 && holdsWords(words, other, at < field.own ? 1 : 2))
      most = Math.max(most, 0.6 + 0.3 * (other.length / name.length));
  });
  return Math.min(0.99, most);
}

/** Whether a name stands in the header as whole words, of which there are so many at least. */
function holdsWords(words: readonly string[], name: string, least: number): boolean {
  if (words.length < 2) return false;
  for (let from = 0; from < words.length; from++) {
    let joined = '';
    for (let to = from; to < words.length && joined.length < name.length; to++) {
      joined += words[to];
      if (joined === name && to - from + 1 >= least) return true;
    }
  }
  return false;
}

/** Dice's coefficient of the pairs of letters of two names. */
function dice(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let common = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0;
    if (left === 0) continue;
    pairs.set(b.slice(at, at + 2), left - 1);
    common++;
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** What the values alone say: only words of a field's list are evidence enough. */
function evidence(filled: readonly Cell[], field: FieldName, fit: number): number {
  if (field.kind !== 'choice' || filled.length < 3 || fit < FITS) return 0;
  const words =
    filled.filter((cell) => typeof cell === 'string' && field.choices?.has(normaliseName(cell))).length /
    filled.length;
  return words >= FITS ? 0.5 + 0.3 * words : 0;
}

/** The share of filled cells that read as what the field holds. */
function fitOf(filled: readonly Cell[], field: FieldName, conventions: Conventions): number {
  if (filled.length === 0) return 1;
  return filled.filter((cell) => reads(cell, field, conventions)).length / filled.length;
}

function readsMoment(cell: Cell): boolean {
  return (
    isDate(cell) ||
    (typeof cell === 'number' && cell >= 10_000 && cell < 100_000) ||
    (typeof cell === 'string' && takeApart(cell) !== undefined)
  );
}

const readers: Readonly<
  Record<FieldKind, (cell: Cell, field: FieldName, conventions: Conventions) => boolean>
> = {
  id: (cell) => !isDate(cell) && typeof cell !== 'boolean',
  text: (cell) => !isDate(cell),
  choice: (cell) => !isDate(cell) && (typeof cell !== 'number' || readFlag(cell) !== undefined),
  flag: (cell) => readFlag(cell) !== undefined,
  day: readsMoment,
  moment: readsMoment,
  number: (cell, field, { decimal }) =>
    typeof cell === 'number' ||
    (typeof cell === 'string' &&
      (readNumber(cell, decimal) !== undefined || field.choices?.has(normaliseName(cell)) === true)),
  money: (cell, _, { decimal }) =>
    typeof cell === 'number' || (typeof cell === 'string' && readNumber(cell, decimal) !== undefined),
  share: (cell, _, { decimal }) => {
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' ? readNumber(cell, decimal) : undefined;
    return value !== undefined && value >= 0 && value <= 100;
  },
};

function reads(cell: Cell, field: FieldName, conventions: Conventions): boolean {
  return isError(cell) || readers[field.kind](cell, field, conventions);
}

function filledOf(sample: Rows, column: number): Cell[] {
  const filled: Cell[] = [];
  for (let row = 0; row < Math.min(sample.length, SAMPLE); row++) {
    const cell = sample[row]?.[column];
    if (!isBlank(cell)) filled.push(cell);
  }
  return filled;
}
