import { createRequire } from 'node:module';
import vm from 'node:vm';
import { Border } from './border.ts';
import type { Context } from './context.ts';
import { withQuickGlobals } from './quick-globals.ts';
import { CacheService } from './services/cache-service.ts';
import { Charts } from './services/chart.ts';
import { HtmlService } from './services/html-service.ts';
import { LockService } from './services/lock-service.ts';
import { PropertiesService } from './services/properties-service.ts';
import { ScriptApp } from './services/script-app.ts';
import { Session } from './services/session.ts';
import { SpreadsheetApp } from './services/spreadsheet-app.ts';
import { Utilities } from './services/utilities.ts';

type GasLocal = {
  require(folder: string, globals: object, options: { filter: (file: string) => boolean }): vm.Context;
};
const gas = createRequire(import.meta.url)('gas-local') as GasLocal;

/** Google's services that the host leaves out: named, so that a script that calls them is told so. */
const leftOut = [
  'UrlFetchApp',
  'MailApp',
  'GmailApp',
  'DriveApp',
  'CalendarApp',
  'DocumentApp',
  'FormApp',
  'ContactsApp',
  'Sheets',
  'Drive',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'XmlService',
  'ContentService',
  'CardService',
  'FormApp',
];

/** A fresh global scope with the bundle loaded in it, as each execution has at Google's. */
export class Scope {
  readonly border: Border;
  private readonly globals: vm.Context;
  private readonly given: ReadonlySet<string>;

  constructor(context: Context) {
    const { machine, execution } = context;
    const globals = vm.createContext({});
    this.globals = globals;
    this.border = new Border(globals, execution, () => execution.readClock());
    const services = {
      SpreadsheetApp: new SpreadsheetApp(context),
      PropertiesService: new PropertiesService(context),
      CacheService: new CacheService(context),
      LockService: new LockService(context),
      HtmlService: new HtmlService(machine.dist),
      Session: new Session(context),
      Utilities: new Utilities(context),
      ScriptApp: new ScriptApp(context),
      Charts: new Charts(),
    };
    for (const [name, service] of Object.entries(services)) globals[name] = this.border.out(service);
    for (const name of leftOut) globals[name] = this.border.leftOut(name);
    const log =
      (level: string) =>
      (...parts: unknown[]): void => {
        machine.logs.push({ level, text: parts.map(String).join(' ') });
      };
    globals.console = {
      log: log('log'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
      time: log('time'),
      timeEnd: log('time'),
    };
    globals.Logger = {
      log: log('log'),
      getLog: () => machine.logs.map(({ text }) => text).join('\n'),
      clear: () => machine.logs.splice(0),
    };
    this.given = new Set(Object.keys(globals));
    gas.require(withQuickGlobals(machine.dist), globals, { filter: () => true });
  }

  /** The names of the top-level functions, in the order of the bundle. */
  get functions(): string[] {
    return Object.keys(this.globals).filter(
      (name) => !this.given.has(name) && typeof this.globals[name] === 'function',
    );
  }

  has(name: string): boolean {
    return this.functions.includes(name);
  }

  /** Calls a top-level function with host values; the answer comes back as the script gave it. */
  call(name: string, args: readonly unknown[]): unknown {
    const method = this.globals[name] as (...args: unknown[]) => unknown;
    return this.border.in(method(...args.map((arg) => this.border.out(arg))));
  }
}
