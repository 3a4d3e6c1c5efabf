import { cellName } from './a1.ts';
import { instantToSerial, isDate, serialToInstant } from './date-serial.ts';
import { patchEngine } from './engine-patches.ts';
import { toEngineFormula, toFileFormula, unparsedFormula } from './formula-text.ts';
import { registerFunctionsOfSheets } from './functions-of-sheets.ts';
import { engineLocale, type Locale, localeOf } from './locales.ts';
import { withNames } from './names-in-dates.ts';
import {
  type Cell,
  type CellPlugin,
  type Command,
  type EvaluatedCell,
  type EvaluationPlugin,
  type Getters,
  type Model,
  o,
  type Plugin,
  type Position,
  quietly,
  type Zone,
} from './o-spreadsheet.ts';
import { mendSquisher } from './squishing.ts';
import { type Entry, readTyped } from './typed-entry.ts';

/** What a script reads from a cell or gives to one. */
export type ScriptValue = string | number | boolean | Date;

export type EngineOptions = {
  data: unknown;
  locale: string;
  timeZone: string;
  /** The year that completes a typed date that has none. */
  year: () => number;
  /** Reaches the engine's functions as `this`. */
  custom: Record<string, unknown>;
  /** Told of every core command, whoever gave it: a script, the host, a page. */
  onCommand: (command: Command) => void;
  transport?: unknown;
  client?: unknown;
};

const batchCommand = 'HOST_BATCH';

/** The engine spreads a revision's commands over the stack: more than this many overflow it. */
const largestRevision = 20_000;

/** Commands that the engine refuses because there is nothing to change are no failure. */
const harmless = new Set(['NoChanges', 'NoActivePosition']);

let prepared = false;

/** Adds the host's plugins and functions to the engine, once a process. */
function prepareLibrary(): void {
  if (prepared) return;
  prepared = true;
  registerFunctionsOfSheets();
  patchEngine(o.registries);

  class Batch extends o.UIPlugin {
    private readonly custom: Record<string, unknown>;
    constructor(config: { custom: Record<string, unknown> }) {
      super(config);
      this.custom = config.custom;
    }
    handle(command: Command): void {
      if (command.type === batchCommand) (this.custom.applyBatch as (c: Command) => void)(command);
    }
  }
  class Listener extends o.CoreViewPlugin {
    private readonly custom: Record<string, unknown>;
    constructor(config: { custom: Record<string, unknown> }) {
      super(config);
      this.custom = config.custom;
    }
    handle(command: Command): void {
      const told = this.custom.onCommand;
      if (typeof told === 'function') told(command);
    }
  }
  o.registries.featurePluginRegistry.add('host_batch', Batch);
  o.registries.coreViewsPluginRegistry.add('host_listener', Listener);

  // One dispatch is one recalculation in the engine. At Google's the recalculation comes when something is read, so
  // the host holds it back until then (see Engine.evaluate).
  const evaluation = o.registries.coreViewsPluginRegistry.get('evaluation') as {
    prototype: EvaluationPlugin;
  };
  const finalize = evaluation.prototype.finalize;
  evaluation.prototype.finalize = function (
    this: EvaluationPlugin & { evaluator: { context: { heldBack?: boolean } } },
  ) {
    if (!this.evaluator.context.heldBack) finalize.call(this);
  };
}

/** What shortens a revision on its way to other models; it stands inside the library. */
type WithSquisher = { session: { commandSquisher: Parameters<typeof mendSquisher>[0] } };

/** The workbook engine: one o-spreadsheet model, read and written synchronously as Apps Script sees a spreadsheet. */
export class Engine {
  readonly model: Model;
  readonly custom: Record<string, unknown>;
  locale: Locale;
  timeZone: string;
  /** True while cells are being computed: a custom function that reads now must not start another recalculation. */
  evaluating = false;
  /** Told of each cell that is given a content, the same one too. */
  onContent: (sheetId: string, row: number, column: number) => void = () => {};
  private readonly evaluation: EvaluationPlugin;
  private readonly cells: CellPlugin;
  private readonly sheets: Plugin;
  private readonly year: () => number;
  /** True where other models follow this one: only then is every change recorded for them. */
  private readonly shared: boolean;

