import { instantToSerial, isDate } from '../date-serial.ts';
import type { Engine } from '../engine.ts';
import { toEngineFormula } from '../formula-text.ts';
import { type EnumValue, Service, ServiceError } from '../service.ts';
import { enums } from './enums.ts';
import { fullName } from './full-name.ts';
import type { RangeGeometry } from './range-geometry.ts';

/** A validation as a script described it. A list's or range's arguments stand as data. */
export type ValidationSpec = {
  readonly criterion: string;
  /** VALUE_IN_RANGE: `['Tab'!A2:A9, showDropdown]`; VALUE_IN_LIST: `[values, showDropdown]`; else as given. */
  readonly args: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
};

/** `SpreadsheetApp.DataValidation` */
export class DataValidation extends Service {
  readonly service = 'DataValidation';
  readonly spec: ValidationSpec;
  readonly #range: ((name: string) => unknown) | null;

  constructor(spec: ValidationSpec, range: ((name: string) => unknown) | null = null) {
    super();
    this.spec = spec;
    this.#range = range;
  }
  getAllowInvalid(): boolean {
    return this.spec.allowInvalid;
  }
  getHelpText(): string | null {
    return this.spec.helpText;
  }
  getCriteriaType(): EnumValue | undefined {
    return (enums.DataValidationCriteria as Record<string, EnumValue>)[this.spec.criterion];
  }
  getCriteriaValues(): unknown[] {
    const [first, ...rest] = this.spec.args;
    if (this.spec.criterion === 'VALUE_IN_RANGE' && this.#range) return [this.#range(String(first)), ...rest];
    return [...this.spec.args];
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.spec);
  }
}

/** `SpreadsheetApp.DataValidationBuilder` */
export class DataValidationBuilder extends Service {
  readonly service = 'DataValidationBuilder';
  #spec: ValidationSpec;

