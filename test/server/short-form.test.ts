import { expect, test } from 'vitest';
import { openHost, turn } from './host.ts';
import { leads } from './samples.ts';

test('a formula typed without arguments is completed in place to the form with ranges, and follows the data', () => {
  const opened = openHost([leads, { name: 'Notes', rows: [['x']] }]);
  turn(opened, 'pipeline', 'Leads');
  const { host } = opened;
  host.edit('Notes', 'B1', '=SPRINT_CONVERSION()');
  expect(host.formula('Notes', 'B1')).toBe('=SPRINT_CONVERSION(Pipeline!A:M)');
  expect(host.value('Notes', 'B1')).toBe(0.4);
  host.edit('Pipeline', 'D4', 'Gagné');
  expect(host.value('Notes', 'B1')).toBe(0.6);
});

test('inside a longer formula it is completed too, and text in quotes is left alone', () => {
  const opened = openHost([leads, { name: 'Notes', rows: [['x']] }]);
  turn(opened, 'pipeline', 'Leads');
  opened.host.edit('Notes', 'B1', '="SPRINT_CONVERSION() : "&ROUND(100*sprint_conversion();0)');
  expect(opened.host.formula('Notes', 'B1')).toBe(
    '="SPRINT_CONVERSION() : "&ROUND(100*SPRINT_CONVERSION(Pipeline!A:M);0)',
  );
});

test('left as it is where the edit trigger missed it, it shows the value of its first run for ever; Refresh completes it', () => {
  const opened = openHost([leads, { name: 'Notes', rows: [['x']] }]);
  turn(opened, 'pipeline', 'Leads');
  const { host, api } = opened;
  host.asPerson((spreadsheet) =>
    spreadsheet.getSheetByName('Notes')?.getRange('B1').setFormula('=SPRINT_CONVERSION()'),
  );
  expect(host.value('Notes', 'B1')).toBe(0.4);
  host.edit('Pipeline', 'D4', 'Gagné');
  expect(host.value('Notes', 'B1')).toBe(0.4);
  expect(api.refresh().sentence).toMatch(/1 formule complétée/);
  expect(host.value('Notes', 'B1')).toBe(0.6);
  expect(api.refresh().sentence).toMatch(/Toutes les formules/);
});

test('without a pipeline it stays as typed and says what is missing', () => {
  const { host } = openHost([{ name: 'Notes', rows: [['x']] }]);
  host.edit('Notes', 'B1', '=SPRINT_CONVERSION()');
  expect(host.formula('Notes', 'B1')).toBe('=SPRINT_CONVERSION()');
  expect(host.errorText('Notes', 'B1')).toMatch(/leads/);
});

test('the score of leads takes its grid and levels from the Settings tab, and follows them', () => {
  const opened = openHost([leads, { name: 'Notes', rows: [['x']] }]);
  turn(opened, 'pipeline', 'Leads');
  const { host } = opened;
  host.edit('Notes', 'B1', '=SPRINT_LEADSCORE()');
  expect(host.formula('Notes', 'B1')).toMatch(
    /^=SPRINT_LEADSCORE\(Pipeline!A:M;'Réglages'!A\d+:C\d+;'Réglages'!B\d+;'Réglages'!B\d+\)$/,
  );
  expect(host.value('Notes', 'B1')).toBe('Score');
  const [, scored] = host.values('Notes');
  expect(typeof scored?.[1]).toBe('number');
  const hot = /;'Réglages'!(B\d+);'Réglages'!B\d+\)$/.exec(host.formula('Notes', 'B1'))?.[1] ?? '';
  host.edit('Réglages', hot, '100');
  const warm = `B${Number(hot.slice(1)) + 1}`;
  host.edit('Réglages', warm, '99');
  expect(host.values('Notes').map((row) => row[2])).not.toContain('Tiède');
});
