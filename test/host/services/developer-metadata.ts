import type { Context } from '../context.ts';
import type { Zone } from '../o-spreadsheet.ts';
import { EnumValue, Service, ServiceError } from '../service.ts';
import type { MetadataItem } from '../workbook.ts';
import { overlaps } from '../zones.ts';
import { enums } from './enums.ts';
import { Range } from './range.ts';
import { Sheet } from './sheet.ts';

type Place = Pick<MetadataItem, 'sheetId' | 'dimension' | 'zone'>;

/** Adds metadata; `more` is `[value?, visibility?]` as the overloads take them. */
export function addMetadata(context: Context, key: string, more: readonly unknown[], place: Place): void {
  const { workbook, execution } = context;
  if (place.sheetId) workbook.checkWritable(execution.user, place.sheetId, place.zone);
  const value = more.find((one) => typeof one === 'string') as string | undefined;
  const visibility = more.find((one) => one instanceof EnumValue) as EnumValue | undefined;
  if (typeof key !== 'string' || key === '') throw new ServiceError('Developer metadata must have a key.');
  workbook.metadata.push({
    id: workbook.fresh(),
    key,
    value: value ?? null,
    visibility: visibility?.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    ...place,
  });
}

export function metadataOf(context: Context, wanted: (item: MetadataItem) => boolean): DeveloperMetadata[] {
  return context.workbook.metadata.filter(wanted).map((item) => new DeveloperMetadata(context, item));
}

/** `SpreadsheetApp.DeveloperMetadata` */
export class DeveloperMetadata extends Service {
  readonly service = 'DeveloperMetadata';
  readonly #context: Context;
  readonly #item: MetadataItem;
  constructor(context: Context, item: MetadataItem) {
    super();
    this.#context = context;
    this.#item = item;
  }
  #present(): MetadataItem {
    if (!this.#context.workbook.metadata.includes(this.#item))
      throw new ServiceError('The developer metadata no longer exists.');
    return this.#item;
  }
  getId(): number {
    return this.#item.id;
  }
  getKey(): string {
    return this.#present().key;
  }
  getValue(): string | null {
    return this.#present().value;
  }
  getVisibility(): EnumValue | undefined {
    return (enums.DeveloperMetadataVisibility as Record<string, EnumValue>)[this.#item.visibility];
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#context, this.#present());
  }
  setKey(key: string): this {
    this.#present().key = key;
    return this;
  }
  setValue(value: string): this {
    this.#present().value = String(value);
    return this;
  }
  setVisibility(visibility: EnumValue): this {
    this.#present().visibility = visibility.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    return this;
  }
  moveToColumn(range: Range): this {
    Object.assign(this.#present(), { sheetId: range.sheetId, dimension: 'COLUMN', zone: range.zone });
    return this;
  }
  moveToRow(range: Range): this {
    Object.assign(this.#present(), { sheetId: range.sheetId, dimension: 'ROW', zone: range.zone });
    return this;
  }
  moveToSheet(sheet: Sheet): this {
    Object.assign(this.#present(), { sheetId: sheet.id, dimension: null, zone: null });
    return this;
  }
  moveToSpreadsheet(): this {
    Object.assign(this.#present(), { sheetId: null, dimension: null, zone: null });
    return this;
  }
  remove(): void {
    const item = this.#present();
    const { workbook } = this.#context;
    workbook.metadata = workbook.metadata.filter((one) => one !== item);
  }
}

/** `SpreadsheetApp.DeveloperMetadataLocation` */
export class DeveloperMetadataLocation extends Service {
  readonly service = 'DeveloperMetadataLocation';
  readonly #context: Context;
  readonly #item: MetadataItem;
  constructor(context: Context, item: MetadataItem) {
    super();
    this.#context = context;
    this.#item = item;
  }
  getLocationType(): EnumValue | undefined {
    return (enums.DeveloperMetadataLocationType as Record<string, EnumValue>)[locationType(this.#item)];
  }
  #range(dimension: 'ROW' | 'COLUMN'): Range | null {
    const { sheetId, zone } = this.#item;
    if (this.#item.dimension !== dimension || !sheetId || !zone) return null;
    return new Range(this.#context, sheetId, zone, dimension === 'ROW' ? 'rows' : 'columns');
  }
  getRow(): Range | null {
    return this.#range('ROW');
  }
  getColumn(): Range | null {
    return this.#range('COLUMN');
  }
  getSheet(): Sheet | null {
    return this.#item.sheetId && !this.#item.zone ? Sheet.of(this.#context, this.#item.sheetId) : null;
  }
}

export function locationType(item: MetadataItem): string {
  return item.sheetId === null ? 'SPREADSHEET' : (item.dimension ?? 'SHEET');
}

/** `SpreadsheetApp.DeveloperMetadataFinder`: on a sheet it finds what is on the sheet, its rows and its columns. */
export class DeveloperMetadataFinder extends Service {
  readonly service = 'DeveloperMetadataFinder';
  readonly #context: Context;
  readonly #sheetId: string | null;
  readonly #zone: Zone | null;
  readonly #tests: ((item: MetadataItem) => boolean)[] = [];
  #intersecting = false;
  constructor(context: Context, sheetId: string | null, zone: Zone | null) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
    this.#zone = zone;
  }
  withKey(key: string): this {
    this.#tests.push((item) => item.key === key);
    return this;
  }
  withValue(value: string): this {
    this.#tests.push((item) => item.value === value);
    return this;
  }
  withId(id: number): this {
    this.#tests.push((item) => item.id === id);
    return this;
  }
  withVisibility(visibility: EnumValue): this {
    this.#tests.push((item) => item.visibility === visibility.name);
    return this;
  }
  withLocationType(type: EnumValue): this {
    this.#tests.push((item) => locationType(item) === type.name);
    return this;
  }
  onIntersectingLocations(): this {
    this.#intersecting = true;
    return this;
  }
  find(): DeveloperMetadata[] {
    return metadataOf(this.#context, (item) => this.#inside(item) && this.#tests.every((test) => test(item)));
  }
  #inside(item: MetadataItem): boolean {
    if (this.#sheetId === null) return true;
    if (item.sheetId === null) return this.#intersecting;
    if (item.sheetId !== this.#sheetId) return false;
    if (this.#zone === null) return true;
    if (item.zone === null) return this.#intersecting;
    return overlaps(item.zone, this.#zone);
  }
}
