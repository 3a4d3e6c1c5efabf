import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsOf } from '../../../src/domain/execution/burndown.ts';
import { differences, type SeenItem } from '../../../src/domain/execution/compare.ts';
import type { JournalLine, JournalValue } from '../../../src/domain/execution/journal.ts';
import { replay } from '../../../src/domain/execution/replay.ts';
import { moment } from './lines.ts';

const SPRINT = 4;
const fields = ['status', 'owner', 'effort', 'value', 'blocker'] as const;
type Field = (typeof fields)[number];
const values: Readonly<Record<Field, readonly JournalValue[]>> = {
  status: ['todo', 'doing', 'blocked', 'done', 'cancelled', 'relance 2'],
  owner: ['', 'Ana', 'Bob'],
  effort: [null, 0, 1, 2.5, 8],
  value: [null, 100, 9000],
  blocker: ['', 'Devis', 'Avis juridique'],
};

/** What a person, a board or the machine does to a sprint's tab. `told`: the edit trigger heard of it. */
type Step =
  | { do: 'edit'; item: number; field: Field; value: number; told: boolean }
  | { do: 'paste'; edits: { item: number; field: Field; value: number }[] }
  | { do: 'sort'; by: number }
  | { do: 'insert'; id: number; told: boolean }
  | { do: 'delete'; item: number }
  | { do: 'act'; item: number; status: number }
  | { do: 'undo' }
  | { do: 'look' };

const edit = {
  item: fc.nat(9),
  field: fc.constantFrom(...fields),
  value: fc.nat(9),
};
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('edit' as const), ...edit, told: fc.boolean() }),
    fc.record({ do: fc.constant('paste' as const), edits: fc.array(fc.record(edit), { maxLength: 5 }) }),
    fc.record({ do: fc.constant('sort' as const), by: fc.nat() }),
    fc.record({ do: fc.constant('insert' as const), id: fc.nat(12), told: fc.boolean() }),
    fc.record({ do: fc.constant('delete' as const), item: fc.nat(9) }),
    fc.record({ do: fc.constant('act' as const), item: fc.nat(9), status: fc.nat(9) }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('look' as const) }),
  ),
  { maxLength: 40 },
);

/** A sprint's tab and its journal, as the server keeps them together. */
class Play {
  tab: SeenItem[] = [];
  lines: JournalLine[] = [];
  goal = 'But';
  private clock = 0;
  private acts: { lines: JournalLine[]; item: string; before: string; after: string }[] = [];

  write(changes: readonly Pick<JournalLine, 'item' | 'field' | 'before' | 'after'>[]): JournalLine[] {
    const written = changes.map((change): JournalLine => {
      this.clock++;
      const when = (moment('2026-03-30') + this.clock / 1440) as JournalLine['when'];
      return { ...change, when, who: '', sprint: SPRINT, source: 'grid' };
    });
    this.lines.push(...written);
    return written;
  }
  look(): number {
    return this.write(differences(replay(this.lines, SPRINT), this.tab, this.goal, SPRINT)).length;
  }
  private at(item: number): SeenItem | undefined {
    return this.tab[item % Math.max(1, this.tab.length)];
  }
  private set(item: SeenItem, field: Field, at: number): JournalValue {
    const choices = values[field];
    const value = choices[at % choices.length] as JournalValue;
    this.tab = this.tab.map((one) => (one === item ? { ...one, [field]: value } : one));
    return value;
  }
  take(step: Step): void {
    switch (step.do) {
      case 'edit': {
        const item = this.at(step.item);
        if (!item) return;
        const before = item[step.field];
        const after = this.set(item, step.field, step.value);
        if (step.told && before !== after)
          this.write([{ item: item.id, field: step.field, before, after: after === '' ? null : after }]);
        return;
      }
      case 'paste':
        for (const { item, field, value } of step.edits) {
          const found = this.at(item);
          if (found) this.set(found, field, value);
        }
        this.look();
        return;
      case 'sort':
        this.tab = [...this.tab].sort(
          (a, b) => ((a.id.charCodeAt(1) * step.by) % 7) - ((b.id.charCodeAt(1) * step.by) % 7),
        );
        return;
      case 'insert': {
        const id = `T${step.id}`;
        if (this.tab.some((one) => one.id === id)) return;
        this.tab = [...this.tab, { id, status: 'todo', owner: '', effort: 3, value: null, blocker: '' }];
        if (step.told) this.look();
        return;
      }
      case 'delete': {
        const item = this.at(step.item);
        this.tab = this.tab.filter((one) => one !== item);
        return;
      }
      case 'act': {
        const item = this.at(step.item);
        if (!item) return;
        this.look();
        const before = item.status;
        const after = String(this.set(item, 'status', step.status));
        if (after === before) return;
        const lines = this.write([{ item: item.id, field: 'status', before, after }]);
        this.acts.push({ lines, item: item.id, before, after });
        return;
      }
      case 'undo': {
        // Gives the cell back where it still holds what the act wrote, and takes the act's lines away.
        const act = this.acts.pop();
        if (!act) return;
        this.tab = this.tab.map((one) =>
          one.id === act.item && one.status === act.after ? { ...one, status: act.before } : one,
        );
        this.lines = this.lines.filter((one) => !act.lines.includes(one));
        return;
      }
      case 'look':
        this.look();
    }
  }
}

describe('the journal, whatever happens to the tab', () => {
  test('knows after the next look what the tab shows, nothing lost and nothing twice', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const play = new Play();
        for (let id = 0; id < 5; id++) play.take({ do: 'insert', id, told: true });
        for (const step of played) play.take(step);
        play.look();
        expect(play.look()).toBe(0);
        const known = [...replay(play.lines, SPRINT).items.values()].filter(({ isIn }) => isIn);
        const plain = (items: readonly SeenItem[]) =>
          items
            .map(({ id, status, owner, effort, value, blocker }) => ({
              id,
              status,
              owner,
              effort,
              value,
              blocker,
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(plain(known)).toEqual(plain(play.tab));
        const total = totalsOf(known, 'effort');
        const counted = play.tab.filter(({ status }) => status !== 'cancelled');
        const sum = (items: readonly SeenItem[]) => items.reduce((all, { effort }) => all + (effort ?? 0), 0);
        expect(total.scope).toBe(sum(counted));
        expect(total.done).toBe(sum(counted.filter(({ status }) => status === 'done')));
      }),
      { numRuns: 500 },
    );
  });

  test('a line that is there twice counts once', () => {
    const play = new Play();
    play.take({ do: 'insert', id: 1, told: true });
    play.take({ do: 'edit', item: 0, field: 'status', value: 3, told: true });
    const twice = [...play.lines, ...play.lines.slice(-1)];
    expect(totalsOf(replay(twice, SPRINT).items.values(), 'effort')).toEqual(
      totalsOf(replay(play.lines, SPRINT).items.values(), 'effort'),
    );
  });

  test('a start after an undone one knows nothing of what people did in between', () => {
    const at = (
      item: string,
      field: JournalLine['field'],
      after: JournalValue,
      source: JournalLine['source'],
    ) => ({
      when: moment('2026-03-30'),
      who: '',
      item,
      field,
      before: null,
      after,
      sprint: SPRINT,
      source,
    });
    const left = [
      at('T1', 'status', 'done', 'grid'),
      at('T1', 'sprint', SPRINT, 'start'),
      at('T1', 'effort', 4, 'start'),
    ];
    expect(replay(left, SPRINT).items.get('T1')).toMatchObject({ status: 'todo', isIn: true, effort: 4 });
  });
});
