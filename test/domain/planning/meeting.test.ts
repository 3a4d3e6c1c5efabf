import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../src/domain/backlog/item.ts';
import { agendaOf, meetingParts } from '../../../src/domain/planning/agenda.ts';
import { confidenceOf } from '../../../src/domain/planning/confidence.ts';
import { topItems } from '../../../src/domain/planning/readiness.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { scoredItemNames } from '../../../src/i18n/fields/scoring.ts';
import { french } from '../conventions.ts';

const sum = (agenda: ReturnType<typeof agendaOf>) => agenda.reduce((all, { minutes }) => all + minutes, 0);

describe('the agenda of a planning meeting', () => {
  test('is the Scrum Guide’s eight hours for four weeks where the team takes all of them', () => {
    expect(sum(agendaOf(4, 120, {}))).toBe(480);
    expect(agendaOf(1, 60, {})).toEqual([
      { part: 'goal', minutes: 9 },
      { part: 'capacity', minutes: 6 },
      { part: 'items', minutes: 27 },
      { part: 'risks', minutes: 9 },
      { part: 'confidence', minutes: 9 },
    ]);
  });

  test('adds up to the whole, and gives more to what is not ready, whatever that is', () => {
    const gaps = fc.record(Object.fromEntries(meetingParts.map((part) => [part, fc.nat(50)])));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 10, max: 120 }),
        gaps,
        (weeks, a, missing) => {
          const agenda = agendaOf(weeks, a, missing);
          expect(sum(agenda)).toBe(weeks * a);
          for (const { minutes } of agenda) expect(minutes).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    const minutesOf = (items: number) =>
      agendaOf(2, 60, { items }).find(({ part }) => part === 'items')?.minutes ?? 0;
    expect(minutesOf(3)).toBeGreaterThan(minutesOf(0));
    // One faulty tab does not eat up the meeting.
    expect(minutesOf(500)).toBe(minutesOf(10));
  });
});

describe('the confidence of a team', () => {
  test('is the mean of the votes with their spread and n; who did not vote is not a 0', () => {
    expect(confidenceOf([4, 2, null, 5])).toEqual({ n: 3, mean: 11 / 3, low: 2, high: 5 });
    expect(confidenceOf([null])).toEqual({ n: 0, mean: null, low: null, high: null });
  });

  test('lies between the lowest and the highest vote', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (votes) => {
        const { n, mean, low, high } = confidenceOf(votes);
        expect(n).toBe(votes.length);
        expect(mean).toBeGreaterThanOrEqual(low ?? 6);
        expect(mean).toBeLessThanOrEqual(high ?? 0);
      }),
    );
  });
});

describe('the items that a meeting talks about', () => {
  const backlog = (rows: (string | number)[][]) =>
    itemsOf(
      openTable(
        [['ID', 'Titre', 'MoSCoW', 'Valeur', 'Effort (h)', 'Statut'], ...rows],
        scoredItemNames,
        french,
      ),
    );

  test('come by class, then by value, those without an estimate among them; what is over or Won’t is left out', () => {
    const items = backlog([
      ['T1', 'a', 'Could', 900, 2, 'À faire'],
      ['T2', 'b', 'Must', 100, '', 'À faire'],
      ['T3', 'c', 'Must', 500, 4, 'À faire'],
      ['T4', 'd', 'Won’t', 9000, 1, 'À faire'],
      ['T5', 'e', 'Must', 800, 3, 'Terminé'],
    ]);
    expect(topItems(items, 20).map(({ id }) => id)).toEqual(['T3', 'T2', 'T1']);
  });

  test('are as many as fill the hours: ten at least, forty at most', () => {
    const many = backlog(Array.from({ length: 60 }, (_, at) => [`T${at}`, 'x', 'Should', 1, 2, 'À faire']));
    expect(topItems(many, 4)).toHaveLength(10);
    expect(topItems(many, null)).toHaveLength(10);
    expect(topItems(many, 50)).toHaveLength(25);
    expect(topItems(many, 500)).toHaveLength(40);
  });
});
