import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeDialog, server } from '../../sidebar/server.ts';
import { serverWords } from '../../sidebar/words/server.ts';

type Handlers = { done: (reply: unknown) => void; failed: (error: unknown) => void };

/** Plays google.script.run with one call. */
function serveWith(name: string, answer: (request: string, handlers: Handlers) => void): void {
  const handlers: Partial<Handlers> = {};
  type Runner = {
    withSuccessHandler(done: Handlers['done']): Runner;
    withFailureHandler(failed: Handlers['failed']): Runner;
  };
  const run: Runner = {
    withSuccessHandler(done) {
      handlers.done = done;
      return run;
    },
    withFailureHandler(failed) {
      handlers.failed = failed;
      return run;
    },
  };
  Object.assign(run, { [`api_${name}`]: (request: string) => answer(request, handlers as Handlers) });
  vi.stubGlobal('google', { script: { run } });
}

afterEach(() => vi.unstubAllGlobals());

describe('the client of the server', () => {
  it('sends the request as JSON text and gives the reply’s value', async () => {
    let sent = '';
    serveWith('source', (request, { done }) => {
      sent = request;
      done('{"ok":true,"value":{"tab":"Leads"}}');
    });
    await expect(server.source({ kind: 'pipeline', headerRow: 2 })).resolves.toEqual({ tab: 'Leads' });
    expect(JSON.parse(sent)).toEqual({ kind: 'pipeline', headerRow: 2 });
  });

  it('sends null for a call without a request', async () => {
    let sent = '';
    serveWith('refresh', (request, { done }) => {
      sent = request;
      done('{"ok":true,"value":{"sentence":"Fait."}}');
    });
    await server.refresh();
    expect(sent).toBe('null');
  });

  it('gives a reply of null, which show() answers with', async () => {
    serveWith('show', (_, { done }) => done('{"ok":true,"value":null}'));
    await expect(server.show({ tab: 'Backlog' })).resolves.toBeNull();
  });

  it('rejects with the server’s own sentence', async () => {
    serveWith('home', (_, { done }) => done('{"ok":false,"error":"La feuille est protégée."}'));
    await expect(server.home()).rejects.toThrow('La feuille est protégée.');
  });

  it.each([null, undefined, 12, 'no JSON', '"text"', 'null'])(
    'says that there was no answer for a reply of %j',
    async (reply) => {
      serveWith('home', (_, { done }) => done(reply));
      await expect(server.home()).rejects.toThrow(/n’a pas répondu/);
    },
  );

  it.each([
    'PERMISSION_DENIED',
    'Authorization is required to perform that action.',
    'Une autorisation est requise pour effectuer cette action.',
  ])('says what to do about several Google accounts on “%s”', async (message) => {
    serveWith('home', (_, { failed }) => failed(new Error(message)));
    await expect(server.home()).rejects.toThrow(/plusieurs comptes Google/);
  });

  it('tells a lost connection from a failure at Google, which is quoted', async () => {
    serveWith('home', (_, { failed }) => failed(new Error('NetworkError: Connection failure due to HTTP 0')));
    await expect(server.home()).rejects.toThrow(/connexion est coupée/);
    serveWith('home', (_, { failed }) => failed(new Error('ScriptError: Service Spreadsheets timed out')));
    await expect(server.home()).rejects.toThrow(/Google dit\u00a0: Service Spreadsheets timed out$/);
  });

  it('says where the page belongs when it is opened elsewhere, or the server lacks the call', async () => {
    await expect(server.home()).rejects.toThrow(/menu Sales Sprint/);
    serveWith('source', () => undefined);
    await expect(server.home()).rejects.toThrow(/menu Sales Sprint/);
  });

  it('has every failure in English too', () => {
    const texts = [...Object.values(serverWords)].map((words) =>
      typeof words === 'function' ? words('x') : words,
    );
    for (const text of texts) expect(text.en).not.toBe(text.fr);
  });

  it('closes the dialog, and does nothing where there is none', () => {
    closeDialog();
    const close = vi.fn();
    vi.stubGlobal('google', { script: { host: { close } } });
    closeDialog();
    expect(close).toHaveBeenCalledOnce();
  });
});
