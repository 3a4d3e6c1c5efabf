import { Service } from '../service.ts';
import type { Range } from './range.ts';

/** `SpreadsheetApp.RangeList`: the same change to many ranges in one call. */
export class RangeList extends Service {
  readonly service = 'RangeList';
  readonly #ranges: Range[];
  constructor(ranges: Range[]) {
    super();
    this.#ranges = ranges;
  }
  #each(work: (range: Range) => unknown): this {
    for (const range of this.#ranges) work(range);
    return this;
  }
  getRanges(): Range[] {
    return [...this.#ranges];
  }
  activate(): this {
    return this.#each((range) => range.activate());
  }
  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }
  check(): this {
    return this.#each((range) => range.check());
  }
  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    return this.#each((range) => range.clear(options));
  }
  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }
  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }
  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }
  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }
  insertCheckboxes(...values: unknown[]): this {
    return this.#each((range) => range.insertCheckboxes(...values));
  }
  removeCheckboxes(): this {
    return this.#each((range) => range.removeCheckboxes());
  }
  setBackground(value: unknown): this {
    return this.#each((range) => range.setBackground(value));
  }
  setBorder(...args: unknown[]): this {
    return this.#each((range) => range.setBorder(...(args as Parameters<Range['setBorder']>)));
  }
  setFontColor(value: unknown): this {
    return this.#each((range) => range.setFontColor(value));
  }
  setFontFamily(value: unknown): this {
    return this.#each((range) => range.setFontFamily(value));
  }
  setFontLine(value: unknown): this {
    return this.#each((range) => range.setFontLine(value));
  }
  setFontSize(value: unknown): this {
    return this.#each((range) => range.setFontSize(value));
  }
  setFontStyle(value: unknown): this {
    return this.#each((range) => range.setFontStyle(value));
  }
  setFontWeight(value: unknown): this {
    return this.#each((range) => range.setFontWeight(value));
  }
  setFormula(formula: unknown): this {
    return this.#each((range) => range.setFormula(formula));
  }
  setHorizontalAlignment(value: unknown): this {
    return this.#each((range) => range.setHorizontalAlignment(value));
  }
  setNote(note: unknown): this {
    return this.#each((range) => range.setNote(note));
  }
  setNumberFormat(format: unknown): this {
    return this.#each((range) => range.setNumberFormat(format));
  }
  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }
  setVerticalAlignment(value: unknown): this {
    return this.#each((range) => range.setVerticalAlignment(value));
  }
  setWrap(value: unknown): this {
    return this.#each((range) => range.setWrap(value));
  }
  setWrapStrategy(value: unknown): this {
    return this.#each((range) => range.setWrapStrategy(value));
  }
  trimWhitespace(): this {
    return this.#each((range) => range.trimWhitespace());
  }
}
