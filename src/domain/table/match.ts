import { isBlank, isDate, isError } from './blank.ts';
import type { Cell, Conventions, Rows } from './cell.ts';
import type { FieldKind, FieldName, FieldNames } from './field.ts';
import { readFlag } from './flag.ts';
import { dice } from './likeness.ts';
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
  /** For a field that may hold several values: the further columns of it, in their order. */
  readonly more: readonly number[];
};

/** How many filled cells of a column are looked at, and in how many rows they are looked for. */
const SAMPLE = 200;
const SEARCHED = 2000;
/** A column filled on less than this share of the rows of another of the same name only groups that one's rows. */
const SPARSE = 0.5;
/** The share of a column's filled cells that must read as what the field holds. */
const FITS = 0.6;
const ALIKE = 0.5;
/** Points of a name that means the field plainly, less its place; of a fallback; of likeness and values: 1 at most. */
const PLAIN = 1000;
const FALLBACK = 500;
/** Two columns nearer than this could both be the field. */
const NEAR = 0.15;
/** What names a row differs from row to row: below this share of different values in so many cells it is a category. */
const DIFFERENT = 0.05;
const MANY = 40;
/** Words that make another thing of a name: the e-mail of the owner is not the owner. */
/** A priority in numbers: 1 may come first, or count least. */
const PRIORITY = /^prio/;
const NUMBERED = /^(?:ids?|num|no|n|code)$/;
const OTHER_THING =
  /^(?:ids?|identifiants?|e?mails?|courriel|urls?|type|types|count|number|nombre|nb|lead|chef)$/;

type Candidate = {
  readonly key: string;
  readonly column: number;
  readonly points: number;
  /** Whether the column bears the field's own header. */
  readonly own: boolean;
  /** How many of the looked-at rows it is filled in. */
  readonly filled: number;
  /** Whether its values leave a doubt that its name does not. */
  readonly doubtful: boolean;
};

export type MatchOptions<K extends string> = {
  /** Without one of these a row says nothing: it may take the column of another field that only may mean it. */
  readonly required?: readonly K[];
  /** What tells rows apart: a column with few different values is doubted. */
  readonly naming?: readonly K[];
};

/**
 * Recognises the columns of a sheet for each field, for a person to confirm. A column is given to one field at most; a
 * column whose values cannot be what the field holds is not given to it.
 *
 * Names are compared exactly (see names.ts), then by common words and common pairs of letters (Dice's coefficient: a
 * few lines, where a library would bring its own idea of accents and cost bundle bytes in every cell's start).
 *
 * Of two columns with a name of the field, one filled in less than half as many rows as the other only groups its rows
 * (a story above its tasks) and is no rival.
 *
 * @param headers the header row's texts, by column
 * @param sample rows with values; the first 200 filled cells of a column are looked at
 */
