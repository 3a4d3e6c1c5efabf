import { describe, expect, test } from 'vitest';
import { type Opened, openHost, turn } from './host.ts';
import { leads, tasks } from './samples.ts';

const make = ({ api }: Opened) => api.applySettings({ token: api.previewSettings().token });
const rowOf = ({ host }: Opened, label: string) =>
  host.values('Réglages').findIndex((row) => row[0] === label) + 1;
const undo = ({ api }: Opened) => api.applyUndo({ token: api.previewUndo().token });

describe('the Settings tab', () => {
  test('is made on demand, once, and an undo takes it away', () => {
    const opened = openHost([leads]);
    const before = opened.host.values('Leads');
    expect(opened.api.settings().tab).toBeNull();
    expect(make(opened)).toMatchObject({ done: true });
    expect(opened.api.settings()).toEqual({ tab: 'Réglages', missing: [], problems: [] });
    expect(opened.api.previewSettings().summary.join(' ')).toMatch(/rien à écrire/);
    undo(opened);
    expect(opened.api.settings().tab).toBeNull();
    expect(opened.host.values('Leads')).toEqual(before);
  });

  test('an older tab gets the blocks that it lacks below what is there, and keeps the rest', () => {
    const opened = openHost();
    make(opened);
    const { host } = opened;
    const from = rowOf(opened, 'Points');
    const to = rowOf(opened, 'Colonnes mémorisées');
    const kept = host.values('Réglages').slice(0, from - 1);
    for (let row = from; row < to; row++)
      for (const column of ['A', 'B', 'C', 'D', 'E']) host.edit('Réglages', `${column}${row}`, '');
    expect(opened.api.settings().missing).toEqual(['Points']);
    expect(make(opened)).toMatchObject({ done: true });
    expect(opened.api.settings().missing).toEqual([]);
    expect(host.values('Réglages').slice(0, from - 1)).toEqual(kept);
    expect(rowOf(opened, 'Points')).toBeGreaterThan(to - (to - from));
  });

  test('a cell that cannot be read is told by tab, row, expected and found', () => {
    const opened = openHost();
    make(opened);
    const row = rowOf(opened, 'Semaines d’un sprint');
    opened.host.edit('Réglages', `B${row}`, '6');
    expect(opened.api.settings().problems).toEqual([
      `« Réglages », ligne ${row}, « Semaines d’un sprint » : attendu un nombre de 1 à 4 ; lu « 6 ». La valeur habituelle est prise ; corrigez la cellule.`,
    ]);
  });
});

describe('the priority beside the backlog', () => {
  test('follows method and weights of the Settings tab at once, and so does the proposal of a sprint', () => {
    const opened = openHost([tasks]);
    turn(opened, 'backlog', 'Tâches');
    const { host } = opened;
    const ranks = () =>
      host
        .values('Backlog')
        .slice(1, 5)
        .map((row) => row[20]);
    expect(ranks()).toEqual([2, 1, 3, 3]);
    host.edit('Réglages', `B${rowOf(opened, 'Méthode de priorité')}`, 'POIDS');
    for (const [label, weight] of [
      ['Valeur', ''],
      ['Probabilité', ''],
      ['Urgence', ''],
      ['Importance', ''],
      ['Effort (h)', '-1'],
    ])
      host.edit('Réglages', `B${rowOf(opened, label ?? '')}`, weight ?? '');
    // The least effort first: T1 4 h, T2 6 h, T3 8 h, T4 40 h.
    expect(ranks()).toEqual([1, 2, 3, 4]);
    host.edit('Réglages', `B${rowOf(opened, 'Effort (h)')}`, '1');
    expect(ranks()).toEqual([4, 3, 2, 1]);
    const proposal = opened.api.propose({
      number: 1,
      start: '2026-03-30',
      weeks: 2,
      goal: { text: 'x', kpi: 'wonCount', base: null, target: null },
      team: [{ name: 'Ana', skills: '', hoursPerDay: 7, daysOff: 0, focus: 1 }],
    });
    expect(proposal.items.find(({ id }) => id === 'T4')?.rank).toBe(1);
  });

  test('the short form is completed with both references', () => {
    const opened = openHost([tasks]);
    turn(opened, 'backlog', 'Tâches');
    opened.host.edit('Tâches', 'M1', '=SPRINT_PRIORITY()');
    expect(opened.host.formula('Tâches', 'M1')).toMatch(
      /Backlog!A:R;'Réglages'!B\d+;'Réglages'!A\d+:B\d+\)$/,
    );
  });
});

describe('remembered columns', () => {
  test('a source with the same headers is read as it was the last time, and says so', () => {
    const opened = openHost([leads]);
    const { api, host } = opened;
    const source = api.source({ kind: 'pipeline', tab: 'Leads' });
    const mapping = {
      ...Object.fromEntries(source.fields.map(({ key, column }) => [key, column])),
      owner: null,
      product: 2,
    };
    const request = { kind: 'pipeline' as const, tab: 'Leads', headerRow: source.headerRow, mapping };
    const preview = api.previewTurn(request);
    expect(preview.summary.join(' ')).toMatch(/Mémorise les colonnes choisies pour « Leads »/);
    api.applyTurn({ ...request, token: preview.token });
    const again = api.source({ kind: 'pipeline', tab: 'Leads' });
    const column = (key: string) => again.fields.find((field) => field.key === key);
    expect(column('product')).toMatchObject({ column: 2, confidence: 'sure' });
    expect(column('owner')).toMatchObject({ column: null, confidence: 'none' });
    expect(again.notes.join(' ')).toMatch(/ses colonnes sont reprises/);
    // Nothing is news the second time.
    expect(api.previewTurn(request).summary.join(' ')).not.toMatch(/Mémorise/);
    const row = rowOf(opened, 'Leads');
    expect(host.value('Réglages', `D${row}`)).toMatch(/^ID = A \(Réf\)\n/);
  });

  test('is taken back by the undo of the write that chose it, and forgotten where the line is cleared', () => {
    const opened = openHost([leads, tasks]);
    turn(opened, 'pipeline', 'Leads');
    turn(opened, 'backlog', 'Tâches');
    expect(opened.api.source({ kind: 'backlog', tab: 'Tâches' }).notes.join(' ')).toMatch(/reprises/);
    undo(opened);
    expect(opened.api.source({ kind: 'backlog', tab: 'Tâches' }).notes.join(' ')).not.toMatch(/reprises/);
    expect(opened.api.source({ kind: 'pipeline', tab: 'Leads' }).notes.join(' ')).toMatch(/reprises/);
    opened.host.edit('Réglages', `C${rowOf(opened, 'Leads')}`, '');
    expect(opened.api.source({ kind: 'pipeline', tab: 'Leads' }).notes.join(' ')).not.toMatch(/reprises/);
  });
});
