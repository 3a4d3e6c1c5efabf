import type { FunctionHelp } from './function-help.ts';

/** What passes between the server and a page, as JSON. */

export type MenuItem =
  | { caption: string; functionName: string }
  | { separator: true }
  | { caption: string; items: MenuItem[] };
export type Menu = { caption: string; items: MenuItem[]; addOn: boolean };
export type HtmlPage = { title: string; html: string; width: number | null; height: number | null };
export type Toast = { text: string; title: string; seconds: number };

/** A block of cells, zero-based, ends included. */
export type Block = { sheetId: string; top: number; left: number; bottom: number; right: number };

/** The note of a cell. */
export type Note = { sheetId: string; col: number; row: number; text: string };

/** A chart as a script built it; ranges are zero-based, the first column are the labels. */
export type DrawnChart = {
  sheetId: string;
  ranges: { top: number; left: number; bottom: number; right: number }[];
  spec: Record<string, unknown>;
};

/** What an execution left on the person's screen. */
export type Shown = {
  menus?: Menu[];
  sidebar?: HtmlPage;
  dialogs: (HtmlPage & { modal: boolean })[];
  toasts: Toast[];
  /** The script moved the view there. */
  activate?: Block;
  /** The last event before this answer. What it shows may stand in a tab that only those events make. */
  after: number;
};

/** A custom function's result: a value, or columns of values. */
export type ResultCell = { value: string | number | boolean | null; format?: string; message?: string };
export type FunctionResult = ResultCell | ResultCell[][];

/** All that a page needs to start. */
export type PageState = {
  title: string;
  user: string;
  locale: string;
  timeZone: string;
  /** The last event that `data` already holds. */
  seq: number;
  data: object;
  help: FunctionHelp[];
  /** Every function of the script that a cell can call, upper case. */
  functions: string[];
  /** Every function that a page can call through google.script.run. */
  callable: string[];
  results: [key: string, result: FunctionResult][];
  notes: Note[];
  charts: DrawnChart[];
  shown: Shown;
  /** Where questions of a running script come from (see questions.ts). */
  questions: string;
};

/** What the server tells the pages on its own. */
export type PageEvent =
  | { type: 'message'; message: object }
  | { type: 'notes'; notes: Note[] }
  | { type: 'charts'; charts: DrawnChart[] }
  | { type: 'result'; key: string; result: FunctionResult }
  /** The page's copy can no longer follow; it loads again. */
  | { type: 'reload' };

/** The answer to a run from a menu or from google.script.run. */
export type RunAnswer = { result?: unknown; error?: { name: string; message: string }; shown: Shown };

/** The answer to a person's change. It is `refused` where the person may
 * not edit; `failed` is what the host could not do for `onEdit`. */
export type ChangeAnswer = { accepted: boolean; refused?: true; failed?: string; shown: Shown };

/** A question that a script waits for. */
export type Question = { id: number; kind: 'alert' | 'prompt'; title: string; text: string; buttons: string };
export type QuestionAnswer = { button: string; text: string };