  constructor(options: EngineOptions) {
    prepareLibrary();
    this.locale = localeOf(options.locale);
    this.timeZone = options.timeZone;
    this.year = options.year;
    this.shared = options.transport !== undefined;
    this.custom = Object.assign(options.custom, {
      heldBack: true,
      applyBatch: (command: Command) => this.applyBatch(command),
      onCommand: options.onCommand,
    });
    const config = {
      custom: this.custom,
      ...(options.transport ? { transportService: options.transport } : {}),
      ...(options.client ? { client: options.client } : {}),
    };
    this.model = quietly(() => new o.Model(options.data, config, [], undefined, false));
    mendSquisher((this.model as unknown as WithSquisher).session.commandSquisher);
    const plugins = this.model.handlers;
    const find = (member: string): Plugin => {
      const plugin = plugins.find((p) => member in p);
      if (!plugin) throw new Error(`host: this version of o-spreadsheet has no plugin with ${member}`);
      return plugin;
    };
    this.evaluation = find('positionsToUpdate') as EvaluationPlugin;
    this.cells = find('updateCell') as CellPlugin;
    this.sheets = find('orderedSheetIds');
    this.keepTextAsText();
    this.nameDaysAndMonths();
    this.computeFilledCells();
    if (this.g.getLocale().code !== this.locale.code) this.setLocale(this.locale.code);
  }

  get g(): Getters {
    return this.model.getters;
  }

  /** One command of the engine. Throws `TYPE: reasons` where the engine refuses it. */
  dispatch(type: string, payload: Record<string, unknown> = {}): void {
    const result = quietly(() => this.model.dispatch(type, payload));
    if (!result.isSuccessful && !result.reasons.every((reason) => harmless.has(reason))) {
      throw new Error(`${type}: ${result.reasons.join(', ')}`);
    }
  }

  /** Many cell changes as one revision: `{ sheetId, col, row, content?, format?, style? }` each. */
  batch(commands: Record<string, unknown>[]): void {
    for (let first = 0; first < commands.length; first += largestRevision) {
      const part = commands.slice(first, first + largestRevision);
      const result = quietly(() => this.model.dispatch(batchCommand, { commands: part }));
      if (!result.isSuccessful) throw new Error(`${batchCommand}: ${result.reasons.join(', ')}`);
    }
  }

  /** Past the checks and the interface's plugins, which cost seconds on ten thousand rows. */
  private applyBatch(command: Command): void {
    const commands = command.commands as Command[];
    const { evaluation, cells, sheets, model } = this;
    const rebuild = commands.length > 2000;
    const dispatch = cells.dispatch;
    cells.dispatch = (type, payload) => sheets.handle({ ...payload, type });
    try {
      for (const one of commands) {
        one.type = 'UPDATE_CELL';
        if (this.shared) model.state.addCommand(one);
        cells.updateCell(one.sheetId as string, one.col as number, one.row as number, one);
        if (!rebuild) evaluation.handle(one);
        if (one.content !== undefined)
          this.onContent(one.sheetId as string, one.row as number, one.col as number);
      }
    } finally {
      cells.dispatch = dispatch;
    }
    if (rebuild) evaluation.shouldRebuildDependenciesGraph = true;
  }

  /** Computes what was held back. Every read of a computed value comes through here. */
  evaluate(): void {
    if (this.evaluating) return;
    const { evaluation } = this;
    if (!evaluation.shouldRebuildDependenciesGraph && evaluation.positionsToUpdate.length === 0) return;
    this.evaluating = true;
    this.custom.heldBack = false;
    try {
      quietly(() => evaluation.finalize());
    } finally {
      this.custom.heldBack = true;
      this.evaluating = false;
    }
  }

  /** Computes everything anew. */
  evaluateAll(): void {
    this.evaluation.shouldRebuildDependenciesGraph = true;
    this.evaluate();
  }

  /** The model's content, to make another engine from. */
  data(): unknown {
    const model = this.model as unknown as { _exportData(squished: boolean): Record<string, unknown> };
    return { ...quietly(() => model._exportData(false)), revisionId: 'START_REVISION' };
  }

  setLocale(code: string): void {
    this.locale = localeOf(code);
    this.dispatch('UPDATE_LOCALE', { locale: engineLocale(this.locale) });
  }

  /** The computed cell. */
  evaluated(position: Position): EvaluatedCell {
    if (this.evaluating) return this.evaluation.evaluator.computeAndSave(position);
    this.evaluate();
    return this.g.getEvaluatedCell(position);
  }

  /** A cell as `getValues()` gives it: '' for a blank, a Date for a date, an error as its text. */
  value(position: Position): ScriptValue {
    const cell = this.g.getCell(position);
    if (cell && !cell.isFormula && cell.content !== '') return this.literal(cell);
    return this.toScript(this.evaluated(position));
  }

  private literal(cell: Cell & { isFormula: false }): ScriptValue {
    if (cell.content.startsWith("'")) return cell.content.slice(1);
    if (cell.format === '@') return cell.content;
    const value = cell.parsedValue;
    if (typeof value === 'number') return this.numberOrDate(value, cell.format);
    if (typeof value === 'string') return o.helpers.isEvaluationError(value) ? errorName(value) : value;
    return value ?? '';
  }

