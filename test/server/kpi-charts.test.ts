import { describe, expect, test } from 'vitest';
import { over } from '../trust/act.ts';
import { type Opened, openHost, turn } from './host.ts';
import { olderKpiTab } from './older-kpi-tab.ts';
import { leads, tasks, team } from './samples.ts';

const request = {
  number: 1,
  start: '2026-03-16',
  weeks: 2 as const,
  goal: { text: 'Gagner plus', kpi: 'winRate' as const, base: 0.4, target: 0.6 },
  team,
  items: [],
};

function start({ api }: Opened, changes: Partial<typeof request> = {}): void {
  const full = { ...request, ...changes };
  api.applyStart({ ...full, token: api.previewStart(full).token });
}

function close({ api }: Opened): void {
  api.applyClose({ moves: [], token: api.previewClose({ moves: [] }).token });
}

function complete({ api }: Opened) {
  return api.applyKpiTab({ token: api.previewKpiTab().token });
}

const prepared = openHost([leads, tasks]);
turn(prepared, 'pipeline', 'Leads');
turn(prepared, 'backlog', 'Tâches');
const opened = () => over(prepared.host.fork());

type Drawn = { readonly spec: { readonly title: string }; readonly ranges: unknown };
const charts = ({ host }: Opened, tab = 'KPI') =>
  (host.snapshot().tabs.find(({ name }) => name === tab)?.charts ?? []) as unknown as Drawn[];
const plain = (cell: unknown) => String(cell).replace(/[\u00a0\u202f]/g, ' ');
const shown = ({ host }: Opened, tab = 'KPI') => host.displays(tab).map((row) => row.map(plain));
const rowOf = (book: Opened, label: string) => shown(book).findIndex((row) => row[0] === label) + 1;

describe('the KPI tab’s charts', () => {
  test('are three, made with the tab, and no sprint adds another', () => {
    const book = opened();
    const titles = () => charts(book).map(({ spec }) => spec.title);
    const three = ['Le KPI et ses limites de contrôle', 'Entonnoir des leads (n)', 'Pareto du CA gagné'];
    expect(titles().sort()).toEqual([...three].sort());
    start(book);
    close(book);
    start(book, { number: 2, start: '2026-03-30' });
    expect(titles()).toHaveLength(3);
    expect(book.api.kpi().lacking).toBe('');
    expect(complete(book)).toMatchObject({ done: true });
    expect(titles()).toHaveLength(3);
  });

  test('draw the sprints from the oldest on without the base, the stages and the labels without the sentences', () => {
    const book = opened();
    start(book);
    close(book);
    start(book, { number: 2, start: '2026-03-30' });
    const top = rowOf(book, 'En graphiques');
    const table = shown(book).slice(top, top + 4);
    expect(table.map((row) => row.slice(14, 17))).toEqual([
      ['Sprint', 'Taux de gain', 'n'],
      ['1', '66,7 %', '3'],
      ['2', '', '0'],
      ['', '', ''],
    ]);
    expect(table.map((row) => row.slice(22, 24))[1]).toEqual(['Créés', '1']);
    expect(JSON.stringify(charts(book))).toContain(`O${top + 1}:O${top + 13}`);
  });

  test('are drawn again where somebody removed one, and an undo takes that back', () => {
    const book = opened();
    book.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('KPI');
      const [first] = sheet?.getCharts() ?? [];
      if (first) sheet?.removeChart(first);
    });
    expect(charts(book)).toHaveLength(2);
    expect(book.api.kpi().lacking).toBe('Il manque 1 graphique à l’onglet KPI.');
    expect(book.api.previewKpiTab().summary).toEqual(['Dessine 1 graphique.']);
    complete(book);
    expect(charts(book)).toHaveLength(3);
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(charts(book)).toHaveLength(2);
  });
});

describe('Pareto', () => {
  test('says what of class A was there in the sprint before, once there is one', () => {
    const book = opened();
    book.host.edit('Pipeline', 'G2', 'Pro');
    book.host.edit('Pipeline', 'G5', 'Basic');
    start(book);
    const sentences = () => shown(book).flatMap((row) => row.slice(7, 8));
    expect(sentences().some((text) => text.startsWith('Stabilité'))).toBe(false);
    close(book);
    book.host.edit('Pipeline', 'D4', 'Gagné');
    book.host.edit('Pipeline', 'L4', '31/03/2026');
    book.host.edit('Pipeline', 'G4', 'Basic');
    start(book, { number: 2, start: '2026-03-30' });
    expect(shown(book)[rowOf(book, 'Pareto comparé, début') - 1]?.[1]).toBe('16/03/2026');
    expect(shown(book)[rowOf(book, 'Pareto comparé, fin') - 1]?.[1]).toBe('29/03/2026');
    expect(sentences()).toContain('Stabilité : 1 des 1 en classe A y étaient déjà');
  });
});

