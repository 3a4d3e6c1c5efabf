// THE list of the acts that writes are proved with. An act that stands here is killed at every one of its calls, fails at
// every one, is done by two people at once, and comes in random sequences that are undone; nothing else has to be touched.
//
// To add one:
// 1. Declare it with `act({ … })`, in the order in which people come to it:
//      name     what the proofs call it
//      preview  the call of the contract that shows what it would do; left out where nobody is asked first
//      apply    the call that does it
//      prepare  a workbook in which it can be done: `turned`, or `after(turned, newSprint)`, then edits by hand
//      ask      what the page would ask for, from what the workbook holds at that moment; null where the page would not
//               get that far, as random sequences come here in every state. What the server refuses it may throw.
//      often    its weight in random sequences (3 for what people do most; left out: never)
//      changes  tabs that a person sorts, filters and edits while it runs, with a column that it changes there
//      every    thins out the calls that fail in the full proof, for second scenes, and their kills and interleavings
// 2. Add it to `acts` below. What two different acts do to each other stands in `mixed` of `together.ts`.
// 3. Try it: tsx test/trust/kill.ts --act NAME, the same with transient.ts and together.ts, and undo.ts.
import { requestOf } from '../../sidebar/playbooks/pack.ts';
import { qualification } from '../../sidebar/playbooks/qualification.ts';
import { tourRequest } from '../../sidebar/playbooks/tour.ts';
import { readFile } from '../../src/intake/read-file.ts';
import type { ImportRequest, TemplateRequest } from '../../src/server/contract.ts';
import { letterOf } from '../../src/tabs/a1.ts';
import { day } from '../domain/days.ts';
import { type Opened, openHost, turn } from '../server/host.ts';
import { board, upload } from '../server/import.ts';
import { olderKpiTab } from '../server/older-kpi-tab.ts';
import { leads, tasks, team } from '../server/samples.ts';
import { type Act, act, after } from './act.ts';

/** The built add-on that is tried: `dist`, or what `all.ts` built for itself. */
export const dist = (): string => process.env.SALES_SPRINT_DIST ?? 'dist';

/** Two people who may edit the file; the first owns it. */
export const people = ['owner@example.com', 'ana@example.com'] as const;

/** A team's own sheets, before the add-on was used. */
const sheets = (): Opened => openHost([leads, tasks], { dist: dist(), editors: people.slice(1) });

/** With a pipeline and a backlog. */
export function turned(): Opened {
  const opened = sheets();
  turn(opened, 'pipeline', leads.name);
  turn(opened, 'backlog', tasks.name);
  return opened;
}

/** As somebody who agrees with what was recognised. */
function askTurn({ api }: Opened, kind: 'pipeline' | 'backlog', tab: string) {
  const source = api.source({ kind, tab });
  const mapping = Object.fromEntries(source.fields.map(({ key, column }) => [key, column]));
  return { kind, tab, headerRow: source.headerRow, mapping };
}

export const turnIntoBacklog = act({
  name: 'Turn into backlog',
  preview: 'previewTurn',
  apply: 'applyTurn',
  prepare: sheets,
  ask: (opened) => askTurn(opened, 'backlog', tasks.name),
  often: 3,
});

export const turnIntoPipeline = act({
  name: 'Turn into pipeline',
  preview: 'previewTurn',
  apply: 'applyTurn',
  prepare: sheets,
  ask: (opened) => askTurn(opened, 'pipeline', leads.name),
  often: 2,
  every: 6,
});

export const turnAgain = act({
  name: 'Turn into backlog again, after changes',
  preview: 'previewTurn',
  apply: 'applyTurn',
  prepare: () => {
    const opened = turned();
    opened.host.edit('Tâches', 'B2', 'Relancer Duval et Zola');
    opened.host.edit('Tâches', 'D4', '12');
    opened.host.edit('Tâches', 'A7', 'T6');
    opened.host.edit('Tâches', 'B7', '=IMPORTXML("x";"y")');
    return opened;
  },
  ask: (opened) => askTurn(opened, 'backlog', tasks.name),
  every: 6,
  changes: { Backlog: 'Titre' },
});

/** A board as its tool exports it, some time after the backlog was made. */
const cards = readFile(
  board([
    { id: 'c1', name: 'Relancer Duval', list: 'En cours', due: '2026-04-02T10:00:00.000Z' },
    { id: 'c2', name: '=IMPORTXML("x";"y")' },
    { id: 'c3', name: 'Démo Hugo', list: 'Terminé' },
  ]),
  'board.json',
);

