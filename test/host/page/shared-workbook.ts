import type { Host } from '../host.ts';
import type { Command, FunctionArgument, Position } from '../o-spreadsheet.ts';
import { editedBlock } from './edits.ts';
import type { FunctionHelp } from './function-help.ts';
import type { FunctionResults } from './function-results.ts';
import type { OpenPage, Pages } from './pages.ts';
import type {
  Block,
  ChangeAnswer,
  DrawnChart,
  Note,
  PageState,
  Question,
  RunAnswer,
  Shown,
} from './protocol.ts';
import type { Questions } from './questions.ts';
import type { Message, Revisions } from './revisions.ts';

/** The engine's way back from a message's shortened commands; it stands inside the library. */
type Unsquisher = { session: { commandSquisher: { unsquish(commands: Command[]): Command[] } } };

/** `exportData()` without its proof, which builds the whole workbook a second time. */
type Exporter = { _exportData(shorten: boolean): object };

function exported(host: Host): object {
  return (host.engine.model as unknown as Exporter)._exportData(false);
}

type Parts = {
  host: Host;
  pages: Pages;
  revisions: Revisions;
  questions: Questions;
  results: FunctionResults;
  help: FunctionHelp[];
  title: string;
  /** The add-on's name, as its menu shows it. */
  addOn: string;
};

/** One workbook and the pages that are open on it: what each request of a page does to the host. */
export class SharedWorkbook {
  readonly #parts: Parts;
  readonly #functions: string[];

  constructor(parts: Parts) {
    this.#parts = parts;
    const { host, pages, revisions } = parts;
    this.#functions = host.names.filter((name) => !name.endsWith('_'));
    pages.onLeave = ({ id }) => revisions.accept({ type: 'CLIENT_LEFT', clientId: id });
    host.ui.answer = (kind, title, text, buttons) => this.#ask({ kind, title, text, buttons });
    host.engine.evaluateAll();
  }

  /** What a page starts from. Opening the page runs `onOpen`, as opening the file does. */
  state(page: OpenPage): PageState {
    const { host, pages, revisions, questions, help, title } = this.#parts;
    const shown = this.#for(page, null, () => host.open());
    page.since = revisions.count;
    return {
      title,
      user: page.user,
      locale: host.engine.locale.code,
      timeZone: host.engine.timeZone,
      seq: pages.seq,
      data: exported(host),
      help,
      functions: this.#functions.map((name) => name.toUpperCase()),
      callable: this.#functions,
      results: this.#parts.results.entries(),
      notes: this.#notes(),
      charts: this.#charts(),
      shown,
      questions: questions.url,
    };
  }

