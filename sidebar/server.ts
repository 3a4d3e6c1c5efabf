import type { Api, Reply } from '../src/server/contract.ts';
import { say } from './language.ts';
import { serverWords } from './words/server.ts';

type Call<F> = F extends (...given: infer G) => infer R ? (...given: G) => Promise<R> : never;

/** The api as promises: `server.home()`, `server.source({ kind: 'pipeline' })`. A misspelt call does not compile. */
export type Server = { readonly [K in keyof Api]: Call<Api[K]> };

type Runner = {
  withSuccessHandler(done: (reply: unknown) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
} & { readonly [name: `api_${string}`]: ((request: string) => void) | undefined };

type Google = { readonly script?: { readonly run?: Runner; readonly host?: { close(): void } } };

/** What Apps Script puts into its pages; looked up at each call, since a page is also opened without it. */
function script(): Google['script'] {
  return (globalThis as { google?: Google }).google?.script;
}

/** Every rejection is an Error whose message is one sentence in the user's language. */
export const server: Server = new Proxy({} as Server, {
  get: (_, name) => (request?: unknown) => send(String(name), request),
});

/** Closes the dialog that this page is shown in. */
export function closeDialog(): void {
  script()?.host?.close();
}

function send(name: string, request: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (sentence: string) => reject(new Error(sentence));
    const run = script()
      ?.run?.withSuccessHandler((reply) => {
        const read = readReply(reply);
        if (read === null) fail(say(serverWords.noReply));
        else if (read.ok) resolve(read.value);
        else fail(read.error);
      })
      .withFailureHandler((error) => fail(transportSentence(error)));
    const call = run?.[`api_${name}`];
    if (!run || !call) return fail(say(serverWords.outsideSheets));
    call.call(run, JSON.stringify(request ?? null));
  });
}

/** The reply's JSON; null where it is none (Apps Script sends null for what it cannot carry over). */
function readReply(reply: unknown): Reply<unknown> | null {
  if (typeof reply !== 'string') return null;
  try {
    const read: unknown = JSON.parse(reply);
    return typeof read === 'object' && read !== null && 'ok' in read ? (read as Reply<unknown>) : null;
  } catch {
    return null;
  }
}

/** With several Google accounts in one browser, Google runs the call as the first account, which may not do it. */
function transportSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error ?? '');
  if (/PERMISSION_DENIED|authoriz|autoris|permission/i.test(message)) return say(serverWords.refused);
  if (/NetworkError|network|HTTP 0|offline/i.test(message)) return say(serverWords.offline);
  return say(serverWords.failed(message.replace(/^\w*(Error|Exception): /, '')));
}
