import type { Api } from '../../src/server/contract.ts';
import type { Host } from '../host/host.ts';
import { apiOf, type Opened } from '../server/host.ts';

/** An act of the add-on: what a page asks for, in a workbook that is ready for it. `acts.ts` lists them all. */
/** How many of two who act in the same second do it: one, and the other is told of them; both; or either, as their plans fall. */
export type Together = 'one' | 'both' | 'oneOrBoth';

export type Act = {
  readonly name: string;
  /** The page's call that shows what the act would do, and answers with a token; null where nobody is asked first. */
  readonly preview: string | null;
  /** The page's call that does it. */
  readonly apply: string;
  /** A workbook in which the act can be done. */
  prepare(): Opened;
  /** What the page would ask for in this workbook; null where the page would not get that far. */
  ask(opened: Opened, share: number): object | null;
  /** How often random sequences do it, beside the others; 0 for never. */
  readonly often: number;
  /** The full proof thins out the calls that fail by this. Above 1, an act is killed and interleaved less often too. */
  readonly every: number;
  /** Whether two who do it in the same second are tried: one does it and the other is told, or both do it side by side. */
  readonly together: Together | 'notTried';
  /** Tabs that people change by hand meanwhile, each with a column that the act changes. */
  readonly changes: Readonly<Record<string, string>>;
};

/** What a page sends. */
export type Request = { readonly call: string; readonly body: object };

type Call = keyof Api;
type Asked<C extends Call> = Parameters<Api[C]> extends [infer Request] ? Omit<Request, 'token'> : object;

/**
 * Declares an act; the request is checked against the contract between pages and server.
 *
 * @param given `apply`, the call that does it, with `preview`, the call that shows it, where there is one
 */
export function act<C extends Call>(
  given: Pick<Act, 'name' | 'prepare'> &
    Partial<Pick<Act, 'often' | 'every' | 'together' | 'changes'>> & {
      readonly preview?: Call;
      readonly apply: C;
      /** `share`, below 1: which of several things it is done to; 0 is the first. */
      readonly ask: (opened: Opened, share: number) => Asked<C> | null;
    },
): Act {
  return { often: 0, every: 1, together: 'one', changes: {}, ...given, preview: given.preview ?? null };
}

/** What the page would send to do the act now, with the token of a preview made now. */
export function requestOf({ name, preview, apply, ask }: Act, opened: Opened): Request {
  const asked = ask(opened, 0);
  if (!asked) throw new Error(`${name} cannot be done in its own workbook`);
  if (!preview) return { call: `api_${apply}`, body: asked };
  const reply = send(opened, { call: `api_${preview}`, body: asked });
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return { call: `api_${apply}`, body: { ...asked, token: reply.value?.token } };
}

export type Reply = {
  readonly ok: boolean;
  readonly value?: { readonly done?: boolean; readonly sentence?: string; readonly token?: string };
  readonly error?: string;
};

/** Sends a request, as a page would. */
export function send({ host }: Pick<Opened, 'host'>, { call, body }: Request): Reply {
  return JSON.parse(String(host.call(call, [JSON.stringify(body)])));
}

/** Whether a reply says that the act was done. A call that nobody is asked about first has no other answer. */
export function isDone({ ok, value }: Reply): boolean {
  return ok && value?.done !== false;
}

const MINUTE = 60_000;

/** Does acts one after the other, each as its page would, and lets time pass before and after. */
export function after(prepare: () => Opened, ...acts: readonly Act[]): () => Opened {
  return () => {
    const opened = prepare();
    for (const one of acts) {
      // No two acts are done in the same moment: what each wrote into the journal is told apart by it.
      opened.host.machine.pass(MINUTE);
      const reply = send(opened, requestOf(one, opened));
      if (!isDone(reply)) throw new Error(`${one.name}: ${JSON.stringify(reply)}`);
    }
    opened.host.machine.pass(MINUTE);
    return opened;
  };
}

/** A host with the pages' calls. */
export const over = (host: Host): Opened => ({ host, api: apiOf(host) });
