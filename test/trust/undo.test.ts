import { expect, test } from 'vitest';
import { undoEverything } from './undo.ts';

test('after random acts, edits by hand and undos, what the add-on wrote is gone and what people did stays', () => {
  const { failures, sequences } = undoEverything(6);
  expect(failures.map(({ number, wrong }) => [number, wrong])).toEqual([]);
  expect(sequences).toBe(6);
});
