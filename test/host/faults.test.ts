import { describe, expect, it } from 'vitest';
import { exceptionOf, inScript, newHost } from './fixtures/host.ts';

/** Calls: 1 getActive, 2 getSheetByName, 3 getRange, 4 setValue(1), then three calls for each further write. */
const writes = () => {
  const sheet = data();
  for (let row = 1; row <= 3; row++) {
    try {
      sheet.getRange(row, 1).setValue(row);
    } catch {
      sheet.getRange(row, 2).setValue('caught');
    } finally {
      sheet.getRange(row, 3).setValue('finally');
    }
  }
};

describe('an execution that is killed', () => {
  it('before a call has done what came before and nothing more, whatever the script catches', () => {
    const host = newHost();
    host.faults = { killBefore: 4 };
    expect(exceptionOf(host, writes)).toBe('killed before call 4, Range.setValue');
    expect(host.snapshot().tabs[0]?.cells).toEqual({});
  });

  it('after a call has done that call too', () => {
    const host = newHost();
    host.faults = { killAfter: 4 };
    expect(exceptionOf(host, writes)).toBe('killed after call 4, Range.setValue');
    expect(host.snapshot().tabs[0]?.cells).toEqual({ A1: { value: 1 } });
  });

  it('leaves at every call what a run to that call leaves', () => {
    const whole = newHost();
    inScript(whole, writes);
    const { calls, trace } = whole.executions[0] ?? { calls: 0, trace: [] };
    expect(calls).toBe(14);
    const start = newHost();
    for (let k = 1; k <= calls; k++) {
      const host = start.fork();
      host.faults = { killAfter: k };
      exceptionOf(host, writes);
      const done = trace.slice(0, k).filter((name) => name === 'Range.setValue').length;
      expect(Object.keys(host.snapshot().tabs[0]?.cells ?? {})).toHaveLength(done);
    }
  });

  it('lets go of its locks', () => {
    const host = newHost();
    host.faults = { killAfter: 2 };
    exceptionOf(host, () => LockService.getDocumentLock().waitLock(10));
    host.faults = {};
    expect(inScript(host, () => LockService.getDocumentLock().tryLock(10))).toBe(true);
  });
});

describe('a call that fails', () => {
  it('after it took effect throws its text to the script, which may go on', () => {
    const host = newHost();
    host.faults = {
      failAfterEffect: { call: 4, text: 'Service Spreadsheets timed out while accessing document' },
    };
    inScript(host, writes);
    expect(host.values('Data', 'A1:C1')).toEqual([[1, 'caught', 'finally']]);
  });

  it('before its effect has none', () => {
    const host = newHost();
    host.faults = { failBefore: { call: 4, text: 'Échec du service Feuilles de calcul' } };
    inScript(host, writes);
    expect(host.values('Data', 'A1:C1')).toEqual([['', 'caught', 'finally']]);
  });
});

describe('between two calls', () => {
  it('a person may edit', () => {
    const host = newHost({}, [{ name: 'Data', rows: [['a'], ['b']] }]);
    host.faults = {
      onCall: (_k, name) =>
        name === 'Range.setValue' && host.asPerson((s) => s.getSheetByName('Data')?.insertRowBefore(1)),
    };
    inScript(host, () => data().getRange('A1').setValue('late'));
    expect(host.values('Data')).toEqual([['late'], ['a'], ['b']]);
  });

  it('time may pass', () => {
    const host = newHost({ now: () => 0 });
    host.faults = { delay: 1000 };
    expect(inScript(host, () => [data().getName(), Date.now()])).toEqual(['Data', 3000]);
  });
});

describe('service calls', () => {
  it('are counted by name for each execution, the same for few rows and many', () => {
    const host = newHost();
    const write = (rows: number) =>
      data()
        .getRange(1, 1, rows, 2)
        .setValues(Array.from({ length: rows }, (_, i) => [i, i]));
    inScript(host, write as never, 2);
    inScript(host, write as never, 500);
    expect(host.executions.map(({ calls }) => calls)).toEqual([4, 4]);
    expect(host.executions[1]?.byName).toEqual({
      'SpreadsheetApp.getActive': 1,
      'Spreadsheet.getSheetByName': 1,
      'Sheet.getRange': 1,
      'Range.setValues': 1,
    });
  });
});
