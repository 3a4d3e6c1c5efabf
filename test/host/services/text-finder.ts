import { writeCells } from '../cell-writer.ts';
import type { Context } from '../context.ts';
import { Service } from '../service.ts';
import { Range } from './range.ts';
import { eachCell } from './range-geometry.ts';

/** `SpreadsheetApp.TextFinder` */
export class TextFinder extends Service {
  readonly service = 'TextFinder';
  readonly #context: Context;
  readonly #text: string;
  readonly #where: () => Range[];
  #matchCase = false;
  #entireCell = false;
  #formulas = false;
  #regex = false;
  #next = 0;
  constructor(context: Context, text: string, where: () => Range[]) {
    super();
    this.#context = context;
    this.#text = text;
    this.#where = where;
  }
  matchCase(on: boolean): this {
    this.#matchCase = on;
    return this;
  }
  matchEntireCell(on: boolean): this {
    this.#entireCell = on;
    return this;
  }
  matchFormulaText(on: boolean): this {
    this.#formulas = on;
    return this;
  }
  useRegularExpression(on: boolean): this {
    this.#regex = on;
    return this;
  }
  #pattern(flags: string): RegExp {
    const source = this.#regex ? this.#text : this.#text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#entireCell ? `^(?:${source})$` : source, this.#matchCase ? flags : `${flags}i`);
  }
  findAll(): Range[] {
    const { engine } = this.#context.workbook;
    const pattern = this.#pattern('');
    return this.#where().flatMap((range) =>
      eachCell(range, (position) => {
        const text = (this.#formulas && engine.formula(position)) || engine.display(position);
        if (text === '' || !pattern.test(text)) return null;
        const { row, col } = position;
        return new Range(this.#context, range.sheetId, { top: row, bottom: row, left: col, right: col });
      })
        .flat()
        .filter((found) => found !== null),
    );
  }
  findNext(): Range | null {
    return this.findAll()[this.#next++] ?? null;
  }
  startFrom(): this {
    this.#next = 0;
    return this;
  }
  replaceAllWith(replacement: string): number {
    const { workbook } = this.#context;
    const pattern = this.#pattern('g');
    let replaced = 0;
    for (const cell of this.findAll()) {
      const position = { sheetId: cell.sheetId, row: cell.zone.top, col: cell.zone.left };
      workbook.checkWritable(this.#context.execution.user, cell.sheetId, cell.zone);
      const formula = workbook.engine.formula(position);
      if (formula && !this.#formulas) continue;
      const text = formula || workbook.engine.display(position);
      replaced += text.match(pattern)?.length ?? 0;
      writeCells(workbook, [{ position, value: text.replace(pattern, () => replacement) }]);
    }
    return replaced;
  }
}
