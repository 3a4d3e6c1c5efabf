import type { Day } from '../day.ts';
import { isBlank, isDate } from '../table/blank.ts';
import { normaliseName } from '../table/names.ts';
import type { Table } from '../table/table.ts';
import type { Finding } from './finding.ts';
import { otherSpellings } from './spelling.ts';

/** A choice's own word in the file's language, and its words in any language as names. */
export type ChoiceWords = { readonly own: string; readonly roots: readonly string[] };
/** The choices of a field by their keys; none for a field without. */
export type Words = (field: string) => ReadonlyMap<string, ChoiceWords>;

/** Further away than ten years, a date was mistyped. */
const FAR = 3653;

/** Cells that cannot be read as what their column holds, and numbers below 0. */
export function cellFaults(
  table: Table,
  fields: readonly string[],
  worth: (row: number) => number,
): Finding[] {
  const findings: Finding[] = [];
  for (const field of fields) {
    if (!table.has(field)) continue;
    const isDay = table.fields.fields[field]?.kind === 'day';
    for (const row of table.rows) {
      const cell = table.cell(row, field);
      if (isBlank(cell)) continue;
      const read = isDay ? table.day(row, field) : table.number(row, field);
      if (read !== null && (isDay || read >= 0)) continue;
      const base = { row, field, value: worth(row), found: table.textAt(row, table.column(field) ?? 0) };
      // A day that Sheets knows as one and that we do not take is centuries away.
      const isFar = isDay && (typeof cell === 'number' || isDate(cell));
      if (read === null) findings.push({ ...base, kind: isFar ? 'farDate' : 'unreadable', repair: null });
      else findings.push({ ...base, kind: 'negative', repair: [{ field, to: Math.abs(read) }] });
    }
  }
  return findings;
}

/** Days more than ten years away from today. */
export function farDates(
  table: Table,
  fields: readonly string[],
  today: Day | null,
  worth: (row: number) => number,
): Finding[] {
  if (today === null) return [];
  return fields
    .filter((field) => table.has(field))
    .flatMap((field) =>
      table.rows.flatMap((row): Finding[] => {
        const day = table.day(row, field);
        if (day === null || Math.abs(day - today) < FAR) return [];
        const found = table.textAt(row, table.column(field) ?? 0);
        return [{ row, field, kind: 'farDate', found, repair: null, value: worth(row) }];
      }),
    );
}

/** Words that are written in another way than the rest of the column. */
export function spellingFaults(
  table: Table,
  fields: readonly string[],
  words: Words,
  worth: (row: number) => number,
): Finding[] {
  return fields
    .filter((field) => table.has(field))
    .flatMap((field) => {
      const known = words(field);
      // *Closed Won* is *Won* written otherwise; *In review* may be a stage of its own, though it is work in progress.
      const meaning = (text: string) => {
        const name = normaliseName(text);
        for (const [key, { roots }] of known) if (isWritten(name, roots)) return key;
        return null;
      };
      const own = new Set([...known.values()].map((one) => one.own));
      const right = otherSpellings(table, field, meaning, own);
      if (right.size === 0) return [];
      return table.rows.flatMap((row): Finding[] => {
        const found = table.text(row, field);
        const to = right.get(found);
        if (to === undefined) return [];
        return [{ row, field, kind: 'spelling', found, repair: [{ field, to }], value: worth(row) }];
      });
    });
}

/** Whether a name is one of these words, or ends or begins with it beside a word that says that it is over. */
function isWritten(name: string, roots: readonly string[]): boolean {
  return roots.some(
    (root) => name === root || CLOSED.some((word) => name === word + root || name === root + word),
  );
}

const CLOSED = [
  'closed',
  'close',
  'deal',
  'ferme',
  'fermee',
  'cloture',
  'cloturee',
  'clos',
  'conclu',
  'affaire',
  'e',
  's',
  'es',
];
