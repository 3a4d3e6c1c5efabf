import type {
  CloseRequest,
  Member,
  Move,
  SprintRequest,
  StartRequest,
  TurnRequest,
} from '../../src/server/contract.ts';
import { type Opened, openHost } from '../server/host.ts';
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

const PEOPLE = 8;
const NEW_ROWS = 20;

/** Does everything that the add-on can do, once, in a workbook of so many leads and as many items. */
export function performActs(rows: number): Act[] {
  const opened = openHost([
    { name: 'Leads', rows: opening(pipelineRange(rows)) },
    { name: 'Tâches', rows: opening(backlogRange(rows)) },
  ]);
  const acts: Act[] = [];
  /** Does an act. The cells that it fills have executions of their own, under other names. */
  function act<T>(name: string, call: string, work: () => T): T {
    const before = opened.host.executions.length;
    const start = performance.now();
    const result = work();
    const ms = performance.now() - start;
    const record = opened.host.executions.slice(before).find(({ name }) => name === `api_${call}`);
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
    done(act(`turn into ${kind}${how}`, 'applyTurn', () => api.applyTurn({ ...request, token })));
  }

  turn('pipeline', 'Leads', '');
  turn('backlog', 'Tâches', '');
  change(opened, 'Leads', 'I', pipelineRange(rows + NEW_ROWS).slice(rows + 1));
  change(opened, 'Tâches', 'G', backlogRange(rows + NEW_ROWS).slice(rows + 1));
  turn('pipeline', 'Leads', ', again with changes');
  turn('backlog', 'Tâches', ', again with changes');

  act('open the sidebar', 'home', () => api.home());
  startSprint('');
  act('open the sidebar, a sprint runs', 'home', () => api.home());
  closeSprint('');
  startSprint(' (second)');
  closeSprint(' (second)');
  act('refresh', 'refresh', () => api.refresh());

  function startSprint(how: string): void {
    const draft = act(`open New sprint${how}`, 'sprintDraft', () => api.sprintDraft());
    const request: SprintRequest = {
      number: draft.number,
      start: draft.start,
      weeks: 2,
      goal: { ...draft.goal, target: 0.5 },
      team: teamOf(),
    };
    const proposal = act(`propose items${how}`, 'propose', () => api.propose(request));
    const items = proposal.items.filter((item) => item.in).map(({ id, owner }) => ({ id, owner }));
    const full: StartRequest = { ...request, items };
    const { token } = act(`preview: start${how}`, 'previewStart', () => api.previewStart(full));
    done(act(`start${how}`, 'applyStart', () => api.applyStart({ ...full, token })));
  }

  function closeSprint(how: string): void {
    const draft = act(`open Close sprint${how}`, 'closeDraft', () => api.closeDraft());
    const ways: readonly Move[] = ['next', 'backlog', 'drop'];
    const request: CloseRequest = {
      moves: draft.unfinished.map(({ id }, at) => ({ id, to: ways[at % 3] ?? 'next' })),
    };
    const { token } = act(`preview: close${how}`, 'previewClose', () => api.previewClose(request));
    done(act(`close${how}`, 'applyClose', () => api.applyClose({ ...request, token })));
  }
  return acts;
}

/** An act that wrote another plan than the previewed one would be measured for nothing. */
function done(outcome: { readonly done: boolean; readonly sentence: string }): void {
  if (!outcome.done) throw new Error(outcome.sentence);
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
