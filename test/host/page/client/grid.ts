import { readReference } from '../../a1.ts';
import { Engine, errorName } from '../../engine.ts';
import { sparklines } from '../../functions-of-sheets.ts';
import type { EvaluatedCell, Model, Position, Zone } from '../../o-spreadsheet.ts';
import type { Block, PageState } from '../protocol.ts';
import { showCharts } from './charts.ts';
import type { Connection } from './connection.ts';
import { CustomFunctions } from './custom-functions.ts';
import { editAsSheets } from './editing.ts';
import { followFastTyping } from './fast-typing.ts';
import { frenchOf } from './french.ts';
import { showHelpAsSheets } from './help-box.ts';
import { type Env, o, owl } from './library.ts';
import { prepareNotes, setNotes } from './notes.ts';
import { pasteAsSheets } from './pasting.ts';
import type { Language, Words } from './words.ts';

/** The getters and members of the running model that the page uses beside those of the host. */
export type PageModel = Model & {
  getters: Model['getters'] & {
    getActiveSheetId(): string;
    getSelectedZone(): Zone;
    getActivePosition(): Position;
    getVisibleRect(zone: Zone): { x: number; y: number; width: number; height: number };
  };
  trigger(event: 'update'): void;
  on(event: 'update', owner: unknown, callback: () => void): void;
  selection: {
    selectZone(anchor: { cell: { col: number; row: number }; zone: Zone }, options?: object): void;
  };
};

export type Grid = {
  env: Env;
  model: PageModel;
  selection(): Block;
  activate(block: Block): void;
  focus(): void;
  downloadCsv(): void;
  /** For tests, which cannot read a canvas: what a cell of a tab shows, its hover text, and where it is drawn. */
  look(
    tab: string,
    a1: string,
  ): { display: string; error: string; x: number; y: number; width: number; height: number };
};

/** How the grid speaks to the person. */
export type Messages = {
  tell(text: string): void;
  alert(text: string): Promise<unknown>;
  confirm(text: string): Promise<boolean>;
};

