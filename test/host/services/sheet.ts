import { readReference } from '../a1.ts';
import { conditionalRules, setConditionalRules } from '../conditional-rules.ts';
import type { Context } from '../context.ts';
import type { Engine } from '../engine.ts';
import type { Zone } from '../o-spreadsheet.ts';
import { type EnumValue, Service, ServiceError, signatureMismatch } from '../service.ts';
import { appendCells, checkCellCap, columnsOrRows, renameTab } from '../tabs.ts';
import { type Chart, ChartBuilder, chartsOf, EmbeddedChart } from './chart.ts';
import type { ConditionalFormatRule } from './conditional-format.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOf,
} from './developer-metadata.ts';
import { enums } from './enums.ts';
import { Filter } from './filter.ts';
import { type NamedRange, namedRangesOf } from './named-range.ts';
import { Protection, protectionsOf } from './protection.ts';
import { Range } from './range.ts';
import type { RangeKind } from './range-geometry.ts';
import { RangeList } from './range-list.ts';
import { setSheetMaker } from './sheet-of.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { colour } from './styles.ts';
import { TextFinder } from './text-finder.ts';

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

/** `SpreadsheetApp.Sheet` */
export class Sheet extends Service {
  readonly service = 'Sheet';
  readonly context: Context;
  readonly id: string;