  /** A change by the person at a page. An edit of cells fires onEdit, once. */
  message(page: OpenPage, message: Message): ChangeAnswer {
    const { host, revisions } = this.#parts;
    const { engine, workbook } = host;
    const commands = message.type === 'REMOTE_REVISION' ? (message.commands ?? []) : [];
    const isLate = message.nextRevisionId !== undefined && message.serverRevisionId !== revisions.last;
    const { commandSquisher } = (engine.model as unknown as Unsquisher).session;
    const edit = isLate || commands.length === 0 ? null : editedBlock(commandSquisher.unsquish(commands));
    if (edit && !workbook.canEdit(page.user, edit.sheetId, edit)) {
      return { accepted: false, refused: true, shown: { dialogs: [], toasts: [], after: page.sent } };
    }
    const single = edit && edit.top === edit.bottom && edit.left === edit.right;
    const oldValue = single
      ? engine.value({ sheetId: edit.sheetId, row: edit.top, col: edit.left })
      : undefined;
    const accepted = revisions.accept(message);
    let failed: string | undefined;
    const shown = this.#for(page, edit, () => {
      if (!accepted || !edit) return;
      try {
        host.fireEdit({ ...edit, oldValue });
      } catch (error) {
        // What onEdit itself throws nobody sees; this is a call that the host does not model.
        failed = String(error);
      }
    });
    return { accepted, shown, ...(failed === undefined ? {} : { failed }) };
  }

  /** A function run from the menu. */
  run(page: OpenPage, functionName: string, selection: Block | null): RunAnswer {
    return this.#answer(page, selection, () => this.#parts.host.run(functionName));
  }

  /** A function called by google.script.run. */
  call(page: OpenPage, functionName: string, args: unknown[], selection: Block | null): RunAnswer {
    return this.#answer(page, selection, () => this.#parts.host.call(functionName, args));
  }

  /** A custom function's result for a page whose cells ask for one that was never pushed. */
  compute(name: string, args: FunctionArgument[], from: Position | undefined): void {
    if (!this.#functions.some((known) => known.toUpperCase() === name)) return;
    this.#parts.results.compute(this.#parts.host, name, args, from);
  }

  #answer(page: OpenPage, selection: Block | null, work: () => unknown): RunAnswer {
    let outcome: Omit<RunAnswer, 'shown'> = {};
    const shown = this.#for(page, selection, () => {
      try {
        outcome = { result: work() };
      } catch (thrown) {
        const { name, message } = thrown as Error;
        outcome = { error: { name: String(name ?? 'Error'), message: String(message ?? thrown) } };
      }
    });
    return { ...outcome, shown };
  }

  #current: OpenPage | null = null;

  /** Runs a script on behalf of a page: its person, its tab and selection. Returns what the script left to show. */
  #for(page: OpenPage, selection: Block | null, work: () => void): Shown {
    const { host } = this.#parts;
    const { ui, engine, workbook } = host;
    host.user = page.user;
    workbook.editors.add(page.user);
    if (selection && engine.g.tryGetSheet(selection.sheetId)) {
      const { sheetId, ...zone } = selection;
      workbook.activeSheet = sheetId;
      workbook.selection = { sheetId, zone };
    }
    const before = JSON.stringify([workbook.activeSheet, workbook.selection]);
    ui.sidebar = null;
    ui.dialogs = [];
    ui.toasts = [];
    ui.alerts = [];
    this.#current = page;
    try {
      work();
    } finally {
      this.#current = null;
    }
    engine.evaluate();
    this.#tellNotes();
    this.#tellCharts();
    const moved = JSON.stringify([workbook.activeSheet, workbook.selection]) !== before;
    const zone =
      workbook.selection?.sheetId === workbook.activeSheet
        ? workbook.selection.zone
        : { top: 0, left: 0, bottom: 0, right: 0 };
    return {
      menus: ui.menus.map((menu) => (menu.addOn ? { ...menu, caption: this.#parts.addOn } : menu)),
      ...(ui.sidebar ? { sidebar: ui.sidebar } : {}),
      dialogs: ui.dialogs,
      toasts: ui.toasts,
      after: page.sent,
      ...(moved ? { activate: { sheetId: workbook.activeSheet, ...zone } } : {}),
    };
  }

  #toldNotes = '[]';

  #notes(): Note[] {
    return [...this.#parts.host.workbook.notes].flatMap(([sheetId, notes]) =>
      [...notes].map(([cell, text]) => {
        const [row = 0, col = 0] = cell.split(',').map(Number);
        return { sheetId, col, row, text };
      }),
    );
  }

  /** Notes stand beside the engine, so the pages are told when they have changed. */
  #tellNotes(): void {
    const notes = this.#notes();
    const told = JSON.stringify(notes);
    if (told === this.#toldNotes) return;
    this.#toldNotes = told;
    this.#parts.pages.tell({ type: 'notes', notes }, (page) => page.since !== null);
  }

  #toldCharts = '[]';

  #charts(): DrawnChart[] {
    return this.#parts.host.workbook.charts.map(({ sheetId, ranges, spec }) => ({
      sheetId,
      ranges: ranges.map(({ zone: { top, left, bottom, right } }) => ({ top, left, bottom, right })),
      spec,
    }));
  }

  /** So do charts. */
  #tellCharts(): void {
    const charts = this.#charts();
    const told = JSON.stringify(charts);
    if (told === this.#toldCharts) return;
    this.#toldCharts = told;
    this.#parts.pages.tell({ type: 'charts', charts }, (page) => page.since !== null);
  }

  #ask(question: Omit<Question, 'id'>): string | { button: string; text: string } {
    if (!this.#current) return 'CLOSE';
    const answer = this.#parts.questions.ask(this.#current.id, question);
    return question.kind === 'alert' ? answer.button : answer;
  }
}
