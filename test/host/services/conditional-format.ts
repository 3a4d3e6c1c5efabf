import { instantToSerial, isDate } from '../date-serial.ts';
import type { Engine } from '../engine.ts';
import { toEngineFormula } from '../formula-text.ts';
import { type EnumValue, Service, ServiceError } from '../service.ts';
import { enums } from './enums.ts';
import { colour } from './styles.ts';

export type ConditionalSpec = {
  readonly criterion: string;
  readonly args: readonly unknown[];
  readonly style: Readonly<Record<string, unknown>>;
  readonly gradient: Readonly<Record<'min' | 'mid' | 'max', GradientPoint | null>> | null;
};
export type GradientPoint = { color: string; type: string; value: string };

/** `SpreadsheetApp.ConditionalFormatRule` */
export class ConditionalFormatRule extends Service {
  readonly service = 'ConditionalFormatRule';
  readonly spec: ConditionalSpec;
  readonly ranges: readonly Service[];
  constructor(spec: ConditionalSpec, ranges: readonly Service[]) {
    super();
    this.spec = spec;
    this.ranges = ranges;
  }
  getRanges(): Service[] {
    return [...this.ranges];
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.spec.gradient ? null : new BooleanCondition(this.spec);
  }
  getGradientCondition(): GradientCondition | null {
    return this.spec.gradient ? new GradientCondition(this.spec.gradient) : null;
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.spec, this.ranges);
  }
}

