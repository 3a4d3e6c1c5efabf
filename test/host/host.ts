import { quotedTab, readReference } from './a1.ts';
import { writeCells } from './cell-writer.ts';
import {
  engineResult,
  FunctionMemory,
  type FunctionResult,
  isCircular,
  keyOf,
  readsVolatile,
  registerCustomFunctions,
  scriptArguments,
  volatileText,
} from './custom-functions.ts';
import { instantToSerial, isDate } from './date-serial.ts';
import { Engine, errorName, type ScriptValue } from './engine.ts';
import { type AuthMode, Execution, type ExecutionRecord } from './execution.ts';
import { type Faults, Killed } from './faults.ts';
import { toEngineFormula } from './formula-text.ts';
import { Machine } from './machine.ts';
import { readManifest } from './manifest.ts';
import {
  type FunctionArgument,
  type FunctionValue,
  o,
  type Position,
  quietly,
  type Zone,
} from './o-spreadsheet.ts';
import type { OpenedTab } from './open-files.ts';
import { interleave, type TogetherOutcome, type TogetherRun } from './run-together.ts';
import { Scope } from './scope.ts';
import { ServiceError } from './service.ts';
import { Range } from './services/range.ts';
import { AuthMode as AuthModes } from './services/script-app.ts';
import { Spreadsheet } from './services/spreadsheet.ts';
import { User } from './services/user.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import type { UiState } from './ui-state.ts';
import { Workbook } from './workbook.ts';
import { workbookData } from './workbook-data.ts';

export type { ExecutionRecord } from './execution.ts';
export type { Faults } from './faults.ts';
export type { OpenedTab } from './open-files.ts';
export type { Menu, MenuItem, Page, UiState } from './ui-state.ts';

/** What a host is made from. */
export type HostOptions = {
  /** The folder that holds the very files that are pushed: server file(s), HTML, appsscript.json. */
  dist: string;
  /** The spreadsheet's locale, shared by everybody: `fr_FR`, `en_US`… Default `en_US`. */
  locale?: string;
  /** The person's language: `fr`, `en`… Default: the language of the locale. */
  userLocale?: string;
  /** The spreadsheet's time zone. Default: the manifest's. */
  timeZone?: string;
  /** The person at the keyboard. Default: the owner of the file. */
  user?: string;
  /** Others who may edit the file. */
  editors?: readonly string[];
  /** The clock, in milliseconds since 1970. Default: the machine's. */
  now?: () => number;
  /** o-spreadsheet's collaborative transport and client, for the page. */
  transport?: unknown;
  client?: unknown;
  /** Told of each result of a custom function, by the key that the page computes for the same arguments. */
  onFunctionResult?: (key: string, result: FunctionResult) => void;
};

const owner = 'owner@example.com';

/** A spreadsheet with the add-on in it, on this machine: see README.md for each rule that it keeps to. */
export class Host {
  readonly options: HostOptions;
  readonly engine: Engine;
  readonly workbook: Workbook;
  readonly machine: Machine;
  /** The top-level functions of dist, in the order of the bundle. */
  readonly names: string[];
  readonly executions: ExecutionRecord[] = [];
  /** Calls of functions that would read the network (`IMPORTXML`…), which the host does not make. */
  readonly fetches: { name: string; args: unknown[] }[] = [];
  /** Faults for the executions to come; custom functions are spared. */
  faults: Faults = {};
  /** The person at the keyboard. */
  user: string;
  private readonly memory: FunctionMemory;

