import { expect, test } from 'vitest';
import { trialConversion } from '../../../src/domain/kpi/trial.ts';
import type { Rows } from '../../../src/domain/table/cell.ts';
import { openTable } from '../../../src/domain/table/table.ts';
import { trialNames } from '../../../src/i18n/fields/purchase.ts';
import { french } from '../conventions.ts';
import { day } from '../days.ts';

const trials = (rows: Rows) =>
  openTable([['Client', 'Début d’essai', 'Payé le'], ...rows], trialNames, french);
const today = day('2026-03-31');

test('a trial counts from the day on that its days are over, paid or not', () => {
  const rows: Rows = [
    ['A', '2026-03-17', ''],
    ['B', '2026-03-18', '2026-03-19'],
  ];
  // A is 14 days old, B 13.
  expect(trialConversion(trials(rows), 14, today)).toMatchObject({ numerator: 0, denominator: 1, young: 1 });
});

test('more trials do not lower the rate before they have had their days', () => {
  const old: Rows = [
    ['A', '2026-02-01', '2026-02-15'],
    ['B', '2026-02-01', '2026-02-16'],
  ];
  const young: Rows = Array.from({ length: 50 }, (_, at) => [`Y${at}`, '2026-03-30', '']);
  // The fifteenth day is too late.
  expect(trialConversion(trials(old), 14, today).value).toBe(0.5);
  expect(trialConversion(trials([...old, ...young]), 14, today)).toMatchObject({ value: 0.5, young: 50 });
});

test('what cannot be read is counted, and a payment before the start is no payment', () => {
  const rows: Rows = [
    ['A', 'hier', ''],
    ['B', '2026-02-01', 'bientôt'],
    ['C', '2026-02-10', '2026-02-01'],
    ['D', '2026-02-01', ''],
  ];
  expect(trialConversion(trials(rows), 14, today)).toMatchObject({ value: 0, denominator: 1, unread: 3 });
});
