import { describe, expect, test } from 'vitest';
import type { CloseRequest, StartRequest } from '../../src/server/contract.ts';
import { apiOf, monday, type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

const request: StartRequest = {
  number: 1,
  start: '2026-03-30',
  weeks: 2,
  goal: { text: 'Convertir plus de leads', kpi: 'conversion', base: 0.4, target: 0.6 },
  team,
  items: [
    { id: 'T1', owner: 'Ana' },
    { id: 'T3', owner: 'Bob' },
  ],
};

function started(): Opened {
  const opened = openHost([leads, tasks], { now: () => monday });
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  const { token } = opened.api.previewStart(request);
  opened.api.applyStart({ ...request, token });
  return opened;
}

/** A copy of a workbook with a sprint under way, each time of the same one. */
const another = (() => {
  let base: Opened | null = null;
  return (): Opened => {
    base ??= started();
    const host = base.host.fork();
    return { host, api: apiOf(host) };
  };
})();

function close({ api }: Opened, moves: CloseRequest['moves']) {
  const { token } = api.previewClose({ moves });
  return api.applyClose({ moves, token });
}

function undo({ api }: Opened) {
  return api.applyUndo({ token: api.previewUndo().token });
}

/** Item, field, before, after, sprint and source of each line. */
const lines = ({ host }: Opened) =>
  host
    .values('Journal')
    .slice(1)
    .filter((row) => row[0] !== '')
    .map((row) => row.slice(2));

/** The cell of an item’s row under a header. */
const cellOf = ({ host }: Opened, id: string, column: string, tab = 'Sprint') => {
  const rows = host.values(tab);
  const header = rows.findIndex((row) => row[0] === 'ID');
  const row = rows.findIndex((cells) => cells[0] === id);
  return `${String.fromCharCode(65 + (rows[header]?.indexOf(column) ?? 0))}${row + 1}`;
};

describe('the journal', () => {
  test('begins with the commitment: the goal, and what each item brings', () => {
    const opened = started();
    expect(opened.host.values('Journal')[0]).toEqual([
      'Quand',
      'Qui',
      'Élément',
      'Champ',
      'Avant',
      'Après',
      'Sprint',
      'Origine',
    ]);
    expect(lines(opened)).toEqual([
      ['', 'But', '', 'Convertir plus de leads', 1, 'Démarrage'],
      ['', 'But : KPI', '', 'Taux de conversion', 1, 'Démarrage'],
      ['', 'But : cible', '', 0.6, 1, 'Démarrage'],
      ['T1', 'Sprint', '', 1, 1, 'Démarrage'],
      ['T1', 'Effort', '', 4, 1, 'Démarrage'],
      ['T1', 'Responsable', '', 'Ana', 1, 'Démarrage'],
      ['T1', 'Valeur', '', 4000, 1, 'Démarrage'],
      ['T3', 'Sprint', '', 1, 1, 'Démarrage'],
      ['T3', 'Effort', '', 8, 1, 'Démarrage'],
      ['T3', 'Responsable', '', 'Bob', 1, 'Démarrage'],
      ['T3', 'Valeur', '', 500, 1, 'Démarrage'],
    ]);
    expect(opened.host.display('Journal', 'A2')).toBe('30/03/2026 12:00');
    expect(opened.host.value('Journal', 'B2')).toMatch(/^utilisateur /);
  });

  test('is made in one go for a sprint of many items', () => {
    const many = Array.from({ length: 60 }, (_, at) => [`T${at + 1}`, `Tâche ${at + 1}`, 100, 1]);
    const opened = openHost([{ name: 'Liste', rows: [['N°', 'Tâche', 'Enjeu (€)', 'Heures'], ...many] }]);
    turn(opened, 'backlog', 'Liste');
    const items = many.map(([id]) => ({ id: String(id), owner: 'Ana' }));
    const wanted = { ...request, items };
    const { token } = opened.api.previewStart(wanted);
    expect(opened.api.applyStart({ ...wanted, token })).toMatchObject({ done: true });
    expect(lines(opened).filter(([, field]) => field === 'Sprint')).toHaveLength(60);
  });

  test('says at the close where each unfinished item goes', () => {
    const opened = started();
    close(opened, [
      { id: 'T1', to: 'next' },
      { id: 'T3', to: 'drop' },
    ]);
    expect(lines(opened).slice(-2)).toEqual([
      ['T1', 'Sprint', 1, 2, 1, 'Clôture'],
      ['T3', 'Statut', 'À faire', 'Abandonné', 1, 'Clôture'],
    ]);
  });

  test('forgets an act that is undone, and keeps what people’s lines came after it', () => {
    const opened = started();
    const before = lines(opened);
    close(opened, [
      { id: 'T1', to: 'backlog' },
      { id: 'T3', to: 'next' },
    ]);
    opened.host.edit('Journal', 'A15', '30/03/2026 13:00');
    opened.host.edit('Journal', 'C15', 'T9');
    undo(opened);
    expect(lines(opened)).toEqual([...before, ['T9', '', '', '', '', '']]);
  });

  test('does not stand in the way of an act: lines that come between its preview and its writing go first', () => {
    const opened = started();
    const moves: CloseRequest['moves'] = [
      { id: 'T1', to: 'backlog' },
      { id: 'T3', to: 'next' },
    ];
    const { token } = opened.api.previewClose({ moves });
    opened.host.edit('Journal', 'A13', '30/03/2026 13:00');
    opened.host.edit('Journal', 'C13', 'T9');
    expect(opened.api.applyClose({ moves, token })).toMatchObject({ done: true });
    expect(lines(opened).slice(11, 13)).toEqual([
      ['T9', '', '', '', '', ''],
      ['T1', 'Sprint', 1, '', 1, 'Clôture'],
    ]);
  });
});

describe('the journal, when the start that made it is undone', () => {
  const tabOf = ({ host }: Opened) => host.snapshot().tabs.find(({ name }) => name === 'Journal');
  /** What its cells hold, by their names. */
  const filled = (opened: Opened) =>
    Object.fromEntries(Object.entries(tabOf(opened)?.cells ?? {}).map(([a1, { value }]) => [a1, value]));
  const notesOf = (opened: Opened) => {
    const outcome = undo(opened);
    return outcome.done ? outcome.notes.join() : 'not done';
  };

  test('goes as a whole where nobody wrote into it', () => {
    const opened = another();
    expect(opened.api.previewUndo().summary).toContain(
      'Supprime l’onglet « Journal » que l’action avait créé.',
    );
    expect(notesOf(opened)).toBe('');
    expect(opened.host.tabs()).not.toContain('Journal');
  });

  test.each([
    ['over a line', { F7: 'à garder' }],
    ['over a moment, which tells the lines apart', { A7: 'à garder' }],
    ['over a moment and more of its line', { A7: 'à garder', F7: 'aussi' }],
    ['over the header', { F1: 'Ensuite' }],
    ['below the lines and beside them', { B30: 'à garder', K3: 'aussi' }],
  ])('leaves what a person typed %s in its cell, names it, and is the team’s own tab then', (_, typed) => {
    const opened = another();
    for (const [a1, text] of Object.entries(typed)) opened.host.edit('Journal', a1, text);
    const notes = notesOf(opened);
    for (const a1 of Object.keys(typed)) expect(notes).toContain(`Journal!${a1}`);
    expect(filled(opened)).toEqual(typed);
    expect(tabOf(opened)).toMatchObject({ metadata: [], protections: [], color: null });
  });

  test('stays a journal where lines tell what people did since, which close up; no other text moves', () => {
    const opened = another();
    opened.host.edit('Backlog', cellOf(opened, 'T4', 'Statut', 'Backlog'), 'En cours');
    const [, , ...line] = opened.host.values('Journal')[12] ?? [];
    undo(opened);
    expect(opened.host.values('Journal')[1]?.slice(2)).toEqual(line);
    expect(tabOf(opened)?.metadata).toHaveLength(1);

    const other = another();
    other.host.edit('Journal', 'F7', 'à garder');
    other.host.edit('Backlog', cellOf(other, 'T4', 'Statut', 'Backlog'), 'En cours');
    expect(notesOf(other)).toContain('Journal!F7');
    expect(other.host.value('Journal', 'F7')).toBe('à garder');
    expect(lines(other)).toEqual([line]);
    expect(tabOf(other)?.metadata).toHaveLength(1);
  });

  test('has the rows that it had, when what added lines to it is undone', () => {
    const opened = another();
    const before = tabOf(opened);
    close(opened, [
      { id: 'T1', to: 'next' },
      { id: 'T3', to: 'drop' },
    ]);
    undo(opened);
    expect(tabOf(opened)).toEqual(before);
  });
});

describe('a journal that a person deleted during the sprint', () => {
  function deleted(): Opened {
    const opened = another();
    opened.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Journal');
      if (sheet) spreadsheet.deleteSheet(sheet);
    });
    return opened;
  }

  test('is made again by the next act from what the sprint’s tab tells, and its preview says so', () => {
    const opened = deleted();
    opened.host.edit('Sprint', cellOf(opened, 'T1', 'Statut'), 'Terminé');
    expect(opened.api.home()).toBeTruthy();
    const moves: CloseRequest['moves'] = [{ id: 'T3', to: 'next' }];
    const { token, summary } = opened.api.previewClose({ moves });
    expect(summary.join(' ')).toMatch(/Crée l’onglet « Journal »/);
    expect(opened.api.applyClose({ moves, token })).toMatchObject({ done: true });
    expect(lines(opened)).toContainEqual(['T1', 'Sprint', '', 1, 1, 'Démarrage']);
    expect(lines(opened)).toContainEqual(['T1', 'Statut', 'À faire', 'Terminé', 1, 'Retrouvé']);
    expect(lines(opened)).toContainEqual(['T3', 'Sprint', 1, 2, 1, 'Clôture']);
    undo(opened);
    expect(opened.host.tabs()).not.toContain('Journal');
  });

  test('does not keep the start from being undone', () => {
    const opened = deleted();
    expect(undo(opened)).toMatchObject({ done: true, notes: [] });
    expect(opened.host.tabs()).not.toContain('Sprint');
  });
});

