import { expect, test } from 'vitest';
import { cellName } from '../host/a1.ts';
import { type Opened, openHost, turn } from './host.ts';
import { tasks, team } from './samples.ts';

const place = ({ host }: Opened, id: string, header: string): string => {
  const rows = host.values('Backlog');
  return cellName(
    rows[0]?.indexOf(header) ?? 0,
    rows.findIndex(([first]) => first === id),
  );
};
const status = (opened: Opened, id: string) => opened.host.value('Backlog', place(opened, id, 'Statut'));

/** A sprint of T1 and T3, in a backlog where a person gave T4, below them, the same status by hand. */
function started(): Opened {
  const opened = openHost([tasks]);
  turn(opened, 'backlog', 'Tâches');
  opened.host.edit('Backlog', place(opened, 'T4', 'Statut'), 'Dans le sprint');
  const request = {
    number: 1,
    start: '2026-03-30',
    weeks: 2 as const,
    goal: { text: 'Convertir plus', kpi: 'conversion' as const, base: 0.4, target: 0.6 },
    team,
    items: ['T1', 'T3'].map((id) => ({ id, owner: 'Ana' })),
  };
  opened.api.applyStart({ ...request, token: opened.api.previewStart(request).token });
  expect(['T1', 'T3', 'T4'].map((id) => status(opened, id))).toEqual(Array(3).fill('Dans le sprint'));
  return opened;
}

test('the row below one that a person deleted is not taken for it: what it holds stays', () => {
  const opened = started();
  const row = opened.host.values('Backlog').findIndex(([id]) => id === 'T3') + 1;
  opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Backlog')?.deleteRow(row));
  opened.api.applyUndo({ token: opened.api.previewUndo().token });
  expect(status(opened, 'T1')).toBe('À faire');
  expect(status(opened, 'T4')).toBe('Dans le sprint');
});

test('a row whose id a person changed is found by its place', () => {
  const opened = started();
  opened.host.edit('Backlog', place(opened, 'T3', 'ID'), 'X9');
  opened.api.applyUndo({ token: opened.api.previewUndo().token });
  expect(status(opened, 'X9')).toBe('À faire');
});

test('a column whose header a person typed anew is found by its place, though the capacity beside it bears that word too', () => {
  const opened = started();
  expect(opened.host.value('Équipe', 'C1')).toBe('Compétences');
  opened.host.edit('Équipe', 'C1', 'Points forts');
  const outcome = opened.api.applyUndo({ token: opened.api.previewUndo().token });
  expect(outcome).toMatchObject({ done: true, notes: [expect.stringMatching(/Équipe!C1\.$/)] });
});
