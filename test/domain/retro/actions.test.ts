import { expect, test } from 'vitest';
import { actionsKept, followActions } from '../../../src/domain/retro/actions.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { retroNoteNames } from '../../../src/i18n/fields/retro-note.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const rows: Rows = [
  ['Sprint', 'Note', 'Action', 'Responsable', 'Échéance', 'Statut', 'KPI visé', 'Décidée le', 'Faite le'],
  [1, 'n', 'à temps', 'Ana', '2026-04-10', 'Terminé', 'Taux de gain', '2026-04-01', '2026-04-10'],
  [1, 'n', 'un jour après', 'Ana', '2026-04-10', 'Terminé', 'Taux de gain', '2026-04-01', '2026-04-11'],
  [1, 'n', 'faite, sans statut', 'Ana', '2026-04-12', '', 'Taux de gain', '', '2026-04-02'],
  [1, 'n', 'pour ce jour', 'Ana', '2026-04-15', 'En cours', 'Taux de gain', '', ''],
  [1, 'n', 'passée', 'Ana', '2026-04-14', 'En cours', 'Taux de gain', '', ''],
  [1, 'n', 'abandonnée', '', '2026-04-01', 'Abandonné', '', '', ''],
  [1, 'n', '', '', '', '', '', '', ''],
];
const today = day('2026-04-15');
const actions = followActions(openTable(rows, retroNoteNames, french), today);
const named = (name: string) => actions.find(({ action }) => action === name);

test('an action is late from the day after its date on, and late ones come first', () => {
  expect(actions.map(({ action, state, daysLate }) => [action, state, daysLate])).toEqual([
    ['passée', 'late', 1],
    ['pour ce jour', 'open', 0],
    ['à temps', 'done', 0],
    ['un jour après', 'done', 1],
    ['faite, sans statut', 'done', 0],
    ['abandonnée', 'cancelled', 0],
  ]);
});

test('of four actions whose date has come and one for this very day, two were done by it', () => {
  expect(actionsKept(actions, today)).toEqual({ inTime: 2, due: 5 });
});

test('an action that was dropped lacks nothing; another one says what it lacks', () => {
  expect(named('abandonnée')?.missing).toEqual([]);
  const bare = followActions(
    openTable(
      [
        ['Sprint', 'Action'],
        [1, 'x'],
      ],
      retroNoteNames,
      french,
    ),
    today,
  );
  expect(bare[0]).toMatchObject({ state: 'open', age: null, missing: ['owner', 'due', 'kpi'] });
});
