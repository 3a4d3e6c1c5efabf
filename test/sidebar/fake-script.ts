import type { Language } from '../../src/i18n/text.ts';
import { fakeApi, type Scenario, scenarios } from './fake-server.ts';

/**
 * What Apps Script puts into a page, played by the fake server: `google.script.run` and `google.script.host`. Runs in
 * the page before its own script. The page's address says which workbook to play: `?scenario=running`.
 *
 * As on the platform, answers come later, as text, and runners are not changed by their `with…` methods.
 */
type Handlers = { readonly done?: (reply: unknown) => void; readonly failed?: (error: Error) => void };

export type FakeCall = { readonly name: string; readonly request: unknown };

declare global {
  interface Window {
    /** Every call that the page made, in order. */
    fakeCalls: FakeCall[];
    /** How often the page asked for its dialog to be closed. */
    fakeClosed: number;
  }
}

const wanted = new URLSearchParams(location.search).get('scenario');
const scenario: Scenario = scenarios.find((each) => each === wanted) ?? 'ready';
const language: Language = document.body.dataset.language === 'en' ? 'en' : 'fr';
const api = fakeApi(language, scenario) as unknown as Record<string, (request: unknown) => unknown>;

window.fakeCalls = [];
window.fakeClosed = 0;

function runner(handlers: Handlers): object {
  const calls = Object.keys(api).map((name) => [
    `api_${name}`,
    (text: unknown) => answer(name, text, handlers),
  ]);
  return {
    ...Object.fromEntries(calls),
    withSuccessHandler: (done: Handlers['done']) => runner({ ...handlers, ...(done ? { done } : {}) }),
    withFailureHandler: (failed: Handlers['failed']) =>
      runner({ ...handlers, ...(failed ? { failed } : {}) }),
  };
}

function answer(name: string, text: unknown, handlers: Handlers): void {
  if (typeof text !== 'string') throw new TypeError(`${name}: the request must be JSON text`);
  const request: unknown = JSON.parse(text);
  window.fakeCalls.push({ name, request });
  const reply = () => {
    try {
      return { ok: true, value: api[name]?.(request) };
    } catch (error) {
      return { ok: false, error: (error as Error).message };
    }
  };
  setTimeout(() => handlers.done?.(JSON.stringify(reply())), 0);
}

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => {
          window.fakeClosed += 1;
        },
      },
    },
  },
});
