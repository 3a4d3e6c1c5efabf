import { describe, expect, test } from 'vitest';
import { qualify, usualThreshold } from '../../../src/domain/leads/qualify.ts';
import type { Cell } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { frames } from '../../../src/i18n/fields/qualification.ts';
import { french } from '../conventions.ts';

const keys = ['budget', 'authority', 'need', 'timeline'];
const bant = (threshold: number, ...rows: Cell[][]) =>
  qualify(
    openTable([['Budget', 'Autorité', 'Besoin', 'Délai'], ...rows], frames.bant.names, french),
    keys,
    threshold,
    french,
  );

describe('a lead', () => {
  test('is qualified by three of four, as IBM has it, whatever the fourth is', () => {
    expect([4, 6].map(usualThreshold)).toEqual([3, 5]);
    expect(
      bant(
        3,
        ['oui', 'oui', 'oui', ''],
        ['oui', 'oui', 'oui', 'non'],
        ['oui', 'oui', '', ''],
        ['oui', '', 'non', 'non'],
      ).map(({ qualified, score }) => [qualified, score]),
    ).toEqual([
      [true, 3],
      [true, 3],
      [null, 2],
      [false, 1],
    ]);
  });

  test('of which nothing is known has no score; one that is no throughout has 0', () => {
    const table = openTable(
      [['Lead', 'Budget', 'Autorité', 'Besoin', 'Délai'], ['Acme'], ['Beta', 'non', 'N', false, 0]],
      frames.bant.names,
      french,
    );
    expect(qualify(table, keys, 3, french).map(({ qualified, score }) => [qualified, score])).toEqual([
      [null, null],
      [false, 0],
    ]);
  });

  test('may meet a criterion in part: in words, as a share, or 1 of 0 to 2', () => {
    expect(bant(3, ['partiel', '50 %', 0.5, 'x']).map(({ score }) => score)).toEqual([2.5]);
    expect(bant(3, [2, 1, 0, ''], [1, 1, 1, 1]).map(({ score, qualified }) => [score, qualified])).toEqual([
      [1.5, false],
      [2, false],
    ]);
  });

  test('says what is not met, what is not known, and what cannot be read', () => {
    expect(bant(3, ['12 000 €', '?', 'non', '#N/A'], ['à voir', 'TBD', 'oui', ''])).toMatchObject([
      { no: ['need'], unknown: ['budget', 'authority', 'timeline'], unread: ['12 000 €', '#N/A'] },
      { no: [], unknown: ['budget', 'authority', 'timeline'], unread: [] },
    ]);
  });
});

test('each frame is read in its order where there is no header', () => {
  for (const frame of ['bant', 'champ', 'meddic'] as const) {
    const { names, fields } = frames[frame];
    const table = openTable([Object.keys(fields).map((_, at) => at % 2)], names, french);
    expect(qualify(table, Object.keys(fields), 3, french)).toMatchObject([
      { score: Object.keys(fields).length / 2, no: Object.keys(fields).filter((_, at) => at % 2 === 0) },
    ]);
  }
});
