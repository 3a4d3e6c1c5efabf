import type { Position, Style } from '../o-spreadsheet.ts';
import { o } from '../o-spreadsheet.ts';
import { EnumValue } from '../service.ts';
import type { Workbook } from '../workbook.ts';
import { enums } from './enums.ts';
import { checkShape, checkWritable, eachCell } from './range-geometry.ts';
import { RangeValues } from './range-values.ts';
import { fontLine, type Look, looks, restyled } from './styles.ts';

const text = (value: unknown): unknown => (value instanceof EnumValue ? value.name : value);

/** How a range's cells look. */
export class RangeFormats extends RangeValues {
  #restyle(changesAt: (row: number, column: number) => Record<string, unknown>): this {
    checkWritable(this);
    const { engine } = this.context.workbook;
    const commands = eachCell(this, (position, row, column) => {
      const before = engine.g.getCell(position)?.style;
      return { ...position, style: restyled(before, changesAt(row, column)) };
    });
    engine.batch(commands.flat().filter((command) => command.style !== null || engine.g.getCell(command)));
    return this;
  }
  #set(look: Look, value: unknown): this {
    const changed = { [look.key]: look.toStyle(text(value)) };
    return this.#restyle(() => changed);
  }
  #setAll(look: Look, values: unknown, method: string): this {
    const rows = checkShape(this, values, method);
    return this.#restyle((row, column) => ({ [look.key]: look.toStyle(text(rows[row]?.[column])) }));
  }
  #getAll<T>(look: Look): T[][] {
    const { engine } = this.context.workbook;
    return eachCell(this, (position) => look.toScript(engine.g.getCell(position)?.style) as T);
  }
  #get<T>(look: Look): T {
    const { engine } = this.context.workbook;
    return look.toScript(
      engine.g.getCell({ sheetId: this.sheetId, col: this.zone.left, row: this.zone.top })?.style,
    ) as T;
  }

  setBackground(value: unknown): this {
    return this.#set(looks.Background, value);
  }
  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return this.#set(looks.Background, `#${hex}`);
  }
  setBackgrounds(values: unknown): this {
    return this.#setAll(looks.Background, values, 'setBackgrounds');
  }
  getBackground(): string {
    return this.#get(looks.Background);
  }
  getBackgrounds(): string[][] {
    return this.#getAll(looks.Background);
  }
  setFontColor(value: unknown): this {
    return this.#set(looks.FontColor, value);
  }
  setFontColors(values: unknown): this {
    return this.#setAll(looks.FontColor, values, 'setFontColors');
  }
  getFontColor(): string {
    return this.#get(looks.FontColor);
  }
  getFontColors(): string[][] {
    return this.#getAll(looks.FontColor);
  }
  setFontWeight(value: unknown): this {
    return this.#set(looks.FontWeight, value);
  }
  setFontWeights(values: unknown): this {
    return this.#setAll(looks.FontWeight, values, 'setFontWeights');
  }
  getFontWeight(): string {
    return this.#get(looks.FontWeight);
  }
  getFontWeights(): string[][] {
    return this.#getAll(looks.FontWeight);
  }
  setFontStyle(value: unknown): this {
    return this.#set(looks.FontStyle, value);
  }
  setFontStyles(values: unknown): this {
    return this.#setAll(looks.FontStyle, values, 'setFontStyles');
  }
  getFontStyle(): string {
    return this.#get(looks.FontStyle);
  }
  getFontStyles(): string[][] {
    return this.#getAll(looks.FontStyle);
  }
  setFontSize(value: unknown): this {
    return this.#set(looks.FontSize, value);
  }
  setFontSizes(values: unknown): this {
    return this.#setAll(looks.FontSize, values, 'setFontSizes');
  }
  getFontSize(): number {
    return this.#get(looks.FontSize);
  }
  getFontSizes(): number[][] {
    return this.#getAll(looks.FontSize);
  }
  setFontFamily(value: unknown): this {
    return this.#set(looks.FontFamily, value);
  }
  setFontFamilies(values: unknown): this {
    return this.#setAll(looks.FontFamily, values, 'setFontFamilies');
  }
  getFontFamily(): string {
    return this.#get(looks.FontFamily);
  }
  getFontFamilies(): string[][] {
    return this.#getAll(looks.FontFamily);
  }
  setFontLine(value: unknown): this {
    const changed = fontLine(value);
    return this.#restyle(() => changed);
  }
  setFontLines(values: unknown): this {
    const rows = checkShape(this, values, 'setFontLines');
    return this.#restyle((row, column) => fontLine(rows[row]?.[column]));
  }
  getFontLines(): string[][] {
    const { engine } = this.context.workbook;
    return eachCell(this, (position) => lineOf(engine.g.getCell(position)?.style));
  }
  getFontLine(): string {
    return this.getFontLines()[0]?.[0] ?? 'none';
  }
  setHorizontalAlignment(value: unknown): this {
    return this.#set(looks.HorizontalAlignment, value);
  }
  setHorizontalAlignments(values: unknown): this {
    return this.#setAll(looks.HorizontalAlignment, values, 'setHorizontalAlignments');
  }
  getHorizontalAlignment(): string {
    return this.#get(looks.HorizontalAlignment);
  }
  getHorizontalAlignments(): string[][] {
    return this.#getAll(looks.HorizontalAlignment);
  }
  setVerticalAlignment(value: unknown): this {
    return this.#set(looks.VerticalAlignment, value);
  }
  setVerticalAlignments(values: unknown): this {
    return this.#setAll(looks.VerticalAlignment, values, 'setVerticalAlignments');
  }
  getVerticalAlignment(): string {
    return this.#get(looks.VerticalAlignment);
  }
  getVerticalAlignments(): string[][] {
    return this.#getAll(looks.VerticalAlignment);
  }
  setWrap(value: unknown): this {
    return this.#set(looks.Wrap, value);
  }
  setWraps(values: unknown): this {
    return this.#setAll(looks.Wrap, values, 'setWraps');
  }
  getWrap(): boolean {
    return this.#get(looks.Wrap);
  }
  getWraps(): boolean[][] {
    return this.#getAll(looks.Wrap);
  }
  setWrapStrategy(value: unknown): this {
    return this.#set(looks.WrapStrategy, value);
  }
  setWrapStrategies(values: unknown): this {
    return this.#setAll(looks.WrapStrategy, values, 'setWrapStrategies');
  }
  getWrapStrategy(): EnumValue | undefined {
    return (enums.WrapStrategy as Record<string, EnumValue>)[this.#get<string>(looks.WrapStrategy)];
  }
  getWrapStrategies(): (EnumValue | undefined)[][] {
    const names = this.#getAll<string>(looks.WrapStrategy);
    return names.map((row) => row.map((name) => (enums.WrapStrategy as Record<string, EnumValue>)[name]));
  }
  setNumberFormat(format: unknown): this {
    checkWritable(this);
    setNumberFormats(this.context.workbook, eachCell(this, (position) => ({ position, format })).flat());
    return this;
  }
  setNumberFormats(formats: unknown): this {
    const rows = checkShape(this, formats, 'setNumberFormats');
    checkWritable(this);
    const cells = eachCell(this, (position, row, column) => ({ position, format: rows[row]?.[column] }));
    setNumberFormats(this.context.workbook, cells.flat());
    return this;
  }
  getNumberFormats(): string[][] {
    const { engine } = this.context.workbook;
    return eachCell(this, (position) => numberFormat(this.context.workbook, position, engine.evaluating));
  }
  getNumberFormat(): string {
    return numberFormat(this.context.workbook, {
      sheetId: this.sheetId,
      col: this.zone.left,
      row: this.zone.top,
    });
  }
  clearFormat(): this {
    checkWritable(this);
    const { engine } = this.context.workbook;
    const commands = eachCell(this, (position) => ({ ...position, style: null, format: '' })).flat();
    engine.batch(commands.filter((command) => engine.g.getCell(command)));
    return this;
  }
  setBorder(
    top: unknown,
    left: unknown,
    bottom: unknown,
    right: unknown,
    vertical: unknown,
    horizontal: unknown,
    color: unknown = '#000000',
    style: unknown = null,
  ): this {
    checkWritable(this);
    const { engine } = this.context.workbook;
    const line = { style: borderStyles[String(text(style))] ?? 'thin', color: String(color ?? '#000000') };
    const { zone } = this;
    eachCell(this, (position) => {
      const border: Record<string, unknown> = { ...engine.g.getCellBorder(position) };
      const put = (side: string, edge: boolean, outer: unknown, inner: unknown): void => {
        const wish = edge ? outer : inner;
        if (wish === true) border[side] = line;
        else if (wish === false) delete border[side];
      };
      put('top', position.row === zone.top, top, horizontal);
      put('bottom', position.row === zone.bottom, bottom, horizontal);
      put('left', position.col === zone.left, left, vertical);
      put('right', position.col === zone.right, right, vertical);
      engine.dispatch('SET_BORDER', { ...position, border });
    });
    return this;
  }
}

