import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/table/cell.ts';
import { normaliseName } from '../../src/domain/table/names.ts';
import { type Language, languages } from '../../src/i18n/text.ts';
import { formatsOf } from '../../src/tabs/formats.ts';
import { looksLike } from '../../src/tabs/looks-like.ts';
import { blockKeys, settingBlocks } from '../../src/tabs/settings/blocks.ts';
import type { Block } from '../../src/tabs/settings/define.ts';
import { makeSettings, settingsCells } from '../../src/tabs/settings/layout.ts';
import { missingBlocks, placesIn } from '../../src/tabs/settings/places.ts';
import { readSettings } from '../../src/tabs/settings/read.ts';
import { settingCell, settingLines, sheetToBe } from '../../src/tabs/settings/references.ts';
import { settings as tab } from '../../src/tabs/settings.ts';
import { french as conventions } from '../domain/conventions.ts';

const fileOf = (language: Language) => ({ language, locale: language === 'fr' ? 'fr_FR' : 'en_US' });
const cellsOf = (language: Language) => sheetToBe('S', settingsCells(fileOf(language))).values as Cell[][];

/** The row of a label, 0 for the first. */
const rowOf = (cells: readonly (readonly Cell[])[], label: string) =>
  cells.findIndex((row) => row[0] === label);

