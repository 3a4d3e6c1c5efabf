import { describe, expect, it } from 'vitest';
import { newHost } from './fixtures/host.ts';

const rows = [
  ['a', 1],
  ['b', 2],
  [null, null],
];

describe('a custom function', () => {
  it('gets one cell as a value, a range as rows, blanks as empty text, dates as Date, errors as text', () => {
    const host = newHost({ locale: 'fr_FR' }, [{ name: 'Data', rows }]);
    host.edit('Data', 'C1', '15/03/2026');
    host.edit('Data', 'C2', '=NA()');
    host.edit('Data', 'E1', '=DUMP(Data!A1:C2;Data!A1;Data!A3;;"x";VRAI)'.replace('VRAI', 'TRUE'));
    expect(JSON.parse(String(host.value('Data', 'E1')))).toEqual([
      [
        ['a', 1, 'date 2026-3-15'],
        ['b', 2, '#N/A'],
      ],
      'a',
      '',
      '',
      'x',
      true,
    ]);
  });

  it('is remembered by its arguments: without one it goes stale', () => {
    const host = newHost({}, [{ name: 'Data', rows: [[1]] }]);
    host.edit('Data', 'C1', '=READ_DATA()');
    host.edit('Data', 'D1', '=TOTAL(A1:A2)');
    host.edit('Data', 'A1', '5');
    expect(host.values('Data', 'C1:D1')).toEqual([[1, 5]]);
    host.edit('Data', 'C2', '=READ_DATA()');
    expect(host.value('Data', 'C2')).toBe(1);
  });

  it('runs again for the same cell when an argument has changed, and once for equal arguments', () => {
    const host = newHost({}, [{ name: 'Data', rows: [[1], [2]] }]);
    host.edit('Data', 'C1', '=TOTAL(A1:A2)');
    host.edit('Data', 'C2', '=TOTAL(A1:A2)');
    expect(host.executions.filter(({ name }) => name === 'TOTAL')).toHaveLength(1);
    host.edit('Data', 'A2', '3');
    expect(host.values('Data', 'C1:C2')).toEqual([[4], [4]]);
    expect(host.executions.filter(({ name }) => name === 'TOTAL')).toHaveLength(2);
  });

  it('reads whole columns of another tab, and of its own tab beside them', () => {
    const host = newHost({}, [
      { name: 'Data', rows: [[1], [2]] },
      { name: 'KPI', rows: [] },
    ]);
    host.edit('KPI', 'A1', '=TOTAL(Data!A:B)');
    host.edit('Data', 'D1', '=TOTAL(A:B)');
    expect([host.value('KPI', 'A1'), host.value('Data', 'D1')]).toEqual([3, 3]);
  });

  it('shows #REF! where it refers to its own column', () => {
    const host = newHost({}, [{ name: 'Data', rows: [[1], [2]] }]);
    host.edit('Data', 'A9', '=TOTAL(A:A)');
    expect(host.value('Data', 'A9')).toBe('#REF!');
    expect(host.errorText('Data', 'A9')).toBe('Circular dependency detected.');
    expect(host.value('Data', 'A1')).toBe(1);
  });

  it('shows #ERROR! with the text of what it throws', () => {
    const host = newHost();
    host.edit('Data', 'A1', '=FAIL("colonne absente")');
    expect([host.value('Data', 'A1'), host.errorText('Data', 'A1')]).toEqual(['#ERROR!', 'colonne absente']);
  });

  it('spills, and shows #REF! with Sheets’ text where data is in the way', () => {
    const host = newHost();
    host.edit('Data', 'B2', '=GRID(2,2)');
    expect(host.values('Data', 'B2:C3')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    host.edit('Data', 'C3', 'mine');
    expect(host.values('Data', 'B2:C3')).toEqual([
      ['#REF!', ''],
      ['', 'mine'],
    ]);
    expect(host.errorText('Data', 'B2')).toBe(
      'Array result was not expanded because it would overwrite data in C3.',
    );
    host.edit('Data', 'C3', '');
    expect(host.value('Data', 'C3')).toBe(4);
  });

  it('gives a date the locale’s format', () => {
    const host = newHost({ locale: 'fr_FR' });
    host.edit('Data', 'A1', '=SOME_DAY()');
    expect(host.display('Data', 'A1')).toBe('15/03/2026');
  });

  it('may not write, nor ask who is there', () => {
    const host = newHost();
    host.edit('Data', 'B1', '=WRITES()');
    host.edit('Data', 'B2', '=WHO()');
    expect(host.errorText('Data', 'B1')).toBe('You do not have permission to call setValue');
    expect(host.errorText('Data', 'B2')).toBe('You do not have permission to call Session.getActiveUser');
    expect(host.value('Data', 'A1')).toBe('');
  });

  it('is refused a range that holds NOW() or RAND(), and NOW() itself', () => {
    const host = newHost();
    host.edit('Data', 'A5', '=NOW()');
    host.edit('Data', 'C1', '=TOTAL(A1:A9)');
    host.edit('Data', 'C2', '=TOTAL(RAND())');
    host.edit('Data', 'C3', '=TOTAL(A1:A4)');
    const refused =
      'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';
    expect([host.errorText('Data', 'C1'), host.errorText('Data', 'C2'), host.value('Data', 'C3')]).toEqual([
      refused,
      refused,
      0,
    ]);
  });

  it('is computed once a change, however many writes a script made', () => {
    const host = newHost({}, [{ name: 'Data', rows: [] }]);
    host.edit('Data', 'C1', '=TOTAL(A1:A9)');
    const before = host.executions.length;
    host.run(
      'evaluate',
      '() => { for (let i = 1; i < 9; i++) SpreadsheetApp.getActive().getSheetByName("Data").getRange(i, 1).setValue(i) }',
    );
    expect(host.executions.slice(before).filter(({ name }) => name === 'TOTAL')).toHaveLength(1);
    expect(host.value('Data', 'C1')).toBe(36);
  });

  it('is evaluated beside the tabs with all that it spills', () => {
    const host = newHost({ locale: 'fr_FR' }, [{ name: 'Data', rows }]);
    expect(host.evaluate('=GRID(2;3)')).toEqual({
      values: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      displays: [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
    });
    expect(host.evaluate('=TOTAL(Data!A:B)').values).toEqual([[3]]);
    expect(host.evaluate('=FAIL("non")')).toMatchObject({ values: [['#ERROR!']], error: 'non' });
    expect(host.evaluate('=IF(1=1,2,3)').error).toBe('Formula parse error.');
  });

  it('asks nothing of the network: IMPORTXML is noted and shows #N/A', () => {
    const host = newHost();
    host.edit('Data', 'A1', '=IMPORTXML("http://x","//y")');
    expect(host.value('Data', 'A1')).toBe('#N/A');
    expect(host.fetches).toEqual([{ name: 'IMPORTXML', args: ['http://x', '//y'] }]);
  });
});

describe('functions of Sheets', () => {
  it.each([
    ['=COUNTIF(A:A,"x*")', 2],
    ['=SUMIFS(B:B,A:A,"x1",B:B,">1")', 2],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=ARRAYFORMULA(SUM(B1:B2*2))', 6],
    ['=SPARKLINE(B1:B2)', ''],
    ['=HYPERLINK("http://a.b","label")', 'label'],
    ['=REPT("ab",2)', 'abab'],
    ['=ISBETWEEN(5,1,5)', true],
    ['=REGEXMATCH("abc","b")', true],
    ['=TEXT(0.5,"0%")', '50%'],
  ])('%s', (formula, value) => {
    const host = newHost({}, [
      {
        name: 'Data',
        rows: [
          ['x1', 2],
          ['x2', 1],
        ],
      },
    ]);
    host.edit('Data', 'F9', formula);
    expect(host.value('Data', 'F9')).toBe(value);
  });
});
