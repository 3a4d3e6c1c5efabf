import { movedContent } from './copy-cells.ts';
import { isDate } from './date-serial.ts';
import type { Zone } from './o-spreadsheet.ts';
import { ServiceError } from './service.ts';
import type { RichItem, Workbook } from './workbook.ts';

/**
 * Sorts the rows of a zone as Sheets does: numbers before text before booleans, blanks last whatever the order; rows
 * that are equal keep their order. `order`: a column number of the sheet, `{ column, ascending }`, or a list of these.
 */
export function sortRows(workbook: Workbook, sheetId: string, zone: Zone, order: unknown): void {
  const { engine } = workbook;
  const keys = (Array.isArray(order) ? order : [order]).map((one: unknown) => {
    const key =
      typeof one === 'number'
        ? { column: one, ascending: true }
        : (one as { column: number; ascending?: boolean });
    const col = key.column - 1;
    if (col < zone.left || col > zone.right) throw new ServiceError('The sort column is outside the range.');
    return { col, ascending: key.ascending !== false };
  });
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, i) => zone.top + i);
  const values = new Map(
    rows.map((row) => [row, keys.map(({ col }) => engine.value({ sheetId, col, row }))]),
  );
  const sorted = [...rows].sort((a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const compared = compare(values.get(a)?.[i], values.get(b)?.[i], keys[i]?.ascending ?? true);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  const commands: Record<string, unknown>[] = [];
  const notes: [number, number, string][] = [];
  const rich: [number, number, RichItem | undefined][] = [];
  sorted.forEach((from, index) => {
    const row = zone.top + index;
    if (from === row) return;
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = engine.g.getCell({ sheetId, col, row: from });
      const content = movedContent(engine, sheetId, cell, 0, row - from);
      commands.push({ sheetId, col, row, content, style: cell?.style ?? null, format: cell?.format ?? '' });
      notes.push([row, col, workbook.note(sheetId, from, col)]);
      rich.push([row, col, workbook.rich.get(sheetId)?.get(`${from},${col}`)]);
    }
  });
  engine.batch(commands);
  for (const [row, col, note] of notes) workbook.setNote(sheetId, row, col, note);
  for (const [row, col, item] of rich)
    if (item) workbook.setStretches(sheetId, row, col, item.text, item.stretches);
}

function rank(value: unknown): number {
  if (value === '' || value === undefined) return 9;
  if (typeof value === 'number' || isDate(value)) return 0;
  if (typeof value === 'string') return value.startsWith('#') ? 3 : 1;
  return 2;
}

function compare(a: unknown, b: unknown, ascending: boolean): number {
  const [first, second] = [rank(a), rank(b)];
  if (first === 9 || second === 9) return first - second;
  let difference = first - second;
  if (difference === 0 && first === 1)
    difference = String(a).localeCompare(String(b), undefined, { sensitivity: 'base' });
  else if (difference === 0) difference = Number(a) - Number(b);
  return ascending ? difference : -difference;
}
