import { describe, expect, it } from 'vitest';
import { exceptionOf, inScript, newHost } from './fixtures/host.ts';

describe('data validation', () => {
  it('comes back as it was given and moves with inserted rows', () => {
    const host = newHost();
    inScript(host, () => {
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['Gagné', 'Perdu'], true);
      data().getRange('B2:B10').setDataValidation(list.setAllowInvalid(false).setHelpText('Étape').build());
      data().insertRowBefore(1);
    });
    const found = inScript(host, () => {
      const rule = data().getRange('B3').getDataValidation();
      if (!rule || data().getRange('B2').getDataValidation()) return null;
      return [
        String(rule.getCriteriaType()),
        rule.getCriteriaValues(),
        rule.getAllowInvalid(),
        rule.getHelpText(),
      ];
    });
    expect(found).toEqual(['VALUE_IN_LIST', [['Gagné', 'Perdu'], true], false, 'Étape']);
    expect(host.snapshot().tabs[0]?.validations[0]?.ranges).toEqual(['B3:B11']);
  });

  it('that rejects makes a script’s write throw and a person’s entry fail, and writes nothing', () => {
    const host = newHost();
    inScript(host, () => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['a', 'b'])
        .setAllowInvalid(false)
        .build();
      data().getRange('A1:A3').setDataValidation(rule);
      data().getRange('A1').setValue('B');
    });
    expect(
      exceptionOf(host, () =>
        data()
          .getRange('A1:A2')
          .setValues([['a'], ['x']]),
      ),
    ).toMatch(/^The data you entered in cell A2 violates the data validation rules set on this cell\./);
    expect(() => host.edit('Data', 'A1', 'x')).toThrow('violates the data validation rules');
    expect(host.values('Data', 'A1:A2')).toEqual([['B'], ['']]);
  });

  it('can be taken from a part of its cells', () => {
    const host = newHost();
    inScript(host, () => {
      data()
        .getRange('A1:C3')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      data().getRange('B2').clearDataValidations();
    });
    expect(host.snapshot().tabs[0]?.validations[0]?.ranges).toEqual(['A1:A3', 'B1', 'B3', 'C1:C3']);
  });

  it('follows the cells of its range of values', () => {
    const host = newHost({}, [
      { name: 'Data', rows: [['x'], ['y']] },
      { name: 'Other', rows: [] },
    ]);
    const a1 = inScript(host, () => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(data().getRange('A1:A2')).build();
      const cell = (
        SpreadsheetApp.getActive().getSheetByName('Other') as GoogleAppsScript.Spreadsheet.Sheet
      ).getRange('C1');
      cell.setDataValidation(rule);
      data().insertRowBefore(1);
      const values = cell.getDataValidation()?.getCriteriaValues() ?? [];
      return (values[0] as GoogleAppsScript.Spreadsheet.Range).getA1Notation();
    });
    expect(a1).toBe('A2:A3');
  });
});

describe('conditional formats', () => {
  it('replace the sheet’s list, keep their order and need a range', () => {
    const host = newHost({ locale: 'fr_FR' });
    const read = inScript(host, () => {
      const rule = (text: string) =>
        SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBackground('#F00');
      data().setConditionalFormatRules([
        rule('x')
          .setRanges([data().getRange('A1:A5')])
          .build(),
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied('=IF($A1="x";TRUE;FALSE)')
          .setBold(true)
          .setRanges([data().getRange('B1:B5')])
          .build(),
      ]);
      const rules = data().getConditionalFormatRules();
      data().setConditionalFormatRules(rules.reverse());
      return data()
        .getConditionalFormatRules()
        .map((one) => [
          String(one.getBooleanCondition()?.getCriteriaType()),
          one.getRanges()[0]?.getA1Notation(),
        ]);
    });
    expect(read).toEqual([
      ['CUSTOM_FORMULA', 'B1:B5'],
      ['TEXT_EQUAL_TO', 'A1:A5'],
    ]);
    expect(exceptionOf(host, () => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build())).toBe(
      'Ranges must have at least one range.',
    );
  });
});

