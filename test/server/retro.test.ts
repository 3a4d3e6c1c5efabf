import { describe, expect, test } from 'vitest';
import { apiOf, type Opened } from './host.ts';
import { running } from './running.ts';

const closed = running();
closed.host.edit(
  'Sprint',
  `J${closed.host.values('Sprint').findIndex(([id]) => id === 'T3') + 1}`,
  'Pas d’accès',
);
{
  const { api } = closed;
  const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'next' as const }));
  const request = { moves, retro: 'fourLs' as const };
  api.applyClose({ ...request, token: api.previewClose(request).token });
}

function opened(): Opened {
  const host = closed.host.fork();
  return { host, api: apiOf(host) };
}

const nothing = { notes: [], votes: [], action: null };
const action = { text: 'Filtrer par budget', owner: 'Ana', due: '2026-03-30', kpi: 'winRate' };
const rows = ({ host }: Opened) => host.values('Rétro').map((row) => row.slice(0, 12));

describe('a retrospective', () => {
  test('has the categories of the format that was chosen, and the facts under the one that they belong to', () => {
    const { api } = opened();
    expect(api.retro().categories.map(({ label }) => label)).toEqual(['Aimé', 'Appris', 'Manqué', 'Espéré']);
    const notes = api.retro().notes;
    expect(new Set(notes.map(({ category }) => category))).toEqual(new Set(['Manqué']));
    expect(notes.map(({ text }) => text).join(' ')).toMatch(
      /1 élément engagé.*Nettoyer le fichier.*Pas d’accès/s,
    );
  });

  test('takes notes and votes without a name, as text, and its summary in the tab reads them', () => {
    const book = opened();
    const [fact] = book.api.retro().notes;
    book.api.saveRetro({
      ...nothing,
      notes: [{ category: 'learned', text: '=Trop de leads' }],
      votes: [fact?.key ?? ''],
    });
    expect(
      rows(book)
        .find((row) => row[2] === '=Trop de leads')
        ?.slice(0, 2),
    ).toEqual([1, 'Appris']);
    expect(book.api.retro().notes[0]?.votes).toBe(1);
    expect(book.api.history()[0]).toMatchObject({ action: 'Rétrospective', who: 'Anonyme' });
    const summary = book.host.values('Rétro').map((row) => row.slice(13).join('|'));
    expect(summary.join('\n')).toMatch(/Appris.*Trop de leads/);
  });

  test('takes an action with its owner, date and KPI, refuses one that lacks any, and follows it', () => {
    const book = opened();
    for (const lack of [{ owner: ' ' }, { due: '' }, { due: '2026-02-31' }, { kpi: '' }, { text: '' }])
      expect(() => book.api.saveRetro({ ...nothing, action: { ...action, ...lack } })).toThrow(/responsable/);
    book.api.saveRetro({ ...nothing, action });
    const row = rows(book).find((cells) => cells[5] === 'Filtrer par budget');
    expect([row?.[6], row?.[8], row?.[9]]).toEqual(['Ana', 'À faire', 'Taux de gain']);
    book.host.machine.pass(3 * 86_400_000);
    const [line] = book.api.sprintDraft().actions;
    expect(line).toMatch(/Filtrer par budget – Ana.*en retard de 3 jours, décidée il y a 3 jours/);
    expect(book.api.history()[0]?.who).not.toBe('Anonyme');
  });

  test('begins with what the planning meeting foretold: the votes beside the commitment, the risks beside the obstacles', () => {
    const book = running();
    const { host, api } = book;
    const header = host.values('Sprint')[0]?.map(String) ?? [];
    const put = (name: string, row: number, text: string) =>
      host.edit('Sprint', `${String.fromCharCode(65 + header.indexOf(name))}${row}`, text);
    put('Confiance (1 à 5)', 2, '2');
    put('Confiance (1 à 5)', 3, '5');
    put('Risque', 2, 'Accès au CRM coupés');
    put('Risque', 3, 'Ana absente');
    host.edit('Sprint', `J${host.values('Sprint').findIndex(([id]) => id === 'T3') + 1}`, 'Pas d’accès');
    const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'next' as const }));
    api.applyClose({ moves, token: api.previewClose({ moves }).token });
    const facts = api.retro().notes.map(({ text }) => text);
    expect(facts).toContain(
      'Fait : confiance au départ 3,5 sur 5 (n = 2, de 2 à 5) ; engagement tenu : 1 sur 2.',
    );
    expect(facts).toContain(
      'Fait : 2 risques prévus, 1 rencontré ; 1 obstacle, 1 prévu (d’après les mots en commun).',
    );
  });

  test('says what is missing where there is none, or nothing to add', () => {
    expect(() => opened().api.saveRetro(nothing)).toThrow(/Écrivez une note/);
    const without = running();
    expect(without.api.retro().refused).toMatch(/clôture d’un sprint/);
  });
});
