import { describe, expect, it } from 'vitest';
import { inScript, newHost } from './fixtures/host.ts';
import { differences } from './snapshot.ts';

const build = () => {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.insertSheet('Sprint', 0);
  sheet
    .getRange('A1:C1')
    .setValues([['ID', 'Montant', 'Étape']])
    .setFontWeight('bold')
    .setBorder(true, true, true, true, false, false);
  sheet.getRange('A2:A').setNumberFormat('@');
  sheet.getRange('A2:C2').setValues([['007', 1.5, 'x']]);
  sheet.getRange('E2').setFormula('=GRID(2;2)');
  sheet
    .getRange('C2:C')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x', 'y']).build());
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo('x')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('C2:C')])
      .build(),
  ]);
  sheet.getRange('D2:D3').setHorizontalAlignment('left');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 200);
  sheet.hideColumns(10);
  sheet.getRange('B2').setNote('note');
  sheet.protect().setWarningOnly(true);
  sheet.getRange('A:A').addDeveloperMetadata('column', 'id');
  sheet.getRange('B:B').addDeveloperMetadata('column', 'amount');
  spreadsheet.setNamedRange('montant', sheet.getRange('B2'));
  sheet.insertChart(
    sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B2')).setPosition(5, 5, 0, 0).build(),
  );
  PropertiesService.getDocumentProperties().setProperty('state', '{}');
};

describe('a snapshot', () => {
  it('is the same for the same workbook, for its copy, and after rows that came and went', () => {
    const host = newHost({ locale: 'fr_FR' });
    inScript(host, build);
    const before = host.snapshot();
    const copy = host.fork();
    expect(differences(before, copy.snapshot())).toEqual([]);
    copy.asPerson((spreadsheet) =>
      spreadsheet.getSheetByName('Sprint')?.insertRowsBefore(1, 2).insertColumnBefore(1),
    );
    expect(differences(before, copy.snapshot()).length).toBeGreaterThan(5);
    copy.asPerson((spreadsheet) => spreadsheet.getSheetByName('Sprint')?.deleteRows(1, 2).deleteColumn(1));
    expect(differences(before, copy.snapshot())).toEqual([]);
    expect(differences(before, host.snapshot())).toEqual([]);
  });

  const changes: [string, () => unknown][] = [
    ['a value', () => data().getRange('A1').setValue(1)],
    ['a formula', () => data().getRange('A1').setFormula('=1+1')],
    ['a number format', () => data().getRange('A1').setNumberFormat('0.0%')],
    ['a colour', () => data().getRange('A1').setBackground('#ff0000')],
    ['a border', () => data().getRange('A1').setBorder(true, null, null, null, null, null)],
    ['a note', () => data().getRange('A1').setNote('x')],
    [
      'a validation',
      () => data().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()),
    ],
    ['the size of the grid', () => data().insertRowAfter(1)],
    ['a column’s width', () => data().setColumnWidth(3, 50)],
    ['a hidden row', () => data().hideRows(3)],
    ['frozen rows', () => data().setFrozenRows(1)],
    ['a tab’s name', () => data().setName('Other')],
    ['a tab’s colour', () => data().setTabColor('red')],
    ['the order of tabs', () => SpreadsheetApp.getActive().insertSheet('New', 0)],
    ['a merge', () => data().getRange('A1:B1').merge()],
    ['a protection', () => data().getRange('A1').protect()],
    ['metadata', () => data().addDeveloperMetadata('x')],
    ['a document property', () => PropertiesService.getDocumentProperties().setProperty('k', 'v')],
    ['the locale', () => SpreadsheetApp.getActive().setSpreadsheetLocale('fr_FR')],
    ['the time zone', () => SpreadsheetApp.getActive().setSpreadsheetTimeZone('Etc/GMT')],
    ['a filter', () => data().getRange('A1:B2').createFilter()],
  ];
  it.each(changes)('shows a change of %s', (_what, change) => {
    const host = newHost();
    const before = host.snapshot();
    inScript(host, change);
    expect(differences(before, host.snapshot())).not.toEqual([]);
  });
});
