import { describe, expect, test } from 'vitest';
import { type Day, dayFromIso } from '../../../src/domain/day.ts';
import { blockersOf } from '../../../src/domain/execution/blockers.ts';
import { scopeOf } from '../../../src/domain/execution/scope.ts';
import { comes, line } from './lines.ts';

const day = (text: string) => dayFromIso(text) as Day;

describe('the scope of a sprint (K20)', () => {
  // Ten items of 10 h: 7 done, 2 unfinished, 1 taken out; one of 20 h added, half of which is nothing yet.
  const ids = Array.from({ length: 10 }, (_, at) => `T${at + 1}`);
  const lines = [
    ...ids.flatMap((id) => comes('2026-03-30', id, 10)),
    ...ids.slice(0, 7).map((id) => line('2026-04-02', id, 'status', 'done')),
    line('2026-04-01', 'T10', 'sprint', null),
    ...comes('2026-04-01', 'N1', 20, null, 'grid'),
    line('2026-04-03', 'N1', 'status', 'done'),
  ];
  const scope = scopeOf(lines, day('2026-03-30'), day('2026-04-10'), 'effort');

  test('is done of initial, unfinished moved and added plus removed, over the initial', () => {
    expect(scope.initial).toEqual({ items: 10, size: 100 });
    expect(scope.added).toEqual({ items: 1, size: 20 });
    expect(scope.removed).toEqual({ items: 1, size: 10 });
    expect(scope.done).toEqual({ items: 8, size: 90 });
    expect(scope.carriedOver).toEqual({ items: 2, size: 20 });
    expect([scope.completion, scope.carryOver, scope.change]).toEqual([0.7, 0.2, 0.3]);
  });

  test('varies with what was added and what was taken out alone: the marks of 20 % and 25 %', () => {
    const added = (effort: number) =>
      scopeOf(
        [
          ...ids.flatMap((id) => comes('2026-03-30', id, 10)),
          ...comes('2026-04-01', 'N1', effort, null, 'grid'),
        ],
        day('2026-03-30'),
        day('2026-04-10'),
        'effort',
      );
    expect([added(20).change, added(25).change]).toEqual([0.2, 0.25]);
    // Nothing done: nothing is delivered of the commitment, all of it would be carried over.
    expect([added(20).completion, added(20).carryOver]).toEqual([0, 1]);
  });

  test('does not count what was taken out and brought back, nor what was added and taken out again', () => {
    const more = [
      ...lines,
      line('2026-04-06', 'T10', 'sprint', 4),
      ...comes('2026-04-06', 'N2', 5, null, 'grid'),
      line('2026-04-07', 'N2', 'sprint', null),
    ];
    const after = scopeOf(more, day('2026-03-30'), day('2026-04-10'), 'effort');
    expect(after.removed.items).toBe(0);
    expect(after.added).toEqual({ items: 1, size: 20 });
    expect(after.carriedOver).toEqual({ items: 3, size: 30 });
  });

  test('takes what the close moved for carried over, and what it gave up for removed', () => {
    const closed = [
      ...lines,
      line('2026-04-10', 'T8', 'sprint', 5, 'close'),
      line('2026-04-10', 'T9', 'status', 'cancelled', 'close'),
    ];
    const after = scopeOf(closed, day('2026-03-30'), day('2026-04-10'), 'effort');
    expect(after.carriedOver).toEqual({ items: 1, size: 10 });
    expect(after.removed).toEqual({ items: 2, size: 20 });
  });

  test('has no share where nothing was committed', () => {
    const nothing = scopeOf(
      comes('2026-04-01', 'N1', 3, null, 'grid'),
      day('2026-03-30'),
      day('2026-04-10'),
      'items',
    );
    expect([nothing.completion, nothing.change, nothing.added.items]).toEqual([null, null, 1]);
  });
});

describe('blockers', () => {
  const lines = [
    ...comes('2026-03-30', 'A', 4, 900),
    ...comes('2026-03-30', 'B', 4, 300),
    line('2026-03-30', 'A', 'owner', 'Ana', 'start'),
    line('2026-03-31', 'A', 'status', 'blocked'),
    line('2026-04-01', 'A', 'blocker', 'Devis'),
    line('2026-04-02', 'A', 'status', 'todo'),
    line('2026-04-02', 'B', 'blocker', 'Avis juridique'),
  ];
  test('are open since the first sign, with age, owner and value', () => {
    expect(blockersOf(lines, day('2026-04-03'))).toEqual([
      { id: 'A', owner: 'Ana', obstacle: 'Devis', since: day('2026-03-31'), age: 3, value: 900 },
      { id: 'B', owner: '', obstacle: 'Avis juridique', since: day('2026-04-02'), age: 1, value: 300 },
    ]);
  });
  test('end with the obstacle, with the item, and begin anew', () => {
    const ended = [
      ...lines,
      line('2026-04-03', 'A', 'blocker', null),
      line('2026-04-03', 'B', 'status', 'done'),
    ];
    expect(blockersOf(ended, day('2026-04-03'))).toEqual([]);
    const anew = [...ended, line('2026-04-06', 'A', 'status', 'blocked')];
    expect(blockersOf(anew, day('2026-04-08'))).toMatchObject([{ id: 'A', obstacle: '', age: 2 }]);
    expect(blockersOf(lines, day('2026-03-30'))).toEqual([]);
  });
});