  constructor(context: Context, id: string) {
    super();
    this.context = context;
    this.id = id;
  }
  /** The sheet of an engine id. Throws where it was deleted. */
  static of(context: Context, id: string): Sheet {
    return new Sheet(context, id);
  }
  get #engine(): Engine {
    const { workbook } = this.context;
    if (!workbook.engine.g.tryGetSheet(this.id))
      throw new ServiceError(`Sheet ${workbook.gid(this.id)} not found`);
    return workbook.engine;
  }
  /** The engine, for a change of the whole sheet. */
  #changeable(): Engine {
    const engine = this.#engine;
    this.context.workbook.checkWritable(this.context.execution.user, this.id, null);
    return engine;
  }
  /** The engine, for a change of whole rows or columns. */
  #changeableZone(zone: Zone): Engine {
    const engine = this.#engine;
    this.context.workbook.checkWritable(this.context.execution.user, this.id, zone);
    return engine;
  }

  getName(): string {
    return this.#engine.g.getSheetName(this.id);
  }
  getSheetName(): string {
    return this.getName();
  }
  getSheetId(): number {
    void this.#engine;
    return this.context.workbook.gid(this.id);
  }
  getParent(): Spreadsheet {
    return new Spreadsheet(this.context);
  }
  getType(): EnumValue | undefined {
    return enums.SheetType.GRID;
  }
  getIndex(): number {
    return this.#engine.g.getSheetIds().indexOf(this.id) + 1;
  }
  setName(name: string): this {
    renameTab(this.context.workbook, this.#changeable(), this.id, String(name));
    return this;
  }
  getMaxRows(): number {
    return this.#engine.g.getNumberRows(this.id);
  }
  getMaxColumns(): number {
    return this.#engine.g.getNumberCols(this.id);
  }
  getLastRow(): number {
    void this.#engine;
    return this.context.workbook.extent(this.id).rows;
  }
  getLastColumn(): number {
    void this.#engine;
    return this.context.workbook.extent(this.id).columns;
  }
  getDataRange(): Range {
    const { rows, columns } = this.context.workbook.extent(this.id);
    return this.checkedRange(0, 0, Math.max(1, rows), Math.max(1, columns));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.checkedRange(row - 1, column - 1, rows, columns).getValues();
  }

  getRange(...args: unknown[]): Range {
    const [first, column, rows = 1, columns = 1] = args;
    if (typeof first === 'string') return this.#named(first);
    if (typeof first !== 'number' || typeof column !== 'number')
      throw signatureMismatch('Sheet.getRange', args);
    return this.checkedRange(first - 1, column - 1, rows as number, columns as number);
  }
  #named(text: string): Range {
    const { workbook } = this.context;
    const reference = readReference(text);
    if (!reference) {
      const named = workbook.engine.g.getNamedRange(text);
      if (!named) throw new ServiceError('Range not found');
      return new Range(this.context, named.range.sheetId, named.range.zone);
    }
    if (reference.tab !== null) {
      const id = workbook.engine.g.getSheetIdByName(reference.tab);
      if (!id) throw new ServiceError('Range not found');
      if (id !== this.id) return new Sheet(this.context, id).getRange(text);
    }
    const [maxRows, maxColumns] = [this.getMaxRows(), this.getMaxColumns()];
    const zone = {
      top: reference.top ?? 0,
      left: reference.left ?? 0,
      bottom: reference.bottom ?? maxRows - 1,
      right: reference.right ?? maxColumns - 1,
    };
    if (zone.bottom >= maxRows || zone.right >= maxColumns || zone.top > zone.bottom)
      throw new ServiceError(outside);
    const kind: RangeKind =
      reference.top === null && reference.bottom === null
        ? 'columns'
        : reference.left === null
          ? 'rows'
          : 'cells';
    return new Range(this.context, this.id, zone, kind);
  }
  /** A range of so many rows and columns from a zero-based cell, checked as getRange checks. */
  checkedRange(top: number, left: number, rows: number, columns: number): Range {
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    if (top < 0) throw new ServiceError('The starting row of the range is too small.');
    if (left < 0) throw new ServiceError('The starting column of the range is too small.');
    const zone = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    if (zone.bottom >= this.getMaxRows() || zone.right >= this.getMaxColumns())
      throw new ServiceError(outside);
    return new Range(this.context, this.id, zone);
  }
  zoneRange(zone: Zone): Range {
    return new Range(this.context, this.id, zone);
  }
  getRangeList(names: string[]): RangeList {
    return new RangeList(names.map((name) => this.getRange(name)));
  }

  appendRow(values: unknown[]): this {
    if (!Array.isArray(values)) throw signatureMismatch('Sheet.appendRow', [values]);
    appendCells(this.context, this, values);
    return this;
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    this.#all().clear(options?.contentsOnly || options?.formatOnly ? options : { contentsOnly: true });
    if (!options?.contentsOnly && !options?.formatOnly) this.#all().clearFormat();
    return this;
  }
  clearContents(): this {
    this.#all().clearContent();
    return this;
  }
  clearFormats(): this {
    this.#all().clearFormat();
    return this;
  }
  clearNotes(): this {
    this.#changeable();
    this.context.workbook.notes.delete(this.id);
    return this;
  }
  #all(): Range {
    return this.zoneRange({
      top: 0,
      left: 0,
      bottom: this.getMaxRows() - 1,
      right: this.getMaxColumns() - 1,
    });
  }
  sort(column: number, ascending = true): this {
    const { ySplit } = this.#engine.g.getPaneDivisions(this.id);
    const { rows, columns } = this.context.workbook.extent(this.id);
    if (rows > ySplit) this.checkedRange(ySplit, 0, rows - ySplit, columns).sort({ column, ascending });
    return this;
  }

  insertRowsAfter(row: number, count: number): this {
    return this.#insert('ROW', row - 1, count, 'after');
  }
  insertRowAfter(row: number): this {
    return this.insertRowsAfter(row, 1);
  }
  insertRowsBefore(row: number, count: number): this {
    return this.#insert('ROW', row - 1, count, 'before');
  }
  insertRowBefore(row: number): this {
    return this.insertRowsBefore(row, 1);
  }
  insertRows(row: number, count = 1): this {
    return this.insertRowsBefore(row, count);
  }
  insertColumnsAfter(column: number, count: number): this {
    return this.#insert('COL', column - 1, count, 'after');
  }
  insertColumnAfter(column: number): this {
    return this.insertColumnsAfter(column, 1);
  }
  insertColumnsBefore(column: number, count: number): this {
    return this.#insert('COL', column - 1, count, 'before');
  }
  insertColumnBefore(column: number): this {
    return this.insertColumnsBefore(column, 1);
  }
  insertColumns(column: number, count = 1): this {
    return this.insertColumnsBefore(column, count);
  }
  #insert(dimension: 'ROW' | 'COL', base: number, quantity: number, position: 'before' | 'after'): this {
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    const what = dimension === 'ROW' ? 'rows' : 'columns';
    if (base < 0 || base >= size || quantity < 1) throw new ServiceError(`Those ${what} are out of bounds.`);
    const engine = this.#changeable();
    checkCellCap(
      this.context.workbook,
      quantity * (dimension === 'ROW' ? this.getMaxColumns() : this.getMaxRows()),
    );
    engine.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: this.id,
      sheetName: this.getName(),
      dimension,
      base,
      quantity,
      position,
    });
    return this;
  }
  deleteRows(row: number, count: number): this {
    return this.#delete('ROW', row - 1, count);
  }
  deleteRow(row: number): this {
    return this.deleteRows(row, 1);
  }
  deleteColumns(column: number, count: number): this {
    return this.#delete('COL', column - 1, count);
  }
  deleteColumn(column: number): this {
    return this.deleteColumns(column, 1);
  }
  #delete(dimension: 'ROW' | 'COL', first: number, count: number): this {
    const rows = dimension === 'ROW';
    const size = rows ? this.getMaxRows() : this.getMaxColumns();
    const what = rows ? 'rows' : 'columns';
    if (first < 0 || count < 1 || first + count > size)
      throw new ServiceError(`Those ${what} are out of bounds.`);
    if (count === size) throw new ServiceError(`You can't delete all the ${what} on the sheet.`);
    const { xSplit, ySplit } = this.#engine.g.getPaneDivisions(this.id);
    const frozen = rows ? ySplit : xSplit;
    if (frozen > 0 && first <= frozen && first + count === size) {
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${what}.`);
    }
    const [last, full] = [
      first + count - 1,
      { top: 0, left: 0, bottom: this.getMaxRows() - 1, right: this.getMaxColumns() - 1 },
    ];
    const zone = rows ? { ...full, top: first, bottom: last } : { ...full, left: first, right: last };
    const elements = Array.from({ length: count }, (_, i) => first + i);
    this.#changeableZone(zone).dispatch('REMOVE_COLUMNS_ROWS', {
      sheetId: this.id,
      sheetName: this.getName(),
      dimension,
      elements,
    });
    return this;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(column: number, count: number, size: number): this {
    this.#changeable().dispatch('RESIZE_COLUMNS_ROWS', {
      sheetId: this.id,
      dimension: 'COL',
      ...columnsOrRows(this, 'COL', column, count),
      size,
    });
    return this;
  }
  getColumnWidth(column: number): number {
    return columnWidth(this.#engine, this.id, column - 1);
  }
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(row: number, count: number, size: number): this {
    this.#changeable().dispatch('RESIZE_COLUMNS_ROWS', {
      sheetId: this.id,
      dimension: 'ROW',
      ...columnsOrRows(this, 'ROW', row, count),
      size,
    });
    return this;
  }
  setRowHeightsForced(row: number, count: number, size: number): this {
    return this.setRowHeights(row, count, size);
  }
  getRowHeight(row: number): number {
    return this.#engine.g.getUserRowSize(this.id, row - 1) ?? 21;
  }
  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }
  autoResizeColumns(_column: number, _count: number): this {
    void this.#changeable();
    return this;
  }
  autoResizeRows(_row: number, _count: number): this {
    void this.#changeable();
    return this;
  }
  setFrozenRows(count: number): this {
    if (count >= this.getMaxRows()) throw new ServiceError("You can't freeze all visible rows on the sheet.");
    const engine = this.#changeable();
    if (count > 0) engine.dispatch('FREEZE_ROWS', { sheetId: this.id, quantity: count });
    else engine.dispatch('UNFREEZE_ROWS', { sheetId: this.id });
    return this;
  }
  setFrozenColumns(count: number): this {
    if (count >= this.getMaxColumns())
      throw new ServiceError("You can't freeze all visible columns on the sheet.");
    const engine = this.#changeable();
    if (count > 0) engine.dispatch('FREEZE_COLUMNS', { sheetId: this.id, quantity: count });
    else engine.dispatch('UNFREEZE_COLUMNS', { sheetId: this.id });
    return this;
  }
  getFrozenRows(): number {
    return this.#engine.g.getPaneDivisions(this.id).ySplit;
  }
  getFrozenColumns(): number {
    return this.#engine.g.getPaneDivisions(this.id).xSplit;
  }
  hideColumns(column: number, count = 1): void {
    this.#changeable().dispatch('HIDE_COLUMNS_ROWS', {
      sheetId: this.id,
      dimension: 'COL',
      ...columnsOrRows(this, 'COL', column, count),
    });
  }
  showColumns(column: number, count = 1): void {
    this.#changeable().dispatch('UNHIDE_COLUMNS_ROWS', {
      sheetId: this.id,
      dimension: 'COL',
      ...columnsOrRows(this, 'COL', column, count),
    });
  }
  hideRows(row: number, count = 1): void {
    this.#changeable().dispatch('HIDE_COLUMNS_ROWS', {
      sheetId: this.id,
      dimension: 'ROW',
      ...columnsOrRows(this, 'ROW', row, count),
    });
  }
  showRows(row: number, count = 1): void {
    this.#changeable().dispatch('UNHIDE_COLUMNS_ROWS', {
      sheetId: this.id,
      dimension: 'ROW',
      ...columnsOrRows(this, 'ROW', row, count),
    });
  }
  isColumnHiddenByUser(column: number): boolean {
    return Boolean(this.#engine.g.isColHiddenByUser(this.id, column - 1));
  }
  isRowHiddenByUser(row: number): boolean {
    return Boolean(this.#engine.g.isRowHiddenByUser(this.id, row - 1));
  }
  isRowHiddenByFilter(_row: number): boolean {
    return false;
  }
  hideSheet(): this {
    const engine = this.#changeable();
    const visible = engine.g.getSheetIds().filter((id) => engine.g.isSheetVisible(id));
    if (visible.length === 1 && visible[0] === this.id)
      throw new ServiceError("You can't hide all the sheets in a document.");
    if (engine.g.isSheetVisible(this.id)) engine.dispatch('HIDE_SHEET', { sheetId: this.id });
    return this;
  }
  showSheet(): this {
    this.#changeable().dispatch('SHOW_SHEET', { sheetId: this.id });
    return this;
  }
  isSheetHidden(): boolean {
    return !this.#engine.g.isSheetVisible(this.id);
  }
  setTabColor(value: string | null): this {
    this.#changeable().dispatch('COLOR_SHEET', {
      sheetId: this.id,
      color: value ? colour(value) : undefined,
    });
    return this;
  }
  getTabColor(): string | null {
    return this.#engine.g.tryGetSheet(this.id)?.color ?? null;
  }
  setHiddenGridlines(hidden: boolean): this {
    this.#changeable().dispatch('SET_GRID_LINES_VISIBILITY', {
      sheetId: this.id,
      areGridLinesVisible: !hidden,
    });
    return this;
  }
  hasHiddenGridlines(): boolean {
    return !this.#engine.g.getGridLinesVisibility(this.id);
  }

  activate(): this {
    void this.#engine;
    this.context.workbook.activeSheet = this.id;
    return this;
  }
  getActiveRange(): Range {
    const { selection } = this.context.workbook;
    return this.zoneRange(
      selection?.sheetId === this.id ? selection.zone : { top: 0, left: 0, bottom: 0, right: 0 },
    );
  }
  getActiveCell(): Range {
    const { top, left } = this.getActiveRange().zone;
    return this.zoneRange({ top, left, bottom: top, right: left });
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(range: Range): Range {
    return range.activate();
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    void this.#engine;
    return conditionalRules(this.context, this.id);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    this.#changeable();
    setConditionalRules(this.context, this.id, rules);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }
  protect(): Protection {
    this.#changeable();
    return Protection.create(this.context, this.id, null);
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.context, this.id, type);
  }
  addDeveloperMetadata(key: string, ...more: unknown[]): this {
    void this.#engine;
    addMetadata(this.context, key, more, { sheetId: this.id, dimension: null, zone: null });
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.context, (item) => item.sheetId === this.id && item.zone === null);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, this.id, null);
  }
  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this.context).filter((named) => named.sheetId === this.id);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.context, text, () => [this.getDataRange()]);
  }
  getFilter(): Filter | null {
    return Filter.of(this.context, this.id);
  }
  copyTo(_spreadsheet: Spreadsheet): Sheet {
    return new Spreadsheet(this.context).duplicate(this.id, `Copy of ${this.getName()}`);
  }

  newChart(): ChartBuilder {
    return new ChartBuilder(this.context, this.id);
  }
  insertChart(chart: Chart): void {
    void this.#changeable();
    EmbeddedChart.insert(this.context, this.id, chart);
  }
  updateChart(chart: Chart): void {
    void this.#changeable();
    EmbeddedChart.update(this.context, chart);
  }
  removeChart(chart: Chart): void {
    void this.#changeable();
    EmbeddedChart.remove(this.context, chart);
  }
  getCharts(): EmbeddedChart[] {
    return chartsOf(this.context, this.id);
  }
  getBandings(): never[] {
    return [];
  }
  getDrawings(): never[] {
    return [];
  }
  getImages(): never[] {
    return [];
  }
  getPivotTables(): never[] {
    return [];
  }
  isRightToLeft(): boolean {
    return false;
  }
}

setSheetMaker((context, id) => new Sheet(context, id));

/** Sheets' default is 100, the engine's 96. */
export function columnWidth(engine: Engine, sheetId: string, column: number): number {
  const width = engine.g.getColSize(sheetId, column);
  return width === 96 ? 100 : width;
}