export class BooleanCondition extends Service {
  readonly service = 'BooleanCondition';
  readonly #spec: ConditionalSpec;
  constructor(spec: ConditionalSpec) {
    super();
    this.#spec = spec;
  }
  getCriteriaType(): EnumValue | undefined {
    return (enums.BooleanCriteria as Record<string, EnumValue>)[this.#spec.criterion];
  }
  getCriteriaValues(): unknown[] {
    return [...this.#spec.args];
  }
  getBackground(): unknown {
    return this.#spec.style.fillColor ?? null;
  }
  getFontColor(): unknown {
    return this.#spec.style.textColor ?? null;
  }
  getBold(): unknown {
    return this.#spec.style.bold ?? null;
  }
  getItalic(): unknown {
    return this.#spec.style.italic ?? null;
  }
  getStrikethrough(): unknown {
    return this.#spec.style.strikethrough ?? null;
  }
  getUnderline(): unknown {
    return this.#spec.style.underline ?? null;
  }
}

export class GradientCondition extends Service {
  readonly service = 'GradientCondition';
  readonly #points: NonNullable<ConditionalSpec['gradient']>;
  constructor(points: NonNullable<ConditionalSpec['gradient']>) {
    super();
    this.#points = points;
  }
  getMinColor(): string {
    return this.#points.min?.color ?? '';
  }
  getMidColor(): string {
    return this.#points.mid?.color ?? '';
  }
  getMaxColor(): string {
    return this.#points.max?.color ?? '';
  }
  getMinValue(): string {
    return this.#points.min?.value ?? '';
  }
  getMidValue(): string {
    return this.#points.mid?.value ?? '';
  }
  getMaxValue(): string {
    return this.#points.max?.value ?? '';
  }
}

const empty: ConditionalSpec = { criterion: '', args: [], style: {}, gradient: null };

/** `SpreadsheetApp.ConditionalFormatRuleBuilder` */
export class ConditionalFormatRuleBuilder extends Service {
  readonly service = 'ConditionalFormatRuleBuilder';
  #spec: ConditionalSpec;
  #ranges: readonly Service[];
  constructor(spec: ConditionalSpec = empty, ranges: readonly Service[] = []) {
    super();
    this.#spec = spec;
    this.#ranges = ranges;
  }
  #when(criterion: string, ...args: unknown[]): this {
    this.#spec = { ...this.#spec, criterion, args };
    return this;
  }
  #look(key: string, value: unknown): this {
    const { [key]: _old, ...style } = this.#spec.style;
    this.#spec = {
      ...this.#spec,
      style: value === null || value === undefined ? style : { ...style, [key]: value },
    };
    return this;
  }
  #point(which: 'min' | 'mid' | 'max', color: string, type: string, value: string): this {
    const gradient = this.#spec.gradient ?? { min: null, mid: null, max: null };
    this.#spec = {
      ...this.#spec,
      gradient: { ...gradient, [which]: { color: colour(color) ?? color, type, value } },
    };
    return this;
  }
  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: unknown): this {
    return this.#when(isDate(date) ? 'DATE_AFTER' : 'DATE_AFTER_RELATIVE', date);
  }
  whenDateBefore(date: unknown): this {
    return this.#when(isDate(date) ? 'DATE_BEFORE' : 'DATE_BEFORE_RELATIVE', date);
  }
  whenDateEqualTo(date: unknown): this {
    return this.#when(isDate(date) ? 'DATE_EQUAL_TO' : 'DATE_EQUAL_TO_RELATIVE', date);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }
  withCriteria(criterion: EnumValue, args: unknown[]): this {
    return this.#when(criterion.name, ...args);
  }
  setBackground(value: string | null): this {
    return this.#look('fillColor', value === null ? null : colour(value));
  }
  setFontColor(value: string | null): this {
    return this.#look('textColor', value === null ? null : colour(value));
  }
  setBold(value: boolean | null): this {
    return this.#look('bold', value);
  }
  setItalic(value: boolean | null): this {
    return this.#look('italic', value);
  }
  setStrikethrough(value: boolean | null): this {
    return this.#look('strikethrough', value);
  }
  setUnderline(value: boolean | null): this {
    return this.#look('underline', value);
  }
  setGradientMinpoint(color: string): this {
    return this.#point('min', color, 'MIN', '');
  }
  setGradientMaxpoint(color: string): this {
    return this.#point('max', color, 'MAX', '');
  }
  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.#point('min', color, type.name, value);
  }
  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.#point('mid', color, type.name, value);
  }
  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.#point('max', color, type.name, value);
  }
  setRanges(ranges: Service[]): this {
    this.#ranges = [...ranges];
    return this;
  }
  getRanges(): Service[] {
    return [...this.#ranges];
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.#spec.gradient ? null : new BooleanCondition(this.#spec);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#spec, this.#ranges);
  }
  build(): ConditionalFormatRule {
    if (this.#ranges.length === 0) throw new ServiceError('Ranges must have at least one range.');
    return new ConditionalFormatRule(this.#spec, this.#ranges);
  }
}

const operators: Record<string, string> = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqual',
  TEXT_STARTS_WITH: 'beginsWithText',
  TEXT_ENDS_WITH: 'endsWithText',
};

/** The engine's rule, so that the page colours the cells. */
export function engineRule(spec: ConditionalSpec, engine: Engine): Record<string, unknown> {
  if (spec.gradient) {
    const point = (p: GradientPoint | null): Record<string, unknown> | undefined =>
      p
        ? {
            color: Number.parseInt(p.color.slice(1), 16),
            type: thresholds[p.type] ?? 'value',
            ...(p.value ? { value: p.value } : {}),
          }
        : undefined;
    return {
      type: 'ColorScaleRule',
      minimum: point(spec.gradient.min),
      midpoint: point(spec.gradient.mid),
      maximum: point(spec.gradient.max),
    };
  }
  const style = { ...spec.style };
  if (spec.criterion === 'CUSTOM_FORMULA') {
    const text = String(spec.args[0] ?? '');
    const formula = toEngineFormula(text.startsWith('=') ? text : `=${text}`, engine.locale) ?? '=FALSE';
    return { type: 'CellIsRule', operator: 'customFormula', values: [formula], style };
  }
  const operator = operators[spec.criterion];
  if (!operator) return { type: 'CellIsRule', operator: 'customFormula', values: ['=FALSE'], style };
  const values = spec.args.map((arg) => {
    if (!isDate(arg)) return String(arg);
    const day = new Date((Math.floor(instantToSerial(arg.getTime(), engine.timeZone)) - 25_569) * 86_400_000);
    return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
  });
  return {
    type: 'CellIsRule',
    operator,
    values,
    style,
    ...(operator.startsWith('dateIs') ? { dateValue: 'exactDate' } : {}),
  };
}

const thresholds: Record<string, string> = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
};
