import { describe, expect, test } from 'vitest';
import { letterOf } from '../../src/tabs/a1.ts';
import type { OpenedTab } from '../host/open-files.ts';
import { type Opened, openHost, turn } from './host.ts';
import { tasks, team } from './samples.ts';

/** Deals won within a month, one open for long, one of this sprint. */
const deals: OpenedTab = {
  name: 'Affaires',
  rows: [
    ['Réf', 'Affaire', 'Commercial', 'Statut', 'Montant', 'Créé le', 'Clos le'],
    ['D-1', 'Duval', 'Ana', 'Gagné', 1200, '02/02/2026', '18/02/2026'],
    ['D-2', 'Zola', 'Bob', 'Perdu', 500, '05/02/2026', '20/03/2026'],
    ['D-3', 'Hugo', 'Ana', 'Devis', 800, '06/01/2026', null],
    ['D-4', 'Sand', 'Bob', 'Gagné', 2000, '01/03/2026', '25/03/2026'],
    ['D-5', 'Verne', 'Ana', 'Gagné', 300, '10/03/2026', '26/03/2026'],
    ['D-6', 'Colette', 'Ana', 'Devis', 9000, '20/01/2026', null],
  ],
};

function running(locale = 'fr_FR'): Opened {
  const opened = openHost([deals, tasks], { locale });
  turn(opened, 'pipeline', 'Affaires');
  turn(opened, 'backlog', 'Tâches');
  const request = {
    number: 1,
    start: '2026-03-16',
    weeks: 2 as const,
    goal: { text: 'Gagner plus', kpi: 'winRate' as const, base: 0.4, target: 0.6 },
    team,
    items: [],
  };
  opened.api.applyStart({ ...request, token: opened.api.previewStart(request).token });
  return opened;
}

/** The rows behind the cell of the KPI tab under a header, in the line that begins so. */
function behind(opened: Opened, title: string, label: string, header: string) {
  const rows = opened.host
    .displays('KPI')
    .map((row) => row.map((cell) => cell.replace(/[\u00a0\u202f]/g, ' ')));
  const top = rows.findIndex((row) => row[0] === title) + 1;
  const line = rows.findIndex((row, at) => at > top && row[0] === label);
  const column = rows[top]?.indexOf(header) ?? -1;
  const cell = `${String.fromCharCode(65 + column)}${line + 1}`;
  opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('KPI')?.getRange(cell).activate());
  const { title: said, rows: found } = opened.api.rowsBehind();
  return [said, ...found.map((row) => `${row.title} ${row.cell}`)];
}

describe('the KPI view', () => {
  test('tells the sprint’s KPI with its n, and what calls for action with its figures', () => {
    const { api } = running();
    const { value, alerts, notJudged, refused } = api.kpi();
    expect(refused).toBe('');
    expect(value).toBe('Taux de gain : 66,7 % (n = 3)');
    // Won deals took 16, 24 and 16 days.
    expect(alerts.map(({ kind, total }) => [kind, total])).toEqual([['dealsSilent', 2]]);
    expect(alerts[0]?.figures).toBe(
      '2 affaires ouvertes sans contact depuis plus de 16 jours, pour 9 800,00 € : Colette et Hugo.',
    );
    expect(alerts[0]?.rows.map(({ title, cell }) => `${title} ${cell}`)).toEqual(['Colette A7', 'Hugo A4']);
    expect(notJudged).toHaveLength(3);
  });

  test('says what to do where there is no pipeline', () => {
    expect(openHost([tasks]).api.kpi().refused).toContain('pas de pipeline');
  });

  test('makes an item of the backlog of an alert, once, and an undo takes it back', () => {
    const { api, host } = running();
    const before = host.values('Backlog');
    const { token, summary } = api.previewAction({ kind: 'dealsSilent' });
    expect(summary[0]).toBe('Ajoute « Relancer 2 affaires sans nouvelles » à « Backlog ».');
    expect(api.applyAction({ kind: 'dealsSilent', token })).toMatchObject({ done: true });
    const added = host.values('Backlog').find((row) => row[0] === 'A1');
    expect(added).toContain('Relancer 2 affaires sans nouvelles');
    expect(added).toContain(9800);
    expect(() => api.previewAction({ kind: 'dealsSilent' })).toThrow('est déjà dans « Backlog », ligne 7');
    expect(() => api.previewAction({ kind: 'coverageLow' })).toThrow('ne tient plus');
    api.applyUndo({ token: api.previewUndo().token });
    expect(host.values('Backlog')).toEqual(before);
  });
});

