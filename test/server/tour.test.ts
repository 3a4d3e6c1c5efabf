import { describe, expect, test } from 'vitest';
import { functionsHelp } from '../../sidebar/help.ts';
import { requestOf } from '../../sidebar/playbooks/pack.ts';
import { qualification } from '../../sidebar/playbooks/qualification.ts';
import { stops, tourRequest } from '../../sidebar/playbooks/tour.ts';
import { trialOf } from '../../sidebar/trial.ts';
import { functions } from '../../src/functions/index.ts';
import type { PlaybookRequest } from '../../src/server/contract.ts';
import { day } from '../domain/days.ts';
import { apiOf, type Opened, openHost } from './host.ts';

const names = ({ host }: Opened) =>
  host
    .snapshot()
    .tabs.filter(({ hidden }) => !hidden)
    .map(({ name }) => name);
function write({ api }: Opened, request: PlaybookRequest) {
  const { token } = api.previewPlaybook(request);
  expect(api.applyPlaybook({ ...request, token })).toMatchObject({ done: true });
}
function end({ api }: Opened) {
  const preview = api.previewUndo({ tour: true });
  return { preview, outcome: api.applyUndo({ token: preview.token, tour: true }) };
}

describe('the guided tour', () => {
  test('has its rate, its verdict and its table where its steps point', () => {
    const own = openHost();
    write(own, tourRequest());
    const rows = own.host.values('Visite guidée');
    const at = (a1: string) => rows[Number(a1.slice(1)) - 1]?.[a1.charCodeAt(0) - 65];
    const [table, rate, verdict] = stops;
    expect([at(table), at(rate), at('C5'), at(verdict), at('A9')]).toEqual([
      'Client',
      12,
      40,
      'Verdict',
      'trop tôt',
    ]);
  });

  test('takes its tab away at the end, with what was typed into it, and nothing that was done since', () => {
    const own = openHost();
    const before = names(own);
    write(own, tourRequest());
    own.host.edit('Visite guidée', 'C20', 'Gagné');
    own.host.edit('Visite guidée', 'A70', 'Mes notes');
    write(own, requestOf(qualification, day('2026-03-30')));
    // Another page: nothing of the tour is remembered but what the workbook holds.
    const later: Opened = { host: own.host, api: apiOf(own.host) };
    const { preview, outcome } = end(later);
    expect(preview).toMatchObject({ made: ['Visite guidée'], problems: [] });
    expect(outcome).toMatchObject({ done: true, notes: [] });
    expect(names(own)).toEqual([...before, 'Backlog', 'Réglages', 'Cas – Qualification']);
    expect(() => end(later)).toThrow(/rien à annuler/i);
  });

  test('is still the user’s own once they have given their name', () => {
    const own = openHost();
    write(own, tourRequest());
    own.api.setName({ name: 'Olivia' });
    expect(end(own).outcome).toMatchObject({ done: true });
  });

  test('leaves a tab of its name alone that somebody made, and another user’s tour', () => {
    const own = openHost([{ name: 'Visite guidée', rows: [['Nos notes']] }], {
      editors: ['ana@example.com'],
    });
    write(own, tourRequest());
    expect(names(own)).toEqual(['Visite guidée', 'Visite guidée (2)']);
    const owner = own.host.user;
    own.host.user = 'ana@example.com';
    expect(() => end(own)).toThrow(/rien à annuler/i);
    write(own, tourRequest());
    end(own);
    own.host.user = owner;
    end(own);
    expect(names(own)).toEqual(['Visite guidée']);
    expect(own.host.values('Visite guidée')).toEqual([['Nos notes']]);
  });
});

describe('an example of a function', () => {
  const examples = functionsHelp.flatMap(({ name, examples: all }) =>
    all.map((example, at) => ({ name, example, request: trialOf(name, example, at + 1) })),
  );

  test('names no other tab once it is laid out in a tab of its own', () => {
    for (const { request } of examples) {
      const formulas = request.fr.rows
        .flat()
        .flatMap((cell) => (cell && typeof cell === 'object' ? [cell.formula] : []));
      expect(formulas).toHaveLength(1);
      expect(formulas[0]).not.toMatch(/!/);
    }
  });

  /** As the example says, with numbers as far as the help prints them and plain spaces. */
  const told = (value: unknown) =>
    typeof value === 'number'
      ? Math.round(value * 1e4) / 1e4
      : String(value ?? '').replace(/[\u00a0\u202f]/g, ' ');

  test.each(['SPRINT_CONVERSION', 'SPRINT_FIT', 'SPRINT_RETENTION', 'SPRINT_SAMPLE'])(
    '%s gives there what it gives in the help',
    (name) => {
      const own = openHost();
      const one = examples.find((each) => each.name === name);
      const wanted = functions.find((each) => each.name === name)?.examples[0]?.result;
      if (!one || wanted === undefined) throw new Error(`No example of ${name}`);
      write(own, one.request);
      const { rows, columns } = one.example.size;
      const shown = own.host
        .values(`Essai – ${name}`)
        .slice(3, 3 + rows)
        .map((row) => row.slice(0, columns).map(told));
      expect(shown).toEqual((Array.isArray(wanted) ? wanted : [[wanted]]).map((row) => row.map(told)));
    },
  );
});
