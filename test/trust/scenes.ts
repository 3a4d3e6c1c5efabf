import { logStates } from '../../src/i18n/choices/log.ts';
import type { StartRequest } from '../../src/server/contract.ts';
import { log } from '../../src/tabs/log.ts';
import type { Host } from '../host/host.ts';
import { type Opened, openHost, turn } from '../server/host.ts';
import { leads, tasks, team } from '../server/samples.ts';

/** The built add-on that is tried: `dist`, or what `all.ts` built for itself. */
export const dist = (): string => process.env.SALES_SPRINT_DIST ?? 'dist';

/** Two people who may edit the file; the first owns it. */
export const people = ['owner@example.com', 'ana@example.com'] as const;

/** An act of the add-on in a workbook that is ready for it. */
export type Scene = {
  readonly name: string;
  /** A workbook in which the act can be done. */
  prepare(): Opened;
  /** What the page would send to do it: the call's name and its request, with the token of a preview made now. */
  request(opened: Opened): { readonly call: string; readonly body: object };
};

const sprint: StartRequest = {
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
  team,
  items: [
    { id: 'T1', owner: 'Ana' },
    { id: 'T2', owner: 'Ana' },
    { id: 'T3', owner: 'Bob' },
  ],
};

function withTabs(): Opened {
  const opened = openHost([leads, tasks], { dist: dist(), editors: people.slice(1) });
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  return opened;
}

function started(): Opened {
  const opened = withTabs();
  send(opened, startScene.request(opened));
  const row = opened.host.values('Sprint').findIndex(([id]) => id === 'T1') + 1;
  opened.host.edit('Sprint', `D${row}`, 'Terminé');
  return opened;
}

function turnRequest({ api }: Opened, kind: 'pipeline' | 'backlog', tab: string) {
  const source = api.source({ kind, tab });
  const request = {
    kind,
    tab,
    headerRow: source.headerRow,
    mapping: Object.fromEntries(source.fields.map(({ key, column }) => [key, column])),
  };
  return { call: 'api_applyTurn', body: { ...request, token: api.previewTurn(request).token } };
}

const turnScene: Scene = {
  name: 'Turn into backlog',
  prepare: () => openHost([leads, tasks], { dist: dist(), editors: people.slice(1) }),
  request: (opened) => turnRequest(opened, 'backlog', 'Tâches'),
};

const turnAgainScene: Scene = {
  name: 'Turn into backlog again, after changes',
  prepare: () => {
    const opened = withTabs();
    opened.host.edit('Tâches', 'B2', 'Relancer Duval et Zola');
    opened.host.edit('Tâches', 'D4', '12');
    opened.host.edit('Tâches', 'A7', 'T6');
    opened.host.edit('Tâches', 'B7', '=IMPORTXML("x";"y")');
    return opened;
  },
  request: (opened) => turnRequest(opened, 'backlog', 'Tâches'),
};

const startScene: Scene = {
  name: 'New sprint',
  prepare: withTabs,
  request: ({ api }) => ({
    call: 'api_applyStart',
    body: { ...sprint, token: api.previewStart(sprint).token },
  }),
};

const closeScene: Scene = {
  name: 'Close sprint',
  prepare: started,
  request: ({ api }) => {
    const moves = api
      .closeDraft()
      .unfinished.map(({ id }, i) => ({ id, to: i === 0 ? ('next' as const) : ('backlog' as const) }));
    return { call: 'api_applyClose', body: { moves, token: api.previewClose({ moves }).token } };
  },
};

const secondStartScene: Scene = {
  name: 'New sprint after a closed one',
  prepare: () => {
    const opened = started();
    send(opened, closeScene.request(opened));
    return opened;
  },
  request: ({ api }) => {
    const next = { ...sprint, number: 2, start: '2026-04-13', items: [{ id: 'T2', owner: 'Ana' }] };
    return { call: 'api_applyStart', body: { ...next, token: api.previewStart(next).token } };
  },
};

const undoScene: Scene = {
  name: 'Undo of New sprint',
  prepare: started,
  request: ({ api }) => ({ call: 'api_applyUndo', body: { token: api.previewUndo().token } }),
};

export const scenes: readonly Scene[] = [
  turnScene,
  turnAgainScene,
  startScene,
  closeScene,
  secondStartScene,
  undoScene,
];

/** The scenes of that name; where none has it, those whose name holds it. */
export function scenesNamed(text: string): readonly Scene[] {
  const exact = scenes.filter(({ name }) => name === text);
  return exact.length > 0 ? exact : scenes.filter(({ name }) => name.includes(text));
}

/** Does the act, as a page would. */
export function send(
  { host }: Pick<Opened, 'host'>,
  { call, body }: ReturnType<Scene['request']>,
): { ok: boolean; value?: { done?: boolean; sentence?: string }; error?: string } {
  return JSON.parse(String(host.call(call, [JSON.stringify(body)])));
}

/** The workbook without the action log, which says what happened and so is never the same. */
export function visible(host: Host): string {
  const snapshot = host.snapshot();
  const names = Object.values(log.name);
  return JSON.stringify({ ...snapshot, tabs: snapshot.tabs.filter(({ name }) => !names.includes(name)) });
}

/** What is wrong with the action log, in words: a line under way, a second log, one in plain sight. */
export function linesUnderWay(host: Host): string[] {
  const { g } = host.engine;
  const tabs = host.tabs().filter((name) => Object.values(log.name).some((known) => name.startsWith(known)));
  const column = Object.keys(log.columns).indexOf('state');
  const states = tabs.flatMap((tab) => host.values(tab).map((row) => String(row[column])));
  return [
    ...states.filter((state) => underWay.includes(state)),
    ...(tabs.length > 1 ? [`${tabs.length} logs`] : []),
    ...tabs
      .filter((tab) => g.isSheetVisible(g.getSheetIdByName(tab) ?? ''))
      .map((tab) => `${tab} is not hidden`),
  ];
}

const underWay = (['pending', 'undoing'] as const).flatMap((state) =>
  Object.values(logStates.choices[state].words),
);
