import type { Context } from '../context.ts';
import { Service, ServiceError } from '../service.ts';
import { Range } from './range.ts';

/** `SpreadsheetApp.NamedRange` */
export class NamedRange extends Service {
  readonly service = 'NamedRange';
  readonly #context: Context;
  #name: string;
  constructor(context: Context, name: string) {
    super();
    this.#context = context;
    this.#name = name;
  }
  get sheetId(): string | undefined {
    return this.#context.workbook.engine.g.getNamedRange(this.#name)?.range.sheetId;
  }
  getName(): string {
    return this.#name;
  }
  getRange(): Range {
    const named = this.#context.workbook.engine.g.getNamedRange(this.#name);
    if (!named) throw new ServiceError('Range not found');
    return new Range(this.#context, named.range.sheetId, named.range.zone);
  }
  setName(name: string): this {
    this.#update(name, this.getRange());
    this.#name = name;
    return this;
  }
  setRange(range: Range): this {
    this.#update(this.#name, range);
    return this;
  }
  #update(newRangeName: string, range: Range): void {
    const { engine } = this.#context.workbook;
    const ranges = [engine.g.getRangeDataFromZone(range.sheetId, range.zone)];
    engine.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: this.#name, newRangeName, ranges });
  }
  remove(): void {
    removeNamedRange(this.#context, this.#name);
  }
}

export function namedRangesOf(context: Context): NamedRange[] {
  return context.workbook.engine.g.getNamedRanges().map(({ name }) => new NamedRange(context, name));
}

/** Names a range; a name that is taken moves there. */
export function setNamedRange(context: Context, name: string, range: Range): void {
  const { engine } = context.workbook;
  const ranges = [engine.g.getRangeDataFromZone(range.sheetId, range.zone)];
  try {
    if (engine.g.getNamedRange(name))
      engine.dispatch('UPDATE_NAMED_RANGE', { oldRangeName: name, newRangeName: name, ranges });
    else engine.dispatch('CREATE_NAMED_RANGE', { name, ranges });
  } catch {
    throw new ServiceError(`The name "${name}" is not valid for a named range.`);
  }
}

export function removeNamedRange(context: Context, name: string): void {
  const { engine } = context.workbook;
  if (!engine.g.getNamedRange(name)) throw new ServiceError(`Named range "${name}" does not exist.`);
  engine.dispatch('DELETE_NAMED_RANGE', { name });
}
