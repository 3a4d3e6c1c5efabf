import { zoneName } from '../a1.ts';
import { writeCells } from '../cell-writer.ts';
import { copyCells } from '../copy-cells.ts';
import { type EnumValue, NotEmulated, ServiceError } from '../service.ts';
import { sortRows } from '../sort-rows.ts';
import { setValidation, validationAt } from '../validation-rules.ts';
import { DataValidation, DataValidationBuilder } from './data-validation.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOf,
} from './developer-metadata.ts';
import { Filter } from './filter.ts';
import { Protection } from './protection.ts';
import { RangeFormats } from './range-formats.ts';
import { checkShape, checkWritable, eachCell } from './range-geometry.ts';
import { Sheet } from './sheet.ts';
import { TextFinder } from './text-finder.ts';

/** `SpreadsheetApp.Range` */
export class Range extends RangeFormats {
  clear(
    options: {
      contentsOnly?: boolean;
      formatOnly?: boolean;
      validationsOnly?: boolean;
      commentsOnly?: boolean;
    } = {},
  ): this {
    const all =
      !options.contentsOnly && !options.formatOnly && !options.validationsOnly && !options.commentsOnly;
    if (all || options.contentsOnly) this.clearContent();
    if (all || options.formatOnly) this.clearFormat();
    if (all || options.validationsOnly) this.clearDataValidations();
    if (all || options.commentsOnly) this.clearNote();
    return this;
  }

  getNotes(): string[][] {
    return eachCell(this, ({ row, col }) => this.context.workbook.note(this.sheetId, row, col));
  }
  getNote(): string {
    return this.context.workbook.note(this.sheetId, this.zone.top, this.zone.left);
  }
  setNote(note: unknown): this {
    checkWritable(this);
    eachCell(this, ({ row, col }) =>
      this.context.workbook.setNote(this.sheetId, row, col, String(note ?? '')),
    );
    return this;
  }
  setNotes(notes: unknown): this {
    const rows = checkShape(this, notes, 'setNotes');
    checkWritable(this);
    eachCell(this, ({ row, col }, i, j) =>
      this.context.workbook.setNote(this.sheetId, row, col, String(rows[i]?.[j] ?? '')),
    );
    return this;
  }
  clearNote(): this {
    return this.setNote('');
  }