  constructor(options: HostOptions, tabs: readonly OpenedTab[] | Host = []) {
    const from = tabs instanceof Host ? tabs : null;
    this.options = options;
    const manifest = readManifest(options.dist);
    const locale = options.locale ?? 'en_US';
    const timeZone = options.timeZone ?? manifest.timeZone ?? 'Etc/GMT';
    this.user = options.user ?? owner;
    this.machine = new Machine(
      options.dist,
      manifest,
      options.userLocale ?? locale.slice(0, 2),
      options.now ?? Date.now,
    );
    this.names = from?.options.dist === options.dist ? from.names : this.functionNames();
    registerCustomFunctions(this.names.filter((name) => !name.endsWith('_')));
    this.engine = new Engine({
      data: from ? from.engine.data() : workbookData(tabs as readonly OpenedTab[], locale, timeZone),
      locale,
      timeZone,
      year: () => new Date(this.machine.now()).getFullYear(),
      custom: {},
      // The engine speaks while it is being built, before there is a workbook to tell.
      onCommand: (command) => (this.workbook as Workbook | undefined)?.onCommand(command),
      transport: options.transport,
      client: options.client,
    });
    this.workbook = new Workbook(
      this.engine,
      owner,
      [this.user, ...(options.editors ?? [])],
      'local-workbook',
    );
    this.memory = from ? from.memory.copy() : new FunctionMemory();
    if (from) {
      this.workbook.takeOver(from.workbook);
      this.machine.takeOver(from.machine);
    }
    this.engine.custom.callCustomFunction = (
      name: string,
      args: FunctionArgument[],
      from: Position | undefined,
    ) => this.customFunction(name, args, from);
    this.engine.custom.hostSerial = () => instantToSerial(this.machine.now(), this.engine.timeZone);
    this.engine.custom.hostAsked = (name: string, args: unknown[]) => this.fetches.push({ name, args });
  }

  /** What the person sees beside the grid: menus, sidebar, dialogs, alerts, toasts. */
  get ui(): UiState {
    return this.machine.ui;
  }

  /** Everything that the workbook holds, as data: equal snapshots are the same workbook cell for cell. */
  snapshot(): Snapshot {
    return takeSnapshot(this.workbook, this.machine);
  }

  /** A copy of this host that lives on its own: to try many things from the same start. Caches and locks start empty. */
  fork(): Host {
    const { engine, options } = this;
    const copy = new Host(
      { ...options, locale: engine.locale.code, timeZone: engine.timeZone, user: this.user },
      this,
    );
    copy.faults = {};
    return copy;
  }

  // --- executions -------------------------------------------------------------------------------------------------

  /** One execution in a fresh scope with AuthMode FULL, as from a menu. Throws what the script throws. */
  run(functionName: string, ...args: unknown[]): unknown {
    return this.execute(functionName, 'FULL', args);
  }

