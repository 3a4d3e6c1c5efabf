import { describe, expect, test } from 'vitest';
import type { StandUpPerson, StandUpRequest } from '../../src/server/contract.ts';
import { over } from '../trust/act.ts';
import { together } from '../trust/together.ts';
import { type Opened, openHost } from './host.ts';
import { running } from './running.ts';

const sprint = running();
const opened = () => over(sprint.host.fork());
const DAY = 86_400_000;

/** What a page sends for somebody who leaves everything as it was filled in. */
function unchanged({ api }: Opened, name: string, more: Partial<StandUpRequest> = {}): StandUpRequest {
  const person = api.standUp().people.find((one) => one.name === name);
  if (!person) throw new Error(`No person ${name}`);
  return { ...person.said, person: name, seen: person.seen, mood: null, blocked: null, deals: [], ...more };
}

const person = ({ api }: Opened, name: string): StandUpPerson | undefined =>
  api.standUp().people.find((one) => one.name === name);
const rows = ({ host }: Opened, tab = 'Stand-up') =>
  host.values(tab).filter((row) => row.some((cell) => cell !== ''));
const cellOf = ({ host }: Opened, id: string, column: string) => {
  const values = host.values('Sprint');
  const header = values.find((row) => row[0] === 'ID') ?? [];
  return values.find((row) => row[0] === id)?.[header.indexOf(column)];
};

describe('a stand-up', () => {
  test('knows from the journal what somebody did since the last working day, and what is next', () => {
    const book = opened();
    book.host.machine.pass(DAY);
    expect(person(book, 'Ana')?.said).toEqual({
      yesterday: 'Relancer Duval : Terminé',
      today: '',
      obstacles: '',
      helpedBy: [],
      practice: '',
    });
    expect(person(book, 'Bob')?.said).toMatchObject({ yesterday: '', today: 'Nettoyer le fichier' });
    book.host.machine.pass(3 * DAY);
    expect(person(book, 'Ana')?.said.yesterday).toBe('');
  });

  test('is saved by somebody who types nothing, as a row of the day; saved again, the row is written over', () => {
    const book = opened();
    expect(book.api.saveStandUp(unchanged(book, 'Bob'))).toMatchObject({
      sentence: 'Stand-up enregistré : Bob.',
    });
    expect(rows(book).slice(1)).toHaveLength(1);
    expect(rows(book)[1]?.slice(1, 5)).toEqual(['Bob', '', 'Nettoyer le fichier', '']);
    book.api.saveStandUp(
      unchanged(book, 'Bob', { practice: '=Appeler tôt #Prospection #matin', helpedBy: ['Ana'] }),
    );
    expect(
      rows(book)
        .slice(1)
        .map((row) => row.slice(5, 8)),
    ).toEqual([['Ana', '=Appeler tôt #Prospection #matin', 'prospection, matin']]);
    const { practices, help } = book.api.standUp();
    expect(practices).toMatchObject([{ member: 'Bob', tags: ['prospection', 'matin'] }]);
    expect(help).toEqual([{ by: 'Ana', whom: 'Bob', times: 1 }]);
  });

  test('blocks an item with its obstacle, journaled; an undo takes all of it back', () => {
    const book = opened();
    const before = rows(book, 'Journal').length;
    book.api.saveStandUp(unchanged(book, 'Bob', { blocked: { key: 'T3', obstacle: 'Attend le devis' } }));
    expect([cellOf(book, 'T3', 'Statut'), cellOf(book, 'T3', 'Obstacle')]).toEqual([
      'Bloqué',
      'Attend le devis',
    ]);
    expect(
      rows(book, 'Journal')
        .slice(before)
        .map((row) => row.slice(2)),
    ).toEqual([
      ['T3', 'Statut', 'À faire', 'Bloqué', 1, 'Stand-up'],
      ['T3', 'Obstacle', '', 'Attend le devis', 1, 'Stand-up'],
    ]);
    expect(person(book, 'Bob')).toMatchObject({ blocked: 1 });
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(cellOf(book, 'T3', 'Statut')).toBe('À faire');
    expect(rows(book, 'Journal')).toHaveLength(before);
    expect(book.host.snapshot().tabs.map(({ name }) => name)).not.toContain('Stand-up');
  });

  test('goes over deals that need something first, and writes their next step and its day', () => {
    const book = opened();
    const ana = person(book, 'Ana');
    expect(ana?.deals.map(({ key, attention }) => [key, attention])).toEqual([
      ['D-3', 'noStep'],
      ['D-5', 'noStep'],
    ]);
    expect(ana?.atRisk).toBe(800);
    const deals = [{ key: 'D-3', name: 'D-3', nextStep: '=Relancer', nextStepOn: '2026-04-02' }];
    book.api.saveStandUp(unchanged(book, 'Ana', { deals }));
    const pipeline = book.host.values('Pipeline');
    const row = pipeline.findIndex(([id]) => id === 'D-3') + 1;
    const at = (header: string) => `${String.fromCharCode(65 + (pipeline[0]?.indexOf(header) ?? -1))}${row}`;
    expect(book.host.value('Pipeline', at('Prochaine étape'))).toBe('=Relancer');
    expect(book.host.display('Pipeline', at('Prochaine étape le'))).toBe('02/04/2026');
    expect(book.host.display('Pipeline', at('Dernières nouvelles'))).toBe('30/03/2026');
    expect(person(book, 'Ana')?.deals.find(({ key }) => key === 'D-3')).toMatchObject({
      nextStep: '=Relancer',
      nextStepOn: '2026-04-02',
      silent: 0,
      attention: null,
    });
    // Its day over, it comes first again.
    book.host.machine.pass(10 * DAY);
    expect(person(book, 'Ana')?.deals.find(({ key }) => key === 'D-3')?.attention).toBe('late');
  });

  test('keeps moods without names and in order, and tells their mean from five answers on', () => {
    const book = opened();
    const names = ['Ana', 'Bob', 'Chloé', 'Dan', 'Eva'];
    for (const [at, name] of names.entries()) {
      const { said } = book.api.standUp().people.find((one) => one.name === 'Bob') ?? {};
      if (!said) throw new Error('No Bob');
      book.api.saveStandUp({
        ...said,
        person: name,
        seen: '',
        mood: [4, 2, 5, 1, 4][at] ?? 3,
        blocked: null,
        deals: [],
      });
      const mood = at < 4 ? null : { mean: 3.2, n: 5 };
      expect(book.api.standUp().mood).toEqual(mood);
    }
    expect(
      rows(book)
        .filter((row) => row[1] === '')
        .map((row) => row[8]),
    ).toEqual(['1 2 4 4 5']);
  });

  test('of the same person by two people: the second is told of the first, and nothing is written over', () => {
    const book = opened();
    const { host, api } = book;
    const request = unchanged(book, 'Bob', { practice: 'De Bob' });
    host.user = 'ana@example.com';
    api.setName({ name: 'Ana' });
    api.saveStandUp(unchanged(book, 'Bob', { practice: 'De Ana' }));
    host.user = 'owner@example.com';
    expect(() => api.saveStandUp(request)).toThrow(/^Ana vient d’enregistrer/);
    expect(rows(book)[1]?.[6]).toBe('De Ana');
  });

  test('needs somebody: without a team it says what to do', () => {
    expect(openHost().api.standUp().refused).toMatch(/onglet Équipe/);
  });
});

