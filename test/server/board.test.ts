import { describe, expect, test } from 'vitest';
import type { Board, CardMove } from '../../src/server/contract.ts';
import { over } from '../trust/act.ts';
import { together } from '../trust/together.ts';
import { type Opened, openHost } from './host.ts';
import { running } from './running.ts';

/** T1 is done, T3 is not begun. */
const sprint = running();
const started = () => over(sprint.host.fork());

/** A move of a card as a page that shows it would ask for. */
function moveOf(board: Board, id: string, to: CardMove['to'], blocker?: string): CardMove {
  const card = board.cards.find((one) => one.id === id);
  if (!card) throw new Error(`No card ${id}`);
  const { key, title, status: seen } = card;
  return { key, title, seen, to, ...(blocker === undefined ? {} : { blocker }) };
}

const rowOf = ({ host }: Opened, id: string) => host.values('Sprint').findIndex((row) => row[0] === id) + 1;
const statusOf = (opened: Opened, id: string) => opened.host.value('Sprint', `D${rowOf(opened, id)}`);
const obstacleOf = (opened: Opened, id: string) => opened.host.value('Sprint', `J${rowOf(opened, id)}`);
const lines = ({ host }: Opened) => host.values('Journal').filter((row) => row[0] !== '');

function undo({ api }: Opened) {
  return api.applyUndo({ token: api.previewUndo().token });
}

describe('the board', () => {
  test('shows each item of the sprint as a card, with client and product from the backlog', () => {
    const opened = started();
    const board = opened.api.board();
    expect(board).toMatchObject({ refused: null, number: 1, limit: 3 });
    expect(board.cards.find(({ id }) => id === 'T1')).toMatchObject({
      state: 'done',
      status: 'Terminé',
      days: 0,
    });
    expect(board.cards.length).toBe(
      opened.host.values('Sprint').filter((row) => /^T\d/.test(String(row[0]))).length,
    );
  });

  test('says why there is nothing to show where no sprint runs', () => {
    expect(openHost().api.board()).toMatchObject({
      refused: expect.stringMatching(/Aucun sprint/),
      cards: [],
    });
  });

  test('shows a status of the team’s own where the settings say what it means, and the journal counts it so', () => {
    const opened = started();
    const { host, api } = opened;
    api.applySettings({ token: api.previewSettings().token });
    const settings = host.values('Réglages');
    const spare =
      settings.findIndex(
        (row, at) => at > settings.findIndex(([cell]) => cell === 'Statuts') && row[0] === 'Abandonné',
      ) + 2;
    host.edit('Réglages', `A${spare}`, 'Chez le client');
    host.edit('Réglages', `B${spare}`, 'Bloqué');
    const before = lines(opened).length;
    host.edit('Sprint', `D${rowOf(opened, 'T3')}`, 'Chez le client');
    expect(api.board().cards.find(({ id }) => id === 'T3')).toMatchObject({
      state: 'blocked',
      status: 'Chez le client',
    });
    expect(
      lines(opened)
        .slice(before)
        .map((row) => row.slice(2)),
    ).toEqual([['T3', 'Statut', 'À faire', 'Bloqué', 1, 'Grille']]);
  });

  test('says how fast the team finishes things: closed sprints and this one', () => {
    const opened = started();
    opened.host.machine.pass(3 * 86_400_000);
    expect(opened.api.board().pace).toEqual({ items: 1, days: 4 });
  });
});

