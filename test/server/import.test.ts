import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/intake/read-file.ts';
import type { SourceTable } from '../../src/intake/source-table.ts';
import { type Opened, openHost, turn } from './host.ts';
import { board, importTable, upload } from './import.ts';
import { tasks } from './samples.ts';

const tableOf = (bytes: Uint8Array): SourceTable => readFile(bytes, 'board.json')[0] as SourceTable;
const cards = [
  { id: 'c1', name: 'Relancer Duval', due: '2026-04-02T10:00:00.000Z' },
  { id: 'c2', name: '=IMPORTXML("http://x";"//a")', list: 'En cours' },
  { id: 'c3', name: '+33 6 12 34', list: 'Terminé' },
  { id: 'c4', name: '-5 % pour Zola', list: 'Idées' },
  { id: 'c5', name: '@Ana : rappeler' },
];
/** The rows of a tab by header, below it. */
function rowsIn({ host }: Opened, tab: string): Record<string, unknown>[] {
  const [header = [], ...rows] = host.values(tab);
  return rows
    .filter((row) => row[0] !== '')
    .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
}
const kept = ({ host }: Opened) =>
  Array.from({ length: 40 }, (_, piece) => `upload.up1.${piece}`).filter(
    (key) => host.machine.caches.user(host.user).get(key) !== null,
  );

