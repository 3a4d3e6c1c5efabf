import { describe, expect, it } from 'vitest';
import { linesOf, mappingOf } from '../../sidebar/views/turn/mapping.ts';
import { fakeApi } from './fake-server.ts';

const source = fakeApi('en', 'ready').source({ kind: 'pipeline' });
const line = (key: string, answers = {}) => linesOf(source, answers).find(({ field }) => field.key === key);

describe('the columns of a sheet that is turned', () => {
  it('are those that were recognised', () => {
    expect(line('name')).toMatchObject({ origin: 'sure', column: { letter: 'B' }, lacks: null });
  });

  it('must be answered where several could be it', () => {
    expect(line('amount')).toMatchObject({ origin: 'ask', column: undefined, lacks: 'answer' });
    expect(line('amount', { amount: 6 })).toMatchObject({
      origin: 'chosen',
      column: { letter: 'G' },
      lacks: null,
    });
    expect(line('amount', { amount: null })).toMatchObject({ origin: 'chosen', column: null, lacks: null });
  });

  it('are lacking where a required field is left empty', () => {
    expect(line('name', { name: null })).toMatchObject({ lacks: 'column' });
    expect(line('owner')).toMatchObject({ column: null, lacks: null });
  });

  it('tell when two fields read the same one', () => {
    expect(line('amount', { amount: 1 })?.shares?.key).toBe('name');
    expect(line('amount', { amount: 6 })?.shares).toBeUndefined();
  });

  it('become the request’s mapping, null for what is left empty', () => {
    expect(mappingOf(linesOf(source, { amount: 5, won: null }))).toEqual({
      id: 0,
      name: 1,
      stage: 2,
      created: 3,
      won: null,
      amount: 5,
      owner: null,
    });
  });
});