/** As somebody who agrees with what was read. Each sends the file: what is sent is kept for its sender alone. */
function askImport(opened: Opened): ImportRequest | null {
  const [table] = cards;
  if (!table) return null;
  const { host } = opened;
  const user = host.user;
  for (const sender of people) {
    host.user = sender;
    upload(opened, table, 'backlog');
  }
  host.user = user;
  return upload(opened, table, 'backlog');
}

const importBoard = act({
  name: 'Import a board',
  preview: 'previewImport',
  apply: 'applyImport',
  prepare: turned,
  ask: askImport,
  often: 2,
  every: 6,
});

const importAgain = act({
  name: 'Import a board again, after changes',
  preview: 'previewImport',
  apply: 'applyImport',
  prepare: () => {
    const opened = after(turned, importBoard)();
    const row = opened.host.values('Backlog').findIndex(([id]) => id === 'c1') + 1;
    opened.host.edit('Backlog', `B${row}`, 'Renommé ici');
    // What the source said last time is forgotten: the next import says it anew.
    const column = opened.host.values('Backlog')[0]?.indexOf('Empreinte') ?? -1;
    opened.host.edit('Backlog', `${letterOf(column + 1)}${row}`, '');
    return opened;
  },
  ask: askImport,
  every: 12,
});

/** As somebody who takes what is proposed. */
function askStart({ api }: Opened) {
  const draft = api.sprintDraft();
  if (draft.refused !== null) return null;
  const goal = { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 } as const;
  const sprint = { number: draft.number, start: draft.start, weeks: 2, goal, team } as const;
  const items = api.propose(sprint).items.filter((item) => item.in);
  return { ...sprint, items: items.map(({ id, owner }) => ({ id, owner })) };
}

export const newSprint = act({
  name: 'New sprint',
  preview: 'previewStart',
  apply: 'applyStart',
  prepare: turned,
  ask: askStart,
  often: 3,
  changes: { Backlog: 'Statut' },
});

/** With a sprint under way, and one of its items done. */
export function started(): Opened {
  const opened = after(turned, newSprint)();
  const row = opened.host.values('Sprint').findIndex(([id]) => id === 'T1') + 1;
  opened.host.edit('Sprint', `D${row}`, 'Terminé');
  return opened;
}

/** As somebody who votes, commits Bob, and names a risk; another comes to the same sheet at once. */
const planningMeeting = act({
  name: 'Planning meeting',
  preview: 'previewMeeting',
  apply: 'applyMeeting',
  prepare: started,
  ask: ({ api }, share) => {
    const { goal, people, risks } = api.meeting();
    if (goal === null) return null;
    const [first] = risks;
    const person = people[Math.floor(share * people.length)];
    return {
      votes: person ? [{ name: person.name, confidence: 1 + Math.floor(share * 5) }] : [],
      commitments: [{ name: 'Bob', text: '=2 éléments' }],
      risks: [
        ...(first ? [{ ...first, counter: `Revu ${Math.floor(share * 1000)}` }] : []),
        { key: null, risk: `Salon annulé ${Math.floor(share * 1000)}`, counter: 'Webinaire', watcher: 'Ana' },
      ],
    };
  },
  often: 2,
  every: 6,
  changes: { Sprint: 'Statut' },
});

/** In a Sprint tab that was made before there was a part for it. */
const firstMeeting = act({
  name: 'Planning meeting in a tab of long ago',
  preview: 'previewMeeting',
  apply: 'applyMeeting',
  prepare: () => {
    const opened = started();
    opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Sprint')?.deleteColumns(11, 7));
    return opened;
  },
  ask: () => ({
    votes: [
      { name: 'Ana', confidence: 4 },
      { name: 'Bob', confidence: 2 },
    ],
    commitments: [],
    risks: [{ key: null, risk: '=Salon', counter: 'Webinaire', watcher: '' }],
  }),
  every: 6,
});