  /**
   * What google.script.run does: only top-level functions whose names do not end in `_`; arguments are JSON; a Date
   * anywhere in the answer turns the whole answer into null.
   */
  call(functionName: string, args: readonly unknown[] = []): unknown {
    if (functionName.endsWith('_') || !this.names.includes(functionName)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    const answer = this.execute(functionName, 'FULL', args.map(sendable));
    if (holdsDate(answer)) return null;
    return answer === undefined ? null : (JSON.parse(JSON.stringify(answer)) as unknown);
  }

  /** The file is opened: `onOpen`. NONE is how a published add-on starts in a file where it was not used yet. */
  open(authMode: 'NONE' | 'LIMITED' = 'LIMITED'): void {
    if (!this.names.includes('onOpen')) return;
    this.execute('onOpen', authMode, (context) => [
      {
        authMode: AuthModes[authMode],
        ...(authMode === 'NONE' ? {} : { source: new Spreadsheet(context) }),
        user: new User(this.user),
      },
    ]);
  }

  private execute(
    name: string,
    mode: AuthMode,
    args:
      | readonly unknown[]
      | ((context: { workbook: Workbook; machine: Machine; execution: Execution }) => unknown[]),
  ): unknown {
    const execution = this.newExecution(name, mode, this.user);
    const context = { workbook: this.workbook, machine: this.machine, execution };
    return this.finish(execution, () => {
      const scope = new Scope(context);
      if (!scope.has(name)) throw new ServiceError(`Script function not found: ${name}`);
      return scope.call(name, typeof args === 'function' ? args(context) : args);
    });
  }

  /**
   * Runs executions side by side: `schedule` names, service call after service call, whose turn it is (see
   * run-together.ts). A lock that another holds is waited for, until its timeout on the host's clock.
   */
  runTogether(
    runs: readonly TogetherRun[],
    schedule: readonly number[],
  ): { outcomes: TogetherOutcome[]; turns: number[] } {
    const { workbook, machine } = this;
    const driven = runs.map((run) => {
      const execution = this.newExecution(run.name, 'FULL', run.user ?? this.user);
      const script = (): unknown =>
        inTimeZone(machine.manifest.timeZone, () => {
          try {
            const scope = new Scope({ workbook, machine, execution });
            if (!scope.has(run.name)) throw new ServiceError(`Script function not found: ${run.name}`);
            return scope.call(run.name, run.args ?? []);
          } catch (thrown) {
            throw asError(thrown);
          }
        });
      return { execution, script };
    });
    const clock = { now: () => machine.now(), pass: (milliseconds: number) => machine.pass(milliseconds) };
    const result = interleave(driven, schedule, machine.locks, clock);
    for (const { execution } of driven) this.executions.push(execution.record());
    this.engine.evaluate();
    return result;
  }

  private newExecution(name: string, mode: AuthMode, user: string): Execution {
    const { machine } = this;
    return new Execution(name, mode, user, {
      scopes: machine.manifest.oauthScopes ?? null,
      faults: mode === 'CUSTOM_FUNCTION' ? {} : this.faults,
      now: () => machine.now(),
      pass: (milliseconds) => machine.pass(milliseconds),
      limit: mode === 'FULL' ? 360_000 : 30_000,
    });
  }

  /** Runs to the end, writes the record, lets go of the locks and computes what was written. */
  private finish(execution: Execution, work: () => unknown): unknown {
    try {
      const answer = inTimeZone(this.machine.manifest.timeZone, work);
      if (execution.dead) throw execution.dead;
      return answer;
    } catch (thrown) {
      const error = execution.dead ?? asError(thrown);
      execution.error = error.message;
      throw error;
    } finally {
      this.machine.locks.releaseAll(execution);
      this.executions.push(execution.record());
      this.engine.evaluate();
    }
  }

  private functionNames(): string[] {
    const execution = new Execution('', 'NONE', this.user, {
      scopes: [],
      faults: {},
      now: () => 0,
      pass: () => {},
      limit: 30_000,
    });
    const nothing = undefined as unknown as Workbook;
    return new Scope({ workbook: nothing, machine: this.machine, execution }).functions;
  }

  // --- custom functions ---------------------------------------------------------------------------------------------

  private customFunction(name: string, args: FunctionArgument[], from: Position | undefined): FunctionResult {
    const functionName = this.names.find((one) => one.toUpperCase() === name && !one.endsWith('_'));
    if (functionName === undefined) return { value: '#NAME?', message: `Unknown function: '${name}'.` };
    if (readsVolatile(this.engine, args, from)) return { value: '#ERROR', message: volatileText };
    if (isCircular(args)) return { value: '#CYCLE', message: 'Circular dependency detected.' };
    const key = keyOf(name, args);
    const known = this.memory.get(key);
    if (known !== undefined) return known;
    const result = this.computeFunction(functionName, args);
    this.memory.set(key, result);
    this.options.onFunctionResult?.(key, result);
    return result;
  }

  private computeFunction(name: string, args: FunctionArgument[]): FunctionResult {
    const execution = this.newExecution(name, 'CUSTOM_FUNCTION', this.user);
    const context = { workbook: this.workbook, machine: this.machine, execution };
    try {
      const answer = inTimeZone(this.machine.manifest.timeZone, () =>
        new Scope(context).call(name, scriptArguments(this.engine, args)),
      );
      return engineResult(this.engine, answer);
    } catch (thrown) {
      const error = asError(thrown);
      execution.error = error.message;
      return { value: '#ERROR', message: error.message };
    } finally {
      this.executions.push(execution.record());
    }
  }

  /** Forgets the remembered results of custom functions, as nothing in Sheets does: for tests of the functions. */
  forgetResults(): void {
    this.memory.clear();
    this.engine.evaluateAll();
  }

  // --- a person's edits ---------------------------------------------------------------------------------------------

  /** A person types into one cell; then onEdit fires. Throws where the person may not, or a validation rejects. */
  edit(tab: string, a1: string, typed: string, user = this.user): void {
    const { sheetId, zone } = this.locate(tab, a1);
    const position = { sheetId, row: zone.top, col: zone.left };
    const old = this.engine.value(position);
    this.workbook.checkWritable(user, sheetId, zone);
    writeCells(this.workbook, [{ position, value: typed }]);
    this.engine.evaluate();
    this.fireEdit({ sheetId, ...zone, single: true, oldValue: old }, user);
  }

  /** A person pastes a block; then onEdit fires, without value and oldValue. */
  paste(tab: string, a1: string, rows: readonly (readonly string[])[], user = this.user): void {
    const { sheetId, zone } = this.locate(tab, a1);
    const [top, left] = [zone.top, zone.left];
    const whole = {
      top,
      left,
      bottom: top + rows.length - 1,
      right: left + Math.max(1, ...rows.map((row) => row.length)) - 1,
    };
    this.workbook.checkWritable(user, sheetId, whole);
    writeCells(
      this.workbook,
      rows.flatMap((row, r) =>
        row.map((value, c) => ({ position: { sheetId, row: top + r, col: left + c }, value })),
      ),
    );
    this.engine.evaluate();
    this.fireEdit({ sheetId, ...whole, single: false }, user);
  }

  /** The simple trigger for a person's edit that has reached the engine already. What onEdit throws, nobody sees. */
  fireEdit(
    edit: { sheetId: string; single?: boolean; oldValue?: ScriptValue | undefined } & Zone,
    user = this.user,
  ): void {
    if (!this.names.includes('onEdit')) return;
    const { sheetId, top, left, bottom, right } = edit;
    const single = edit.single ?? (top === bottom && left === right);
    const value = single
      ? eventValue(this.engine.value({ sheetId, row: top, col: left }), this.engine)
      : undefined;
    const formula = single && this.engine.formula({ sheetId, row: top, col: left }) !== '';
    const oldValue =
      single && edit.oldValue !== undefined ? eventValue(edit.oldValue, this.engine) : undefined;
    const before = this.user;
    this.user = user;
    try {
      this.execute('onEdit', 'LIMITED', (context) => [
        {
          authMode: AuthModes.LIMITED,
          source: new Spreadsheet(context),
          user: new User(user),
          range: new Range(context, sheetId, { top, left, bottom, right }),
          ...(value === undefined || formula ? {} : { value }),
          ...(oldValue === undefined ? {} : { oldValue }),
        },
      ]);
    } catch (error) {
      if (error instanceof Error && (error instanceof Killed || error.message.startsWith('host:')))
        throw error;
    } finally {
      this.user = before;
    }
  }

  /** Something that a person does in the grid through the services' own words, with nothing counted and no trigger. */
  asPerson(work: (spreadsheet: Spreadsheet) => void, user = this.user): void {
    const execution = new Execution('', 'FULL', user, {
      scopes: null,
      faults: {},
      now: () => 0,
      pass: () => {},
      limit: 1,
    });
    work(new Spreadsheet({ workbook: this.workbook, machine: this.machine, execution }));
    this.engine.evaluate();
  }

  // --- reading, for tests: no service call ----------------------------------------------------------------------------

  value(tab: string, a1: string): ScriptValue {
    return this.engine.value(this.position(tab, a1));
  }
  display(tab: string, a1: string): string {
    return this.engine.display(this.position(tab, a1));
  }
  formula(tab: string, a1: string): string {
    return this.engine.formula(this.position(tab, a1));
  }
  /** The error's text, as it shows when the cell is hovered over; '' where there is none. */
  errorText(tab: string, a1: string): string {
    return this.engine.errorText(this.position(tab, a1));
  }
  /** The values of a range, of the filled part of a tab without one. */
  values(tab: string, range?: string): ScriptValue[][] {
    return this.each(tab, range, (position) => this.engine.value(position));
  }
  displays(tab: string, range?: string): string[][] {
    return this.each(tab, range, (position) => this.engine.display(position));
  }
  /** The tabs' names, in order. */
  tabs(): string[] {
    return this.engine.g.getSheetIds().map((id) => this.engine.g.getSheetName(id));
  }

  private position(tab: string, a1: string): Position {
    const { sheetId, zone } = this.locate(tab, a1);
    return { sheetId, row: zone.top, col: zone.left };
  }
  private each<T>(tab: string, range: string | undefined, read: (position: Position) => T): T[][] {
    const { sheetId, zone } = range === undefined ? this.filled(tab) : this.locate(tab, range);
    const rows: T[][] = [];
    for (let row = zone.top; row <= zone.bottom; row++) {
      const cells: T[] = [];
      for (let col = zone.left; col <= zone.right; col++) cells.push(read({ sheetId, row, col }));
      rows.push(cells);
    }
    return rows;
  }
  private filled(tab: string): { sheetId: string; zone: Zone } {
    const sheetId = this.sheetId(tab);
    const { rows, columns } = this.workbook.extent(sheetId);
    return { sheetId, zone: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 } };
  }
  private sheetId(tab: string): string {
    const id = this.engine.g.getSheetIdByName(tab);
    if (id === undefined)
      throw new Error(`host: there is no tab ${quotedTab(tab)}; there are ${this.tabs().join(', ')}`);
    return id;
  }
  private locate(tab: string, a1: string): { sheetId: string; zone: Zone } {
    const sheetId = this.sheetId(tab);
    const reference = readReference(a1);
    if (!reference) throw new Error(`host: ${a1} is no range`);
    const { g } = this.engine;
    const zone = {
      top: reference.top ?? 0,
      left: reference.left ?? 0,
      bottom: reference.bottom ?? g.getNumberRows(sheetId) - 1,
      right: reference.right ?? g.getNumberCols(sheetId) - 1,
    };
    return { sheetId, zone };
  }

