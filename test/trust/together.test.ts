import { expect, test } from 'vitest';
import { closeSprint, newSprint, track } from './acts.ts';
import { pairs, runPair } from './together.ts';

const strides = { one: 90, locked: 180, two: 400 };
const sampled = [newSprint, track, closeSprint].map(({ name }) => `${name} | ${name}`);

test.each(sampled)(
  'two people at once: one does it, the other is told by whom, the workbook is that of one order (%s)',
  (name) => {
    const [pair] = pairs.filter((one) => one.name === name);
    if (!pair) throw new Error(name);
    const { schedules, wrong } = runPair(pair, strides);
    expect(wrong).toEqual([]);
    expect(schedules).toBeGreaterThan(3);
  },
);
