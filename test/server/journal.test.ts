import { describe, expect, test } from 'vitest';
import type { CloseRequest, StartRequest } from '../../src/server/contract.ts';
import { monday, type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

const request: StartRequest = {
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
  team,
  items: [
    { id: 'T1', owner: 'Ana' },
    { id: 'T3', owner: 'Bob' },
  ],
};

function started(): Opened {
  const opened = openHost([leads, tasks], { now: () => monday });
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  const { token } = opened.api.previewStart(request);
  opened.api.applyStart({ ...request, token });
  return opened;
}

function close({ api }: Opened, moves: CloseRequest['moves']) {
  const { token } = api.previewClose({ moves });
  return api.applyClose({ moves, token });
}

function undo({ api }: Opened) {
  return api.applyUndo({ token: api.previewUndo().token });
}

/** Item, field, before, after, sprint and source of each line. */
const lines = ({ host }: Opened) =>
  host
    .values('Journal')
    .slice(1)
    .filter((row) => row[0] !== '')
    .map((row) => row.slice(2));

describe('the journal', () => {
  test('begins with the commitment: the goal, and what each item brings', () => {
    const opened = started();
    expect(opened.host.values('Journal')[0]).toEqual([
      'Quand',
      'Qui',
      'Élément',
      'Champ',
      'Avant',
      'Après',
      'Sprint',
      'Origine',
    ]);
    expect(lines(opened)).toEqual([
      ['', 'But', '', 'Convertir plus de leads', 1, 'Démarrage'],
      ['T1', 'Sprint', '', 1, 1, 'Démarrage'],
      ['T1', 'Effort', '', 4, 1, 'Démarrage'],
      ['T1', 'Responsable', '', 'Ana', 1, 'Démarrage'],
      ['T1', 'Valeur', '', 4000, 1, 'Démarrage'],
      ['T3', 'Sprint', '', 1, 1, 'Démarrage'],
      ['T3', 'Effort', '', 8, 1, 'Démarrage'],
      ['T3', 'Responsable', '', 'Bob', 1, 'Démarrage'],
      ['T3', 'Valeur', '', 500, 1, 'Démarrage'],
    ]);
    expect(opened.host.display('Journal', 'A2')).toBe('30/03/2026 12:00');
    expect(opened.host.value('Journal', 'B2')).toMatch(/^utilisateur /);
  });

  test('says at the close where each unfinished item goes', () => {
    const opened = started();
    close(opened, [
      { id: 'T1', to: 'next' },
      { id: 'T3', to: 'drop' },
    ]);
    expect(lines(opened).slice(-2)).toEqual([
      ['T1', 'Sprint', 1, 2, 1, 'Clôture'],
      ['T3', 'Statut', 'À faire', 'Abandonné', 1, 'Clôture'],
    ]);
  });

  test('forgets an act that is undone, and keeps what people’s lines came after it', () => {
    const opened = started();
    const before = lines(opened);
    close(opened, [
      { id: 'T1', to: 'backlog' },
      { id: 'T3', to: 'next' },
    ]);
    opened.host.edit('Journal', 'A13', '30/03/2026 13:00');
    opened.host.edit('Journal', 'C13', 'T9');
    undo(opened);
    expect(lines(opened)).toEqual([...before, ['T9', '', '', '', '', '']]);
  });

  test('does not stand in the way of an act: lines that come between its preview and its writing go first', () => {
    const opened = started();
    const moves: CloseRequest['moves'] = [
      { id: 'T1', to: 'backlog' },
      { id: 'T3', to: 'next' },
    ];
    const { token } = opened.api.previewClose({ moves });
    opened.host.edit('Journal', 'A11', '30/03/2026 13:00');
    opened.host.edit('Journal', 'C11', 'T9');
    expect(opened.api.applyClose({ moves, token })).toMatchObject({ done: true });
    expect(lines(opened).slice(9, 11)).toEqual([
      ['T9', '', '', '', '', ''],
      ['T1', 'Sprint', 1, '', 1, 'Clôture'],
    ]);
  });
});