  /**
   * Evaluates a formula as a cell beside the tabs would, with all of what it spills. `formula` is in the file's locale.
   * `error` is the text of the error that the cell shows.
   */
  evaluate(formula: string): { values: ScriptValue[][]; displays: string[][]; error?: string } {
    const { engine } = this;
    const text = toEngineFormula(formula.startsWith('=') ? formula : `=${formula}`, engine.locale);
    engine.evaluate();
    const result: FunctionResult =
      text === null
        ? { value: '#BAD_EXPR', message: 'Formula parse error.' }
        : quietly(() => {
            const getters = engine.g as unknown as {
              evaluateFormulaResult(sheetId: string, formula: string): FunctionResult;
            };
            return getters.evaluateFormulaResult(engine.g.getSheetIds()[0] ?? '', text);
          });
    const columns = Array.isArray(result) ? result : [[result]];
    const height = columns[0]?.length ?? 0;
    const rows = Array.from({ length: height }, (_, row) =>
      columns.map((column) => column[row] ?? { value: '' }),
    );
    const first = rows[0]?.[0];
    const failed = typeof first?.value === 'string' && o.helpers.isEvaluationError(first.value);
    return {
      values: rows.map((row) => row.map((cell) => engine.toScript(cell))),
      displays: rows.map((row) => row.map((cell) => this.shown(cell))),
      ...(failed ? { error: first.message || errorName(String(first.value)) } : {}),
    };
  }

