import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FitOptions, Person, Reason, Task } from '../../../src/domain/planning/model.ts';
import { compareIds } from '../../../src/domain/planning/normalise.ts';
import { planSprint } from '../../../src/domain/planning/plan.ts';
import { keyOf } from '../../../src/domain/planning/words.ts';

const base: Task = {
  id: '',
  title: '',
  tier: 'must',
  state: 'todo',
  effort: 1,
  worth: 10,
  score: 1,
  gain: 1,
  cost: null,
  skills: [],
  dependsOn: [],
  owner: '',
};
const task = (id: string, more: Partial<Task> = {}): Task => ({ ...base, id, ...more });
const person = (
  name: string,
  hours: number,
  skills: string[] = [],
  maxItems: number | null = null,
): Person => ({ name, hours, skills, maxItems });

/** Id → owner of those in, and id → reason's code of those out. */
function outcome(
  tasks: readonly Task[],
  people: readonly Person[],
): { in: Record<string, string>; out: Record<string, string> } {
  const { items } = planSprint(tasks, people);
  return {
    in: Object.fromEntries(items.filter((one) => one.in).map((one) => [one.task.id, one.owner])),
    out: Object.fromEntries(items.filter((one) => !one.in).map((one) => [one.task.id, one.reason.code])),
  };
}

function reasonOf(id: string, tasks: readonly Task[], people: readonly Person[]): Reason | undefined {
  return planSprint(tasks, people).items.find((one) => one.task.id === id)?.reason;
}

describe('the order of taking', () => {
  test('is Must, Should, Could, then the score', () => {
    const tasks = [
      task('1', { tier: 'could', score: 99 }),
      task('2', { tier: 'should', score: 5 }),
      task('3', { score: 1 }),
      task('4', { score: 2 }),
    ];
    expect(planSprint(tasks, [person('Ana', 10)]).items.map((one) => one.task.id)).toEqual([
      '4',
      '3',
      '2',
      '1',
    ]);
  });

  test('brings prerequisites in first, whatever their tier', () => {
    const tasks = [
      task('1', { effort: 5, tier: 'could' }),
      task('2', { effort: 5, dependsOn: ['1'] }),
      task('3', { effort: 5, tier: 'should', score: 90 }),
    ];
    const plan = planSprint(tasks, [person('Ana', 10)]);
    expect(plan.items.map((one) => [one.task.id, one.in, one.load])).toEqual([
      ['1', true, 5],
      ['2', true, 10],
      ['3', false, null],
    ]);
    expect(plan.items[0]?.reason).toEqual({ code: 'takenFor', id: '2' });
  });

  test('spreads the load by the share of each one’s capacity', () => {
    const plan = planSprint(
      ['1', '2', '3', '4'].map((id) => task(id, { effort: 2 })),
      [person('Ana', 4), person('Bob', 8)],
    );
    expect(plan.loads.map(({ name, load }) => [name, load])).toEqual([
      ['Ana', 2],
      ['Bob', 6],
    ]);
  });
});

