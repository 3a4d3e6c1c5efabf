import type { Context } from '../context.ts';
import type { Zone } from '../o-spreadsheet.ts';
import { Service, ServiceError } from '../service.ts';
import { sortRows } from '../sort-rows.ts';
import type { FilterItem } from '../workbook.ts';
import { Range } from './range.ts';

/** `SpreadsheetApp.Filter`: that there is one, and where; its criteria hide no row here. */
export class Filter extends Service {
  readonly service = 'Filter';
  readonly #context: Context;
  readonly #item: FilterItem;
  constructor(context: Context, item: FilterItem) {
    super();
    this.#context = context;
    this.#item = item;
  }
  static create(context: Context, sheetId: string, zone: Zone): Filter {
    if (Filter.of(context, sheetId))
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    context.workbook.checkWritable(context.execution.user, sheetId, zone);
    const item: FilterItem = { sheetId, zone, criteria: new Map() };
    context.workbook.filters.push(item);
    return new Filter(context, item);
  }
  static of(context: Context, sheetId: string): Filter | null {
    const item = context.workbook.filters.find((one) => one.sheetId === sheetId);
    return item ? new Filter(context, item) : null;
  }
  getRange(): Range {
    return new Range(this.#context, this.#item.sheetId, this.#item.zone);
  }
  remove(): void {
    const { workbook } = this.#context;
    workbook.filters = workbook.filters.filter((one) => one !== this.#item);
  }
  sort(column: number, ascending: boolean): this {
    const { sheetId, zone } = this.#item;
    sortRows(
      this.#context.workbook,
      sheetId,
      { ...zone, top: zone.top + 1 },
      { column: zone.left + column, ascending },
    );
    return this;
  }
}
