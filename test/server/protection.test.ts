import { expect, test } from 'vitest';
import { openHost, turn } from './host.ts';
import { leads, tasks } from './samples.ts';

test('formulas of our tabs are under a warning, which refuses nobody', () => {
  const opened = openHost([leads, tasks]);
  turn(opened, 'pipeline', 'Leads');
  turn(opened, 'backlog', 'Tâches');
  const { host } = opened;
  const { tabs } = host.snapshot();
  const kept = tabs.flatMap(({ name, protections }) =>
    protections.map((one) => ({ name, ...(one as { warningOnly: boolean; range: string }) })),
  );
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.every(({ warningOnly }) => warningOnly)).toBe(true);
  expect(new Set(kept.map(({ name }) => name))).toEqual(new Set(['Backlog', 'KPI']));
});
