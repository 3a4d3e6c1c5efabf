import { expect, test } from 'vitest';
import { acts } from './acts.ts';
import { killEverywhere } from './kill.ts';

/** Of each act: enough calls that reading, logging, writing and marking as done are all cut somewhere. */
const strides = { every: 60, real: 9 };

test.each(acts.map((act) => [act.name, act] as const))(
  '%s, killed at some of its calls, leaves the workbook as before or as after (npm run trust: at every call)',
  (_, act) => {
    const { points, killed, torn } = killEverywhere(act, strides);
    expect(torn).toEqual([]);
    expect(points).toBeGreaterThan(2);
    expect(killed).toBeLessThanOrEqual(points);
  },
);