  /** A computed value as scripts and custom functions get it. */
  toScript(
    cell: { value: string | number | boolean | null; format?: string; type?: string } | undefined,
  ): ScriptValue {
    if (!cell || cell.value === null || cell.value === undefined) return '';
    if (typeof cell.value === 'number') return this.numberOrDate(cell.value, cell.format);
    if (typeof cell.value === 'string' && o.helpers.isEvaluationError(cell.value))
      return errorName(cell.value);
    return cell.value;
  }

  private numberOrDate(value: number, format: string | undefined): number | Date {
    return isDateFormat(format) ? new Date(serialToInstant(value, this.timeZone)) : value;
  }

  /** A cell as it is shown. */
  display(position: Position): string {
    const cell = this.g.getCell(position);
    if (
      cell &&
      !cell.isFormula &&
      typeof cell.parsedValue === 'string' &&
      !o.helpers.isEvaluationError(cell.parsedValue)
    ) {
      return String(this.literal(cell));
    }
    const shown = this.evaluated(position);
    if (shown.type === 'error') return errorName(String(shown.value));
    if (shown.type === 'boolean') return shown.value ? this.locale.words.true : this.locale.words.false;
    return shown.formattedValue;
  }

  /** The text that a cell's error shows when it is hovered over; '' where the cell shows no error. */
  errorText(position: Position): string {
    const cell = this.evaluated(position);
    if (cell.type !== 'error') return '';
    if (cell.value === '#SPILL!' && cell.errorOriginPosition && /overwrite data/.test(cell.message ?? '')) {
      const { col, row } = cell.errorOriginPosition;
      return `Array result was not expanded because it would overwrite data in ${cellName(col, row)}.`;
    }
    if (cell.value === '#SPILL!')
      return 'Result was not automatically expanded, please insert more rows or columns.';
    if (cell.value === '#CYCLE') return 'Circular dependency detected.';
    if (cell.value === '#BAD_EXPR') return 'Formula parse error.';
    return cell.message ?? '';
  }