describe('the reason of what is out', () => {
  const team = [person('Ana', 10, ['x']), person('Bob', 4, ['y'])];

  test('no capacity: how much is needed, and the best that is free', () => {
    expect(
      reasonOf(
        '2',
        [task('1', { effort: 6 }), task('2', { effort: 6, tier: 'should' })],
        [person('Ana', 10), person('Bob', 6, [], 0)],
      ),
    ).toEqual({
      code: 'noCapacity',
      effort: 6,
      free: 4,
      name: 'Ana',
      displaces: { id: '1', gain: 1, own: 1, tier: 'must' },
    });
  });

  test('no one with the skill: which is missing', () => {
    expect(reasonOf('1', [task('1', { skills: ['z'] })], team)).toEqual({
      code: 'noSkill',
      skills: ['z'],
      owner: '',
      missing: ['z'],
    });
    expect(reasonOf('1', [task('1', { skills: ['x', 'y'] })], team)).toEqual({
      code: 'noSkill',
      skills: ['x', 'y'],
      owner: '',
      missing: [],
    });
    expect(reasonOf('1', [task('1', { skills: ['X'], owner: 'ana' })], team)).toEqual({ code: 'taken' });
  });

  test('waits for a prerequisite that is out, by its name', () => {
    const tasks = [
      task('T7', { tier: 'wont' }),
      task('T8', { dependsOn: ['t7'] }),
      task('T9', { dependsOn: ['#T8'] }),
    ];
    expect([reasonOf('T8', tasks, team), reasonOf('T9', tasks, team)]).toEqual([
      { code: 'waits', id: 'T7' },
      { code: 'waits', id: 'T8' },
    ]);
  });

  test('a cycle is shown all the way round', () => {
    const tasks = [
      task('T4', { dependsOn: ['T9'] }),
      task('T9', { dependsOn: ['T4'] }),
      task('T1', { dependsOn: ['T1'] }),
    ];
    expect(reasonOf('T4', tasks, team)).toEqual({ code: 'cycle', path: ['T4', 'T9', 'T4'] });
    expect(reasonOf('T9', tasks, team)).toEqual({ code: 'cycle', path: ['T9', 'T4', 'T9'] });
    expect(reasonOf('T1', tasks, team)).toEqual({ code: 'cycle', path: ['T1', 'T1'] });
  });

  test('an unknown id, a repeated one, none, no estimate, blocked, over', () => {
    const tasks = [
      task('1', { dependsOn: ['nope'] }),
      task('2'),
      task('2', { title: 'again' }),
      task('', { title: 'no id' }),
      task('3', { effort: null }),
      task('4', { state: 'blocked' }),
      task('5', { state: 'done' }),
      task('6', { state: 'cancelled' }),
      task('7', { owner: 'Zoé' }),
    ];
    expect(outcome(tasks, team).out).toEqual({
      1: 'unknownDependency',
      2: 'sameId',
      '': 'noId',
      3: 'noEffort',
      4: 'blocked',
      5: 'done',
      6: 'cancelled',
      7: 'notInTeam',
    });
  });

  test('a done prerequisite is satisfied, a cancelled one never will be', () => {
    const tasks = [
      task('1', { state: 'done', effort: 99 }),
      task('2', { dependsOn: ['1'] }),
      task('3', { state: 'cancelled' }),
      task('4', { dependsOn: ['3'] }),
    ];
    expect(outcome(tasks, team)).toMatchObject({ in: { 2: 'Ana' }, out: { 4: 'waits' } });
  });
});

test('ids are put in the order that people count in', () => {
  expect(['T10', 't2', 'T1', 'A3', '12', '9'].sort(compareIds)).toEqual(['9', '12', 'A3', 'T1', 't2', 'T10']);
});

