import type { RunAnswer } from '../protocol.ts';
import { element } from './element.ts';

/** What a page of the add-on asks of the spreadsheet's page. */
type FromFrame =
  | { kind: 'call'; id: number; functionName: string; args: string }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'focusEditor' }
  | { kind: 'escape' };

export type FrameEvents = {
  call(functionName: string, args: string): Promise<RunAnswer>;
  close(): void;
  size(width: number | undefined, height: number | undefined): void;
  focusEditor(): void;
  escape(): void;
};

/**
 * Runs inside the add-on's page, before its own scripts: `google.script.run` and `google.script.host` as documented at
 * https://developers.google.com/apps-script/guides/html/reference/run. It is sent as text, so it uses nothing from
 * outside itself.
 */
function installGoogleScript(callable: string[], origin: string): void {
  type Handlers = {
    success?: (value: unknown, user: unknown) => void;
    failure?: (error: Error, user: unknown) => void;
    user?: unknown;
  };
  const waiting = new Map<number, Handlers>();
  let last = 0;
  const send = (message: object): void => parent.postMessage({ googleScript: message }, '*');

  const formValues = (form: HTMLFormElement): Record<string, unknown> => {
    const values: Record<string, unknown> = {};
    new FormData(form).forEach((value, name) => {
      const known = values[name];
      values[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
    });
    return values;
  };
  // Only what Google's border lets through: https://developers.google.com/apps-script/guides/html/communication
  const plain = (value: unknown, property: string, above: unknown[]): unknown => {
    const illegal = (): never => {
      throw new TypeError(`Failed due to illegal value in property: ${property}`);
    };
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object' || above.includes(value)) return illegal();
    if (Array.isArray(value))
      return value.map((item, index) => plain(item, String(index), [...above, value]));
    if (Object.prototype.toString.call(value) !== '[object Object]') return illegal();
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => [key, plain(item, key, [...above, value])]),
    );
  };
  const argument = (value: unknown, index: number, all: unknown[]): unknown =>
    value instanceof HTMLFormElement && all.length === 1
      ? formValues(value)
      : plain(value, String(index), []);

  const runner = (handlers: Handlers): object => {
    const made: Record<string, unknown> = {
      withSuccessHandler: (success: Handlers['success']) =>
        runner({ ...handlers, ...(success ? { success } : {}) }),
      withFailureHandler: (failure: Handlers['failure']) =>
        runner({ ...handlers, ...(failure ? { failure } : {}) }),
      withUserObject: (user: unknown) => runner({ ...handlers, user }),
    };
    for (const functionName of callable) {
      made[functionName] = (...args: unknown[]): void => {
        const sent = JSON.stringify(args.map(argument));
        waiting.set(++last, handlers);
        send({ kind: 'call', id: last, functionName, args: sent });
      };
    }
    return made;
  };

  addEventListener('message', (event) => {
    const answer = event.source === parent ? event.data?.googleScriptAnswer : undefined;
    const handlers = answer && waiting.get(answer.id);
    if (!handlers) return;
    waiting.delete(answer.id);
    if (!answer.error) handlers.success?.(answer.result, handlers.user);
    else {
      const error = Object.assign(new Error(answer.error.message), { name: answer.error.name });
      if (handlers.failure) handlers.failure(error, handlers.user);
      else console.error(`${error}`);
    }
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) send({ kind: 'escape' });
    if (event.key === '.' && event.ctrlKey && event.altKey) send({ kind: 'focusEditor' });
  });
  const host = {
    origin,
    close: () => send({ kind: 'close' }),
    setWidth: (width: number) => send({ kind: 'size', width }),
    setHeight: (height: number) => send({ kind: 'size', height }),
    editor: { focus: () => send({ kind: 'focusEditor' }) },
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
}

/** The add-on's HTML with google.script in front of its own scripts; a doctype stays first. */
export function withGoogleScript(html: string, callable: string[], origin: string): string {
  const data = JSON.stringify([callable, origin]).replace(/</g, '\\u003c');
  const script = `<script>(${installGoogleScript})(...${data})</script>`;
  const place =
    /<head\b[^>]*>/i.exec(html) ?? /<html\b[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}

/** A sandboxed frame that shows a page of the add-on and answers its calls. */
export function scriptFrame(
  html: string,
  title: string,
  callable: string[],
  events: FrameEvents,
): HTMLIFrameElement {
  const frame = element('iframe', {
    title,
    class: 'host-frame',
    sandbox:
      'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  });
  frame.srcdoc = withGoogleScript(html, callable, location.origin);
  const listen = async (event: MessageEvent): Promise<void> => {
    if (!frame.isConnected) return removeEventListener('message', listen);
    const message =
      event.source === frame.contentWindow ? (event.data?.googleScript as FromFrame | undefined) : undefined;
    if (!message) return;
    if (message.kind === 'close') events.close();
    else if (message.kind === 'size') events.size(message.width, message.height);
    else if (message.kind === 'focusEditor') events.focusEditor();
    else if (message.kind === 'escape') events.escape();
    else {
      const { result, error } = await events.call(message.functionName, message.args);
      frame.contentWindow?.postMessage({ googleScriptAnswer: { id: message.id, result, error } }, '*');
    }
  };
  addEventListener('message', listen);
  return frame;
}
