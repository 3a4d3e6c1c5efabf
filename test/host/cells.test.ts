import { describe, expect, it } from 'vitest';
import { exceptionOf, inScript, newHost } from './fixtures/host.ts';

describe('reading and writing cells', () => {
  it('gives dates as Date of the script, blanks as empty text, errors as their text', () => {
    const host = newHost({ locale: 'fr_FR' });
    host.edit('Data', 'A1', '03/04/2026');
    host.edit('Data', 'B1', '=1/0');
    const read = inScript(host, () => {
      const [row] = data().getRange('A1:C1').getValues() as [unknown[]];
      const date = row[0] as Date;
      return [date instanceof Date, date.getDate(), date.getMonth() + 1, date.getHours(), row[1], row[2]];
    });
    expect(read).toEqual([true, 3, 4, 0, '#DIV/0!', '']);
  });

  it('reads strings that a script writes as typed in the file’s locale', () => {
    const host = newHost({ locale: 'fr_FR' });
    inScript(host, () => {
      data()
        .getRange('A1:H1')
        .setValues([['007', '1,5', 'VRAI', '=1+1', "'=1+1", '12 %', '03/04/2026', 'Acme']]);
    });
    expect(host.values('Data', 'A1:F1')).toEqual([[7, 1.5, true, 2, '=1+1', 0.12]]);
    expect(host.displays('Data', 'A1:H1')).toEqual([
      ['7', '1,5', 'VRAI', '2', '=1+1', '12%', '03/04/2026', 'Acme'],
    ]);
  });

  it('shows days and months by the names of the file’s language', () => {
    const shown = (locale: string, format: string): string => {
      const host = newHost({ locale });
      host.edit('Data', 'A1', locale === 'en_US' ? '=DATE(2026,2,1)' : '=DATE(2026;2;1)');
      host.asPerson((file) => file.getSheetByName('Data')?.getRange('A1').setNumberFormat(format));
      return host.displays('Data', 'A1')[0]?.[0] ?? '';
    };
    expect(shown('fr_FR', 'd mmm yyyy')).toBe('1 févr. 2026');
    expect(shown('fr_FR', 'dddd d mmmm')).toBe('dimanche 1 février');
    expect(shown('de_DE', 'mmmm yyyy')).toBe('Februar 2026');
    expect(shown('en_US', 'ddd d mmm yyyy')).toBe('Sun 1 Feb 2026');
    expect(shown('fr_FR', 'dd/mm/yyyy')).toBe('01/02/2026');
  });

  it('keeps text as text in cells with the format @, but a leading = is a formula all the same', () => {
    const host = newHost();
    inScript(host, () => {
      const range = data().getRange('A1:C1');
      range.setNumberFormat('@').setValues([['007', '=1+1', "'=1+1"]]);
    });
    expect(host.value('Data', 'A1')).toBe('007');
    expect(host.formula('Data', 'B1')).toBe('=1+1');
    expect(host.value('Data', 'C1')).toBe('=1+1');
    host.edit('Data', 'D1', '=C1&"!"');
    expect(host.value('Data', 'D1')).toBe('=1+1!');
  });

  it('keeps a text that looks like a link of another program, or an error, as it is', () => {
    const host = newHost({}, [
      { name: 'Data', rows: [['[a](http://b.c)', '+33 6', '-x', '1-2', 'TRUE', '@you']] },
    ]);
    expect(host.values('Data')).toEqual([['[a](http://b.c)', '+33 6', '-x', '1-2', 'TRUE', '@you']]);
    host.edit('Data', 'A2', '=A1&""');
    expect(host.value('Data', 'A2')).toBe('[a](http://b.c)');
  });

  it('writes a Date as a date of the spreadsheet’s time zone with the locale’s format', () => {
    const host = newHost({ locale: 'fr_FR', timeZone: 'America/New_York' });
    inScript(host, () => {
      data()
        .getRange('A1')
        .setValue(new Date(Date.UTC(2026, 2, 15, 4)));
    });
    expect(host.display('Data', 'A1')).toBe('15/03/2026');
  });

  it('shows numbers in the file’s locale', () => {
    const host = newHost({ locale: 'fr_FR' });
    host.edit('Data', 'A1', '1234567,891');
    inScript(host, () => data().getRange('A1').setNumberFormat('#,##0.00'));
    expect(host.display('Data', 'A1')).toBe('1\u202f234\u202f567,89');
  });

  it('gives formulas back with the file’s separators and leaves spilled cells without one', () => {
    const host = newHost({ locale: 'fr_FR' });
    inScript(host, () => data().getRange('A1').setFormula('=GRID(2;2)'));
    const formulas = inScript(host, () => data().getRange('A1:B2').getFormulas());
    expect(formulas).toEqual([
      ['=GRID(2;2)', ''],
      ['', ''],
    ]);
    expect(host.values('Data')).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('shows #ERROR! for a formula of another locale and keeps its text', () => {
    const host = newHost({ locale: 'fr_FR' });
    inScript(host, () => data().getRange('A1').setFormula('=IF(1=1,"a","b")'));
    expect(host.value('Data', 'A1')).toBe('#ERROR!');
    expect(host.errorText('Data', 'A1')).toBe('Formula parse error.');
    expect(host.formula('Data', 'A1')).toBe('=IF(1=1,"a","b")');
  });

  it('says what is wrong in Sheets’ words', () => {
    const host = newHost();
    const texts = [
      exceptionOf(host, () =>
        data()
          .getRange('A1:A526')
          .setValues([[1]]),
      ),
      exceptionOf(host, () =>
        data()
          .getRange('A1:B1')
          .setValues([[1]]),
      ),
      exceptionOf(host, () => data().getRange(2, 1, 0, 3)),
      exceptionOf(host, () => data().getRange(1, 1, 2000, 3)),
      exceptionOf(host, () => data().deleteRows(990, 20)),
      exceptionOf(host, () => data().getRange('A1').setValue('x'.repeat(50_001))),
      exceptionOf(host, () => SpreadsheetApp.getActive().insertSheet('Data')),
      exceptionOf(host, () => data().insertRowsAfter(1, 400_000)),
    ];
    expect(texts).toEqual([
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 526.',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      'The number of rows in the range must be at least 1.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'Those rows are out of bounds.',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
      'A sheet with the name "Data" already exists. Please enter another name.',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ]);
  });

  it('names a one-dimensional array by the types of what it holds', () => {
    const host = newHost();
    const script = () =>
      data()
        .getRange('A1:D1')
        .setValues([1, 2, 3, null] as never);
    expect(exceptionOf(host, script)).toBe(
      "The parameters (number,number,number,null) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it('writes nothing of a block that holds one value too long', () => {
    const host = newHost();
    exceptionOf(host, () =>
      data()
        .getRange('A1:B1')
        .setValues([['x', 'y'.repeat(50_001)]]),
    );
    expect(host.value('Data', 'A1')).toBe('');
  });

  it('counts rows with a formula that shows nothing as filled, as getLastRow does', () => {
    const host = newHost();
    host.edit('Data', 'A5', '=""');
    expect(inScript(host, () => data().getLastRow())).toBe(5);
  });

  it('sorts with blanks last, numbers before text, notes along', () => {
    const host = newHost({}, [
      {
        name: 'Data',
        rows: [
          ['b', 2],
          [null, 1],
          [3, 3],
          ['a', 4],
        ],
      },
    ]);
    host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Data');
      sheet?.getRange('A4').setNote('on a');
      sheet?.getRange('A1:B4').sort(1);
    });
    expect(host.values('Data', 'A1:B4')).toEqual([
      [3, 3],
      ['a', 4],
      ['b', 2],
      ['', 1],
    ]);
    expect(host.snapshot().tabs[0]?.cells.A2?.note).toBe('on a');
  });

  it('refuses what it does not model, by name', () => {
    const host = newHost();
    expect(
      exceptionOf(host, () =>
        data()
          .getRange('A1')
          .createPivotTable(null as never),
      ),
    ).toBe('host: Range.createPivotTable is not emulated');
    expect(exceptionOf(host, () => UrlFetchApp.fetch('http://x'))).toBe(
      'host: UrlFetchApp.fetch is not emulated',
    );
  });
});
