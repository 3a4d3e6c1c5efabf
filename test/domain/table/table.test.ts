import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from '../../../src/domain/day.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { Cell, Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { backlogItemNames } from '../../../src/i18n/fields/backlog-item.ts';
import { dealNames } from '../../../src/i18n/fields/deal.ts';
import { american, french, orderless } from '../conventions.ts';

function problemOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.problem;
    throw error;
  }
  return null;
}

const deals = (rows: Rows, conventions = french) => openTable(rows, dealNames, conventions);

describe('the header', () => {
  test.each([
    [['ID', 'Étape', 'Créé le']],
    [['id', 'ETAPE', 'CREE LE']],
    [['opportunity_id', 'deal_stage', 'engage_date']],
    [['Record ID', 'DealStage', 'CreatedDate']],
    [['Réf.', ' Statut ', 'Date de\ncréation']],
  ])('%j is recognised', (header) => {
    const table = deals([header, ['1', 'Gagné', '2026-01-02']]);
    expect([table.column('id'), table.column('stage'), table.column('created')]).toEqual([0, 1, 2]);
  });

  test('stands below titles and notes', () => {
    const table = deals([['Suivi des leads'], [], ['Maj le', '2026-01-01'], ['ID', 'Étape'], ['1', 'Gagné']]);
    expect([table.headerRow, table.rows]).toEqual([3, [4]]);
  });

  test('may be a single known name where the range is a single column', () => {
    expect(deals([['Converted'], [1], [0]]).rows).toEqual([1, 2]);
  });

  test('without one the columns are read in the order of the fields', () => {
    const table = deals([['A1', 'Acme', 'Acme SA', 'Gagné']]);
    expect([table.headerRow, table.text(0, 'id'), table.choice(0, 'stage'), table.has('amount')]).toEqual([
      null,
      'A1',
      'won',
      false,
    ]);
  });

  test('our own header wins over a synonym, a synonym named first over one named later', () => {
    expect(deals([['Statut', 'Étape', 'ID'], []]).column('stage')).toBe(1);
    expect(deals([['Lead Status', 'Deal Stage', 'ID'], []]).column('stage')).toBe(1);
  });

  test('a missing column is named with the columns that were read', () => {
    expect(
      problemOf(() =>
        deals([
          ['ID', 'Montant'],
          ['1', 2],
        ]).require('stage', 'amount'),
      ),
    ).toEqual({
      code: 'columnMissing',
      of: 'deal',
      fields: ['stage'],
      read: ['ID', 'Montant'],
    });
  });

  test('a range without a filled cell is refused', () => {
    expect(
      problemOf(() =>
        deals([
          ['', ''],
          ['', ' '],
        ]),
      ),
    ).toEqual({ code: 'emptyTable' });
  });
});

describe('the rows', () => {
  test('blank rows are skipped and those at the end are not looked at twice', () => {
    const blank: Cell[] = ['', ''];
    let looks = 0;
    const tail = new Proxy(['', ''] as Cell[], {
      get: (row, key) => {
        if (key === '0') looks++;
        return Reflect.get(row, key);
      },
    });
    const rows: Rows = [
      ['ID', 'Étape'],
      ['1', 'Gagné'],
      blank,
      ['2', ''],
      ...new Array<Cell[]>(1000).fill(tail),
    ];
    const table = deals(rows);
    expect(table.rows).toEqual([1, 3]);
    expect(table.height).toBe(4);
    expect(looks).toBe(1000);
  });
});