export function matchColumns<K extends string>(
  headers: readonly string[],
  sample: Rows,
  fields: FieldNames<K>,
  conventions: Conventions,
  options: MatchOptions<K> = {},
): Record<K, ColumnMatch> {
  const columns = headers.map((header, column) => ({ header, ...filledOf(sample, column) }));
  const names = headers.map((header) => normaliseName(header.slice(0, 200)));
  const candidates: Candidate[] = [];
  for (const [key, field] of Object.entries<FieldName>(fields.fields)) {
    columns.forEach(({ header, filled, rows }, column) => {
      const name = names[column] ?? '';
      const at = name === '' ? -1 : field.names.indexOf(name);
      const alike = at >= 0 ? 0 : likeness(header, field);
      if (at < 0 && alike === 0 && field.kind !== 'choice') return;
      const fit = fitOf(filled, field, conventions);
      if (filled.length > 0 && fit < FITS) return;
      const odd =
        field.kind === 'text' &&
        filled.length > 0 &&
        (filled.every((cell) => isNumeric(cell, conventions)) || filled.every(readsMoment));
      if (at >= 0) {
        const points = (at < field.strong ? PLAIN : FALLBACK) - at;
        const fallback = at >= field.strong;
        const doubtful =
          (fallback && field.kind === 'choice' && filled.length > 0 && !saysChoice(filled, field)) ||
          // `Client ID` holds numbers; `Campaign` that counts them is no source.
          (fallback && odd && !wordsOf(header).some((word) => NUMBERED.test(word))) ||
          (field.kind === 'number' &&
            PRIORITY.test(name) &&
            filled.some((cell) => isNumeric(cell, conventions))) ||
          (options.naming?.some((one) => one === key) === true && isCategory(filled));
        candidates.push({ key, column, points, own: at < field.own, filled: rows, doubtful });
      } else {
        const points = Math.max(alike, evidence(filled, field, fit));
        // A column without a value tells nothing for itself.
        if (!odd && points >= (filled.length > 0 ? ALIKE : 0.75))
          candidates.push({ key, column, points, own: false, filled: rows, doubtful: false });
      }
    });
  }
  const isEmpty = (column: number) => sample.length > 0 && columns[column]?.rows === 0;
  const matches = assign(
    candidates,
    fields,
    options.required ?? [],
    (one, other) => names[one] === names[other],
    isEmpty,
  );
  // Every field has been given a match.
  return matches as Record<K, ColumnMatch>;
}

function assign(
  candidates: readonly Candidate[],
  fields: FieldNames,
  required: readonly string[],
  sameName: (column: number, other: number) => boolean,
  isEmpty: (column: number) => boolean,
): Record<string, ColumnMatch> {
  const keys = Object.keys(fields.fields);
  const taken = new Map<number, string>();
  const chosen = new Map<string, Candidate>();
  const full = new Map<string, number>();
  for (const { key, points, filled } of candidates)
    if (points > FALLBACK) full.set(key, Math.max(full.get(key) ?? 0, filled));
  const isSparse = ({ key, points, filled }: Candidate) =>
    points > FALLBACK && filled < SPARSE * (full.get(key) ?? 0);
  // The name of a column says it before its likeness; a tie goes to the field that stands first, then to the left.
  const best = [...candidates].sort(
    (a, b) =>
      Number(isSparse(a)) - Number(isSparse(b)) ||
      b.points - a.points ||
      keys.indexOf(a.key) - keys.indexOf(b.key) ||
      a.column - b.column,
  );
  for (const candidate of best) {
    if (chosen.has(candidate.key) || taken.has(candidate.column)) continue;
    chosen.set(candidate.key, candidate);
    taken.set(candidate.column, candidate.key);
  }
  for (const key of required) {
    const wanted = chosen.has(key) ? undefined : best.find((one) => one.key === key && one.points > 1);
    if (!wanted) continue;
    chosen.delete(taken.get(wanted.column) ?? '');
    chosen.set(key, wanted);
    taken.set(wanted.column, key);
  }
  const more = furtherColumns(best, chosen, taken, fields, sameName);
  const named = new Set(best.filter(({ points }) => points > 1).map(({ column }) => column));
  const matches: Record<string, ColumnMatch> = {};
  for (const key of keys) {
    const own = chosen.get(key);
    const further = more.get(key) ?? [];
    // A column that bears a name of another field is no alternative for being alike.
    const others = best.filter(
      (one) =>
        one.key === key &&
        one !== own &&
        !further.includes(one.column) &&
        (one.points > 1 || !named.has(one.column)),
    );
    const alternatives = others.map(({ column }) => column);
    if (!own) {
      // What another field was given by its very name needs no question here.
      const open = others.some(({ column }) => !taken.has(column));
      matches[key] = { column: null, confidence: open ? 'ask' : 'none', alternatives, more: [] };
      continue;
    }
    const isRival = (other: Candidate) =>
      !taken.has(other.column) &&
      !sameName(other.column, own.column) &&
      !isSparse(other) &&
      !isEmpty(other.column) &&
      (own.points > FALLBACK
        ? other.points > FALLBACK && !own.own
        : own.points - other.points < (own.points > 1 ? FALLBACK / 2 : NEAR));
    const confidence =
      own.doubtful || others.some(isRival)
        ? 'ask'
        : own.points > FALLBACK && !others.some((other) => isSparse(other) && other.filled > 0)
          ? 'sure'
          : 'likely';
    matches[key] = { column: own.column, confidence, alternatives, more: further };
  }
  return matches;
}

