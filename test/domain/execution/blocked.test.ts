import { describe, expect, test } from 'vitest';
import { blockedDuring } from '../../../src/domain/execution/blockers.ts';
import { scopeItems } from '../../../src/domain/execution/scope.ts';
import { day } from '../days.ts';
import { comes, line } from './lines.ts';

describe('what was blocked during a sprint', () => {
  const lines = [
    ...comes('2026-03-30', 'T1', 4, 900),
    ...comes('2026-03-30', 'T2', 6),
    ...comes('2026-03-30', 'T3', 8),
    line('2026-03-31', 'T1', 'status', 'blocked'),
    line('2026-03-31', 'T1', 'blocker', 'Attend le devis'),
    line('2026-04-02', 'T1', 'status', 'doing'),
    line('2026-04-02', 'T1', 'blocker', null),
    line('2026-04-06', 'T1', 'blocker', 'Attend la signature'),
    line('2026-04-07', 'T1', 'status', 'done'),
    line('2026-04-08', 'T2', 'blocker', 'Pas d’accès'),
  ];

  test('counts the days of all of an item’s blocks, those that are over too, with the last obstacle', () => {
    expect(blockedDuring(lines, day('2026-04-12'))).toEqual([
      { id: 'T2', obstacle: 'Pas d’accès', days: 4, value: null },
      { id: 'T1', obstacle: 'Attend la signature', days: 3, value: 900 },
    ]);
  });
});

test('what came into a sprint and what left it is named', () => {
  const { added, removed, done } = scopeItems(
    [
      ...comes('2026-03-30', 'T1', 4),
      ...comes('2026-03-30', 'T2', 6),
      line('2026-04-01', 'T2', 'sprint', null),
      ...comes('2026-04-02', 'T9', 2, null, 'grid'),
      line('2026-04-03', 'T1', 'status', 'done'),
    ],
    day('2026-03-30'),
    day('2026-04-12'),
  );
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  expect([ids(added), ids(removed), ids(done)]).toEqual([['T9'], ['T2'], ['T1']]);
});