describe('the cells', () => {
  const table = (cell: Cell, conventions = french) =>
    deals(
      [
        ['ID', 'Montant', 'Créé le', 'Proba', 'Étape'],
        ['1', cell, cell, cell, cell],
      ],
      conventions,
    );

  test.each<[Cell, number | null]>([
    ['', null],
    [0, 0],
    [12.5, 12.5],
    ['1 234,5 €', 1234.5],
  ])('the amount %j is %j, without a problem', (cell, value) => {
    const read = table(cell);
    expect([read.number(1, 'amount'), read.unreadCount]).toEqual([value, 0]);
  });

  test('what cannot be read is null and named once, with its row and field', () => {
    const read = table('environ 3 000');
    expect(read.number(1, 'amount')).toBeNull();
    expect(read.number(1, 'amount')).toBeNull();
    expect(read.unread).toEqual([{ row: 2, field: 'amount', found: 'environ 3 000' }]);
  });

  test('error cells are counted by their text and are not 0', () => {
    const read = deals([
      ['ID', 'Montant'],
      ['1', '#N/A'],
      ['2', '#REF!'],
      ['3', '#N/A'],
    ]);
    expect(read.rows.map((row) => read.number(row, 'amount'))).toEqual([null, null, null]);
    expect(Object.fromEntries(read.errors)).toEqual({ '#N/A': 2, '#REF!': 1 });
  });

  test('only the first fifty problems are kept in detail, all are counted', () => {
    const read = deals([['ID', 'Montant'], ...Array.from({ length: 200 }, (_, at) => [at, 'x'])]);
    for (const row of read.rows) read.number(row, 'amount');
    expect([read.unread.length, read.unreadCount]).toEqual([50, 200]);
  });

  test.each<[Cell]>([
    [new Date('2026-03-31T00:00:00Z')],
    [46_112],
    ['2026-03-31'],
    ['31/03/2026'],
    ['31 mars 2026'],
  ])('%j is the 31st of March 2026', (cell) => {
    const moment = table(cell).day(1, 'created');
    expect(moment && isoOf(moment)).toBe('2026-03-31');
  });

  test('an ambiguous date is a problem where nothing tells the order', () => {
    const read = table('03/04/2026', orderless);
    expect([read.day(1, 'created'), read.unreadCount]).toEqual([null, 1]);
  });

  test('the other dates of a column tell the order, even against the locale', () => {
    const read = deals(
      [
        ['ID', 'Créé le'],
        ['1', '03/04/2026'],
        ['2', '12/31/2026'],
      ],
      french,
    );
    const moment = read.day(1, 'created');
    expect(moment && isoOf(moment)).toBe('2026-03-04');
    const either = deals(
      [
        ['ID', 'Créé le'],
        ['1', '03/04/2026'],
        ['2', '12/31/2026'],
        ['3', '31/12/2026'],
      ],
      american,
    );
    expect(either.rows.map((row) => either.day(row, 'created') !== null)).toEqual([false, true, true]);
  });

  test('a probability is a share, typed as 60, 0.6 or 60 %', () => {
    const shares = (...cells: Cell[]) => {
      const read = deals([['ID', 'Proba'], ...cells.map((cell, at) => [at, cell])]);
      return read.rows.map((row) => read.number(row, 'probability'));
    };
    expect(shares(0.6, 1, 0)).toEqual([0.6, 1, 0]);
    expect(shares(60, 100, 1)).toEqual([0.6, 1, 0.01]);
    expect(shares('60 %', '1 %', 0.5)).toEqual([0.6, 0.01, 0.5]);
    expect(shares(250)).toEqual([null]);
  });

  test('1.5 is a share only among per cents: a cell that shows 150 % holds the same', () => {
    const shares = (...cells: Cell[]) => {
      const read = deals([['ID', 'Proba'], ...cells.map((cell, at) => [at, cell])]);
      return [read.rows.map((row) => read.number(row, 'probability')), read.unread.map(({ row }) => row)];
    };
    expect(shares(1.5)).toEqual([[null], [2]]);
    expect(shares(0.8, 1.2, 2)).toEqual([
      [0.8, null, null],
      [3, 4],
    ]);
    expect(shares(80, 1.5)).toEqual([[0.8, 0.015], []]);
    expect(shares('1,5 %', 1)).toEqual([[0.015, 1], []]);
  });

  test('urgency may be typed as words', () => {
    const read = openTable(
      [
        ['ID', 'Urgence'],
        ['1', 'Haute'],
        ['2', 'Highest'],
        ['3', 2],
        ['4', '3'],
      ],
      backlogItemNames,
      french,
    );
    expect(read.rows.map((row) => read.number(row, 'urgency'))).toEqual([4, 5, 2, 3]);
  });

  test.each([
    ['Gagné', 'won'],
    [' gagnee ', 'won'],
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['CLOSED_WON', 'won'],
    ['5 - Closed Won', 'won'],
    ['🏆 Gagné', 'won'],
    ['Converti', 'won'],
    ['Perdu (prix)', 'lost'],
    ['Lost - no budget', 'lost'],
    ['Sans suite', 'lost'],
    ['Closed Lost', 'lost'],
    ['En attente du DG', null],
    ['À signer', null],
    ['Won back later?', null],
  ])('the stage %s is %s', (word, key) => {
    const read = deals([
      ['ID', 'Étape'],
      ['1', word],
    ]);
    expect(read.choice(1, 'stage')).toBe(key);
    expect(read.unreadCount).toBe(0);
  });

  test('no cell of any kind makes a reader throw', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.date(),
      fc.constant(null),
      fc.constant(undefined),
      fc.constantFrom<Cell>('#N/A', '=1+1', '12/13/14'),
    );
    fc.assert(
      fc.property(cell, (value) => {
        const read = table(value);
        for (const row of read.rows) {
          read.text(row, 'id');
          read.number(row, 'amount');
          read.number(row, 'probability');
          read.day(row, 'created');
          read.choice(row, 'stage');
          read.flag(row, 'stage');
        }
      }),
    );
  });
});

describe('a column that a person names', () => {
  test('is found by its header, or by any name of the field', () => {
    const read = deals([
      ['sales_agent', 'deal_stage', 'Région du client'],
      ['A', 'Won', 'Nord'],
    ]);
    expect([
      read.columnNamed('Sales Agent'),
      read.columnNamed('Commercial'),
      read.columnNamed('region du client'),
      read.columnNamed('Couleur'),
    ]).toEqual([0, 0, 2, null]);
  });
});