/** As somebody who takes the first item from outside, gives another to Bob, lets the last go, and adds one. */
const adaptSprint = act({
  name: 'Adapt the sprint',
  preview: 'previewAdapt',
  apply: 'applyAdapt',
  prepare: started,
  ask: ({ api }, share) => {
    const { refused, items, days } = api.adaptDraft();
    if (refused !== null) return null;
    const held = items.filter((item) => item.in);
    const entering = items.filter((item) => !item.in).slice(0, 1);
    const leaving = held.slice(-1);
    return {
      taken: [...entering, ...held.slice(0, -1)].map(({ id }) => ({ id, owner: 'Bob' })),
      left: leaving.map(({ id }) => id),
      added: [
        {
          title: `Imprévu ${Math.floor(share * 1000)}`,
          owner: 'Ana',
          moscow: 'must' as const,
          effort: 2,
          value: 900,
        },
      ],
      absent: days.slice(-1).map((from) => ({ name: 'Ana', from })),
    };
  },
  often: 2,
  every: 6,
  changes: { Backlog: 'Statut', Sprint: 'Statut' },
});

export const closeSprint = act({
  name: 'Close sprint',
  preview: 'previewClose',
  apply: 'applyClose',
  prepare: started,
  ask: ({ api }) => {
    const { refused, unfinished } = api.closeDraft();
    const ways = ['next', 'backlog', 'drop'] as const;
    return refused === null
      ? { moves: unfinished.map(({ id }, at) => ({ id, to: ways[at % 3] ?? 'next' })) }
      : null;
  },
  often: 2,
  changes: { Backlog: 'Statut', Sprint: 'Statut' },
});

/** The burndown's chart, which is the closed sprint's, becomes this one's. */
const secondSprint = act({
  name: 'New sprint after a closed one',
  preview: 'previewStart',
  apply: 'applyStart',
  prepare: () => after(started, track, closeSprint)(),
  ask: askStart,
  every: 6,
});

/** As somebody who wants the game. */
function withGame(): Opened {
  const opened = turned();
  const row = opened.host.values('Réglages').findIndex(([label]) => label === 'Jouer') + 1;
  opened.host.edit('Réglages', `B${row}`, 'Oui');
  return opened;
}

/** Of a second sprint, so that rows are there, with an item done. */
const closeGame = act({
  name: 'Close sprint with the game',
  preview: 'previewClose',
  apply: 'applyClose',
  prepare: () => {
    const opened = after(withGame, newSprint, closeSprint, newSprint)();
    const row = opened.host.values('Sprint').findIndex(([id]) => id === 'T3') + 1;
    if (row > 0) opened.host.edit('Sprint', `D${row}`, 'Terminé');
    return opened;
  },
  ask: ({ api }) => {
    const { refused, unfinished } = api.closeDraft();
    return refused === null ? { moves: unfinished.map(({ id }) => ({ id, to: 'next' as const })) } : null;
  },
  every: 6,
});

export const moveCards = act({
  name: 'Move cards',
  apply: 'moveCards',
  prepare: started,
  ask: ({ api }, share) => {
    const open = api.board().cards.filter(({ state }) => state !== 'blocked');
    const card = open[Math.floor(share * open.length)];
    if (!card) return null;
    const { key, title, status: seen } = card;
    return { moves: [{ key, title, seen, to: 'blocked' as const, blocker: 'Attend le devis' }] };
  },
  often: 3,
  changes: { Sprint: 'Statut' },
});

/** As somebody who leaves what is filled in, blocks an item, and names a deal's next step. */
export const standUp = act({
  name: 'Stand-up',
  apply: 'saveStandUp',
  prepare: started,
  ask: ({ api }, share) => {
    const { people } = api.standUp();
    const person = people[Math.floor(share * people.length)];
    if (!person) return null;
    const [item] = person.items;
    const [deal] = person.deals;
    return {
      ...person.said,
      practice: '=Appeler tôt #prospection',
      person: person.name,
      seen: person.seen,
      mood: 4,
      blocked: item ? { key: item.key, obstacle: 'Attend le devis' } : null,
      deals: deal ? [{ key: deal.key, name: deal.name, nextStep: 'Relancer', nextStepOn: '2026-04-03' }] : [],
    };
  },
  often: 2,
  changes: { Sprint: 'Statut', Pipeline: 'Étape' },
});