const borderStyles: Record<string, string> = {
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
};

function lineOf(style: Style | undefined): string {
  return style?.strikethrough ? 'line-through' : style?.underline ? 'underline' : 'none';
}

/** A cell's number format as a script reads it. */
export function numberFormat(workbook: Workbook, position: Position, evaluating = false): string {
  const cell = workbook.engine.g.getCell(position);
  const own = (cell?.style?.numberFormat as string | undefined) ?? cell?.format;
  if (own) return own;
  return (evaluating ? undefined : workbook.engine.evaluated(position).format) ?? 'General';
}

/**
 * Sets number formats. A text that the engine would read as something else under the new format is stored anew, so that
 * it stays the text that it is; a pattern that the engine cannot show is kept and shown by its nearest.
 */
export function setNumberFormats(workbook: Workbook, cells: { position: Position; format: unknown }[]): void {
  const { engine } = workbook;
  const commands = cells.map(({ position, format }) => {
    const wish = String(format ?? '');
    const pattern = /^general$/i.test(wish) ? '' : wish;
    const shown = engineFormat(pattern);
    const cell = engine.g.getCell(position);
    const style = restyled(cell?.style, { numberFormat: shown === pattern ? undefined : pattern });
    const command: Record<string, unknown> & Position = { ...position, format: shown };
    if (style !== null || cell?.style) command.style = style;
    if (
      cell &&
      !cell.isFormula &&
      cell.content.startsWith("'") &&
      shown === '@' &&
      !/^'['=]/.test(cell.content)
    ) {
      command.content = cell.content.slice(1);
    } else if (cell && !cell.isFormula && cell.format === '@' && shown !== '@' && cell.content !== '') {
      command.content = `'${cell.content.replace(/^'/, '')}`;
    }
    return command;
  });
  engine.batch(commands.filter((command) => command.format !== '' || engine.g.getCell(command)));
}

const shownFormats = new Map<string, string>();

function engineFormat(pattern: string): string {
  let shown = shownFormats.get(pattern);
  if (shown === undefined) {
    const locale = {
      name: '',
      code: 'en_US',
      thousandsSeparator: ',',
      decimalSeparator: '.',
      weekStart: 7,
      dateFormat: 'm/d/yyyy',
      timeFormat: 'h:mm:ss a',
      formulaArgSeparator: ',',
    };
    const candidates = [
      pattern,
      pattern.replace(/\[(?!\$|h+\]|m+\]|s+\])[^\]]*\]/gi, ''),
      (pattern.split(';')[0] ?? '').replace(/\[(?!\$)[^\]]*\]/g, ''),
      pattern.replace(/\[h+\]/gi, 'hhhh').replace(/^hhhh:mm$/, 'hhhh:mm:ss'),
      pattern.replace(/E\+0+/gi, ''),
    ];
    shown =
      candidates.find((candidate) => {
        try {
          o.helpers.formatValue(1.5, { format: candidate, locale });
          o.helpers.formatValue(-1.5, { format: candidate, locale });
          return true;
        } catch {
          return false;
        }
      }) ?? '';
    shownFormats.set(pattern, shown);
  }
  return shown;
}
