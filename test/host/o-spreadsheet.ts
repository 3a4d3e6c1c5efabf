import './node20.ts';
import * as library from '@odoo/o-spreadsheet';

/**
 * The part of o-spreadsheet 19.3.7 that the host uses, with types of its own: the package's published types do not
 * cover the plugins, and the host needs a few of those from inside (see engine.ts).
 */

export type Zone = { top: number; left: number; bottom: number; right: number };
export type Position = { sheetId: string; col: number; row: number };
export type Style = Record<string, unknown>;

export type Cell = {
  id: number;
  style?: Style;
  format?: string;
} & (
  | {
      isFormula: true;
      compiledFormula: { toFormulaString(getters: unknown): string; normalizedFormula: string };
    }
  | { isFormula: false; content: string; parsedValue: string | number | boolean | null }
);

export type EvaluatedCell = {
  type: 'number' | 'text' | 'boolean' | 'error' | 'empty';
  value: string | number | boolean | null;
  format?: string;
  formattedValue: string;
  message?: string;
  position?: Position;
  errorOriginPosition?: Position;
};

export type RangeData = { _sheetId: string; _zone: Zone };

export type ValidationRule = {
  id: string;
  criterion: { type: string; values: string[]; displayStyle?: string; colors?: Record<string, string> };
  isBlocking?: boolean;
  ranges: { zone: Zone; sheetId: string }[];
};

export type ConditionalFormat = { id: string; ranges: string[]; rule: Record<string, unknown> };

/** The getters that the host calls. */
export type Getters = {
  getSheetIds(): string[];
  getSheetName(id: string): string;
  getSheetIdByName(name: string): string | undefined;
  tryGetSheet(id: string): { id: string; name: string; color?: string; isVisible: boolean } | undefined;
  isSheetVisible(id: string): boolean;
  getNumberRows(id: string): number;
  getNumberCols(id: string): number;
  getCell(position: Position): Cell | undefined;
  getCells(sheetId: string): Cell[];
  getCellPosition(cellId: number): Position;
  getEvaluatedCell(position: Position): EvaluatedCell;
  getEvaluatedCellsPositions(sheetId: string): Position[];
  getSpreadZone(position: Position): Zone | undefined;
  getCorrespondingFormulaCell(position: Position): Cell | undefined;
  getArrayFormulaSpreadingOn(position: Position): Position | undefined;
  getLocale(): LocaleData;
  getMergesInZone(sheetId: string, zone: Zone): Zone[];
  getMerges(sheetId: string): Zone[];
  getPaneDivisions(sheetId: string): { xSplit: number; ySplit: number };
  getColSize(sheetId: string, col: number): number;
  getUserRowSize(sheetId: string, row: number): number | undefined;
  isColHiddenByUser(sheetId: string, col: number): boolean;
  isRowHiddenByUser(sheetId: string, row: number): boolean;
  getGridLinesVisibility(sheetId: string): boolean;
  getRangeDataFromZone(sheetId: string, zone: Zone): RangeData;
  getDataValidationRules(sheetId: string): ValidationRule[];
  getValidationRuleForCell(position: Position): ValidationRule | undefined;
  getConditionalFormats(sheetId: string): ConditionalFormat[];
  getNamedRanges(): { name: string; range: { sheetId: string; zone: Zone } }[];
  getNamedRange(
    name: string,
  ): { name: string; range: { sheetId: string; zone: Zone; unboundedZone: Zone } } | undefined;
  getCellBorder(position: Position): Record<string, { style: string; color: string } | undefined> | null;
  getRangeString(range: unknown, forSheetId: string): string;
};

export type LocaleData = {
  name: string;
  code: string;
  thousandsSeparator: string;
  decimalSeparator: string;
  weekStart: number;
  dateFormat: string;
  timeFormat: string;
  formulaArgSeparator: string;
};

export type Command = { type: string } & Record<string, unknown>;
export type DispatchResult = { isSuccessful: boolean; reasons: string[] };

/** A plugin as seen from inside; only the members that the host touches. */
export type Plugin = {
  constructor: { name: string };
  handle(command: Command): void;
  finalize(): void;
};

export type CellPlugin = Plugin & {
  updateCell(sheetId: string, col: number, row: number, after: Command): void;
  dispatch: (type: string, payload: Record<string, unknown>) => unknown;
};

export type EvaluationPlugin = Plugin & {
  shouldRebuildDependenciesGraph: boolean;
  positionsToUpdate: Position[];
  evaluator: { computeAndSave(position: Position): EvaluatedCell };
};

export type Model = {
  getters: Getters;
  dispatch(type: string, payload?: Record<string, unknown>): DispatchResult;
  exportData(): unknown;
  joinSession(): void;
  leaveSession(): Promise<void>;
  on(event: string, owner: unknown, callback: (payload: unknown) => void): void;
  /** Inside: every plugin, and the recorder of the running revision's commands. */
  handlers: Plugin[];
  state: { addCommand(command: Command): void };
};

export type FunctionValue = { value: string | number | boolean | null; format?: string; message?: string };
/** One value, or columns of values. */
export type FunctionArgument = FunctionValue | FunctionValue[][] | undefined;

type FunctionDescription = {
  description: string;
  args: {
    name: string;
    description: string;
    type: string[];
    acceptMatrix?: boolean;
    acceptErrors?: boolean;
    repeating?: boolean;
    optional?: boolean;
  }[];
  compute(this: Record<string, unknown>, ...args: FunctionArgument[]): FunctionValue | FunctionValue[][];
  isExported?: boolean;
  category?: string;
};

type Registry = {
  add(name: string, item: unknown): unknown;
  replace(name: string, item: unknown): unknown;
  content: Record<string, unknown>;
  get(name: string): unknown;
};

type Library = {
  Model: new (
    data: unknown,
    config: unknown,
    messages?: unknown[],
    uuid?: unknown,
    verbose?: boolean,
  ) => Model;
  UIPlugin: new (config: unknown) => { dispatch(type: string, payload: unknown): DispatchResult };
  CoreViewPlugin: new (config: { custom: Record<string, unknown> }) => object;
  addFunction(name: string, description: FunctionDescription): void;
  registries: Record<
    'functionRegistry' | 'featurePluginRegistry' | 'coreViewsPluginRegistry' | 'corePluginRegistry',
    Registry
  >;
  helpers: {
    isNumber(text: string, locale: LocaleData): boolean;
    isDateTime(text: string, locale: LocaleData): boolean;
    isDateTimeFormat(format: string): boolean;
    isEvaluationError(value: unknown): boolean;
    createEmptyWorkbookData(): { sheets: Record<string, unknown>[] } & Record<string, unknown>;
    formatValue(value: unknown, options: { format?: string; locale: LocaleData }): string;
  };
  links: { isMarkdownLink(text: string): boolean };
};

// The published declarations leave out the plugins' insides; the types above state what the host relies on.
export const o = library as unknown as Library;

/** Runs without the library's progress notes on the console. */
export function quietly<T>(work: () => T): T {
  const { log, debug, groupCollapsed, groupEnd } = console;
  const nothing = (): void => {};
  Object.assign(console, { log: nothing, debug: nothing, groupCollapsed: nothing, groupEnd: nothing });
  try {
    return work();
  } finally {
    Object.assign(console, { log, debug, groupCollapsed, groupEnd });
  }
}
