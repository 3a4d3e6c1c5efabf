import { isBlank } from './blank.ts';
import type { Cell } from './cell.ts';
import type { FieldNames } from './field.ts';
import { readFlag } from './flag.ts';
import { takeApart } from './moment.ts';
import { normaliseName } from './names.ts';
import { ownName, type ShapeColumn, type ShapeNote, type ShapeProblem, type ShapeRecord } from './shape.ts';

/** The share of a column's filled cells that hold two dates, for it to be split. */
const RANGES = 0.5;

/**
 * One column a status, marked with an x, becomes one column of statuses: where two or more headers are words of the same
 * list, and their cells are marks alone.
 */
export function joinMarks(
  records: readonly ShapeRecord[],
  columns: ShapeColumn[],
  named: string[],
  fields: FieldNames,
  notes: ShapeNote[],
  problems: ShapeProblem[],
): void {
  for (const [key, field] of Object.entries(fields.fields)) {
    const { choices } = field;
    if (field.kind !== 'choice' || !choices) continue;
    const marked = columns.flatMap(({ header, madeFrom }, at) =>
      madeFrom === null && named[at] !== '' && choices.has(normaliseName(header)) && isMarks(records, at)
        ? [at]
        : [],
    );
    if (marked.length < 2 || !marked.some((at) => records.some(({ cells }) => readFlag(cells[at]) === true)))
      continue;
    for (const { row, cells } of records) {
      const set = marked.filter((at) => readFlag(cells[at]) === true);
      if (set.length > 1) problems.push({ code: 'marksConflict', row, columns: set });
      // Two marks are told, and the last is taken: a row that was moved on keeps its old mark.
      const last = set[set.length - 1];
      cells.push(last === undefined ? '' : (columns[last]?.header ?? ''));
    }
    notes.push({ code: 'marksJoined', column: columns.length });
    columns.push({
      header: marked.map((at) => columns[at]?.header ?? '').join(' / '),
      madeFrom: { columns: marked, how: 'marks' },
    });
    named.push(ownName(fields, key));
    for (const at of marked) named[at] = '';
  }
}

function isMarks(records: readonly ShapeRecord[], at: number): boolean {
  return records.every(({ cells }) => isBlank(cells[at]) || readFlag(cells[at]) !== undefined);
}

/** A column whose cells hold two dates becomes two: a start, and an end (which a single date is, too). */
export function splitRanges(
  records: readonly ShapeRecord[],
  columns: ShapeColumn[],
  named: string[],
  fields: FieldNames,
  notes: ShapeNote[],
): void {
  const before = columns.length;
  for (let at = 0; at < before; at++) {
    if (columns[at]?.madeFrom) continue;
    const parts = records.map(({ cells }) => rangeOf(cells[at]));
    const split = parts.filter((part) => part !== null).length;
    const filled = records.filter(({ cells }) => !isBlank(cells[at])).length;
    if (split === 0 || split < RANGES * filled) continue;
    records.forEach(({ cells }, row) => {
      cells.push(parts[row]?.[0] ?? '', parts[row]?.[1] ?? cells[at] ?? '');
    });
    notes.push({ code: 'rangesSplit', column: at, cells: split });
    const header = columns[at]?.header ?? '';
    columns.push({ header, madeFrom: { columns: [at], how: 'rangeStart' } });
    columns.push({ header, madeFrom: { columns: [at], how: 'rangeEnd' } });
    named[at] = '';
    named.push(ownName(fields, 'start', 'created'), ownName(fields, 'due', 'closed'));
    return;
  }
}

/** The two dates of `8 Oct 2021 → 29 Oct 2021`, `du 03/01 au …`; null where a text does not hold two. */
export function rangeOf(cell: Cell): readonly [string, string] | null {
  if (typeof cell !== 'string' || cell.length > 80) return null;
  const parts = cell.replace(/^(?:du|from)\s+/i, '').split(/\s*(?:→|⟶|->|–|—)\s*|\s+(?:to|au|à|-)\s+/i);
  const [from = '', to = ''] = parts;
  if (parts.length !== 2 || !takeApart(from) || !takeApart(to)) return null;
  return [from, to];
}
