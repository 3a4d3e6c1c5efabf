import { readFile } from '../../src/intake/read-file.ts';
import type {
  CloseRequest,
  Member,
  Move,
  Outcome,
  SprintRequest,
  StartRequest,
  TurnRequest,
} from '../../src/server/contract.ts';
import { type Opened, openHost } from '../server/host.ts';
import { board, upload } from '../server/import.ts';
import { backlogRange } from './data/backlog.ts';
import type { Range } from './data/cells.ts';
import { pipelineRange } from './data/pipeline.ts';
import { teamRange } from './data/team.ts';

/** One act in the local host: how often it called Google's services, and which. */
export type Act = {
  readonly act: string;
  readonly calls: number;
  readonly byName: Readonly<Record<string, number>>;
  /** Milliseconds in the local host, whose spreadsheet is not Google's: for comparison only. */
  readonly ms: number;
};

export type ActOptions = { readonly dist: string; readonly undo: boolean };

const PEOPLE = 8;
const NEW_ROWS = 20;

/**
 * Does what the add-on can do, once, in a workbook of so many leads and as many items; with `undo`, then takes back
 * every write, last first.
 */
export function performActs(rows: number, options: ActOptions): Act[] {
  const tabs = [
    { name: 'Leads', rows: opening(pipelineRange(rows)) },
    { name: 'Tâches', rows: opening(backlogRange(rows)) },
  ];
  const opened = openHost(tabs, { dist: options.dist });
  const acts: Act[] = [];
  /** Does an act. The cells that it fills have executions of their own, under other names. */
  function act<T>(name: string, call: string, work: () => T, { host } = opened): T {
    const before = host.executions.length;
    const start = performance.now();
    const result = work();
    const ms = performance.now() - start;
    const record = host.executions.slice(before).find(({ name }) => name === `api_${call}`);
    if (!record) throw new Error(`${name}: api_${call} was not run.`);
    acts.push({ act: name, calls: record.calls, byName: record.byName, ms });
    return result;
  }
  const { api } = opened;

  function turn(kind: TurnRequest['kind'], tab: string, how: string): void {
    const source = act(`recognise a ${kind}${how}`, 'source', () => api.source({ kind, tab }));
    const mapping = Object.fromEntries(source.fields.map(({ key, column }) => [key, column]));
    const request = { kind, tab, headerRow: source.headerRow, mapping };
    const { token } = act(`preview: turn into ${kind}${how}`, 'previewTurn', () => api.previewTurn(request));
    write(`turn into ${kind}${how}`, 'applyTurn', () => api.applyTurn({ ...request, token }));
  }

  turn('pipeline', 'Leads', '');
  turn('backlog', 'Tâches', '');
  change(opened, 'Leads', 'I', pipelineRange(rows + NEW_ROWS).slice(rows + 1));
  change(opened, 'Tâches', 'G', backlogRange(rows + NEW_ROWS).slice(rows + 1));
  turn('pipeline', 'Leads', ', again with changes');
  turn('backlog', 'Tâches', ', again with changes');

  act('open the sidebar', 'home', () => api.home());
  const first = startSprint('', Number.POSITIVE_INFINITY);
  act('open the sidebar, a sprint runs', 'home', () => api.home());
  closeSprint('');
  // A sprint with fewer items than the one before it blanks the rows that are left over: so at every size.
  startSprint(' (second)', Math.floor(first / 2));
  closeSprint(' (second)');
  act('refresh', 'refresh', () => api.refresh());
  importBoard();
  if (options.undo) {
    const written = acts.filter(({ act }) => /^(turn into|start|close)/.test(act)).reverse();
    for (const { act } of written) undo(act);
  }

  /** A board of as many cards, in a workbook of its own; then its next export: a tenth changed, some new, one gone. */
  function importBoard(): void {
    const fresh = openHost([], { dist: options.dist });
    const cards = Array.from({ length: rows }, (_, at) => ({ id: `c${at}`, name: `Relancer le lead ${at}` }));
    const next = [
      ...cards.slice(1).map((card, at) => (at % 10 === 3 ? { ...card, name: `${card.name} encore` } : card)),
      ...Array.from({ length: NEW_ROWS }, (_, at) => ({ id: `n${at}`, name: `Nouveau ${at}` })),
    ];
    for (const [given, how] of [
      [cards, ''],
      [next, ', again with changes'],
    ] as const) {
      const [table] = readFile(board(given), 'board.json');
      if (!table) throw new Error('The board holds no cards.');
      const request = act(
        `send a piece of a file${how}`,
        'importPiece',
        () => upload(fresh, table, 'backlog'),
        fresh,
      );
      const { token } = act(
        `preview: import a board${how}`,
        'previewImport',
        () => fresh.api.previewImport(request),
        fresh,
      );
      const { done, sentence } = act(
        `import a board${how}`,
        'applyImport',
        () => fresh.api.applyImport({ ...request, token }),
        fresh,
      );
      if (!done) throw new Error(sentence);
    }
    act('export the backlog', 'exportData', () => fresh.api.exportData({ of: 'backlog' }), fresh);
  }

  function startSprint(how: string, most: number): number {
    const draft = act(`open New sprint${how}`, 'sprintDraft', () => api.sprintDraft());
    const request: SprintRequest = {
      number: draft.number,
      start: draft.start,
      weeks: 2,
      goal: { ...draft.goal, target: 0.5 },
      team: teamOf(),
    };
    const proposal = act(`propose items${how}`, 'propose', () => api.propose(request));
    const chosen = proposal.items.filter((item) => item.in).slice(0, most);
    const items = chosen.map(({ id, owner }) => ({ id, owner }));
    const full: StartRequest = { ...request, items };
    const { token } = act(`preview: start${how}`, 'previewStart', () => api.previewStart(full));
    write(`start${how}`, 'applyStart', () => api.applyStart({ ...full, token }));
    return items.length;
  }

  function undo(what: string): void {
    const { token } = act(`preview: undo ${what}`, 'previewUndo', () => api.previewUndo());
    write(`undo ${what}`, 'applyUndo', () => api.applyUndo({ token }));
  }

  /** An act that did not write the previewed plan would be measured for nothing. */
  function write(name: string, call: string, work: () => Outcome): void {
    const { done, sentence } = act(name, call, work);
    if (!done) throw new Error(`${name}: ${sentence}`);
  }

  function closeSprint(how: string): void {
    const draft = act(`open Close sprint${how}`, 'closeDraft', () => api.closeDraft());
    const ways: readonly Move[] = ['next', 'backlog', 'drop'];
    const request: CloseRequest = {
      moves: draft.unfinished.map(({ id }, at) => ({ id, to: ways[at % 3] ?? 'next' })),
    };
    const { token } = act(`preview: close${how}`, 'previewClose', () => api.previewClose(request));
    write(`close${how}`, 'applyClose', () => api.applyClose({ ...request, token }));
  }
  return acts;
}

