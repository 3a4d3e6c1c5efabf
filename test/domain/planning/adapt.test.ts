import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Move, reasonsNow, replan, swap } from '../../../src/domain/planning/adapt.ts';
import type { Person, Task } from '../../../src/domain/planning/model.ts';

const task = (id: string, worth: number, effort: number, more: Partial<Task> = {}): Task => ({
  id,
  title: '',
  tier: 'should',
  state: 'todo',
  effort,
  worth,
  score: worth,
  gain: worth,
  cost: null,
  skills: [],
  dependsOn: [],
  owner: '',
  ...more,
});
const person = (name: string, hours: number, skills: string[] = []): Person => ({
  name,
  hours,
  skills,
  maxItems: null,
});
const says = (moves: readonly Move[]) => moves.map(({ task: { id }, from, to }) => `${id}: ${from} → ${to}`);

describe('to swap an item in', () => {
  const tasks = [task('T1', 30, 4), task('T2', 12, 3), task('T3', 20, 3), task('T4', 25, 3)];
  const people = [person('Ana', 7), person('Bob', 3)];
  const held = new Map([
    ['T1', 'Ana'],
    ['T2', 'Ana'],
    ['T3', 'Bob'],
  ]);

  test('makes the item of the least worth leave that gives room enough', () => {
    const { entered, left, handed, gained, lost, refused } = swap(tasks, people, held, 'T4', { in: true });
    expect(says(entered)).toEqual(['T4:  → Ana']);
    expect(says(left)).toEqual(['T2: Ana → ']);
    expect(handed).toEqual([]);
    expect([gained, lost, refused]).toEqual([25, 12, null]);
  });

  test('to one person makes leave what that person has', () => {
    const { entered, left, lost } = swap(tasks, people, held, 't4', { in: true, owner: 'bob' });
    expect(says(entered)).toEqual(['T4:  → Bob']);
    expect(says(left)).toEqual(['T3: Bob → ']);
    expect(lost).toBe(20);
  });

  test('makes nothing leave where there is room, nor anything else come in', () => {
    const more = [...tasks, task('T5', 99, 1)];
    const { entered, left } = swap(more, [person('Ana', 11), person('Bob', 3)], held, 'T4', { in: true });
    expect(says(entered)).toEqual(['T4:  → Ana']);
    expect(left).toEqual([]);
  });

  test('spares a Must, however little it is worth', () => {
    const must = tasks.map((one) => (one.id === 'T2' ? { ...one, tier: 'must' as const } : one));
    expect(says(swap(must, people, held, 'T4', { in: true }).left)).toEqual(['T3: Bob → ']);
  });

  test('brings in what the item needs, and lets go what needs an item that leaves', () => {
    const linked = [
      task('T1', 30, 4),
      task('T2', 5, 3),
      task('T3', 1, 0, { dependsOn: ['T2'] }),
      task('T4', 25, 2, { dependsOn: ['T5', 'T6'] }),
      task('T5', 1, 1),
      task('T6', 1, 9, { state: 'done' }),
    ];
    const has = new Map([
      ['T1', 'Ana'],
      ['T2', 'Ana'],
      ['T3', 'Ana'],
    ]);
    const { entered, left, gained, lost } = swap(linked, [person('Ana', 7)], has, 'T4', { in: true });
    expect(says(entered)).toEqual(['T4:  → Ana', 'T5:  → Ana']);
    expect(says(left)).toEqual(['T2: Ana → ', 'T3: Ana → ']);
    expect([gained, lost]).toEqual([26, 6]);
  });

  test('hands an item over, which may push another one out', () => {
    const { entered, left, handed } = swap(tasks, people, held, 'T2', { in: true, owner: 'Bob' });
    expect(entered).toEqual([]);
    expect(says(handed)).toEqual(['T2: Ana → Bob']);
    expect(says(left)).toEqual(['T3: Bob → ']);
  });

  test('takes an item out with all that needs it, and nothing more', () => {
    const linked = tasks.map((one) => (one.id === 'T2' ? { ...one, dependsOn: ['T1'] } : one));
    const { left, lost, refused } = swap(linked, people, held, 'T1', { in: false });
    expect(says(left)).toEqual(['T1: Ana → ', 'T2: Ana → ']);
    expect([lost, refused]).toEqual([42, null]);
  });

  test('says why an item cannot come in whatever leaves, and then changes nothing', () => {
    const large = [...tasks, task('T9', 99, 8)];
    const change = swap(large, people, held, 'T9', { in: true });
    expect(change.refused).toEqual({ code: 'tooLarge', effort: 8, most: 7, name: 'Ana' });
    expect([change.entered, change.left]).toEqual([[], []]);
    expect(swap(tasks, people, held, 'T10', { in: true }).refused).toEqual({
      code: 'unknownDependency',
      id: 'T10',
    });
  });

  test('leaves alone what a person decided: blocked, without estimate, without the skill', () => {
    const odd = [
      task('T1', 30, 2, { state: 'blocked' }),
      task('T2', 12, 0, { effort: null }),
      task('T3', 20, 2, { skills: ['demo'], tier: 'wont' }),
      task('T4', 1, 1),
    ];
    const has = new Map(['T1', 'T2', 'T3'].map((id) => [id, 'Ana']));
    const { entered, left } = swap(odd, [person('Ana', 5)], has, 'T4', { in: true });
    expect(says(entered)).toEqual(['T4:  → Ana']);
    expect(left).toEqual([]);
  });

  test('loses no more than the best choice of all, tried one by one', () => {
    const few = fc.array(
      fc.record({ worth: fc.integer({ min: 1, max: 20 }), effort: fc.integer({ min: 1, max: 5 }) }),
      {
        minLength: 1,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 5 }), (list, effort) => {
        const all = list.map((one, at) => task(`T${at}`, one.worth, one.effort));
        const hours = all.reduce((sum, one) => sum + (one.effort ?? 0), 0);
        const has = new Map(all.map(({ id }) => [id, 'Ana']));
        const change = swap([...all, task('N', 1, effort)], [person('Ana', hours)], has, 'N', { in: true });
        let least = Number.POSITIVE_INFINITY;
        for (let set = 0; set < 1 << all.length; set++) {
          const gone = all.filter((_, at) => (set >> at) & 1);
          if (gone.reduce((sum, one) => sum + (one.effort ?? 0), 0) >= effort)
            least = Math.min(
              least,
              gone.reduce((sum, one) => sum + (one.worth ?? 0), 0),
            );
        }
        if (least === Number.POSITIVE_INFINITY) expect(change.refused?.code).toBe('tooLarge');
        else expect(change.lost).toBe(least);
      }),
    );
  });
});

