import { expect, test } from 'vitest';
import { openHost, turn } from '../server/host.ts';
import { type Act, over, requestOf, send } from './act.ts';
import { newSprint, undoOfSprint } from './acts.ts';
import { callsOfStart, MOST, ratioOf } from './calls.ts';

test('New sprint with its preview and its log makes at most twice the calls of its bare writes', async () => {
  const figures = await callsOfStart(100);
  expect(ratioOf(figures)).toBeLessThanOrEqual(MOST);
});

function callsOfAct(act: Act): number {
  const host = act.prepare().host.fork();
  send({ host }, requestOf(act, over(host)));
  return host.executions.at(-1)?.calls ?? 0;
}

test('the undo of New sprint takes about as many calls as New sprint did, however many rows get a format back', () => {
  expect(callsOfAct(undoOfSprint)).toBeLessThan(1.5 * callsOfAct(newSprint));
});

/** The calls of turning a backlog again after so many rows have come. */
function callsWithNewRows(rows: number): number {
  const item = (n: number) => [`T${n}`, `Relancer ${n}`, 'À faire'];
  const opened = openHost([{ name: 'Tâches', rows: [['N°', 'Tâche', 'Statut'], item(1), item(2)] }]);
  turn(opened, 'backlog', 'Tâches');
  opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Tâches')?.insertRowsAfter(3, rows));
  opened.host.paste(
    'Tâches',
    'A4',
    Array.from({ length: rows }, (_, n) => item(n + 3)),
  );
  expect(turn(opened, 'backlog', 'Tâches').outcome.done).toBe(true);
  return opened.host.executions.at(-1)?.calls ?? 0;
}

test('turning again makes the same calls for one new row as for twelve hundred, more than the tab has to spare', () => {
  expect(callsWithNewRows(1200)).toBe(callsWithNewRows(1));
});