  constructor(spec: ValidationSpec = { criterion: '', args: [], allowInvalid: true, helpText: null }) {
    super();
    this.#spec = spec;
  }
  #require(criterion: string, ...args: unknown[]): this {
    this.#spec = { ...this.#spec, criterion, args };
    return this;
  }
  requireValueInList(values: unknown[], showDropdown = true): this {
    if (!Array.isArray(values))
      throw new ServiceError(
        "The parameters don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireValueInList.",
      );
    if (values.length > 500)
      throw new ServiceError(
        'Data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
      );
    return this.#require('VALUE_IN_LIST', Array.from(values, String), showDropdown);
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    return this.#require('VALUE_IN_RANGE', fullName(range as RangeGeometry), showDropdown);
  }
  requireCheckbox(...values: unknown[]): this {
    return this.#require('CHECKBOX', ...values);
  }
  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: unknown): this {
    return this.#require('DATE_AFTER', date);
  }
  requireDateBefore(date: unknown): this {
    return this.#require('DATE_BEFORE', date);
  }
  requireDateBetween(start: unknown, end: unknown): this {
    return this.#require('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: unknown): this {
    return this.#require('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: unknown, end: unknown): this {
    return this.#require('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: unknown): this {
    return this.#require('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: unknown): this {
    return this.#require('DATE_ON_OR_BEFORE', date);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }
  requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL');
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', formula);
  }
  withCriteria(criterion: EnumValue, args: unknown[]): this {
    if (criterion.name === 'VALUE_IN_RANGE') return this.requireValueInRange(args[0], args[1] !== false);
    return this.#require(criterion.name, ...args);
  }
  setAllowInvalid(allowInvalid: boolean): this {
    this.#spec = { ...this.#spec, allowInvalid };
    return this;
  }
  setHelpText(helpText: string | null): this {
    this.#spec = { ...this.#spec, helpText };
    return this;
  }
  getAllowInvalid(): boolean {
    return this.#spec.allowInvalid;
  }
  getHelpText(): string | null {
    return this.#spec.helpText;
  }
  getCriteriaType(): EnumValue | undefined {
    return new DataValidation(this.#spec).getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return [...this.#spec.args];
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#spec);
  }
  build(): DataValidation {
    return new DataValidation(this.#spec);
  }
}

const engineTypes: Record<string, string> = {
  CHECKBOX: 'isBoolean',
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
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_EQUAL_TO: 'dateIs',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
};

/** The engine's criterion, so that the page shows the dropdown or checkbox and marks what is invalid. */
export function engineCriterion(spec: ValidationSpec, engine: Engine): Record<string, unknown> {
  const [first, second] = spec.args;
  const shown = second === false ? 'plainText' : 'arrow';
  if (spec.criterion === 'VALUE_IN_LIST') {
    const values = (first as string[]).filter((value) => !value.startsWith('='));
    return { type: 'isValueInList', values, displayStyle: shown, colors: {} };
  }
  if (spec.criterion === 'VALUE_IN_RANGE')
    return { type: 'isValueInRange', values: [first], displayStyle: shown, colors: {} };
  if (spec.criterion === 'CUSTOM_FORMULA') {
    const formula = String(first);
    return {
      type: 'customFormula',
      values: [toEngineFormula(formula.startsWith('=') ? formula : `=${formula}`, engine.locale) ?? '=FALSE'],
    };
  }
  const type = engineTypes[spec.criterion];
  if (!type) return { type: 'customFormula', values: ['=TRUE'] };
  if (type === 'isBoolean') return { type, values: [] };
  const values = spec.args.map((arg) => (isDate(arg) ? usDate(arg, engine.timeZone) : String(arg)));
  return type.startsWith('dateIs') ? { type, values, dateValue: 'exactDate' } : { type, values };
}

function usDate(date: Date, timeZone: string): string {
  const day = new Date((Math.floor(instantToSerial(date.getTime(), timeZone)) - 25_569) * 86_400_000);
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`;
}

/** The criterion's name in Sheets for a rule that a person made in the page. */
export function specOfEngineRule(rule: {
  criterion: { type: string; values: string[]; displayStyle?: string };
  isBlocking?: boolean;
}): ValidationSpec {
  const { type, values, displayStyle } = rule.criterion;
  const common = { allowInvalid: !rule.isBlocking, helpText: null };
  const dropdown = displayStyle !== 'plainText';
  if (type === 'isValueInList') return { ...common, criterion: 'VALUE_IN_LIST', args: [values, dropdown] };
  if (type === 'isValueInRange')
    return { ...common, criterion: 'VALUE_IN_RANGE', args: [values[0], dropdown] };
  const found = Object.entries(engineTypes).find(([, engineType]) => engineType === type);
  return { ...common, criterion: found?.[0] ?? 'CUSTOM_FORMULA', args: values };
}

/**
 * Whether a rule that rejects would take this value; what cannot be decided without the engine is taken.
 * `listed` gives the texts of a range by its name.
 */
export function accepts(
  spec: ValidationSpec,
  value: unknown,
  listed: (range: string) => Set<string>,
): boolean {
  if (value === '' || value === null || value === undefined) return true;
  const [a, b] = spec.args;
  const number = typeof value === 'number' ? value : Number.NaN;
  const time = isDate(value) ? value.getTime() : Number.NaN;
  const at = (bound: unknown): number => (isDate(bound) ? bound.getTime() : Number(bound));
  switch (spec.criterion) {
    case 'VALUE_IN_LIST':
      return (a as string[]).some((item) => item.toLowerCase() === String(value).toLowerCase());
    case 'VALUE_IN_RANGE':
      return listed(String(a)).has(String(value).toLowerCase());
    case 'CHECKBOX':
      return spec.args.length > 0 ? spec.args.includes(value) : typeof value === 'boolean';
    case 'NUMBER_BETWEEN':
      return number >= Number(a) && number <= Number(b);
    case 'NUMBER_NOT_BETWEEN':
      return number < Number(a) || number > Number(b);
    case 'NUMBER_EQUAL_TO':
      return number === Number(a);
    case 'NUMBER_NOT_EQUAL_TO':
      return number !== Number(a);
    case 'NUMBER_GREATER_THAN':
      return number > Number(a);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= Number(a);
    case 'NUMBER_LESS_THAN':
      return number < Number(a);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= Number(a);
    case 'DATE_IS_VALID_DATE':
      return isDate(value);
    case 'DATE_AFTER':
      return time > at(a);
    case 'DATE_BEFORE':
      return time < at(a);
    case 'DATE_BETWEEN':
      return time >= at(a) && time <= at(b);
    case 'DATE_ON_OR_AFTER':
      return time >= at(a);
    case 'DATE_ON_OR_BEFORE':
      return time <= at(a);
    case 'TEXT_CONTAINS':
      return String(value).includes(String(a));
    case 'TEXT_DOES_NOT_CONTAIN':
      return !String(value).includes(String(a));
    case 'TEXT_EQUAL_TO':
      return String(value) === String(a);
    default:
      return true;
  }
}
