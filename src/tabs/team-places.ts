import { isBlank } from '../domain/table/blank.ts';
import type { Rows } from '../domain/table/cell.ts';
import { capacityFields } from '../i18n/fields/capacity.ts';
import { languages } from '../i18n/text.ts';
import { capacityColumns } from './references.ts';

/**
 * Where things stand in a Team tab that is there. It may be older than some of our columns, and people add, move and delete
 * some: nothing is told from the schema.
 */
export type TeamPlaces = {
  /** How many columns the table has, up to what is computed beside it. */
  readonly width: number;
  /** Where SPRINT_CAPACITY spills, 1 for A; null where it does not. */
  readonly capacity: number | null;
  /** The tab's cells without that: the headers of a capacity are names of a team's columns too. */
  readonly cells: Rows;
};

/** @param content the tab's values, and its formulas, '' where a cell has none of its own */
export function teamPlaces({
  values,
  formulas,
}: {
  readonly values: Rows;
  readonly formulas: readonly (readonly string[])[];
}): TeamPlaces {
  const at = capacityIn(values, formulas);
  const own = (column: number) => at < 0 || column < at || column >= at + capacityColumns;
  let width = at > 0 ? at : (values[0]?.length ?? 0);
  while (width > 1 && values.every((row) => isBlank(row[width - 1]))) width--;
  return {
    width,
    capacity: at < 0 ? null : at + 1,
    cells: at < 0 ? values : values.map((row) => row.map((cell, column) => (own(column) ? cell : ''))),
  };
}

/** The column of the formula or, where only its values are left, of the headers that it spilled; 0 for A, -1 for none. */
function capacityIn(values: Rows, formulas: readonly (readonly string[])[]): number {
  const { member, days, hours } = capacityFields;
  for (const [at, row] of values.entries()) {
    const column = row.findIndex(
      (_, from) =>
        /^=\s*SPRINT_CAPACITY\(/i.test(formulas[at]?.[from] ?? '') ||
        languages.some((language) =>
          [member, days, hours].every(({ header }, place) => row[from + place] === header[language]),
        ),
    );
    if (column >= 0) return column;
  }
  return -1;
}
