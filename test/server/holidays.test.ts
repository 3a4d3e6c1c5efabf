import { describe, expect, test } from 'vitest';
import type { HolidaysRequest } from '../../src/server/contract.ts';
import { type Opened, openHost, turn } from './host.ts';
import { leads, tasks, team } from './samples.ts';

const belgian: HolidaysRequest = {
  of: 'Belgique, 2026',
  days: ['2026-07-21', '2026-04-06', '2026-11-11'],
};

function add({ api }: Opened, request = belgian) {
  const preview = api.previewHolidays(request);
  return { preview, outcome: api.applyHolidays({ ...request, token: preview.token }) };
}

/** A workbook with a Settings tab, and what is typed there as holidays. */
function withSettings(typed?: string, options: Parameters<typeof openHost>[1] = {}): Opened {
  const opened = openHost([leads, tasks], options);
  opened.api.applySettings({ token: opened.api.previewSettings().token });
  if (typed !== undefined) opened.host.edit(tabOf(opened), `B${rowOf(opened)}`, typed);
  return opened;
}

const tabOf = ({ host }: Opened) => (host.tabs().includes('Réglages') ? 'Réglages' : 'Settings');
const rowOf = ({ host }: Opened) =>
  host
    .values(tabOf({ host } as Opened))
    .findIndex(([label]) => label === 'Pays ou dates' || label === 'Country or dates') + 1;
const said = (opened: Opened) => opened.host.value(tabOf(opened), `B${rowOf(opened)}`);

describe('holidays of a country', () => {
  test('are written behind what the Settings tab says; what it counts already is not written again', () => {
    const opened = withSettings();
    const { preview, outcome } = add(opened);
    expect(preview.summary[0]).toBe('Belgique, 2026 : 1 jour férié ajouté, 2 y étaient déjà.');
    expect(preview.changes).toMatchObject([{ tab: 'Réglages', before: 'FR', after: 'FR ; 21/07/2026' }]);
    expect(outcome).toMatchObject({ done: true });
    expect(said(opened)).toBe('FR ; 21/07/2026');
    const again = add(opened);
    expect(again.preview.summary[0]).toBe('Belgique, 2026 : 0 jour férié ajouté, 3 y étaient déjà.');
    expect(said(opened)).toBe('FR ; 21/07/2026');
  });

  test('count in the capacity of the next sprint, and go again with an undo', () => {
    const opened = withSettings();
    turn(opened, 'backlog', 'Tâches');
    const request = {
      number: 1,
      start: '2026-07-20',
      weeks: 1,
      goal: { text: 'But', kpi: 'conversion', base: null, target: null },
      team,
    } as const;
    expect(opened.api.propose(request).workingDays).toBe(5);
    add(opened);
    expect(opened.api.propose(request).workingDays).toBe(4);
    opened.api.applyUndo({ token: opened.api.previewUndo().token });
    expect(said(opened)).toBe('FR');
    expect(opened.api.propose(request).workingDays).toBe(5);
  });

  test('make the Settings tab where there is none', () => {
    const opened = openHost([leads]);
    add(opened);
    expect(said(opened)).toBe('FR ; 21/07/2026');
  });

  test('are read again in an English file, beside a date that a person typed', () => {
    const opened = withSettings('2026-04-06', { locale: 'en_GB' });
    add(opened);
    expect(said(opened)).toBe('2026-04-06; 2026-07-21; 2026-11-11');
    expect(add(opened).preview.changes).toEqual([]);
  });

  test('are not written over a cell that cannot be read, nor where the line is gone; nor is nothing written', () => {
    const opened = withSettings('Belgique');
    expect(() => add(opened)).toThrow(
      `Réglages, B${rowOf(opened)} ne se lit pas : « Belgique ». Attendu : FR, Alsace-Moselle ou des dates.`,
    );
    expect(() => opened.api.previewHolidays({ of: 'x', days: ['2026-02-30'] })).toThrow('Cochez au moins un');
    opened.host.edit('Réglages', `A${rowOf(opened)}`, 'Autre chose');
    expect(() => add(opened)).toThrow('n’a pas de ligne « Pays ou dates »');
  });
});