  /** The formula as the file's locale writes it; '' for a cell without one. */
  formula(position: Position): string {
    const cell = this.g.getCell(position);
    if (!cell?.isFormula) return '';
    const text = cell.compiledFormula.toFormulaString(this.g).replace(/#REF\b(?!!)/g, '#REF!');
    return toFileFormula(text, this.locale);
  }

  /** What the engine stores for a string as typed. `format` is the cell's number format. */
  typed(text: string, format: string | undefined): { content: string; format?: string } {
    if (format === '@' && !/^['=]/.test(text)) return { content: plainText(text, '@') };
    return this.entry(readTyped(text, this.locale, this.year()), format);
  }

  /** What the engine stores for an entry. */
  entry(entry: Entry, format: string | undefined): { content: string; format?: string } {
    switch (entry.kind) {
      case 'blank':
        return { content: '' };
      case 'text':
        return { content: plainText(entry.text, format) };
      case 'boolean':
        return { content: entry.value ? 'TRUE' : 'FALSE' };
      case 'formula':
        return { content: toEngineFormula(entry.text, this.locale) ?? unparsedFormula(entry.text) };
      case 'number': {
        const own =
          entry.format !== undefined && keepsFormat(format, entry.format) ? undefined : entry.format;
        return { content: String(entry.value), ...(own ? { format: own } : {}) };
      }
    }
  }

  /** What the engine stores for a value that a script writes; a string is read as typed. */
  content(value: unknown, format: string | undefined): { content: string; format?: string } {
    if (value === null || value === undefined || value === '') return { content: '' };
    if (isDate(value)) {
      const serial = instantToSerial(value.getTime(), this.timeZone);
      const whole = Math.abs(serial - Math.round(serial)) < 1e-9;
      const own = whole ? this.locale.dateFormat : `${this.locale.dateFormat} ${this.locale.timeFormat}`;
      return this.entry({ kind: 'number', value: whole ? Math.round(serial) : serial, format: own }, format);
    }
    if (typeof value === 'number') {
      return Number.isFinite(value) ? { content: String(value) } : { content: '#NUM!' };
    }
    if (typeof value === 'boolean') return { content: value ? 'TRUE' : 'FALSE' };
    if (typeof value === 'string') return this.typed(value, format);
    return { content: plainText(String(value), format) };
  }

  /**
   * Everything anew is every cell that holds something: blank cells of a large grid, formatted or not, are computed when
   * a formula asks for them.
   */
  private computeFilledCells(): void {
    type Evaluator = {
      evaluatedCells: { constructor: new () => object };
      evaluate(ranges: { sheetId: string; zone: Zone }[]): void;
      evaluateAllCells(): void;
    };
    const evaluator = this.evaluation.evaluator as unknown as Evaluator;
    const { g } = this;
    const Cells = evaluator.evaluatedCells.constructor;
    evaluator.evaluateAllCells = () => {
      Object.assign(evaluator, { evaluatedCells: new Cells() });
      evaluator.evaluate(g.getSheetIds().flatMap((sheetId) => filledZone(g, sheetId)));
    };
  }

  /** Dates are shown with the names of days and months in the file's language; the engine's are English. */
  private nameDaysAndMonths(): void {
    const evaluator = this.evaluation.evaluator as unknown as { computeCell(p: Position): EvaluatedCell };
    const compute = evaluator.computeCell.bind(evaluator);
    evaluator.computeCell = (position) => {
      const cell = compute(position);
      if (typeof cell.value !== 'number' || !isDateFormat(cell.format)) return cell;
      const format = withNames(cell.format ?? '', cell.value, this.locale.language);
      if (format === cell.format) return cell;
      return {
        ...cell,
        formattedValue: o.helpers.formatValue(cell.value, { format, locale: this.g.getLocale() }),
      };
    };
  }

  /** A text stays the text that it is: no link is read out of `[a](b)`, no apostrophe shows in a cell with format `@`. */
  private keepTextAsText(): void {
    type Linked = EvaluatedCell & { link?: { label: string; url: string } };
    const evaluator = this.evaluation.evaluator as unknown as { computeCell(p: Position): Linked };
    const compute = evaluator.computeCell.bind(evaluator);
    evaluator.computeCell = (position) => {
      const result = compute(position);
      if (result.type !== 'text' && !result.link) return result;
      const first = typeof result.value === 'string' ? result.value.charCodeAt(0) : 0;
      if (!result.link && first !== 39) return result;
      const cell = this.g.getCell(position);
      if (
        !cell ||
        (cell.isFormula && (!result.link || /HYPERLINK\(/i.test(cell.compiledFormula.normalizedFormula)))
      ) {
        return result;
      }
      const text = cell.isFormula
        ? `[${result.link?.label}](${result.link?.url})`
        : cell.content.replace(/^'/, '');
      const { link: _link, ...plain } = result;
      return { ...plain, type: 'text', value: text, formattedValue: text };
    };
  }
}

/** The rectangle of a sheet's cells that hold something; none where it is blank. */
function filledZone(g: Getters, sheetId: string): { sheetId: string; zone: Zone }[] {
  let zone: Zone | null = null;
  for (const cell of g.getCells(sheetId)) {
    if (!cell.isFormula && cell.content === '') continue;
    const { col, row } = g.getCellPosition(cell.id);
    if (!zone) zone = { top: row, bottom: row, left: col, right: col };
    zone.top = Math.min(zone.top, row);
    zone.bottom = Math.max(zone.bottom, row);
    zone.left = Math.min(zone.left, col);
    zone.right = Math.max(zone.right, col);
  }
  return zone ? [{ sheetId, zone }] : [];
}

/** True for a number format that shows a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === '@' || format === 'General') return false;
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = /[ymdhs]/i.test(format.replace(/"[^"]*"|\[\$[^\]]*\]|\\./g, '').replace(/General/gi, ''));
    dateFormats.set(format, known);
  }
  return known;
}
const dateFormats = new Map<string, boolean>();

/** A cell that has a format already keeps it when a number of the same sort is typed over the old one. */
function keepsFormat(current: string | undefined, typed: string): boolean {
  if (!current || current === 'General') return false;
  return isDateFormat(typed) ? isDateFormat(current) : true;
}

const errorNames: Record<string, string> = {
  '#REF': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
  '#ERROR': '#ERROR!',
};

/** Sheets' name for an error of the engine. */
export function errorName(error: string): string {
  return errorNames[error] ?? error;
}

const readingLocales = ['en_US', 'fr_FR'].map((code) => engineLocale(localeOf(code)));

/** A text as the engine must store it to stay that text. */
export function plainText(text: string, format: string | undefined): string {
  if (text === '') return '';
  const first = text.charCodeAt(0);
  if (first === 39 || first === 61) return `'${text}`;
  if (format === '@') return text;
  if (first === 43 || first === 45 || first === 35 || first === 64) return `'${text}`;
  if (/^(true|false)$/i.test(text)) return `'${text}`;
  if (!/\d/.test(text) || text.length > 60) return text;
  const read = readingLocales.some((l) => o.helpers.isNumber(text, l) || o.helpers.isDateTime(text, l));
  return read ? `'${text}` : text;
}