  setDataValidation(rule: DataValidation | null): this {
    checkWritable(this);
    setValidation(this.context.workbook, this.sheetId, [this.zone], rule?.spec ?? null);
    return this;
  }
  setDataValidations(rules: unknown): this {
    const rows = checkShape(this, rules, 'setDataValidations') as (DataValidation | null)[][];
    checkWritable(this);
    eachCell(this, ({ row, col }, i, j) => {
      const zone = { top: row, bottom: row, left: col, right: col };
      setValidation(this.context.workbook, this.sheetId, [zone], rows[i]?.[j]?.spec ?? null);
    });
    return this;
  }
  getDataValidations(): (DataValidation | null)[][] {
    const named = (name: string): unknown => Sheet.of(this.context, this.sheetId).getRange(name);
    return eachCell(this, (position) => {
      const spec = validationAt(this.context.workbook, position);
      return spec && new DataValidation(spec, named);
    });
  }
  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }
  clearDataValidations(): this {
    return this.setDataValidation(null);
  }
  insertCheckboxes(...values: unknown[]): this {
    const rule = new DataValidationBuilder().requireCheckbox(...values).build();
    this.setDataValidation(rule);
    writeCells(
      this.context.workbook,
      eachCell(this, (position) => ({ position, value: values.length > 1 ? values[1] : false })).flat(),
    );
    return this;
  }
  removeCheckboxes(): this {
    this.clearDataValidations();
    return this.clearContent();
  }
  check(): this {
    return this.setValue(true);
  }
  uncheck(): this {
    return this.setValue(false);
  }
  isChecked(): boolean | null {
    const values = this.getValues().flat();
    if (values.every((value) => value === true)) return true;
    return values.every((value) => value === false) ? false : null;
  }

  copyTo(
    destination: Range,
    second?: EnumValue | { contentsOnly?: boolean; formatOnly?: boolean },
    transposed = false,
  ): void {
    if (transposed) throw new NotEmulated('Range.copyTo transposed');
    const type = second && 'name' in second ? second.name : null;
    const options = (type === null ? second : {}) as
      | { contentsOnly?: boolean; formatOnly?: boolean }
      | undefined;
    const height = Math.max(
      this.getNumRows(),
      Math.floor(destination.getNumRows() / this.getNumRows()) * this.getNumRows(),
    );
    const width = Math.max(
      this.getNumColumns(),
      Math.floor(destination.getNumColumns() / this.getNumColumns()) * this.getNumColumns(),
    );
    const target = Sheet.of(this.context, destination.sheetId).checkedRange(
      destination.zone.top,
      destination.zone.left,
      height,
      width,
    );
    checkWritable(target);
    copyCells(this.context.workbook, this, target, {
      values: type === 'PASTE_VALUES' || options?.contentsOnly === true,
      content:
        type === null
          ? !options?.formatOnly
          : ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMULA', 'PASTE_VALUES'].includes(type),
      format:
        type === null
          ? !options?.contentsOnly
          : ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT'].includes(type),
      validation:
        type === null
          ? !options?.contentsOnly && !options?.formatOnly
          : ['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_DATA_VALIDATION'].includes(type),
    });
  }
  sort(order: unknown): this {
    checkWritable(this);
    sortRows(this.context.workbook, this.sheetId, this.zone, order);
    return this;
  }

  merge(): this {
    return this.#merge([this.zone]);
  }
  mergeAcross(): this {
    return this.#merge(
      eachCell(this, (p) => ({ ...this.zone, top: p.row, bottom: p.row })).map((row) => row[0] ?? this.zone),
    );
  }
  mergeVertically(): this {
    const first = eachCell(this, (p) => ({ ...this.zone, left: p.col, right: p.col }))[0];
    return this.#merge(first ?? []);
  }
  #merge(target: Range['zone'][]): this {
    checkWritable(this);
    this.context.workbook.engine.dispatch('ADD_MERGE', { sheetId: this.sheetId, target, force: true });
    return this;
  }
  breakApart(): this {
    checkWritable(this);
    const { engine } = this.context.workbook;
    const target = engine.g.getMergesInZone(this.sheetId, this.zone);
    if (target.length > 0) engine.dispatch('REMOVE_MERGE', { sheetId: this.sheetId, target });
    return this;
  }
  getMergedRanges(): Range[] {
    const merges = this.context.workbook.engine.g.getMergesInZone(this.sheetId, this.zone);
    return merges.map(
      ({ top, bottom, left, right }) => new Range(this.context, this.sheetId, { top, bottom, left, right }),
    );
  }
  isPartOfMerge(): boolean {
    return this.getMergedRanges().length > 0;
  }

  canEdit(): boolean {
    const { workbook, execution } = this.context;
    return workbook.canEdit(execution.user, this.sheetId, this.zone);
  }
  protect(): Protection {
    const { workbook, execution } = this.context;
    workbook.checkWritable(execution.user, this.sheetId, this.zone);
    return Protection.create(this.context, this.sheetId, this.zone);
  }
  addDeveloperMetadata(key: string, ...more: unknown[]): this {
    const { g } = this.context.workbook.engine;
    const wholeColumns = this.zone.top === 0 && this.zone.bottom === g.getNumberRows(this.sheetId) - 1;
    const wholeRows = this.zone.left === 0 && this.zone.right === g.getNumberCols(this.sheetId) - 1;
    if (!wholeColumns && !wholeRows) {
      throw new ServiceError(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    const dimension = wholeRows && this.kind !== 'columns' ? 'ROW' : 'COLUMN';
    addMetadata(this.context, key, more, { sheetId: this.sheetId, dimension, zone: this.zone });
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(
      this.context,
      (item) =>
        item.sheetId === this.sheetId && item.zone !== null && zoneName(item.zone) === zoneName(this.zone),
    );
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, this.sheetId, this.zone);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.context, text, () => [this]);
  }
  createFilter(): Filter {
    return Filter.create(this.context, this.sheetId, this.zone);
  }
  getFilter(): Filter | null {
    return Filter.of(this.context, this.sheetId);
  }
  getDataRegion(): Range {
    const { engine } = this.context.workbook;
    const zone = { ...this.zone };
    const filled = (top: number, left: number, bottom: number, right: number): boolean => {
      for (let row = Math.max(0, top); row <= bottom; row++) {
        for (let col = Math.max(0, left); col <= right; col++) {
          if (engine.value({ sheetId: this.sheetId, row, col }) !== '') return true;
        }
      }
      return false;
    };
    for (let grew = true; grew; ) {
      grew = false;
      if (zone.top > 0 && filled(zone.top - 1, zone.left - 1, zone.top - 1, zone.right + 1))
        grew = zone.top-- >= 0;
      if (filled(zone.bottom + 1, zone.left - 1, zone.bottom + 1, zone.right + 1)) grew = zone.bottom++ >= 0;
      if (zone.left > 0 && filled(zone.top - 1, zone.left - 1, zone.bottom + 1, zone.left - 1))
        grew = zone.left-- >= 0;
      if (filled(zone.top - 1, zone.right + 1, zone.bottom + 1, zone.right + 1)) grew = zone.right++ >= 0;
    }
    return new Range(this.context, this.sheetId, zone);
  }
  activate(): this {
    const { workbook } = this.context;
    workbook.activeSheet = this.sheetId;
    workbook.selection = { sheetId: this.sheetId, zone: this.zone };
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }
  trimWhitespace(): this {
    checkWritable(this);
    const { workbook } = this.context;
    const cells = eachCell(this, (position) => ({ position, value: workbook.engine.value(position) })).flat();
    const trimmed = cells.filter(
      ({ position, value }) => typeof value === 'string' && !workbook.engine.g.getCell(position)?.isFormula,
    );
    writeCells(
      workbook,
      trimmed.map(({ position, value }) => ({
        position,
        value: `'${String(value).trim().replace(/ +/g, ' ')}`,
      })),
    );
    return this;
  }
}
