import { describe, expect, it } from 'vitest';
import { newHost } from './fixtures/host.ts';
import { schedules } from './run-together.ts';

const text = (
  script: (argument: never) => unknown,
  argument?: unknown,
): { name: string; args: unknown[] } => ({
  name: 'evaluate',
  args: [script.toString(), argument],
});

/** Four calls, then one: reads the cell, adds one. */
const addOne = () => {
  const cell = data().getRange('A1');
  cell.setValue(Number(cell.getValue()) + 1);
};
const addOneLocked = (timeout: number) => {
  const lock = LockService.getDocumentLock();
  lock.waitLock(timeout);
  const cell = data().getRange('A1');
  cell.setValue(Number(cell.getValue()) + 1);
  SpreadsheetApp.flush();
  lock.releaseLock();
  return 'added';
};

describe('two executions side by side', () => {
  it('one after the other lose nothing; interleaved without a lock they do', () => {
    const host = newHost();
    const apart = host.fork();
    apart.runTogether([text(addOne), text(addOne)], [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
    expect(apart.value('Data', 'A1')).toBe(2);
    const mixed = host.fork();
    const { turns } = mixed.runTogether([text(addOne), text(addOne)], [0, 0, 0, 0, 1, 1, 1, 1, 1, 0]);
    expect(mixed.value('Data', 'A1')).toBe(1);
    expect(turns).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 0]);
  });

  it('under the document lock lose nothing in any interleaving with up to three changes of turn', () => {
    const start = newHost();
    let count = 0;
    for (const schedule of schedules(8, 8, 3)) {
      const host = start.fork();
      const { outcomes } = host.runTogether(
        [text(addOneLocked as never, 1000), text(addOneLocked as never, 1000)],
        schedule,
      );
      expect(outcomes).toEqual([{ value: 'added' }, { value: 'added' }]);
      expect(host.value('Data', 'A1')).toBe(2);
      count++;
    }
    expect(count).toBeGreaterThan(100);
  });

  it('wait no longer for a lock than they said', () => {
    const host = newHost({ now: () => 0 });
    const hold = () => {
      LockService.getDocumentLock().waitLock(10);
      Utilities.sleep(5000);
      Utilities.sleep(5000);
      return data().getName();
    };
    const { outcomes } = host.runTogether(
      [text(hold), text(addOneLocked as never, 2000)],
      [0, 0, 1, 1, 0, 0, 1],
    );
    expect(outcomes[0]).toEqual({ value: 'Data' });
    expect(outcomes[1]?.error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('go on where they were: clock, ids and random numbers are those of their first run', () => {
    const host = newHost();
    const script = () => {
      const first = [Utilities.getUuid(), Math.random(), Date.now()];
      for (let row = 1; row <= 5; row++) data().getRange(row, 1).setValue(first.join());
      return first.join();
    };
    const { outcomes } = host.runTogether(
      [text(script), text(script)],
      Array.from({ length: 40 }, (_, i) => i % 2),
    );
    expect(outcomes[0]?.value).not.toBe(outcomes[1]?.value);
    const rows = host.values('Data').flat();
    expect(new Set(rows).size).toBe(1);
    expect([outcomes[0]?.value, outcomes[1]?.value]).toContain(rows[0]);
  });

  it('cannot swallow their suspension: a catch that writes has no effect', () => {
    const host = newHost();
    const script = () => {
      try {
        data().getRange('A1').setValue('done');
      } catch {
        data().getRange('B1').setValue('swallowed');
      }
    };
    host.runTogether([text(script), text(addOne)], [0, 1, 0, 1, 0, 1, 0, 1]);
    expect(host.value('Data', 'B1')).toBe('');
  });
});
