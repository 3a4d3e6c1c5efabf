import { isBlank } from './blank.ts';
import type { Cell } from './cell.ts';
import type { FieldNames } from './field.ts';
import type { ColumnMatch } from './match.ts';
import { normaliseName } from './names.ts';
import type { LeftOutReason, ShapeColumn, ShapeNote, ShapeRecord } from './shape.ts';

/**
 * Gives the rows of a group what stands once above them. Four shapes are known:
 *
 * - a sparse column left of the title with a name of the title (a story beside its tasks, a module): each value goes
 *   down to the next one, and so do the columns that are filled in the same rows only;
 * - a row without a title that is filled elsewhere (a person above their tasks): what it says in columns that no record
 *   fills goes down to the next such row, and the row itself is no record;
 * - a column left of the title whose header bears an arrow (`Stage  ↑`), as reports of Salesforce mark what they are
 *   grouped by: each value goes down to the next one;
 * - rows without an id, lettered in a column that rows with an id leave blank: they belong to the row above (criteria).
 */
export function fillGroups<K extends string>(
  rows: readonly ShapeRecord[],
  columns: readonly ShapeColumn[],
  named: readonly string[],
  matches: Record<K, ColumnMatch>,
  fields: FieldNames<K>,
  telling: readonly K[],
  notes: ShapeNote[],
  leftOut: Map<LeftOutReason, number[]>,
): ShapeRecord[] {
  const titles = telling.flatMap((key) => {
    const column = matches[key].column;
    return column === null ? [] : [column];
  });
  const title = telling[0] === undefined ? null : matches[telling[0]].column;
  if (titles.length === 0) return [...rows];
  const details = title === null ? null : detailColumn(rows, matches, named);
  const records: ShapeRecord[] = [];
  const carried = new Map<number, Cell>();
  const filledByGroups = new Map<number, number>();
  const groups: ShapeRecord[] = [];
  const isRecord = ({ cells }: ShapeRecord) =>
    titles.some((at) => !isBlank(cells[at])) &&
    // An id alone is the name of a group that stands in the first column.
    (title === null || !isBlank(cells[title]) || cells.filter((cell) => !isBlank(cell)).length > 1);
  // A blank column does not name the rows, whatever it is called.
  if (!rows.some(isRecord)) return [...rows];
  const neverInRecords = columns.flatMap((_, at) =>
    rows.some((row) => isRecord(row) && !isBlank(row.cells[at])) ? [] : [at],
  );
  for (const row of rows) {
    if (!isRecord(row)) {
      groups.push(row);
      for (const at of neverInRecords) if (!isBlank(row.cells[at])) carried.set(at, row.cells[at]);
      continue;
    }
    const owner = records[records.length - 1];
    if (details !== null && owner && isBlank(row.cells[details.id]) && !isBlank(row.cells[details.letter])) {
      owner.details.push(`${String(row.cells[details.letter])}. ${String(row.cells[title ?? 0])}`);
      leftOut.set('detail', [...(leftOut.get('detail') ?? []), row.row]);
      continue;
    }
    for (const [at, value] of carried) {
      row.cells[at] = value;
      filledByGroups.set(at, (filledByGroups.get(at) ?? 0) + 1);
    }
    records.push(row);
  }
  if (groups.length > 0)
    leftOut.set('group', [...(leftOut.get('group') ?? []), ...groups.map(({ row }) => row)]);
  for (const [column, cells] of filledByGroups) notes.push({ code: 'groupsFilled', column, cells });
  if (title !== null) fillGroupedBy(records, title, columns, notes);
  const parent = title === null ? null : parentColumn(records, title, named, fields, telling[0]);
  if (parent !== null && title !== null) fillDown(records, parent, title, notes);
  if (parent !== null && 'parent' in matches) adopt(matches as Record<string, ColumnMatch>, parent);
  return records;
}

/** The column that letters what belongs to the row above, with the id that such rows lack. */
function detailColumn(
  rows: readonly ShapeRecord[],
  matches: Record<string, ColumnMatch>,
  named: readonly string[],
): { id: number; letter: number } | null {
  const id = matches.id?.column ?? null;
  if (id === null) return null;
  const withId = rows.filter(({ cells }) => !isBlank(cells[id]));
  const without = rows.filter(({ cells }) => isBlank(cells[id]));
  if (withId.length < 2 || without.length < 2) return null;
  const letter = named.findIndex(
    (_, at) =>
      at !== id &&
      withId.every(({ cells }) => isBlank(cells[at])) &&
      without.every(({ cells }) => !isBlank(cells[at]) && String(cells[at]).length <= 4),
  );
  return letter < 0 ? null : { id, letter };
}

/** The sparse column left of the title that bears a name of the title too, and is filled in the first record. */
function parentColumn(
  records: readonly ShapeRecord[],
  title: number,
  named: readonly string[],
  fields: FieldNames,
  key: string | undefined,
): number | null {
  const names = (key === undefined ? undefined : fields.fields[key])?.names ?? [];
  const count = (at: number) => records.filter(({ cells }) => !isBlank(cells[at])).length;
  for (let at = title - 1; at >= 0; at--) {
    if (!names.includes(normaliseName(named[at] ?? ''))) continue;
    if (count(at) > 0 && count(at) < records.length / 2 && !isBlank(records[0]?.cells[at])) return at;
  }
  return null;
}

/** Fills down the columns by which a report says that it is grouped. */
function fillGroupedBy(
  records: readonly ShapeRecord[],
  title: number,
  columns: readonly ShapeColumn[],
  notes: ShapeNote[],
): void {
  columns.slice(0, title).forEach(({ header }, at) => {
    if (/[↑↓]\s*$/.test(header)) fillColumn(records, at, notes);
  });
}

/** Fills a parent down, and the columns left of the title that are filled in no other rows than it. */
function fillDown(records: readonly ShapeRecord[], parent: number, title: number, notes: ShapeNote[]): void {
  const starts = records.map(({ cells }) => !isBlank(cells[parent]));
  for (let at = 0; at < title; at++) {
    const filled = records.filter(({ cells }) => !isBlank(cells[at])).length;
    const within = records.every(({ cells }, row) => isBlank(cells[at]) || starts[row] === true);
    if (filled > 0 && within) fillColumn(records, at, notes);
  }
}

/** Gives the blank cells of a column what stands above them; a column that begins blank is none of groups. */
function fillColumn(records: readonly ShapeRecord[], at: number, notes: ShapeNote[]): void {
  if (isBlank(records[0]?.cells[at])) return;
  let above: Cell = '';
  let cells = 0;
  for (const record of records) {
    if (!isBlank(record.cells[at])) above = record.cells[at];
    else {
      record.cells[at] = above;
      cells++;
    }
  }
  if (cells > 0) notes.push({ code: 'groupsFilled', column: at, cells });
}

/** The column that groups the rows is what they are part of, unless another column says so by its name. */
function adopt(matches: Record<string, ColumnMatch>, parent: number): void {
  const known = matches.parent;
  if (known && known.column !== null) return;
  for (const match of Object.values(matches)) if (match.column === parent) return;
  matches.parent = { column: parent, confidence: 'likely', alternatives: [], more: [] };
}
