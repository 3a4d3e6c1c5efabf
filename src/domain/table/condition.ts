import { isDate, isError } from './blank.ts';
import type { Rows } from './cell.ts';
import { foldText } from './names.ts';
import type { Table } from './table.ts';

/** A column, by a name that a person gave, and the texts that it may hold. */
export type Condition = { readonly column: string; readonly values: readonly string[] };

/**
 * Reads conditions typed as `Owner=Anna Snelling`: several joined by `&`, several values of one by `|`, nothing after
 * `=` for a blank.
 *
 * @returns null where a part has no `=` or no name
 */
export function readConditions(text: string): Condition[] | null {
  const conditions: Condition[] = [];
  // An & within a value (Dupont & fils) is followed by no further `name=`.
  for (const part of text.split(/&(?=[^&=]*=)/)) {
    const at = part.indexOf('=');
    const column = part.slice(0, Math.max(at, 0)).trim();
    if (column === '') return null;
    conditions.push({
      column,
      values: part
        .slice(at + 1)
        .split('|')
        .map((value) => value.trim()),
    });
  }
  return conditions;
}

/** Conditions as they would be typed: what `readConditions` reads. */
export function conditionsText(conditions: readonly Condition[]): string {
  return conditions.map(({ column, values }) => `${column}=${values.join('|')}`).join(' & ');
}

/** Reads conditions from a range of two columns, name and value; a name on several rows may hold any of their values. */
export function conditionsFrom(rows: Rows): Condition[] {
  const byName = new Map<string, { column: string; values: string[] }>();
  for (const [name, value] of rows) {
    const column = name === null || name === undefined ? '' : String(name).trim();
    if (column === '') continue;
    const key = foldText(column);
    const condition = byName.get(key) ?? { column, values: [] };
    condition.values.push(value === null || value === undefined ? '' : String(value).trim());
    byName.set(key, condition);
  }
  return [...byName.values()];
}

/**
 * A test of rows: all conditions hold. Texts are compared with accents, case and doubled spaces aside, numbers as
 * numbers.
 *
 * @throws UserError columnMissing where a condition names no column of the table
 */
export function rowTest(table: Table, conditions: readonly Condition[]): (row: number) => boolean {
  const tests = conditions.map(({ column: name, values }) => {
    const column = table.columnNamed(name);
    if (column === null) throw table.missing([name]);
    const texts = new Set(values.map(foldText));
    const numbers = new Set(
      values.filter((value) => value !== '').map((value) => Number(value.replace(',', '.'))),
    );
    return (row: number) => {
      const cell = table.cellAt(row, column);
      if (typeof cell === 'number' && numbers.has(cell)) return true;
      if (isError(cell)) return false;
      return texts.has(foldText(isDate(cell) ? table.textAt(row, column) : String(cell ?? '')));
    };
  });
  return (row) => tests.every((test) => test(row));
}
