import { describe, expect, test } from 'vitest';
import { openHost, turn } from './host.ts';
import { leads, tasks } from './samples.ts';

describe('turning a sheet into a pipeline', () => {
  test('finds the header below the title and each column by its name', () => {
    const { api } = openHost([leads]);
    const source = api.source({ kind: 'pipeline', tab: 'Leads' });
    expect(source.headerRow).toBe(3);
    const column = (key: string) => source.fields.find((field) => field.key === key);
    expect(column('id')).toMatchObject({ column: 0, confidence: 'sure' });
    expect(column('client')).toMatchObject({ column: 1, confidence: 'sure' });
    expect(column('owner')).toMatchObject({ column: 2 });
    expect(column('stage')).toMatchObject({ column: 3 });
    expect(column('amount')).toMatchObject({ column: 4 });
    expect(column('created')).toMatchObject({ column: 5 });
    expect(column('closed')).toMatchObject({ column: 6 });
    expect(source.columns[1]?.sample[0]).toBe('Duval');
  });

  test('writes text as text, numbers as numbers, days as days, and known stages in the language of the file', () => {
    const opened = openHost([leads]);
    const { outcome, preview } = turn(opened, 'pipeline', 'Leads');
    expect(outcome).toMatchObject({ done: true });
    const { host } = opened;
    const [header, first, , third, fourth, fifth] = host.values('Pipeline');
    expect(header?.slice(0, 4)).toEqual(['ID', 'Affaire', 'Client', 'Étape']);
    expect(first?.[3]).toBe('Gagné');
    expect(first?.[8]).toBe(1234.5);
    expect(host.display('Pipeline', 'K2')).toBe('02/03/2026');
    expect(third?.[2]).toBe('=IMPORTXML("http://x";"//a")');
    expect(host.formula('Pipeline', 'C4')).toBe('');
    expect(fourth?.[0]).toBe('007');
    expect(fourth?.[3]).toBe('Gagné');
    expect(fifth?.[3]).toBe('À recontacter');
    expect(fifth?.[8]).toBe('');
    expect(preview.problems.join(' ')).toMatch(/Ligne 8.*Montant.*env\. 300/);
    expect(preview.summary.join(' ')).toMatch(/Crée l’onglet « Pipeline » avec 5 lignes/);
  });

  test('leaves the source as it was', () => {
    const opened = openHost([leads]);
    const before = opened.host.values('Leads');
    turn(opened, 'pipeline', 'Leads');
    expect(opened.host.values('Leads')).toEqual(before);
  });

  test('turned again, writes nothing; after a change at the source, that change alone', () => {
    const opened = openHost([leads]);
    turn(opened, 'pipeline', 'Leads');
    const before = opened.host.values('Pipeline');
    const again = turn(opened, 'pipeline', 'Leads');
    expect(again.preview.changes).toEqual([]);
    expect(opened.host.values('Pipeline')).toEqual(before);
    opened.host.edit('Leads', 'D6', 'Gagné');
    const { preview } = turn(opened, 'pipeline', 'Leads');
    expect(preview.changes).toMatchObject([{ tab: 'Pipeline', where: 'D4', after: 'Gagné' }]);
    expect(opened.host.values('Pipeline')).toHaveLength(before.length);
    expect(opened.host.value('Pipeline', 'D4')).toBe('Gagné');
  });

  test('keeps a tab of the same name that is not ours, and takes another name', () => {
    const opened = openHost([leads, { name: 'Pipeline', rows: [['à moi']] }]);
    const { preview } = turn(opened, 'pipeline', 'Leads');
    expect(preview.summary[0]).toMatch(/n’est pas de Sales Sprint/);
    expect(opened.host.values('Pipeline')).toEqual([['à moi']]);
    expect(opened.host.value('Pipeline (2)', 'A2')).toBe('D-1');
  });

  test('makes the KPI tab with live formulas, and a change of stage changes the rate at once', () => {
    const opened = openHost([leads]);
    turn(opened, 'pipeline', 'Leads');
    const { host } = opened;
    const rows = host.values('KPI');
    const at = rows.findIndex((row) => String(row[0]).startsWith('Conversion de tout'));
    expect(rows[at + 2]?.slice(1, 4)).toEqual([2, 5, 0.4]);
    host.edit('Pipeline', 'D4', 'Gagné');
    expect(host.values('KPI')[at + 2]?.slice(1, 4)).toEqual([3, 5, 0.6]);
  });
});

describe('turning a sheet into a backlog', () => {
  test('writes the items and spills score, rank and reason beside them', () => {
    const opened = openHost([tasks]);
    turn(opened, 'backlog', 'Tâches');
    const [header, first] = opened.host.values('Backlog');
    expect(header?.slice(0, 2)).toEqual(['ID', 'Titre']);
    expect(header?.slice(19, 22)).toEqual(['Score', 'Rang', 'Pourquoi']);
    expect(first?.slice(0, 2)).toEqual(['T1', 'Relancer Duval']);
    expect(typeof first?.[19]).toBe('number');
  });
});

