import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, Rows } from '../../src/domain/table/cell.ts';
import { functions } from '../../src/functions/index.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { american, french } from '../domain/conventions.ts';
import { data, isThere, skipped } from './shared.ts';

/**
 * The same deals as a French team would have them: headers and stages in French, columns the other way round, amounts and
 * dates as text, blank rows between. Every KPI must come to the same numbers.
 */

const headers: Readonly<Record<string, string>> = {
  opportunity_id: 'Réf.',
  sales_agent: 'Commercial',
  product: 'Produit',
  account: 'Société',
  deal_stage: 'ÉTAPE',
  engage_date: 'Créé le',
  close_date: 'Clos le',
  close_value: 'Montant (€)',
};
const stages: Readonly<Record<string, string>> = {
  Won: 'Gagné',
  Lost: 'Perdue',
  Prospecting: 'Nouveau',
};

const plain: string[][] = isThere
  ? Papa.parse<string[]>(readFileSync(`${data}/crm/maven/sales_pipeline.csv`, 'utf8'), {
      skipEmptyLines: true,
    }).data
  : [];
const clean: Rows = plain.map((row, at) =>
  at === 0 ? row : row.map((cell, c) => (c === 7 && cell ? Number(cell) : cell)),
);

const euros = (amount: string) =>
  `${Number(amount).toLocaleString('fr-FR').replace(/\s/g, '\u202f')},00\u00a0€`;
const day = (iso: string) => iso.split('-').reverse().join('/');
const messy: Rows = plain.flatMap((row, at): Cell[][] => {
  const cells = row.map((cell, c) => {
    if (at === 0) return headers[cell] ?? cell;
    if (cell === '') return '';
    return c === 4 ? (stages[cell] ?? cell) : c === 7 ? euros(cell) : c === 5 || c === 6 ? day(cell) : cell;
  });
  const blank = new Array<Cell>(row.length).fill('');
  return at % 7 === 3 ? [cells.reverse(), blank] : [cells.reverse()];
});

function call(language: 'fr' | 'en', name: string, ...given: unknown[]): Cell[][] {
  const fn = functions.find((one) => one.name === name);
  if (!fn) throw new Error(name);
  const result = invoke(fn, given, { language, conventions: language === 'fr' ? french : american });
  return Array.isArray(result) ? result : [[result]];
}
/** What is a number, line by line. */
const figures = (rows: Cell[][]) => rows.map((row) => row.filter((cell) => typeof cell === 'number'));

const q2 = ['2017-04-01', '2017-06-30'] as const;
type Case = [name: string, english: readonly unknown[], french?: readonly unknown[]];
const cases: readonly Case[] = [
  ['SPRINT_CONVERSION', ['', '', 'detail'], ['', '', 'détail']],
  ['SPRINT_CONVERSION', [...q2, 'detail'], [...q2, 'détail']],
  ['SPRINT_CONVERSION', [...q2, 'period'], [...q2, 'période']],
  ['SPRINT_WINRATE', [...q2]],
  ['SPRINT_WINRATE', [...q2, 'sales_agent'], [...q2, 'Commercial']],
  ['SPRINT_WINRATE', ['', '', '', 'product=GTXPro'], ['', '', '', 'Produit=GTXPro']],
  ['SPRINT_BY', ['revenue', 'product', ...q2], ['CA', 'Produit', ...q2]],
  ['SPRINT_BY', ['win rate', 'account'], ['gain', 'Société']],
  ['SPRINT_BY', ['cycle', 'sales_agent', ...q2], ['cycle', 'Commercial', ...q2]],
  ['SPRINT_DEALSIZE', [...q2, 'detail'], [...q2, 'détail']],
  ['SPRINT_CYCLE', [...q2]],
  ['SPRINT_SALES_VELOCITY', [...q2]],
  ['SPRINT_FUNNEL', ['', ...q2]],
  ['SPRINT_COVERAGE', [1_000_000, '2017-12-31']],
];

describe.runIf(isThere)(`Maven's deals as a French sheet${skipped}`, () => {
  test.each<Case>([...cases])('%s %j', (name, english, inFrench = english) => {
    const expected = figures(call('en', name, clean, ...english));
    expect(expected.flat().length).toBeGreaterThan(0);
    expect(figures(call('fr', name, messy, ...inFrench))).toEqual(expected);
  });
});