test('two entries and three moves of cards in the same second lose nothing, in whatever order they come', () => {
  const book = opened();
  const cards = book.api.board().cards;
  const move = (id: string, to: 'doing' | 'done') => {
    const card = cards.find((one) => one.id === id);
    return {
      call: 'api_moveCards',
      body: { moves: [{ key: card?.key, title: card?.title, seen: card?.status, to }] },
    };
  };
  // The first row of the tab is made by whoever comes first.
  const requests = [
    { call: 'api_saveStandUp', body: unchanged(book, 'Ana', { mood: 5 }) },
    move('T1', 'doing'),
    { call: 'api_saveStandUp', body: unchanged(book, 'Bob', { mood: 2 }) },
    move('T3', 'doing'),
    move('T3', 'done'),
  ];
  for (const schedule of [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0, 0, 1, 2],
    new Array<number>(25).fill(2),
    [1, 1, 1, 0, 0, 0],
  ]) {
    const { host, replies } = together(book.host, requests, schedule);
    const now = over(host);
    // The two moves of T3 are one and the same card: whoever is second is told.
    expect(replies.slice(0, 3).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(replies.slice(3).filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      rows(now)
        .slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual(['', 'Ana', 'Bob']);
    expect(rows(now).find((row) => row[1] === '')?.[8]).toBe('2 5');
    expect(cellOf(now, 'T1', 'Statut')).toBe('En cours');
    expect(['En cours', 'Terminé']).toContain(cellOf(now, 'T3', 'Statut'));
    expect(rows(now, 'Journal').filter((row) => row[7] === 'Tableau')).toHaveLength(2);
  }
});
