import { expect, test } from 'vitest';
import { openHost, turn } from './host.ts';
import { leads } from './samples.ts';

test('a tab frozen to values reads the same, holds no formula, and leaves the tab itself as it was', () => {
  const opened = openHost([leads]);
  turn(opened, 'pipeline', 'Leads');
  const { host, api } = opened;
  host.asPerson((spreadsheet) => spreadsheet.getSheetByName('KPI')?.activate());
  const before = { shown: host.displays('KPI'), values: host.values('KPI') };
  const preview = api.previewFreeze();
  expect(preview.summary.join(' ')).toBe(
    'Copie « KPI » dans « KPI (valeurs) », avec ses valeurs d’aujourd’hui à la place des formules.',
  );
  expect(api.applyFreeze({ token: preview.token })).toMatchObject({ done: true });
  const copy = host.snapshot().tabs.find(({ name }) => name === 'KPI (valeurs)');
  expect(Object.values(copy?.cells ?? {}).some(({ formula }) => formula !== undefined)).toBe(false);
  expect(
    host
      .displays('KPI (valeurs)')
      .flat()
      .filter((text) => text !== ''),
  ).toEqual(before.shown.flat().filter((text) => text !== ''));
  expect(host.values('KPI')).toEqual(before.values);
  host.edit('Pipeline', 'D4', 'Gagné');
  expect(host.values('KPI')).not.toEqual(before.values);
  expect(
    host
      .displays('KPI (valeurs)')
      .flat()
      .map((text) => text.replace(/[\u00a0\u202f]/g, ' ')),
  ).toContain('40,0 %');
});

test('a tab that is not ours is not frozen: a sentence says which are', () => {
  const { api } = openHost([leads]);
  expect(() => api.previewFreeze()).toThrow(/« Leads » n’est pas un onglet de Sales Sprint/);
});
