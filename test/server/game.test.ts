import { beforeAll, describe, expect, test } from 'vitest';
import { apiOf, type Opened } from './host.ts';
import { running } from './running.ts';

/** Types a setting into the Settings tab, which is made where there is none. */
function set({ host, api }: Opened, label: string, value: string): void {
  if (api.settings().tab === null) api.applySettings({ token: api.previewSettings().token });
  const row = host.values('Réglages').findIndex(([text]) => text === label) + 1;
  host.edit('Réglages', `B${row}`, value);
}

/** Closes the running sprint: what is left goes to the next one. */
function close({ api }: Opened) {
  const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'next' as const }));
  const preview = api.previewClose({ moves });
  api.applyClose({ moves, token: preview.token });
  return preview;
}

function startAgain({ api }: Opened) {
  const { number, start, weeks, goal, team } = api.sprintDraft();
  const request = { number, start, weeks, goal, team, items: [{ id: 'T3', owner: 'Bob' }] };
  const preview = api.previewStart(request);
  api.applyStart({ ...request, token: preview.token });
  return preview;
}

/** Ana's deal D-3 is won in the sprint. */
function win({ host }: Opened): void {
  const [header = [], ...rows] = host.values('Pipeline');
  const row = rows.findIndex(([id]) => id === 'D-3') + 2;
  const cell = (field: string) => `${String.fromCharCode(65 + header.indexOf(field))}${row}`;
  host.edit('Pipeline', cell('Étape'), 'Gagné');
  host.edit('Pipeline', cell('Clos le'), '01/04/2026');
}

const plain = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((cell) => String(cell).replace(/[\u00a0\u202f]/g, ' ')));
/** The columns of closed sprints; those of the running one. */
const ledger = ({ host }: Opened) => plain(host.values('Points').map((row) => row.slice(0, 10)));
const live = ({ host }: Opened) =>
  plain(
    host
      .values('Points')
      .slice(1)
      .map((row) => row.slice(11, 19)),
  );
const hasPoints = ({ host }: Opened) => host.snapshot().tabs.some(({ name }) => name === 'Points');

let played: Opened['host'];
beforeAll(() => {
  const opened = running(undefined, (before) => set(before, 'Jouer', 'Oui'));
  win(opened);
  played = opened.host;
});

/** A workbook of its own in which a sprint runs with the game on, an item done and a deal won. */
function playing(): Opened {
  const host = played.fork();
  return { host, api: apiOf(host) };
}

