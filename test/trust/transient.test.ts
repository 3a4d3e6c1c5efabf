import { expect, test } from 'vitest';
import { closeSprint, newSprint, standUp, track, turnIntoBacklog } from './acts.ts';
import { failEverywhere } from './transient.ts';

test.each([turnIntoBacklog, newSprint, standUp, track, closeSprint].map((act) => [act.name, act] as const))(
  '%s: a call of Sheets that times out once is got over, or leaves everything as before',
  (_, act) => {
    const { failures, wrong } = failEverywhere(act, 127);
    expect(wrong).toEqual([]);
    expect(failures).toBeGreaterThan(3);
  },
);
