import { zoneName } from '../a1.ts';
import type { Context } from '../context.ts';
import type { Position, Zone } from '../o-spreadsheet.ts';
import { Service, ServiceError, signatureMismatch } from '../service.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import { sheetOf } from './sheet-of.ts';

/** How a range was written: `A1:B2`, `A:B`, `1:2`. */
export type RangeKind = 'cells' | 'columns' | 'rows';

/** Where a range is. */
export class RangeGeometry extends Service {
  readonly service = 'Range';
  readonly context: Context;
  readonly sheetId: string;
  readonly zone: Zone;
  readonly kind: RangeKind;

  constructor(context: Context, sheetId: string, zone: Zone, kind: RangeKind = 'cells') {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.zone = zone;
    this.kind = kind;
  }

  getRow(): number {
    return this.zone.top + 1;
  }
  getRowIndex(): number {
    return this.zone.top + 1;
  }
  getColumn(): number {
    return this.zone.left + 1;
  }
  getColumnIndex(): number {
    return this.zone.left + 1;
  }
  getNumRows(): number {
    return this.zone.bottom - this.zone.top + 1;
  }
  getNumColumns(): number {
    return this.zone.right - this.zone.left + 1;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getLastRow(): number {
    return this.zone.bottom + 1;
  }
  getLastColumn(): number {
    return this.zone.right + 1;
  }
  getSheet(): Sheet {
    return sheetOf(this.context, this.sheetId);
  }
  getGridId(): number {
    return this.context.workbook.gid(this.sheetId);
  }
  getA1Notation(): string {
    return zoneName(this.zone, this.kind);
  }
  isStartRowBounded(): boolean {
    return this.kind !== 'columns';
  }
  isEndRowBounded(): boolean {
    return this.kind !== 'columns';
  }
  isStartColumnBounded(): boolean {
    return this.kind !== 'rows';
  }
  isEndColumnBounded(): boolean {
    return this.kind !== 'rows';
  }
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.getNumRows() || column > this.getNumColumns()) {
      throw new ServiceError('Cell reference out of range');
    }
    const [top, left] = [this.zone.top + row - 1, this.zone.left + column - 1];
    return sheetOf(this.context, this.sheetId).zoneRange({ top, left, bottom: top, right: left });
  }
  offset(rows: number, columns: number, height = this.getNumRows(), width = this.getNumColumns()): Range {
    const [top, left] = [this.zone.top + rows, this.zone.left + columns];
    return sheetOf(this.context, this.sheetId).checkedRange(top, left, height, width);
  }
}

/** One result for each cell, row by row. */
export function eachCell<T>(
  range: RangeGeometry,
  work: (position: Position, row: number, column: number) => T,
): T[][] {
  const { top, left, bottom, right } = range.zone;
  const rows: T[][] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: T[] = [];
    for (let col = left; col <= right; col++) {
      cells.push(work({ sheetId: range.sheetId, col, row }, row - top, col - left));
    }
    rows.push(cells);
  }
  return rows;
}

/** Throws in Sheets' words where data has not the range's shape. */
export function checkShape(range: RangeGeometry, data: unknown, method: string): unknown[][] {
  if (!Array.isArray(data)) throw signatureMismatch(`Range.${method}`, [data]);
  const flat = data.length > 0 && !data.every((row) => Array.isArray(row));
  if (flat) throw signatureMismatch(`Range.${method}`, data);
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  if (data.length !== rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  }
  for (const row of data as unknown[][]) {
    if (row.length !== columns) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${columns}.`,
      );
    }
  }
  return data as unknown[][];
}

/** Throws where the person may not write there, or where the range has left the sheet. */
export function checkWritable(range: RangeGeometry): void {
  const { workbook, execution } = range.context;
  const { g } = workbook.engine;
  if (!g.tryGetSheet(range.sheetId)) throw new ServiceError(`Sheet ${workbook.gid(range.sheetId)} not found`);
  if (
    range.zone.bottom >= g.getNumberRows(range.sheetId) ||
    range.zone.right >= g.getNumberCols(range.sheetId)
  ) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  workbook.checkWritable(execution.user, range.sheetId, range.zone);
}
