import { describe, expect, test } from 'vitest';
import type { AdaptRequest } from '../../src/server/contract.ts';
import { apiOf, type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

/** With T1 and T2 at Ana's in a sprint of 30 March to 12 April, T1 done; T3 and T4 stand outside. */
function started(): Opened {
  const opened = openHost([leads, tasks]);
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  const request = {
    number: 1,
    start: '2026-03-30',
    weeks: 2,
    goal: { text: 'Convertir', kpi: 'conversion', base: 0.4, target: 0.6 },
    team,
    items: [
      { id: 'T1', owner: 'Ana' },
      { id: 'T2', owner: 'Ana' },
    ],
  } as const;
  const { token } = opened.api.previewStart(request);
  opened.api.applyStart({ ...request, token });
  opened.host.edit('Sprint', `D${rowOf(opened, 'T1')}`, 'Terminé');
  return opened;
}
/** A copy of it, each time of the same one. */
const running = (() => {
  let base: Opened | null = null;
  return (): Opened => {
    base ??= started();
    const host = base.host.fork();
    return { host, api: apiOf(host) };
  };
})();
const nothing: AdaptRequest = { taken: [], left: [], added: [], absent: [] };
const rowOf = ({ host }: Opened, id: string, tab = 'Sprint') =>
  host.values(tab).findIndex((row) => row[0] === id) + 1;
const itemRow = (opened: Opened, id: string) => opened.host.values('Sprint')[rowOf(opened, id) - 1] ?? [];
const inBacklog = ({ host }: Opened, id: string) => {
  const row = host.values('Backlog').find((cells) => cells[0] === id) ?? [];
  return [row[16], String(row[17])];
};
function adapt({ api }: Opened, change: Partial<AdaptRequest>) {
  const request = { ...nothing, ...change };
  const preview = api.previewAdapt(request);
  return { preview, outcome: api.applyAdapt({ ...request, token: preview.token }) };
}
const journal = ({ host }: Opened) =>
  host
    .values('Journal')
    .filter((row) => row[7] === 'Adaptation')
    .map((row) => [row[2], row[3], row[4], row[5]].map(String));

describe('what adapting starts from', () => {
  test('what is left to do, the backlog beside it, and the hours until the end', () => {
    const { api } = running();
    const draft = api.adaptDraft();
    expect(draft).toMatchObject({ refused: null, number: 1, end: '2026-04-12' });
    // Nine working days: Easter Monday is none.
    expect(draft.days).toHaveLength(9);
    expect(draft.people.map(({ name, hours }) => [name, hours])).toEqual([
      ['Ana', 16],
      ['Bob', 7.2],
    ]);
    expect(draft.items.map(({ id, in: isIn, owner }) => [id, isIn, owner])).toEqual([
      ['T2', true, 'Ana'],
      ['T3', false, ''],
      ['T4', false, ''],
    ]);
    // T2 waits for T1, which is done.
    expect(draft.others.map(({ id, state }) => [id, state])).toEqual([['T1', 'done']]);
  });

  test('where no sprint runs, says so', () => {
    expect(openHost([tasks]).api.adaptDraft().refused).toMatch(/Aucun sprint/);
  });
});

describe('adapting a sprint', () => {
  test('puts who enters in the place of who leaves, in the sprint, the backlog and the journal, each with its value', () => {
    const opened = running();
    const place = rowOf(opened, 'T2');
    const { preview, outcome } = adapt(opened, { taken: [{ id: 'T3', owner: 'Bob' }], left: ['T2'] });
    expect(preview.summary).toEqual(
      expect.arrayContaining([
        'Entre : Nettoyer le fichier.',
        'Sort : Démo Zola.',
        'Valeur attendue : 500 gagnés, 9 000 perdus, soit −8 500.',
      ]),
    );
    expect(outcome).toMatchObject({
      done: true,
      sentence:
        'Sprint 1 adapté : 1 élément entré, 1 sorti. Valeur attendue : 500 gagnés, 9 000 perdus, soit −8 500.',
    });
    expect(rowOf(opened, 'T3')).toBe(place);
    const [, title, owner, status, effort, , , committed] = itemRow(opened, 'T3');
    expect([title, owner, status, effort, committed]).toEqual([
      'Nettoyer le fichier',
      'Bob',
      'À faire',
      8,
      '',
    ]);
    expect(opened.host.display('Sprint', `I${place}`)).toBe('30/03/2026');
    // The preview shows the cells as the tab will.
    const change = (column: string) => preview.changes.find(({ where }) => where === `${column}${place}`);
    expect([change('I'), change('G')]).toMatchObject([
      { before: '', after: '30/03/2026' },
      { before: '9 000,00 €', after: '500,00 €' },
    ]);
    expect(rowOf(opened, 'T2')).toBe(0);
    expect([inBacklog(opened, 'T2'), inBacklog(opened, 'T3')]).toEqual([
      ['À faire', ''],
      ['Dans le sprint', '1'],
    ]);
    expect(journal(opened)).toEqual([
      ['T2', 'Sprint', '1', ''],
      ['T3', 'Sprint', '', '1'],
      ['T3', 'Effort', '', '8'],
      ['T3', 'Responsable', '', 'Bob'],
      ['T3', 'Valeur', '', '500'],
    ]);
    // Nothing is found later: the tab and the journal say the same.
    opened.api.home();
    expect(opened.host.values('Journal').filter((row) => row[7] === 'Retrouvé')).toEqual([]);
  });

  test('counts what an item is expected to bring alike in the list and in the preview: its value in the sprint, by its probability', () => {
    const opened = running();
    const { host, api } = opened;
    const column = (tab: string, header: string) => {
      const row = host.values(tab).find((cells) => cells.includes(header)) ?? [];
      return String.fromCharCode(65 + row.indexOf(header));
    };
    const edit = (tab: string, header: string, id: string, typed: string) =>
      host.edit(tab, `${column(tab, header)}${rowOf(opened, id, tab)}`, typed);
    edit('Backlog', 'Probabilité', 'T2', '50 %');
    edit('Backlog', 'Probabilité', 'T3', '10 %');
    edit('Sprint', 'Valeur', 'T2', '8000');
    const worth = Object.fromEntries(api.adaptDraft().items.map(({ id, task }) => [id, task.worth]));
    expect(worth).toMatchObject({ T2: 4000, T3: 50 });
    const request = { ...nothing, taken: [{ id: 'T3', owner: 'Bob' }], left: ['T2'] };
    expect(api.previewAdapt(request).summary).toContain(
      'Valeur attendue : 50 gagnés, 4 000 perdus, soit −3 950.',
    );
  });

  test('adds what no backlog has yet, hands over, and writes an absence where capacity is computed from', () => {
    const opened = running();
    const { preview } = adapt(opened, {
      taken: [{ id: 'T2', owner: 'Bob' }],
      added: [{ title: '=Salon de mai', owner: 'Ana', moscow: 'must', effort: 3, value: 1200 }],
      absent: [{ name: 'Ana', from: '2026-04-08' }],
    });
    expect(preview.summary.join('\n')).toContain('« Démo Zola » passe de Ana à Bob.');
    expect(preview.summary.join('\n')).toContain('Ana : absence à partir du 08/04/2026, 3 jours ouvrés');
    const added = opened.host.values('Sprint').find((row) => row[1] === '=Salon de mai') ?? [];
    expect(added.slice(2, 7)).toEqual(['Ana', 'À faire', 3, 'Must', 1200]);
    expect(inBacklog(opened, String(added[0]))).toEqual(['Dans le sprint', '1']);
    expect(itemRow(opened, 'T2')[2]).toBe('Bob');
    // Ana had one day off, a number: three more.
    const row = opened.host.values('Équipe').find((cells) => cells[0] === 'Ana') ?? [];
    expect(row).toContain(4);
  });

  test('writes an absence of two days as those days, and counts the working days among them', () => {
    const opened = running();
    const { preview } = adapt(opened, { absent: [{ name: 'Bob', from: '2026-04-03', back: '2026-04-08' }] });
    // Friday and Tuesday: a weekend and Easter Monday lie between.
    expect(preview.summary).toContain(
      'Bob : absence à partir du 03/04/2026, retour le 08/04/2026, 2 jours ouvrés, dans l’onglet de l’équipe.',
    );
    const row = opened.host.values('Équipe').find((cells) => cells[0] === 'Bob') ?? [];
    expect(row).toContain('03/04/2026 au 07/04/2026');
    // 9 days less 2, one hour each, at 80 %.
    const { people, worked } = opened.api.adaptDraft();
    expect(people.find(({ name }) => name === 'Bob')?.hours).toBe(5.6);
    expect(worked.Bob).toHaveLength(7);
    expect(worked.Ana).toHaveLength(9);
    // What is off already is not counted again.
    const again = adapt(opened, { absent: [{ name: 'Bob', from: '2026-04-07' }] });
    expect(again.preview.summary.join(' ')).toContain('07/04/2026, 3 jours ouvrés');
  });

  test('refuses an absence that begins outside the sprint or ends before it begins, and says which days are expected', () => {
    const { api } = running();
    const preview = (from: string, back?: string) => () =>
      api.previewAdapt({ ...nothing, absent: [{ name: 'Ana', from, ...(back ? { back } : {}) }] });
    expect(preview('2026-04-13')).toThrow(
      'Absence de Ana : début attendu entre le 30/03/2026 et le 12/04/2026, lu 13/04/2026.',
    );
    expect(preview('lundi')).toThrow(/lu lundi\./);
    expect(preview('2026-04-01', '2026-04-01')).toThrow(
      /retour attendu après le 01\/04\/2026, lu 01\/04\/2026/,
    );
  });

  test('is undone as a whole', () => {
    const opened = running();
    const before = opened.host.snapshot().tabs.filter(({ hidden }) => !hidden);
    adapt(opened, {
      taken: [{ id: 'T3', owner: 'Bob' }],
      left: ['T2'],
      absent: [{ name: 'Ana', from: '2026-04-08' }],
    });
    const { token } = opened.api.previewUndo();
    expect(opened.api.applyUndo({ token })).toMatchObject({ done: true });
    expect(opened.host.snapshot().tabs.filter(({ hidden }) => !hidden)).toEqual(before);
  });

  test('refuses what is done, gone, over, or changes nothing', () => {
    const { api } = running();
    const preview = (change: Partial<AdaptRequest>) => () => api.previewAdapt({ ...nothing, ...change });
    expect(preview({ left: ['T1'] })).toThrow(/terminé/);
    expect(preview({ left: ['T9'] })).toThrow(/n’est plus dans le sprint/);
    expect(preview({ taken: [{ id: 'T5', owner: 'Ana' }] })).toThrow(/terminé ou abandonné/);
    expect(preview({ taken: [{ id: 'T99', owner: 'Ana' }] })).toThrow(/n’est plus dans le backlog/);
    expect(preview({})).toThrow(/Rien ne change/);
  });
});
