import { describe, expect, test } from 'vitest';
import type { Rows } from '../../src/domain/table/cell.ts';
import { invoke } from '../../src/functions/invoke.ts';
import { readRules, rulesText } from '../../src/functions/point-rules.ts';
import points from '../../src/functions/points.ts';
import { playedDeals, playedJournal, pointRules } from '../../src/functions/samples.ts';
import { languages } from '../../src/i18n/text.ts';
import { readSettings } from '../../src/tabs/settings/read.ts';
import { american, french } from '../domain/conventions.ts';

const conventions = { fr: french, en: american };

/** The lines of a result in a French file, spaces that must not break as plain ones. */
function rows(...given: unknown[]): string[][] {
  const result = invoke(points, given, { language: 'fr', conventions: french });
  const lines = Array.isArray(result) ? result : [[result]];
  return lines.map((line) => line.map((cell) => String(cell).replace(/[\u00a0\u202f]/g, ' ')));
}

describe('the rules of the game', () => {
  test.each(languages)(
    'that the Settings tab proposes are read, and come back from the cell that keeps them (%s)',
    (l) => {
      const file = { language: l, locale: l === 'fr' ? 'fr_FR' : 'en_US' };
      const text = rulesText(readSettings(null, file, conventions[l]).lines.points, l);
      const { rules, unread } = readRules(text, conventions[l], l);
      expect(rules.map(({ on, value, points: worth, counter }) => [on, value, worth, counter])).toEqual([
        ['status', 'done', 5, null],
        ['stage', 'qualified', 3, 'winRate'],
        ['stage', 'presentation', 5, 'winRate'],
        ['stage', 'won', 20, 'winRate'],
      ]);
      expect(unread).toEqual([]);
      expect(readRules(text, conventions[l], l).text).toBe(text);
    },
  );

  test('keep decimals, own words, and names that hold the marks between them', () => {
    const line = { fact: 'Démo | à · deux', field: 'Statut', value: 'Relu', points: 2.5, counter: '' };
    const { rules } = readRules(rulesText([line], 'fr'), french, 'fr');
    expect(rules).toEqual([{ fact: 'Démo à deux', on: 'status', value: 'Relu', points: 2.5, counter: null }]);
  });

  test.each([
    ['another column', ['Appels', 'Notes', 'Fait', 5, '']],
    ['a lost deal', ['Perdu', 'Étape', 'Perdu', 5, '']],
    ['no points', ['Terminé', 'Statut', 'Terminé', '', '']],
    ['points below 0', ['Terminé', 'Statut', 'Terminé', -5, '']],
    ['a counter-metric that is no KPI', ['Gagné', 'Étape', 'Gagné', 5, 'Bonne humeur']],
    ['one that made-up leads could lift', ['Gagné', 'Étape', 'Gagné', 5, 'Taux de qualification']],
    ['one that has no interval', ['Gagné', 'Étape', 'Gagné', 5, 'CA']],
  ])('that cannot be read are named and earn nothing: %s', (_, rule) => {
    const lines = rows(playedJournal, [rule] as Rows, '', '', playedDeals);
    expect(lines.slice(1, -1).every((line) => line[1] === '0' || line[1] === '')).toBe(true);
    expect(lines[lines.length - 1]?.[6]).toContain(`Règle non lue : « ${String(rule[0])} »`);
  });
});

describe('the points of a sprint', () => {
  test('are those of the journal’s last sprint where no days are given', () => {
    const [, team] = rows(playedJournal, pointRules, '', '', playedDeals);
    expect(team?.slice(0, 3)).toEqual(['Équipe', '45', '3']);
  });

  test('need rules: without, the cell says how the game begins', () => {
    expect(rows(playedJournal, '')[0]?.[0]).toContain('Pas de jeu pour ce sprint');
  });

  test('leave out who does not play, by a cell or a range of names', () => {
    for (const out of ['Ana, Zoé', [['Ana'], ['Zoé']]]) {
      const lines = rows(playedJournal, pointRules, '', '', playedDeals, '', out);
      expect(lines.map(([name]) => name)).not.toContain('Ana');
      expect(lines[1]?.[1]).toBe('45');
    }
  });

  test('are of the members who have time for the sprint', () => {
    const team = [
      ['Membre', 'Allocation'],
      ['Bruno', 1],
      ['Chloé', ''],
      ['Ana', 0],
    ];
    const lines = rows(playedJournal, pointRules, '', '', playedDeals, team);
    expect(lines.slice(1, 4).map(([name]) => name)).toEqual(['Équipe', 'Bruno', 'Chloé']);
  });

  test('that are void say by what, both times with how many of how many', () => {
    const closed = (count: number, stage: string, on: string) =>
      Array.from({ length: count }, (_, at) => [`${stage}${on}${at}`, 'Ana', stage, '2026-01-05', on]);
    const deals = [
      ...playedDeals,
      ...closed(30, 'Gagné', '2026-02-02'),
      ...closed(10, 'Perdu', '2026-02-02'),
      ...closed(15, 'Perdu', '2026-04-02'),
    ];
    const ana = rows(playedJournal, pointRules, '', '', deals).find(([name]) => name === 'Ana');
    expect(ana?.slice(1, 3)).toEqual(['10', '2']);
    expect(ana?.[6]).toContain(
      '« Affaire gagnée » : points annulés (1 fait), Taux de gain 6,3 % (1 sur 16), avant 75,0 % (30 sur 40)',
    );
  });

  test('count nothing again that a past sprint lists, and tell the way to the goal where it is known', () => {
    const past = [
      ['Sprint', 'Personne', 'Points', 'Compté'],
      [3, 'Équipe', 35, 'T2 | D1'],
      [4, 'Équipe', 5, 'T1'],
    ];
    const [, team] = rows(playedJournal, pointRules, '', '', playedDeals, '', '', past, '', 0.45);
    expect(team?.slice(1, 3)).toEqual(['5', '1']);
    expect([team?.[5], team?.[7]]).toEqual(['But du sprint : 45 %', 'T1']);
  });
});