/** The further columns of fields that hold several values (Jira repeats Sprint, Labels, links), in their order. */
function furtherColumns(
  best: readonly Candidate[],
  chosen: ReadonlyMap<string, Candidate>,
  taken: Map<number, string>,
  fields: FieldNames,
  sameName: (column: number, other: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const more = new Map<string, number[]>();
  for (const [key, own] of chosen) {
    if (!fields.fields[key]?.many || own.points <= 1) continue;
    const columns = best
      .filter(
        (one) =>
          one.key === key &&
          one !== own &&
          !taken.has(one.column) &&
          (sameName(one.column, own.column) || one.points > FALLBACK),
      )
      .map(({ column }) => column)
      .sort((a, b) => a - b);
    for (const column of columns) taken.set(column, key);
    more.set(key, columns);
  }
  return more;
}

/** 0 to just below 1: how alike a header is to the nearest of a field's names. */
function likeness(header: string, field: FieldName): number {
  // `IDs` is one word, not an I and a Ds.
  const words = wordsOf(header.replace(/\bIDs\b/g, 'ids'));
  const name = words.join('');
  if (name.length < 3) return 0;
  const otherThing = (word: string) =>
    OTHER_THING.test(word) || (field.kind === 'text' && /^stat(?:us|ut)$/.test(word));
  if (field.kind !== 'id' && words.length > 1 && words.some(otherThing)) return 0;
  let most = 0;
  field.names.forEach((other, at) => {
    if (other.length < 3) return;
    // A reporter (`Rapporteur`) is no `Porteur`. Names of lengths too different cannot be that alike.
    const alike =
      name[0] !== other[0] || Math.min(name.length, other.length) - 1 < 0.4 * (name.length + other.length - 2)
        ? 0
        : dice(name, other);
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

function isNumeric(cell: Cell, { decimal }: Conventions): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && readNumber(cell, decimal) !== undefined);
}

/** What the values alone say: only words of a field's list are evidence enough. */
function evidence(filled: readonly Cell[], field: FieldName, fit: number): number {
  if (field.kind !== 'choice' || filled.length < 3 || fit < FITS) return 0;
  const words = wordsIn(filled, field);
  return words >= FITS ? 0.5 + 0.3 * words : 0;
}

/** The share of cells that are words of the field's list. */
function wordsIn(filled: readonly Cell[], field: FieldName): number {
  return (
    filled.filter((cell) => typeof cell === 'string' && field.choices?.has(normaliseName(cell))).length /
    filled.length
  );
}

/** Whether a column's values bear out that it is a choice: words of the list, or yes and no. */
function saysChoice(filled: readonly Cell[], field: FieldName): boolean {
  return wordsIn(filled, field) >= FITS || filled.every((cell) => readFlag(cell) !== undefined);
}

/** Whether few values come again and again: such a column does not name rows. */
function isCategory(filled: readonly Cell[]): boolean {
  return filled.length >= MANY && new Set(filled).size < DIFFERENT * filled.length;
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

/** The first filled cells of a column, and how many of the searched rows have one. */
function filledOf(sample: Rows, column: number): { filled: Cell[]; rows: number } {
  const filled: Cell[] = [];
  let rows = 0;
  for (let row = 0; row < Math.min(sample.length, SEARCHED); row++) {
    const cell = sample[row]?.[column];
    if (isBlank(cell)) continue;
    rows++;
    if (filled.length < SAMPLE) filled.push(cell);
  }
  return { filled, rows };
}
