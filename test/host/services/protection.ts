import type { Context } from '../context.ts';
import type { Zone } from '../o-spreadsheet.ts';
import { type EnumValue, Service, ServiceError } from '../service.ts';
import { type ProtectionItem, protectedText } from '../workbook.ts';
import { enums } from './enums.ts';
import { Range } from './range.ts';
import { User } from './user.ts';

/** `SpreadsheetApp.Protection` */
export class Protection extends Service {
  readonly service = 'Protection';
  readonly #context: Context;
  readonly #item: ProtectionItem;

  constructor(context: Context, item: ProtectionItem) {
    super();
    this.#context = context;
    this.#item = item;
  }

  /** A new protection: every present editor may still edit, as at Google's. */
  static create(context: Context, sheetId: string, zone: Zone | null): Protection {
    const { workbook } = context;
    if (zone === null) {
      const known = workbook.protections.find((item) => item.sheetId === sheetId && item.zone === null);
      if (known) return new Protection(context, known);
    }
    const item: ProtectionItem = {
      id: workbook.fresh(),
      sheetId,
      zone,
      description: '',
      warningOnly: false,
      editors: new Set(workbook.editors),
      unprotected: [],
    };
    workbook.protections.push(item);
    return new Protection(context, item);
  }

  #changeable(): ProtectionItem {
    const { workbook, execution } = this.#context;
    if (!workbook.protections.includes(this.#item))
      throw new ServiceError('The protected range no longer exists.');
    if (!this.canEdit()) throw new ServiceError(protectedText);
    void execution;
    return this.#item;
  }
  canEdit(): boolean {
    const { workbook, execution } = this.#context;
    return (
      execution.user === workbook.owner || this.#item.warningOnly || this.#item.editors.has(execution.user)
    );
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(): this {
    return this;
  }
  getProtectionType(): EnumValue | undefined {
    return this.#item.zone ? enums.ProtectionType.RANGE : enums.ProtectionType.SHEET;
  }
  getDescription(): string {
    return this.#item.description;
  }
  setDescription(description: string): this {
    this.#changeable().description = String(description);
    return this;
  }
  isWarningOnly(): boolean {
    return this.#item.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    this.#changeable().warningOnly = Boolean(warningOnly);
    return this;
  }
  getEditors(): User[] {
    if (!this.canEdit()) throw new ServiceError(protectedText);
    return [...this.#item.editors]
      .filter((email) => email !== this.#context.workbook.owner)
      .map((email) => new User(email));
  }
  addEditor(editor: unknown): this {
    this.#changeable().editors.add(String(editor instanceof User ? editor.getEmail() : editor));
    return this;
  }
  addEditors(editors: unknown[]): this {
    for (const editor of editors) this.addEditor(editor);
    return this;
  }
  removeEditor(editor: unknown): this {
    const email = String(editor instanceof User ? editor.getEmail() : editor);
    const { workbook, execution } = this.#context;
    if (email !== workbook.owner && email !== execution.user) this.#changeable().editors.delete(email);
    return this;
  }
  removeEditors(editors: unknown[]): this {
    for (const editor of editors) this.removeEditor(editor);
    return this;
  }
  getRange(): Range {
    const { g } = this.#context.workbook.engine;
    const { sheetId, zone } = this.#item;
    const whole = {
      top: 0,
      left: 0,
      bottom: g.getNumberRows(sheetId) - 1,
      right: g.getNumberCols(sheetId) - 1,
    };
    return new Range(this.#context, sheetId, zone ?? whole);
  }
  setRange(range: Range): this {
    const item = this.#changeable();
    item.sheetId = range.sheetId;
    item.zone = range.zone;
    return this;
  }
  getRangeName(): null {
    return null;
  }
  getUnprotectedRanges(): Range[] {
    return this.#item.unprotected.map((zone) => new Range(this.#context, this.#item.sheetId, zone));
  }
  setUnprotectedRanges(ranges: Range[]): this {
    this.#changeable().unprotected = ranges.map((range) => range.zone);
    return this;
  }
  remove(): void {
    const item = this.#changeable();
    const { workbook } = this.#context;
    workbook.protections = workbook.protections.filter((one) => one !== item);
  }
}

/** The protections of a sheet (or, null, of the file) of one type. */
export function protectionsOf(context: Context, sheetId: string | null, type: EnumValue): Protection[] {
  return context.workbook.protections
    .filter(
      (item) =>
        (sheetId === null || item.sheetId === sheetId) && (item.zone === null) === (type.name === 'SHEET'),
    )
    .map((item) => new Protection(context, item));
}