describe('first contacts', () => {
  test('are said to be missing, and are read once the pipeline has them', () => {
    const book = opened();
    start(book);
    const line = () => shown(book)[rowOf(book, 'Première réponse aux leads créés pendant le sprint')] ?? [];
    expect(line()[0]).toMatch(/^Le pipeline n’a pas de colonne « Premier contact le »/);
    book.host.edit('Pipeline', 'N1', 'Premier contact le');
    book.host.edit('Pipeline', 'K6', '17/03/2026 09:00');
    book.host.edit('Pipeline', 'N6', '19/03/2026 09:00');
    expect(book.api.kpi().lacking).toMatch(/nouvelles colonnes/);
    complete(book);
    expect(book.host.formula('KPI', `A${rowOf(book, 'Le KPI, sprint après sprint') + 1}`)).toContain(
      'Pipeline!A:N;',
    );
    expect(line()[0]).toBe('Médiane (h)');
    const row = rowOf(book, 'Première réponse aux leads créés pendant le sprint') + 1;
    expect(shown(book)[row]?.slice(0, 4)).toEqual(['48,0', '', '', '1']);
    expect(shown(book)[rowOf(book, 'Réponse lente') - 1]?.[2]).toBe(
      'Première réponse en 48 h en médiane (n = 1), au lieu de 24 h ; 0 lead sans réponse.',
    );
    expect(book.api.kpi().lacking).toBe('');
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(line()[0]).toMatch(/^Le pipeline n’a pas de colonne/);
  });
});

describe('a KPI tab of an older version', () => {
  function older(): Opened {
    const book = opened();
    start(book);
    olderKpiTab(book);
    return book;
  }
  const marked = ({ host }: Opened) =>
    host
      .snapshot()
      .tabs.filter(({ metadata }) => JSON.stringify(metadata).includes('"kpi"'))
      .map(({ name }) => name);

  test('stays as it is with what people added, and a new one takes over with their choices', () => {
    const book = older();
    book.host.edit('KPI', 'P3', 'À moi');
    book.host.edit('KPI', 'B8', 'Source');
    book.host.edit('KPI', 'B5', 'CA gagné');
    const before = book.host.values('KPI');
    expect(book.api.kpi().lacking).toMatch(/version plus ancienne/);
    const { summary } = book.api.previewKpiTab();
    expect(summary[0]).toMatch(/^« KPI \(2\) » prend la suite, avec vos choix\. « KPI » reste tel quel/);
    complete(book);
    expect(book.host.values('KPI')).toEqual(before);
    expect(marked(book)).toEqual(['KPI (2)']);
    expect(charts(book, 'KPI (2)')).toHaveLength(3);
    const made = shown(book, 'KPI (2)');
    const fact = (label: string) => made.find((row) => row[0] === label)?.[1];
    expect(['KPI suivi', 'Répartir par', 'Définition au démarrage', 'Sprint'].map(fact)).toEqual([
      'CA gagné',
      'Source',
      'Taux de gain · Étape, Clos le',
      '1',
    ]);
    const course = made.findIndex((row) => row[0] === 'Sprint' && row[2] === 'n');
    expect(made[course + 1]?.slice(0, 3)).toEqual(['1', '3 234,50 €', '2']);
    expect(made.flat().filter((cell) => cell.startsWith('#'))).toEqual([]);
    expect(book.api.kpi()).toMatchObject({ tab: 'KPI (2)', lacking: '' });
  });

  test('is followed again after an undo', () => {
    const book = older();
    const before = book.host.snapshot().tabs.map(({ name }) => name);
    complete(book);
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(book.host.snapshot().tabs.map(({ name }) => name)).toEqual(before);
    expect(marked(book)).toEqual(['KPI']);
    expect(book.api.kpi().tab).toBe('KPI');
  });

  test('is made where there is none', () => {
    const book = opened();
    book.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('KPI');
      if (sheet) spreadsheet.deleteSheet(sheet);
    });
    expect(book.api.kpi().lacking).toBe('Ce classeur n’a pas d’onglet KPI.');
    complete(book);
    expect(charts(book)).toHaveLength(3);
  });
});
