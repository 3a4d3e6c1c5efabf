import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { apiOf, type Opened } from './host.ts';
import { running } from './running.ts';

/** Closes the running sprint: what is left goes to the next one. */
function close({ api }: Opened): void {
  const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'next' as const }));
  const { token } = api.previewClose({ moves });
  api.applyClose({ moves, token });
}

/** Starts the next sprint with T3 alone. */
function startAgain({ api }: Opened): void {
  const { number, start, weeks, goal, team } = api.sprintDraft();
  const request = { number, start, weeks, goal, team, items: [{ id: 'T3', owner: 'Bob' }] };
  const { token } = api.previewStart(request);
  api.applyStart({ ...request, token });
}

let closed: Opened['host'];
beforeAll(() => {
  const opened = running();
  close(opened);
  startAgain(opened);
  close(opened);
  closed = opened.host;
});

/** A workbook of its own with two closed sprints. */
function twoClosed(): Opened {
  const host = closed.fork();
  return { host, api: apiOf(host) };
}

const letter = (column: number) => String.fromCharCode(65 + column);

describe('the history of closed sprints', () => {
  test('a thousand edits of items, leads and people after the close change no figure of it', () => {
    const opened = twoClosed();
    const { host, api } = opened;
    const before = host.values('Historique');
    const typed = fc.constantFrom('', '0', '999', 'Terminé', 'Gagné', '01/04/2026', 'x');
    const block = fc.record({
      tab: fc.constantFrom('Pipeline', 'Backlog', 'Sprint', 'Équipe', 'Rétro'),
      row: fc.integer({ min: 1, max: 24 }),
      column: fc.integer({ min: 0, max: 9 }),
      rows: fc.array(fc.array(typed, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
    });
    // 40 times 25 cells.
    for (const { tab, row, column, rows } of fc.sample(block, { numRuns: 40, seed: 8 }))
      host.paste(tab, `${letter(column)}${row}`, rows);
    expect(host.values('Historique')).toEqual(before);
    expect(api.home().broken).toEqual([]);
  });

  test('a cell of it that is changed, emptied or made a formula is named, whichever it is', () => {
    const { host, api } = twoClosed();
    const header = host.values('Historique')[0] ?? [];
    const last = header.indexOf('Sceau');
    expect(last).toBe(header.length - 1);
    for (const row of [2, 3]) {
      for (const [column, name] of header.slice(0, last).entries()) {
        const cell = `${letter(column)}${row}`;
        const copy = host.fork();
        const typed = ['7777', '="a"', ''][column % 3] ?? '';
        const held = copy.values('Historique')[row - 1]?.[column];
        copy.edit('Historique', cell, typed === '' && held === '' ? '5' : typed);
        const told = apiOf(copy).home().broken.join(' ');
        expect(told).toContain(`${cell} (${name})`);
      }
    }
    expect(api.home().broken).toEqual([]);
  });

  test('a row that is taken out, the tab that is taken out, a seal that is typed over: each is said', () => {
    const tampered = (with_: (copy: Opened['host']) => void) => {
      const copy = twoClosed().host;
      with_(copy);
      return apiOf(copy).home().broken.join(' ');
    };
    const withoutRow = (row: number) => (copy: Opened['host']) =>
      copy.asPerson((file) => file.getSheetByName('Historique')?.deleteRow(row));
    const withoutTab = (copy: Opened['host']) =>
      copy.asPerson((file) => {
        const tab = file.getSheetByName('Historique');
        if (tab) file.deleteSheet(tab);
      });
    expect(tampered(withoutRow(2))).toMatch(/avant le sprint 2.*sprint 1, qui est clos/s);
    expect(tampered(withoutRow(3))).toMatch(/sprint 2, qui est clos/);
    expect(tampered(withoutTab)).toMatch(/sprint 1, qui est clos.*sprint 2, qui est clos/s);
    const seal = letter(closed.values('Historique')[0]?.indexOf('Sceau') ?? 0);
    expect(tampered((copy) => copy.edit('Historique', `${seal}2`, 'S1:AAAA'))).toMatch(/avant le sprint 1/);
  });

  test('sorting it and moving its columns is no tampering, and the next row finds its columns', () => {
    const opened = twoClosed();
    const { host, api } = opened;
    host.asPerson((file) => {
      const tab = file.getSheetByName('Historique');
      tab?.insertColumnBefore(2);
      tab?.getRange('A2:Z3').sort({ column: 1, ascending: false });
    });
    expect(api.home().broken).toEqual([]);
    startAgain(opened);
    close(opened);
    expect(api.home().broken).toEqual([]);
    const rows = host.values('Historique');
    expect(rows.map(([sprint]) => sprint)).toEqual(['Sprint', 2, 1, 3]);
    expect(rows[3]?.[1]).toBe('');
  });
});
