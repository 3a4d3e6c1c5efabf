import type { OpenedTab } from './open-files.ts';

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
  /** The person at the keyboard. */
  user?: string;
  /** The clock, in milliseconds since 1970. Default: the machine's. */
  now?: () => number;
  /** o-spreadsheet's collaborative transport and client, for the page. */
  transport?: unknown;
  client?: unknown;
};

export type ExecutionRecord = {
  readonly name: string;
  readonly calls: number;
  readonly byName: Record<string, number>;
  readonly error?: string;
};

export type MenuItem = { caption: string; functionName: string } | { separator: true } | { caption: string; items: MenuItem[] };
export type Menu = { caption: string; items: MenuItem[]; addOn: boolean };
export type Page = { title: string; html: string; width: number | null; height: number | null };

/** What the person sees beside the grid. */
export type UiState = {
  menus: Menu[];
  sidebar: Page | null;
  dialogs: (Page & { modal: boolean })[];
  alerts: { title: string; text: string; buttons: string }[];
  toasts: { text: string; title: string; seconds: number }[];
  /** What the person answers to an alert (`OK`, `YES`…) or a prompt (`{ button, text }`). */
  answer: (kind: 'alert' | 'prompt', title: string, text: string) => string | { button: string; text: string };
};

/** Faults to inject; every number counts the service calls of the next execution from 1. */
export type Faults = {
  killBefore?: number;
  killAfter?: number;
  failBefore?: { call: number; text: string };
  failAfterEffect?: { call: number; text: string };
  /** Milliseconds that the clock advances at each service call. */
  delay?: number;
  /** Called before each call: a person's edit in between, for instance. */
  onCall?: (k: number, name: string) => void;
};

const later = (): never => {
  throw new Error('host: being written');
};

export class Host {
  readonly options: HostOptions;
  /** The o-spreadsheet engine: `engine.model` is the Model. */
  readonly engine!: { readonly model: unknown };
  /** Top-level functions of dist. */
  readonly names: string[] = [];
  readonly executions: ExecutionRecord[] = [];
  readonly ui!: UiState;
  faults: Faults = {};

  constructor(options: HostOptions, _tabs: OpenedTab[] = []) {
    this.options = options;
  }
  /** One execution in a fresh scope with AuthMode FULL, as from a menu; flushes at the end. */
  run(_functionName: string, ..._args: unknown[]): unknown {
    return later();
  }
  /** What google.script.run does: run + the rules of that border (JSON arguments, a Date in the answer → null). */
  call(_functionName: string, _args: unknown[]): unknown {
    return later();
  }
  open(_authMode: 'NONE' | 'LIMITED' = 'LIMITED'): void {
    later();
  }
  edit(_tab: string, _a1: string, _typed: string): void {
    later();
  }
  paste(_tab: string, _a1: string, _rows: string[][]): void {
    later();
  }
  /** Fires onEdit for a person's edit that has reached the engine by another way (the page). Zero-based. */
  fireEdit(_edit: { sheetId: string; top: number; left: number; bottom: number; right: number; oldValue?: unknown }): void {
    later();
  }
  value(_tab: string, _a1: string): unknown {
    return later();
  }
  display(_tab: string, _a1: string): string {
    return later();
  }
  formula(_tab: string, _a1: string): string {
    return later();
  }
  values(_tab: string, _range?: string): unknown[][] {
    return later();
  }
  displays(_tab: string, _range?: string): string[][] {
    return later();
  }
  errorText(_tab: string, _a1: string): string {
    return later();
  }
  evaluate(_formula: string): { values: unknown[][]; displays: string[][]; error?: string } {
    return later();
  }
  snapshot(): unknown {
    return later();
  }
}
