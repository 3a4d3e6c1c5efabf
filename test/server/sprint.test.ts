import { describe, expect, test } from 'vitest';
import type { CloseRequest, SprintRequest, StartRequest } from '../../src/server/contract.ts';
import { type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

const request: SprintRequest = {
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
  team,
};

function prepared(options = {}): Opened {
  const opened = openHost([leads, tasks], options);
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  return opened;
}

function start({ api }: Opened, items: StartRequest['items'], changes: Partial<SprintRequest> = {}) {
  const full = { ...request, ...changes, items };
  const { token } = api.previewStart(full);
  return api.applyStart({ ...full, token });
}

function close({ api }: Opened, moves: CloseRequest['moves']) {
  const { token } = api.previewClose({ moves });
  return api.applyClose({ moves, token });
}

const chosen = [
  { id: 'T1', owner: 'Ana' },
  { id: 'T2', owner: 'Ana' },
  { id: 'T3', owner: 'Bob' },
];

const plain = (text?: string) => text?.replace(/[\u00a0\u202f]/g, ' ');

/** A fact of the sprint's card, by its label. */
const fact = ({ host }: Opened, label: string) => host.values('Sprint').find((row) => row[0] === label)?.[1];
const items = ({ host }: Opened, tab = 'Sprint') => {
  const rows = host.values(tab);
  return rows.slice(rows.findIndex((row) => row[0] === 'ID') + 1).filter((row) => row[0] !== '');
};

describe('the draft of a sprint', () => {
  test('begins on a Monday, with the number 1, the owners as a team, and each KPI with its n', () => {
    const { api } = prepared();
    const draft = api.sprintDraft();
    expect(draft).toMatchObject({ refused: null, number: 1, start: '2026-03-30', weeks: 2 });
    expect(draft.team.map(({ name }) => name)).toEqual(['Ana', 'Bob']);
    const conversion = draft.kpis.find(({ key }) => key === 'conversion');
    expect(conversion?.base).toBe(0.4);
    expect(conversion?.baseInWords).toMatch(/2 \/ 5 = 40,0.%/u);
  });

  test('aims at the win rate, which a short sprint can move, once deals are closed; before, at what is measured', () => {
    const { api } = prepared();
    const { goal, kpis } = api.sprintDraft();
    expect(goal).toMatchObject({ kpi: 'winRate', base: kpis.find(({ key }) => key === 'winRate')?.base });

    const closed = ['Signé', 'Perdu', 'Closed Won'];
    const open = leads.rows.filter((row) => !closed.includes(String(row[3])));
    const none = openHost([{ ...leads, rows: open }, tasks]);
    turn(none, 'pipeline', 'Leads');
    expect(none.api.sprintDraft().goal.kpi).toBe('conversion');
  });
});

describe('the proposal', () => {
  test('fills hours in priority order, with skills and prerequisites', () => {
    const { api } = prepared();
    const proposal = api.propose(request);
    // 10 weekdays of which Easter Monday, 6 April 2026, is none.
    expect(proposal).toMatchObject({ end: '2026-04-12', workingDays: 9 });
    // Ana (9 − 1) × 2 h; Bob 9 × 1 h × 0.8.
    expect(proposal.people.map(({ name, hours }) => [name, hours])).toEqual([
      ['Ana', 16],
      ['Bob', 7.2],
    ]);
    // T1 and T2 make 13 000 of the 15 500 that the backlog could bring.
    expect(proposal.quality).toMatch(/^Valeur attendue prise : 13 000 sur 15 500/);
    const item = (id: string) => proposal.items.find((one) => one.id === id);
    expect(item('T1')).toMatchObject({ in: true });
    expect(item('T2')).toMatchObject({ in: true, owner: 'Ana' });
    expect(item('T3')).toMatchObject({ in: false });
    expect(item('T4')).toMatchObject({ in: false });
    expect(item('T5')).toBeUndefined();
  });
});

describe('starting a sprint', () => {
  test('writes the card, the items and the frozen commitment', () => {
    const opened = prepared();
    expect(start(opened, chosen)).toMatchObject({ done: true });
    expect(fact(opened, 'Numéro')).toBe(1);
    expect(fact(opened, 'État')).toBe('En cours');
    expect(fact(opened, 'But du sprint')).toBe('Convertir plus de leads');
    expect(fact(opened, 'Engagement initial (h)')).toBe(18);
    expect(fact(opened, 'Capacité au démarrage (h)')).toBe(23.2);
    expect(items(opened).map((row) => [row[0], row[2], row[4], row[3], row[7]])).toEqual([
      ['T1', 'Ana', 4, 'À faire', 'Oui'],
      ['T2', 'Ana', 6, 'À faire', 'Oui'],
      ['T3', 'Bob', 8, 'À faire', 'Oui'],
    ]);
  });

  test('marks the items in the backlog, makes the team with its capacity in cells, and points the KPI tab at the sprint', () => {
    const opened = prepared();
    start(opened, chosen);
    const { host } = opened;
    const backlog = host.values('Backlog').slice(1, 6);
    expect(backlog.map((row) => [row[0], row[16], String(row[17])])).toEqual([
      ['T1', 'Dans le sprint', '1'],
      ['T2', 'Dans le sprint', '1'],
      ['T3', 'Dans le sprint', '1'],
      ['T4', 'À faire', ''],
      ['T5', 'Terminé', ''],
    ]);
    const capacity = host.values('Équipe').map((row) => row.slice(11, 14));
    expect(capacity.slice(1, 3)).toEqual([
      ['Ana', 8, 16],
      ['Bob', 9, 7.2],
    ]);
    expect(host.display('KPI', 'B3')).toBe('30/03/2026');
    expect(host.display('KPI', 'B4')).toBe('12/04/2026');
  });

  test('keeps the state of work that has begun or is blocked, and tells the journal', () => {
    const opened = prepared();
    const { host, api } = opened;
    const [header, ...rows] = host.values('Backlog');
    const status = String.fromCharCode(65 + (header?.indexOf('Statut') ?? -1));
    const row = (id: string) => rows.findIndex((cells) => cells[0] === id) + 2;
    host.edit('Backlog', `${status}${row('T1')}`, 'En cours');
    host.edit('Backlog', `${status}${row('T2')}`, 'Bloqué');
    start(opened, chosen);
    expect(items(opened).map((cells) => cells[3])).toEqual(['En cours', 'Bloqué', 'À faire']);
    const lines = () =>
      host.values('Journal').filter((cells) => cells[3] === 'Statut' && cells[7] !== 'Grille');
    expect(lines().map((cells) => [cells[2], cells[5], cells[7]])).toEqual([
      ['T1', 'En cours', 'Démarrage'],
      ['T2', 'Bloqué', 'Démarrage'],
    ]);
    // Nothing is left to be found when the sidebar opens.
    api.home();
    expect(lines()).toHaveLength(2);
  });

  test('shows the goal’s KPI live: a lead won in the grid changes the card', () => {
    const opened = prepared();
    start(opened, chosen);
    expect(fact(opened, 'Valeur actuelle')).toBe(0);
    opened.host.edit('Pipeline', 'D6', 'Gagné');
    expect(fact(opened, 'Valeur actuelle')).toBe(1);
    // One lead of one: too early for a way to be covered.
    expect(fact(opened, 'Chemin parcouru')).toBe('');
  });

  test('refuses a second active sprint, naming the one that runs', () => {
    const opened = prepared();
    start(opened, chosen);
    expect(opened.api.sprintDraft().refused).toMatch(/Le sprint 1 est en cours jusqu’au 12\/04\/2026/);
    const before = opened.host.snapshot();
    expect(() => opened.api.previewStart({ ...request, items: [] })).toThrow(/sprint 1 est en cours/);
    expect(opened.host.snapshot()).toEqual(before);
  });

  test('refuses what a page cannot mean: a day that is none, six weeks, nobody, an unknown item', () => {
    const { api } = prepared();
    expect(() => api.propose({ ...request, start: '2026-02-31' })).toThrow(/2026-02-31/);
    expect(() => api.propose({ ...request, weeks: 6 as 4 })).toThrow(/1 à 4 semaines/);
    expect(() => api.propose({ ...request, team: [] })).toThrow(/au moins une personne/);
    expect(() => api.previewStart({ ...request, items: [{ id: 'T99', owner: 'Ana' }] })).toThrow(/T99/);
  });

  test('works in a sheet with neither backlog nor pipeline', () => {
    const opened = openHost([{ name: 'Feuille 1', rows: [['vide']] }]);
    expect(start(opened, [])).toMatchObject({ done: true });
    expect(fact(opened, 'Numéro')).toBe(1);
  });
});

describe('closing a sprint', () => {
  function closed(): Opened {
    const opened = prepared();
    start(opened, chosen);
    opened.host.edit('Sprint', `D${rowOf(opened, 'T1')}`, 'Terminé');
    opened.host.edit('Sprint', `D${rowOf(opened, 'T3')}`, 'Bloqué');
    return opened;
  }
  const rowOf = ({ host }: Opened, id: string) => host.values('Sprint').findIndex((row) => row[0] === id) + 1;

  test('asks where each unfinished item goes, and refuses to guess', () => {
    const opened = closed();
    const draft = opened.api.closeDraft();
    expect(draft).toMatchObject({
      refused: null,
      number: 1,
      done: { items: 1, effort: 4 },
      committed: { items: 3, effort: 18 },
    });
    expect(draft.unfinished.map(({ id }) => id)).toEqual(['T2', 'T3']);
    expect(() => opened.api.previewClose({ moves: [{ id: 'T2', to: 'next' }] })).toThrow(
      /Nettoyer le fichier/,
    );
  });

  test('moves each item where it was said, and leaves none in between', () => {
    const opened = closed();
    close(opened, [
      { id: 'T2', to: 'next' },
      { id: 'T3', to: 'backlog' },
    ]);
    const backlog = opened.host.values('Backlog').slice(1, 6);
    expect(backlog.map((row) => [row[0], row[16], String(row[17])])).toEqual([
      ['T1', 'Terminé', '1'],
      ['T2', 'À faire', '2'],
      ['T3', 'À faire', ''],
      ['T4', 'À faire', ''],
      ['T5', 'Terminé', ''],
    ]);
  });

  test('freezes a row of values in History, which later edits do not move', () => {
    const opened = closed();
    close(opened, [
      { id: 'T2', to: 'next' },
      { id: 'T3', to: 'drop' },
    ]);
    const { host } = opened;
    const [header, row] = host.values('Historique');
    const value = (name: string) => row?.[header?.indexOf(name) ?? -1];
    expect(value('Sprint')).toBe(1);
    expect(value('Éléments engagés')).toBe(3);
    expect(value('Éléments terminés')).toBe(1);
    expect(value('Éléments reportés')).toBe(1);
    expect(value('Éléments abandonnés')).toBe(1);
    expect(value('Effort terminé (h)')).toBe(4);
    expect([value('Résultat'), value('Succès'), value('Sur (n)')]).toEqual([0, 0, 1]);
    host.edit('Pipeline', 'D6', 'Gagné');
    host.edit('Sprint', `E${rowOf(opened, 'T1')}`, '99');
    expect(host.values('Historique')[1]).toEqual(row);
    expect(fact(opened, 'Valeur actuelle')).toBe(0);
    expect(fact(opened, 'État')).toBe('Clos');
  });

  test('prepares the retrospective with the facts, and computes its summary in cells', () => {
    const opened = closed();
    close(opened, [
      { id: 'T2', to: 'next' },
      { id: 'T3', to: 'drop' },
    ]);
    const { host } = opened;
    const notes = host.values('Rétro').map((row) => row.slice(0, 3));
    expect(notes).toContainEqual([
      1,
      'Pas bien',
      expect.stringMatching(/2 éléments engagés \(14.h\) non terminés/u),
    ]);
    expect(notes).toContainEqual([1, 'Pas bien', expect.stringContaining('Nettoyer le fichier')]);
    const summary = () =>
      host
        .values('Rétro')
        .map((row) => row.slice(11).join('|'))
        .join('\n');
    expect(summary()).toContain('non terminés');
    const free = notes.findIndex(([, category, note]) => category === 'Bien' && note === '');
    host.edit('Rétro', `C${free + 1}`, 'Le script marche');
    expect(summary()).toContain('Le script marche');
  });

  test('refuses where no sprint runs', () => {
    const opened = prepared();
    expect(opened.api.closeDraft().refused).toMatch(/Aucun sprint n’est en cours/);
    expect(() => opened.api.previewClose({ moves: [] })).toThrow(/Aucun sprint/);
  });

  test('lets the next one start, with the number 2, and keeps the closed one as values', () => {
    const opened = closed();
    close(opened, [
      { id: 'T2', to: 'next' },
      { id: 'T3', to: 'backlog' },
    ]);
    const before = items(opened);
    expect(opened.api.sprintDraft()).toMatchObject({ refused: null, number: 2 });
    start(opened, [{ id: 'T2', owner: 'Ana' }], { start: '2026-04-13' });
    expect(fact(opened, 'Numéro')).toBe(2);
    expect(items(opened).map((row) => row[0])).toEqual(['T2']);
    expect(items(opened, 'Sprint 1').map((row) => row.slice(0, 8))).toEqual(
      before.map((row) => row.slice(0, 8)),
    );
    expect(opened.host.formula('Sprint 1', 'B10')).toBe('');
    expect(opened.host.value('Rétro', 'P1')).toBe(1);
  });

  test('tells the next planning how much of their plan people finished', () => {
    const opened = closed();
    expect(opened.api.sprintDraft().delivered).toEqual({});
    close(opened, [
      { id: 'T2', to: 'next' },
      { id: 'T3', to: 'backlog' },
    ]);
    // Ana finished T1, 4 of her 10 h; Bob nothing of T3.
    const { Ana, Bob } = opened.api.sprintDraft().delivered;
    expect(plain(Ana)).toBe('Sprints passés : 40 % des heures prévues terminées (1 sprint).');
    expect(plain(Bob)).toBe('Sprints passés : 0 % des heures prévues terminées (1 sprint).');
  });

  test('keeps an item that a person typed into the sprint', () => {
    const opened = closed();
    const row = opened.host.values('Sprint').length + 1;
    opened.host.edit('Sprint', `B${row}`, 'Appeler la presse');
    const { unfinished } = opened.api.closeDraft();
    expect(unfinished.map(({ title }) => title)).toContain('Appeler la presse');
    close(
      opened,
      unfinished.map(({ id }) => ({ id, to: 'backlog' })),
    );
    expect(opened.host.values('Backlog').map((line) => line[1])).toContain('Appeler la presse');
  });
});

describe('an English file', () => {
  test('gets English tabs, words and dates', () => {
    const opened = openHost([leads, tasks], { locale: 'en_US', userLocale: 'en' });
    turn(opened, 'pipeline', 'Leads');
    turn(opened, 'backlog', 'Tâches');
    const outcome = start(opened, chosen);
    expect(outcome).toMatchObject({
      done: true,
      sentence: 'Sprint 1 has started. It runs until 12 Apr 2026.',
    });
    const { host } = opened;
    expect(host.value('Pipeline', 'D2')).toBe('Won');
    expect(host.values('Sprint').find((row) => row[0] === 'State')?.[1]).toBe('Running');
    expect(host.display('Sprint', 'B4')).toBe('3/30/2026');
    expect(host.value('Backlog', 'Q2')).toBe('In sprint');
  });
});