describe('protection', () => {
  const protectedText =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

  it('stops whoever is no editor of it, with Sheets’ text, and nobody where it only warns', () => {
    const host = newHost({ user: 'rep@example.com' });
    host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Data');
      sheet?.getRange('A1:A5').protect().removeEditor('rep@example.com');
      sheet?.getRange('B1:B5').protect().removeEditor('rep@example.com').setWarningOnly(true);
    }, 'owner@example.com');
    expect(
      exceptionOf(host, () =>
        data()
          .getRange('A1:B1')
          .setValues([[1, 2]]),
      ),
    ).toBe(protectedText);
    expect(exceptionOf(host, () => data().deleteRow(2))).toBe(protectedText);
    expect(() => host.edit('Data', 'A1', 'x')).toThrow(protectedText);
    inScript(host, () =>
      data()
        .getRange('B1:C1')
        .setValues([[1, 2]]),
    );
    expect(host.values('Data', 'A1:C1')).toEqual([['', 1, 2]]);
  });

  it('of a whole sheet leaves its unprotected ranges open', () => {
    const host = newHost({ user: 'rep@example.com' });
    host.asPerson((spreadsheet) => {
      const sheet = spreadsheet.getSheetByName('Data');
      const free = sheet?.getRange('C1:C5');
      if (sheet && free) sheet.protect().setUnprotectedRanges([free]).removeEditors(['rep@example.com']);
    }, 'owner@example.com');
    expect(exceptionOf(host, () => data().getRange('A1').setValue(1))).toBe(protectedText);
    expect(exceptionOf(host, () => data().insertRowBefore(1))).toBe(protectedText);
    inScript(host, () => data().getRange('C2').setValue(1));
    expect(host.value('Data', 'C2')).toBe(1);
  });

  it('never shuts out its maker or the owner, whom getEditors leaves out', () => {
    const host = newHost({ user: 'rep@example.com', editors: ['ann@example.com'] });
    const editors = inScript(host, () => {
      const protection = data().getRange('A1').protect();
      protection.removeEditors(protection.getEditors());
      return protection.getEditors().map((user) => user.getEmail());
    });
    expect(editors).toEqual(['rep@example.com']);
    inScript(host, () => data().getRange('A1').setValue(1));
    host.user = 'ann@example.com';
    expect(exceptionOf(host, () => data().getRange('A1').setValue(1))).toBe(protectedText);
  });
});

