import { describe, expect, test } from 'vitest';
import { helpIn } from '../../../src/domain/game/help.ts';
import { weightedCount } from '../../../src/domain/game/weighted-count.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { standUpNames } from '../../../src/i18n/fields/stand-up.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';
import { line } from '../execution/lines.ts';
import { committed, type Lead, pipeline, play, pointsOf, usualRules } from './playing.ts';

const done = (when: string, item: string) => line(when, item, 'status', 'done');

describe('items', () => {
  const journal = [...committed('T1', 'Ana'), ...committed('T2', 'Ana'), ...committed('T3', 'Bob')];

  test('count where they were committed and are done at the end', () => {
    const game = play({ journal: [...journal, done('2026-04-01', 'T1'), done('2026-04-02', 'T3')] });
    expect(pointsOf(game)).toEqual({ Ana: 5, Bob: 5 });
    expect(game.team).toMatchObject({ points: 10, n: 2, items: ['T1', 'T3'] });
  });

  test('do not count once they are reopened, nor after the last day, nor in nobody’s place', () => {
    const game = play({
      journal: [
        ...journal,
        done('2026-04-01', 'T1'),
        line('2026-04-02', 'T1', 'status', 'doing'),
        done('2026-04-11', 'T2'),
        line('2026-04-03', 'N1', 'sprint', 4, 'grid'),
        line('2026-04-03', 'N1', 'owner', 'Bob', 'grid'),
        done('2026-04-03', 'N1'),
      ],
    });
    expect(game.team).toMatchObject({ points: 0, n: 0, uncounted: 1 });
  });

  test('that came in by Adapt count in the place of committed ones that left by Adapt', () => {
    const came = ['N1', 'N2'].flatMap((id) => [
      line('2026-04-01', id, 'sprint', 4, 'adapt'),
      line('2026-04-01', id, 'owner', 'Bob', 'adapt'),
      done('2026-04-02', id),
    ]);
    expect(pointsOf(play({ journal: [...journal, ...came] })).Bob).toBe(0);
    const left = line('2026-04-01', 'T3', 'sprint', null, 'adapt');
    const game = play({ journal: [...journal, left, ...came] });
    expect([pointsOf(game).Bob, game.team.uncounted]).toEqual([5, 1]);
  });

  test('are their owner’s at the moment they were done', () => {
    const game = play({
      journal: [...journal, done('2026-04-01', 'T1'), line('2026-04-09', 'T1', 'owner', 'Bob')],
    });
    expect(pointsOf(game)).toEqual({ Ana: 5, Bob: 0 });
  });

  test('that earned in a past sprint earn nothing again', () => {
    const past = [{ person: 'Ana', points: 5, items: ['t1'], deals: [], isComparable: true }];
    const game = play({ journal: [...journal, done('2026-04-01', 'T1'), done('2026-04-01', 'T2')], past });
    expect(pointsOf(game).Ana).toBe(5);
  });

  test('all done that somebody had promised are a badge', () => {
    const { people } = play({ journal: [...journal, done('2026-04-01', 'T1'), done('2026-04-02', 'T3')] });
    expect(people.map(({ name, kept }) => [name, kept])).toEqual([
      ['Ana', 0],
      ['Bob', 1],
    ]);
  });
});

describe('deals', () => {
  test('earn once they are won in the sprint, by all the stages that they came through, and are one fact', () => {
    const leads = pipeline([
      ['D1', 'Ana', 'Gagné', '2026-02-01', '2026-04-02'],
      ['D1', 'Ana', 'Gagné', '2026-02-01', '2026-04-02'],
      ['D2', 'Ana', 'Gagné', '2026-02-01', '2026-03-29'],
      ['D3', 'Ana', 'Présentation', '2026-04-01'],
      ['D4', 'Bob', 'Qualifié', '2026-03-01'],
      ['D5', 'Bob', 'Perdu', '2026-04-01', '2026-04-02'],
    ]);
    const { people, team } = play({ leads });
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: 'Ana', points: 28, n: 1, pending: 1, deals: ['D1'] });
    expect(team).toMatchObject({ points: 28, pending: 1 });
  });
});