describe('the game', () => {
  test('shows the points of the running sprint, and its close keeps them as values', () => {
    const opened = playing();
    const shown = live(opened);
    expect(shown.slice(0, 4)).toEqual([
      ['Personne', 'Points', 'Faits (n)', 'Place', 'Badges', 'Progrès', 'Remarque', 'Compté'],
      ['Équipe', '33', '2', '', '', '', '', 'T1 | D-3'],
      ['Ana', '33', '2', '1–2', 'Promesse tenue (1 sur 1)', '', '', 'T1 | D-3'],
      ['Bob', '0', '0', '1–2', '', '', '', ''],
    ]);
    const { summary, problems } = close(opened);
    expect(summary.join(' ')).toContain('Garde les points de l’équipe et de 2 personnes');
    expect(problems).toEqual([]);
    expect(opened.api.home().tabs.points).toEqual({ name: 'Points', rows: 3 });
    const rows = ledger(opened);
    expect(rows.slice(1, 4).map((row) => row.slice(2))).toEqual(shown.slice(1, 4));
    expect(rows.slice(1, 4).map(([sprint]) => sprint)).toEqual(['1', '1', '1']);
    expect(rows[1]?.[1]).toContain('Affaire gagnée · Étape · Gagné · 20 · Taux de gain');
    expect(['A2', 'C2', 'C3', 'G3'].map((cell) => opened.host.formula('Points', cell))).toEqual([
      '',
      '',
      '',
      '',
    ]);
    // The close itself changes nothing of what the formula shows.
    expect(live(opened).slice(1, 4)).toEqual(shown.slice(1, 4));
  });

  test('is undone with the close, row by row, and with the start, as a tab', () => {
    const opened = playing();
    const { host, api } = opened;
    const before = host.values('Points');
    close(opened);
    api.applyUndo({ token: api.previewUndo({}).token });
    expect(host.values('Points')).toEqual(before);
    api.applyUndo({ token: api.previewUndo({}).token });
    expect(hasPoints(opened)).toBe(false);
  });

  test('goes by the rules of the start: what changes in the settings holds from the next sprint on', () => {
    const opened = playing();
    const { host } = opened;
    const row = host.values('Réglages').findIndex(([text]) => text === 'Élément terminé') + 1;
    host.edit('Réglages', `D${row}`, '500');
    expect(live(opened)[1]?.[1]).toBe('33');
    close(opened);
    expect(ledger(opened)[1]?.[3]).toBe('33');
    const { summary } = startAgain(opened);
    expect(summary.join(' ')).toContain('Le jeu commence : 4 règles figées');
    const at = host.values('Sprint').findIndex(([id]) => id === 'T3') + 1;
    host.edit('Sprint', `D${at}`, 'Terminé');
    // What earned in sprint 1 earns nothing again.
    expect(live(opened)[1]?.slice(0, 3)).toEqual(['Équipe', '500', '1']);
    close(opened);
    expect(ledger(opened).map(([sprint]) => sprint)).toEqual(['Sprint', '1', '1', '1', '2', '2', '2']);
  });

  test('names nobody who does not play, from that moment on, and counts what they do for the team', () => {
    const opened = playing();
    set(opened, 'Hors jeu', 'ana, Zoé');
    expect(live(opened).flat()).not.toContain('Ana');
    close(opened);
    expect(
      ledger(opened)
        .slice(1, 4)
        .map((row) => row.slice(2, 5)),
    ).toEqual([
      ['Équipe', '33', '2'],
      ['Bob', '0', '0'],
      ['', '', ''],
    ]);
  });

  test('stops at once where it is switched off, and a sprint without it says so', () => {
    const opened = playing();
    set(opened, 'Jouer', 'Non');
    close(opened);
    expect(ledger(opened).slice(1).flat().filter(Boolean)).toEqual([]);
    expect(startAgain(opened).summary.join(' ')).toContain('Ce sprint se fait sans le jeu');
    expect(live(opened)[0]?.[0]).toContain('Pas de jeu pour ce sprint');
    set(opened, 'Jouer', 'Oui');
    close(opened);
    expect(ledger(opened).slice(1).flat().filter(Boolean)).toEqual([]);
  });

  test('is off for teams that did not ask for it, and for workbooks made before there was one', () => {
    const opened = running();
    const { host, api } = opened;
    // A Settings tab of before has no such block: it is added below.
    const row = host.values('Réglages').findIndex(([text]) => text === 'Jeu') + 1;
    host.asPerson((file) => file.getSheetByName('Réglages')?.deleteRows(row, 4));
    close(opened);
    expect(hasPoints(opened)).toBe(false);
    expect(api.settings().missing).toEqual(['Jeu']);
    api.applySettings({ token: api.previewSettings().token });
    set(opened, 'Jouer', 'Oui');
    startAgain(opened);
    expect(live(opened)[1]?.[0]).toBe('Équipe');
  });

  test('does not keep a sprint open where the pipeline has lost its columns, and says what is left out', () => {
    const opened = playing();
    const header = opened.host.values('Pipeline')[0] ?? [];
    opened.host.asPerson((file) =>
      file.getSheetByName('Pipeline')?.deleteColumns(header.indexOf('Clos le') + 1, 1),
    );
    const { problems } = close(opened);
    expect(problems.join(' ')).toMatch(/points de ce sprint ne seront pas gardés.*Clos le/);
  });
});