describe('importing a board', () => {
  test('makes the backlog with what the cards say, where they came from, and the priority beside', () => {
    const opened = openHost();
    const { preview, outcome } = importTable(opened, tableOf(board(cards)), 'backlog');
    expect(preview.summary.join(' ')).toContain('Crée l’onglet « Backlog » avec 5 lignes.');
    expect(outcome).toMatchObject({ done: true, sentence: expect.stringContaining('5 lignes ajoutées') });
    const rows = rowsIn(opened, 'Backlog');
    expect(rows.map((row) => row.Titre)).toEqual(cards.map(({ name }) => name));
    expect(rows.map((row) => row.Statut)).toEqual(['À faire', 'En cours', 'Terminé', 'Idées', 'À faire']);
    expect(rows[0]).toMatchObject({
      'Importé de': 'Relances',
      'ID à la source': 'c1',
      'À la source': 'Présent',
    });
    expect(opened.host.display('Backlog', 'P2')).toBe('02/04/2026');
    expect(opened.host.value('Backlog', 'X1')).toBe('Score');
    expect(rows[0]?.Pourquoi).toMatch(/\p{L}/u);
  });

  test('keeps titles that begin with = + - @ as text, and asks the network for nothing', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    cards.forEach(({ name }, at) => {
      expect(opened.host.value('Backlog', `B${at + 2}`)).toBe(name);
      expect(opened.host.formula('Backlog', `B${at + 2}`)).toBe('');
    });
    expect(opened.host.fetches).toEqual([]);
  });

  test('the same export again writes nothing, whatever people changed in the tab meanwhile', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    opened.host.edit('Backlog', 'Q2', 'Terminé');
    opened.host.edit('Backlog', 'L2', '8');
    const before = opened.host.values('Backlog');
    const { preview, outcome } = importTable(opened, tableOf(board(cards)), 'backlog');
    expect(preview.changes).toEqual([]);
    expect(preview.summary).toEqual([
      '0 ligne ajoutée, 0 modifiée, 5 inchangées.',
      'Tout est déjà à jour : rien à écrire.',
    ]);
    expect(outcome).toMatchObject({ done: true });
    expect(opened.host.values('Backlog')).toEqual(before);
  });

  test('another export says what was added, changed and is gone; what is gone is marked and kept', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    const later = [
      { id: 'c1', name: 'Relancer Duval et Zola', due: '2026-04-02T10:00:00.000Z' },
      ...cards.slice(1, 4),
      { id: 'c9', name: 'Nouveau' },
    ];
    const { preview } = importTable(opened, tableOf(board(later)), 'backlog');
    expect(preview.summary[0]).toBe(
      '1 ligne ajoutée, 1 modifiée, 3 inchangées, 1 absente de la source : gardée, marquée « Absent ».',
    );
    expect(preview.changes.map(({ where, after }) => [where, after])).toEqual([
      ['B2', 'Relancer Duval et Zola'],
      ['V6', 'Absent'],
    ]);
    const rows = rowsIn(opened, 'Backlog');
    expect(rows.map((row) => [row.Titre, row['À la source']])).toEqual([
      ['Relancer Duval et Zola', 'Présent'],
      ...cards.slice(1, 4).map(({ name }) => [name, 'Présent']),
      [cards[4]?.name, 'Absent'],
      ['Nouveau', 'Présent'],
    ]);
    // Back at its source, it is present again.
    importTable(opened, tableOf(board([...later, ...cards.slice(4)])), 'backlog');
    expect(rowsIn(opened, 'Backlog')[4]).toMatchObject({ 'À la source': 'Présent' });
  });

  test('a file that does not hold all of the source marks nothing as gone', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    const { preview } = importTable(opened, tableOf(board(cards.slice(0, 2))), 'backlog', {
      complete: false,
    });
    expect(preview.changes).toEqual([]);
    expect(rowsIn(opened, 'Backlog').map((row) => row['À la source'])).toEqual(cards.map(() => 'Présent'));
  });

  test('two sources that use the same ids do not meet', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    const others = tableOf(board([{ id: 'c1', name: 'Autre chose' }]));
    importTable(opened, others, 'backlog', { name: 'Autre' });
    importTable(opened, others, 'backlog', { name: 'Autre' });
    const rows = rowsIn(opened, 'Backlog');
    expect(rows).toHaveLength(6);
    expect(rows[0]).toMatchObject({ Titre: 'Relancer Duval', 'À la source': 'Présent' });
    expect(rows[5]).toMatchObject({ Titre: 'Autre chose', 'Importé de': 'Autre', 'ID à la source': 'c1' });
    expect(new Set(rows.map((row) => row.ID)).size).toBe(6);
  });

  test('joins a backlog that a sheet was turned into: its own rows stay, the columns of the origin stand beside', () => {
    const opened = openHost([tasks]);
    turn(opened, 'backlog', tasks.name);
    const before = rowsIn(opened, 'Backlog');
    const { preview } = importTable(opened, tableOf(board(cards)), 'backlog');
    expect(preview.summary).toContain('Ajoute 5 lignes à « Backlog ».');
    const rows = rowsIn(opened, 'Backlog');
    expect(rows).toHaveLength(before.length + 5);
    expect(rows[0]).toMatchObject({ ID: 'T1', 'Importé de': '' });
    expect(rows[before.length]).toMatchObject({ Titre: 'Relancer Duval', 'ID à la source': 'c1' });
    expect(rows[before.length]?.Pourquoi).toMatch(/\p{L}/u);
    const again = importTable(opened, tableOf(board(cards)), 'backlog');
    expect(again.preview.changes).toEqual([]);
  });

  test('an item of the running sprint keeps its status, and that is said', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    opened.host.edit('Backlog', 'Q2', 'Dans le sprint');
    opened.host.edit('Backlog', 'R2', '4');
    const moved = [{ id: 'c1', name: 'Relancer Duval', list: 'En cours' }, ...cards.slice(1)];
    const { preview } = importTable(opened, tableOf(board(moved)), 'backlog');
    expect(preview.summary.join(' ')).toContain('1 élément du sprint en cours garde son statut');
    expect(rowsIn(opened, 'Backlog')[0]).toMatchObject({ Statut: 'Dans le sprint', Sprint: 4 });
  });

  test('can be undone: the file is as it was', () => {
    const opened = openHost([tasks]);
    const before = opened.host.values('Tâches');
    importTable(opened, tableOf(board(cards)), 'backlog');
    const { token } = opened.api.previewUndo();
    expect(opened.api.applyUndo({ token })).toMatchObject({ done: true });
    expect(opened.host.tabs()).not.toContain('Backlog');
    expect(opened.host.values('Tâches')).toEqual(before);
  });
});

describe('importing deals', () => {
  test('makes the pipeline and the KPI tab, with days as days and amounts as numbers', () => {
    const csv = [
      'Record ID;Nom de la transaction;Étape de la transaction;Montant;Date de création',
      '7001;Duval;Closed Won;1 234,50 €;31/03/2026',
      '7002;@Zola;Devis envoyé;800;02/03/2026',
    ].join('\n');
    const table = readFile(new TextEncoder().encode(csv), 'hubspot.csv')[0] as SourceTable;
    const opened = openHost();
    importTable(opened, table, 'pipeline');
    expect(rowsIn(opened, 'Pipeline')).toMatchObject([
      { ID: '7001', Affaire: 'Duval', Étape: 'Gagné', Montant: 1234.5, 'ID à la source': '7001' },
      { ID: '7002', Affaire: '@Zola', Étape: 'Proposition', Montant: 800 },
    ]);
    expect(opened.host.display('Pipeline', 'K2')).toBe('31/03/2026');
    expect(opened.host.tabs()).toContain('KPI');
    expect(opened.host.formula('KPI', 'B9')).not.toContain('#');
  });
});