/** As somebody who adds a note, and votes for one that is there. */
const addNotes = act({
  name: 'Retrospective notes',
  apply: 'saveRetro',
  prepare: after(started, closeSprint),
  ask: ({ api }, share) => {
    const { refused, categories, notes } = api.retro();
    const [category] = categories;
    if (refused !== null || !category) return null;
    const vote = notes[Math.floor(share * notes.length)];
    return {
      notes: [{ category: category.key, text: '=Trop de "leads" froids' }],
      votes: vote ? [vote.key] : [],
      action: null,
    };
  },
  often: 2,
  // What several people write during a retrospective stands side by side.
  together: 'both',
  changes: { Rétro: 'Votes' },
});

const decideAction = act({
  name: 'Retrospective action',
  apply: 'saveRetro',
  prepare: after(started, closeSprint),
  ask: ({ api }, share) =>
    api.retro().refused === null
      ? {
          notes: [],
          votes: [],
          action: {
            text: `Filtrer par budget ${Math.floor(share * 1000)}`,
            owner: 'Ana',
            due: '2026-04-20',
            kpi: 'winRate',
          },
        }
      : null,
  often: 1,
  every: 6,
});

/** With an action of the last retrospective. */
const withAction = after(after(started, closeSprint), decideAction);

const planAction = act({
  name: 'Retrospective action into the backlog',
  preview: 'previewAction',
  apply: 'applyAction',
  prepare: withAction,
  ask: ({ api }, share) => {
    const open = api.retro().open.filter(({ isPlanned }) => !isPlanned);
    const one = open[Math.floor(share * open.length)];
    return one ? { retro: one.key } : null;
  },
  often: 1,
  every: 6,
  changes: { Backlog: 'Statut' },
});

/** The sprint after, in which that action was done. */
function actionDone(): Opened {
  const opened = after(withAction, secondSprint)();
  const retro = opened.host.values('Rétro');
  const header = retro[0] ?? [];
  const row = retro.findIndex((cells) => String(cells[header.indexOf('Action')]).startsWith('Filtrer')) + 1;
  opened.host.edit('Rétro', `${letterOf(header.indexOf('Statut') + 1)}${row}`, 'Terminé');
  return opened;
}

const closeWithVerdict = act({
  name: 'Close sprint with verdicts on actions',
  preview: 'previewClose',
  apply: 'applyClose',
  prepare: actionDone,
  ask: ({ api }) => {
    const { refused, unfinished } = api.closeDraft();
    return refused === null ? { moves: unfinished.map(({ id }) => ({ id, to: 'next' as const })) } : null;
  },
  every: 12,
  changes: { Rétro: 'Votes' },
});

/** As somebody with a page of notes, one of which is there already. */
function askNotes({ api }: Opened, share: number) {
  const blank = { votes: null, theme: '', owner: '', due: '', status: '', kpi: '' };
  const [fact] = api.retro().notes;
  return {
    notes: [
      ...(fact ? [{ ...blank, sprint: '1', category: 'bad', note: fact.text, action: '' }] : []),
      { ...blank, sprint: '1', category: 'good', note: `=Script B ${share}`, action: '' },
      { ...blank, sprint: '2', category: 'Météo', note: `Orages ${share}`, action: '', votes: 2 },
      { ...blank, sprint: '2', category: '', note: '', action: `Relancer ${share}`, owner: 'Ana' },
    ],
  };
}

const importNotes = act({
  name: 'Import retrospective notes',
  preview: 'previewNotes',
  apply: 'applyNotes',
  prepare: after(started, closeSprint),
  ask: askNotes,
  often: 1,
  every: 6,
  changes: { Rétro: 'Votes' },
});

/** Without a Retro tab: it is made. */
const importFirstNotes = act({
  name: 'Import retrospective notes into an empty workbook',
  preview: 'previewNotes',
  apply: 'applyNotes',
  prepare: sheets,
  ask: askNotes,
  every: 12,
});

export const track = act({
  name: 'Tracking tabs',
  preview: 'previewTracking',
  apply: 'applyTracking',
  prepare: started,
  ask: ({ api }) => (api.board().refused === null ? {} : null),
  often: 1,
  every: 6,
});

/** Made for a sprint of two weeks, of which the end was moved since, and the chart by hand. */
const trackAgain = act({
  name: 'Tracking tabs again, after changes',
  preview: 'previewTracking',
  apply: 'applyTracking',
  prepare: () => {
    const opened = after(started, track)();
    opened.host.edit('Sprint', 'B5', '05/04/2026');
    return opened;
  },
  ask: () => ({}),
});