/** Starts the page's copy of the workbook and shows it. */
export async function mountGrid(
  target: HTMLElement,
  state: PageState,
  connection: Connection,
  words: Words,
  language: Language,
  messages: Messages,
): Promise<Grid> {
  const functions = new CustomFunctions(state, connection, words.loading);
  functions.register();
  const engine = new Engine({
    data: state.data,
    locale: state.locale,
    timeZone: state.timeZone,
    year: () => new Date().getFullYear(),
    custom: {},
    onCommand: () => {},
    transport: connection.transport,
    client: { id: connection.id, name: state.user },
  });
  showAsSheets(engine);
  editAsSheets(engine);
  pasteAsSheets(engine);
  followFastTyping();
  showHelpAsSheets();
  // The host computes when a script reads; a page shows every change, so it computes at once.
  engine.custom.heldBack = false;
  engine.evaluateAll();
  engine.custom.heldBack = false;
  functions.follow(engine);
  prepareNotes();
  setNotes(state.notes);
  const model = engine.model as PageModel;
  connection.onNotes = (notes) => {
    setNotes(notes);
    model.trigger('update');
  };
  let charts = state.charts;
  connection.onCharts = (now) => {
    charts = now;
    model.trigger('update');
  };
  model.joinSession();
  activateFirstSheet(model);

  const templates = await (await fetch('/templates.xml')).text();
  const props = {
    model,
    colorScheme: 'light',
    notifyUser: ({ text }: { text: string }) => messages.tell(text),
    raiseError: async (text: string, done?: () => void) => {
      // The library speaks before it has left the cell; a dialog that takes the focus now would make it speak twice.
      await Promise.resolve();
      await messages.alert(text);
      done?.();
    },
    askConfirmation: async (text: string, confirm: () => void, cancel?: () => void) =>
      (await messages.confirm(text)) ? confirm() : cancel?.(),
  };
  const app = new owl.App(o.Spreadsheet, {
    props,
    templates,
    env: { words, errorText: (position: Position) => engine.errorText(position) },
    translateFn: language === 'fr' ? frenchOf : (text: string) => text,
  });
  switchTabsByKey(model);
  showCharts(
    model,
    () => charts,
    (sheetId) =>
      [...sparklines.values()].filter(
        (line) => line.sheetId === sheetId && /SPARKLINE\(/i.test(engine.formula(line) ?? ''),
      ),
  );
  const root = (await app.mount(target)) as unknown as { env: Env; focusGrid(): void };

  return {
    env: root.env,
    model,
    selection: () => ({ sheetId: model.getters.getActiveSheetId(), ...model.getters.getSelectedZone() }),
    activate: (block) => activate(model, block),
    focus: () => root.focusGrid(),
    downloadCsv: () => downloadCsv(engine, model),
    look: (tab, a1) => look(engine, model, tab, a1),
  };
}

function look(engine: Engine, model: PageModel, tab: string, a1: string): ReturnType<Grid['look']> {
  const sheetId = model.getters.getSheetIdByName(tab);
  const reference = readReference(a1);
  if (!sheetId || reference?.top == null || reference.left === null) throw new Error(`No cell ${tab}!${a1}`);
  const position = { sheetId, row: reference.top, col: reference.left };
  const zone = { top: position.row, bottom: position.row, left: position.col, right: position.col };
  const { x: left, y: top } = document.querySelector('.o-grid')?.getBoundingClientRect() ?? { x: 0, y: 0 };
  const { x, y, width, height } = model.getters.getVisibleRect(zone);
  const { formattedValue, type } = model.getters.getEvaluatedCell(position);
  return {
    display: formattedValue,
    error: type === 'error' ? engine.errorText(position) : '',
    x: left + x,
    y: top + y,
    width,
    height,
  };
}

/** Cells show Sheets' names of errors and the locale's words for booleans. */
function showAsSheets(engine: Engine): void {
  type Inside = { evaluation: { evaluator: { computeCell(position: Position): EvaluatedCell } } };
  const { evaluator } = (engine as unknown as Inside).evaluation;
  const compute = evaluator.computeCell.bind(evaluator);
  evaluator.computeCell = (position) => {
    const cell = compute(position);
    if (cell.type === 'error') return { ...cell, formattedValue: errorName(String(cell.value)) };
    if (cell.type === 'boolean')
      return { ...cell, formattedValue: engine.locale.words[cell.value ? 'true' : 'false'] };
    return cell;
  };
}

function activateFirstSheet(model: PageModel): void {
  const first = model.getters.getSheetIds().find((id) => model.getters.isSheetVisible(id));
  if (first) activateSheet(model, first);
}

function activateSheet(model: PageModel, sheetId: string): void {
  const active = model.getters.getActiveSheetId();
  if (active !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
}

/** Alt+↓ and Alt+↑, or Ctrl+Shift+Page Down and Page Up, go to the next and the previous tab, as in Sheets. */
function switchTabsByKey(model: PageModel): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 };
  document.addEventListener(
    'keydown',
    (event) => {
      const step = steps[event.key];
      const byArrow = event.altKey && !event.ctrlKey && !event.shiftKey && event.key.startsWith('Arrow');
      const byPage = event.ctrlKey && event.shiftKey && event.key.startsWith('Page');
      const inGrid = event.target instanceof Element && event.target.closest('.o-spreadsheet');
      if (step === undefined || !inGrid || !(byArrow || byPage)) return;
      event.preventDefault();
      event.stopPropagation();
      const visible = model.getters.getSheetIds().filter((id) => model.getters.isSheetVisible(id));
      const at = visible.indexOf(model.getters.getActiveSheetId());
      const next = visible[(at + step + visible.length) % visible.length];
      if (next) activateSheet(model, next);
    },
    { capture: true },
  );
}

function activate(model: PageModel, { sheetId, ...zone }: Block): void {
  if (!model.getters.getSheetIds().includes(sheetId)) return;
  activateSheet(model, sheetId);
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true });
}

/** The active tab's shown values as CSV, as *File › Download* of Sheets gives them. */
function downloadCsv(engine: Engine, model: PageModel): void {
  const sheetId = model.getters.getActiveSheetId();
  const rows: string[][] = [];
  let width = 0;
  for (const position of model.getters.getEvaluatedCellsPositions(sheetId)) {
    const text = engine.display(position);
    if (text === '') continue;
    while (rows.length <= position.row) rows.push([]);
    (rows[position.row] as string[])[position.col] = text;
    width = Math.max(width, position.col + 1);
  }
  const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const line = (row: string[]): string =>
    Array.from({ length: width }, (_, col) => quoted(row[col] ?? '')).join(',');
  const csv = rows.map(line).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = `${model.getters.getSheetName(sheetId)}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