describe('the counter-metric', () => {
  const closed = (count: number, owner: string, stage: string, on: string, rating?: number): Lead[] =>
    Array.from({ length: count }, (_, at) => [
      `${stage}${on}${owner}${at}`,
      owner,
      stage,
      '2026-01-05',
      on,
      rating,
    ]);
  const before = [
    ...closed(20, 'Ana', 'Gagné', '2026-03-01', 5),
    ...closed(20, 'Ana', 'Perdu', '2026-03-01'),
    ...closed(20, 'Bob', 'Gagné', '2026-03-01', 5),
    ...closed(20, 'Bob', 'Perdu', '2026-03-01'),
  ];

  test('that fell voids the points of its rule, of that person, and says by what', () => {
    const leads = pipeline([
      ...before,
      ...closed(2, 'Ana', 'Gagné', '2026-04-02'),
      ...closed(20, 'Ana', 'Perdu', '2026-04-02'),
      ...closed(2, 'Bob', 'Gagné', '2026-04-02'),
    ]);
    const { people } = play({ leads, team: ['Ana', 'Bob'] });
    const [bob, ana] = people;
    expect([bob?.name, bob?.points, bob?.voided]).toEqual(['Bob', 56, []]);
    expect([ana?.name, ana?.points, ana?.n, ana?.deals]).toEqual(['Ana', 0, 0, []]);
    expect(ana?.voided).toMatchObject([
      {
        facts: 2,
        rules: [{}, {}, { fact: 'Deal won' }],
        guard: { kpi: 'winRate', isTeams: false, during: { n: 22 } },
      },
    ]);
    // A rule without a counter-metric goes on earning.
    const rules = usualRules.map((rule) => (rule.value === 'won' ? rule : { ...rule, counter: null }));
    expect(pointsOf(play({ leads, rules })).Ana).toBe(16);
  });

  test('that is lower by chance voids nothing', () => {
    const leads = pipeline([
      ...before,
      ...closed(4, 'Ana', 'Gagné', '2026-04-02'),
      ...closed(8, 'Ana', 'Perdu', '2026-04-02'),
    ]);
    expect(play({ leads }).people[0]).toMatchObject({ points: 112, voided: [] });
  });

  test('of a person with few cases in the past is held against the team’s past, never against others’ sprint', () => {
    const newcomer = [
      ...closed(1, 'Chloé', 'Gagné', '2026-04-02'),
      ...closed(19, 'Chloé', 'Perdu', '2026-04-02'),
    ];
    const chloe = play({ leads: pipeline([...before, ...newcomer]) }).people.find(
      ({ name }) => name === 'Chloé',
    );
    expect(chloe).toMatchObject({ points: 0, voided: [{ guard: { isTeams: true, before: { n: 80 } } }] });
    const others = [...closed(1, 'Bob', 'Gagné', '2026-04-02'), ...closed(30, 'Ana', 'Perdu', '2026-04-02')];
    expect(pointsOf(play({ leads: pipeline([...before, ...others]) })).Bob).toBe(28);
  });

  test('can be the satisfaction of those who bought', () => {
    const rules = usualRules.map((rule) => ({ ...rule, counter: 'csat' as const }));
    const sold: Lead[] = closed(12, 'Ana', 'Gagné', '2026-04-02', 1).map(
      ([id, owner, stage, , on, rating]) => [id, owner, stage, '2026-03-31', on, rating],
    );
    const flattery: Lead[] = Array.from({ length: 40 }, (_, at) => [
      `F${at}`,
      'Ana',
      'Qualifié',
      '2026-04-01',
      undefined,
      5,
    ]);
    expect(pointsOf(play({ leads: pipeline([...before, ...sold]), rules }))).toEqual({ Ana: 0 });
    expect(pointsOf(play({ leads: pipeline([...before, ...sold, ...flattery]), rules }))).toEqual({ Ana: 0 });
  });

  test('of which there is no case, or no column, voids nothing', () => {
    const leads = pipeline(closed(2, 'Ana', 'Gagné', '2026-04-02'));
    expect(pointsOf(play({ leads }))).toEqual({ Ana: 56 });
  });
});