const kpiTab = act({
  name: 'KPI tab of an older version',
  preview: 'previewKpiTab',
  apply: 'applyKpiTab',
  prepare: () => {
    const opened = started();
    olderKpiTab(opened);
    return opened;
  },
  ask: ({ api }) => (api.kpi().lacking === '' ? null : {}),
  often: 1,
  every: 6,
});

export const undoOfSprint = act({
  name: 'Undo of New sprint',
  preview: 'previewUndo',
  apply: 'applyUndo',
  prepare: started,
  ask: () => ({}),
  every: 6,
});

const freeze = act({
  name: 'Freeze to values',
  preview: 'previewFreeze',
  apply: 'applyFreeze',
  prepare: turned,
  ask: ({ host }, share) => {
    const ours = host.snapshot().tabs.filter(({ metadata, hidden }) => metadata.length > 0 && !hidden);
    const name = ours[Math.floor(share * ours.length)]?.name;
    if (name === undefined) return null;
    host.asPerson((spreadsheet) => spreadsheet.getSheetByName(name)?.activate());
    return {};
  },
  often: 1,
  every: 6,
});

/** With faults in both tabs that can be put right. */
function untidy(): Opened {
  const opened = turned();
  const { host } = opened;
  const backlog = host.values('Backlog');
  const column = (tab: readonly (readonly unknown[])[], header: string) =>
    String.fromCharCode(65 + (tab[0]?.indexOf(header) ?? 0));
  host.edit('Backlog', `${column(backlog, 'Effort (h)')}3`, '-6');
  host.edit('Backlog', `${column(backlog, 'Titre')}5`, 'Relancer Duval');
  host.edit('Backlog', `${column(backlog, 'Dépend de')}4`, 'T3, T77');
  host.edit('Backlog', `${column(backlog, 'Réévalué le')}2`, '05/01/2026');
  const pipeline = host.values('Pipeline');
  host.edit('Pipeline', `${column(pipeline, 'Clos le')}2`, '01/02/2026');
  return opened;
}

export const groom = act({
  name: 'Groom',
  preview: 'previewGrooming',
  apply: 'applyGrooming',
  prepare: untidy,
  ask: ({ api }, share) => {
    const as = share < 0.7 ? ('repair' as const) : ('review' as const);
    const { findings } = api.grooming();
    const ticked = findings.filter(({ hasRepair, tab }) => (as === 'repair' ? hasRepair : tab === 'Backlog'));
    return ticked.length > 0 ? { keys: ticked.map(({ key }) => key), as } : null;
  },
  often: 2,
  every: 6,
  changes: { Backlog: 'Statut' },
});

export const createAction = act({
  name: 'Create an action',
  preview: 'previewAction',
  apply: 'applyAction',
  // An open deal that nobody has touched for longer than won ones took.
  prepare: () => {
    const opened = turned();
    const created = opened.host.values('Pipeline')[0]?.indexOf('Créé le') ?? 0;
    opened.host.edit('Pipeline', `${letterOf(created + 1)}4`, '05/01/2026');
    return opened;
  },
  ask: ({ api }) => {
    const [alert] = api.kpi().alerts;
    return alert ? { kind: alert.kind } : null;
  },
  often: 1,
  every: 6,
  changes: { Backlog: 'Statut' },
});

/** As somebody who ticks every other template. */
function askTemplates({ api }: Opened, share: number): TemplateRequest | null {
  const items = api
    .templates()
    .templates.filter((_, at) => at % 2 === (share < 0.5 ? 0 : 1))
    .map(({ key, title, effort, skill }) => ({ template: key, title, effort, skill, owner: 'Ana' }));
  return items.length > 0 ? { items } : null;
}

export const addFromTemplates = act({
  name: 'Add from templates',
  preview: 'previewTemplates',
  apply: 'applyTemplates',
  prepare: turned,
  ask: askTemplates,
  often: 2,
  every: 6,
  changes: { Backlog: 'Titre' },
});

/** Without a backlog and settings: both are made. */
const addFirstTemplates = act({
  name: 'Add from templates into an empty workbook',
  preview: 'previewTemplates',
  apply: 'applyTemplates',
  prepare: sheets,
  ask: askTemplates,
  every: 12,
});

/** As somebody who chooses a case: its tab, and items below those of the backlog. */
const askPlaybook = () => requestOf(qualification, day('2026-03-30'));

