import { describe, expect, test } from 'vitest';
import { apiOf, type Opened } from './host.ts';
import { running } from './running.ts';

const action = { text: 'Filtrer par budget', owner: 'Ana', due: '2026-04-03', kpi: 'winRate' };

function close({ api }: Opened) {
  const moves = api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'next' as const }));
  const { token, summary } = api.previewClose({ moves });
  api.applyClose({ moves, token });
  return summary.join('\n');
}

function startAgain({ api }: Opened): void {
  const { number, start, weeks, goal, team } = api.sprintDraft();
  const request = { number, start, weeks, goal, team, items: [{ id: 'T3', owner: 'Bob' }] };
  api.applyStart({ ...request, token: api.previewStart(request).token });
}

const header = ({ host }: Opened) => host.values('Rétro')[0]?.map(String) ?? [];
/** The row of an action: the summary beside the notes names it too. */
const rowOf = (opened: Opened, text: string) =>
  opened.host.values('Rétro').findIndex((row) => row[header(opened).indexOf('Action')] === text) + 1;
function cell(opened: Opened, text: string, name: string): string {
  return String.fromCharCode(65 + header(opened).indexOf(name)) + rowOf(opened, text);
}
const verdictOf = (opened: Opened, text: string) =>
  String(opened.host.value('Rétro', cell(opened, text, 'Verdict'))).replace(/[\u202f\u00a0]/g, ' ');

/** The pipeline with so many deals won and lost on a day, written below what is there. */
function deals({ host }: Opened, day: string, won: number, lost: number): void {
  host.asPerson((file) => {
    const sheet = file.getSheetByName('Pipeline');
    const names = sheet?.getDataRange().getValues()[0] ?? [];
    const at = (sheet?.getLastRow() ?? 0) + 1;
    const rows = Array.from({ length: won + lost }, (_, i) =>
      names.map((name) =>
        name === 'ID'
          ? `${day}-${i}`
          : name === 'Étape'
            ? i < won
              ? 'Gagné'
              : 'Perdu'
            : name === 'Clos le' || name === 'Créé le'
              ? day
              : '',
      ),
    );
    sheet?.insertRowsAfter(sheet.getMaxRows(), rows.length);
    sheet?.getRange(at, 1, rows.length, names.length).setValues(rows);
  });
}

/** Sprint 1 is closed with an action, sprint 2 runs: few deals were won before it, many during it. */
function second(): Opened {
  const opened = running({ text: 'Gagner plus souvent', kpi: 'winRate', base: 0.2, target: 0.5 });
  deals(opened, '2026-04-01', 20, 80);
  close(opened);
  opened.api.saveRetro({ notes: [], votes: [], action });
  opened.api.saveRetro({ notes: [], votes: [], action: { ...action, text: 'Relancer sous 48 h' } });
  opened.host.machine.pass(14 * 86_400_000);
  startAgain(opened);
  deals(opened, '2026-04-20', 60, 40);
  return opened;
}

const base = second();
function opened(): Opened {
  const host = base.host.fork();
  return { host, api: apiOf(host) };
}

describe('an action of a retrospective', () => {
  test('that is done gets the verdict of its KPI at the next close, as a value with both n; an open one waits', () => {
    const book = opened();
    book.host.edit('Rétro', cell(book, action.text, 'Statut'), 'Terminé');
    book.host.machine.pass(14 * 86_400_000);
    expect(close(book)).toMatch(/2 actions reçoivent un verdict/);
    expect(verdictOf(book, action.text)).toBe(
      'Sprint 2 : progrès établi, Taux de gain 20,0 % (n = 100) → 60,0 % (n = 100)',
    );
    expect(verdictOf(book, 'Relancer sous 48 h')).toBe('Sprint 2 : pas encore faite, rien à juger');
    const review = book.host.values('Bilan 2').map((row) => row.map(String).join(' | '));
    expect(review.join('\n')).toMatch(/Actions des rétrospectives passées.*Filtrer par budget – Ana/s);
    expect(book.api.retro().judged.join('\n')).toMatch(/Filtrer par budget : progrès établi/);

    // Done by the third sprint, the other one is judged then; the first keeps what it got.
    startAgain(book);
    book.host.edit('Rétro', cell(book, 'Relancer sous 48 h', 'Statut'), 'Terminé');
    const kept = verdictOf(book, action.text);
    expect(close(book)).toMatch(/1 action reçoit un verdict/);
    expect(verdictOf(book, action.text)).toBe(kept);
    expect(verdictOf(book, 'Relancer sous 48 h')).toMatch(/^Sprint 3 : trop tôt, .*n = 0$/);
  });

  test('loses its verdict where the close is undone', () => {
    const book = opened();
    book.host.edit('Rétro', cell(book, action.text, 'Statut'), 'Terminé');
    close(book);
    expect(verdictOf(book, action.text)).toMatch(/^Sprint 2/);
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(verdictOf(book, action.text)).toBe('');
  });

  test('whose KPI nobody computes is said to be done, and no more', () => {
    const book = opened();
    book.host.edit('Rétro', cell(book, action.text, 'Statut'), 'Terminé');
    book.host.edit('Rétro', cell(book, action.text, 'KPI visé'), 'Bonne humeur');
    close(book);
    expect(verdictOf(book, action.text)).toBe(
      'Sprint 2 : faite, mais le KPI visé manque ou ne se calcule pas',
    );
  });

  test('gets its verdict in a tab that was made before there was a column for it', () => {
    const book = opened();
    book.host.asPerson((file) =>
      file.getSheetByName('Rétro')?.deleteColumn(header(book).indexOf('Verdict') + 1),
    );
    expect(header(book)[12]).toBe('');
    book.host.edit('Rétro', cell(book, action.text, 'Statut'), 'Terminé');
    close(book);
    expect(header(book)[12]).toBe('Verdict');
    expect(verdictOf(book, action.text)).toMatch(/^Sprint 2 : progrès établi/);
    const label = header(book).indexOf('Résumé du sprint');
    expect(label).toBe(13);
    expect(book.host.values('Rétro')[0]?.[label + 1]).toBe(2);
    expect(book.api.retro().sprint).toBe('2');
  });

  test('becomes an item of the backlog with its owner and date, once', () => {
    const book = opened();
    const [open] = book.api.retro().open;
    expect(open).toMatchObject({ isPlanned: false });
    const request = { retro: open?.key ?? '' };
    const preview = book.api.previewAction(request);
    expect(preview.summary.join(' ')).toMatch(/Filtrer par budget.*Backlog/);
    book.api.applyAction({ ...request, token: preview.token });
    const backlog = book.host.values('Backlog');
    const names = backlog[0]?.map(String) ?? [];
    const item = backlog.find((row) => row.includes(action.text));
    expect(item?.[names.indexOf('Responsable')]).toBe('Ana');
    expect(item?.[names.indexOf('Statut')]).toBe('À faire');
    expect(book.api.retro().open[0]?.isPlanned).toBe(true);
    expect(() => book.api.previewAction(request)).toThrow(/déjà dans « Backlog »/);
    book.api.applyUndo({ token: book.api.previewUndo().token });
    expect(book.host.values('Backlog').some((row) => row.includes(action.text))).toBe(false);
    expect(() => book.api.previewAction({ retro: 'x' })).toThrow(/plus ouverte/);
  });
});