/** A blank cell of a file is null. */
function opening(range: Range): (string | number | boolean | Date | null)[][] {
  return range.map((row) => row.map((cell) => (cell === '' || cell === undefined ? null : cell)));
}

/** Someone changes a tenth of a column, all over the sheet, and adds rows below. */
function change({ host }: Opened, tab: string, column: string, added: Range): void {
  host.asPerson((spreadsheet) => {
    const sheet = spreadsheet.getSheetByName(tab);
    if (!sheet) throw new Error(`No tab ${tab}`);
    const last = sheet.getLastRow();
    const cells = sheet.getRange(`${column}2:${column}${last}`);
    cells.setValues(cells.getValues().map(([value], at) => [at % 10 === 3 ? 777 : (value ?? '')]));
    sheet.insertRowsAfter(sheet.getMaxRows(), added.length);
    sheet
      .getRange(last + 1, 1, added.length, added[0]?.length ?? 1)
      .setValues(added.map((row) => row.map((cell) => cell ?? '')));
  });
}

function teamOf(): Member[] {
  const [, ...rows] = teamRange(PEOPLE);
  return rows.map(([name, , skills]) => ({
    name: String(name),
    skills: String(skills),
    hoursPerDay: 7,
    daysOff: 0,
    focus: 0.8,
  }));
}
