import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayFrom } from '../../src/domain/day.ts';
import { burndown } from '../../src/domain/execution/burndown.ts';
import { journalOf } from '../../src/domain/execution/journal.ts';
import { scopeOf } from '../../src/domain/execution/scope.ts';
import { openTable } from '../../src/domain/table/table.ts';
import { journalLineNames } from '../../src/i18n/fields/journal-line.ts';
import { french } from '../domain/conventions.ts';
import { over } from '../trust/act.ts';
import type { Opened } from './host.ts';
import { running } from './running.ts';

const sprint = running();
const START = dayFrom(2026, 3, 30) as Day;
const END = dayFrom(2026, 4, 12) as Day;
const words = {
  todo: 'À faire',
  doing: 'En cours',
  blocked: 'Bloqué',
  done: 'Terminé',
  cancelled: 'Abandonné',
};
type State = keyof typeof words;
const states = Object.keys(words) as State[];

/** What somebody may do to a sprint: by hand, unseen by any trigger, on the board, in the stand-up, and taken back. */
const edits = fc.oneof(
  fc.record({ do: fc.constant('type' as const), item: fc.nat(3), state: fc.constantFrom(...states) }),
  fc.record({ do: fc.constant('effort' as const), item: fc.nat(3), hours: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ do: fc.constant('slip' as const), item: fc.nat(3), state: fc.constantFrom(...states) }),
  fc.record({ do: fc.constant('move' as const), item: fc.nat(3), state: fc.constantFrom(...states) }),
  fc.record({ do: fc.constant('add' as const), hours: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ do: fc.constant('remove' as const), item: fc.nat(3) }),
  fc.record({ do: fc.constant('sort' as const) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('day' as const) }),
);
type Edit = typeof edits extends fc.Arbitrary<infer E> ? E : never;

/** The rows of items as the tab shows them now: beside the journal, by no code of the product's. */
function itemsIn({ host }: Opened) {
  const values = host.values('Sprint');
  const header = values.findIndex((row) => row[0] === 'ID');
  return values
    .map((row, at) => ({
      row: at + 1,
      id: String(row[0]),
      status: String(row[3]),
      effort: Number(row[4] || 0),
      value: Number(row[6] || 0),
    }))
    .slice(header + 1)
    .filter(({ id }) => id !== '');
}

function play(book: Opened, edit: Edit, added: { count: number }): void {
  const { host, api } = book;
  const items = itemsIn(book);
  const item = 'item' in edit ? items[edit.item % Math.max(1, items.length)] : undefined;
  host.machine.pass(60_000);
  switch (edit.do) {
    case 'type':
      if (item) host.edit('Sprint', `D${item.row}`, words[edit.state]);
      return;
    case 'effort':
      if (item) host.edit('Sprint', `E${item.row}`, String(edit.hours));
      return;
    case 'slip':
      if (item)
        host.asPerson((file) =>
          file.getSheetByName('Sprint')?.getRange(`D${item.row}`).setValue(words[edit.state]),
        );
      return;
    case 'move': {
      const card = item && api.board().cards.find(({ id }) => id === item.id);
      if (!card || card.state === edit.state) return;
      const { key, title, status: seen } = card;
      api.moveCards({ moves: [{ key, title, seen, to: edit.state, blocker: 'Attend' }] });
      return;
    }
    case 'add': {
      const row = (items[items.length - 1]?.row ?? 22) + 1;
      const id = `N${++added.count}`;
      host.paste('Sprint', `A${row}`, [[id, `Neuf ${added.count}`, 'Ana', 'À faire', String(edit.hours)]]);
      return;
    }
    case 'remove':
      if (item && items.length > 1)
        host.asPerson((file) => file.getSheetByName('Sprint')?.deleteRow(item.row));
      return;
    case 'sort':
      if (items[0])
        host.asPerson((file) =>
          file
            .getSheetByName('Sprint')
            ?.getRange(items[0]?.row ?? 1, 1, items.length, 10)
            .sort({ column: 2, ascending: false }),
        );
      return;
    case 'undo': {
      const last = api.history().find(({ isNext }) => isNext);
      // The start itself stays: without it there is no sprint.
      if (last && last.action !== 'Nouveau sprint') api.applyUndo({ token: api.previewUndo().token });
      return;
    }
    case 'day':
      host.machine.pass(86_400_000);
  }
}

describe('whatever people do to a sprint, by hand and with the add-on', () => {
  test('burndown, scope and velocity come to what its tab shows, each change counted once', {
    timeout: 600_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 4, maxLength: 14 }), (sequence) => {
        const book = over(sprint.host.fork());
        const added = { count: 0 };
        for (const edit of sequence) play(book, edit, added);
        // The next time that the sidebar opens, what slipped past the trigger is found; once.
        book.api.home();
        const lines = book.host.values('Journal').length;
        book.api.home();
        expect(book.host.values('Journal')).toHaveLength(lines);

        const items = itemsIn(book);
        const counted = items.filter(({ status }) => status !== words.cancelled);
        const sum = (of: readonly { readonly effort: number }[]) =>
          of.reduce((total, { effort }) => total + effort, 0);
        const done = counted.filter(({ status }) => status === words.done);
        const journal = journalOf(openTable(book.host.values('Journal'), journalLineNames, french));
        const last = burndown(journal, START, END, new Set(), 'effort', END).pop();
        expect([last?.scope, last?.done, last?.remaining]).toEqual([
          sum(counted),
          sum(done),
          sum(counted) - sum(done),
        ]);
        expect(last?.revenue).toBe(done.reduce((total, { value }) => total + value, 0));

        const scope = scopeOf(journal, START, END, 'effort');
        expect([scope.initial.items, scope.initial.size]).toEqual([2, 12]);
        expect(scope.done.size).toBe(sum(done));
        expect(scope.done.items + scope.carriedOver.items).toBe(counted.length);
        expect(scope.initial.items + scope.added.items - scope.removed.items).toBe(counted.length);

        // Velocity is what the close counts, from the same tab.
        const moves = book.api.closeDraft().unfinished.map(({ id }) => ({ id, to: 'backlog' as const }));
        book.api.applyClose({ moves, token: book.api.previewClose({ moves }).token });
        const [header = [], row = []] = book.host.values('Historique');
        expect(row[header.indexOf('Effort terminé (h)')]).toBe(sum(done));
      }),
      { numRuns: Number(process.env.WALKS ?? 6), seed: 20_260_330 },
    );
  });
});