describe('Musts that cannot all be taken', () => {
  test('are named, with the hours that whoever has the most room for them lacks', () => {
    const tasks = [
      task('T1', { effort: 6, gain: 9 }),
      task('T2', { effort: 5, gain: 8 }),
      task('T3', { effort: 4, gain: 1 }),
    ];
    const plan = planSprint(tasks, [person('Ana', 8), person('Bob', 6)]);
    // Loads are even: T1 with Ana (2 h free), T2 with Bob (1 h free).
    expect(plan.unmet.map(({ task: { id }, reason }) => ({ id, ...reason }))).toMatchObject([
      { id: 'T3', code: 'noCapacity', effort: 4, free: 2, name: 'Ana' },
    ]);
  });

  test('are all named, whatever keeps them out, but for those that are over or that a person left out', () => {
    const tasks = [
      task('T1', { effort: 20 }),
      task('T2', { effort: null }),
      task('T3', { state: 'blocked' }),
      task('T4', { dependsOn: ['T3'] }),
      task('T5', { skills: ['vidéo'] }),
      task('T6', { effort: 1 }),
      task('T7', { state: 'done' }),
      task('T8', {}),
      task('T9', { tier: 'should', effort: null }),
      task('T10', { tier: 'should', effort: null }),
    ];
    const pins = new Map([
      ['T8', { in: false }],
      ['t9', { in: true }],
    ]);
    const { unmet, worth, counts } = planSprint(tasks, [person('Ana', 8)], { pins });
    expect(unmet.map(({ task: { id }, reason: { code } }) => `${id} ${code}`).sort()).toEqual([
      'T1 tooLarge',
      'T2 noEffort',
      'T3 blocked',
      'T4 waits',
      'T5 noSkill',
      'T9 noEffort',
    ]);
    expect([worth.taken, counts]).toEqual([tasks[5]?.worth ?? 0, { possible: 2, kept: 6 }]);
  });

  test('come in where the hours that are named are given', () => {
    const efforts = fc.array(fc.integer({ min: 4, max: 16 }), { minLength: 4, maxLength: 9 });
    let named = 0;
    fc.assert(
      fc.property(efforts, (halves) => {
        const tasks = halves.map((half, at) => task(`T${at + 1}`, { effort: half / 2, gain: 5 }));
        const team = [person('Ana', 10), person('Bob', 9)];
        const { unmet, items } = planSprint(tasks, team, { effort: 0.1 });
        const [first] = unmet;
        if (first?.reason.code !== 'noCapacity' && first?.reason.code !== 'scattered') return;
        const { name, effort, free } = first.reason;
        named++;
        const more = team.map((one) =>
          one.name === name ? { ...one, hours: one.hours + effort - free } : one,
        );
        const count = (all: typeof items) => all.filter((one) => one.in).length;
        expect(count(planSprint(tasks, more, { effort: 0.1 }).items)).toBeGreaterThan(count(items));
      }),
      { numRuns: 60 },
    );
    expect(named).toBeGreaterThan(20);
  });
});