describe('a moved card', () => {
  test('has its new status in the sheet and in the journal, and an undo takes both back', () => {
    const opened = started();
    const before = lines(opened).length;
    const moved = opened.api.moveCards({ moves: [moveOf(opened.api.board(), 'T3', 'doing')] });
    expect(moved).toMatchObject({
      done: true,
      sentence: expect.stringMatching(/À faire → En cours/),
      notes: [],
    });
    expect(moved.board?.cards.find(({ id }) => id === 'T3')).toMatchObject({ state: 'doing' });
    expect(statusOf(opened, 'T3')).toBe('En cours');
    expect(
      lines(opened)
        .slice(before)
        .map((row) => row.slice(2)),
    ).toEqual([['T3', 'Statut', 'À faire', 'En cours', 1, 'Tableau']]);
    expect(opened.api.previewUndo().token.split('.')[0]).toBe(String(moved.action));
    undo(opened);
    expect(statusOf(opened, 'T3')).toBe('À faire');
    expect(lines(opened)).toHaveLength(before);
  });

  test('is found by its id after rows were sorted, and costs no word of a colleague’s', () => {
    const opened = started();
    const board = opened.api.board();
    const header = rowOf(opened, 'ID');
    opened.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Sprint');
      sheet?.getRange(header + 1, 1, board.cards.length, 10).sort({ column: 1, ascending: false });
    });
    opened.api.moveCards({ moves: [moveOf(board, 'T3', 'doing')] });
    expect(statusOf(opened, 'T3')).toBe('En cours');
    expect(statusOf(opened, 'T1')).toBe('Terminé');
  });

  test('goes to the blocked ones with its obstacle alone, and leaves it behind when it goes on', () => {
    const opened = started();
    const { api } = opened;
    expect(() => api.moveCards({ moves: [moveOf(api.board(), 'T3', 'blocked')] })).toThrow(
      /Dites ce qui bloque/,
    );
    api.moveCards({ moves: [moveOf(api.board(), 'T3', 'blocked', '=Attend le devis')] });
    expect(obstacleOf(opened, 'T3')).toBe('=Attend le devis');
    const { board } = api.moveCards({ moves: [moveOf(api.board(), 'T3', 'doing')] });
    expect(obstacleOf(opened, 'T3')).toBe('');
    expect(board?.cards.find(({ id }) => id === 'T3')).toMatchObject({ state: 'doing', blocker: '' });
  });

  test('stays where a colleague put it meanwhile, and says who and where; other cards of the same save go on', () => {
    const opened = started();
    const { host, api } = opened;
    const board = api.board();
    host.user = 'ana@example.com';
    api.setName({ name: 'Ana' });
    api.moveCards({ moves: [moveOf(board, 'T3', 'done')] });
    host.user = 'owner@example.com';
    expect(() => api.moveCards({ moves: [moveOf(board, 'T3', 'doing')] })).toThrow(
      /changé entre-temps : Ana l’a mis à « Terminé »/,
    );
    const moved = api.moveCards({ moves: [moveOf(board, 'T3', 'doing'), moveOf(board, 'T1', 'doing')] });
    expect(moved.notes).toEqual([expect.stringMatching(/Ana l’a mis à « Terminé »/)]);
    expect([statusOf(opened, 'T3'), statusOf(opened, 'T1')]).toEqual(['Terminé', 'En cours']);
  });

  test('whose row was deleted is told', () => {
    const opened = started();
    const board = opened.api.board();
    opened.host.asPerson((spreadsheet) => {
      spreadsheet.getSheetByName('Sprint')?.deleteRow(rowOf(opened, 'T3'));
    });
    expect(() => opened.api.moveCards({ moves: [moveOf(board, 'T3', 'doing')] })).toThrow(/n’est plus dans/);
  });

  test('of each of two people in the same second is kept, in whatever order they come', () => {
    const opened = started();
    const board = opened.api.board();
    const requests = [moveOf(board, 'T1', 'doing'), moveOf(board, 'T3', 'done')].map((move) => ({
      call: 'api_moveCards',
      body: { moves: [move] },
    }));
    for (const schedule of [
      [0, 1],
      [1, 1, 0],
      new Array<number>(30).fill(1),
      new Array<number>(60).fill(0),
    ]) {
      const { host, replies } = together(opened.host, requests, schedule);
      expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
      const now = { ...opened, host };
      expect([statusOf(now, 'T1'), statusOf(now, 'T3')]).toEqual(['En cours', 'Terminé']);
      expect(lines(now).filter((row) => row[7] === 'Tableau')).toHaveLength(2);
    }
  });
});
