import { expect, it } from 'vitest';
import { editedBlock } from './edits.ts';

it('covers a paste or a fill with one block', () => {
  expect(
    editedBlock([
      { type: 'UPDATE_CELL', sheetId: 's', col: 3, row: 5, content: 'x' },
      { type: 'UPDATE_CELL', sheetId: 's', col: 1, row: 7, content: '' },
      { type: 'UPDATE_CELL', sheetId: 'other', col: 9, row: 9, content: 'y' },
    ]),
  ).toEqual({ sheetId: 's', top: 5, left: 1, bottom: 7, right: 3 });
});

it('takes formats and moved rows for no edit', () => {
  expect(
    editedBlock([
      { type: 'UPDATE_CELL', sheetId: 's', col: 3, row: 5, format: '0%' },
      { type: 'SET_FORMATTING', sheetId: 's', target: [{ top: 0, left: 0, bottom: 1, right: 1 }] },
      { type: 'ADD_COLUMNS_ROWS', sheetId: 's', dimension: 'ROW', base: 1, quantity: 2 },
    ]),
  ).toBeNull();
});