  private shown({ value, format }: FunctionValue): string {
    const { words } = this.engine.locale;
    if (typeof value === 'boolean') return value ? words.true : words.false;
    if (typeof value === 'string') return o.helpers.isEvaluationError(value) ? errorName(value) : value;
    return o.helpers.formatValue(value, { ...(format ? { format } : {}), locale: this.engine.g.getLocale() });
  }
}

/** What google.script.run sends: JSON; a Date or a function makes the call fail. */
function sendable(arg: unknown): unknown {
  if (typeof arg === 'function' || holdsDate(arg)) {
    throw new Error('Failed due to illegal value in property: 0');
  }
  return arg === undefined ? null : (JSON.parse(JSON.stringify(arg)) as unknown);
}

function holdsDate(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return isDate(value) || Object.values(value).some(holdsDate);
}

/** The value of an edit event: a text; a date as its serial number. */
function eventValue(value: ScriptValue, engine: Engine): string | undefined {
  if (value === '') return undefined;
  if (isDate(value)) return engine.content(value, undefined).content;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** An error of the script's realm as one of this realm. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  const { name, message, stack } = (thrown ?? {}) as { name?: string; message?: string; stack?: string };
  const error = new Error(message ?? String(thrown));
  if (name) error.name = name;
  if (stack) error.stack = stack;
  return error;
}

/** A script's own dates are in the manifest's time zone, whatever the machine's is. */
function inTimeZone<T>(timeZone: string | undefined, work: () => T): T {
  const before = process.env.TZ;
  if (!timeZone || before === timeZone) return work();
  process.env.TZ = timeZone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