describe('to plan the rest of a sprint again', () => {
  const tasks = [
    task('T1', 30, 4, { state: 'done' }),
    task('T2', 12, 3),
    task('T3', 20, 3, { dependsOn: ['T1'] }),
    task('T4', 25, 3),
  ];
  const held = new Map([
    ['T1', 'Ana'],
    ['T2', 'Ana'],
    ['T3', 'Bob'],
  ]);

  test('changes nothing where all still fits and nothing more does', () => {
    const same = tasks.slice(0, 3);
    const { entered, left, handed, plan } = replan(same, [person('Ana', 3), person('Bob', 3)], held);
    expect([entered, left, handed]).toEqual([[], [], []]);
    expect(plan.items.filter((one) => one.in).map((one) => [one.task.id, one.owner])).toEqual([
      ['T3', 'Bob'],
      ['T2', 'Ana'],
    ]);
  });

  test('hands the work of somebody away to who has room', () => {
    const { handed, left, lost } = replan(tasks.slice(0, 3), [person('Ana', 6), person('Bob', 0)], held);
    expect(says(handed)).toEqual(['T3: Bob → Ana']);
    expect([left, lost]).toEqual([[], 0]);
  });

  test('lets go the least where somebody is away and nobody has room', () => {
    const { handed, left, lost } = replan(tasks.slice(0, 3), [person('Ana', 3), person('Bob', 0)], held);
    expect(says(handed)).toEqual(['T3: Bob → Ana']);
    expect(says(left)).toEqual(['T2: Ana → ']);
    expect(lost).toBe(12);
  });

  test('exchanges an item for a better one, and says what is gained and lost', () => {
    const { entered, left, gained, lost } = replan(tasks, [person('Ana', 3), person('Bob', 3)], held);
    expect(says(entered)).toEqual(['T4:  → Ana']);
    expect(says(left)).toEqual(['T2: Ana → ']);
    expect([gained, lost]).toEqual([25, 12]);
  });

  test('keeps what is pinned, with its owner', () => {
    const pins = new Map([['T2', { in: true, owner: 'Ana' }]]);
    const { entered, left } = replan(tasks, [person('Ana', 3), person('Bob', 3)], held, { pins });
    expect(says(entered)).toEqual(['T4:  → Bob']);
    expect(says(left)).toEqual(['T3: Bob → ']);
  });

  test('hands nothing over for nothing: of two plans worth the same, the steady one', () => {
    const count = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(count, fc.nat(40), (number, turn) => {
        const names = ['Ana', 'Bob', 'Cléo'];
        const all = Array.from({ length: number }, (_, at) => task(`T${at}`, 10, 2));
        const has = new Map(all.map(({ id }, at) => [id, names[(at + turn) % 3] ?? '']));
        const change = replan(
          all,
          names.map((name) => person(name, 12)),
          has,
        );
        expect([change.entered, change.left, change.handed]).toEqual([[], [], []]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('why each item is in or out of a sprint as it stands', () => {
  const tasks = [
    task('T1', 30, 4),
    task('T2', 12, 3, { dependsOn: ['T3'] }),
    task('T3', 2, 1),
    task('T4', 25, 3),
    task('T5', 1, 1, { dependsOn: ['T4'] }),
  ];
  const people = [person('Ana', 8)];
  const held = new Map(['T1', 'T2', 'T3'].map((id) => [id, 'Ana']));

  test('is told of the room that is left now', () => {
    const reasons = reasonsNow(tasks, people, held);
    expect(reasons.get('t4')).toMatchObject({ code: 'noCapacity', effort: 3, free: 0, name: 'Ana' });
    expect(reasons.get('t3')).toEqual({ code: 'takenFor', id: 'T2' });
    expect(reasons.get('t5')).toEqual({ code: 'waits', id: 'T4' });
    expect(reasons.get('t1')).toEqual({ code: 'taken' });
    const without = new Map([...held].filter(([id]) => id !== 'T1'));
    expect(reasonsNow(tasks, [person('Ana', 6)], without).get('t4')).toMatchObject({ free: 2 });
  });

  test('is nothing where there is room, once another item has left', () => {
    const reasons = reasonsNow(tasks, people, new Map([['T3', 'Ana']]));
    expect(reasons.get('t4')).toBeNull();
    // What was taken first for an item that is out by now is taken for its own sake.
    expect(reasons.get('t3')).toEqual({ code: 'taken' });
  });

  test('never says that less than nothing is free, where somebody has too much', () => {
    const over = reasonsNow(tasks, [person('Ana', 5)], held);
    expect(over.get('t4')).toMatchObject({ code: 'noCapacity', free: 0 });
    const away = reasonsNow(tasks, [person('Ana', 0), person('Bob', 3)], held);
    expect(away.get('t4')).toBeNull();
  });

  test('counts what nobody has as there, with nobody’s hours', () => {
    const reasons = reasonsNow(tasks, people, new Map([['T4', '']]));
    expect(reasons.get('t5')).toBeNull();
    expect(reasons.get('t1')).toBeNull();
  });
});
