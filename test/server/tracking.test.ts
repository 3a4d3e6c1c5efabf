import { describe, expect, test } from 'vitest';
import { over } from '../trust/act.ts';
import type { Opened } from './host.ts';
import { running } from './running.ts';
import { team } from './samples.ts';

const sprint = running();
const opened = () => over(sprint.host.fork());

function track({ api }: Opened) {
  return api.applyTracking({ token: api.previewTracking().token });
}

const charts = ({ host }: Opened) =>
  host.snapshot().tabs.find(({ name }) => name === 'Burndown')?.charts ?? [];
const names = ({ host }: Opened) => host.snapshot().tabs.map(({ name }) => name);
/** The last rows of the ranges that the chart draws. */
const drawnTo = (book: Opened) => JSON.stringify(charts(book)).match(/[A-F]6:[A-F](\d+)/)?.[1];

const title = (book: Opened) => /"title":"([^"]*)"/.exec(JSON.stringify(charts(book)))?.[1];

/** Closes the sprint, and starts the next one over one week. */
function goOn({ api }: Opened): void {
  const moves = [{ id: 'T3', to: 'next' as const }];
  api.applyClose({ moves, token: api.previewClose({ moves }).token });
  const { number } = api.sprintDraft();
  const goal = { text: 'Tenir', kpi: 'conversion', base: 0.4, target: 0.5 } as const;
  const request = {
    number,
    start: '2026-04-13',
    weeks: 1 as const,
    goal,
    team,
    items: [{ id: 'T2', owner: 'Ana' }],
  };
  expect(api.applyStart({ ...request, token: api.previewStart(request).token })).toMatchObject({
    done: true,
  });
}

function undo({ api }: Opened): void {
  api.applyUndo({ token: api.previewUndo().token });
}

describe('the next sprint', () => {
  test('takes the chart over: its days, its number in the title, still the only one; an undo gives all of it back', () => {
    const book = opened();
    track(book);
    expect([title(book), drawnTo(book)]).toEqual(['Burndown du sprint 1', '15']);
    goOn(book);
    expect([title(book), drawnTo(book), charts(book).length]).toEqual(['Burndown du sprint 2', '11', 1]);
    expect([book.host.value('Burndown', 'A7'), book.host.value('Burndown', 'A11')]).toEqual([
      '13/04/2026',
      '17/04/2026',
    ]);
    expect(book.api.previewTracking().summary.join(' ')).toMatch(/déjà à jour/);
    undo(book);
    expect([title(book), drawnTo(book), charts(book).length]).toEqual(['Burndown du sprint 1', '15', 1]);
  });

  test('leaves a title that people gave it, and one that they gave it after the start', () => {
    const book = opened();
    track(book);
    const rename = (to: string) =>
      book.host.asPerson((spreadsheet) => {
        const sheet = spreadsheet.getSheetByName('Burndown');
        const [chart] = sheet?.getCharts() ?? [];
        if (chart) sheet?.updateChart(chart.modify().setOption('title', to).build());
      });
    rename('Notre courbe');
    goOn(book);
    expect([title(book), drawnTo(book)]).toEqual(['Notre courbe', '11']);
    rename('La nôtre');
    undo(book);
    expect([title(book), drawnTo(book)]).toEqual(['La nôtre', '15']);
  });

  test('draws no chart where people took it away', () => {
    const book = opened();
    track(book);
    book.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Burndown');
      for (const chart of sheet?.getCharts() ?? []) sheet?.removeChart(chart);
    });
    goOn(book);
    expect(charts(book)).toHaveLength(0);
  });
});

describe('the tracking tabs', () => {
  test('show the sprint day by day from the journal, with one chart, and the board to read', () => {
    const book = opened();
    const { host } = book;
    expect(track(book)).toMatchObject({ done: true });
    expect(
      [1, 2, 3, 4, 5, 6].map((at) => host.display('Burndown', `${String.fromCharCode(64 + at)}6`)),
    ).toEqual(['Date', 'Idéal', 'Reste', 'Périmètre', 'Terminé', 'Valeur terminée']);
    // T1 (4 h) of 12 h is done on the first of nine days: Easter Monday is none.
    expect([
      host.value('Burndown', 'A7'),
      host.value('Burndown', 'C7'),
      host.value('Burndown', 'D7'),
    ]).toEqual(['30/03/2026', 8, 12]);
    expect([
      host.value('Burndown', 'F7'),
      host.value('Burndown', 'A15'),
      host.value('Burndown', 'A16'),
    ]).toEqual([4000, '10/04/2026', '']);
    expect(host.value('Burndown', 'H26')).toBe('Initial');
    expect(host.value('Burndown', 'M6')).toBe('Élément');
    expect(charts(book)).toHaveLength(1);
    expect(drawnTo(book)).toBe('15');
    expect(host.display('Tableau', 'A5')).toBe('À faire (1)');
    expect(host.display('Tableau', 'D6')).toBe('Relancer Duval · Ana · 4 h');
    host.edit('Tableau', 'B3', 'Responsable=Bob');
    expect(host.display('Tableau', 'D5')).toBe('Terminé (0)');
  });

  test('follow what is moved on the board at once', () => {
    const book = opened();
    track(book);
    const card = book.api.board().cards.find(({ id }) => id === 'T3');
    if (!card) throw new Error('No T3');
    book.api.moveCards({ moves: [{ key: card.key, title: card.title, seen: card.status, to: 'done' }] });
    expect(book.host.value('Burndown', 'C7')).toBe(0);
    expect(book.host.display('Tableau', 'D5')).toBe('Terminé (2)');
  });

  test('never get a second chart: it is fitted to the sprint’s days, drawn again where it was removed, and undone', () => {
    const book = opened();
    track(book);
    expect(book.api.previewTracking().summary.join(' ')).toMatch(/déjà à jour/);
    book.host.edit('Sprint', 'B5', '03/04/2026');
    expect(track(book)).toMatchObject({ done: true });
    expect([charts(book).length, drawnTo(book)]).toEqual([1, '11']);
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect([charts(book).length, drawnTo(book)]).toEqual([1, '15']);
    book.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Burndown');
      for (const chart of sheet?.getCharts() ?? []) sheet?.removeChart(chart);
    });
    expect(charts(book)).toHaveLength(0);
    track(book);
    expect(charts(book)).toHaveLength(1);
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(charts(book)).toHaveLength(0);
  });

  test('go with an undo; where somebody typed into one, it is theirs without our chart', () => {
    const book = opened();
    const before = names(book);
    track(book);
    book.host.edit('Burndown', 'A50', 'À moi');
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(names(book)).toEqual([...before, 'Burndown']);
    expect(charts(book)).toHaveLength(0);
  });
});