describe('what is sent', () => {
  test('is kept in pieces that nobody else sees, and gone after the write', () => {
    const opened = openHost();
    const request = upload(opened, tableOf(board(cards)), 'backlog');
    expect(kept(opened)).toEqual(['upload.up1.0']);
    const { token } = opened.api.previewImport(request);
    opened.api.applyImport({ ...request, token });
    expect(kept(opened)).toEqual([]);
  });

  test('leaves nothing behind when it is cancelled', () => {
    const opened = openHost();
    const before = opened.host.snapshot();
    const request = upload(opened, tableOf(board(cards)), 'backlog');
    opened.api.dropImport(request);
    expect(kept(opened)).toEqual([]);
    expect(opened.host.snapshot()).toEqual(before);
  });

  test.each([
    [
      'fr',
      'Une partie du fichier envoyé n’est plus là : Google ne la garde qu’un moment. Rien n’a été écrit.',
    ],
    ['en', 'A part of the file that was sent is no longer there: Google keeps it for a short while only.'],
  ])(
    'a piece that Google dropped is said in one sentence, and nothing is written (%s)',
    (userLocale, sentence) => {
      const opened = openHost([], { userLocale });
      const request = upload(opened, tableOf(board(cards)), 'backlog');
      const { token } = opened.api.previewImport(request);
      opened.api.dropImport({ upload: request.upload, pieces: 1 });
      const before = opened.host.snapshot();
      expect(() => opened.api.applyImport({ ...request, token })).toThrow(sentence);
      expect(opened.host.snapshot()).toEqual(before);
    },
  );

  test('is remembered by its headers: the next file is recognised with the name of its source', () => {
    const opened = openHost();
    const table = tableOf(board(cards));
    expect(opened.api.recallImport({ kind: 'backlog', headers: [] })).toBeNull();
    const { request } = importTable(opened, table, 'backlog', { name: 'Tableau de Zoé' });
    expect(opened.api.recallImport({ kind: 'backlog', headers: request.mapping.headers })).toMatchObject({
      source: 'Tableau de Zoé',
      columns: expect.stringContaining('Titre = B ('),
    });
  });
});

describe('what was answered of a file', () => {
  test('is remembered beside its columns, in the language of the file', () => {
    const opened = openHost();
    const request = upload(opened, tableOf(board(cards)), 'backlog');
    const answers = [{ label: { fr: 'Heures par point', en: 'Hours per point' }, value: '4' }];
    const answered = { ...request, mapping: { ...request.mapping, answers } };
    opened.api.applyImport({ ...answered, token: opened.api.previewImport(answered).token });
    expect(opened.api.recallImport({ kind: 'backlog', headers: request.mapping.headers })?.columns).toMatch(
      /^Titre = B \(.*\)\nHeures par point = 4$/,
    );
  });
});

describe('exporting', () => {
  test('gives the backlog’s rows by field, days as ISO text', () => {
    const opened = openHost();
    importTable(opened, tableOf(board(cards)), 'backlog');
    const { tab, fields, rows } = opened.api.exportData({ of: 'backlog' });
    expect(tab).toBe('Backlog');
    expect(rows.map((row) => row[fields.indexOf('title')])).toEqual(cards.map(({ name }) => name));
    expect(rows[0]?.[fields.indexOf('due')]).toBe('2026-04-02');
  });

  test('says where there is nothing to export', () => {
    expect(() => openHost().api.exportData({ of: 'sprint' })).toThrow(
      'Il n’y a rien à exporter : « Sprint » manque ou ne contient aucune ligne.',
    );
  });
});

test('service calls do not grow with the rows', () => {
  const calls = [100, 10_000].map((size) => {
    const many = Array.from({ length: size }, (_, at) => ({ id: `c${at}`, name: `Carte ${at}` }));
    const opened = openHost();
    importTable(opened, tableOf(board(many)), 'backlog');
    importTable(
      opened,
      tableOf(board(many.slice(1).map((card) => ({ ...card, name: `${card.name} !` })))),
      'backlog',
    );
    const counted = (name: string) =>
      opened.host.executions.filter((one) => one.name === name).map((one) => one.calls);
    return {
      pieces: new Set(counted('api_importPiece')),
      previews: counted('api_previewImport'),
      applies: counted('api_applyImport'),
    };
  });
  expect(calls[1]).toEqual(calls[0]);
}, 120_000);