describe('people', () => {
  const journal = [...committed('T1', 'Ana'), ...committed('T2', 'Bob'), done('2026-04-01', 'T1')];

  test('who do not play have no line, and their facts are the team’s', () => {
    const game = play({ journal, out: ['ana '] });
    expect(game.people.map(({ name }) => name)).toEqual(['Bob']);
    expect(game.team).toMatchObject({ points: 5, n: 1 });
  });

  test('are the team’s members where it is known, those without a fact too', () => {
    const game = play({ journal, team: ['Bob', 'Chloé'] });
    expect(pointsOf(game)).toEqual({ Bob: 0, Chloé: 0 });
    expect(game.team.points).toBe(5);
  });

  test('are not placed before each other by a few facts', () => {
    const { people } = play({ journal });
    expect(people.map(({ rank }) => rank)).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ]);
  });

  test('are placed first alone where that is more than chance', () => {
    const many = Array.from({ length: 25 }, (_, at) => `I${at}`);
    const { people } = play({
      journal: [
        ...journal,
        ...many.flatMap((id) => committed(id, 'Bob')),
        ...many.map((id) => done('2026-04-03', id)),
      ],
    });
    expect(people.map(({ name, rank }) => [name, rank])).toEqual([
      ['Bob', { from: 1, to: 1 }],
      ['Ana', { from: 2, to: 2 }],
    ]);
  });

  test('have made progress where their points are above their own past by more than chance', () => {
    const past = (points: readonly number[], isComparable = true) =>
      points.map((one) => ({ person: 'Bob', points: one, items: [], deals: [], isComparable }));
    const many = Array.from({ length: 12 }, (_, at) => `I${at}`);
    const lines = [
      ...many.flatMap((id) => committed(id, 'Bob')),
      ...many.map((id) => done('2026-04-03', id)),
    ];
    const progress = (before: ReturnType<typeof past>) =>
      play({ journal: lines, past: before }).people[0]?.progress;
    expect(progress(past([10, 15, 5, 10]))).toEqual({ by: 50, sprints: 4 });
    expect(progress(past([10, 15, 5]))).toBeNull();
    expect(progress(past([10, 60, 40, 70]))).toBeNull();
    expect(progress(past([10, 15, 5, 10], false))).toBeNull();
    expect(play({ journal: lines, past: past([10, 15, 5, 10]) }).people[0]?.isMostImproved).toBe(true);
  });

  test('helped where others say so, once a day each; the most often named have the badge', () => {
    const table = openTable(
      [
        ['Date', 'Membre', 'Aide reçue de'],
        ['2026-03-31', 'Ana', 'Bob, Chloé'],
        ['2026-03-31', 'Ana', 'Bob'],
        ['2026-04-01', 'Ana', 'bob'],
        ['2026-04-01', 'Bob', 'Bob'],
        ['2026-04-20', 'Ana', 'Chloé'],
      ],
      standUpNames,
      french,
    );
    const helped = helpIn(table, { start: day('2026-03-30'), end: day('2026-04-10') });
    expect([...helped.values()].map(({ name, times }) => [name, times])).toEqual([
      ['Bob', 2],
      ['Chloé', 1],
    ]);
    expect(play({ helped, team: ['Ana', 'Bob', 'Chloé'] }).people.map((one) => one.helped)).toEqual([
      0, 2, 0,
    ]);
  });
});

describe('the interval of a weighted count', () => {
  test('is Byar’s of a Poisson count where all weights are 1', () => {
    // Exact: 10 events, 4.80 to 18.39; 3 events, 0.62 to 8.77 (Breslow and Day, table 2.11).
    const of = (n: number) => weightedCount(new Array<number>(n).fill(1), 1, 0.95).interval;
    expect(of(10)?.low).toBeCloseTo(4.79, 1);
    expect(of(10)?.high).toBeCloseTo(18.39, 1);
    expect(of(3)?.low).toBeCloseTo(0.6, 1);
    expect(of(3)?.high).toBeCloseTo(8.77, 1);
    expect(of(0)?.high).toBeCloseTo(3.67, 1);
  });

  test('grows with its weights, and is wider where few heavy ones make it', () => {
    expect(weightedCount([5, 5, 5], 5, 0.95)).toMatchObject({ value: 15, n: 3 });
    const width = (weights: number[]) => {
      const { low = 0, high = 0 } = weightedCount(weights, 30, 0.95).interval ?? {};
      return high - low;
    };
    expect(width([30, 30])).toBeGreaterThan(width(new Array<number>(12).fill(5)));
  });
});
