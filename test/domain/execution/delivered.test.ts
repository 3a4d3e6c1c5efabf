import { describe, expect, test } from 'vitest';
import { type Day, dayFromIso } from '../../../src/domain/day.ts';
import { deliveredBy, deliveryRanges } from '../../../src/domain/execution/delivered.ts';
import { comes, line } from './lines.ts';

const day = (text: string) => dayFromIso(text) as Day;
const sprint = { number: 4, start: day('2026-03-30'), end: day('2026-04-10') };

describe('what each person planned and finished of a sprint', () => {
  // By hand: Ana plans 10 + 6 h and finishes 10 of them; Bo plans 8 h, finishes them and 4 h that came in on the way.
  const lines = [
    ...comes('2026-03-30', 'T1', 10),
    line('2026-03-30', 'T1', 'owner', 'Ana', 'start'),
    ...comes('2026-03-30', 'T2', 6),
    line('2026-03-30', 'T2', 'owner', 'ana ', 'start'),
    ...comes('2026-03-30', 'T3', 8),
    line('2026-03-30', 'T3', 'owner', 'Bo', 'start'),
    line('2026-04-02', 'T1', 'status', 'done'),
    line('2026-04-03', 'T3', 'status', 'done'),
    ...comes('2026-04-06', 'T4', 4, null, 'grid'),
    line('2026-04-06', 'T4', 'owner', 'Bo'),
    line('2026-04-07', 'T4', 'status', 'done'),
  ];

  test('is told in hours, whatever the case of a name', () => {
    expect(Object.fromEntries(deliveredBy(lines, sprint.start, sprint.end))).toEqual({
      ana: { planned: 16, done: 10 },
      bo: { planned: 8, done: 12 },
    });
  });

  test('is finished by who has the item at the end', () => {
    const handed = [...lines, line('2026-04-08', 'T3', 'owner', 'Ana')];
    expect(Object.fromEntries(deliveredBy(handed, sprint.start, sprint.end))).toEqual({
      ana: { planned: 16, done: 18 },
      bo: { planned: 8, done: 4 },
    });
  });

  test('is a range over past sprints; one that the journal does not know tells nothing', () => {
    const next = [
      ...comes('2026-04-13', 'T9', 5).map((one) => ({
        ...one,
        sprint: 5,
        after: one.after === 4 ? 5 : one.after,
      })),
      line('2026-04-13', 'T9', 'owner', 'Ana', 'start', 5),
      line('2026-04-14', 'T9', 'status', 'done', 'grid', 5),
    ];
    const ranges = deliveryRanges(
      [...lines, ...next],
      [
        { number: 2, start: day('2026-03-02'), end: day('2026-03-13') },
        sprint,
        { number: 5, start: day('2026-04-13'), end: day('2026-04-24') },
      ],
    );
    expect(Object.fromEntries(ranges)).toEqual({
      ana: { low: 0.625, high: 1, sprints: 2 },
      bo: { low: 1.5, high: 1.5, sprints: 1 },
    });
  });
});