describe('the rows behind a figure', () => {
  test('are those of the sprint, of a line, of a count', () => {
    const opened = running();
    const course = 'Le KPI, sprint après sprint';
    expect(behind(opened, course, '1', 'Taux de gain')).toEqual([
      'Taux de gain : 2 sur 3',
      'Sand A5',
      'Verne A6',
      'Zola A3',
    ]);
    expect(behind(opened, 'Le KPI du sprint, réparti', 'Bob', 'gain')).toEqual([
      'Taux de gain, Bob : 1 sur 2',
      'Sand A5',
      'Zola A3',
    ]);
    const whole = 'Conversion de tout le pipeline';
    expect(behind(opened, whole, 'cohorte', 'Gagnés')).toEqual([
      'Taux de conversion : 3 lignes',
      'Sand A5',
      'Duval A2',
      'Verne A6',
    ]);
    expect(behind(opened, whole, 'cohorte', 'Encore ouverts')).toEqual([
      'Taux de conversion : 2 lignes',
      'Colette A7',
      'Hugo A4',
    ]);
    opened.host.edit('Pipeline', 'G5', 'Pro');
    opened.host.edit('Pipeline', 'G6', 'Basic');
    const pareto = opened.host.displays('KPI').findIndex((row) => row[7] === 'Libellé') + 1;
    const select = `I${pareto + 1}`;
    opened.host.asPerson((spreadsheet) => spreadsheet.getSheetByName('KPI')?.getRange(select).activate());
    const { title, rows } = opened.api.rowsBehind();
    expect([title, ...rows.map((row) => row.title)]).toEqual(['CA gagné, Pro : 1 ligne', 'Sand']);
    expect(behind(opened, 'Pendant le sprint', 'Total', 'CA gagné')).toEqual([
      'CA gagné : 2 lignes',
      'Sand A5',
      'Verne A6',
    ]);
  });

  test('are those that reached the stage of a funnel’s line, and those that are at none of its stages', () => {
    const opened = running();
    const { host } = opened;
    host.edit('Affaires', 'J1', '=SPRINT_FUNNEL(Pipeline!A:M;"Devis;Gagné")');
    const lines = host.displays('Affaires', 'J1:K5');
    expect(lines.map(([line, n]) => [line?.split('\u00a0')[0], n])).toEqual([
      ['Étape', 'n'],
      ['Créés', '6'],
      ['Devis', '5'],
      ['Gagné', '3'],
      ['À une autre étape', ''],
    ]);
    const at = (row: number) => {
      host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Affaires')?.getRange(`K${row}`).activate());
      const { title, rows } = opened.api.rowsBehind();
      return [title, ...rows.map((one) => one.title)];
    };
    expect(at(2)).toHaveLength(7);
    expect(at(3)).toEqual(['Devis : 5 lignes', 'Sand', 'Duval', 'Verne', 'Colette', 'Hugo']);
    expect(at(4)).toEqual(['Gagné : 3 lignes', 'Sand', 'Duval', 'Verne']);
    host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Affaires')?.getRange('J5').activate());
    expect(opened.api.rowsBehind().rows.map((one) => one.title)).toEqual(['Zola']);
  });

  test('are those that an alert speaks of, of either side of a comparison, and of a point of a chart', () => {
    const opened = running();
    const { api, host } = opened;
    const at = (cell: string) => {
      host.asPerson((spreadsheet) => spreadsheet.getSheetByName('KPI')?.getRange(cell).activate());
      const { title, rows } = api.rowsBehind();
      return [title, ...rows.map((one) => one.title)];
    };
    const find = (text: string) => {
      const rows = host.displays('KPI').map((row) => row.map((cell) => cell.replace(/[\u00a0\u202f]/g, ' ')));
      const row = rows.findIndex((cells) => cells.includes(text));
      return { row: row + 1, column: rows[row]?.indexOf(text) ?? -1 };
    };
    const silent = find('Affaires sans nouvelles');
    expect(at(`A${silent.row}`)).toEqual(['Affaires sans nouvelles : 2 lignes', 'Colette', 'Hugo']);
    expect(at(`C${silent.row}`)).toHaveLength(3);
    expect(() => at(`A${silent.row - 1}`)).toThrow('Sélectionnez un chiffre');

    // From 15 March to 10 April, and as many days before.
    host.edit(
      'Affaires',
      'J1',
      '=SPRINT_IMPACT(Pipeline!A:M;"gain";;"2026-03-15";"2026-04-10";"Responsable")',
    );
    const impact = (cell: string) => {
      host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Affaires')?.getRange(cell).activate());
      const { title, rows } = api.rowsBehind();
      return [title, ...rows.map((one) => one.title)];
    };
    expect(impact('K2')).toEqual(['Taux de gain, avant les sprints : 1 sur 1', 'Duval']);
    expect(impact('M2')).toEqual(['Taux de gain, depuis les sprints : 2 sur 3', 'Sand', 'Verne', 'Zola']);
    expect(impact('O2')).toEqual(impact('M2'));

    host.edit('KPI', 'B3', '01/03/2026');
    // The funnel's chart is drawn from a table on the right of all blocks.
    const places = host
      .displays('KPI')
      .flatMap((row, line) => row.flatMap((cell, left) => (cell === 'Gagné' ? [{ line, left }] : [])));
    const { line, left } = places.reduce((a, b) => (b.left > a.left ? b : a));
    expect(left).toBeGreaterThan(12);
    expect(at(`${letterOf(left + 1)}${line + 1}`)).toEqual(['Gagné : 2 lignes', 'Sand', 'Verne']);
  });

  test('are found through the formulas of an English file too', () => {
    expect(behind(running('en_US'), 'The sprint’s KPI, split', 'Bob', 'win rate')[0]).toBe(
      'Win rate, Bob: 1 of 2',
    );
  });

  test('are those of a formula anywhere, and asked for where a cell is none', () => {
    const { api, host } = running();
    host.edit('Tâches', 'M2', '=SPRINT_WINRATE(Pipeline!A:M;;;;"Responsable=Ana")');
    const select = (cell: string) =>
      host.asPerson((spreadsheet) => spreadsheet.getSheetByName('Tâches')?.getRange(cell).activate());
    select('M2');
    expect(api.rowsBehind()).toMatchObject({ title: 'Taux de gain : 2 sur 2', total: 2 });
    select('A1');
    expect(() => api.rowsBehind()).toThrow('Sélectionnez un chiffre');
    host.edit('Tâches', 'M2', '=SPRINT_WINRATE(Pipeline!A:M;DATE(2026;3;16);DATE(2026;3;29))');
    select('M2');
    expect(() => api.rowsBehind()).toThrow('calcule un de ses arguments');
  });
});