describe('developer metadata', () => {
  it('stays with its column when columns are inserted, and is found by key', () => {
    const host = newHost();
    const found = inScript(host, () => {
      data()
        .getRange('B:B')
        .addDeveloperMetadata('column', 'amount', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      data().addDeveloperMetadata('tab', 'pipeline');
      data().insertColumnBefore(1);
      const [one] = data().createDeveloperMetadataFinder().withKey('column').find();
      const where = one?.getLocation();
      return [
        one?.getValue(),
        String(one?.getVisibility()),
        where?.getColumn()?.getA1Notation(),
        String(where?.getLocationType()),
        data().getDeveloperMetadata().length,
      ];
    });
    expect(found).toEqual(['amount', 'PROJECT', 'C:C', 'COLUMN', 1]);
  });

  it('goes on whole rows and columns only', () => {
    expect(exceptionOf(newHost(), () => data().getRange('B2:C3').addDeveloperMetadata('x'))).toMatch(
      /^Adding developer metadata to arbitrary ranges/,
    );
  });
});

describe('named ranges, tabs and looks', () => {
  it('follow the cells; getRangeByName gives null for an unknown name', () => {
    const host = newHost();
    const read = inScript(host, () => {
      const spreadsheet = SpreadsheetApp.getActive();
      spreadsheet.setNamedRange('quota', data().getRange('B2'));
      data().insertRowBefore(1);
      return [spreadsheet.getRangeByName('quota')?.getA1Notation(), spreadsheet.getRangeByName('nothing')];
    });
    expect(read).toEqual(['B3', null]);
  });

  it('keeps tabs in order through inserts, moves, hiding and deletion', () => {
    const host = newHost();
    inScript(host, () => {
      const spreadsheet = SpreadsheetApp.getActive();
      const first = spreadsheet.insertSheet('First', 0);
      spreadsheet.insertSheet('Last').hideSheet();
      spreadsheet.setActiveSheet(first);
      spreadsheet.moveActiveSheet(2);
      spreadsheet.insertSheet('Gone');
      spreadsheet.deleteSheet(spreadsheet.getSheetByName('Gone') as GoogleAppsScript.Spreadsheet.Sheet);
    });
    expect(host.tabs()).toEqual(['Last', 'First', 'Data']);
    expect(exceptionOf(newHost(), () => SpreadsheetApp.getActive().deleteSheet(data()))).toBe(
      "You can't remove all the sheets in a document.",
    );
  });

  it('gives looks back in lower-case colours, and their defaults', () => {
    const read = inScript(newHost(), () => {
      data()
        .getRange('A1')
        .setBackground('#FFF2CC')
        .setFontWeight('bold')
        .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
      return [
        data().getRange('A1').getBackground(),
        data().getRange('A1').getFontWeight(),
        data().getRange('B1').getBackground(),
        data().getRange('A1').getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP,
      ];
    });
    expect(read).toEqual(['#fff2cc', 'bold', '#ffffff', true]);
  });

  it('keeps a number format that the engine cannot show', () => {
    const host = newHost();
    host.edit('Data', 'A1', '1.5');
    expect(
      inScript(host, () =>
        data().getRange('A1').setNumberFormat('#,##0.00;[red]-#,##0.00').getNumberFormat(),
      ),
    ).toBe('#,##0.00;[red]-#,##0.00');
    expect(host.display('Data', 'A1')).toBe('1.50');
  });
});

describe('stores, clock and identity', () => {
  it('limits properties to 9 KB a value and 500 KB in all', () => {
    const host = newHost();
    expect(
      exceptionOf(host, () => PropertiesService.getDocumentProperties().setProperty('k', 'x'.repeat(9217))),
    ).toBe('Argument too large: value');
    const full = () => {
      for (let i = 0; i < 60; i++)
        PropertiesService.getUserProperties().setProperty(`k${i}`, 'x'.repeat(9000));
    };
    expect(exceptionOf(host, full)).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(inScript(host, () => PropertiesService.getDocumentProperties().getProperty('nothing'))).toBeNull();
  });

  it('forgets the cache when its time is over', () => {
    const host = newHost();
    const read = inScript(host, () => {
      const cache = CacheService.getDocumentCache() as GoogleAppsScript.Cache.Cache;
      cache.put('k', 'v', 10);
      const before = cache.get('k');
      Utilities.sleep(10_001);
      return [before, cache.get('k')];
    });
    expect(read).toEqual(['v', null]);
  });

  it('runs on the clock that it is given, in the manifest’s time zone', () => {
    const host = newHost({ now: () => Date.UTC(2017, 5, 30, 22, 30), locale: 'fr_FR' });
    host.edit('Data', 'A1', '=TODAY()');
    const read = inScript(host, () => [
      new Date().getDate(),
      Utilities.formatDate(new Date(), 'Europe/Paris', "dd/MM/yyyy HH:mm 'h'"),
      Session.getActiveUserLocale(),
    ]);
    expect(read).toEqual([1, '01/07/2017 00:30 h', 'fr']);
    expect(host.display('Data', 'A1')).toBe('01/07/2017');
  });

  it('ends an execution after six minutes', () => {
    const host = newHost();
    const slow = () => {
      for (let i = 0; i < 100; i++) Utilities.sleep(5000);
    };
    expect(exceptionOf(host, slow)).toBe('Exceeded maximum execution time');
  });
});

describe('the interface', () => {
  it('shows the menu, pages of dist, alerts with the person’s answer, toasts', () => {
    const host = newHost();
    host.ui.answer = () => 'NO';
    host.open();
    host.run('showSidebar');
    const answer = inScript(host, () => {
      const ui = SpreadsheetApp.getUi();
      SpreadsheetApp.getActive().toast('Fini', 'Sprint');
      return ui.alert('Sprint', 'Lancer ?', ui.ButtonSet.YES_NO) === ui.Button.NO;
    });
    expect(answer).toBe(true);
    expect(host.ui).toMatchObject({
      menus: [
        { caption: 'Add-on', items: [{ caption: 'Show', functionName: 'showSidebar' }, { separator: true }] },
      ],
      sidebar: { title: 'Fixture' },
      alerts: [{ title: 'Sprint', text: 'Lancer ?', buttons: 'YES_NO' }],
      toasts: [{ text: 'Fini', title: 'Sprint' }],
    });
    expect(host.ui.sidebar?.html).toContain('<h1>Fixture</h1>');
  });

  it('lets a page call top-level functions without a trailing underscore, with JSON', () => {
    const host = newHost();
    expect(host.call('echo', [{ a: [1, undefined] }])).toEqual({ a: [1, null] });
    expect(() => host.call('hidden_')).toThrow('Script function not found: hidden_');
    expect(() => host.call('nothing')).toThrow('Script function not found: nothing');
    expect(() => host.call('echo', [new Date()])).toThrow('illegal value');
  });

  it('turns an answer with a Date in it into null', () => {
    expect(newHost().call('answerWithDate')).toBeNull();
  });
});

describe('a person’s edit', () => {
  const tabs = [{ name: 'Watched', rows: [['old']] }];
  const seen = (host: ReturnType<typeof newHost>): unknown => JSON.parse(String(host.value('Watched', 'Z1')));

  it('fires onEdit with value and oldValue for one cell', () => {
    const host = newHost({}, tabs);
    host.edit('Watched', 'A1', 'new');
    expect(seen(host)).toEqual({ a1: 'A1', mode: 'LIMITED', value: 'new', oldValue: 'old' });
    host.edit('Watched', 'B1', '5');
    expect(seen(host)).toEqual({ a1: 'B1', mode: 'LIMITED', value: '5' });
    host.edit('Watched', 'A1', '');
    expect(seen(host)).toEqual({ a1: 'A1', mode: 'LIMITED', oldValue: 'new' });
  });

  it('fires onEdit without them for a paste', () => {
    const host = newHost({}, tabs);
    host.paste('Watched', 'A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(seen(host)).toEqual({ a1: 'A1:B2', mode: 'LIMITED' });
  });

  it('is what fires onEdit: a script’s write and a recalculation do not', () => {
    const host = newHost({}, tabs);
    host.run(
      'evaluate',
      '() => SpreadsheetApp.getActive().getSheetByName("Watched").getRange("A1").setValue(1)',
    );
    expect(host.value('Watched', 'Z1')).toBe('');
  });
});
