import { writeCells } from '../cell-writer.ts';
import type { ScriptValue } from '../engine.ts';
import { plainText } from '../engine.ts';
import { toEngineFormula, unparsedFormula } from '../formula-text.ts';
import { checkShape, checkWritable, eachCell, RangeGeometry } from './range-geometry.ts';
import { RichTextValue } from './rich-text.ts';

/** What stands in a range's cells. */
export class RangeValues extends RangeGeometry {
  getValues(): ScriptValue[][] {
    const { engine } = this.context.workbook;
    return eachCell(this, (position) => engine.value(position));
  }
  getValue(): ScriptValue {
    const { engine } = this.context.workbook;
    return engine.value({ sheetId: this.sheetId, col: this.zone.left, row: this.zone.top });
  }
  getDisplayValues(): string[][] {
    const { engine } = this.context.workbook;
    return eachCell(this, (position) => engine.display(position));
  }
  getDisplayValue(): string {
    const { engine } = this.context.workbook;
    return engine.display({ sheetId: this.sheetId, col: this.zone.left, row: this.zone.top });
  }
  getFormulas(): string[][] {
    const { engine } = this.context.workbook;
    return eachCell(this, (position) => engine.formula(position));
  }
  getFormula(): string {
    const { engine } = this.context.workbook;
    return engine.formula({ sheetId: this.sheetId, col: this.zone.left, row: this.zone.top });
  }
  isBlank(): boolean {
    const { engine } = this.context.workbook;
    return eachCell(this, (p) => engine.value(p) === '' && !engine.g.getCell(p)?.isFormula).every((row) =>
      row.every(Boolean),
    );
  }
  setValues(values: unknown): this {
    const rows = checkShape(this, values, 'setValues');
    checkWritable(this);
    const cells = eachCell(this, (position, row, column) => ({ position, value: rows[row]?.[column] }));
    writeCells(this.context.workbook, cells.flat());
    return this;
  }
  setValue(value: unknown): this {
    checkWritable(this);
    writeCells(this.context.workbook, eachCell(this, (position) => ({ position, value })).flat());
    return this;
  }
  setFormula(formula: unknown): this {
    return this.#setFormulas(() => formula);
  }
  setFormulas(formulas: unknown): this {
    const rows = checkShape(this, formulas, 'setFormulas');
    return this.#setFormulas((row, column) => rows[row]?.[column]);
  }
  #setFormulas(formulaAt: (row: number, column: number) => unknown): this {
    checkWritable(this);
    const { engine } = this.context.workbook;
    const commands = eachCell(this, (position, row, column) => {
      const text = String(formulaAt(row, column) ?? '');
      if (text === '') return { ...position, content: '' };
      const formula = text.startsWith('=') ? text : `=${text}`;
      return { ...position, content: toEngineFormula(formula, engine.locale) ?? unparsedFormula(formula) };
    });
    engine.batch(commands.flat());
    return this;
  }
  /** Null for a cell that holds no text. */
  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }
  getRichTextValues(): (RichTextValue | null)[][] {
    const { workbook } = this.context;
    const values = this.getValues();
    return eachCell(this, ({ sheetId, row, col }, i, j) => {
      const value = values[i]?.[j];
      return typeof value === 'string'
        ? new RichTextValue(value, workbook.stretches(sheetId, row, col, value))
        : null;
    });
  }
  setRichTextValue(value: RichTextValue): this {
    return this.#setTexts(() => value);
  }
  setRichTextValues(values: unknown): this {
    const rows = checkShape(this, values, 'setRichTextValues') as RichTextValue[][];
    return this.#setTexts((row, column) => rows[row]?.[column] as RichTextValue);
  }
  /** Rich text is text: it is never read as typed. */
  #setTexts(valueAt: (row: number, column: number) => RichTextValue): this {
    checkWritable(this);
    const { workbook } = this.context;
    const { engine } = workbook;
    const commands = eachCell(this, (position, row, column) => {
      const format = engine.g.getCell(position)?.format;
      return { ...position, content: plainText(valueAt(row, column).getText(), format) };
    });
    engine.batch(commands.flat());
    eachCell(this, ({ sheetId, row, col }, i, j) => {
      const value = valueAt(i, j);
      workbook.setStretches(sheetId, row, col, value.getText(), value.stretches);
    });
    return this;
  }
  clearContent(): this {
    checkWritable(this);
    const { engine } = this.context.workbook;
    const commands = eachCell(this, (position) => ({ ...position, content: '' })).flat();
    engine.batch(commands.filter((command) => engine.g.getCell(command)));
    return this;
  }
}