describe('the registry', () => {
  test.each(languages)('no two titles and labels are the same (%s)', (language) => {
    const names = blockKeys.flatMap((key) => {
      const block: Block = settingBlocks[key];
      return [block.title, ...Object.values(block.settings).map(({ header }) => header)].map((text) =>
        normaliseName(text[language]),
      );
    });
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(languages)('every block of a new tab is found again, whole (%s)', (language) => {
    const places = placesIn(cellsOf(language));
    for (const key of blockKeys) {
      const block: Block = settingBlocks[key];
      expect([key, [...places[key].rows.keys()]]).toEqual([key, Object.keys(block.settings)]);
      expect([key, [...(places[key].table?.columns.keys() ?? [])]]).toEqual([
        key,
        Object.keys(block.table?.columns ?? {}),
      ]);
    }
    expect(missingBlocks(cellsOf(language))).toEqual([]);
  });
});

describe('reading the Settings tab', () => {
  test.each(languages)('a new tab says what holds without a tab (%s)', (language) => {
    const file = fileOf(language);
    const without = readSettings(null, file, conventions);
    expect(readSettings(cellsOf(language), file, conventions)).toEqual(without);
    expect(without.values.priority.method).toBe('sales');
    expect(without.values.planning).toEqual({
      weeks: 2,
      hoursPerDay: 7,
      focus: 0.8,
      wipLimit: 3,
      planningMinutes: 60,
      standUpMinutes: 15,
    });
    expect(without.values.calendar.holidays).toBe(language === 'fr' ? 'FR' : '');
    expect(without.values.objective.target).toBeNull();
    expect(without.lines.templates[1]).toMatchObject({ type: 'qualification', effort: 3, moscow: 'must' });
    expect(without.problems).toEqual([]);
  });

  test('an English tab is read in a French file, and the other way round', () => {
    const english = cellsOf('en');
    const row = english[rowOf(english, 'Priority method')];
    if (row) row[1] = 'WEIGHTED';
    expect(readSettings(english, fileOf('fr'), conventions).values.priority.method).toBe('weighted');
    const french = cellsOf('fr');
    const other = french[rowOf(french, 'Méthode de priorité')];
    if (other) other[1] = 'poids';
    expect(readSettings(french, fileOf('en'), conventions).values.priority.method).toBe('weighted');
  });

  test('numbers typed as text, per cents and dates are read', () => {
    const cells = cellsOf('fr');
    const set = (label: string, value: Cell) => {
      const row = cells[rowOf(cells, label)];
      if (row) row[1] = value;
    };
    set('Facteur focus', '75 %');
    set('Budget d’un sprint', '1 234,5 €');
    set('Objectif : du', '01/04/2026');
    const { values, problems } = readSettings(cells, fileOf('fr'), conventions);
    expect(problems).toEqual([]);
    expect(values.planning.focus).toBe(0.75);
    expect(values.objective).toMatchObject({ sprintBudget: 1234.5, from: 46_113 });
  });

  test('a blank cell takes the usual value; blank holidays are none', () => {
    const cells = cellsOf('fr');
    for (const label of ['Semaines d’un sprint', 'Pays ou dates']) {
      const row = cells[rowOf(cells, label)];
      if (row) row[1] = '';
    }
    const { values } = readSettings(cells, fileOf('fr'), conventions);
    expect([values.planning.weeks, values.calendar.holidays]).toEqual([2, '']);
  });

  test('what cannot be read is told with its row, what was expected and found, and the usual value holds', () => {
    const cells = cellsOf('fr');
    const method = rowOf(cells, 'Méthode de priorité');
    const weeks = rowOf(cells, 'Semaines d’un sprint');
    const template = rowOf(cells, 'Qualifier les nouveaux leads');
    (cells[method] as Cell[])[1] = 'au feeling';
    (cells[weeks] as Cell[])[1] = 6;
    (cells[template] as Cell[])[2] = 'trois heures';
    const { values, problems, lines } = readSettings(cells, fileOf('fr'), conventions);
    expect([values.priority.method, values.planning.weeks]).toEqual(['sales', 2]);
    expect(lines.templates[1]?.effort).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({
        row: method + 1,
        found: 'au feeling',
        choices: expect.arrayContaining(['VENTE']),
      }),
      expect.objectContaining({ row: weeks + 1, found: '6', bounds: { min: 1, max: 4 } }),
      expect.objectContaining({ row: template + 1, found: 'trois heures', kind: 'number' }),
    ]);
  });

  test('rows that a person inserts, moves and adds to a table are followed', () => {
    const cells = cellsOf('fr');
    const at = rowOf(cells, 'Affaire gagnée');
    cells.splice(at, 0, ['Rendez-vous tenu', 'Statut', 'Terminé', 4, '', '']);
    cells.splice(2, 0, ['une remarque de l’équipe', '', '', '', '', '']);
    const { lines } = readSettings(cells, fileOf('fr'), conventions);
    expect(lines.points.map(({ fact }) => fact)).toContain('Rendez-vous tenu');
    expect(lines.points).toHaveLength(5);
    expect(settingCell({ name: 'Réglages', values: cells }, 'priority', 'method')).toBe(
      `'Réglages'!B${rowOf(cells, 'Méthode de priorité') + 1}`,
    );
  });

  test('a block whose title was deleted is still found by its labels', () => {
    const cells = cellsOf('fr');
    (cells[rowOf(cells, 'Planification')] as Cell[])[0] = '';
    (cells[rowOf(cells, 'Semaines d’un sprint')] as Cell[])[1] = 3;
    expect(readSettings(cells, fileOf('fr'), conventions).values.planning.weeks).toBe(3);
  });
});

test('the lines of a table are pointed at with their spare rows and without the header', () => {
  const cells = cellsOf('fr');
  const header = rowOf(cells, 'Critère');
  const [, first, last] =
    /A(\d+):B(\d+)$/.exec(settingLines({ name: 'Réglages', values: cells }, 'priority')) ?? [];
  expect(Number(first)).toBe(header + 2);
  // A blank row stands before the next title.
  expect(cells[Number(last)]?.[0]).toBe('Planification');
});

test('a tab is recognised by its titles, a sheet of the same name is not', () => {
  expect(looksLike(tab, cellsOf('en'))).toBe(true);
  expect(looksLike(tab, [['Settings'], ['theme', 'dark']])).toBe(false);
});

test('making the tab costs few steps, whatever it holds', () => {
  const file = { ...fileOf('fr'), formats: formatsOf('fr_FR') };
  expect(makeSettings('Réglages', settingsCells(file), file).length).toBeLessThan(60);
});