describe('an edit by hand', () => {
  test('is a line with what the cell held before: status, owner, effort, obstacle, goal', () => {
    const opened = started();
    const known = lines(opened).length;
    opened.host.edit('Sprint', cellOf(opened, 'T1', 'Statut'), 'En cours');
    opened.host.edit('Sprint', cellOf(opened, 'T1', 'Responsable'), 'Bob');
    opened.host.edit('Sprint', cellOf(opened, 'T1', 'Effort (h)'), '6,5');
    opened.host.edit('Sprint', cellOf(opened, 'T1', 'Obstacle'), 'Devis à signer');
    opened.host.edit('Sprint', 'B6', 'Convertir mieux');
    expect(lines(opened).slice(known)).toEqual([
      ['T1', 'Statut', 'À faire', 'En cours', 1, 'Grille'],
      ['T1', 'Responsable', 'Ana', 'Bob', 1, 'Grille'],
      ['T1', 'Effort', 4, 6.5, 1, 'Grille'],
      ['T1', 'Obstacle', '', 'Devis à signer', 1, 'Grille'],
      ['', 'But', 'Convertir plus de leads', 'Convertir mieux', 1, 'Grille'],
    ]);
    opened.api.home();
    expect(lines(opened)).toHaveLength(known + 5);
  });

  test('of several cells is found by comparing, at once', () => {
    const opened = started();
    const known = lines(opened).length;
    opened.host.paste('Sprint', cellOf(opened, 'T1', 'Statut'), [['Terminé'], ['Bloqué']]);
    expect(lines(opened).slice(known)).toEqual([
      ['T1', 'Statut', 'À faire', 'Terminé', 1, 'Grille'],
      ['T3', 'Statut', 'À faire', 'Bloqué', 1, 'Grille'],
    ]);
  });

  test('that no event told of is found at the next action, once', () => {
    const opened = started();
    const known = lines(opened).length;
    opened.host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Sprint');
      sheet?.getRange(cellOf(opened, 'T1', 'Statut')).setValue('Terminé');
      sheet?.deleteRow(opened.host.values('Sprint').findIndex((row) => row[0] === 'T3') + 1);
    });
    opened.api.home();
    opened.api.home();
    expect(lines(opened).slice(known)).toEqual([
      ['T1', 'Statut', 'À faire', 'Terminé', 1, 'Retrouvé'],
      ['T3', 'Sprint', 1, '', 1, 'Retrouvé'],
    ]);
  });

  test('of the backlog is a line without a sprint; of other tabs none', () => {
    const opened = started();
    const known = lines(opened).length;
    opened.host.edit('Backlog', cellOf(opened, 'T4', 'Statut', 'Backlog'), 'En cours');
    opened.host.edit('Backlog', cellOf(opened, 'T4', 'Titre', 'Backlog'), 'Autre titre');
    opened.host.edit('Pipeline', 'D6', 'Gagné');
    expect(lines(opened).slice(known)).toEqual([['T4', 'Statut', 'À faire', 'En cours', '', 'Grille']]);
  });

  test('costs few service calls, the same whatever the journal holds', () => {
    const opened = started();
    const callsOf = (edit: () => void) => {
      edit();
      return opened.host.executions[opened.host.executions.length - 1]?.calls ?? 0;
    };
    const elsewhere = callsOf(() => opened.host.edit('Pipeline', 'B2', 'Duval SA'));
    const first = callsOf(() => opened.host.edit('Sprint', cellOf(opened, 'T1', 'Statut'), 'En cours'));
    const second = callsOf(() => opened.host.edit('Sprint', cellOf(opened, 'T1', 'Statut'), 'Terminé'));
    console.log(`onEdit: ${elsewhere} calls in another tab, ${first} in the Sprint tab`);
    expect(second).toBe(first);
    expect(elsewhere).toBeLessThanOrEqual(6);
    expect(first).toBeLessThanOrEqual(45);
  });
});