const addPlaybook = act({
  name: 'Playbook',
  preview: 'previewPlaybook',
  apply: 'applyPlaybook',
  prepare: turned,
  ask: askPlaybook,
  often: 1,
  every: 6,
  changes: { Backlog: 'Titre' },
});

/** One of its items has another id by now: that one is added again, and nothing else. */
const playbookAgain = act({
  name: 'Playbook again, after changes',
  preview: 'previewPlaybook',
  apply: 'applyPlaybook',
  prepare: () => {
    const opened = after(turned, addPlaybook)();
    opened.host.edit(
      'Backlog',
      `A${opened.host.values('Backlog').findIndex(([id]) => id === 'Qua-3') + 1}`,
      'Archive-3',
    );
    return opened;
  },
  ask: askPlaybook,
  every: 12,
});

const beginTour = act({
  name: 'Guided tour',
  preview: 'previewPlaybook',
  apply: 'applyPlaybook',
  prepare: turned,
  ask: tourRequest,
  every: 6,
});

/** Each of the two has a tour; something was tried in its tab, and something else was done since. */
const endTour = act({
  name: 'End of the guided tour',
  preview: 'previewUndo',
  apply: 'applyUndo',
  prepare: () => {
    const opened = turned();
    const { user } = opened.host;
    for (const person of people) {
      opened.host.user = person;
      after(() => opened, beginTour)();
    }
    opened.host.user = user;
    opened.host.edit('Visite guidée', 'C20', 'Gagné');
    return after(() => opened, addPlaybook)();
  },
  ask: () => ({ tour: true as const }),
  // Each ends their own.
  together: 'both',
});

const makeSettings = act({
  name: 'Make the settings',
  preview: 'previewSettings',
  apply: 'applySettings',
  prepare: sheets,
  ask: ({ api }) => {
    const { tab, missing } = api.settings();
    return tab === null || missing.length > 0 ? {} : null;
  },
  often: 1,
  every: 6,
});

/** As somebody who adds another country's, one of which is French too. */
const belgian = { of: 'Belgique, 2026', days: ['2026-05-01', '2026-07-21'] };

const addHolidays = act({
  name: 'Add holidays',
  preview: 'previewHolidays',
  apply: 'applyHolidays',
  prepare: after(sheets, makeSettings),
  ask: () => belgian,
  often: 1,
  every: 6,
});

const addFirstHolidays = act({
  name: 'Add holidays without a Settings tab',
  preview: 'previewHolidays',
  apply: 'applyHolidays',
  prepare: sheets,
  ask: () => belgian,
  every: 12,
});

/** With formulas that came by paste, which no edit trigger saw: without their ranges. */
function pasted(): Opened {
  const opened = turned();
  opened.host.asPerson((spreadsheet) => {
    const sheet = spreadsheet.getSheetByName(leads.name);
    sheet?.getRange('J2:J3').setFormula('=SPRINT_CONVERSION()');
    sheet?.getRange('L9').setFormula('=SPRINT_CONVERSION()+1');
  });
  return opened;
}

const refresh = act({ name: 'Refresh', apply: 'refresh', prepare: pasted, ask: () => ({}), often: 1 });

export const acts: readonly Act[] = [
  turnIntoBacklog,
  turnIntoPipeline,
  turnAgain,
  newSprint,
  planningMeeting,
  firstMeeting,
  adaptSprint,
  closeSprint,
  secondSprint,
  closeGame,
  moveCards,
  standUp,
  addNotes,
  decideAction,
  planAction,
  closeWithVerdict,
  importNotes,
  importFirstNotes,
  track,
  trackAgain,
  kpiTab,
  undoOfSprint,
  freeze,
  groom,
  createAction,
  addFromTemplates,
  addFirstTemplates,
  addPlaybook,
  playbookAgain,
  beginTour,
  endTour,
  makeSettings,
  addHolidays,
  addFirstHolidays,
  importBoard,
  importAgain,
  refresh,
];

/** The act of that name; all where none is given. @throws where there is no such act */
export function actsNamed(name: string | undefined): readonly Act[] {
  const found = acts.filter((one) => name === undefined || one.name === name);
  if (found.length > 0) return found;
  throw new Error(`No act ${name}; there are: ${acts.map((one) => one.name).join(', ')}`);
}