test('a score of the backlog is shown with the digits that its reason says, in the last row of many too', () => {
  const [header = [], ...items] = tasks.rows;
  const rows = Array.from({ length: 150 }, (_, at) =>
    items.slice(0, 4).map((cells, place) => [`N${4 * at + place}`, ...cells.slice(1)]),
  ).flat();
  const opened = openHost([{ ...tasks, rows: [header, ...rows] }]);
  turn(opened, 'backlog', tasks.name);
  const shown = (cell: string) => opened.host.display('Backlog', cell).replace(/\s/g, ' ');
  for (const row of [4, 601]) {
    expect(shown(`T${row}`)).toBe('62,50');
    expect(shown(`V${row}`)).toContain('= 62,5 (');
  }
  expect(shown('T2')).toBe('1 500,00');
});

describe('bad input', () => {
  const refused = (tabs: Parameters<typeof openHost>[0], tab: string, userLocale: string) => {
    const opened = openHost(tabs, { userLocale });
    const before = opened.host.snapshot();
    let sentence = '';
    try {
      opened.api.source({ kind: 'pipeline', tab });
    } catch (error) {
      sentence = (error as Error).message;
    }
    expect(opened.host.snapshot()).toEqual(before);
    return sentence;
  };

  test.each([
    ['fr', 'L’onglet « Vide » est vide. Ouvrez l’onglet qui contient vos données, puis recommencez.'],
    ['en', 'The tab “Vide” is empty. Open the tab that holds your data, then try again.'],
  ])('an empty sheet gets a sentence (%s)', (userLocale, sentence) => {
    expect(refused([{ name: 'Vide', rows: [] }], 'Vide', userLocale)).toBe(sentence);
  });

  test('a tab that is gone gets a sentence', () => {
    expect(refused([leads], 'Ailleurs', 'fr')).toMatch(/n’existe plus/);
  });

  test('a sheet with no known column says what was read, and asks', () => {
    const { api } = openHost([
      {
        name: 'X',
        rows: [
          ['foo', 'bar'],
          ['a', 'b'],
        ],
      },
    ]);
    const source = api.source({ kind: 'pipeline', tab: 'X' });
    expect(source.fields.every(({ column }) => column === null)).toBe(true);
    expect(source.notes.join(' ')).toMatch(/Aucune colonne reconnue.*foo, bar/);
  });

  test('a required column that is not chosen is asked for by name', () => {
    const { api } = openHost([leads]);
    expect(() => api.previewTurn({ kind: 'pipeline', tab: 'Leads', headerRow: 3, mapping: {} })).toThrow(
      /« Étape »/u,
    );
  });

  test('a tab of ours whose id column was renamed gets a sentence that names it and what was read', () => {
    const opened = openHost([leads]);
    turn(opened, 'pipeline', 'Leads');
    opened.host.edit('Pipeline', 'A1', 'Rubrique');
    expect(() => turn(opened, 'pipeline', 'Leads')).toThrow(
      /^Colonne « ID » absente de Pipeline\. Colonnes lues : Rubrique, Affaire/,
    );
  });

  test('one of our own tabs is not turned into another', () => {
    const opened = openHost([leads]);
    turn(opened, 'pipeline', 'Leads');
    expect(() => opened.api.source({ kind: 'backlog', tab: 'Pipeline' })).toThrow(/déjà un onglet/);
  });

  test('a cell of 50,000 characters is named, and nothing is written', () => {
    const long = {
      name: 'L',
      rows: [
        ['Nom', 'Étape', 'Montant'],
        ['x'.repeat(50_000), 'Gagné', 1],
      ],
    };
    const opened = openHost([long]);
    const before = opened.host.snapshot();
    expect(() => turn(opened, 'pipeline', 'L')).toThrow(/50\s000/u);
    expect(opened.host.snapshot()).toEqual(before);
  });

  test('merged titles above the header do not hide it', () => {
    const { api } = openHost([leads]);
    expect(api.source({ kind: 'pipeline' }).headerRow).toBe(3);
  });

  test('a workbook that changed since the preview is not written: the new preview comes instead', () => {
    const opened = openHost([leads]);
    const source = opened.api.source({ kind: 'pipeline', tab: 'Leads' });
    const request = {
      kind: 'pipeline' as const,
      tab: 'Leads',
      headerRow: 3,
      mapping: Object.fromEntries(source.fields.map(({ key, column }) => [key, column])),
    };
    const { token } = opened.api.previewTurn(request);
    opened.host.edit('Leads', 'D6', 'Gagné');
    const before = opened.host.snapshot();
    const outcome = opened.api.applyTurn({ ...request, token });
    expect(outcome).toMatchObject({ done: false });
    expect(opened.host.snapshot()).toEqual(before);
  });
});
