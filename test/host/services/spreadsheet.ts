import type { Context } from '../context.ts';
import { localeOf } from '../locales.ts';
import { type EnumValue, Service, ServiceError, signatureMismatch } from '../service.ts';
import { addTab, checkCellCap, checkTabName, moveTab, nextTabName } from '../tabs.ts';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataOf,
} from './developer-metadata.ts';
import { type NamedRange, namedRangesOf, removeNamedRange, setNamedRange } from './named-range.ts';
import { type Protection, protectionsOf } from './protection.ts';
import { Range } from './range.ts';
import type { RangeList } from './range-list.ts';
import { Sheet } from './sheet.ts';
import { TextFinder } from './text-finder.ts';
import { toast } from './ui.ts';
import { User } from './user.ts';

/** `SpreadsheetApp.Spreadsheet` */
export class Spreadsheet extends Service {
  readonly service = 'Spreadsheet';
  readonly context: Context;
  constructor(context: Context) {
    super();
    this.context = context;
  }
  #sheet(id: string): Sheet {
    return Sheet.of(this.context, id);
  }
  #editable(): void {
    const { workbook, execution } = this.context;
    workbook.checkWritable(execution.user, '', null);
  }

  getId(): string {
    return this.context.workbook.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.context.workbook.id}/edit`;
  }
  getName(): string {
    return this.context.workbook.name;
  }
  rename(name: string): void {
    this.#editable();
    this.context.workbook.name = name;
  }
  getOwner(): User {
    return new User(this.context.workbook.owner);
  }
  getEditors(): User[] {
    return [...this.context.workbook.editors].map((email) => new User(email));
  }
  getViewers(): User[] {
    return [];
  }
  getFormUrl(): null {
    return null;
  }
  getSpreadsheetLocale(): string {
    return this.context.workbook.engine.locale.code;
  }
  setSpreadsheetLocale(code: string): void {
    this.#editable();
    localeOf(code);
    this.context.workbook.engine.setLocale(code);
  }
  getSpreadsheetTimeZone(): string {
    return this.context.workbook.engine.timeZone;
  }
  setSpreadsheetTimeZone(timeZone: string): void {
    this.#editable();
    this.context.workbook.engine.timeZone = timeZone;
  }

  getSheets(): Sheet[] {
    return this.context.workbook.engine.g.getSheetIds().map((id) => this.#sheet(id));
  }
  getNumSheets(): number {
    return this.context.workbook.engine.g.getSheetIds().length;
  }
  getSheetByName(name: string): Sheet | null {
    const { g } = this.context.workbook.engine;
    const id =
      g.getSheetIds().find((one) => g.getSheetName(one) === name) ?? g.getSheetIdByName(String(name));
    return id === undefined ? null : this.#sheet(id);
  }
  getSheetById(gid: number): Sheet | null {
    const { workbook } = this.context;
    const id = workbook.engine.g.getSheetIds().find((one) => workbook.gid(one) === gid);
    return id === undefined ? null : this.#sheet(id);
  }
  getActiveSheet(): Sheet {
    const { workbook } = this.context;
    const { g } = workbook.engine;
    if (!g.tryGetSheet(workbook.activeSheet)) workbook.activeSheet = g.getSheetIds()[0] ?? '';
    return this.#sheet(workbook.activeSheet);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  insertSheet(...args: unknown[]): Sheet {
    const { workbook } = this.context;
    this.#editable();
    const name = args.find((arg) => typeof arg === 'string') as string | undefined;
    const index = args.find((arg) => typeof arg === 'number') as number | undefined;
    const options = args.find((arg) => arg !== null && typeof arg === 'object') as
      | { template?: Sheet }
      | undefined;
    const { g } = workbook.engine;
    const place = index ?? g.getSheetIds().indexOf(this.getActiveSheet().id) + 1;
    if (place < 0 || place > g.getSheetIds().length)
      throw new ServiceError('The sheet index is out of bounds.');
    const template = (args.find((arg) => arg instanceof Sheet) as Sheet | undefined) ?? options?.template;
    if (template) {
      const copy = this.duplicate(template.id, name ?? nextTabName(workbook.engine));
      moveTab(workbook.engine, copy.id, place);
      return copy.activate();
    }
    const sheet = this.#sheet(addTab(workbook, name ?? nextTabName(workbook.engine), place));
    return sheet.activate();
  }
  /** A copy of a tab, at the end. */
  duplicate(id: string, wished: string): Sheet {
    const { workbook } = this.context;
    const { engine } = workbook;
    this.#editable();
    let name = wished;
    for (let n = 2; engine.g.getSheetIdByName(name) !== undefined; n++) name = `${wished} ${n}`;
    checkTabName(engine, name);
    checkCellCap(workbook, engine.g.getNumberRows(id) * engine.g.getNumberCols(id));
    const copy = `tab-${workbook.fresh()}`;
    engine.dispatch('DUPLICATE_SHEET', { sheetId: id, sheetIdTo: copy, sheetNameTo: name });
    const notes = workbook.notes.get(id);
    if (notes) workbook.notes.set(copy, new Map(notes));
    const rich = workbook.rich.get(id);
    if (rich) workbook.rich.set(copy, new Map(rich));
    moveTab(engine, copy, engine.g.getSheetIds().length - 1);
    return this.#sheet(copy);
  }
  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    return this.duplicate(active.id, `Copy of ${active.getName()}`).activate();
  }
  deleteSheet(sheet: Sheet): void {
    const { workbook, execution } = this.context;
    workbook.checkWritable(execution.user, sheet.id, null);
    const { engine } = workbook;
    const name = sheet.getName();
    const visible = engine.g.getSheetIds().filter((id) => engine.g.isSheetVisible(id));
    if (engine.g.getSheetIds().length === 1 || (visible.length === 1 && visible[0] === sheet.id)) {
      throw new ServiceError("You can't remove all the sheets in a document.");
    }
    engine.dispatch('DELETE_SHEET', { sheetId: sheet.id, sheetName: name });
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  moveActiveSheet(place: number): void {
    this.#editable();
    const { engine } = this.context.workbook;
    if (place < 1 || place > engine.g.getSheetIds().length)
      throw new ServiceError('The sheet index is out of bounds.');
    moveTab(engine, this.getActiveSheet().id, place - 1);
  }
  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  getRange(name: string): Range {
    if (typeof name !== 'string') throw signatureMismatch('Spreadsheet.getRange', [name]);
    return this.getActiveSheet().getRange(name);
  }
  getRangeList(names: string[]): RangeList {
    return this.getActiveSheet().getRangeList(names);
  }
  getRangeByName(name: string): Range | null {
    const named = this.context.workbook.engine.g.getNamedRange(String(name));
    return named ? new Range(this.context, named.range.sheetId, named.range.zone) : null;
  }
  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this.context);
  }
  setNamedRange(name: string, range: Range): void {
    this.#editable();
    setNamedRange(this.context, name, range);
  }
  removeNamedRange(name: string): void {
    this.#editable();
    removeNamedRange(this.context, name);
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return this.getActiveSheet().setActiveSelection(range);
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getSheetName(): string {
    return this.getActiveSheet().getName();
  }
  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }
  appendRow(values: unknown[]): Sheet {
    return this.getActiveSheet().appendRow(values);
  }
  toast(message: string, title = '', seconds = 5): void {
    toast(this.context, String(message), String(title ?? ''), Number(seconds ?? 5));
  }
  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.context, null, type);
  }
  addDeveloperMetadata(key: string, ...more: unknown[]): this {
    this.#editable();
    addMetadata(this.context, key, more, { sheetId: null, dimension: null, zone: null });
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.context, (item) => item.sheetId === null);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context, null, null);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.context, text, () => this.getSheets().map((sheet) => sheet.getDataRange()));
  }
}
