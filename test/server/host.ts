import type { Api } from '../../src/server/contract.ts';
import { Host, type HostOptions } from '../host/host.ts';
import type { OpenedTab } from '../host/open-files.ts';

/** The built add-on in a local host, with the pages' calls by name. */
export type Opened = {
  readonly host: Host;
  readonly api: { [K in keyof Api]: (...request: Parameters<Api[K]>) => ReturnType<Api[K]> };
};

/** 2026-03-30, a Monday, at noon in Paris. */
export const monday = Date.UTC(2026, 2, 30, 10);

export function openHost(tabs: OpenedTab[] = [], options: Partial<HostOptions> = {}): Opened {
  const host = new Host(
    { dist: 'dist', locale: 'fr_FR', timeZone: 'Europe/Paris', now: () => monday, ...options },
    tabs,
  );
  host.open();
  return { host, api: apiOf(host) };
}

/** The pages' calls on a host. */
export function apiOf(host: Host): Opened['api'] {
  return new Proxy({} as Opened['api'], {
    get:
      (_, name: string) =>
      (request?: unknown): unknown => {
        const text = String(host.call(`api_${name}`, [JSON.stringify(request ?? null)]));
        // Spaces that must not break are typography; tests read plain ones.
        const reply = JSON.parse(text.replace(/[\u00a0\u202f]/g, ' ')) as
          | { ok: true; value: unknown }
          | { ok: false; error: string };
        if (!reply.ok) throw new Error(reply.error);
        return reply.value;
      },
  });
}

/** Turns the named tab with what was recognised, as a user does who agrees with everything. */
export function turn({ api }: Opened, kind: 'pipeline' | 'backlog', tab: string) {
  const source = api.source({ kind, tab });
  const request = {
    kind,
    tab,
    headerRow: source.headerRow,
    mapping: Object.fromEntries(source.fields.map(({ key, column }) => [key, column])),
  };
  const preview = api.previewTurn(request);
  const outcome = api.applyTurn({ ...request, token: preview.token });
  return { source, preview, outcome, request };
}