describe('any backlog and any team', () => {
  const skill = fc.constantFrom('x', 'y', 'z');
  const ids = Array.from({ length: 12 }, (_, at) => `T${at + 1}`);
  const tasks = fc.subarray(ids).chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc.record<Task>({
          id: fc.constant(id),
          title: fc.constant(''),
          tier: fc.constantFrom('must', 'should', 'could', 'wont'),
          state: fc.constantFrom('todo', 'todo', 'doing', 'blocked', 'done', 'cancelled'),
          effort: fc.option(fc.integer({ min: 0, max: 800 }).map((hundredths) => hundredths / 100)),
          worth: fc.option(fc.nat(1000)),
          score: fc.option(fc.nat(5)),
          gain: fc.option(fc.nat(50)),
          cost: fc.option(fc.nat(9)),
          skills: fc.subarray(['x', 'y', 'z'], { maxLength: 2 }),
          dependsOn: fc.subarray(ids, { maxLength: 2 }),
          owner: fc.constantFrom('', '', '', 'Ana', 'Bob', 'Zoé'),
        }),
      ),
    ),
  );
  const people = fc.subarray(['Ana', 'Bob', 'Cléo']).chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record<Person>({
          name: fc.constant(name),
          hours: fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100),
          skills: fc.uniqueArray(skill),
          maxItems: fc.option(fc.nat(4)),
        }),
      ),
    ),
  );

  /** Much that can be taken, for few: the search has all of its choices. */
  const crowded = fc.array(fc.tuple(fc.nat(15), fc.nat(3)), { minLength: 8, maxLength: 16 }).chain((draws) =>
    fc.tuple(
      ...draws.map(([need, kind], at) =>
        fc.record<Task>({
          id: fc.constant(`T${at + 1}`),
          title: fc.constant(''),
          tier: fc.constantFrom('must', 'should', 'could'),
          state: fc.constant('todo'),
          effort: fc.integer({ min: 1, max: 16 }).map((halves) => halves / 2),
          worth: fc.nat(1000),
          score: fc.nat(5),
          gain: fc.nat(50),
          cost: fc.nat(9),
          skills: fc.constantFrom<string[]>([], [], ['x'], ['y']),
          dependsOn: fc.constant(kind === 0 && need < at ? [`T${need + 1}`] : []),
          owner: fc.constantFrom('', '', '', '', 'Ana'),
        }),
      ),
    ),
  );
  const few = fc.tuple(
    ...['Ana', 'Bob', 'Cléo'].map((name) =>
      fc.record<Person>({
        name: fc.constant(name),
        hours: fc.integer({ min: 16, max: 80 }).map((quarters) => quarters / 4),
        skills: fc.constant(['x', 'y']),
        maxItems: fc.option(fc.integer({ min: 2, max: 5 })),
      }),
    ),
  );

  // The laws hold however little work is done.
  const options = fc
    .record({
      budget: fc.option(fc.nat(30)),
      pins: fc.dictionary(
        fc.constantFrom(...ids),
        fc.record({ in: fc.boolean(), owner: fc.option(fc.constantFrom('Ana', 'Bob, Cléo')) }),
        { maxKeys: 3 },
      ),
    })
    .map(
      ({ budget, pins }): FitOptions => ({
        ...(budget === null ? {} : { budget }),
        pins: new Map(
          Object.entries(pins).map(([id, pin]) => [
            id,
            pin.owner === null ? { in: pin.in } : { in: pin.in, owner: pin.owner },
          ]),
        ),
        effort: 0.05,
      }),
    );

  test.each([
    ['of any kind', tasks, people, 300],
    ['with much for few', crowded, few, 100],
  ] as const)(
    '%s: no plan breaks a capacity, a maximum, a skill, a pinned owner, a prerequisite or the budget',
    (_, backlogs, teams, numRuns) => {
      fc.assert(
        fc.property<[Task[], Person[], FitOptions]>(backlogs, teams, options, (backlog, team, given) => {
          const { items, loads } = planSprint(backlog, team, given);
          const spent = items.reduce((sum, one) => sum + (one.in ? (one.task.cost ?? 0) : 0), 0);
          expect(spent).toBeLessThanOrEqual(given.budget ?? Number.POSITIVE_INFINITY);
          expect(items.length).toBe(backlog.length);
          const taken = new Set<string>();
          for (const { task: one, in: isIn, owner } of items) {
            if (!isIn) continue;
            const who = team.find(({ name }) => name === owner);
            expect(one.skills.every((needed) => who?.skills.includes(needed))).toBe(true);
            const pin = given.pins?.get(one.id);
            expect(pin?.in).not.toBe(false);
            const allowed = pin?.owner ?? one.owner;
            if (allowed !== '') expect(allowed.split(', ').map(keyOf)).toContain(keyOf(owner));
            expect(pin ? ['todo', 'doing', 'blocked'] : ['todo', 'doing']).toContain(one.state);
            for (const id of one.dependsOn) {
              const before = backlog.find((other) => other.id === id);
              expect(before?.state === 'done' || taken.has(id)).toBe(true);
            }
            taken.add(one.id);
          }
          for (const { name, load, hours, items: count } of loads) {
            const own = items
              .filter((one) => one.owner === name)
              .reduce((sum, one) => sum + Math.round((one.task.effort ?? 0) * 100), 0);
            expect(own / 100).toBeCloseTo(load, 9);
            expect(own).toBeLessThanOrEqual(Math.round(hours * 100));
            expect(count).toBeLessThanOrEqual(team.find((one) => one.name === name)?.maxItems ?? count);
          }
        }),
        { numRuns },
      );
    },
  );

  test('what is out for lack of capacity truly does not fit what is free', () => {
    fc.assert(
      fc.property(tasks, people, (backlog, team) => {
        for (const { reason } of planSprint(backlog, team, { effort: 0.05 }).items) {
          if (reason.code === 'noCapacity' || reason.code === 'scattered')
            expect(reason.free).toBeLessThan(reason.effort);
        }
      }),
    );
  });

  test('the plan is the same whatever the order of rows and people', () => {
    fc.assert(
      fc.property(tasks, people, fc.infiniteStream(fc.nat()), (backlog, team, draws) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: draws.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const plan = planSprint(backlog, team, { effort: 0.05 });
        expect(planSprint(shuffle(backlog), shuffle(team), { effort: 0.05 })).toEqual(plan);
      }),
    );
  });
});
