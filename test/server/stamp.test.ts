import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Serial } from '../../src/domain/day.ts';
import { momentAfter, stampedCells } from '../../src/server/journal/stamp.ts';
import { markOfContent } from '../../src/server/undo/cell-mark.ts';

const MS_PER_DAY = 86_400_000;

/** What Sheets gives back of a moment that was written as a number: a Date, which knows whole milliseconds. */
const readBack = (moment: number): number => Math.round(moment * MS_PER_DAY) / MS_PER_DAY;

test('a moment of the journal is known again by its mark once it has been a date, line by line', () => {
  const moments = fc.integer({ min: 42_000 * MS_PER_DAY, max: 55_000 * MS_PER_DAY });
  fc.assert(
    fc.property(moments, fc.option(fc.integer({ min: 0, max: 100 })), (now, before) => {
      const last = before === null ? undefined : (now - before) / MS_PER_DAY;
      const when = momentAfter(last as Serial | undefined, (now / MS_PER_DAY) as Serial);
      const lines = stampedCells(new Array(50).fill([null]), { when: 0, who: null }, when, '');
      const written = lines.map(([moment]) => Number(moment));
      for (const moment of written) expect(markOfContent(readBack(moment))).toBe(markOfContent(moment));
      // Still in their order, and after what was there.
      for (let at = 1; at < written.length; at++)
        expect(readBack(written[at] ?? 0)).toBeGreaterThan(readBack(written[at - 1] ?? 0));
      if (last !== undefined) expect(readBack(written[0] ?? 0)).toBeGreaterThanOrEqual(last);
    }),
    { numRuns: 300 },
  );
});
